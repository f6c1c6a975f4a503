import Quantities
import Synchronization

/// What is found out about a column of many rows when somebody asks, and then kept: the least and the greatest number of
/// each stretch of rows, how many rows have which unit, which unit goes with which text of another column.
///
/// Whoever looks for the first rows passes over whole stretches by it, and amounts that are known to be of one unit need
/// not be looked at for it. A class, since what one holder has found out all others must find.
package final class Survey: Sendable {
  /// The numbers of a stretch of rows: significands, integers or days.
  package struct Zone: Sendable {
    package var least = Int64.max
    package var greatest = Int64.min
    /// How many rows have a number.
    package var present = 0
  }

  /// With fewer rows than that nothing is gained.
  package static let fewestRows = 256

  package let rowsInZone: Int
  /// Empty for kinds that are no plain numbers.
  private let numbers: Deferred<[Zone]>
  private let units: Deferred<[Int]>
  /// What was found out about unit and text, by the survey of the column of texts.
  private let unitsOfTexts = Mutex<[(texts: Survey, units: [Int32])]>([])
  private let storage: Column.Storage

  init(_ storage: Column.Storage, count: Int) {
    var size = 64
    while size < 1 << 14, size * 64 < count { size *= 2 }
    let rowsInZone = size
    self.rowsInZone = size
    self.storage = storage
    numbers = Deferred { Survey.zones(storage, rowsInZone) }
    units = Deferred { Survey.rowsOfUnits(storage) }
  }

  /// The stretches of the column, each of `rowsInZone` rows but for the last; empty for kinds that are no plain numbers.
  package var zones: [Zone] { numbers.value }

  /// The same, where somebody has asked for them before.
  package var zonesIfMade: [Zone]? { numbers.valueIfMade }

  /// How many rows have an amount of each unit of a column of quantities.
  package var rowsOfUnits: [Int] { units.value }
}

// MARK: numbers

extension Survey {
  private static func zones(_ storage: Column.Storage, _ size: Int) -> [Zone] {
    switch storage {
    case .integer(let values, let missing): zones(values.count, missing, size) { Int64(values[$0]) }
    case .number(let values, let missing), .quantity(let values, _, _, let missing):
      if case .scaled(let numbers, _) = values.form { zones(numbers.count, missing, size) { numbers[$0] } } else { [] }
    case .date(let values, let missing): zones(values.count, missing, size) { Int64(values[$0].day) }
    case .text, .period, .truth, .list: []
    }
  }

  @inline(__always)
  private static func zones(_ count: Int, _ missing: [Bool], _ size: Int, _ number: (Int) -> Int64) -> [Zone] {
    stride(from: 0, to: count, by: size).map { start in
      var zone = Zone()
      for row in start..<min(count, start + size) {
        if !missing.isEmpty, missing[row] { continue }
        let value = number(row)
        zone.present &+= 1
        if value < zone.least { zone.least = value }
        if value > zone.greatest { zone.greatest = value }
      }
      return zone
    }
  }
}

// MARK: units

extension Survey {
  private static func rowsOfUnits(_ storage: Column.Storage) -> [Int] {
    guard case .quantity(_, let codes, let dictionary, let missing) = storage else { return [] }
    var counts = [Int](repeating: 0, count: dictionary.count)
    for row in codes.indices where missing.isEmpty || !missing[row] { counts[Int(codes[row])] += 1 }
    return counts
  }

  /// No amount stands beside the text.
  package static let noUnit: Int32 = -1
  /// Amounts of several units do.
  package static let severalUnits: Int32 = -2

  /// The code of the unit that all amounts of this column have beside each text of another one, or what there is instead;
  /// the last beside no text. Nil where a look shows that texts and units have nothing to do with each other.
  package func unitsOfTexts(_ texts: Column) -> [Int32]? {
    guard let other = texts.survey else { return nil }
    return unitsOfTexts.withLock { known in
      if let found = known.first(where: { $0.texts === other }) { return found.units.isEmpty ? nil : found.units }
      let made = Survey.units(storage, beside: texts)
      if known.count >= 16 { known.removeFirst() }
      known.append((other, made))
      return made.isEmpty ? nil : made
    }
  }

  private static func units(_ storage: Column.Storage, beside texts: Column) -> [Int32] {
    guard case .quantity(_, let codes, _, let missing) = storage,
      case .text(let words, let dictionary) = texts.storage, words.count == codes.count
    else { return [] }
    var units = [Int32](repeating: noUnit, count: dictionary.count + 1)
    for row in words.indices {
      // After the first rows it is plain whether going on is worth it.
      if row == 4096, !isWorthIt(units) { return [] }
      if !missing.isEmpty, missing[row] { continue }
      let word = words[row] < 0 ? dictionary.count : Int(words[row])
      if units[word] == noUnit {
        units[word] = codes[row]
      } else if units[word] != codes[row] {
        units[word] = severalUnits
      }
    }
    return isWorthIt(units) ? units : []
  }

  private static func isWorthIt(_ units: [Int32]) -> Bool {
    let met = units.count { $0 != noUnit }
    return 2 * units.count { $0 == severalUnits } < met
  }
}
