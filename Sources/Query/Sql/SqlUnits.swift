import Quantities
import Tables

// Units of one dimension convert, so SQL has to know dimensions and factors. Where the unit of one side is known, as in
// `value >= 1亿元`, the few units of its dimension are written out; where both differ from row to row, they are looked up in
// a step called `_units`, which a query brings along if it needs it.

/// A unit that is not alone in its dimension: so many `numerator / denominator` of the dimension's first unit.
struct UnitMeasure: Sendable {
  let unit: Unit
  /// The unit of its dimension that is so much of itself.
  let first: Unit
  let numerator: Int
  let denominator: Int

  /// All of them, in the order of their dimensions.
  static let all: [UnitMeasure] = Unit.measured.map { unit in
    let first = Unit.measured.first { $0.dimension == unit.dimension } ?? unit
    return UnitMeasure(
      unit: unit, first: first, numerator: unit.factor.numerator, denominator: unit.factor.denominator)
  }
}

extension Dialect {
  static let unitsName = "_units"
  static let unitsColumns = "_unit, _dimension, _first, _numerator, _denominator"

  /// The select of all units that convert.
  func unitRows() -> String {
    let rows = UnitMeasure.all.map { measure in
      "(\(text(measure.unit.symbol)), \(text(measure.unit.dimension)), \(text(measure.first.symbol)), "
        + "\(measure.numerator), \(measure.denominator))"
    }
    var lines = ["values"]
    for (index, row) in rows.enumerated() {
      let piece = row + (index < rows.count - 1 ? "," : "")
      if lines[lines.count - 1].count + piece.count > 100 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + piece
    }
    return lines.joined(separator: "\n      ")
  }

  private func lookedUp(_ column: String, _ unit: SqlTerm) -> String {
    "(select max(\(column)) from \(Dialect.unitsName) where _unit = \(unit.within(.chain)))"
  }

  /// The dimension of a unit: that of a counted noun is the noun.
  func dimension(of unit: SqlTerm) -> String {
    "coalesce(\(lookedUp("_dimension", unit)), \(unit))"
  }

  func numerator(of unit: SqlTerm) -> String { "coalesce(\(lookedUp("_numerator", unit)), 1)" }
  func denominator(of unit: SqlTerm) -> String { "coalesce(\(lookedUp("_denominator", unit)), 1)" }

  /// The number of a quantity in the first unit of its dimension.
  func inFirstUnit(_ value: SqlValue) -> SqlTerm {
    if let measure = value.measure { return measure.inFirst }
    if let unit = value.knownUnit { return scaled(value.term, by: unit.factor.numerator, unit.factor.denominator) }
    return SqlTerm(
      "\(value.term.within(.product)) * \(numerator(of: value.unit)) / \(denominator(of: value.unit))", .product)
  }

  /// The first unit of the dimension of a unit.
  func firstUnit(of unit: SqlTerm) -> SqlTerm {
    SqlTerm("coalesce(\(lookedUp("_first", unit)), \(unit))")
  }

  /// A number times a fraction.
  func scaled(_ number: SqlTerm, by numerator: Int, _ denominator: Int) -> SqlTerm {
    var text = number
    if numerator != 1 {
      text = SqlTerm("\(text.within(.product)) * \(numerator)", .product, mayBeNull: number.mayBeNull)
    }
    if denominator != 1 {
      text = SqlTerm("\(text.within(.product)) / \(denominator)", .product, mayBeNull: number.mayBeNull)
    }
    return text
  }

  /// A quantity's number in `unit`, missing where its own is of another dimension. Whoever compares gets the number in the
  /// dimension's first unit times `unit`'s fraction, since quotients are not exact.
  func converted(_ value: SqlValue, to unit: Unit) -> SqlTerm {
    func factor(_ own: Unit) -> (Int, Int) {
      let (numerator, denominator) =
        (own.factor.numerator * unit.factor.denominator, own.factor.denominator * unit.factor.numerator)
      let divisor = greatestCommonDivisor(numerator, denominator)
      return (numerator / divisor, denominator / divisor)
    }
    if let known = value.knownUnit {
      guard known.dimension == unit.dimension else { return .null }
      let (numerator, denominator) = factor(known)
      return scaled(value.term, by: numerator, denominator)
    }
    let units = Unit.measured.filter { $0.dimension == unit.dimension }
    let cases = (units.isEmpty ? [unit] : units).map { own in
      let (numerator, denominator) = factor(own)
      return "when \(text(own.symbol)) then \(scaled(value.term, by: numerator, denominator))"
    }
    return SqlTerm("case \(value.unit) \(cases.joined(separator: " ")) end")
  }
}

private func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
  right == 0 ? left : greatestCommonDivisor(right, left % right)
}
