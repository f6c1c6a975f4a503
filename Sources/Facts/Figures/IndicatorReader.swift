import Quantities
import Sentences

/// Finds what a number measures, in the report's own words.
///
/// Either the words stand before the number (引进资金560.2亿元) or it counts the noun behind it (28个旧村改造项目), and then a
/// verb before it may belong to what is counted (组建10个招商团队). Fillers at both edges are taken away; what the clause
/// leaves unsaid comes from the figure before it.
struct IndicatorReader {
  let letters: [Letter]
  let sentence: Sentence
  let clauses: Clauses
  let measurements: [Measurement]
  let phrases: PhraseReader

  struct Reading {
    var text: String
    /// Whether the clause said nothing of its own, so that these are the words of the figure before.
    var isInherited: Bool
    /// Whether it is the noun behind the number.
    var isCounted = false
    /// That noun alone, without its verb.
    var noun: String?
    /// The verb it begins with, which the rest of a list shares.
    var verb: String?
  }

  /// What the figure measures, with the verb that a list says once: 建设养老中心4处、日间照料中心12处.
  func indicator(of index: Int, kind: KindReading?, previous: Reading?) -> Reading {
    var reading = ownWords(of: index, kind: kind, previous: previous)
    let words = reading.text.letters
    if let end = exampleVerbs.end(in: words, at: 0, limit: words.count), end < words.count {
      reading.verb = words[..<end].text
    } else if let verb = previous?.verb, kind == nil, !reading.isInherited, isListed(index, behind: previous),
      attributeNouns.end(in: words, at: 0, limit: words.count) == nil
    {
      reading.text = verb + reading.text
      reading.verb = verb
    }
    return reading
  }

  /// Whether 、 or 和 joins the figure to the one before in one list of things.
  private func isListed(_ index: Int, behind previous: Reading?) -> Bool {
    guard index > 0 else { return false }
    let end = measurements[index - 1].raw.upperBound
    let between = end..<measurements[index].raw.lowerBound
    guard let first = between.first, !between.contains(where: { clauses.isBoundary(letters[$0]) }) else { return false }
    return isJoint(letters[first]) && letters[first] != " " || previous?.isCounted == true && lastJoint(between) != nil
  }

  private func ownWords(of index: Int, kind: KindReading?, previous: Reading?) -> Reading {
    let measurement = measurements[index]
    var leftStart = clauses.start(before: measurement.raw.lowerBound, figure: index)
    // 利用3年时间对146个村居…: the duration's own noun.
    if letters.has("时间", at: leftStart, limit: measurement.raw.lowerBound), index > 0,
      measurements[index - 1].sort == .duration, leftStart == measurements[index - 1].raw.upperBound
    {
      leftStart += 2
    }
    // 478家企业搬迁、12480个排污口整治: what the figure before counted ends at the joint.
    if previous?.isCounted == true, index > 0, leftStart == measurements[index - 1].raw.upperBound,
      let joint = lastJoint(leftStart..<measurement.raw.lowerBound)
    {
      leftStart = joint
    }
    let wordsEnd = min(kind?.wordsStart ?? measurement.raw.lowerBound, measurement.raw.lowerBound)
    var left = phrases.trimmed(leftStart..<max(leftStart, wordsEnd), isRank: kind?.kind == .rank)
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
    // 17个产业增加值增长5.3%: what the next figure says of the things counted is no part of their name.
    if index + 1 < measurements.count, rightEnd == measurements[index + 1].raw.lowerBound {
      right = withoutPredicate(right)
    }
    if kind?.kind == .share, kind?.wordsStart == measurement.raw.lowerBound, kind?.base == nil, right.count > 1,
      left.isEmpty,
      letters[measurement.raw.upperBound] == "的", measurement.sort == .ratio
    {
      return Reading(text: phrases.phrase(right), isInherited: false, isCounted: true)
    }
    if kind == nil || kind?.kind == .level || kind?.sign == -1 && measurement.sort != .ratio,
      let counted = counted(measurement, left: left, right: right, previous: previous)
    {
      return Reading(text: counted, isInherited: false, isCounted: true, noun: phrases.phrase(right))
    }
    if left.isEmpty {
      if let previous { return Reading(text: previous.text, isInherited: true) }
      // 发电机：从三万千瓦增加到…: a verb behind the number names nothing.
      let saysNothing = right.isEmpty || leadsOn(at: right.lowerBound, limit: right.upperBound)
      return Reading(
        text: saysNothing ? earlierWords(before: leftStart, floor: sentence.range.lowerBound) : phrases.phrase(right),
        isInherited: false)
    }
    let words = phrases.phrase(left)
    let isBare = isOnlyFillers(leftStart..<left.lowerBound) || startsWithTime(leftStart, left)
    // 增长4.7%、低于全国0.3个百分点: the gap is of what grew.
    if let previous, kind?.kind == .change, measurement.unit == .percentagePoint,
      gapWords.end(in: letters, at: left.lowerBound, limit: left.upperBound) != nil
    {
      return Reading(text: previous.text + words, isInherited: false)
    }
    if isBare, isAttribute(left), let owner = owner(behind: index) {
      return Reading(text: owner + words, isInherited: false)
    }
    if isBare, previous == nil ? isAttribute(left) || isLoneVerb(left) : isLoneVerb(left) && !isAttribute(left) {
      let floor = index > 0 ? measurements[index - 1].raw.upperBound : sentence.range.lowerBound
      return Reading(text: earlierWords(before: leftStart, floor: floor) + words, isInherited: false)
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
  /// `earlier` are the indicators of the sentence so far.
  func distributed(from first: Int, earlier: [String]) -> [String]? {
    let start = clauses.start(before: measurements[first].raw.lowerBound, figure: first)
    guard let mark = respectively(in: start..<measurements[first].raw.lowerBound) else { return nil }
    let subject = phrases.trimmed(start..<mark, isRank: false)
    var count = 1
    while first + count < measurements.count, isJoined(first + count) { count += 1 }
    if subject.isEmpty {
      // 存款72亿元、贷款63亿元，分别增长18.6%和30.5%: the figures just given own them, in the same order.
      let owners = earlier.suffix(count)
      guard measurements[first].sort == .ratio, count > 1 else { return nil }
      return owners.count == count && Set(owners).count == count ? Array(owners) : nil
    }
    var members = phrases.phrase(subject).letters.split { isJoint($0) && $0 != " " && $0 != "以" && $0 != "或" }.map(
      Array.init)
    if members.count == 1, let town = members[0].firstIndex(of: "城"), town + 1 < members[0].count,
      members[0][town + 1] == "乡"
    {
      let rest = members[0][(town + 2)...].text
      members = ["城镇\(rest)".letters, "农村\(rest)".letters]
    }
    guard members.count == count, count > 1 else { return nil }
    return SharedHead.spread(members).map(\.text)
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
    // 跨越8万亿、9万亿两个大台阶: the steps are the numbers themselves.
    if measurement.sort == nil, stepNouns.start(in: letters, before: right.upperBound, limit: right.lowerBound) != nil {
      return nil
    }
    if let previous, left.isEmpty, isPredicate(measurement.raw.upperBound, right) {
      return phrases.phrase(right) + (previous.noun ?? withoutVerb(previous.text))
    }
    let startsNoun =
      letters[first].isHan || letters[first] == "“" || letters[first].isLatin || letters[first] == "《"
      || letters[first].isDigit
    guard startsNoun,
      first == measurement.raw.upperBound || letters[first - 1] == "的" || isDropped(measurement.raw.upperBound..<first)
    else { return nil }
    let isCounter = measurement.sort == .counter || measurement.sort == .looseCounter
    if isCounter || measurement.sort == nil {
      return phrases.phrase(verb(of: left)) + phrases.phrase(right)
    }
    if left.isEmpty { return phrases.phrase(right) }
    // 投入…实施…: the money's purpose stands behind it.
    if spendingVerbs.start(in: letters, before: left.upperBound, limit: left.lowerBound) == left.lowerBound
      || spendingVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound
    {
      return phrases.phrase(right) + phrases.phrase(left)
    }
    if letters[measurement.raw.upperBound] == "的" { return phrases.phrase(right) + phrases.phrase(left) }
    // 开工建设300万平方米安置房: nothing but the verb stands before the number.
    if exampleVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound) == left.upperBound {
      return phrases.phrase(left) + phrases.phrase(right)
    }
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

  /// 增加到, 降至: the verb that leads from one number to the next.
  private func leadsOn(at position: Int, limit: Int) -> Bool {
    guard let end = trailingFillers.end(in: letters, at: position, limit: limit), end - position > 1 else {
      return false
    }
    return letters[end - 1] == "到" || letters[end - 1] == "至"
  }

  private func isDropped(_ range: Range<Int>) -> Bool {
    leadingFillers.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  /// What belongs to the counted noun from before its number: its verb, or the owner it stands in.
  private func verb(of left: Range<Int>) -> Range<Int> {
    guard !left.isEmpty else { return left }
    // 成立指挥部、出台20条举措: what stands before the last verb was said of something else.
    if let joint = left.reversed().first(where: { letters[$0] == "、" && !isQuoted($0, in: left) }),
      joint + 1 < left.upperBound,
      exampleVerbs.end(in: letters, at: joint + 1, limit: left.upperBound) != nil
        || leadingFillers.end(in: letters, at: joint + 1, limit: left.upperBound).map({ $0 - joint > 2 }) == true
    {
      return verb(of: phrases.trimmed((joint + 1)..<left.upperBound, isRank: false))
    }
    // 对舜耕路等13条重点道路, 创城行动和80个项目: examples, and what else the verb governs, say nothing of what is counted.
    let last = letters[left.upperBound - 1]
    guard last == "等" || isJoint(last) else { return left }
    let verb = exampleVerbs.end(in: letters, at: left.lowerBound, limit: left.upperBound)
    return left.lowerBound..<(verb ?? left.lowerBound)
  }

  private func isQuoted(_ position: Int, in range: Range<Int>) -> Bool {
    for index in (position + 1)..<range.upperBound {
      if letters[index] == "“" || letters[index] == "《" { return false }
      if letters[index] == "”" || letters[index] == "》" { return true }
    }
    return false
  }

  func behind(_ range: Range<Int>) -> Range<Int> {
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
    case "均":
      if position + 1 < letters.count, letters[position + 1] == "衡" { return true }
      return before == "平" || before == "人" || before == "年" || before == "户" || before == "地"
    case "共":
      return before == "公"
        || (position + 1 < letters.count
          && (letters[position + 1] == "服" || letters[position + 1] == "体" || letters[position + 1] == "产"
            || letters[position + 1] == "青" || letters[position + 1] == "用" || letters[position + 1] == "济"
            || letters[position + 1] == "同" || letters[position + 1] == "享"
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
      return phrases.trimmed((position + 1)..<range.upperBound, isRank: false)
    }
    return range
  }

  /// The words without the verb of change at their end, and the measure that changes.
  private func withoutPredicate(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    // 14个产业产值占总产值的80%: what it is a part of.
    let part = range.first { letters[$0] == "占" && letters[$0 + 1] != "地" }
    end = part ?? end
    while let start = changeFillers.start(in: letters, before: end, limit: range.lowerBound) { end = start }
    if part == nil, end > range.lowerBound,
      let start = predicateVerbs.start(in: letters, before: end, limit: range.lowerBound)
    {
      end = start
    } else if part == nil {
      guard let (_, start) = changeWords.longestSuffix(in: letters, before: end, limit: range.lowerBound),
        end - start > 1
      else { return range }
      end = start
    }
    while let start = changeFillers.start(in: letters, before: end, limit: range.lowerBound) { end = start }
    if let start = attributeNouns.start(in: letters, before: end, limit: range.lowerBound) { end = start }
    return end - range.lowerBound >= 2 ? range.lowerBound..<end : range
  }

  private func lastJoint(_ range: Range<Int>) -> Int? {
    range.reversed().first { isJoint(letters[$0]) && letters[$0] != " " }.map { $0 + 1 }
  }

}

private let stepNouns = WordSet("台阶 大关 关口 门槛")

/// Words by which a gap to another place begins.
private let gapWords = WordSet("高于 低于 快于 慢于 好于 高出")

/// Letters by which 在… closes.
private let circumstanceEnds = LetterSet("后中上下前时面间内里")

/// Verbs between things counted and what they did: 11个项目完成投资20亿元.
private let predicateVerbs = WordSet("完成投资 完成产值 实现产值 实现营收 实现收入 实现销售收入 总投资 达到 占 占比 占比达")

/// 居各省区首位: nothing before the verb says what is ranked.
private let rankVerbsAtStart = WordSet("居 列 位居 位列 排 排名 名列 跃居 稳居 继续位居 保持")
