import Quantities
import SourceText
import Tables

/// What rows are ordered by.
struct SortKey: Sendable {
  let value: Bound
  let isDescending: Bool
  let source: Source
}

/// The rows of a flow in order, or the first `limit` of them.
///
/// Rows without a value come last in either direction, and rows that are equal keep their order. Quantities are ordered
/// within their dimension: the dimension with most rows comes first, since 元 are neither more nor less than 户.
func sorted(_ flow: Flow, _ keys: [SortKey], limit: Int? = nil) throws(Diagnostic) -> [Int32] {
  var ranks: [Ranks] = []
  for key in keys {
    let vector = try key.value.evaluate(flow)
    if let remark = mixedOrder(vector, key) { flow.run.note(remark) }
    if !vector.isConstant { ranks += orders(vector.column, isDescending: key.isDescending) }
    try flow.run.check()
  }
  let all = ranks
  func precedes(_ left: Int32, _ right: Int32) -> Bool {
    for rank in all {
      let order = rank.order(Int(left), Int(right))
      if order != 0 { return order < 0 }
    }
    return left < right
  }
  let rows = 0..<Int32(flow.count)
  guard let limit, limit < 1000, limit < flow.count else {
    return Array(rows.sorted(by: precedes).prefix(limit ?? flow.count))
  }
  if limit == 0 { return [] }
  var best: [Int32] = []
  for row in rows {
    if best.count == limit, let worst = best.last, !precedes(row, worst) { continue }
    var low = 0
    var high = best.count
    while low < high {
      let middle = (low + high) / 2
      if precedes(row, best[middle]) { high = middle } else { low = middle + 1 }
    }
    if best.count == limit { best.removeLast() }
    best.insert(row, at: low)
  }
  return best
}

/// What to say of rows that are ordered by amounts of several dimensions.
private func mixedOrder(_ vector: Vector, _ key: SortKey) -> Diagnostic? {
  guard !vector.isConstant, case .quantity(_, let units, let dictionary, let missing) = vector.column.storage,
    Set(dictionary.map(\.dimension)).count > 1
  else { return nil }
  var isUsed = [Bool](repeating: false, count: dictionary.count)
  for row in units.indices where missing.isEmpty || !missing[row] { isUsed[Int(units[row])] = true }
  let used = dictionary.indices.filter { isUsed[$0] }.map { dictionary[$0] }
  if Set(used.map(\.dimension)).count < 2 { return nil }
  let named = used.prefix(5).map { $0 == .none ? "plain numbers" : $0.symbol }.joined(separator: ", ")
  let unit = used.first { $0 != .none }?.symbol ?? ""
  return Diagnostic(
    .warning, "amounts of several dimensions are put one after another: \(named)\(used.count > 5 ? " …" : "")",
    at: key.value.span, in: key.source, help: "for one order, choose one with where unit = \"\(unit)\"")
}

/// How the rows of a column follow one another.
private struct Ranks {
  private enum Keys {
    case whole([Int])
    case decimal([Decimal])
  }

  private let keys: Keys
  private let missing: [Bool]
  private let sign: Int

  init(_ keys: [Int], missing: [Bool], isDescending: Bool) {
    self.keys = .whole(keys)
    self.missing = missing
    sign = isDescending ? -1 : 1
  }

  init(_ values: [Decimal], missing: [Bool], isDescending: Bool) {
    keys = wholes(values).map { .whole($0) } ?? .decimal(values)
    self.missing = missing
    sign = isDescending ? -1 : 1
  }

  /// Negative when row `left` comes first.
  func order(_ left: Int, _ right: Int) -> Int {
    if !missing.isEmpty {
      let (isLeft, isRight) = (missing[left], missing[right])
      if isLeft || isRight { return isLeft == isRight ? 0 : isLeft ? 1 : -1 }
    }
    switch keys {
    case .whole(let keys): return keys[left] == keys[right] ? 0 : keys[left] < keys[right] ? -sign : sign
    case .decimal(let keys): return keys[left] == keys[right] ? 0 : keys[left] < keys[right] ? -sign : sign
    }
  }
}

/// The decimals as integers over one power of ten, which compare faster; nil when they do not fit.
private func wholes(_ values: [Decimal]) -> [Int]? {
  guard let low = values.lazy.map(\.exponent).min() else { return [] }
  var result: [Int] = []
  result.reserveCapacity(values.count)
  var powers = [1]
  for value in values {
    let shift = value.isZero ? 0 : Int(value.exponent) - Int(low)
    if shift > 18 { return nil }
    while powers.count <= shift { powers.append((powers.last ?? 1) * 10) }
    let (scaled, overflow) = Int(value.significand).multipliedReportingOverflow(by: powers[shift])
    if overflow { return nil }
    result.append(scaled)
  }
  return result
}

private func orders(_ column: Column, isDescending: Bool) -> [Ranks] {
  func whole(_ keys: [Int], _ missing: [Bool]) -> [Ranks] {
    [Ranks(keys, missing: missing, isDescending: isDescending)]
  }
  switch column.storage {
  case .text(let codes, let dictionary):
    let ranks = textRanks(codes, dictionary)
    return whole(codes.map { $0 < 0 ? 0 : ranks[Int($0)] }, codes.map { $0 < 0 })
  case .integer(let values, let missing): return whole(values, missing)
  case .number(let values, let missing): return [Ranks(values.array, missing: missing, isDescending: isDescending)]
  case .date(let values, let missing): return whole(values.map { Int($0.day) }, missing)
  case .truth(let values, let missing): return whole(values.map { $0 ? 1 : 0 }, missing)
  case .period(let values, let missing):
    let ends = values.map { Int(($0.from?.day ?? .min)) << 32 + Int($0.to?.day ?? .max) }
    return whole(ends, missing)
  case .quantity(let values, let units, let dictionary, let missing):
    return orders(values.array, units, dictionary, missing, isDescending)
  case .list: return []
  }
}

/// The place of each text that occurs among those that do, in the order of their scalars; equal texts share a place.
///
/// The first eight bytes are compared as one number, which settles most pairs without touching the texts.
private func textRanks(_ codes: [Int32], _ dictionary: [String]) -> [Int] {
  var isUsed = [Bool](repeating: false, count: dictionary.count)
  for code in codes where code >= 0 { isUsed[Int(code)] = true }
  var keys: [(prefix: UInt64, code: Int)] = []
  for code in dictionary.indices where isUsed[code] {
    let bytes = dictionary[code].utf8Span.span
    var prefix: UInt64 = 0
    for index in 0..<8 { prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    keys.append((prefix, code))
  }
  keys.sort { left, right in
    left.prefix == right.prefix ? precedes(dictionary[left.code], dictionary[right.code]) : left.prefix < right.prefix
  }
  var ranks = [Int](repeating: 0, count: dictionary.count)
  var rank = 0
  for index in keys.indices {
    if index > 0, dictionary[keys[index - 1].code] != dictionary[keys[index].code] { rank += 1 }
    ranks[keys[index].code] = rank
  }
  return ranks
}

/// Whether one text comes before another byte by byte, which in UTF-8 is the order of scalars.
private func precedes(_ left: String, _ right: String) -> Bool {
  let (a, b) = (left.utf8Span.span, right.utf8Span.span)
  let length = min(a.count, b.count)
  for index in 0..<length where a[index] != b[index] { return a[index] < b[index] }
  return a.count < b.count
}

private func orders(
  _ values: [Decimal], _ units: [Int32], _ dictionary: [Unit], _ missing: [Bool], _ isDescending: Bool
) -> [Ranks] {
  var rowsOfDimension: [String: Int] = [:]
  var rowsOfUnit = [Int](repeating: 0, count: dictionary.count)
  for row in units.indices where missing.isEmpty || !missing[row] { rowsOfUnit[Int(units[row])] += 1 }
  for (unit, rows) in zip(dictionary, rowsOfUnit) { rowsOfDimension[unit.dimension, default: 0] += rows }
  let dimensions = rowsOfDimension.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
  let rankOfUnit = dictionary.map { unit in dimensions.firstIndex { $0.key == unit.dimension } ?? 0 }
  let used = dictionary.indices.filter { rowsOfUnit[$0] > 0 }
  if used.count < 2 { return [Ranks(values, missing: missing, isDescending: isDescending)] }
  // Amounts of one dimension are brought to its first unit.
  let firsts = dictionary.map { unit -> Decimal in
    Decimal(unit.factor.numerator).divided(by: Decimal(unit.factor.denominator)) ?? .one
  }
  let converted = values.indices.map { row in
    firsts[Int(units[row])] == .one ? values[row] : values[row] * firsts[Int(units[row])]
  }
  return [
    Ranks(units.map { rankOfUnit[Int($0)] }, missing: missing, isDescending: false),
    Ranks(converted, missing: missing, isDescending: isDescending),
  ]
}
