import Quantities
import Tables

/// The values of a vector as a plain array of one kind, read by row; a constant is read again and again.
struct Lane<Element> {
  let values: [Element]
  let missing: [Bool]
  /// 1, or 0 for a constant.
  let step: Int

  init(_ values: [Element], missing: [Bool], isConstant: Bool) {
    self.values = values
    self.missing = missing
    step = isConstant ? 0 : 1
  }

  subscript(row: Int) -> Element { values[row &* step] }

  func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row &* step] }
}

extension Vector {
  /// The numbers of integers, numbers or quantities, whatever their units; nil for other kinds.
  var decimals: Lane<Decimal>? {
    switch column.storage {
    case .integer(let values, let missing): Lane(values.map { Decimal($0) }, missing: missing, isConstant: isConstant)
    case .number(let values, let missing): Lane(values.array, missing: missing, isConstant: isConstant)
    case .quantity(let values, _, _, let missing): Lane(values.array, missing: missing, isConstant: isConstant)
    default: nil
    }
  }

  var integers: Lane<Int>? {
    guard case .integer(let values, let missing) = column.storage else { return nil }
    return Lane(values, missing: missing, isConstant: isConstant)
  }

  /// Truths with null read as false.
  var truths: Lane<Bool> {
    guard case .truth(let values, let missing) = column.storage else {
      return Lane([false], missing: [], isConstant: true)
    }
    if missing.isEmpty { return Lane(values, missing: [], isConstant: isConstant) }
    return Lane(zip(values, missing).map { $0 && !$1 }, missing: [], isConstant: isConstant)
  }

  /// Periods; a date is a period of one day, an integer the year of that number.
  var periods: Lane<Period>? {
    switch column.storage {
    case .period(let values, let missing): Lane(values, missing: missing, isConstant: isConstant)
    case .date(let values, let missing):
      Lane(values.map { Period(from: $0, to: $0) }, missing: missing, isConstant: isConstant)
    case .integer(let values, let missing):
      Lane(values.map { Period(year: $0) }, missing: missing, isConstant: isConstant)
    default: nil
    }
  }

  /// The units of quantities row by row, and what the codes mean. Numbers have no unit.
  var units: (codes: Lane<Int32>, dictionary: [Unit]) {
    if case .quantity(_, let units, let dictionary, _) = column.storage {
      return (Lane(units, missing: [], isConstant: isConstant), dictionary)
    }
    return (Lane([0], missing: [], isConstant: true), [.none])
  }

  /// Which rows have no value; empty when all have one.
  var missing: Lane<Bool> {
    switch column.storage {
    case .text(let codes, _):
      Lane(codes.map { $0 < 0 }, missing: [], isConstant: isConstant)
    case .integer(_, let mask), .number(_, let mask), .quantity(_, _, _, let mask), .date(_, let mask),
      .period(_, let mask), .truth(_, let mask), .list(_, _, let mask):
      mask.isEmpty ? Lane([false], missing: [], isConstant: true) : Lane(mask, missing: [], isConstant: isConstant)
    }
  }
}

/// The results of `body` over two lanes; missing where either side is, or where `body` has no result.
func combined<Left, Right, Result>(
  _ left: Lane<Left>, _ right: Lane<Right>, count: Int, filler: Result, _ body: (Left, Right) -> Result?
) -> (values: [Result], missing: [Bool]) {
  var values = [Result](repeating: filler, count: count)
  var missing: [Bool] = []
  for row in 0..<count {
    if !left.isMissing(row), !right.isMissing(row), let result = body(left[row], right[row]) {
      values[row] = result
    } else {
      if missing.isEmpty { missing = [Bool](repeating: false, count: count) }
      missing[row] = true
    }
  }
  return (values, missing)
}

/// Where `body` holds of two lanes; false where either side is missing.
func tested<Left, Right>(
  _ left: Lane<Left>, _ right: Lane<Right>, count: Int, _ body: (Left, Right) -> Bool
) -> [Bool] {
  var result = [Bool](repeating: false, count: count)
  if left.missing.isEmpty && right.missing.isEmpty {
    for row in 0..<count { result[row] = body(left[row], right[row]) }
  } else {
    for row in 0..<count where !left.isMissing(row) && !right.isMissing(row) {
      result[row] = body(left[row], right[row])
    }
  }
  return result
}

/// How many rows two vectors have together, one of which may be constant, and whether both are.
func extent(_ left: Vector, _ right: Vector) -> (count: Int, isConstant: Bool) {
  if left.isConstant && right.isConstant { return (1, true) }
  return (left.isConstant ? right.column.count : left.column.count, false)
}
