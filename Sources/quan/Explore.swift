import ArgumentParser
import Shell
import SourceText

/// The prompt, one query, or a script that comes through a pipe.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Open the prompt, or answer one query.")

  @Option(
    name: [.customShort("c"), .customLong("command")], help: ArgumentHelp("Answer this query.", valueName: "query"))
  var query: String?

  @OptionGroup var options: Options

  @Argument(help: reportPathsHelp, completion: .file())
  var paths: [String] = []

  func validate() throws {
    if query == nil, paths.contains("-"), !StandardInput.isTerminal {
      refuse("- reads a report from standard input, so the query has to be given with -c")
    }
  }

  func run() throws {
    if let query { return ask(Source(name: "", text: query)) }
    if StandardInput.isTerminal, prompt(session()) { return }
    ask(Source(name: "stdin", bytes: StandardInput.readAll()))
  }

  private func session() -> Session {
    let (catalogue, library) = reports(at: paths)
    var session = Session(catalogue: catalogue, files: options.files, settings: options.settings)
    session.library = library
    return session
  }

  private func ask(_ source: Source) {
    var session = session()
    answer(source, in: &session)
  }
}
