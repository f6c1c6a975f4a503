import Quantities

extension Column {
  /// Whether this column of texts says the unit of another column's amounts in every row that has one: nothing where the
  /// amount is a plain number.
  package func says(unitsOf amounts: Column) -> Bool {
    guard case .text(let words, let texts) = storage,
      case .quantity(_, let codes, let units, let missing) = amounts.storage
    else { return false }
    // What each unit is called here; -1 for nothing, none where no text here is it.
    var named = [Int32?](repeating: nil, count: units.count)
    for (code, unit) in units.enumerated() where unit == .none { named[code] = -1 }
    for (word, text) in texts.enumerated() {
      for (code, unit) in units.enumerated() where named[code] == nil && unit.symbol == text {
        named[code] = Int32(word)
      }
    }
    for row in words.indices where missing.isEmpty || !missing[row] {
      let word = max(-1, words[row])
      if word == named[Int(codes[row])] { continue }
      // A text may stand in the dictionary twice.
      if word < 0 || texts[Int(word)] != units[Int(codes[row])].symbol { return false }
    }
    return true
  }
}
