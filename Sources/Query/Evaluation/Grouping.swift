import Quantities
import SourceText
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
  init(_ columns: [Column], count: Int, _ run: Run) throws(Diagnostic) {
    // Codes so far, those of the next column and what they become.
    try run.claim(12 * count)
    var codes: [Int32] = try run.filled(0, count)
    var width = 1
    for column in columns {
      let (next, nextWidth) = try numbered(column, run)
      let (product, overflow) = width.multipliedReportingOverflow(by: nextWidth)
      if !overflow, product <= max(1 << 16, count * 4) {
        try run.claim(12 * count + 4 * product)
        width = try Grouping.combine(&codes, next, nextWidth, below: product, run)
      } else {
        var known = Numbering()
        try run.eachStretch(count) { (rows) throws(Diagnostic) in
          try known.makeRoom(for: rows.count, run)
          try run.claim(12 * count + known.bytes)
          for row in rows {
            codes[row] = known.number(
              of: UInt64(UInt32(bitPattern: codes[row])) << 32 | UInt64(UInt32(bitPattern: next[row])))
          }
        }
        width = Int(known.count)
      }
    }
    var firstRows: [Int32] = []
    // Codes are given in order of first appearance, so a code not seen yet is the next one.
    try run.eachStretch(count) { rows in
      for row in rows where Int(codes[row]) == firstRows.count { firstRows.append(Int32(row)) }
    }
    groups = Groups(ids: codes, count: firstRows.count)
    self.firstRows = firstRows
  }

  /// Codes of two columns as one, in order of first appearance; how many there are.
  private static func combine(
    _ codes: inout [Int32], _ next: [Int32], _ width: Int, below bound: Int, _ run: Run
  ) throws(Diagnostic) -> Int {
    var codeOf: [Int32] = try run.filled(-1, bound)
    var count: Int32 = 0
    try run.eachStretch(codes.count) { rows in
      for row in rows {
        let value = Int(codes[row]) * width + Int(next[row])
        if codeOf[value] < 0 {
          codeOf[value] = count
          count += 1
        }
        codes[row] = codeOf[value]
      }
    }
    return Int(count)
  }
}

/// A column's values as codes below a width, equal values under one code.
func numbered(_ column: Column, _ run: Run) throws(Diagnostic) -> (codes: [Int32], width: Int) {
  switch column.storage {
  case .text(let codes, let dictionary):
    if dictionary.count > codes.count { return try numbered(gathering: codes, dictionary, run) }
    // A dictionary may hold a text twice; its first code stands for both.
    let (canonical, width) = try numbered(dictionary, run)
    return (try run.map(codes.count) { codes[$0] < 0 ? Int32(width) : canonical[Int(codes[$0])] }, width + 1)
  case .integer(let values, let missing): return try numbered(values, missing, run)
  case .number(let values, let missing):
    if case .scaled(let significands, _) = values.form { return try numbered(significands, missing, run) { $0 } }
    return try numbered(values.count, missing, run) { values[$0] }
  case .date(let values, let missing): return try numbered(values, missing, run) { Int64($0.day) }
  case .period(let values, let missing): return try numbered(values.count, missing, run) { values[$0] }
  case .truth(let values, let missing): return try numbered(values.count, missing, run) { values[$0] }
  case .quantity(let values, let units, let dictionary, let missing):
    var first: [Unit: Int32] = [:]
    let canonical = dictionary.indices.map { index -> Int32 in
      if let code = first[dictionary[index]] { return code }
      first[dictionary[index]] = Int32(index)
      return Int32(index)
    }
    if !canonical.isEmpty, case .scaled(let significands, _) = values.form {
      let (numbers, _) = try numbered(significands, missing, run) { $0 }
      var known = Numbering()
      // Without a value the unit means nothing.
      var codes: [Int32] = []
      codes.reserveCapacity(numbers.count)
      try run.eachStretch(numbers.count) { (rows) throws(Diagnostic) in
        try known.makeRoom(for: rows.count, run)
        for row in rows {
          let isMissing = !missing.isEmpty && missing[row]
          let unit = isMissing ? 0 : canonical[Int(units[row])]
          codes.append(
            known.number(of: UInt64(UInt32(bitPattern: numbers[row])) << 32 | UInt64(UInt32(bitPattern: unit))))
        }
      }
      return (codes, Int(known.count))
    }
    // Where every value is missing there may be no unit at all.
    return try numbered(values.count, missing, run) { row in
      UnitValue(value: values[row], unit: canonical.isEmpty ? 0 : canonical[Int(units[row])])
    }
  case .list: return try numbered(column.count, column.missingRows, run) { column[$0] }
  }
}

extension Column {
  fileprivate var missingRows: [Bool] { if case .list(_, _, let missing) = storage { missing } else { [] } }
}

/// Values that are whole numbers of 64 bits, those that are missing under the last code.
private func numbered<Element>(
  _ values: [Element], _ missing: [Bool], _ run: Run, _ number: (Element) -> Int64
) throws(Diagnostic) -> (codes: [Int32], width: Int) {
  var known = Numbering()
  var codes: [Int32] = try run.filled(-1, values.count)
  try run.eachStretch(values.count) { (rows) throws(Diagnostic) in
    try known.makeRoom(for: rows.count, run)
    try run.claim(4 * values.count + known.bytes)
    for row in rows where missing.isEmpty || !missing[row] {
      codes[row] = known.number(of: UInt64(bitPattern: number(values[row])))
    }
  }
  if missing.isEmpty { return (codes, Int(known.count)) }
  try run.eachStretch(values.count) { rows in
    for row in rows where codes[row] < 0 { codes[row] = known.count }
  }
  return (codes, Int(known.count) + 1)
}

/// Whole numbers that lie close together are numbered by their distance from the least.
private func numbered(
  _ values: [Int], _ missing: [Bool], _ run: Run
) throws(Diagnostic) -> (codes: [Int32], width: Int) {
  var (least, greatest) = (Int.max, Int.min)
  try run.eachStretch(values.count) { rows in
    for value in values[rows] {
      least = min(least, value)
      greatest = max(greatest, value)
    }
  }
  guard !values.isEmpty, least > .min / 4, greatest < .max / 4,
    greatest - least < max(1 << 16, values.count * 2)
  else { return try numbered(values, missing, run) { Int64($0) } }
  let width = greatest - least + 2
  let codes = try run.map(values.count) { row in
    !missing.isEmpty && missing[row] ? Int32(width - 1) : Int32(values[row] - least)
  }
  return (codes, width)
}

/// The texts that `codes` stand for, numbered; those without a value under the last code.
private func numbered(
  gathering codes: [Int32], _ dictionary: [String], _ run: Run
) throws(Diagnostic) -> (codes: [Int32], width: Int) {
  let (numbers, width) = try numbered(
    try run.collect(codes.count) { codes[$0] < 0 ? "" : dictionary[Int(codes[$0])] }, run)
  return (try run.map(codes.count) { codes[$0] < 0 ? Int32(width) : numbers[$0] }, width + 1)
}

/// Texts under a code for each distinct one. Hashed byte by byte (FNV-1a), since the standard hash of Han text, which
/// respects canonical equivalence, takes microseconds; texts of one hash are told apart by comparing them.
func numbered(_ texts: [String], _ run: Run) throws(Diagnostic) -> (codes: [Int32], width: Int) {
  // Hashes with their codes, a code a text, and the first text of each code.
  try run.claim(36 * texts.count)
  var known: [UInt64: Int32] = [:]
  known.reserveCapacity(texts.count)
  var firsts: [Int] = []
  let codes = try run.map(texts.count) { index in
    let text = texts[index]
    let bytes = text.utf8Span.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in bytes.indices { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3 }
    while let code = known[hash], texts[firsts[Int(code)]] != text { hash &+= 1 }
    if let code = known[hash] { return code }
    known[hash] = Int32(firsts.count)
    firsts.append(index)
    return Int32(firsts.count - 1)
  }
  return (codes, firsts.count)
}

private struct UnitValue: Hashable {
  let value: Decimal
  let unit: Int32
}

/// Values of any kind as codes in order of first appearance, a missing one like any other.
private func numbered<Element: Hashable>(
  _ count: Int, _ missing: [Bool], _ run: Run, _ value: (Int) -> Element
) throws(Diagnostic) -> (codes: [Int32], width: Int) {
  var known: [Element?: Int32] = [:]
  let codes = try run.map(count) { (row) throws(Diagnostic) in
    let key = missing.isEmpty || !missing[row] ? value(row) : nil
    if let code = known[key] { return code }
    let code = Int32(known.count)
    known[key] = code
    // A dictionary takes about twice what it holds.
    if known.count % 4096 == 0 { try run.claim(known.count * 2 * (MemoryLayout<Element?>.stride + 5)) }
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
