import Quantities
import SourceText
import Syntax
import Tables

// Comparison over columns. The relation is chosen outside the loop; a missing value on either side gives false.
//
// Quantities compare inside one dimension; of two different dimensions neither is greater and they are not equal. A plain
// number is compared with the number of a quantity, whatever its unit. Times compare as stretches: one is less than
// another when it ends before the other begins.

/// Where the relation holds between two vectors of types that the binder found comparable.
func compared(_ left: Vector, _ relation: Operator, _ right: Vector) -> Vector {
  let (count, isConstant) = extent(left, right)
  if right.isConstant, !left.isConstant, let bounds = Bounds(left.column, relation, right[0]) {
    return Vector(Column(.truth(bounds.answers, missing: [])))
  }
  if left.isConstant, !right.isConstant, let bounds = Bounds(right.column, relation.mirrored, left[0]) {
    return Vector(Column(.truth(bounds.answers, missing: [])))
  }
  let truths: [Bool] =
    switch (left.column.storage, right.column.storage) {
    case (.text, .text): comparedTexts(left, relation, right, count)
    case (.integer(let a, let aMissing), .integer(let b, let bMissing)):
      related(
        Lane(a, missing: aMissing, isConstant: left.isConstant),
        Lane(b, missing: bMissing, isConstant: right.isConstant), relation, count)
    case (.truth(let a, let aMissing), .truth(let b, let bMissing)):
      tested(
        Lane(a, missing: aMissing, isConstant: left.isConstant),
        Lane(b, missing: bMissing, isConstant: right.isConstant), count: count
      ) { relation == .notEqual ? $0 != $1 : $0 == $1 }
    case (.quantity, .quantity): comparedQuantities(left, relation, right, count)
    default: comparedMixed(left, relation, right, count)
    }
  return Vector(Column(.truth(truths, missing: [])), isConstant: isConstant)
}

private func comparedMixed(_ left: Vector, _ relation: Operator, _ right: Vector, _ count: Int) -> [Bool] {
  if let a = left.decimals, let b = right.decimals { return related(a, b, relation, count) }
  if let a = left.periods, let b = right.periods {
    return tested(a, b, count: count, { holds($0, relation, $1) })
  }
  preconditionFailure("the binder lets only comparable types through")
}

private func related<Element: Comparable>(
  _ left: Lane<Element>, _ right: Lane<Element>, _ relation: Operator, _ count: Int
) -> [Bool] {
  switch relation {
  case .equal: tested(left, right, count: count) { $0 == $1 }
  case .notEqual: tested(left, right, count: count) { $0 != $1 }
  case .less: tested(left, right, count: count) { $0 < $1 }
  case .lessOrEqual: tested(left, right, count: count) { !($1 < $0) }
  case .greater: tested(left, right, count: count) { $1 < $0 }
  default: tested(left, right, count: count) { !($0 < $1) }
  }
}

/// Whether the relation holds between two values of one comparable kind.
func holds<Element: Comparable>(_ left: Element, _ relation: Operator, _ right: Element) -> Bool {
  switch relation {
  case .equal: left == right
  case .notEqual: left != right
  case .less: left < right
  case .lessOrEqual: !(right < left)
  case .greater: right < left
  default: !(left < right)
  }
}

/// An open end reaches for ever, so nothing comes before or after it.
private func holds(_ left: Period, _ relation: Operator, _ right: Period) -> Bool {
  func before(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool {
    guard let a, let b else { return false }
    return a < b
  }
  func notAfter(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool {
    guard let a, let b else { return false }
    return a <= b
  }
  switch relation {
  case .equal: return left == right
  case .notEqual: return left != right
  case .less: return before(left.to, right.from)
  case .lessOrEqual: return notAfter(left.to, right.to)
  case .greater: return before(right.to, left.from)
  default: return notAfter(right.from, left.from)
  }
}

// MARK: text

private func comparedTexts(_ left: Vector, _ relation: Operator, _ right: Vector, _ count: Int) -> [Bool] {
  if right.isConstant, !left.isConstant, case .text(let text) = right[0] {
    return tested(left) { holds($0, relation, text) }
  }
  if left.isConstant, !right.isConstant, case .text(let text) = left[0] {
    return tested(right) { holds(text, relation, $0) }
  }
  return comparedTexts(left, right, count) { holds($0, relation, $1) }
}

/// Where `body` holds of two texts row by row.
func comparedTexts(_ left: Vector, _ right: Vector, _ count: Int, _ body: (String, String) -> Bool) -> [Bool] {
  guard case .text(let a, let aTexts) = left.column.storage, case .text(let b, let bTexts) = right.column.storage
  else { return [Bool](repeating: false, count: count) }
  return (0..<count).map { row in
    let (first, second) = (Int(a[left.isConstant ? 0 : row]), Int(b[right.isConstant ? 0 : row]))
    return first >= 0 && second >= 0 && body(aTexts[first], bTexts[second])
  }
}

/// Where a test of texts holds. It is tried once for each distinct text, or once a row where there are fewer rows.
func tested(_ vector: Vector, _ body: (String) -> Bool) -> [Bool] {
  guard case .text(let codes, let dictionary) = vector.column.storage else { return [] }
  if codes.count < dictionary.count { return codes.map { $0 >= 0 && body(dictionary[Int($0)]) } }
  let answers = dictionary.map(body)
  return codes.map { $0 >= 0 && answers[Int($0)] }
}

// MARK: quantities

private func comparedQuantities(_ left: Vector, _ relation: Operator, _ right: Vector, _ count: Int) -> [Bool] {
  guard let a = left.decimals, let b = right.decimals else { return [] }
  let pairs = UnitPairs(left, right)
  return (0..<count).map { row in
    if a.isMissing(row) || b.isMissing(row) { return false }
    switch pairs[row] {
    case .same: return holds(a[row], relation, b[row])
    case .scaled(let leftFactor, let rightFactor):
      return holds(a[row] * leftFactor, relation, b[row] * rightFactor)
    case .different: return relation == .notEqual
    }
  }
}

/// Refuses to compare two columns where a row has amounts of two dimensions.
func refuseMixedUnits(_ left: Vector, _ right: Vector, at span: Span, in source: Source) throws(Diagnostic) {
  guard let a = left.decimals, let b = right.decimals else { return }
  let pairs = UnitPairs(left, right)
  for row in 0..<extent(left, right).count where !a.isMissing(row) && !b.isMissing(row) {
    if case .different = pairs[row] {
      let (first, second) = pairs.units(row)
      throw .mixedComparison(first, second, span, in: source)
    }
  }
}

extension Diagnostic {
  fileprivate static func mixedComparison(
    _ left: Unit, _ right: Unit, _ span: Span, in source: Source
  ) -> Diagnostic {
    func shown(_ unit: Unit) -> Phrase { unit == .none ? "a plain number" : Phrase(verbatim: "\(unit)") }
    let unit = left == .none ? right : left
    return Diagnostic(
      .error, "cannot compare \(shown(left)) with \(shown(right))", at: span, in: source,
      help: "choose rows of one unit before, with where unit = \"\(unit)\", or compare plain numbers with number(…)")
  }
}

/// What the units of two vectors have to do with each other, row by row, worked out once for each pair of units.
struct UnitPairs {
  enum Relation {
    case same
    /// Of one dimension: the values compare and add once they are multiplied by these.
    case scaled(Decimal, Decimal)
    case different
  }

  private let left: (codes: Lane<Int32>, dictionary: [Unit])
  private let right: (codes: Lane<Int32>, dictionary: [Unit])
  private let relations: [Relation]

  init(_ left: Vector, _ right: Vector) {
    self.left = left.units
    self.right = right.units
    let others = self.right.dictionary
    relations = self.left.dictionary.flatMap { unit in others.map { UnitPairs.relation((unit, $0)) } }
  }

  /// How many pairs there are.
  var count: Int { relations.count }

  /// The number of the pair in a row.
  func index(_ row: Int) -> Int { Int(left.codes[row]) * right.dictionary.count + Int(right.codes[row]) }

  func units(_ row: Int) -> (Unit, Unit) {
    (left.dictionary[Int(left.codes[row])], right.dictionary[Int(right.codes[row])])
  }

  subscript(row: Int) -> Relation { relations[index(row)] }

  private static func relation(_ units: (Unit, Unit)) -> Relation {
    let (left, right) = units
    if left == right { return .same }
    guard left.dimension == right.dimension else { return .different }
    let (a, b) = (left.factor, right.factor)
    return .scaled(Decimal(a.numerator) * Decimal(b.denominator), Decimal(b.numerator) * Decimal(a.denominator))
  }
}
