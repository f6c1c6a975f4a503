package import Quantities

extension Figure {
  /// What one unit in the last place that is written stands for: 0.1 of 40.6%, ten million of 206.3亿元, one of 7200户.
  /// Values keep no trailing zeros, so this is all that tells 1.50 from 1.5; a stated number stands for what lies within
  /// half of it. Nil where no number is stated.
  package var precision: Decimal? {
    guard let value else { return nil }
    guard let (places, scale) = Figure.lastPlace(of: raw) else {
      // In Chinese numerals the last word names the place: 三千六百 is said in hundreds. But 二十 counts ones.
      return Decimal(significand: 1, exponent: value.exponent == 1 ? 0 : value.exponent)
    }
    return Decimal(significand: 1, exponent: scale - places)
  }

  /// The digits behind the point of the first number in Arabic digits, and the power of ten of its scale word; of
  /// 3至5亿 both numbers have the second one's.
  private static func lastPlace(of raw: String) -> (places: Int32, scale: Int32)? {
    let letters = Array(raw)
    guard let start = letters.firstIndex(where: isDigit) else { return nil }
    var end = start
    var places: Int32 = 0
    var isFraction = false
    while end < letters.count, isDigit(letters[end]) || ".．,，".contains(letters[end]) {
      if isDigit(letters[end]), isFraction { places += 1 }
      if ".．".contains(letters[end]) { isFraction = true }
      end += 1
    }
    let next = letters[end...].firstIndex(where: isDigit)
    if let scale = scale(letters[end..<(next ?? letters.count)]) { return (places, scale) }
    let last = (letters.lastIndex(where: isDigit) ?? end) + 1
    return (places, scale(letters[last...]) ?? 0)
  }

  /// The power of ten of the scale word that a text begins with, behind 余 or 多; 萬 and 億 are 万 and 亿.
  private static func scale(_ letters: ArraySlice<Character>) -> Int32? {
    let text = String(letters.drop { "余多来餘來".contains($0) }.map { $0 == "萬" ? "万" : $0 == "億" ? "亿" : $0 })
    return Quantity.scaleWords.first { text.hasPrefix($0.word) }?.exponent
  }

  private static func isDigit(_ letter: Character) -> Bool {
    ("0"..."9").contains(letter) || ("０"..."９").contains(letter)
  }
}
