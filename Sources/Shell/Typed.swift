package import Quantities
import Tables

/// A line that was typed, and what came of it.
package struct Typed: Sendable {
  package let text: String
  /// When it was typed; nil where nobody knows.
  var moment: Moment?
  /// How many rows its last result has; nil where it has none.
  var rows: Int?
  var time: Duration?
  /// Whether all of it was carried out; nil where nobody knows.
  var isDone: Bool?

  package init(_ text: String, at moment: Moment? = nil) {
    self.text = text
    self.moment = moment
  }
}

/// A day and the time of day.
package struct Moment: Hashable, Sendable {
  package let date: CalendarDate
  package let secondOfDay: Int

  package init(date: CalendarDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// `14:03:21`
  var timeOfDay: String {
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension [Typed] {
  /// The lines as a table that queries can ask.
  var entry: Catalogue.Entry {
    let lines = self
    return Catalogue.Entry(
      name: "history", aliases: ["历史"], summary: "a line that was typed",
      fields: historyFields, count: count, content: Deferred { lines.table })
  }

  private var table: Table {
    let columns = [
      Column(.integer, indices.map { .integer($0 + 1) }),
      Column(.date, map { $0.moment.map { .date($0.date) } ?? .null }),
      Column(.text, map { $0.moment.map { .text($0.timeOfDay) } ?? .null }),
      Column(.text, map { .text($0.text) }),
      Column(.integer, map { $0.rows.map { .integer($0) } ?? .null }),
      Column(.quantity, map { $0.time.map { .quantity(Quantity(seconds(of: $0), Unit("秒"))) } ?? .null }),
      Column(.truth, map { $0.isDone.map { .truth($0) } ?? .null }),
    ]
    return Table(fields: historyFields, columns: columns, count: count, origins: .none(count))
  }

  /// To thousandths.
  private func seconds(of time: Duration) -> Decimal {
    let (seconds, attoseconds) = time.components
    return Decimal(significand: seconds * 1000 + attoseconds / 1_000_000_000_000_000, exponent: -3)
  }
}

private let historyFields = [
  Field("n", .integer, aliases: ["序号"], summary: "its number, by which .history shows it"),
  Field("date", .date, aliases: ["日期"], summary: "the day"),
  Field("time", .text, aliases: ["时间"], summary: "the time of day"),
  Field("text", .text, aliases: ["文本"], summary: "what was typed"),
  Field(
    "rows", .integer, aliases: ["行数"],
    summary: "how many rows its last result has; missing of earlier sessions, as what follows"),
  Field("took", .quantity, aliases: ["用时"], summary: "how long the answer took"),
  Field("done", .truth, aliases: ["成功"], summary: "whether all of it was carried out"),
]
