package import Quantities

/// The values of one column, all of one type, any of them missing.
///
/// Stored as plain arrays, one kind an enum case, so that an evaluator switches on the kind once and loops over numbers.
/// Text is dictionary-encoded: a predicate over text is tried once for each distinct string. `missing` is empty when no
/// value is missing, else as long as the column; what the array holds at a missing place means nothing.
package struct Column: Sendable {
  package enum Storage: Sendable {
    /// `codes` index `dictionary`; -1 is missing.
    case text(codes: [Int32], dictionary: [String])
    case integer([Int], missing: [Bool])
    case number(Decimals, missing: [Bool])
    /// `units` index `dictionary`.
    case quantity(Decimals, units: [Int32], dictionary: [Unit], missing: [Bool])
    case date([CalendarDate], missing: [Bool])
    case period([Period], missing: [Bool])
    case truth([Bool], missing: [Bool])
    /// Row i is `values[offsets[i]..<offsets[i + 1]]`.
    indirect case list(offsets: [Int32], values: Column, missing: [Bool])
  }

  package let storage: Storage
  /// What is found out about the column as a whole; nil where it is short.
  package let survey: Survey?

  package init(_ storage: Storage) {
    self.storage = storage
    let count = Column.count(storage)
    survey = count < Survey.fewestRows ? nil : Survey(storage, count: count)
  }

  /// The column of `values`, each of `type` or null.
  package init(_ type: ColumnType, _ values: some Sequence<Value>) {
    var builder = ColumnBuilder(type)
    for value in values { builder.append(value) }
    self = builder.column
  }

  package var type: ColumnType {
    switch storage {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .quantity: .quantity
    case .date: .date
    case .period: .period
    case .truth: .truth
    case .list(_, let values, _): .list(of: values.type)
    }
  }

  package var count: Int { Column.count(storage) }

  private static func count(_ storage: Storage) -> Int {
    switch storage {
    case .text(let codes, _): codes.count
    case .integer(let values, _): values.count
    case .number(let values, _): values.count
    case .quantity(let values, _, _, _): values.count
    case .date(let values, _): values.count
    case .period(let values, _): values.count
    case .truth(let values, _): values.count
    case .list(let offsets, _, _): offsets.count - 1
    }
  }

  package func isMissing(_ row: Int) -> Bool {
    switch storage {
    case .text(let codes, _): codes[row] < 0
    case .integer(_, let missing), .number(_, let missing), .quantity(_, _, _, let missing), .date(_, let missing),
      .period(_, let missing), .truth(_, let missing), .list(_, _, let missing):
      !missing.isEmpty && missing[row]
    }
  }

  package subscript(row: Int) -> Value {
    if isMissing(row) { return .null }
    switch storage {
    case .text(let codes, let dictionary): return .text(dictionary[Int(codes[row])])
    case .integer(let values, _): return .integer(values[row])
    case .number(let values, _): return .number(values[row])
    case .quantity(let values, let units, let dictionary, _):
      return .quantity(Quantity(values[row], dictionary[Int(units[row])]))
    case .date(let values, _): return .date(values[row])
    case .period(let values, _): return .period(values[row])
    case .truth(let values, _): return .truth(values[row])
    case .list(let offsets, let values, _):
      return .list((Int(offsets[row])..<Int(offsets[row + 1])).map { values[$0] })
    }
  }

  /// The column's rows of a stretch.
  package func sliced(_ rows: Range<Int>) -> Column {
    func missing(_ mask: [Bool]) -> [Bool] {
      let part = mask.isEmpty ? [] : mask[rows]
      return part.contains(true) ? Array(part) : []
    }
    switch storage {
    case .text(let codes, let dictionary): return Column(.text(codes: Array(codes[rows]), dictionary: dictionary))
    case .integer(let values, let mask): return Column(.integer(Array(values[rows]), missing: missing(mask)))
    case .number(let values, let mask): return Column(.number(values.sliced(rows), missing: missing(mask)))
    case .quantity(let values, let units, let dictionary, let mask):
      return Column(
        .quantity(values.sliced(rows), units: Array(units[rows]), dictionary: dictionary, missing: missing(mask)))
    case .date(let values, let mask): return Column(.date(Array(values[rows]), missing: missing(mask)))
    case .period(let values, let mask): return Column(.period(Array(values[rows]), missing: missing(mask)))
    case .truth(let values, let mask): return Column(.truth(Array(values[rows]), missing: missing(mask)))
    case .list: return gathered(rows.map { Int32($0) })
    }
  }

  /// The column whose row i is this one's row `rows[i]`; a negative index gives a missing value.
  package func gathered(_ rows: [Int32]) -> Column {
    func missing(_ mask: [Bool]) -> [Bool] {
      let result = rows.map { $0 < 0 || (!mask.isEmpty && mask[Int($0)]) }
      return result.contains(true) ? result : []
    }
    func pick<Element>(_ values: [Element], _ filler: Element) -> [Element] {
      rows.map { $0 < 0 ? filler : values[Int($0)] }
    }
    switch storage {
    case .text(let codes, let dictionary): return Column(.text(codes: pick(codes, -1), dictionary: dictionary))
    case .integer(let values, let mask): return Column(.integer(pick(values, 0), missing: missing(mask)))
    case .number(let values, let mask): return Column(.number(values.gathered(rows), missing: missing(mask)))
    case .quantity(let values, let units, let dictionary, let mask):
      return Column(
        .quantity(values.gathered(rows), units: pick(units, 0), dictionary: dictionary, missing: missing(mask)))
    case .date(let values, let mask):
      return Column(.date(pick(values, CalendarDate(day: 0)), missing: missing(mask)))
    case .period(let values, let mask):
      return Column(.period(pick(values, Period(from: nil, to: nil)), missing: missing(mask)))
    case .truth(let values, let mask): return Column(.truth(pick(values, false), missing: missing(mask)))
    case .list(let offsets, let values, let mask):
      var starts: [Int32] = [0]
      var inner: [Int32] = []
      for row in rows {
        if row >= 0 { inner += offsets[Int(row)]..<offsets[Int(row) + 1] }
        starts.append(Int32(inner.count))
      }
      return Column(.list(offsets: starts, values: values.gathered(inner), missing: missing(mask)))
    }
  }
}
