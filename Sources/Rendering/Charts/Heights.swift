import Quantities
import Tables

/// The numbers of a column in one unit, to be measured against each other; nil where a value is missing.
struct Heights {
  /// The unit that most values have; none for plain numbers.
  let unit: Unit
  let numbers: [Double?]

  init(_ column: Column, _ patience: Patience) throws(Patience.Stopped) {
    func numbers(_ number: (Int) -> Double) throws(Patience.Stopped) -> [Double?] {
      try (0..<column.count).map(patience) { column.isMissing($0) ? nil : Heights.bounded(number($0)) }
    }
    switch column.storage {
    case .integer(let values, _):
      (unit, self.numbers) = (.none, try numbers { Double(values[$0]) })
    case .number(let values, _):
      (unit, self.numbers) = (.none, try numbers { values[$0].double })
    case .quantity(let values, let units, let dictionary, _):
      var counts = [Int](repeating: 0, count: dictionary.count)
      for row in 0..<column.count where !column.isMissing(row) { counts[Int(units[row])] += 1 }
      let common = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }.map { dictionary[$0] } ?? .none
      unit = common
      self.numbers = try numbers { row in
        (dictionary[Int(units[row])].convert(values[row], to: common) ?? values[row]).double
      }
    default: preconditionFailure("a chart draws numbers and quantities")
    }
  }

  /// A number far from where distances and quotients are infinite.
  static func bounded(_ number: Double) -> Double {
    abs(number) < 1e-300 ? 0 : min(max(number, -1e300), 1e300)
  }

  var least: Double? { numbers.lazy.compactMap { $0 }.min() }
  var most: Double? { numbers.lazy.compactMap { $0 }.max() }
}
