import Quantities
import Tables

/// Rows put together by equal values.
struct Grouping {
  let groups: Groups
  /// A row of each group, the first.
  let firstRows: [Int32]

  /// The groups of rows that are equal in all `columns`, in order of first appearance. Null equals null.
  ///
  /// Columns are turned into small whole numbers one after another: the codes so far and those of the next column are
  /// numbered anew, so that any number of columns costs one pass each.
  init(_ columns: [Column], count: Int) {
    var codes = [Int32](repeating: 0, count: count)
    var width = 1
    for column in columns {
      let (next, nextWidth) = numbered(column)
      let (product, overflow) = width.multipliedReportingOverflow(by: nextWidth)
      if !overflow, product <= max(1 << 16, count * 4) {
        codes = numbered(zip(codes, next).map { Int($0) * nextWidth + Int($1) }, below: product, &width)
      } else {
        var known = Numbering()
        for row in 0..<count {
          codes[row] = known.number(
            of: UInt64(UInt32(bitPattern: codes[row])) << 32 | UInt64(UInt32(bitPattern: next[row])))
        }
        width = Int(known.count)
      }
    }
    if columns.isEmpty { width = count == 0 ? 0 : 1 }
    var firstRows: [Int32] = []
    // Codes are given in order of first appearance, so a code not seen yet is the next one.
    for (row, code) in codes.enumerated() where Int(code) == firstRows.count { firstRows.append(Int32(row)) }
    groups = Groups(ids: codes, count: firstRows.count)
    self.firstRows = firstRows
  }
}

/// Numbers below `bound` as codes in order of first appearance.
private func numbered(_ values: [Int], below bound: Int, _ width: inout Int) -> [Int32] {
  var codeOf = [Int32](repeating: -1, count: bound)
  var next: Int32 = 0
  let codes = values.map { value in
    if codeOf[value] < 0 {
      codeOf[value] = next
      next += 1
    }
    return codeOf[value]
  }
  width = Int(next)
  return codes
}

/// A column's values as codes below a width, equal values under one code.
func numbered(_ column: Column) -> (codes: [Int32], width: Int) {
  switch column.storage {
  case .text(let codes, let dictionary):
    if dictionary.count > codes.count { return numbered(gathering: codes, dictionary) }
    // A dictionary may hold a text twice; its first code stands for both.
    let (canonical, width) = numbered(dictionary)
    return (codes.map { $0 < 0 ? Int32(width) : canonical[Int($0)] }, width + 1)
  case .integer(let values, let missing): return numbered(values, missing)
  case .number(let values, let missing):
    if case .scaled(let significands, _) = values.form { return numbered(significands, missing) { $0 } }
    return numbered(masked(values.array, missing))
  case .date(let values, let missing): return numbered(values, missing) { Int64($0.day) }
  case .period(let values, let missing): return numbered(masked(values, missing))
  case .truth(let values, let missing): return numbered(masked(values, missing))
  case .quantity(let values, let units, let dictionary, let missing):
    let (canonical, _) = numbered(dictionary.map { Optional($0) })
    if !canonical.isEmpty, case .scaled(let significands, _) = values.form {
      let (numbers, _) = numbered(significands, missing) { $0 }
      var known = Numbering()
      // Without a value the unit means nothing.
      let codes = numbers.indices.map { row in
        let isMissing = !missing.isEmpty && missing[row]
        let unit = isMissing ? 0 : canonical[Int(units[row])]
        return known.number(of: UInt64(UInt32(bitPattern: numbers[row])) << 32 | UInt64(UInt32(bitPattern: unit)))
      }
      return (codes, Int(known.count))
    }
    // Where every value is missing there may be no unit at all.
    let keys = values.indices.map {
      UnitValue(value: values[$0], unit: canonical.isEmpty ? 0 : canonical[Int(units[$0])])
    }
    return numbered(masked(keys, missing))
  case .list: return numbered((0..<column.count).map { column.isMissing($0) ? nil : column[$0] })
  }
}

/// Values that are whole numbers of 64 bits, those that are missing under the last code.
private func numbered<Element>(
  _ values: [Element], _ missing: [Bool], _ number: (Element) -> Int64
) -> (codes: [Int32], width: Int) {
  var known = Numbering()
  var codes = values.indices.map { row in
    if !missing.isEmpty, missing[row] { return Int32(-1) }
    return known.number(of: UInt64(bitPattern: number(values[row])))
  }
  if missing.isEmpty { return (codes, Int(known.count)) }
  for row in codes.indices where codes[row] < 0 { codes[row] = known.count }
  return (codes, Int(known.count) + 1)
}

/// Whole numbers that lie close together are numbered by their distance from the least.
private func numbered(_ values: [Int], _ missing: [Bool]) -> (codes: [Int32], width: Int) {
  guard let least = values.min(), let greatest = values.max(), least > .min / 4, greatest < .max / 4,
    greatest - least < max(1 << 16, values.count * 2)
  else { return numbered(values, missing) { Int64($0) } }
  let width = greatest - least + 2
  if missing.isEmpty { return (values.map { Int32($0 - least) }, width) }
  return (values.indices.map { missing[$0] ? Int32(width - 1) : Int32(values[$0] - least) }, width)
}

/// The texts that `codes` stand for, numbered; those without a value under the last code.
private func numbered(gathering codes: [Int32], _ dictionary: [String]) -> (codes: [Int32], width: Int) {
  let (numbers, width) = numbered(codes.map { $0 < 0 ? "" : dictionary[Int($0)] })
  return (zip(codes, numbers).map { $0 < 0 ? Int32(width) : $1 }, width + 1)
}

/// Texts under a code for each distinct one. Hashed byte by byte (FNV-1a), since the standard hash of Han text, which
/// respects canonical equivalence, takes microseconds; texts of one hash are told apart by comparing them.
func numbered(_ texts: [String]) -> (codes: [Int32], width: Int) {
  var known: [UInt64: Int32] = [:]
  known.reserveCapacity(texts.count)
  var firsts: [Int] = []
  var codes: [Int32] = []
  codes.reserveCapacity(texts.count)
  for (index, text) in texts.enumerated() {
    let bytes = text.utf8Span.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    while let code = known[hash], texts[firsts[Int(code)]] != text { hash &+= 1 }
    if let code = known[hash] {
      codes.append(code)
    } else {
      known[hash] = Int32(firsts.count)
      codes.append(Int32(firsts.count))
      firsts.append(index)
    }
  }
  return (codes, firsts.count)
}

private struct UnitValue: Hashable {
  let value: Decimal
  let unit: Int32
}

private func masked<Element>(_ values: [Element], _ missing: [Bool]) -> [Element?] {
  missing.isEmpty ? values.map { Optional($0) } : zip(values, missing).map { $1 ? nil : $0 }
}

private func numbered<Element: Hashable>(_ values: [Element?]) -> (codes: [Int32], width: Int) {
  var known: [Element?: Int32] = [:]
  let codes = values.map { value in
    if let code = known[value] { return code }
    let code = Int32(known.count)
    known[value] = code
    return code
  }
  return (codes, known.count)
}

extension Origins {
  /// The origins of groups: those of all their rows, each once.
  func merged(_ groups: Groups) -> Origins {
    .made(count: groups.count, outOf: groups.ids.count) { settled.mergedNow(groups) }
  }

  private func mergedNow(_ groups: Groups) -> Origins {
    var counts = [Int32](repeating: 0, count: groups.count + 1)
    guard case .rows(let table, let rows) = self else {
      var references = [[RowReference]](repeating: [], count: groups.count)
      for (row, group) in groups.ids.enumerated() { references[Int(group)] += of(row) }
      return .merging(references)
    }
    for group in groups.ids { counts[Int(group) + 1] += 1 }
    for group in 0..<groups.count { counts[group + 1] += counts[group] }
    var next = counts
    var references = [RowReference](repeating: RowReference(table: table, row: 0), count: rows.count)
    var isRising = true
    for (row, group) in groups.ids.enumerated() {
      let place = Int(next[Int(group)])
      references[place] = RowReference(table: table, row: rows[row])
      if place > Int(counts[Int(group)]), references[place - 1].row >= rows[row] { isRising = false }
      next[Int(group)] += 1
    }
    // Rows in rising order hold none twice; else duplicates have to be looked for.
    if isRising { return .groups(offsets: counts, references: references) }
    return .merging(
      (0..<groups.count).map { Array(references[Int(counts[$0])..<Int(counts[$0 + 1])]) })
  }
}
