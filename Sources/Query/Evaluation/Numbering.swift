import SourceText

/// Numbers keys in the order in which they are met: 0, 1, 2 and so on.
///
/// A table of open addresses, at most half full, whose places are one array: a key that is known costs one look into memory
/// as a rule, where a dictionary of the standard library, which also keeps hashes safe from malice, takes many.
struct Numbering {
  private(set) var count: Int32 = 0
  private var keys: [UInt64]
  /// The number of the key at each place; -1 where there is none.
  private var numbers: [Int32]

  /// How much memory it takes.
  var bytes: Int { 12 * numbers.count }

  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    numbers = [Int32](repeating: -1, count: 1024)
  }

  mutating func number(of key: UInt64) -> Int32 {
    let mask = numbers.count - 1
    var place = Numbering.scattered(key) & mask
    while numbers[place] >= 0 {
      if keys[place] == key { return numbers[place] }
      place = (place &+ 1) & mask
    }
    keys[place] = key
    numbers[place] = count
    count += 1
    if Int(count) * 2 > numbers.count { grow {} }
    return count - 1
  }

  /// Sees to it that so many more keys find room in a large table. Putting all keys anew takes long then, and whoever
  /// numbers the next stretch of rows would learn only behind it that nobody waits any more.
  mutating func makeRoom(for more: Int, _ run: Run) throws(Diagnostic) {
    while numbers.count >= 1 << 18, (Int(count) + more) * 2 > numbers.count { try grow(run.check) }
  }

  private mutating func grow<Failure: Error>(_ check: () throws(Failure) -> Void) throws(Failure) {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = try filled(0, oldKeys.count * 2, check)
    numbers = try filled(-1, oldNumbers.count * 2, check)
    let mask = numbers.count - 1
    for start in stride(from: 0, to: oldNumbers.count, by: 1 << 15) {
      try check()
      for old in start..<min(oldNumbers.count, start + 1 << 15) where oldNumbers[old] >= 0 {
        let key = oldKeys[old]
        var place = Numbering.scattered(key) & mask
        while numbers[place] >= 0 { place = (place &+ 1) & mask }
        keys[place] = key
        numbers[place] = oldNumbers[old]
      }
    }
  }

  /// Multiplication carries every bit upwards, and the highest ones are taken.
  private static func scattered(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }
}

/// Which values have been met in which groups.
struct Meetings {
  /// A mark for each value in each group, where those are not too many; else the numbers of those met.
  private var marks: [Bool] = []
  private var others = Numbering()
  private let width: Int

  init(values width: Int, groups: Int, _ run: Run) throws(Diagnostic) {
    self.width = width
    if width.multipliedReportingOverflow(by: groups).overflow || width * groups > 1 << 26 { return }
    marks = try run.filled(false, width * groups)
  }

  /// Sees to it that so many more values find room.
  mutating func makeRoom(for more: Int, _ run: Run) throws(Diagnostic) {
    if marks.isEmpty { try others.makeRoom(for: more, run) }
  }

  /// How much memory they take.
  var bytes: Int { marks.count + others.bytes }

  /// Whether the value is met in the group for the first time.
  mutating func isFirst(_ value: Int32, in group: Int32) -> Bool {
    if marks.isEmpty {
      let known = others.count
      return others.number(of: UInt64(UInt32(bitPattern: group)) << 32 | UInt64(UInt32(bitPattern: value))) == known
    }
    let place = Int(group) * width + Int(value)
    if marks[place] { return false }
    marks[place] = true
    return true
  }
}
