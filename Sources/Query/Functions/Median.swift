import Quantities
import SourceText
import Tables

extension Function {
  static let median = Function(
    "median", aliases: ["中位数"], "the value in the middle, of amounts of one dimension", [Parameter("x", .amount)],
    examples: [Example("median(population)", "35.3万人")],
    sql: .amounts { call throws(SqlGap) in try call.quantile(Decimal(significand: 5, exponent: -1)) },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: call.arguments[0].type == .quantity ? .quantity : .number) {
        (vectors, groups, run) throws(Diagnostic) in
        let amounts = try Amounts(vectors[0], groups, call, run)
        let half = Decimal(significand: 5, exponent: -1)
        return try amounts.column(try quantiles(half, of: amounts, groups, run), run)
      }
    })
}

/// The value of each group below which the share `part` of its values lies, interpolated between neighbours (Hyndman and
/// Fan, “Sample Quantiles in Statistical Packages”, 1996, definition 7).
///
/// The values are dealt out to their groups; in each, the two that matter are brought to their places without ordering
/// the others.
func quantiles(
  _ part: Decimal, of amounts: Amounts, _ groups: Groups, _ run: Run
) throws(Diagnostic) -> [Decimal?] {
  if case .scaled(let significands, let exponent) = amounts.values.form, significands.count == groups.ids.count {
    return try quantiles(part, of: amounts, groups, run, filler: 0, { significands[$0] }) {
      Decimal(significand: $0, exponent: exponent)
    }
  }
  return try quantiles(part, of: amounts, groups, run, filler: Decimal.zero, { amounts.values[$0] }) { $0 }
}

private func quantiles<Key: Comparable & Sendable>(
  _ part: Decimal, of amounts: Amounts, _ groups: Groups, _ run: Run, filler: Key, _ key: @Sendable (Int) -> Key,
  _ number: @Sendable (Key) -> Decimal
) throws(Diagnostic) -> [Decimal?] {
  let count = groups.ids.count
  // Stretches of rows are dealt out each by itself, by all threads, where there are not too many groups for that.
  let most = 1 << 17
  let size = groups.count * 8 > most ? max(1, count) : most
  try run.claim(count * MemoryLayout<Key>.stride + groups.count * (48 + 8 * (count / size + 1)))
  let starts = Array(stride(from: 0, to: count, by: size))
  let stretches = try run.eachOf(starts) { (start) throws(Diagnostic) in
    try run.dealt(min(size, count - start), into: groups.count, filler: filler) {
      amounts.values.isMissing(start + $0) ? -1 : Int(groups.ids[start + $0])
    } item: {
      key(start + $0)
    }
  }
  let bounds = try run.map(groups.count + 1) { place in stretches.reduce(0) { $0 + $1.starts[place] } }
  return try run.inMorselsOfGroups(bounds) { (groups) throws(Diagnostic) in
    try groups.map { (group) throws(Diagnostic) in
      var values: [Key] = []
      values.reserveCapacity(bounds[group + 1] - bounds[group])
      for stretch in stretches { values += stretch.items[stretch.starts[group]..<stretch.starts[group + 1]] }
      return try quantile(part, of: &values, run, number)
    }
  }
}

private func quantile<Key: Comparable>(
  _ part: Decimal, of values: inout [Key], _ run: Run, _ number: (Key) -> Decimal
) throws(Diagnostic) -> Decimal? {
  if values.isEmpty { return nil }
  let position = part * Decimal(values.count - 1)
  let below = wholeBelow(position)
  guard let index = below.whole, index >= 0, index < values.count - 1 else { return values.max().map(number) }
  try select(index, of: &values, run)
  let first = number(values[index])
  guard let second = values[(index + 1)...].min().map(number) else { return first }
  return first + (second - first) * (position - below)
}

/// Brings the value to its place that would stand at `index` in order, lesser ones before it and greater ones behind
/// (quickselect: Hoare, “Algorithm 65: Find”, 1961), parted by the middle one of three.
private func select<Key: Comparable>(_ index: Int, of values: inout [Key], _ run: Run) throws(Diagnostic) {
  var (low, high) = (0, values.count - 1)
  while low < high {
    try run.check()
    let pivot = middle(values[low], values[(low + high) / 2], values[high])
    var (left, right) = (low, high)
    while left <= right {
      while values[left] < pivot { left += 1 }
      while pivot < values[right] { right -= 1 }
      if left > right { break }
      values.swapAt(left, right)
      left += 1
      right -= 1
    }
    if index <= right { high = right } else if index >= left { low = left } else { return }
  }
}

private func middle<Key: Comparable>(_ one: Key, _ two: Key, _ three: Key) -> Key {
  let (least, greatest) = (min(one, two), max(one, two))
  return min(greatest, max(least, three))
}
