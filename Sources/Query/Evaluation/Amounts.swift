import Quantities
import SourceText
import Tables

/// Numbers of one unit a group, as aggregates need them.
///
/// Amounts of one dimension are brought to the unit that most rows of the group have; amounts of several dimensions do not
/// go together, and the message says which units were met.
struct Amounts {
  let values: Lane<Decimal>
  /// Nil for plain numbers.
  private let unitOfGroup: [Unit]?

  init(_ vector: Vector, _ groups: Groups, _ call: FunctionCall) throws(Diagnostic) {
    guard let values = vector.decimals else { preconditionFailure("the function's parameter is an amount") }
    guard case .quantity(_, _, let dictionary, _) = vector.column.storage else {
      self.values = values
      unitOfGroup = nil
      return
    }
    let codes = vector.units.codes
    var first = [Int32](repeating: -1, count: groups.count)
    var isMixed = [Bool](repeating: false, count: groups.count)
    for (row, group) in groups.ids.enumerated() where !values.isMissing(row) {
      if first[Int(group)] < 0 { first[Int(group)] = codes[row] }
      if first[Int(group)] != codes[row] { isMixed[Int(group)] = true }
    }
    var units = first.map { $0 < 0 ? Unit.none : dictionary[Int($0)] }
    guard isMixed.contains(true) else {
      self.values = values
      unitOfGroup = units
      return
    }
    let counts = unitCounts(groups, codes, dictionary) { isMixed[Int($0)] && !values.isMissing($1) }
    for group in counts.keys.sorted() {
      // The most frequent first; of equally frequent ones, the one met first.
      let met = (counts[group] ?? []).enumerated()
        .sorted { $0.element.count == $1.element.count ? $0.offset < $1.offset : $0.element.count > $1.element.count }
        .map(\.element)
      if Set(met.map(\.unit.dimension)).count > 1 { throw .mixedUnits(call, met) }
      units[Int(group)] = met.first?.unit ?? .none
    }
    var converted = values.values
    if values.step == 1 {
      for (row, group) in groups.ids.enumerated() where isMixed[Int(group)] && !values.isMissing(row) {
        let unit = dictionary[Int(codes[row])]
        converted[row] = unit.convert(values[row], to: units[Int(group)]) ?? values[row]
      }
    }
    self.values = Lane(converted, missing: values.missing, isConstant: vector.isConstant)
    unitOfGroup = units
  }

  /// One number a group, as a column of the type that the numbers have.
  func column(_ results: [Decimal?]) -> Column {
    let missing = results.contains { $0 == nil } ? results.map { $0 == nil } : []
    let numbers = results.map { $0 ?? .zero }
    guard let unitOfGroup else { return Column(.number(Decimals(numbers), missing: missing)) }
    var dictionary: [Unit] = []
    var codeOf: [Unit: Int32] = [:]
    let codes = unitOfGroup.map { unit in
      if let code = codeOf[unit] { return code }
      let code = Int32(dictionary.count)
      codeOf[unit] = code
      dictionary.append(unit)
      return code
    }
    return Column(.quantity(Decimals(numbers), units: codes, dictionary: dictionary, missing: missing))
  }

  /// The values of each group that are there, in the order of the rows.
  func collected(_ groups: Groups) -> [[Decimal]] {
    var result = [[Decimal]](repeating: [], count: groups.count)
    for (row, group) in groups.ids.enumerated() where !values.isMissing(row) { result[Int(group)].append(values[row]) }
    return result
  }
}

private struct UnitCount {
  let unit: Unit
  var count: Int
}

/// How many rows of each group have each unit, in the order in which the units are met.
private func unitCounts(
  _ groups: Groups, _ codes: Lane<Int32>, _ dictionary: [Unit], where counts: (Int32, Int) -> Bool
) -> [Int32: [UnitCount]] {
  var places: [Int: Int] = [:]
  var result: [Int32: [UnitCount]] = [:]
  for (row, group) in groups.ids.enumerated() where counts(group, row) {
    let key = Int(group) * dictionary.count + Int(codes[row])
    if let place = places[key] {
      result[group]?[place].count += 1
    } else {
      places[key] = result[group]?.count ?? 0
      result[group, default: []].append(UnitCount(unit: dictionary[Int(codes[row])], count: 1))
    }
  }
  return result
}

extension Diagnostic {
  fileprivate static func mixedUnits(_ call: FunctionCall, _ met: [UnitCount]) -> Diagnostic {
    let named = met.prefix(5).map { "\($0.unit == .none ? "no unit" : $0.unit.symbol) (\($0.count))" }
    let more = met.count > 5 ? " and \(met.count - 5) more" : ""
    let text = call.source.text(in: call.span)
    let unit = met.first { $0.unit != .none }?.unit.symbol ?? ""
    return Diagnostic(
      .error, "\(text) meets several units: \(named.joined(separator: ", "))\(more)", at: call.span, in: call.source,
      help: "add by unit, or choose one with where unit = \"\(unit)\"")
  }
}
