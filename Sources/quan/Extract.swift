import ArgumentParser
import Documents
import Model
import Rendering

/// Facts as a stream, for pipes.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write the facts of reports, one JSON object a line.",
    discussion: """
      Reports are read and written one after the other. start and end of a fact are byte offsets into its file. \
      The exit status is 1 when a file could not be read; the others are extracted all the same.
      """)

  @Option(help: ArgumentHelp("Which facts: \(Extraction.all.map(\.name).joined(separator: ", ")).", valueName: "table"))
  var table: Extraction = .figures

  @Option(help: ArgumentHelp("How they are written.", valueName: "format"))
  var format: Format = .jsonl

  @Argument(help: "Folders and files of reports; - for standard input.")
  var paths: [String] = []

  func run() throws {
    var output = Output(to: StandardOutput.write)
    var failed = false
    Extraction.run(
      paths.isEmpty ? [standardFolder()] : paths, table,
      remark: { remark, isFailure in
        failed = failed || isFailure
        tell(remark)
      },
      write: { format.writes(table.table($0), .whole, &output) })
    output.flush()
    if failed { leave(with: 1) }
  }
}

extension Extraction: ExpressibleByArgument {
  public init?(argument: String) {
    guard let extraction = Extraction.all.first(where: { $0.name == argument }) else { return nil }
    self = extraction
  }

  public static var allValueStrings: [String] { Extraction.all.map(\.name) }
  public var defaultValueDescription: String { name }
}
