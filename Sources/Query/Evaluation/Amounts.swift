import Quantities
import SourceText
import Tables

/// Numbers of one unit a group, as aggregates need them.
///
/// Amounts of one dimension are brought to the unit that most rows of the group have; amounts of several dimensions do not
/// go together, and the message says which units were met.
struct Amounts {
  let values: Numbers
  /// Nil for plain numbers.
  private let unitOfGroup: [Unit]?

  init(_ vector: Vector, _ groups: Groups, _ call: FunctionCall, _ run: Run) throws(Diagnostic) {
    guard let values = Numbers(vector) else { preconditionFailure("the function's parameter is an amount") }
    guard case .quantity(_, _, let dictionary, _) = vector.column.storage else {
      self.values = values
      unitOfGroup = nil
      return
    }
    let codes = vector.units.codes
    if !dictionary.isEmpty, let code = codes.values.first, try run.areAll(code, codes.values) {
      self.values = values
      unitOfGroup = try run.filled(dictionary[Int(code)], groups.count)
      return
    }
    var first: [Int32] = try run.filled(-1, groups.count)
    var isMixed = try run.filled(false, groups.count)
    try run.eachStretch(groups.ids.count) { rows in
      for row in rows where !values.isMissing(row) {
        let group = Int(groups.ids[row])
        if first[group] < 0 { first[group] = codes[row] }
        if first[group] != codes[row] { isMixed[group] = true }
      }
    }
    var units = try run.map(groups.count) { first[$0] < 0 ? Unit.none : dictionary[Int(first[$0])] }
    guard isMixed.contains(true) else {
      self.values = values
      unitOfGroup = units
      return
    }
    let counts = try unitCounts(groups, codes, dictionary, run) { isMixed[Int($0)] && !values.isMissing($1) }
    for (group, unit) in try Amounts.usualUnits(counts, call) { units[group] = unit }
    unitOfGroup = units
    if vector.isConstant {
      self.values = values
      return
    }
    try run.claim(groups.ids.count * MemoryLayout<Decimal>.stride)
    let converted = try run.map(groups.ids.count) { row in
      let group = Int(groups.ids[row])
      let value = values[row]
      if !isMixed[group] || values.isMissing(row) { return value }
      return dictionary[Int(codes[row])].convert(value, to: units[group]) ?? value
    }
    self.values = values.replaced(by: converted)
  }

  /// The unit that most rows of each group have that has several of one dimension.
  private static func usualUnits(
    _ counts: [Int32: [UnitCount]], _ call: FunctionCall
  ) throws(Diagnostic) -> [(group: Int, unit: Unit)] {
    try counts.keys.sorted().map { (group) throws(Diagnostic) in
      // The most frequent first; of equally frequent ones, the one met first.
      let met = (counts[group] ?? []).enumerated()
        .sorted { $0.element.count == $1.element.count ? $0.offset < $1.offset : $0.element.count > $1.element.count }
        .map(\.element)
      if Set(met.map(\.unit.dimension)).count > 1 { throw .mixedUnits(call, met) }
      return (Int(group), met.first?.unit ?? .none)
    }
  }

  /// One number a group, as a column of the type that the numbers have.
  func column(_ results: [Decimal?], _ run: Run) throws(Diagnostic) -> Column {
    let (numbers, missing) = try run.numbers(results)
    guard let unitOfGroup else { return Column(.number(numbers, missing: missing)) }
    var dictionary: [Unit] = []
    var codeOf: [Unit: Int32] = [:]
    let codes = try run.map(unitOfGroup.count) { group in
      let unit = unitOfGroup[group]
      if let code = codeOf[unit] { return code }
      let code = Int32(dictionary.count)
      codeOf[unit] = code
      dictionary.append(unit)
      return code
    }
    return Column(.quantity(numbers, units: codes, dictionary: dictionary, missing: missing))
  }

  /// Calls `body` with the group and the value of each row that has one.
  func each(_ groups: Groups, _ run: Run, _ body: (Int, Decimal) -> Void) throws(Diagnostic) {
    try run.eachStretch(groups.ids.count) { rows in
      for row in rows where !values.isMissing(row) { body(Int(groups.ids[row]), values[row]) }
    }
  }
}

/// The numbers of integers, numbers or quantities, row by row; a constant is read again and again.
struct Numbers {
  enum Form {
    case whole([Int])
    case scaled([Int64], exponent: Int32)
    case each([Decimal])
  }

  let form: Form
  private let missing: [Bool]
  private let step: Int

  /// Nil for other kinds.
  init?(_ vector: Vector) {
    switch vector.column.storage {
    case .integer(let values, let missing): (form, self.missing) = (.whole(values), missing)
    case .number(let values, let missing), .quantity(let values, _, _, let missing):
      switch values.form {
      case .scaled(let significands, let exponent): form = .scaled(significands, exponent: exponent)
      case .each(let values): form = .each(values)
      }
      self.missing = missing
    default: return nil
    }
    step = vector.isConstant ? 0 : 1
  }

  private init(_ form: Form, missing: [Bool], step: Int) {
    (self.form, self.missing, self.step) = (form, missing, step)
  }

  /// Other numbers where these have some.
  func replaced(by values: [Decimal]) -> Numbers { Numbers(.each(values), missing: missing, step: step) }

  func isMissing(_ row: Int) -> Bool { !missing.isEmpty && missing[row &* step] }

  subscript(row: Int) -> Decimal {
    switch form {
    case .whole(let values): Decimal(values[row &* step])
    case .scaled(let values, let exponent): Decimal(significand: values[row &* step], exponent: exponent)
    case .each(let values): values[row &* step]
    }
  }
}

private struct UnitCount {
  let unit: Unit
  var count: Int
}

/// How many rows of each group have each unit, in the order in which the units are met.
private func unitCounts(
  _ groups: Groups, _ codes: Lane<Int32>, _ dictionary: [Unit], _ run: Run, where counts: (Int32, Int) -> Bool
) throws(Diagnostic) -> [Int32: [UnitCount]] {
  var places: [Int: Int] = [:]
  var result: [Int32: [UnitCount]] = [:]
  try run.eachStretch(groups.ids.count) { rows in
    for row in rows where counts(groups.ids[row], row) {
      let group = groups.ids[row]
      let key = Int(group) * dictionary.count + Int(codes[row])
      if let place = places[key] {
        result[group]?[place].count += 1
      } else {
        places[key] = result[group]?.count ?? 0
        result[group, default: []].append(UnitCount(unit: dictionary[Int(codes[row])], count: 1))
      }
    }
  }
  return result
}

extension Diagnostic {
  fileprivate static func mixedUnits(_ call: FunctionCall, _ met: [UnitCount]) -> Diagnostic {
    let named = met.map { "\($0.unit.phrase) (\($0.count))" as Phrase }
    let text = call.source.text(in: call.span)
    let unit = met.first { $0.unit != .none }?.unit.symbol ?? ""
    return Diagnostic(
      .error, "\(text) meets several units: \(enumerated(named))", at: call.span, in: call.source,
      help: "add by unit, or choose one with where unit = \"\(unit)\"")
  }
}

/// The first five of `phrases`, and how many more there are.
func enumerated(_ phrases: [Phrase]) -> Phrase {
  phrases.count > 5 ? "\(all: phrases.prefix(5)) and \(phrases.count - 5) more" : "\(all: phrases)"
}

extension Unit {
  /// Its symbol, or that there is none.
  var phrase: Phrase { self == .none ? "no unit" : Phrase(verbatim: symbol) }
}
