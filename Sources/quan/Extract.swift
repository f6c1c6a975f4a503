import ArgumentParser
import Documents
import Model
import Rendering
import SourceText
import Synchronization
import Tables

/// Facts as a stream, for pipes.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Write facts as JSON lines, however many.",
    discussion: """
      Any number of reports is read on all cores in the memory of a few, and written in reading order: files of text, \
      Markdown, HTML, DOCX and PDF, JSON lines and CSV with a text column, and gzip and ZIP of these; standard input may \
      be any of them, too. start and end of a fact are byte offsets into its file, of a record into its text. The exit \
      status is 1 when something could not be read; the rest is extracted all the same.

      With --into all tables that come of single reports are written as databases read them, each into a file of its own \
      such as figures.jsonl; quan sql --over asks them. There a row's number is made of its report's name, and an entity \
      is one report's.
      """)

  @Option(
    help: ArgumentHelp(
      "Which facts. Named more than once, each row says its table.",
      valueName: "table"))
  var table: [Extraction] = [.figures]

  @Option(
    help: ArgumentHelp("Write all tables into files in this folder, for databases.", valueName: "folder"),
    completion: .directory)
  var into: String?

  @Option(help: ArgumentHelp("How they are written.", valueName: "format"))
  var format: Format = .jsonl

  @Option(
    help: ArgumentHelp("How many threads work; as many as there are processors, unless set.", valueName: "number"))
  var jobs: Int = processorCount

  @OptionGroup var spokenOption: SpokenOption

  @Argument(help: reportPathsHelp, completion: .file())
  var paths: [String] = []

  func validate() throws {
    if into != nil, table.map(\.name) != [Extraction.figures.name] || format.name != Format.jsonl.name {
      refuse("--into writes all tables as JSON lines; it goes without --table and --format")
    }
    if jobs < 1 || jobs > 1024 { refuse("--jobs takes a number from 1 to 1024, not \(jobs)") }
    if table.count > 1, format.name != Format.jsonl.name {
      refuse("several tables go into jsonl only, not into \(format.name): their columns differ")
    }
  }

  func run() throws {
    let places = paths.isEmpty ? [standardFolder()] : paths
    let listener = Listener()
    if let into {
      writeTables(places, into, listener)
    } else if format.name == Format.jsonl.name {
      writeLines(places, listener)
    } else if let head = format.headLines {
      writeRows(places, head, listener)
    } else {
      writeWhole(places, listener)
    }
    if listener.end() { leave(with: 1) }
  }

  private var contents: Report.Contents { table.reduce(into: []) { $0.formUnion($1.contents) } }

  private func writeLines(_ places: [String], _ listener: Listener) {
    let tables = table.map { extraction in
      (extraction, first: table.count > 1 ? Array("\"table\": \"\(extraction.name)\", ".utf8) : [])
    }
    stream(places, contents: contents, jobs: jobs) { report in
      var json = JsonWriter()
      for (extraction, first) in tables { extraction.writeLines(report, first, &json) }
      return json.bytes
    } finish: { portion in
      listener.hear(portion)
      // Small documents go out together: a system call costs as much as finding their facts.
      let parts = portion.parts.compactMap(\.outcome)
      let lines = parts.count == 1 ? parts[0] : parts.flatMap { $0 }
      if !lines.isEmpty { StandardOutput.write(lines) }
    }
  }

  /// Every table into a file of its own. What stood in the folder stays until all of them are written.
  private func writeTables(_ places: [String], _ folder: String, _ listener: borrowing Listener) {
    do throws(UnfinishedFiles.Failure) {
      let files = try unfinishedFiles(in: folder)
      stream(places, contents: .all, jobs: jobs) {
        TableLines.lines(of: $0)
      } finish: { portion in
        listener.hear(portion)
        for tables in portion.parts.compactMap(\.outcome) {
          for (index, lines) in tables.enumerated() where !lines.isEmpty {
            do throws(UnfinishedFiles.Failure) { try files.write(lines, to: index) } catch {
              files.removeNames()
              end(error)
            }
          }
        }
      }
      try files.finish()
    } catch { end(error) }
  }

  private func unfinishedFiles(in folder: String) throws(UnfinishedFiles.Failure) -> UnfinishedFiles {
    do throws(SystemFailure) { try makeFolder(folder) } catch { throw UnfinishedFiles.Failure(folder, error) }
    var files = UnfinishedFiles()
    for table in TableLines.all { try files.begin(TableLines.path(of: table.name, in: folder)) }
    return files
  }

  private func end(_ failure: UnfinishedFiles.Failure) -> Never {
    StandardError.write(spoken("error: \(failure.path) cannot be written: \(failure.reason)") + "\n")
    leave(with: 1)
  }

  /// Formats with a head of a few lines, which is written once.
  private func writeRows(_ places: [String], _ head: Int, _ listener: Listener) {
    let isFirst = Atomic(true)
    stream(places, contents: contents, jobs: jobs) { report in
      var bytes: [UInt8] = []
      render(table[0].table(report), as: format, layout: .whole) { bytes += $0 }
      return bytes
    } finish: { portion in
      listener.hear(portion)
      for bytes in portion.parts.compactMap(\.outcome) {
        let hasHead = isFirst.exchange(false, ordering: .relaxed)
        StandardOutput.write(hasHead ? bytes : withoutLines(head, bytes))
      }
    }
  }

  private func withoutLines(_ count: Int, _ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    for _ in 0..<count { rest = rest.drop { $0 != UInt8(ascii: "\n") }.dropFirst() }
    return Array(rest)
  }

  /// Formats that have to see all rows: these stay in memory.
  private func writeWhole(_ places: [String], _ listener: Listener) {
    let tables = Mutex<[Table]>([])
    stream(places, contents: contents, jobs: jobs) {
      table[0].table($0)
    } finish: { portion in
      listener.hear(portion)
      tables.withLock { $0 += portion.parts.compactMap(\.outcome) }
    }
    if let whole = Table(joining: tables.withLock { $0 }) {
      render(whole, as: format, layout: .whole, to: StandardOutput.write)
    }
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
