import Quantities

/// Parts of a whole that are said in words: 百分之五, 三分之二, 六成, 一半.
extension NumeralReader {
  static func fraction(_ letters: [Letter], at start: Int, limit: Int) -> Numeral? {
    guard start + 3 < limit || letters[start] == "一" else { return nil }
    if letters[start] == "一", start + 1 < limit, letters[start + 1] == "半" {
      return Numeral(
        range: start..<(start + 2), value: Decimal(50), style: .han, scale: 0, isOver: false, impliedUnit: .percent)
    }
    guard start + 3 < limit else { return nil }
    let implied: (Letter) -> Unit? = { letter in
      switch letter {
      case "百": .percent
      case "千": Unit("‰")
      case "万": Unit("‱")
      default: nil
      }
    }
    if let unit = implied(letters[start]), letters[start + 1] == "分", letters[start + 2] == "之" {
      let inner =
        letters[start + 3].isDigit
        ? arabic(letters, at: start + 3, limit: limit) : han(letters, at: start + 3, limit: limit)
      guard let inner, inner.impliedUnit == nil else { return nil }
      let value = inner.style == .positional ? Decimal(Int(inner.value.whole ?? 0)) : inner.value
      return Numeral(
        range: start..<inner.range.upperBound, value: value, style: .han, scale: 0, isOver: inner.isOver,
        impliedUnit: unit)
    }
    // 十分之一, with one letter for ten.
    let ten = letters[start] == "十" ? 10 : nil
    guard let below = ten ?? worth(of: letters[start]) ?? (letters[start].isDigit ? letters[start].digit : nil),
      below > 1,
      letters[start + 1] == "分", letters[start + 2] == "之"
    else { return nil }
    guard let above = worth(of: letters[start + 3]) ?? (letters[start + 3].isDigit ? letters[start + 3].digit : nil),
      above > 0, above < below, let value = Decimal(above * 100).divided(by: Decimal(below))
    else { return nil }
    return Numeral(
      range: start..<(start + 4), value: value.rounded(places: 2), style: .han, scale: 0, isOver: false,
      impliedUnit: .percent)
  }

  /// 六成 is 60 %; 成 begins another word in 三成立, 二成为.
  static func tenths(_ letters: [Letter], at position: Int, limit: Int, value: Decimal) -> (Int32, Int)? {
    guard position < limit, letters[position] == "成", value >= .one, value < Decimal(10) else { return nil }
    if position + 1 < limit {
      switch letters[position + 1] {
      case "为", "立", "员", "果", "效", "绩", "功", "本", "交", "套", "片", "品", "都", "长", "熟", "千", "型", "就", "因", "份",
        "年", "材", "文", "规", "像", "语", "分", "色":
        return nil
      default: break
      }
    }
    return (1, position + 1)
  }
}
