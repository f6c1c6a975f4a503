import ArgumentParser
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

      Results are written as --format says; without it as a table at a terminal, as CSV in a pipe. --safe forbids writing \
      files.

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
    let words = inOrder(Array(CommandLine.arguments.dropFirst()))
    do {
      if let script = scriptToExplain(words) { return explain(script) }
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      // The library takes `-dash.txt` for several options, among them -h.
      let asks = words.contains { ["--help", "-h", "--version"].contains($0) }
      if exitCode(for: error).isSuccess, asks || CommandTree.program.refusal(of: words) == nil,
        answers(fullMessage(for: error))
      {
        return
      } else if let refusal = CommandTree.program.refusal(of: words) {
        refusal.end()
      } else {
        refuse(Phrase(verbatim: message(for: error)))
      }
    }
  }

  /// The language may be said before a command's name as well: `quan --lang zh check`.
  private static func inOrder(_ words: [String]) -> [String] {
    let count = words.first == "--lang" ? 2 : words.first?.hasPrefix("--lang=") == true ? 1 : 0
    guard count > 0, words.count > count,
      configuration.subcommands.contains(where: { $0.configuration.commandName == words[count] })
    else { return words }
    return [words[count]] + words[..<count] + words[(count + 1)...]
  }

  /// Says what the library has to say of its own, which is its help, in the words of the house. False where the program
  /// has no such answer: the library has options of its own.
  private static func answers(_ message: String) -> Bool {
    let asked = configuration.subcommands.first { helpMessage(for: $0) == message }
    let name = asked?.configuration.commandName
    let program = CommandTree.program
    if let command = program.subcommands.first(where: { $0.name == name }) {
      command.help()
    } else if message == helpMessage() || name == Explore.configuration.commandName {
      StandardOutput.write(briefHelp(program, in: spoken))
    } else if message == version {
      StandardOutput.write(message + "\n")
    } else {
      return false
    }
    return true
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
    do {
      let script = try quan.script(at: path)
      StandardOutput.write(script.head + (script.head.isEmpty ? "" : "\n") + script.parameterListing)
    } catch let diagnostic as Diagnostic {
      fail(with: diagnostic)
    } catch {
      let reason = (error as? SystemFailure)?.reason ?? ""
      refuse("\(path) cannot be read: \(reason)")
    }
  }
}

/// The script or template in a file.
func script(at path: String) throws -> Script {
  let files = Files.onDisk(mayWrite: false)
  let source = Source(name: path, bytes: try contents(of: path))
  return path.hasSuffix(".md")
    ? try Script(try Template(source).statements, files: files, language: spoken)
    : try Script(source, files: files, language: spoken)
}
