import Quantities

/// Numbers written in words: 二百七十六万七千五百, 四十五点二, 二〇二五.
extension NumeralReader {
  /// In letters: twice what any number in words has. A run of thousands of such letters, which no number is, would else be
  /// read once from each of them.
  static var longest: Int { 64 }

  static func han(_ letters: [Letter], at start: Int, limit: Int) -> Numeral? {
    let limit = min(limit, start + longest)
    var sum = HanSum(position: start)
    while sum.position < limit, sum.take(letters, from: start, limit: limit) {}
    guard sum.position > start else { return nil }
    if sum.isPositional {
      return Numeral(
        range: start..<sum.position, value: Decimal(Int(max(sum.digit, 0))), style: .positional, scale: 0,
        isOver: false, impliedUnit: nil)
    }
    // 一百二 and 三万五 leave the last scale out; reports do not write so, and 十四五 is a name.
    let scale: Letter = sum.sawScale && sum.digit > 0 ? letters[sum.position - 2] : " "
    if scale == "万" || scale == "百" || scale == "千" { return nil }
    var (position, value, largest) = (sum.position, sum.value, sum.largest)
    if let places = decimals(letters, at: position, limit: limit) {
      value = value + places.value
      position = places.end
      if let (scale, end) = scaleWord(letters, at: position, limit: limit) {
        value = Decimal(significand: value.significand, exponent: value.exponent + scale)
        position = end
        largest = scale
      }
    }
    if let (exponent, end) = tenths(letters, at: position, limit: limit, value: value) {
      return Numeral(
        range: start..<end, value: Decimal(significand: value.significand, exponent: value.exponent + exponent),
        style: .han, scale: 0, isOver: isOverWord(letters, at: end, limit: limit), impliedUnit: .percent)
    }
    let isScaleAlone = !sum.sawDigit && letters[start] != "十"
    return Numeral(
      range: start..<position, value: value, style: isScaleAlone ? .scale : .han, scale: largest,
      isOver: sum.isOver || isOverWord(letters, at: position, limit: limit), impliedUnit: nil)
  }

  /// 点二 behind a whole number.
  private static func decimals(_ letters: [Letter], at position: Int, limit: Int) -> (value: Decimal, end: Int)? {
    guard position + 1 < limit, letters[position] == "点" || letters[position] == "點",
      let first = worth(of: letters[position + 1])
    else { return nil }
    var places = Decimal(first)
    var exponent: Int32 = -1
    var end = position + 2
    while end < limit, let another = worth(of: letters[end]), exponent > -12 {
      places = places * Decimal(10) + Decimal(another)
      exponent -= 1
      end += 1
    }
    return (Decimal(significand: places.significand, exponent: places.exponent + exponent), end)
  }
}

/// What the letters of a number in words add up to so far.
private struct HanSum {
  /// Behind the letters that were taken.
  var position: Int
  /// What 万 and 亿 have closed.
  private var total: Int64 = 0
  /// What 十, 百 and 千 have added up since.
  private var section: Int64 = 0
  /// The digit that no scale word has taken yet, or a run of digits; -1 for none.
  private(set) var digit: Int64 = -1
  private var digitRun = 0
  private var longestRun = 0
  private(set) var sawScale = false
  private(set) var sawDigit = false
  /// The power of ten that 万 and 亿 make.
  private(set) var largest: Int32 = 0
  private(set) var isOver = false

  init(position: Int) { self.position = position }

  var value: Decimal { Decimal(Int(total + section + max(digit, 0))) }

  /// 一九五五: digits read by their places.
  var isPositional: Bool { longestRun > 1 && !sawScale }

  /// Takes the letter at `position`, or the two of 几十; false where the number ends.
  mutating func take(_ letters: [Letter], from start: Int, limit: Int) -> Bool {
    let letter = letters[position]
    // 七万万两 of gold: 两 is a number only before a scale word.
    let isUnit =
      letter == "两" && position > start && NumeralReader.scaleWord(letters, at: position + 1, limit: limit) == nil
    if !isUnit, let value = NumeralReader.worth(of: letter) {
      take(digit: Int64(value), letter)
      return true
    }
    let next: Letter = position + 1 < limit ? letters[position + 1] : " "
    switch letter {
    case "十": return takeScale(10)
    case "百": return takeScale(100)
    // 四十万千瓦, 三千瓦: the unit's own letter.
    case "千": return NumeralReader.isPrefixedUnit(next) && sawDigit ? false : takeScale(1000)
    case "万", "萬":
      let before: Letter = position > start ? letters[position - 1] : " "
      return takeMyriad(10_000, isSecond: before == "万" || before == "萬")
    case "亿", "億": return takeMyriad(100_000_000, isSecond: false)
    case "余", "餘", "多", "几", "幾": return takeOpen(letter, next)
    default: return false
    }
  }

  private mutating func take(digit value: Int64, _ letter: Letter) {
    digitRun += 1
    longestRun = max(longestRun, digitRun)
    // 一九五五: a run of digits is read by position, 一百零五 is not such a run.
    digit =
      digitRun > 1 && digit >= 0 && letter != "零" ? (digit < 100_000_000 ? digit * 10 + value : digit) : value
    if letter == "零" || letter == "〇", digitRun == 1 { digitRun = 0 }
    sawDigit = true
    position += 1
  }

  /// 六千余万: the scale follows the word. 一百几十种: the last digit is left open.
  private mutating func takeOpen(_ letter: Letter, _ next: Letter) -> Bool {
    if sawScale || sawDigit, NumeralReader.isMyriad(next) {
      position += 1
    } else if sawScale, letter == "几" || letter == "幾", NumeralReader.isLowScale(next) {
      position += 2
    } else {
      return false
    }
    isOver = true
    return true
  }

  private mutating func takeScale(_ power: Int64) -> Bool {
    if digitRun > 1 { return false }
    section += (digit < 0 ? 1 : digit) * power
    close()
    return true
  }

  private mutating func takeMyriad(_ power: Int64, isSecond: Bool) -> Bool {
    if digitRun > 1 { return false }
    // 六万万: the older way to write 亿.
    if isSecond, total > 0, total < 100_000_000 {
      total *= power
      largest = 8
      close()
      return true
    }
    section += max(digit, 0)
    if section == 0, total == 0 { section = 1 }
    if power == 100_000_000 {
      total = (total + section) < 10_000_000_000 ? (total + section) * power : total
    } else {
      total += section * power
    }
    section = 0
    largest = max(largest, power == 10_000 ? 4 : 8)
    close()
    return true
  }

  private mutating func close() {
    sawScale = true
    digitRun = 0
    digit = -1
    position += 1
  }
}
