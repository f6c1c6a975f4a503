import Quantities
import SourceText
import Synchronization
import Tables

// A column that is made morsel by morsel is written where it stands in the end, as long as all morsels have the scale, the
// units and the texts of the first one, as nearly always. Those that have not are kept apart, and then all is put together
// as of columns that know nothing of each other.

extension Run {
  /// The column of `count` rows of which `make` makes each morsel.
  func column(
    _ count: Int, _ make: @Sendable (Range<Int>) throws(Diagnostic) -> Column
  ) throws(Diagnostic) -> Column {
    let size = min(count, effort.rowsInMorsel)
    let first = try make(0..<size)
    if size == count { return first }
    @Sendable func each(_ rows: Range<Int>) throws(Diagnostic) -> Column {
      rows.lowerBound == 0 ? first : try make(rows)
    }
    switch first.storage {
    case .text(_, let dictionary):
      // Where every row has a text of its own, the next rows have others.
      if dictionary.count * 2 <= size { return try column(count, .texts(dictionary), each) }
    case .integer: return try column(count, .integers, each)
    case .number(let values, _):
      if case .scaled(_, let exponent) = values.form { return try column(count, .numbers(exponent), each) }
    case .quantity(let values, _, let units, _):
      if case .scaled(_, let exponent) = values.form { return try column(count, .amounts(exponent, units), each) }
    case .date: return try column(count, .dates, each)
    case .period: return try column(count, .periods, each)
    case .truth: return try column(count, .truths, each)
    case .list: break
    }
    return try stacked(try inMorsels(count, each))
  }

  private func stacked(_ parts: consuming [Column]) throws(Diagnostic) -> Column {
    guard let column = try Column(joining: parts, check: check) else { preconditionFailure("there are parts") }
    return column
  }

  private func column<Element>(
    _ count: Int, _ plain: Plain<Element>, _ make: @Sendable (Range<Int>) throws(Diagnostic) -> Column
  ) throws(Diagnostic) -> Column {
    let misfits = Mutex<[(rows: Range<Int>, column: Column)]>([])
    let isAnyMissing = Atomic(false)
    var whole = PlainPart<Element>([])
    whole.values = try room(count) { (values) throws(Diagnostic) in
      whole.missing = try room(count) { (missing) throws(Diagnostic) in
        whole.units = try room(plain.hasUnits ? count : 0) { (units) throws(Diagnostic) in
          try eachMorsel(count) { (rows) throws(Diagnostic) in
            let column = try make(rows)
            let part = plain.part(column.storage)
            if part == nil { misfits.withLock { $0.append((rows, column)) } }
            if part?.missing.isEmpty == false { isAnyMissing.store(true, ordering: .relaxed) }
            values.write(rows, part?.values ?? [], filler: plain.filler)
            missing.write(rows, part?.missing ?? [], filler: false)
            if plain.hasUnits { units.write(rows, part?.units ?? [], filler: 0) }
          }
        }
      }
    }
    if !isAnyMissing.load(ordering: .relaxed) { whole.missing = [] }
    let apart = misfits.withLock { $0 }.sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    if apart.isEmpty { return plain.column(whole) }
    var parts: [Column] = []
    var next = 0
    for misfit in apart {
      if next < misfit.rows.lowerBound { parts.append(plain.column(whole.sliced(next..<misfit.rows.lowerBound))) }
      parts.append(misfit.column)
      next = misfit.rows.upperBound
    }
    if next < count { parts.append(plain.column(whole.sliced(next..<count))) }
    return try stacked(parts)
  }
}

/// How a column of one scale, or of the same units or texts, is taken apart and made.
private struct Plain<Element: BitwiseCopyable & Sendable>: Sendable {
  /// Nil for a column of others.
  let part: @Sendable (Column.Storage) -> PlainPart<Element>?
  let column: @Sendable (PlainPart<Element>) -> Column
  /// What stands where the values are elsewhere.
  let filler: Element
  var hasUnits = false
}

extension Plain<Int32> {
  static func texts(_ dictionary: [String]) -> Plain {
    Plain(
      part: { if case .text(let codes, dictionary) = $0 { PlainPart(codes) } else { nil } },
      column: { Column(.text(codes: $0.values, dictionary: dictionary)) }, filler: -1)
  }
}

extension Plain<Int> {
  static var integers: Plain {
    Plain(
      part: { if case .integer(let values, let missing) = $0 { PlainPart(values, missing) } else { nil } },
      column: { Column(.integer($0.values, missing: $0.missing)) }, filler: 0)
  }
}

extension Plain<Int64> {
  static func numbers(_ exponent: Int32) -> Plain {
    Plain(
      part: {
        guard case .number(let values, let missing) = $0, case .scaled(let numbers, exponent) = values.form else {
          return nil
        }
        return PlainPart(numbers, missing)
      }, column: { Column(.number(Decimals(scaled: $0.values, exponent: exponent), missing: $0.missing)) }, filler: 0)
  }

  static func amounts(_ exponent: Int32, _ dictionary: [Unit]) -> Plain {
    Plain(
      part: {
        guard case .quantity(let values, let units, dictionary, let missing) = $0,
          case .scaled(let numbers, exponent) = values.form
        else { return nil }
        return PlainPart(numbers, missing, units: units)
      },
      column: {
        let numbers = Decimals(scaled: $0.values, exponent: exponent)
        return Column(.quantity(numbers, units: $0.units, dictionary: dictionary, missing: $0.missing))
      }, filler: 0, hasUnits: true)
  }
}

extension Plain<CalendarDate> {
  static var dates: Plain {
    Plain(
      part: { if case .date(let values, let missing) = $0 { PlainPart(values, missing) } else { nil } },
      column: { Column(.date($0.values, missing: $0.missing)) }, filler: CalendarDate(day: 0))
  }
}

extension Plain<Period> {
  static var periods: Plain {
    Plain(
      part: { if case .period(let values, let missing) = $0 { PlainPart(values, missing) } else { nil } },
      column: { Column(.period($0.values, missing: $0.missing)) }, filler: Period(from: nil, to: nil))
  }
}

extension Plain<Bool> {
  static var truths: Plain {
    Plain(
      part: { if case .truth(let values, let missing) = $0 { PlainPart(values, missing) } else { nil } },
      column: { Column(.truth($0.values, missing: $0.missing)) }, filler: false)
  }
}

/// The values of a column as they are stored.
private struct PlainPart<Element: BitwiseCopyable & Sendable>: Sendable {
  var values: [Element]
  var missing: [Bool]
  var units: [Int32]

  init(_ values: [Element], _ missing: [Bool] = [], units: [Int32] = []) {
    (self.values, self.missing, self.units) = (values, missing, units)
  }

  func sliced(_ rows: Range<Int>) -> PlainPart {
    PlainPart(
      Array(values[rows]), missing.isEmpty ? [] : Array(missing[rows]), units: units.isEmpty ? [] : Array(units[rows]))
  }
}

extension Room {
  /// Writes a stretch: `elements`, or where there are none as many fillers.
  fileprivate func write(_ stretch: Range<Int>, _ elements: [Element], filler: Element) {
    write(stretch) { output in
      if elements.isEmpty { return output.append(repeating: filler, count: stretch.count) }
      for element in elements { output.append(element) }
    }
  }
}
