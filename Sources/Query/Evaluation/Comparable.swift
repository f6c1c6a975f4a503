import Quantities
import Tables

/// Columns whose rows are equal, value by value, exactly where the rows of `column` compare as equal.
///
/// Quantities become their dimension and their number in the dimension's finest unit, so that 3公里 and 3000米 are one; other
/// kinds stand as they are.
func comparable(_ column: Column) -> [Column] {
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
  let numbers = values.indices.map { row in
    let factor = factors[Int(codes[row])]
    return factor == .one ? values[row] : values[row] * factor
  }
  let dimensions = Column(
    .text(
      codes: codes.indices.map { missing.isEmpty || !missing[$0] ? codes[$0] : -1 }, dictionary: units.map(\.dimension))
  )
  return [dimensions, Column(.number(Decimals(numbers), missing: missing))]
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
  init(_ pairs: [(left: Column, right: Column)], leftCount: Int, rightCount: Int, missingMatches: Bool) {
    var columns: [Column] = []
    var isMissing = [Bool](repeating: false, count: leftCount + rightCount)
    for pair in pairs {
      guard let stacked = Column(joining: [pair.left, pair.right]) else { preconditionFailure("there are two") }
      columns += comparable(stacked)
      if missingMatches { continue }
      let missing = Vector(stacked).missing
      for row in isMissing.indices where missing[row] { isMissing[row] = true }
    }
    let groups = Grouping(columns, count: leftCount + rightCount).groups
    let ids = groups.ids.indices.map { isMissing[$0] ? -1 : groups.ids[$0] }
    left = Array(ids[..<leftCount])
    right = Array(ids[leftCount...])
    width = groups.count
  }
}
