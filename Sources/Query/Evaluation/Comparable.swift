import Quantities
import SourceText
import Tables

/// Columns whose rows are equal, value by value, exactly where the rows of `column` compare as equal.
///
/// Quantities become their dimension and their number in the dimension's finest unit, so that 3公里 and 3000米 are one; other
/// kinds stand as they are.
func comparable(_ column: Column, _ run: Run) throws(Diagnostic) -> [Column] {
  guard case .quantity(let values, let codes, let units, let missing) = column.storage, !units.isEmpty else {
    return [column]
  }
  var denominators: [String: Int] = [:]
  for unit in units {
    let known = denominators[unit.dimension] ?? 1
    denominators[unit.dimension] = known / greatestDivisor(known, unit.factor.denominator) * unit.factor.denominator
  }
  // A common denominator keeps thirds, as in 亩, exact.
  let factors = units.map { unit in
    Decimal(unit.factor.numerator) * Decimal((denominators[unit.dimension] ?? 1) / unit.factor.denominator)
  }
  let dimensions = Column(
    .text(
      codes: try run.map(codes.count) { missing.isEmpty || !missing[$0] ? codes[$0] : -1 },
      dictionary: units.map(\.dimension)))
  if factors.allSatisfy({ $0 == .one }) { return [dimensions, Column(.number(values, missing: missing))] }
  try run.claim(values.count * MemoryLayout<Decimal>.stride)
  let numbers = try run.map(values.count) { row in
    let factor = factors[Int(codes[row])]
    return factor == .one ? values[row] : values[row] * factor
  }
  return [dimensions, Column(.number(try Decimals(numbers, check: run.check), missing: missing))]
}

private func greatestDivisor(_ left: Int, _ right: Int) -> Int {
  var (a, b) = (left, right)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

/// The rows of two tables under whole numbers, equal rows under one.
struct Matching {
  /// -1 where a value is missing that must be there to match.
  let left: [Int32]
  let right: [Int32]
  /// Numbers lie below it.
  let width: Int

  /// Rows match that are equal in every pair of columns, which are of one type each. A missing value matches nothing, or
  /// where `missingMatches` another missing value.
  init(_ pairs: [(left: Column, right: Column)], leftCount: Int, rightCount: Int, missingMatches: Bool, _ run: Run)
    throws(Diagnostic)
  {
    var columns: [Column] = []
    let count = leftCount + rightCount
    var isMissing = try run.filled(false, count)
    for pair in pairs {
      // Both sides one below the other, and what they are made into.
      try run.claim(count * 2 * pair.left.bytesPerRow)
      guard let stacked = try Column(joining: [pair.left, pair.right], check: run.check) else {
        preconditionFailure("there are two")
      }
      columns += try comparable(stacked, run)
      if missingMatches { continue }
      let missing = Vector(stacked).missing
      try run.eachStretch(count) { rows in
        for row in rows where missing[row] { isMissing[row] = true }
      }
    }
    let groups = try Grouping(columns, count: count, run).groups
    func number(_ row: Int) -> Int32 { isMissing[row] ? -1 : groups.ids[row] }
    left = try run.map(leftCount) { number($0) }
    right = try run.map(rightCount) { number(leftCount + $0) }
    width = groups.count
  }
}
