import Quantities
import Sentences

/// Finds what a number measures, in the report's own words.
///
/// Either the words stand before the number (引进资金560.2亿元) or it counts the noun behind it (28个旧村改造项目), and then a
/// verb before it may belong to what is counted (组建10个招商团队). Fillers at both edges are taken away; what the clause
/// leaves unsaid comes from the figure before it.
struct IndicatorReader {
  let prose: Prose
  let sentence: Sentence
  let clauses: Clauses
  let measurements: [Measurement]
  let ownNames: WordSet

  private var letters: [Letter] { prose.letters }

  struct Reading {
    var text: String
    /// The owner that the clause began with (a park, firm or project), for the figures behind it.
    var isInherited: Bool
    /// Whether it is the noun behind the number.
    var isCounted = false
    /// That noun alone, without its verb.
    var noun: String?
  }

  func indicator(of index: Int, kind: KindReader.Reading?, previous: Reading?) -> Reading {
    let measurement = measurements[index]
    var leftStart = clauses.start(before: measurement.raw.lowerBound, figure: index)
    // 478家企业搬迁、12480个排污口整治: what the figure before counted ends at the joint.
    if previous?.isCounted == true, index > 0, leftStart == measurements[index - 1].raw.upperBound,
      let joint = lastJoint(leftStart..<measurement.raw.lowerBound)
    {
      leftStart = joint
    }
    let wordsEnd = min(kind?.wordsStart ?? measurement.raw.lowerBound, measurement.raw.lowerBound)
    var left = trimmed(leftStart..<max(leftStart, wordsEnd), isRank: kind?.kind == .rank)
    if kind?.kind == .rank, rankVerbsAtStart.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil {
      left = left.upperBound..<left.upperBound
    }
    let rightEnd = clauses.end(after: measurement.raw.upperBound, figure: index)
    var right = behind(measurement.raw.upperBound..<max(measurement.raw.upperBound, rightEnd))
    // 在拆违拆临后累计举办6场招聘会: a circumstance before the clause proper.
    left = withoutCircumstance(left)
    // 22轮强降水和“桦加沙”等15个台风: what stands behind the last joint belongs to the next figure.
    if index + 1 < measurements.count, rightEnd == measurements[index + 1].raw.lowerBound, let joint = lastJoint(right),
      joint - 1 > right.lowerBound
    {
      right = right.lowerBound..<(joint - 1)
    }
    if kind == nil || kind?.kind == .level || kind?.sign == -1 && measurement.sort != .ratio,
      let counted = counted(measurement, left: left, right: right, previous: previous)
    {
      return Reading(text: counted, isInherited: false, isCounted: true, noun: phrase(right))
    }
    if left.isEmpty {
      if let previous { return Reading(text: previous.text, isInherited: true) }
      return Reading(text: right.isEmpty ? earlierWords(before: leftStart) : phrase(right), isInherited: false)
    }
    let words = phrase(left)
    let isBare = letters[leftStart..<left.lowerBound].allSatisfy { !$0.isHan } || startsWithTime(leftStart, left)
    if previous == nil, isBare, isAttribute(left) {
      return Reading(text: earlierWords(before: leftStart) + words, isInherited: false)
    }
    if let previous, isBare, isAttribute(left) {
      return Reading(text: joined(previous.text, words), isInherited: false)
    }
    return Reading(text: words, isInherited: false)
  }

  // MARK: 城乡居民收入分别达28336元和13632元

  /// The owners that 分别 shares out to the figures behind it, in their order; nil where their numbers differ.
  ///
  /// The subjects are the members of the phrase before 分别; what stands behind the last of them belongs to all
  /// (进口、出口总额). 城乡 is 城镇 and 农村.
  func distributed(from first: Int) -> [String]? {
    let start = clauses.start(before: measurements[first].raw.lowerBound, figure: first)
    guard let mark = respectively(in: start..<measurements[first].raw.lowerBound) else { return nil }
    let subject = trimmed(start..<mark, isRank: false)
    guard !subject.isEmpty else { return nil }
    var count = 1
    while first + count < measurements.count, isJoined(first + count) { count += 1 }
    var members = phrase(subject).letters.split { isJoint($0) && $0 != " " && $0 != "以" && $0 != "或" }.map(Array.init)
    if members.count == 1, let town = members[0].firstIndex(of: "城"), town + 1 < members[0].count,
      members[0][town + 1] == "乡"
    {
      let rest = members[0][(town + 2)...].text
      members = ["城镇\(rest)".letters, "农村\(rest)".letters]
    }
    guard members.count == count, count > 1 else { return nil }
    return members.map(\.text)
  }

  private func respectively(in range: Range<Int>) -> Int? {
    range.first { letters.has("分别", at: $0, limit: range.upperBound) }
  }

  /// Whether nothing but 、 or 和 parts the figure from the one before.
  private func isJoined(_ index: Int) -> Bool {
    letters[measurements[index - 1].raw.upperBound..<measurements[index].raw.lowerBound].allSatisfy(isJoint)
  }

  // MARK: 28个旧村改造项目, 投入50亿元实施民生工程

  private func counted(
    _ measurement: Measurement, left: Range<Int>, right: Range<Int>, previous: Reading?
  ) -> String? {
    guard let first = right.first, !saysChange(at: first, limit: right.upperBound) else { return nil }
    if let previous, left.isEmpty, isPredicate(measurement.raw.upperBound, right) {
      return phrase(right) + (previous.noun ?? withoutVerb(previous.text))
    }
    let startsNoun =
      letters[first].isHan || letters[first] == "“" || letters[first].isLatin || letters[first] == "《"
      || letters[first].isDigit
    guard startsNoun,
      first == measurement.raw.upperBound || letters[first - 1] == "的" || isDropped(measurement.raw.upperBound..<first)
    else { return nil }
    let isCounter = measurement.sort == .counter || measurement.sort == .looseCounter
    if isCounter || measurement.sort == nil {
      return phrase(verb(of: left)) + phrase(right)
    }
    if left.isEmpty { return phrase(right) }
    // 投入…实施…: the money's purpose stands behind it.
    if spendingVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) == left.lowerBound
      || spendingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    {
      return phrase(right) + phrase(left)
    }
    if letters[measurement.raw.upperBound] == "的" { return phrase(right) + phrase(left) }
    return nil
  }

  /// 44处正在建设: what is counted was said before.
  private func isPredicate(_ start: Int, _ right: Range<Int>) -> Bool {
    letters.has("正在", at: start, limit: right.upperBound) || letters.has("已", at: start, limit: right.upperBound)
      || letters.has("在建", at: start, limit: right.upperBound)
  }

  private func withoutVerb(_ text: String) -> String {
    let letters = text.letters
    return exampleVerbs.end(in: letters, at: 0, limit: letters.count).map { letters[$0...].text } ?? text
  }

  /// 28件提高到70件: a verb follows, not what is counted.
  private func saysChange(at position: Int, limit: Int) -> Bool {
    trailingFillers.end(in: letters, at: position, limit: limit).map { $0 - position > 1 } ?? false
      || changeWords.longest(in: letters, at: position, limit: limit).map { $0.end - position > 1 } ?? false
  }

  private func isDropped(_ range: Range<Int>) -> Bool {
    leadingFillers.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  /// What belongs to the counted noun from before its number: its verb, or the owner it stands in.
  private func verb(of left: Range<Int>) -> Range<Int> {
    guard !left.isEmpty else { return left }
    // 对舜耕路等13条重点道路, 创城行动和80个项目: examples, and what else the verb governs, say nothing of what is counted.
    let last = letters[left.upperBound - 1]
    guard last == "等" || isJoint(last) else { return left }
    let verb = exampleVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound)
    return left.lowerBound..<(verb ?? left.lowerBound)
  }

  private func behind(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, letters[start] == "的" || letters[start] == " " { start += 1 }
    if start == range.lowerBound, start < end, let next = leadingFillers.end(in: letters, at: start, limit: end),
      letters[start] == "实" || letters[start] == "用" || letters[start] == "支" || letters[start] == "开"
    {
      start = next
      while start < end, letters[start] == "了" || letters[start] == "于" { start += 1 }
    }
    var position = start
    while position < end {
      let letter = letters[position]
      if position > start, predicateStarts.end(in: letters, at: position, limit: end) != nil, !isInsideWord(position) {
        break
      }
      if letter == "、", position + 1 < range.upperBound, position + 1 == end { break }
      position += 1
    }
    end = min(end, position, start + 40)
    while end > start, isJoint(letters[end - 1]) { end -= 1 }
    return start..<max(start, end)
  }

  /// 首都 and 平均 hold letters that begin predicates elsewhere.
  private func isInsideWord(_ position: Int) -> Bool {
    let before = letters[position - 1]
    switch letters[position] {
    case "都": return before == "首" || before == "成" || before == "古" || before == "京" || before == "园"
    case "均": return before == "平" || before == "人" || before == "年" || before == "户" || before == "地"
    case "共":
      return before == "公"
        || (position + 1 < letters.count
          && (letters[position + 1] == "服" || letters[position + 1] == "同" || letters[position + 1] == "享"
            || letters[position + 1] == "建" || letters[position + 1] == "治"))
    case "正": return before == "公" || before == "改" || before == "修" || before == "纠" || before == "矫"
    case "已", "也", "还": return before == "归"
    default: return false
    }
  }

  private func isJoint(_ letter: Letter) -> Bool {
    letter == "和" || letter == "与" || letter == "及" || letter == "、" || letter == " " || letter == "以" || letter == "或"
  }

  /// 在…后, 在…方面 at the start say when and where, not what.
  private func withoutCircumstance(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, letters[first] == "在" || letters[first] == "从" else { return range }
    for position in range.dropFirst(2) where circumstanceEnds.contains(letters[position]) {
      return trimmed((position + 1)..<range.upperBound, isRank: false)
    }
    return range
  }

  /// Whether nothing but a time or 其中 stands between the clause's start and the words left of it.
  private func startsWithTime(_ start: Int, _ left: Range<Int>) -> Bool {
    time(startingAt: start).map { $0.upperBound >= left.lowerBound }
      ?? letters.has("其中", at: start, limit: left.upperBound)
  }

  private func lastJoint(_ range: Range<Int>) -> Int? {
    range.reversed().first { isJoint(letters[$0]) && letters[$0] != " " }.map { $0 + 1 }
  }

  // MARK: the words before a number

  /// The range without fillers, times and the report's own place at its edges.
  private func trimmed(_ range: Range<Int>, isRank: Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    var changed = true
    while changed, start < end {
      changed = false
      if let time = time(endingAt: end), time.lowerBound >= start {
        end = time.lowerBound
        changed = true
        continue
      }
      if let run = runOfYears(endingAt: end, from: start) {
        end = run
        changed = true
        continue
      }
      if let filler = trailingFillers.start(in: letters, before: end, limit: start),
        !(isRank && growthNouns.start(in: letters, before: end, limit: start) == filler),
        !isProtected(end, from: filler)
      {
        end = filler
        changed = true
        continue
      }
      if isRank, let (_, scope) = scopeWords.longestSuffix(in: letters, before: end, limit: start) {
        end = scope
        changed = true
      }
    }
    changed = true
    while changed, start < end {
      changed = false
      if let time = time(startingAt: start), time.upperBound <= end {
        start = time.upperBound
        changed = true
        continue
      }
      // 与上年同期相比增长8.6%: what it is compared with stands in its base.
      if start + 1 < end, comparers.contains(letters[start]),
        let time = time(startingAt: start + 1), time.upperBound <= end
      {
        start = time.upperBound
        changed = true
        continue
      }
      if let (word, next) = scopeWords.longest(in: letters, at: start, limit: end), !isNamed(word, before: next) {
        start = next
        changed = true
        continue
      }
      if let next = ownNames.end(in: letters, at: start, limit: end), next < end {
        start = next
        changed = true
        continue
      }
      if isMark(letters[start]) {
        start += 1
        changed = true
        continue
      }
      if let next = leadingFillers.end(in: letters, at: start, limit: end), next < end || next == end {
        if isWordStart(start, next, end) {
          start = next
          changed = true
        }
      }
    }
    return start..<max(start, end)
  }

  /// 存在, 班列, 国有: words that end in a filler's letter.
  private func isProtected(_ end: Int, from filler: Int) -> Bool {
    end - filler == 1 && protectedEndings.start(in: letters, before: end, limit: 0) != nil
  }

  /// The start of 连续9年 or 五年, where it ends at `end`: how long it has been so is no part of what is measured.
  private func runOfYears(endingAt end: Int, from start: Int) -> Int? {
    guard end - 2 >= start,
      letters[end - 1] == "年" || letters[end - 1] == "度" || letters[end - 1] == "月" || letters[end - 1] == "次"
    else { return nil }
    guard
      let numeral = prose.numerals[sentence.numerals].first(where: {
        $0.range.upperBound < end && $0.range.upperBound >= end - 3 && $0.range.lowerBound >= start
      })
    else { return nil }
    let isRun = letters.has("连续", before: numeral.range.lowerBound, limit: start)
    if isRun { return numeral.range.lowerBound - 2 }
    return letters[end - 1] == "年" && numeral.range.upperBound == end - 1 && numeral.range.lowerBound > start
      ? numeral.range.lowerBound : nil
  }

  /// 全国重点实验室, 全国文明城市: a title there, not the area spoken of.
  private func isNamed(_ word: ScopeWord, before next: Int) -> Bool {
    if case .country = word { return true }
    return false
  }

  private func isMark(_ letter: Letter) -> Bool {
    switch letter {
    case "、", " ", "（", "）", "(", ")", "”", "·", "—", "，", "\u{3000}", "？": true
    default: false
    }
  }

  /// Single letters are fillers only before a longer rest: 新 of 新增, 总 of 总量, 高 of 高速 are parts of words.
  private func isWordStart(_ start: Int, _ next: Int, _ end: Int) -> Bool {
    guard next - start == 1, next < end else { return true }
    switch (letters[start], letters[next]) {
    case ("新", _), ("总", _), ("合", _), ("全", _), ("各", _), ("上", _), ("下", _), ("可", _), ("能", _), ("以", _), ("每", _),
      ("用", _), ("自", _), ("有", "效"), ("为", _), ("实", _), ("重", _), ("达", "标"), ("约", "束"),
      ("和", "谐"), ("再", "生"), ("再", "贷"), ("而", _), ("并", "购"), ("并", "联"), ("即", "时"), ("如", _), ("在", "线"),
      ("在", "建"), ("在", "校"), ("在", "职"), ("在", "册"), ("获", _), ("共", "享"), ("共", "同"), ("共", "建"), ("由", _),
      ("近", "海"), ("近", "岸"), ("近", "郊"), ("更", "新"), ("已", _), ("要", "素"), ("都", "市"), ("含", _), ("与", _), ("及", "时"),
      ("从", "业"), ("到", "位"), ("到", "期"), ("使", "用"):
      return letters[start] == "为" && letters[next] != "民" ? false : (letters[start] == "已" ? true : false)
    default: return true
    }
  }

  private func time(startingAt position: Int) -> Range<Int>? {
    prose.times[sentence.times].first { $0.range.lowerBound == position }?.range
  }

  private func time(endingAt position: Int) -> Range<Int>? {
    prose.times[sentence.times].first { $0.range.upperBound == position }?.range
  }

  /// Where a clause holds nothing but the number: the clause before it.
  private func earlierWords(before position: Int) -> String {
    guard position > sentence.range.lowerBound else { return "" }
    let start = clauses.start(before: position - 1, figure: 0)
    return phrase(trimmed(start..<max(start, position - 1), isRank: false))
  }

  private func isAttribute(_ range: Range<Int>) -> Bool {
    attributeNouns.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  private func joined(_ owner: String, _ attribute: String) -> String {
    owner.hasSuffix(attribute) ? owner : owner + attribute
  }

  /// The words of a range, without parentheses, spaces, times, examples before 等, and light verbs inside.
  func phrase(_ range: Range<Int>) -> String {
    var result: [Letter] = []
    var position = range.lowerBound
    var depth = 0
    while position < range.upperBound {
      let letter = letters[position]
      if letter == "（" || letter == "(" { depth += 1 }
      if depth > 0 {
        if letter == "）" || letter == ")" { depth -= 1 }
        position += 1
        continue
      }
      if position > range.lowerBound, let time = time(startingAt: position), time.upperBound <= range.upperBound {
        position = time.upperBound
        continue
      }
      if letter == "等", let last = result.last, !degreeLetters.contains(last),
        dropExamples(&result, next: position + 1 < range.upperBound ? letters[position + 1] : " ")
      {
        position += 1
        continue
      }
      if position > range.lowerBound, let end = innerLightVerbs.end(in: letters, at: position, limit: range.upperBound)
      {
        position = end
        continue
      }
      if letter != " ", letter != "了" || position + 1 < range.upperBound && letters[position + 1] == "解" {
        result.append(letter)
      }
      position += 1
    }
    return result.text
  }

  /// 打造望岳路等花景街区 is 打造花景街区: the names between the verb and 等 are examples.
  private func dropExamples(_ result: inout [Letter], next: Letter) -> Bool {
    guard next.isHan || next == "“" else { return false }
    if let verb = exampleVerbs.end(in: result, at: 0, limit: result.count) {
      result.removeSubrange(verb...)
      return true
    }
    result.removeAll()
    return true
  }
}

/// Where the growth itself is ranked, its noun stays: 增速居全市第一.
private let growthNouns = WordSet("增速 增幅 增长率")

/// Letters before what something is compared with.
private let comparers: Set<Letter> = ["与", "同", "较", "比"]

/// Letters by which 在… closes.
private let circumstanceEnds = Set("后中上下前时面间内里".letters)

/// 居各省区首位: nothing before the verb says what is ranked.
private let rankVerbsAtStart = WordSet("居 列 位居 位列 排 排名 名列 跃居 稳居 继续位居 保持")

/// 高等, 中等, 平等: letters that make another word with 等.
private let degreeLetters = Set("高中平同优初均对相何一二三头".letters)

/// Verbs before a list of examples that stay with what the examples stand for.
private let exampleVerbs = WordSet(
  "新组建 打造 新建 建成 引进 建设 改造 培育 新增 完成 清理 取缔 拆除 整治 提升 开工 落地 组建 新引进 创建 引入 签约 开通 举办 聚集 集聚 制定 发放 解决 新开工 竣工 投产 获批 获得 入选 吸引 促成 开工建设"
)
