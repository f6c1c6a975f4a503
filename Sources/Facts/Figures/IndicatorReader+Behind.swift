import Quantities
import Sentences

/// The words behind a number: what it counts, up to where the sentence goes on to say something of it.
extension IndicatorReader {
  func wordsBehind(_ index: Int) -> Range<Int> {
    let measurement = measurements[index]
    // 推出12批1181项举措: both numbers count what stands behind the second.
    if index + 1 < measurements.count, measurement.isCount, measurements[index + 1].isCount,
      measurements[index + 1].raw.lowerBound == measurement.raw.upperBound
    {
      return wordsBehind(index + 1)
    }
    if let noun = nounBehindAmount(index) { return noun }
    let end = clauses.end(after: measurement.raw.upperBound, figure: index)
    var words = behind(measurement.raw.upperBound..<max(measurement.raw.upperBound, end))
    if measurement.isCount || letters[measurement.raw.upperBound] == "的" { words = withoutRestOfList(words) }
    guard index + 1 < measurements.count, end == measurements[index + 1].raw.lowerBound else { return words }
    let isFollowedByCount = measurements[index + 1].isCount
    words = withoutNextThing(words, index, before: end)
    // 由51家整合为33家: the verb that leads from one number to the next names nothing.
    // 由12个乡镇增加到15个: what is counted stands before it.
    if isMovement(index + 1) {
      let verb = reachingVerbs.start(in: letters, before: words.upperBound, limit: words.lowerBound)
      words = words.lowerBound..<(measurement.isCount ? verb ?? words.lowerBound : words.lowerBound)
    }
    // 188个园区整合为120个: what they became.
    if measurement.isCount, measurement.unit == measurements[index + 1].unit,
      let verb = merging.start(in: letters, before: words.upperBound, limit: words.lowerBound + 1)
    {
      words = words.lowerBound..<verb
    }
    // 5项指标居全国第一: where they stand is the next figure's.
    if measurements[index + 1].isOrdinal { words = withoutField(words) }
    // 8支基金带动投资超千亿元: what they brought about belongs to the next figure.
    // 10亿元补贴拉动消费60亿元: so it does where amounts bring about others.
    if measurement.isCount || measurement.sort == .money && measurements[index + 1].sort == .money,
      let deed = innerDeed(words)
    {
      words = words.lowerBound..<deed
    }
    if !measurement.isCount, isRelation(words) { return words.lowerBound..<words.lowerBound }
    // 17个产业增加值增长5.3%: what the next figure says of the things counted is no part of their name.
    words = withoutPredicate(words)
    // 18个重点村接待量达6万人次: a verb of reach parts what is counted from its measure, whatever is counted next.
    let reaches = words.count > 6 && letters[words.upperBound - 1] == "达"
    return measurement.isCount && (!isFollowedByCount || reaches) ? withoutMeasure(words) : words
  }

  /// 6所幼儿园等公共设施: behind a count 等 closes a list of figures, none of names. 6条道路、建成天桥2座: a verb behind 、 begins what is
  /// told of the next.
  private func withoutRestOfList(_ words: Range<Int>) -> Range<Int> {
    let (start, end) = (words.lowerBound, words.upperBound)
    let doesNothing = exampleVerbs.end(in: letters, at: start, limit: end) == nil
    for position in words.dropFirst(2) {
      if letters[position] == "、" {
        guard doesNothing, exampleVerbs.end(in: letters, at: position + 1, limit: end) != nil else { return words }
        return start..<position
      }
      if letters[position] == "等", !degreeLetters.contains(letters[position - 1]), position + 1 < end,
        letters[position + 1].isHan, !gradeLetters.contains(letters[position + 1]), !phrases.endsList(position + 1, end)
      {
        return start..<position
      }
    }
    return words
  }

  /// What stands behind a number, without what belongs to the next.
  ///
  /// 8轮强降水和“清风”等3个台风: what stands behind the last joint belongs to the next figure, unless that is an attribute of
  /// both (12个国家和地区的58个港口), or a joint already parts them (26所高校、学院和310所中小学).
  private func withoutNextThing(_ words: Range<Int>, _ index: Int, before end: Int) -> Range<Int> {
    // 安置区16条道路、公园、医院、车站和6所幼儿园: so long a list names other things.
    if measurements[index].isCount, measurements[index + 1].isCount, letters[end - 1] != "的",
      words.count(where: { letters[$0] == "、" }) > 2,
      let first = words.dropFirst(2).first(where: { letters[$0] == "、" })
    {
      return words.lowerBound..<first
    }
    // 22个民生及社会事业项目完成投资8亿元: the amount is of all that is counted.
    guard letters[end - 1] != "的", !isJoint(at: end - 1), let joint = lastJoint(words), joint - 1 > words.lowerBound,
      measurements[index + 1].isCount || !endsInDeed(joint..<words.upperBound)
    else { return words }
    var words = words.lowerBound..<(joint - 1)
    // 5个菜场以及东门、西门等12个车站: so do the examples of the next.
    if letters[end - 1] == "等", let first = words.dropFirst(2).first(where: { isJoint(at: $0) && letters[$0] != "、" }) {
      words = words.lowerBound..<first
    }
    // 六十元或者八十元: a joint of two letters.
    while words.upperBound > words.lowerBound, isJoint(at: words.upperBound - 1) {
      words = words.lowerBound..<(words.upperBound - 1)
    }
    return words
  }

  /// Where the verb stands by which the things counted came to the next figure.
  private func innerDeed(_ words: Range<Int>) -> Int? {
    guard words.count > 4 else { return nil }
    return ((words.lowerBound + 3)..<(words.upperBound - 1)).first {
      linkingDeeds.end(in: letters, at: $0, limit: words.upperBound) != nil
    }
  }

  func behind(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, letters[start] == "的" || letters[start] == " " { start += 1 }
    if let praised = praiseEnd(start..<end) { start = praised }
    // 1200万元用于更新设备
    if start == range.lowerBound, letters.has("用于", at: start, limit: end) { start += 2 }
    // 90%以上是巩固的
    if start == range.lowerBound, start < end, letters[start] == "是" { start += 1 }
    if start == range.lowerBound, start < end, let next = leadingFillers.end(in: letters, at: start, limit: end),
      letters[start] == "实" || letters[start] == "用" || letters[start] == "支" || letters[start] == "开"
    {
      start = next
      while start < end, letters[start] == "了" || letters[start] == "于" { start += 1 }
    }
    let predicates = predicateStarts
    var position = start
    while position < end {
      let letter = letters[position]
      if position > start, predicates.end(in: letters, at: position, limit: end) != nil, !isInsideWord(position) {
        break
      }
      if letter == "、", position + 1 < range.upperBound, position + 1 == end { break }
      // 惠及24个省份、规模居全国前列: what is said of them behind 、 is no part of their name.
      if letter == "、", position > start, let noun = attributeNouns.end(in: letters, at: position + 1, limit: end),
        standingVerbs.end(in: letters, at: noun, limit: end) != nil
      {
        break
      }
      position += 1
    }
    end = min(end, position, start + 40)
    // 据84个企业的统计: how it is known.
    if let survey = surveys.start(in: letters, before: end, limit: start + 1) { end = survey }
    while end > start, isJoint(at: end - 1) || letters[end - 1] == "的" { end -= 1 }
    return start..<max(start, end)
  }

  /// 首都 and 平均 hold letters that begin predicates elsewhere.
  private func isInsideWord(_ position: Int) -> Bool {
    let before = letters[position - 1]
    // “正”印认证: the first letter of a name.
    if before == "“" { return true }
    switch letters[position] {
    case "都": return before == "首" || before == "成" || before == "古" || before == "京" || before == "园"
    case "均":
      if position + 1 < letters.count, letters[position + 1] == "衡" { return true }
      return before == "平" || before == "人" || before == "年" || before == "户" || before == "地"
        || before == "亩"
    case "共":
      return before == "公"
        || (position + 1 < letters.count
          && (letters[position + 1] == "服" || letters[position + 1] == "体" || letters[position + 1] == "产"
            || letters[position + 1] == "青" || letters[position + 1] == "用" || letters[position + 1] == "济"
            || letters[position + 1] == "同" || letters[position + 1] == "享"
            || letters[position + 1] == "建" || letters[position + 1] == "治"))
    // 正极材料, 正式, 正规
    case "正" where position + 1 < letters.count && properLetters.contains(letters[position + 1]): return true
    case "正": return before == "公" || before == "改" || before == "修" || before == "纠" || before == "矫"
    case "已", "也", "还": return before == "归"
    default: return false
    }
  }

  /// The words without the verb of change at their end, and the measure that changes.
  func withoutPredicate(_ range: Range<Int>) -> Range<Int> {
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

  /// 社会事业项目完成投资: things, and at the end what they did.
  func endsInDeed(_ range: Range<Int>) -> Bool {
    predicateVerbs.start(in: letters, before: range.upperBound, limit: range.lowerBound + 2) != nil
  }

  /// 12个帮扶村集体收入均超过8万元: the measure that the next figure is of, and what leads to its number.
  func withoutMeasure(_ range: Range<Int>) -> Range<Int> {
    let end = phrases.trimmed(range, isRank: false).upperBound
    guard end > range.lowerBound else { return range }
    let words = Array(letters[range.lowerBound..<end])
    // 8个产业规模超千亿元: 产业 is what is counted, not part of its measure.
    guard let head = SharedHead.headStart(of: words),
      let start = head >= 2 ? head : SharedHead.measureStart(of: words), start >= 2
    else {
      // 22条排水沟整治率达100%: any other rate or amount is told by its last letter.
      let isMeasure = words.count >= 6 && measureEnds.contains(words[words.count - 1]) && end < range.upperBound
      return range.lowerBound..<(isMeasure ? end - 3 : end)
    }
    // 75家龙头企业年销售收入: what is measured by the year.
    let isYearly = words[start - 1] == "年" && start > 3 && !yearLetters.contains(words[start - 2])
    return range.lowerBound..<(range.lowerBound + start - (isYearly ? 1 : 0))
  }

  func lastJoint(_ range: Range<Int>) -> Int? {
    range.reversed().first { isJoint(at: $0) && letters[$0] != " " }.map { $0 + 1 }
  }
}

private let standingVerbs = WordSet("居 均居 位居 列 稳居 保持 全国 占")

private let surveys = WordSet("的统计 的检查 的调查 的不完全统计 的典型调查 的抽样调查")

/// Verbs between things counted and what they did: 11个项目完成投资20亿元.
private let predicateVerbs = WordSet("完成投资 完成产值 实现产值 实现营收 实现收入 实现销售收入 总投资 达到 占 占比 占比达")

/// Verbs by which things counted come to an amount or to other things.
private let linkingDeeds = WordSet("带动 拉动 解决 化解 集聚 聚集 落地项目 实施重点 引进 吸引 新增 发放 创造 实施项目 达成 落户 吸纳 援助 追回 融资")

/// Verbs by which so many things became fewer or more.
let merging = WordSet(
  "整合优化为 整合为 优化整合为 优化为 合并为 压减为 精简为 调整为 撤并为 缩减为 压缩为 改组为 归并为 整合到 压减到 精简到 整合优化到 减少到 增加到 撤并到 整合至 压减至 精简至 减少至 增加至")

/// 近年, 青年: letters that make another word with 年.
private let yearLetters = LetterSet("近青少成老去今上明当多常全学财")

/// 正极, 正宗: letters that make another word with 正.
private let properLetters = LetterSet("极宗规版品装版能电弦骨畸负面式")

/// Letters by which measures end that are named by a verb: 整治率, 接待量.
private let measureEnds = LetterSet("率量额")
