import Glibc
import Quantities
import Query
import SourceText
import Synchronization
import Syntax
import Tables

/// A program that answers queries over made-up tables of any size, for scripts/bench.
///
/// `engine-probe write FOLDER ROWS` writes the tables as CSV files, for other programs to load. `engine-probe ask ROWS [THREADS]`
/// reads queries, one a line, and answers each with a line of JSON: how long it took by the clock and in all threads, how
/// many rows came out, and the first and last of them. `engine-probe gaps ROWS` says besides how long, at most, the only
/// thread worked without asking whether anybody still waits, and when.
@main
struct EngineProbe {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("write", 3):
      for entry in generatedCatalogue(figures: Int(arguments[2]) ?? 1000).entries {
        write(entry.table, to: "\(arguments[1])/\(entry.name).csv")
      }
    case ("ask", 2): answerLines(generatedCatalogue(figures: Int(arguments[1]) ?? 1000))
    case ("ask", 3):
      var effort = Effort.all
      effort.threads = Int(arguments[2]) ?? 1
      answerLines(generatedCatalogue(figures: Int(arguments[1]) ?? 1000), effort: effort)
    case ("gaps", 2):
      answerLines(generatedCatalogue(figures: Int(arguments[1]) ?? 1000), effort: .one, measuresGaps: true)
    default: print("engine-probe write FOLDER ROWS, engine-probe ask ROWS [THREADS], or engine-probe gaps ROWS")
    }
  }

  private static func answerLines(_ catalogue: Catalogue, effort: Effort = .all, measuresGaps: Bool = false) {
    print("ready")
    fflush(nil)
    while let line = readLine() {
      var environment = Environment(catalogue: catalogue, effort: effort)
      print(answer(line, &environment, measuresGaps))
      fflush(nil)
    }
  }

  /// The answer to a query as JSON, through the doorway that the shell uses.
  private static func answer(_ text: String, _ environment: inout Environment, _ measuresGaps: Bool) -> String {
    let source = Source(name: "", text: text)
    var json = JsonWriter()
    do throws(Diagnostic) {
      let (clock, processor) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
      var outcomes: [Outcome] = []
      let gaps = Mutex(Gaps())
      for statement in try parse(source) {
        try environment.run(
          statement, in: source,
          isCancelled: {
            if measuresGaps { gaps.withLock { $0.ask() } }
            return false
          }
        ) { outcomes.append($0) }
      }
      let spent = (seconds(CLOCK_MONOTONIC) - clock, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
      json.write(plain: "{\"clock\": \(spent.0), \"processor\": \(spent.1)")
      if measuresGaps {
        let longest = gaps.withLock { gaps in
          gaps.ask()
          return gaps.longest
        }
        json.write(plain: ", \"gap\": \(longest.length), \"from\": \(longest.from), \"to\": \(longest.to)")
      }
      let tables = outcomes.compactMap { if case .table(let table) = $0 { table } else { nil } }
      if let table = tables.last {
        json.write(plain: ", \"rows\": \(table.count), \"first\": ")
        write(table, 0..<min(1000, table.count), to: &json)
        json.write(plain: ", \"last\": ")
        write(table, max(0, table.count - 1000)..<table.count, to: &json)
      }
    } catch {
      json.write(plain: "{\"error\": ")
      json.write(text: error.sentence.english)
    }
    json.write(plain: "}")
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// How long it was between questions, of the processor's time, and when by the clock, for who looks up in a profile what
  /// was done meanwhile.
  private struct Gaps {
    private var last = seconds(CLOCK_PROCESS_CPUTIME_ID)
    private var lastByClock = seconds(CLOCK_MONOTONIC)
    private(set) var longest = (length: 0.0, from: 0.0, to: 0.0)

    mutating func ask() {
      let (now, nowByClock) = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
      if now - last > longest.length { longest = (now - last, lastByClock, nowByClock) }
      (last, lastByClock) = (now, nowByClock)
    }
  }

  private static func write(_ table: Table, _ rows: Range<Int>, to json: inout JsonWriter) {
    let cells = rows.map { row in Value.list(table.columns.map { .text(cell($0, row)) }) }
    json.write(.list(cells))
  }

  /// The number of a quantity stands alone: its unit is a column of its own elsewhere.
  private static func cell(_ column: Column, _ row: Int) -> String {
    if case .quantity(let quantity) = column[row] { return "\(quantity.value)" }
    return written(column[row])
  }

  private static func write(_ table: Table, to path: String) {
    guard let file = unsafe fopen(path, "w") else { return print("cannot write \(path)") }
    var bytes = Array((table.fields.map(\.name).joined(separator: ",") + "\n").utf8)
    for row in 0..<table.count {
      bytes += Array((table.columns.map { cell($0, row) }.joined(separator: ",") + "\n").utf8)
      if bytes.count > 1 << 20 {
        _ = unsafe fwrite(bytes, 1, bytes.count, file)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
