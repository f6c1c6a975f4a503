package import Quantities

/// A number as it stands in a sentence, with its scale word: `560.2亿`, `二百七十六万七千五百`, `6200余万`, `百分之四十五点二`.
package struct Numeral: Hashable, Sendable {
  package enum Style: Hashable, Sendable {
    /// 1065, 3.6万
    case arabic
    /// 二百七十六万
    case han
    /// 二〇二五: digits in a row, as years and names are written
    case positional
    /// 千, 万亿: a scale word alone, as in 突破千家
    case scale
    /// 过半, 翻番, 首位: a word that says a number
    case word
    /// 13.2:29.2:57.6: a structure, which has no value of its own
    case ratio
  }

  /// In letters, bounding words and unit not included.
  package let range: Range<Int>
  package let value: Decimal
  package let style: Style
  /// 万, 亿, … were written: the power of ten that they make.
  package let scale: Int32
  /// 余, 多 or 几 stands in it or right behind it.
  package let isOver: Bool
  /// 百分之…, 三成, 三分之二, 一半: the unit that the words imply.
  package let impliedUnit: Unit?
}

/// Reads the number that begins at a place.
package enum NumeralReader {
  /// The value of a Han digit; nil for other letters.
  package static func worth(of letter: Letter) -> Int? {
    switch letter {
    case "零", "〇", "○", "Ｏ": 0
    case "一": 1
    case "二", "两", "兩": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Letters with which a number written in words begins.
  static let hanLetters = "零〇○一二三四五六七八九十百千万亿两兩萬億"
  private static let hanInitials = LetterSet(hanLetters)

  static func beginsHan(_ letter: Letter) -> Bool { hanInitials.contains(letter) }

  /// The letters with which numbers begin, and words that say one.
  static var initials: [Letter] { numberInitials + words.initials }
  static var numberInitials: [Letter] { "0123456789\(hanLetters)".letters }
  /// The letters that stand second in words that say a number.
  static var seconds: [Letter] { words.seconds }

  static func read(_ letters: [Letter], at start: Int, limit: Int) -> Numeral? {
    if let word = word(letters, at: start, limit: limit) { return word }
    guard letters[start].isDigit || beginsHan(letters[start]) else { return nil }
    if let fraction = fraction(letters, at: start, limit: limit) { return fraction }
    if !letters[start].isDigit { return han(letters, at: start, limit: limit) }
    return ratio(letters, at: start, limit: limit) ?? arabic(letters, at: start, limit: limit)
  }

  // MARK: 过半, 翻番, 首位

  /// Words that say a number without writing one.
  private static let words = WordTrie<(Int, Unit, Bool)>([
    ("过半", (50, .percent, true)), ("半数以上", (50, .percent, true)), ("翻番", (100, .percent, false)),
    ("居首位", (1, Unit("位"), false)), ("首位", (1, Unit("位"), false)), ("榜首", (1, Unit("位"), false)),
    ("之首", (1, Unit("位"), false)),
  ])

  static func beginsWord(_ letter: Letter) -> Bool { words.begins(with: letter) }

  private static func word(_ letters: [Letter], at start: Int, limit: Int) -> Numeral? {
    guard words.begins(with: letters[start]),
      let ((value, unit, isOver), end) = words.longest(in: letters, at: start, limit: limit)
    else { return nil }
    // 位居首位: the verb begins before.
    if letters[start] == "居", start > 0, letters[start - 1] == "位" { return nil }
    return Numeral(
      range: start..<end, value: Decimal(value), style: .word, scale: 0, isOver: isOver, impliedUnit: unit)
  }

  // MARK: 1065, 3.6万, 6200余万

  static func arabic(_ letters: [Letter], at start: Int, limit: Int) -> Numeral? {
    var total = Decimal.zero
    var position = start
    var style = Numeral.Style.arabic
    var over = false
    var largest: Int32 = 0
    while position < limit, letters[position].isDigit {
      guard let (number, end) = plain(letters, at: position, limit: limit) else { return nil }
      var exponent: Int32 = 0
      var next = end
      let overBefore = isOverWord(letters, at: next, limit: limit)
      let afterOver = overBefore ? next + 1 : next
      if let (scale, scaleEnd) = scaleWord(letters, at: afterOver, limit: limit) {
        exponent = scale
        next = scaleEnd
        over = over || overBefore
      }
      // 2亿5千万: a smaller scale goes on with the number.
      if position > start, exponent >= largest || exponent == 0 { break }
      total = total + Decimal(significand: number.significand, exponent: number.exponent + exponent)
      largest = position == start ? exponent : min(largest, exponent)
      position = next
      if exponent < 4 { break }
    }
    if position == start { return nil }
    // 4万多亿: the word stands between the scale words.
    if largest == 4, position + 1 < limit, isOverWord(letters, at: position, limit: limit),
      letters[position + 1] == "亿"
    {
      total = Decimal(significand: total.significand, exponent: total.exponent + 8)
      largest = 12
      over = true
      position += 2
    }
    if largest == 0, position - start > 15 { style = .positional }
    if isOverWord(letters, at: position, limit: limit) { over = true }
    if let (exponent, end) = tenths(letters, at: position, limit: limit, value: total) {
      return Numeral(
        range: start..<end, value: Decimal(significand: total.significand, exponent: total.exponent + exponent),
        style: style, scale: 0, isOver: isOverWord(letters, at: end, limit: limit), impliedUnit: .percent)
    }
    return Numeral(
      range: start..<position, value: total, style: style, scale: largest, isOver: over, impliedUnit: nil)
  }

  static func plain(_ letters: [Letter], at start: Int, limit: Int) -> (Decimal, Int)? {
    var position = start
    var significand: Int64 = 0
    var exponent: Int32 = 0
    var count = 0
    while position < limit, letters[position].isDigit {
      if count < 17 { significand = significand * 10 + Int64(letters[position].digit) } else { exponent += 1 }
      count += 1
      position += 1
      if position < limit, letters[position] == "，" || letters[position] == ",",
        isGroup(letters, start, position, limit)
      {
        position += 1
      }
    }
    if position + 1 < limit, letters[position] == ".", letters[position + 1].isDigit {
      position += 1
      while position < limit, letters[position].isDigit {
        if count < 17 {
          significand = significand * 10 + Int64(letters[position].digit)
          exponent -= 1
        }
        count += 1
        position += 1
      }
    }
    return (Decimal(significand: significand, exponent: exponent), position)
  }

  /// 33，212万吨: whether the comma at `position` parts thousands. One to three digits stand before the first comma and
  /// exactly three behind each.
  private static func isGroup(_ letters: [Letter], _ start: Int, _ position: Int, _ limit: Int) -> Bool {
    let first = letters[start..<position].prefix { $0.isDigit }.count
    guard first <= 3, position + 3 < limit, letters[position + 1].isDigit, letters[position + 2].isDigit,
      letters[position + 3].isDigit
    else { return false }
    return position + 4 >= limit || !letters[position + 4].isDigit
  }

  static func isLowScale(_ letter: Letter) -> Bool { letter == "十" || letter == "百" || letter == "千" }

  static func isMyriad(_ letter: Letter) -> Bool {
    switch letter {
    case "万", "亿", "萬", "億": true
    default: false
    }
  }

  /// 余, 多, 几, 来 behind a number: some more than it. 多 is no such word in 多种, 多元.
  static func isOverWord(_ letters: [Letter], at position: Int, limit: Int) -> Bool {
    guard position < limit else { return false }
    switch letters[position] {
    case "余", "餘", "几", "幾": return true
    case "多":
      guard position + 1 < limit else { return true }
      let next = letters[position + 1]
      return next != "元" && next != "样" && next != "式"
        || position + 2 < limit && next == "元" && letters[position + 2] != "化"
    default: return false
    }
  }

  /// The scale word at a place. 千 and 百 are none in 千瓦, 千米, 百强; 万 is none in 万科.
  static func scaleWord(_ letters: [Letter], at position: Int, limit: Int) -> (Int32, Int)? {
    guard position < limit else { return nil }
    func next(_ distance: Int) -> Letter { position + distance < limit ? letters[position + distance] : " " }
    switch letters[position] {
    case "万", "萬": return next(1) == "亿" || next(1) == "億" ? (12, position + 2) : (4, position + 1)
    case "亿", "億": return (8, position + 1)
    case "千":
      if next(1) == "万" { return (7, position + 2) }
      if next(1) == "亿" { return (11, position + 2) }
      return isPrefixedUnit(next(1)) ? nil : (3, position + 1)
    case "百":
      if next(1) == "万" { return (6, position + 2) }
      if next(1) == "亿" { return (10, position + 2) }
      return next(1) == "强" || next(1) == "分" ? nil : (2, position + 1)
    case "十":
      if next(1) == "万" { return (5, position + 2) }
      return next(1) == "亿" ? (9, position + 2) : nil
    default: return nil
    }
  }

  static func isPrefixedUnit(_ letter: Letter) -> Bool {
    switch letter {
    case "瓦", "米", "克", "伏", "卡", "赫", "帕", "焦", "安": true
    default: false
    }
  }
}
