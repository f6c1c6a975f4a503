import ArgumentParser
import Rendering
import Shell
import SourceText

@main
struct Quan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quan",
    abstract: "Answers questions about figures, programmes and promises of Chinese reports.",
    discussion: """
      Without a query it opens a prompt; what comes through a pipe is run as a script. Reports are folders or files, or \
      - for standard input; without any, those in the folder corpus. At the prompt .help explains the language.

      --format writes results as \(Format.all.map(\.name).joined(separator: ", ")); without it a table at a terminal and \
      CSV in a pipe. --safe forbids writing files.

      Exit status: 0 done, 1 a query failed or a check differs, 2 wrong usage.
      """,
    version: version,
    subcommands: [
      Explore.self, RunScript.self, Render.self, Extract.self, CheckReports.self, WriteSql.self, WriteCompletions.self,
      Help.self, Complete.self,
    ],
    defaultSubcommand: Explore.self)

  static let version = "0.1.0"

  /// Arguments that do not read end with status 2, queries that fail with 1.
  static func main() {
    do {
      if let script = scriptToExplain(Array(CommandLine.arguments.dropFirst())) { return explain(script) }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if message == helpMessage() {
        StandardOutput.write(briefHelp(.program, in: spoken))
      } else if code.isSuccess {
        StandardOutput.write(message + "\n")
      } else if !message.isEmpty {
        StandardError.write(inHouseStyle(message) + "\n")
      }
      leave(with: code == .validationFailure ? 2 : code.rawValue)
    }
  }

  /// The script or template of `run SCRIPT --help`: then the question is about it, and not about `run`.
  private static func scriptToExplain(_ arguments: [String]) -> String? {
    guard arguments.count >= 3, [RunScript.name, Render.name].contains(arguments[0]), !arguments[1].hasPrefix("-"),
      arguments.contains("--help") || arguments.contains("-h")
    else { return nil }
    return arguments[1]
  }

  /// What a script says of itself, and what may be set in it.
  private static func explain(_ path: String) {
    let files = Files.onDisk(mayWrite: false)
    do {
      let source = Source(name: path, bytes: try contents(of: path))
      let script =
        path.hasSuffix(".md")
        ? try Script(try Template(source).statements, files: files, language: spoken)
        : try Script(source, files: files, language: spoken)
      StandardOutput.write(script.head + (script.head.isEmpty ? "" : "\n") + script.parameterListing)
    } catch let diagnostic as Diagnostic {
      fail(with: diagnostic)
    } catch {
      let reason = (error as? SystemFailure)?.reason ?? ""
      StandardError.write(spoken("error: \(path) cannot be read: \(reason)") + "\n")
      leave(with: 2)
    }
  }

  /// The parser's message as other messages look here. It also names the command that stands for no command at all.
  private static func inHouseStyle(_ message: String) -> String {
    let message = message.replacing("quan \(Explore.configuration.commandName ?? "")", with: "quan")
    return message.hasPrefix("Error: ") ? spoken("error: \(message.dropFirst(7))") : message
  }
}
