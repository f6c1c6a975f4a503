import ArgumentParser
import Model
import Rendering
import Shell

/// What the prompt's `.help` says, without a prompt; `language` is the whole manual.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: "Explain the language or one topic of it: quan help language, quan help join.")

  @Argument(help: "A subcommand, a topic of .help, or language.")
  var topic: String?

  func run() throws {
    // The tables that reports are read into, without any report.
    let tables = Corpus(reports: [], remarks: []).catalogue
    guard let topic else { return StandardOutput.write(Quan.helpMessage() + "\n") }
    if topic == "language" { return StandardOutput.write(manual(tables: tables)) }
    let subcommands = Quan.configuration.subcommands
    if let subcommand = subcommands.first(where: { $0.configuration.commandName == topic }) {
      return StandardOutput.write(Quan.helpMessage(for: subcommand) + "\n")
    }
    var session = Session(catalogue: tables, files: Files.onDisk(mayWrite: false), settings: Options.settings(nil))
    let reply = session.reply(to: ".help \(topic)")
    if case .failed = reply.ending {
      StandardError.write(reply.text)
      leave(with: 2)
    }
    StandardOutput.write(reply.text)
  }
}
