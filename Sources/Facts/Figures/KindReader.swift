import Quantities
import Sentences

/// Whether a number is a level, a change, a share, a multiple or a rank.
struct KindReader {
  let letters: [Letter]
  /// From the clause's start, or the figure before, to the number.
  let left: Range<Int>
  /// From the sentence's last comma to the number: shares name their whole before an inserted figure.
  let measurement: Measurement

  struct Reading {
    var kind: Figure.Kind
    var sign: Int
    /// Where the words begin that only say the kind (同比增长, 占…的).
    var wordsStart: Int
    var base: String?
  }

  /// nil when nothing before the number tells: the figure before decides for 、-lists, else it is a level.
  func read() -> Reading? {
    if measurement.isOrdinal { return Reading(kind: .rank, sign: 1, wordsStart: measurement.raw.lowerBound) }
    if measurement.sort == .doubling { return doubled() }
    let isRatio = measurement.sort == .ratio
    let unit = measurement.unit.symbol
    if measurement.numeral.style == .word {
      return Reading(kind: .share, sign: 1, wordsStart: measurement.raw.lowerBound)
    }
    if isRatio, unit == "%" || unit == "‰", let share = share() { return share }
    if isPartInWords { return Reading(kind: .share, sign: 1, wordsStart: measurement.raw.lowerBound) }
    if unit == "倍", let multiple = multiple() { return multiple }
    if let change = change() { return change }
    if unit == "百分点" || unit == "千分点" || unit == "基点" {
      return Reading(kind: .change, sign: signInClause(), wordsStart: measurement.raw.lowerBound)
    }
    if unit == "倍" { return Reading(kind: .multiple, sign: 1, wordsStart: measurement.raw.lowerBound) }
    if !isRatio, let decline = declineOfObject() { return decline }
    return nil
  }

  /// 三分之二, 一半, 六成 of something; a rate keeps its name (上云率近六成).
  private var isPartInWords: Bool {
    guard measurement.numeral.impliedUnit == .percent, letters[measurement.numeral.range.lowerBound] != "百" else {
      return false
    }
    return !left.contains { letters[$0] == "率" }
  }

  private func doubled() -> Reading {
    let start = measurement.raw.lowerBound
    return Reading(
      kind: .change, sign: 1, wordsStart: start > left.lowerBound && letters[start - 1] == "翻" ? start - 1 : start)
  }

  // MARK: 占财政支出的76.6%, 占比达45%

  private func share() -> Reading? {
    let start = measurement.raw.lowerBound
    var position = start - 1
    while position >= left.lowerBound {
      if letters[position] == "占", position + 1 < letters.count {
        let next = letters[position + 1]
        if next != "地", next != "道", next != "用", next != "领", next != "补" {
          if next == "比" { return ratioNoun(at: position, length: 2) }
          let base = letters[(position + 1)..<start]
          let words = base.drop { $0 == "到" || $0 == "了" || $0 == "整" }
          return Reading(kind: .share, sign: 1, wordsStart: position, base: trimmedBase(words))
        }
      }
      if position + 1 < start, letters[position] == "比", letters[position + 1] == "重" || letters[position + 1] == "例" {
        if letters[position + 1] == "例", isRateName(at: position) { return nil }
        return ratioNoun(at: position, length: 2)
      }
      position -= 1
    }
    if start > left.lowerBound, letters[start - 1] == "的", change() == nil {
      return Reading(kind: .share, sign: 1, wordsStart: start - 1, base: nil)
    }
    return nil
  }

  /// 报销比例, 化解比例: a rate by name.
  private func isRateName(at position: Int) -> Bool {
    let suffix = letters[max(left.lowerBound, position - 2)..<position].text
    return suffix == "报销" || suffix == "补助" || suffix == "支付" || suffix == "兑付" || suffix == "调节"
  }

  private func ratioNoun(at position: Int, length: Int) -> Reading? {
    // 占规模以上工业增加值比重: the whole stands before the noun.
    var whole = position - 1
    while whole >= left.lowerBound, letters[whole] != "占" { whole -= 1 }
    guard whole > left.lowerBound else {
      return Reading(kind: .share, sign: 1, wordsStart: position + length, base: nil)
    }
    return Reading(
      kind: .share, sign: 1, wordsStart: whole, base: trimmedBase(letters[(whole + 1)..<position]))
  }

  private func trimmedBase(_ words: ArraySlice<Letter>) -> String? {
    var words = words
    while let last = words.last, last == "的" || last == "达" || last == "约" || last == "近" || last == "到" {
      words = words.dropLast()
    }
    return words.isEmpty ? nil : words.text
  }

  // MARK: 是2010年的1.5倍

  private func multiple() -> Reading? {
    let start = measurement.raw.lowerBound
    guard start > left.lowerBound, letters[start - 1] == "的" else { return nil }
    var position = start - 2
    while position >= left.lowerBound, letters[position] != "是", letters[position] != "为", letters[position] != "达",
      letters[position] != "到", letters[position] != "于"
    {
      position -= 1
    }
    let base = letters[(max(position, left.lowerBound - 1) + 1)..<(start - 1)]
    return Reading(
      kind: .multiple, sign: 1, wordsStart: max(position, left.lowerBound), base: base.isEmpty ? nil : base.text)
  }

  // MARK: 同比增长8.6%, 下降4.3%

  private func change() -> Reading? {
    var end = measurement.raw.lowerBound
    while let start = changeFillers.start(in: letters, before: end, limit: left.lowerBound) { end = start }
    guard let (sign, start) = changeWords.longestSuffix(in: letters, before: end, limit: left.lowerBound) else {
      return nil
    }
    // 缩减为一百亿元: 为 behind the verb leads to what was reached.
    if end < measurement.raw.lowerBound, letters[end] == "为", !changeNouns.contains(letters[end - 1]),
      measurement.sort != .ratio
    {
      return nil
    }
    let word = letters[start..<end].text
    let isShort = word.unicodeScalars.count == 1
    if isShort, !isPlainVerb(start, word) { return nil }
    if measurement.sort == .counter || measurement.sort == .looseCounter, !countChanges.contains(word) { return nil }
    if !isShort, measurement.sort != .ratio,
      word == "延长" || word == "缩短" || word == "提高" && measurement.sort == .money || word == "前移"
    {
      return Reading(kind: .change, sign: sign, wordsStart: start)
    }
    return Reading(kind: .change, sign: sign, wordsStart: start, base: comparisonBase(before: start))
  }

  /// 高, 快, 多 and the other single letters are verbs of change only before a ratio and not inside another word.
  private func isPlainVerb(_ start: Int, _ word: String) -> Bool {
    guard measurement.sort == .ratio || measurement.unit.symbol == "元" && (word == "增" || word == "降") else {
      return false
    }
    guard start > left.lowerBound else { return true }
    switch letters[start - 1] {
    case "提", "最", "新", "加", "许", "更", "不", "至", "较", "约": return false
    default: return true
    }
  }

  private func comparisonBase(before end: Int) -> String? {
    let low = max(left.lowerBound, end - 14)
    let before = letters[low..<end].text
    if before.contains("同比") { return "上年同期" }
    if before.contains("环比") { return "上期" }
    if let range = before.firstRange(ofAny: ["比", "较"]) {
      let base = before[range.upperBound...]
      return base.isEmpty || base.count > 10 ? nil : String(base)
    }
    return nil
  }

  private func signInClause() -> Int {
    var position = measurement.raw.lowerBound - 1
    while position >= left.lowerBound {
      if let (sign, end) = changeWords.longest(in: letters, at: position, limit: measurement.raw.lowerBound),
        end - position > 1
      {
        return sign
      }
      position -= 1
    }
    return 1
  }

  // MARK: 减少碳排放800万吨

  private func declineOfObject() -> Reading? {
    var position = left.lowerBound
    while position < measurement.raw.lowerBound {
      if let end = declineVerbs.end(in: letters, at: position, limit: measurement.raw.lowerBound) {
        let behind = letters[end..<measurement.raw.lowerBound]
        if behind.first == "到" || behind.first == "至" || behind.last == "到" || behind.last == "至" { return nil }
        return Reading(kind: .change, sign: -1, wordsStart: measurement.raw.lowerBound)
      }
      position += 1
    }
    return nil
  }
}

/// The verbs by which counted things change; 提升26.4万户 says how many were improved.
private let countChanges: Set<String> = ["增加", "减少", "增长", "下降", "压减", "增加了", "减少了", "缩减", "前移", "前进", "净减少", "多", "少"]

/// 增速, 涨幅, 增长率: what stands behind them is the change itself.
private let changeNouns = Set("速幅率度".letters)

extension String {
  /// The first place where one of the words stands.
  func firstRange(ofAny words: [String]) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      for word in words where self[index...].hasPrefix(word) { return index..<self.index(index, offsetBy: word.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
