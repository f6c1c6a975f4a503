import Sentences

/// What stands first in a phrase and says nothing of what is measured: times, places, marks and fillers.
extension PhraseReader {
  /// The start behind whatever stands first in the range and says nothing of what is measured; nil where all does.
  func startWithoutFiller(_ range: Range<Int>) -> Int? {
    let (start, end) = (range.lowerBound, range.upperBound)
    if let next = endOfTime(at: start, limit: end) ?? endOfPlace(at: start, limit: end) ?? endOfMark(in: range) {
      return next
    }
    // 连续六年新增人才数居第一: for how long.
    // 持续6个月稳居第一
    if letters[start] == "连" || letters[start] == "持", start + 1 < end, letters[start + 1] == "续",
      let run = runOfYears(startingAt: start, limit: end)
    {
      return run
    }
    // 4年时间总量增加…: how long it took.
    if letters[start] == "时", letters.has("时间", at: start, limit: end), start > 0, letters[start - 1] == "年" {
      return start + 2
    }
    guard let next = leadingFillers.end(in: letters, at: start, limit: end), isWordStart(start, next, end) else {
      return nil
    }
    return next
  }

  /// The end of the time at `start`, with the word that leads to it.
  private func endOfTime(at start: Int, limit end: Int) -> Int? {
    if let time = time(startingAt: start), time.upperBound <= end { return time.upperBound }
    let first = letters[start]
    // 相比2021年末增加66间
    if first == "相", letters.has("相比", at: start, limit: end) || letters.has("相较", at: start, limit: end),
      let time = time(startingAt: start + 2), time.upperBound <= end
    {
      return time.upperBound
    }
    guard comparers.contains(first) || first == "从" || first == "在" || first == "到",
      let time = time(startingAt: start + 1), time.upperBound <= end
    else { return nil }
    // 与上年同期相比增长8.6%: what it is compared with stands in its base. 在五年内, 到2025年.
    if first != "从" { return time.upperBound }
    return letters[time].contains("到") || letters[time].contains("至") ? time.upperBound : nil
  }

  /// The end of the area or of the report's own place that stands at `start`.
  private func endOfPlace(at start: Int, limit end: Int) -> Int? {
    // 全国重点实验室 is a title, not the area spoken of.
    // 全市性考核 is of the whole city by its name.
    if let (word, next) = scopeWords.longest(in: letters, at: start, limit: end), next == end || letters[next] != "性",
      tornWords.end(in: letters, at: start, limit: end) == nil
    {
      if case .country = word, letters[start] != "我" {} else { return next }
    }
    // 云岭实验室: the place's name as part of another's.
    guard let next = ownNames.end(in: letters, at: start, limit: end), next < end,
      letters[start] == "全" || institutions.end(in: letters, at: next, limit: end) == nil
    else { return nil }
    return next
  }

  /// The end of the mark, the parenthesis, the byline or the entry's number with which the range begins.
  private func endOfMark(in range: Range<Int>) -> Int? {
    let (start, end) = (range.lowerBound, range.upperBound)
    // 3.1万套（户）、老旧管道: what is put in parentheses behind a unit.
    if letters[start] == "（", let close = range.first(where: { letters[$0] == "）" }) { return close + 1 }
    if isMark(letters[start]) { return start + 1 }
    // “我们一年处理秸秆1万吨: a quotation that closes behind the words.
    if letters[start] == "“", !letters[(start + 1)..<end].contains("”") { return start + 1 }
    // □某人 报道 便民市场惠及…: who wrote the picture's words.
    if start > 0, letters[start - 1] == "□",
      let mark = (start..<min(start + 8, end)).first(where: { letters.has("报道", at: $0, limit: end) })
    {
      return mark + 2
    }
    // 12.2026年民生实事: the number of an entry in a list.
    guard letters[start].isDigit, let mark = (start..<min(start + 3, end)).first(where: { letters[$0] == "." }),
      let time = time(startingAt: mark + 1), time.upperBound <= end
    else { return nil }
    return time.upperBound
  }

  /// The end behind 连续六年.
  private func runOfYears(startingAt start: Int, limit: Int) -> Int? {
    guard let numeral = numerals.first(where: { $0.range.lowerBound == start + 2 }) else { return nil }
    let unit = numeral.range.upperBound
    if letters.has("个月", at: unit, limit: limit) { return unit + 2 }
    return unit < limit && letters[unit] == "年" ? unit + 1 : nil
  }

  private func isMark(_ letter: Letter) -> Bool {
    if letter.isNoteMark { return true }
    switch letter {
    case "、", " ", "（", "）", "(", ")", "”", "·", "—", "，", "\u{3000}", "？": return true
    default: return false
    }
  }

  /// Whether a filler is a word of its own there: 新 of 新增, 就 of 就业 and 实际 of 实际利用外资 are parts of others.
  private func isWordStart(_ start: Int, _ next: Int, _ end: Int) -> Bool {
    guard next < end else { return true }
    if next - start == 1, fillersAlone.contains(letters[start]) { return false }
    return protectedBeginnings.end(in: letters, at: start, limit: end).map { $0 <= next } ?? true
  }
}

/// Words that make another name with a place before them.
private let institutions = WordSet("实验室 大学 集团 银行 农商 团 队 博物院 博物馆 图书馆 机场 港 学院 医院 科技大学 师范 交通大学 理工 农业大学 股权 证券交易所 中欧班列")

/// Letters before what something is compared with.
private let comparers = LetterSet("与同较比")

/// Words that an area only seems to begin: 该 with 市场, no city.
private let tornWords = WordSet("该市场 本市场 该区域 本区域 该区间 全乡村振兴 全乡土 我镇江")
