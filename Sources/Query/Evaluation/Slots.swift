import Quantities
import SourceText
import Tables

/// The values that rows are grouped by, as places in an array: each key has as many codes as it may have values, and the
/// place of a row is the number that its codes write in that mixed base.
///
/// Texts bring their codes along; integers and days lie between a least and a greatest one. Where that makes too many
/// places, or the keys are of other kinds, rows are numbered by hashing first, and the numbers are the places.
struct Slots: Sendable {
  /// How many places there are.
  let count: Int
  private let keys: [Key]

  fileprivate struct Key: Sendable {
    enum Codes: Sendable {
      /// A text's code, or what stands for it where the dictionary has it twice.
      case texts([Int32], canonical: [Int32])
      case whole([Int], missing: [Bool], least: Int)
      case days([CalendarDate], missing: [Bool], least: Int)
      case truths([Bool], missing: [Bool])
      case numbers([Int32])
    }

    let codes: Codes
    let rows: Rows
    /// How many codes there are; the last is that of a missing value, where there may be one.
    let width: Int
  }

  /// The places of the rows of a flow that are grouped by `columns`, of which those `rows` are meant.
  init(_ columns: [(column: Column, rows: Rows)], _ flow: Flow) throws(Diagnostic) {
    var keys: [Key] = []
    var count = 1
    let most = Swift.max(1 << 12, Swift.min(1 << 20, flow.count / 4))
    for (column, rows) in columns {
      guard let key = try Slots.key(column, rows, most: most, flow.run), count * key.width <= most else {
        try flow.claim(bytesPerRow: 12 * columns.count + 24)
        let grouping = try Grouping(columns.map { $0.rows.of($0.column) }, count: flow.count, flow.run)
        let width = grouping.groups.count
        self.keys = [Key(codes: .numbers(grouping.groups.ids), rows: .stretch(0..<flow.count), width: width)]
        self.count = width
        return
      }
      keys.append(key)
      count *= key.width
    }
    self.keys = keys
    self.count = count
  }

  private static func key(_ column: Column, _ rows: Rows, most: Int, _ run: Run) throws(Diagnostic) -> Key? {
    switch column.storage {
    case .text(let codes, let dictionary):
      if dictionary.count >= most { return nil }
      let (canonical, width) = try numbered(dictionary, run)
      return Key(
        codes: .texts(codes, canonical: width == dictionary.count ? [] : canonical), rows: rows,
        width: dictionary.count + 1)
    case .integer(let values, let missing):
      guard let (least, width) = try extent(column, values, missing, rows, run, { $0 }), width < most else {
        return nil
      }
      return Key(codes: .whole(values, missing: missing, least: least), rows: rows, width: width + 1)
    case .date(let values, let missing):
      guard let (least, width) = try extent(column, values, missing, rows, run, { Int($0.day) }), width < most else {
        return nil
      }
      return Key(codes: .days(values, missing: missing, least: least), rows: rows, width: width + 1)
    case .truth(let values, let missing): return Key(codes: .truths(values, missing: missing), rows: rows, width: 3)
    case .number, .quantity, .period, .list: return nil
    }
  }

  /// The same of all rows that a column has, where that is known already and those are few.
  private static func knownExtent(_ column: Column) -> (least: Int, width: Int)? {
    guard let zones = column.survey?.zonesIfMade, !zones.isEmpty else { return nil }
    let (least, greatest) = zones.reduce((Int64.max, Int64.min)) {
      (Swift.min($0.0, $1.least), Swift.max($0.1, $1.greatest))
    }
    let (distance, overflow) = greatest.subtractingReportingOverflow(least)
    return least > greatest || overflow || distance >= 1 << 10 ? nil : (Int(least), Int(distance) + 1)
  }

  /// The least number and how many there are up to the greatest; nil where they lie too far apart.
  private static func extent<Element: Sendable>(
    _ column: Column, _ values: [Element], _ missing: [Bool], _ rows: Rows, _ run: Run,
    _ number: @Sendable (Element) -> Int
  ) throws(Diagnostic) -> (least: Int, width: Int)? {
    if let known = knownExtent(column) { return known }
    let ends = try run.inWorkers(rows.count, { (least: Int.max, greatest: Int.min) }) { ends, range in
      var (least, greatest) = ends
      rows.each(range) { _, row in
        if !missing.isEmpty, missing[row] { return }
        let value = number(values[row])
        if value < least { least = value }
        if value > greatest { greatest = value }
      }
      ends = (least, greatest)
    }
    let (least, greatest) = ends.reduce((Int.max, Int.min)) {
      (Swift.min($0.0, $1.least), Swift.max($0.1, $1.greatest))
    }
    if least > greatest { return (0, 0) }
    let (width, overflow) = greatest.subtractingReportingOverflow(least)
    return overflow || width > 1 << 40 ? nil : (least, width + 1)
  }

  /// The places of a stretch of the rows.
  func of(_ range: Range<Int>) -> [Int32] {
    var slots = [Int32](repeating: 0, count: range.count)
    for (index, key) in keys.enumerated() { key.add(to: &slots, range, isFirst: index == 0) }
    return slots
  }
}

extension Slots.Key {
  @inline(__always)
  private func write(_ slots: inout [Int32], _ range: Range<Int>, isFirst: Bool, _ code: (Int) -> Int32) {
    var slots = slots.mutableSpan
    if isFirst {
      rows.each(range) { index, row in slots[index] = code(row) }
    } else {
      let width = Int32(width)
      rows.each(range) { index, row in slots[index] = slots[index] &* width &+ code(row) }
    }
  }

  func add(to slots: inout [Int32], _ range: Range<Int>, isFirst: Bool) {
    let none = Int32(width - 1)
    switch codes {
    case .texts(let codes, let canonical) where canonical.isEmpty:
      write(&slots, range, isFirst: isFirst) { codes[$0] < 0 ? none : codes[$0] }
    case .texts(let codes, let canonical):
      write(&slots, range, isFirst: isFirst) { codes[$0] < 0 ? none : canonical[Int(codes[$0])] }
    case .whole(let values, let missing, let least) where missing.isEmpty:
      write(&slots, range, isFirst: isFirst) { Int32(truncatingIfNeeded: values[$0] &- least) }
    case .whole(let values, let missing, let least):
      write(&slots, range, isFirst: isFirst) {
        missing[$0] ? none : Int32(truncatingIfNeeded: values[$0] &- least)
      }
    case .days(let values, let missing, let least):
      let least = Int32(least)
      write(&slots, range, isFirst: isFirst) {
        !missing.isEmpty && missing[$0] ? none : values[$0].day &- least
      }
    case .truths(let values, let missing):
      write(&slots, range, isFirst: isFirst) { !missing.isEmpty && missing[$0] ? none : values[$0] ? 1 : 0 }
    case .numbers(let numbers): write(&slots, range, isFirst: isFirst) { numbers[$0] }
    }
  }
}

extension Rows {
  /// Calls `body` with the place in a stretch, counted from 0, and the row that is meant there.
  @inline(__always)
  func each(_ range: Range<Int>, _ body: (_ index: Int, _ row: Int) -> Void) {
    switch self {
    case .stretch(let own):
      let start = own.lowerBound + range.lowerBound
      for index in 0..<range.count { body(index, start &+ index) }
    case .list(let list):
      for index in 0..<range.count { body(index, Int(list[range.lowerBound &+ index])) }
    }
  }
}
