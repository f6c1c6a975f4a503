import Quantities
import Rendering
import SourceText
import Synchronization
import Tables
import Testing

/// Whoever waits for rows to be written or drawn can stop waiting at any time.
@Suite struct PatienceTests {
  private static let rows = 8000

  /// Years, names and amounts, of which none is missing.
  private static let table = Table(
    fields: [Field("year", .integer), Field("name", .text), Field("value", .quantity), Field("share", .number)],
    columns: [
      Column(.integer((0..<rows).map { 1990 + $0 % 30 }, missing: [])),
      Column(.text(codes: (0..<rows).map { Int32($0 % 20) }, dictionary: (0..<20).map { "地方\($0)" })),
      Column(
        .quantity(
          Decimals(scaled: (0..<rows).map { Int64($0 * 37 % 1000) }, exponent: -1),
          units: [Int32](repeating: 0, count: rows), dictionary: [Unit("元")], missing: [])),
      Column(.number(Decimals(scaled: (0..<rows).map { Int64($0) }, exponent: 0), missing: [])),
    ], count: rows, origins: .none(rows))

  /// How many bytes come out and how often it was asked whether anybody waits, where nobody does from question `last` on.
  private func outcome(_ last: Int, _ work: (Layout, inout Output) -> Void, width: Int?) -> (bytes: Int, asked: Int) {
    let asked = Mutex(0)
    var layout = Layout(width: width, rows: nil, colour: false)
    layout.patience = Patience {
      asked.withLock {
        $0 += 1
        return $0 >= last
      }
    }
    var bytes = 0
    var output = Output { bytes += $0.count }
    work(layout, &output)
    output.flush()
    return (bytes, asked.withLock { $0 })
  }

  private func stopsAnywhere(width: Int?, _ work: (Layout, inout Output) -> Void) {
    let whole = outcome(.max, work, width: width)
    #expect(whole.asked >= PatienceTests.rows / 256)
    for last in [1, whole.asked / 3, whole.asked / 2, whole.asked] {
      let part = outcome(last, work, width: width)
      #expect(part.asked == last)
      #expect(part.bytes < whole.bytes)
    }
  }

  @Test(arguments: Format.all.map(\.name)) func everyFormatStops(name: String) throws {
    let format = try #require(Format.named(name))
    stopsAnywhere(width: nil) { write(PatienceTests.table, as: format, layout: $0, to: &$1) }
  }

  @Test(arguments: Chart.Kind.allCases, [false, true]) func everyChartStops(kind: Chart.Kind, isInPage: Bool) {
    let chart =
      switch kind {
      case .bar: Chart(.bar, labels: [1], values: [2])
      case .scatter: Chart(.scatter, labels: [1], axis: 3, values: [2])
      default: Chart(kind, labels: [1], axis: 0, values: [2])
      }
    if isInPage {
      stopsAnywhere(width: nil) { layout, output in
        var page = Page(blocks: [.chart(PatienceTests.table, chart)], evidence: { _ in nil })
        page.patience = layout.patience
        write(page, as: .html, to: &output)
      }
    } else {
      stopsAnywhere(width: 80) { draw(PatienceTests.table, as: chart, in: .table, layout: $0, to: &$1) }
    }
  }
}
