import Quantities
import Tables

/// `and` and `or` of two vectors, null read as false.
func logical(_ left: Vector, isAnd: Bool, _ right: Vector) -> Vector {
  let (count, isConstant) = extent(left, right)
  let (a, b) = (left.truths, right.truths)
  let answers = isAnd ? tested(a, b, count: count) { $0 && $1 } : tested(a, b, count: count) { $0 || $1 }
  return Vector(Column(.truth(answers, missing: [])), isConstant: isConstant)
}

/// Whether each value is in the list beside it. Slow is meant: lists are short, or constant and looked up in a set.
func isElement(_ value: Vector, of list: Vector) -> Vector {
  let (count, isConstant) = extent(value, list)
  var answers = [Bool](repeating: false, count: count)
  if list.isConstant, case .list(let members) = list[0] {
    let set = list.members ?? Set(members.map(\.comparable))
    for row in 0..<count { answers[row] = set.contains(value[row].comparable) && !value[row].isNull }
  } else {
    for row in 0..<count {
      guard case .list(let members) = list[row], !value[row].isNull else { continue }
      let wanted = value[row].comparable
      answers[row] = members.contains { $0.comparable == wanted }
    }
  }
  return Vector(Column(.truth(answers, missing: [])), isConstant: isConstant)
}

/// Whether each time lies within the period beside it.
func isWithin(_ inner: Vector, _ outer: Vector) -> Vector {
  let (count, isConstant) = extent(inner, outer)
  guard let a = inner.periods, let b = outer.periods else { preconditionFailure("the binder lets only times through") }
  return Vector(
    Column(.truth(tested(a, b, count: count) { $1.contains($0) }, missing: [])), isConstant: isConstant)
}

/// The days from one time to another: from the end of the second to the start of the first where they are periods.
func daysBetween(_ left: Vector, _ right: Vector) -> Vector {
  let (count, isConstant) = extent(left, right)
  guard let a = left.periods, let b = right.periods else { preconditionFailure("the binder lets only times through") }
  let (values, missing) = combined(a, b, count: count, filler: Decimal.zero) { first, second -> Decimal? in
    guard let start = first.from, let end = second.to else { return nil }
    return Decimal(Int(start.day) - Int(end.day))
  }
  let codes = [Int32](repeating: 0, count: count)
  return Vector(
    Column(.quantity(Decimals(values), units: codes, dictionary: [Unit("天")], missing: missing)), isConstant: isConstant
  )
}

extension Value {
  /// The value in the form in which equal values of different kinds are the same: integers as numbers.
  var comparable: Value {
    if case .integer(let number) = self { .number(Decimal(number)) } else { self }
  }
}
