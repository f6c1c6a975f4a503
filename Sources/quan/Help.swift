import ArgumentParser
import Model
import Query
import Rendering
import Shell

/// What the prompt's `.help` says, without a prompt; `language` is the whole manual.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explain a command, the language or a topic.",
    discussion:
      "quan help language writes the whole manual, quan help join a part of it, quan help man the manual page.")

  @Argument(
    help: ArgumentHelp("A command, a topic of .help, language, or man.", valueName: "topic"), completion: .list(topics))
  var topic: String?

  @OptionGroup var spokenOption: SpokenOption

  func run() throws {
    // The tables that reports are read into, without any report.
    let tables = Corpus(reports: [], remarks: []).catalogue
    guard let topic else { return StandardOutput.write(briefHelp(.program, in: spoken)) }
    if topic == "man" { return StandardOutput.write(manualPage(.program, in: spoken)) }
    if topic == "language" { return StandardOutput.write(manual(tables: tables, in: spoken)) }
    if let command = CommandTree.program.subcommands.first(where: { $0.name == topic }) { return command.help() }
    var session = Session(catalogue: tables, files: Files.onDisk(mayWrite: false), settings: Options.settings(nil))
    let reply = session.reply(to: ".help \(topic)")
    if case .failed = reply.ending {
      StandardError.write(reply.text)
      leave(with: 2)
    }
    StandardOutput.write(reply.text)
  }

  private static var topics: [String] {
    let commands = Quan.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .compactMap { $0.configuration.commandName }.filter { $0 != Explore.configuration.commandName }
    return commands + Query.stages.map { $0.name } + Query.functions.map { $0.name } + Format.all.map { $0.name }
      + ["language", "man"]
  }
}
