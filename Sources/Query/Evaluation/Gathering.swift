import Quantities
import SourceText
import Synchronization
import Tables

// Columns made of the rows of others, by all threads.

extension Rows {
  /// The rows of a column that are meant, for somebody who may stop waiting.
  func of(_ column: Column, _ run: Run) throws(Diagnostic) -> Column {
    if count <= run.effort.rowsInMorsel { return of(column) }
    if case .stretch(let rows) = self, rows.count == column.count { return column }
    switch column.storage {
    case .text(let codes, let dictionary):
      return Column(.text(codes: try picked(codes, -1, run), dictionary: dictionary))
    case .integer(let values, let mask):
      return Column(.integer(try picked(values, 0, run), missing: try missing(mask, run)))
    case .number(let values, let mask):
      return Column(.number(try picked(values, run), missing: try missing(mask, run)))
    case .quantity(let values, let units, let dictionary, let mask):
      return Column(
        .quantity(
          try picked(values, run), units: try picked(units, 0, run), dictionary: dictionary,
          missing: try missing(mask, run)))
    case .date(let values, let mask):
      return Column(.date(try picked(values, CalendarDate(day: 0), run), missing: try missing(mask, run)))
    case .period(let values, let mask):
      return Column(.period(try picked(values, Period(from: nil, to: nil), run), missing: try missing(mask, run)))
    case .truth(let values, let mask):
      return Column(.truth(try picked(values, false, run), missing: try missing(mask, run)))
    case .list:
      var run = run
      run.effort.rowsInMorsel *= 32
      guard let whole = try Column(joining: try run.inMorsels(count) { sliced($0).of(column) }, check: run.check)
      else { preconditionFailure("there are several parts") }
      return whole
    }
  }

  /// The values at the rows; `filler` for a negative one.
  private func picked<Element: BitwiseCopyable & Sendable>(
    _ values: [Element], _ filler: Element, _ run: Run
  ) throws(Diagnostic) -> [Element] {
    try run.inPlace(count) { range, output in
      each(range) { _, row in output.append(row < 0 ? filler : values[row]) }
    }
  }

  private func picked(_ values: Decimals, _ run: Run) throws(Diagnostic) -> Decimals {
    switch values.form {
    case .scaled(let significands, let exponent):
      Decimals(scaled: try picked(significands, 0, run), exponent: exponent)
    case .each(let numbers): try Decimals(try picked(numbers, .zero, run), check: run.check)
    }
  }

  /// Which of the rows have no value; empty when all have one.
  private func missing(_ mask: [Bool], _ run: Run) throws(Diagnostic) -> [Bool] {
    if mask.isEmpty {
      guard case .list = self, try hasGaps(run) else { return [] }
    }
    let isAny = Atomic(false)
    let result: [Bool] = try run.inPlace(count) { range, output in
      var isAnyHere = false
      each(range) { _, row in
        let isMissing = row < 0 || (!mask.isEmpty && mask[row])
        isAnyHere = isAnyHere || isMissing
        output.append(isMissing)
      }
      if isAnyHere { isAny.store(true, ordering: .relaxed) }
    }
    return isAny.load(ordering: .relaxed) ? result : []
  }

  /// Whether a row is none of the column's.
  func hasGaps(_ run: Run) throws(Diagnostic) -> Bool {
    guard case .list(let rows) = self else { return false }
    let isAny = Atomic(false)
    try run.eachMorsel(rows.count) { range in
      var least: Int32 = 0
      for row in range { least = min(least, rows[row]) }
      if least < 0 { isAny.store(true, ordering: .relaxed) }
    }
    return isAny.load(ordering: .relaxed)
  }

  /// Those of the rows that stand at `rows`, for somebody who may stop waiting.
  func choosing(_ rows: [Int32], _ run: Run) throws(Diagnostic) -> Rows {
    switch self {
    case .stretch(let own) where own.lowerBound == 0: .list(rows)
    case .stretch(let own):
      .list(
        try run.inPlace(rows.count) { range, output in
          for row in range { output.append(rows[row] < 0 ? -1 : rows[row] + Int32(own.lowerBound)) }
        })
    case .list(let own):
      .list(
        try run.inPlace(rows.count) { range, output in
          for row in range { output.append(rows[row] < 0 ? -1 : own[Int(rows[row])]) }
        })
    }
  }
}
