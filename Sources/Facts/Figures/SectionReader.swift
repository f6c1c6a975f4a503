import Documents
import Quantities
import Sentences

/// What the headings above a sentence say of time and intent.
struct SectionContext {
  var period: StatedPeriod?
  var isPlan: Bool?
}

/// Follows the headings of a report, and the sentences that announce what comes, and tells what they say of the sentences
/// below them: the time they speak of, and whether they look back or ahead.
struct SectionReader {
  let letters: [Letter]
  /// Those of the whole report.
  let times: [TimeExpression]
  let sentences: [Sentence]
  let blocks: [Block]
  let isWorkReport: Bool
  let resolver: TimeResolver
  /// The contexts of the headings above, outermost first.
  private var headings: [(level: Int, context: SectionContext)] = []
  /// What the last sentence that only announces (…如下：) said.
  private var announced: SectionContext?
  /// What the outline of a plan says of the paragraph in which it is named.
  private var outline: (block: Int, period: StatedPeriod)?
  /// The level of the heading under which it stood.
  private var announcedLevel = 0
  /// That of the last list of headings 第一、, 第二、.
  private var ordinalLevel = 0

  init(prose: Prose, resolver: TimeResolver) {
    letters = prose.letters
    times = prose.times
    sentences = prose.sentences
    blocks = prose.document.blocks
    isWorkReport = prose.document.metadata.kind == .workReport
    self.resolver = resolver
  }

  /// What holds for the sentence at hand.
  var context: SectionContext {
    var result = SectionContext()
    for (_, context) in headings {
      result.period = context.period ?? result.period
      result.isPlan = context.isPlan ?? result.isPlan
    }
    if let announced {
      result.period = announced.period ?? result.period
      result.isPlan = announced.isPlan ?? result.isPlan
    }
    if let outline { result = SectionContext(period: outline.period, isPlan: true) }
    return result
  }

  /// Called once a sentence, in order, before its figures are read.
  mutating func enter(_ sentence: Sentence) {
    if outline?.block != sentence.block { outline = nil }
    if outline == nil, isWorkReport, let period = planned(byOutline: sentence) {
      outline = (sentence.block, period)
    }
    guard case .heading(var level) = blocks[sentence.block].kind else {
      if headings.isEmpty, let pledges = pledges(sentence) { headings = [(0, pledges)] }
      return
    }
    if let isFirst = isOrdinal(sentence) {
      // （三）发展计划, and below it 第一、关于工业: a list of ordinals that begins anew stands below what is open.
      if isFirst { ordinalLevel = max(level, (headings.last?.level ?? 0) + 1) }
      level = max(level, ordinalLevel)
    }
    let sibling = headings.last { $0.level == level }?.context.isPlan
    headings.removeAll { $0.level >= level }
    var stated = SectionContext(
      announcement: sentence, letters: letters, times: times[sentence.times], resolver: resolver)
    if isTitle(sentence) {
      stated = SectionContext()
    } else if isBareHeading(sentence), stated.isPlan != nil {
      // 2008年工作回顾 without a number: what the numbered headings below it are about.
      level = 0
      headings.removeAll()
    } else if headings.isEmpty, sentence.block == 0, stated.isPlan == false || pledges(sentence) != nil {
      // 2020年工作总结和2021年工作思路: the title of all that follows.
      level = 0
    } else if stated.isPlan == nil, isWorkReport, let isLater = isNumbered(sentence) {
      // 一、…回顾, 二、把改革推向纵深: what follows a review in a work report is meant for the time to come.
      // So is one that opens with what to do.
      let intends = intends(sentence, from: sentence.range.lowerBound + 2)
      let isInReview = headings.contains { $0.context.isPlan == false }
      // 二、2012年工作: of the year reported on.
      let isOver = stated.period?.period.year.map { $0 <= resolver.clock.reported ?? 0 } ?? false
      if isOver {
        stated.isPlan = false
      } else if isLater && sibling != nil || intends && !isInReview {
        stated.isPlan = true
      }
    } else if stated.isPlan == false, stated.period == nil, context.isPlan == true, intends(sentence) {
      // （五）加快释放改革成效 in a plan: an effect that is meant, not one to look back on.
      stated.isPlan = nil
    }
    // （一）, （二） divide what was announced above them; they end it only where they speak of a time themselves.
    if level <= announcedLevel || stated.period != nil { announced = nil }
    headings.append((level, stated))
  }

  /// 2021年青溪区十件民生实事: a title of what a text pledges; with 完成情况 it tells what came of it.
  private func pledges(_ title: Sentence) -> SectionContext? {
    let end = title.range.upperBound
    guard title.block == 0, title.range.count <= 30, !letters[title.range].contains("。"),
      title.range.contains(where: { pledgeWords.end(in: letters, at: $0, limit: end) != nil }),
      !title.range.contains(where: { outcomes.end(in: letters, at: $0, limit: end) != nil })
    else { return nil }
    return SectionContext(isPlan: true)
  }

  private func isBareHeading(_ heading: Sentence) -> Bool {
    isWorkReport && heading.range.count <= 20 && letters[heading.range].allSatisfy { $0.isHan || $0.isDigit }
      && bareWords.start(in: letters, before: heading.range.upperBound, limit: heading.range.lowerBound) != nil
  }

  /// 2026年政府工作报告, 2026年政府工作报告（全文）: the year in which it is given, not what its sections speak of.
  private func isTitle(_ sentence: Sentence) -> Bool {
    let end = letters[sentence.range].lastIndex { $0 == "（" || $0 == "(" } ?? sentence.range.upperBound
    return [end, sentence.range.upperBound].contains {
      letters.has("报告", before: $0, limit: sentence.range.lowerBound)
    }
  }

  /// What a sentence says of the paragraphs behind it: one that ends in a colon announces them, and one that opens a
  /// paragraph with a year, in a review of several, goes over to that year.
  mutating func leave(_ sentence: Sentence, _ index: Int) {
    let endsInColon = letters[sentence.range.upperBound - 1] == "："
    guard endsInColon || !sentence.times.isEmpty else { return }
    let (known, wasPlan) = (announced?.period, announced?.isPlan)
    defer {
      if announced?.period != known || announced?.isPlan != wasPlan { announcedLevel = headings.last?.level ?? 0 }
    }
    let isLast = index + 1 == sentences.count || sentences[index + 1].block != sentence.block
    if let stated = stretchNamed(by: sentence, index, isLast) {
      announced = SectionContext(period: stated, isPlan: false)
    } else if endsInColon, isLast {
      let stated = SectionContext(
        announcement: sentence, letters: letters, times: times[sentence.times], resolver: resolver)
      // 主要成效有： announces what was done, also below a heading that plans.
      if stated.period != nil || stated.isPlan == false { announced = stated }
    } else if context.isPlan != true, let time = times[sentence.times].first, opens(time, sentence),
      time.isPlain || time.isSince && time.hasYear, let stated = resolver.period(of: time, year: nil)
    {
      let years = (stated.period.to?.year ?? 0) - (stated.period.from?.year ?? 0)
      let reported = resolver.clock.reported ?? Int.max
      let opensParagraph = opensParagraph(index)
      // 各位代表！经过五年奋斗，…。五年来，…: behind an address the whole paragraph opens what follows.
      // A report that calls its review by no such name opens it with 过去五年.
      if context.isPlan == nil, !(isWorkReport && isGoneBy(time)) { return }
      if years >= 4, opensParagraph || isAddressed(index) {
        // 五年来，…: the paragraphs behind it look back on the whole stretch. “十四五”时期是…: on one to come.
        if stated.period.to?.year ?? 0 <= reported {
          announced = SectionContext(period: stated, isPlan: false)
        } else if stated.period.from?.year ?? 0 > reported, names(time, sentence) {
          announced = SectionContext(period: stated, isPlan: true)
        }
      } else if opensParagraph, context.period?.isSpan == true, !stated.isSpan,
        stated.period.from != stated.period.to, stated.period.year == resolver.clock.reported,
        !speaksOfSpan(after: index)
      {
        announced = SectionContext(period: stated, isPlan: false)
      }
    }
  }

  /// 《纲要（草案）》提出了6项指标: the five years that a report's plan is for, where they begin with the year it plans.
  private func planned(byOutline sentence: Sentence) -> StatedPeriod? {
    guard let year = resolver.clock.planned, year % 5 == 1,
      outlines.end(in: letters, at: sentence.range.lowerBound, limit: sentence.range.upperBound) != nil
    else { return nil }
    return resolver.span(of: 5)
  }

  /// 过去五年.
  private func isGoneBy(_ time: TimeExpression) -> Bool {
    if case .span(let years) = time.shape { return years < 0 && letters[time.range.lowerBound] == "过" }
    return false
  }

  /// Whether nothing stands before the sentence in its paragraph but 各位代表！
  private func opensParagraph(_ index: Int) -> Bool {
    index == 0 || sentences[index - 1].block != sentences[index].block
      || isAddress(index - 1) && opensParagraph(index - 1)
  }

  /// Whether the sentence's paragraph begins with 各位代表！
  private func isAddressed(_ index: Int) -> Bool {
    var first = index
    while first > 0, sentences[first - 1].block == sentences[index].block { first -= 1 }
    return first < index && isAddress(first)
  }

  /// 各位代表！, 同志们！: whom the report speaks to.
  private func isAddress(_ index: Int) -> Bool {
    let range = sentences[index].range
    return range.count <= 8 && letters[range.upperBound - 1] == "！"
      && range.contains { addressees.end(in: letters, at: $0, limit: range.upperBound) == range.upperBound - 1 }
  }

  /// 这是城乡面貌焕然一新的五年。: the stretch that a paragraph of one sentence is all about, in a review.
  private func stretchNamed(by sentence: Sentence, _ index: Int, _ isLast: Bool) -> StatedPeriod? {
    let end = sentence.range.upperBound - 1
    guard isLast, index == 0 || sentences[index - 1].block != sentence.block, context.isPlan == false,
      sentence.range.count <= 40, letters.has("这是", at: sentence.range.lowerBound, limit: end),
      letters[end - 1] == "年", letters[end - 3] == "的",
      let years = letters[end - 2].isDigit ? letters[end - 2].digit : NumeralReader.worth(of: letters[end - 2]),
      years >= 2
    else { return nil }
    return resolver.span(of: -years)
  }

  /// “十四五”时期是…, 今后五年，…: the stretch itself is spoken of, not something of it.
  private func names(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    guard time.range.upperBound < sentence.range.upperBound else { return false }
    let next = letters[time.range.upperBound]
    return next == "，" || next == "是" || next == "我"
  }

  /// Whether a paragraph that opens with the last year goes on about the whole stretch: 年均, 五年共.
  private func speaksOfSpan(after index: Int) -> Bool {
    var next = index
    while next < sentences.count, sentences[next].block == sentences[index].block {
      let sentence = sentences[next]
      for time in times[sentence.times] {
        if case .stretch = time.shape { return true }
        if case .span = time.shape { return true }
      }
      if sentence.range.contains(where: {
        letters[$0] == "年" && spanWords.end(in: letters, at: $0, limit: sentence.range.upperBound) != nil
      }) {
        return true
      }
      next += 1
    }
    return false
  }

  /// 第一、…, 第二、…: whether it is the first; nil for other headings.
  private func isOrdinal(_ heading: Sentence) -> Bool? {
    let start = heading.range.lowerBound
    guard heading.range.count > 4, letters[start] == "第", letters[start + 2] == "、" else { return nil }
    return letters[start + 1] == "一"
  }

  /// Whether the heading opens with what to do, behind its number or from `start` on.
  private func intends(_ heading: Sentence, from start: Int? = nil) -> Bool {
    var opening = start ?? heading.range.lowerBound
    // （一）, 3．, 四、
    if start == nil, let mark = heading.range.prefix(5).last(where: { numberEnds.contains(letters[$0]) }) {
      opening = mark + 1
    }
    return intentVerbs.end(in: letters, at: opening, limit: heading.range.upperBound) != nil
  }

  /// 一、…, 二、…: whether a numbered section of the report stands behind its first; nil for other headings.
  private func isNumbered(_ heading: Sentence) -> Bool? {
    let start = heading.range.lowerBound
    guard heading.range.count > 3, letters[start + 1] == "、" else { return nil }
    switch letters[start] {
    case "一": return false
    case "二", "三", "四", "五", "六", "七", "八", "九", "十": return true
    default: return nil
    }
  }

  /// 2025年，…, and 刚刚过去的2025年，…: the time that a sentence opens with.
  private func opens(_ time: TimeExpression, _ sentence: Sentence) -> Bool {
    if time.range.lowerBound == sentence.range.lowerBound { return true }
    return time.range.lowerBound - sentence.range.lowerBound <= 5 && time.range.upperBound < sentence.range.upperBound
      && letters[time.range.upperBound] == "，"
      && letters[sentence.range.lowerBound..<time.range.lowerBound].allSatisfy(\.isHan)
  }
}

/// （2022年3月10日）: when something was printed.
private func isDateline(_ time: TimeExpression, _ letters: [Letter]) -> Bool {
  let (start, end) = (time.range.lowerBound, time.range.upperBound)
  return start > 0 && end < letters.count && (letters[start - 1] == "（" || letters[start - 1] == "(")
    && (letters[end] == "）" || letters[end] == ")")
}

extension SectionContext {
  /// What a heading, or a sentence that announces what follows, says of time and intent.
  init(
    announcement sentence: Sentence, letters: [Letter], times: ArraySlice<TimeExpression>, resolver: TimeResolver
  ) {
    var stated: [StatedPeriod] = []
    for time in times where (!time.isComparison || time.hasYear) && !isDateline(time, letters) {
      if let period = resolver.period(of: time, year: nil), period.period.to != nil,
        // A line that only dates the report says nothing of what stands below it.
        period.period.from != period.period.to || resolver.clock.reported == nil
      {
        stated.append(period)
      }
    }
    // 工 作安排: what was scanned may have spaces anywhere.
    let text = letters[sentence.range].filter { $0 != " " }
    func says(_ words: WordSet) -> Bool {
      text.indices.contains { words.begins(with: text[$0]) && words.end(in: text, at: $0, limit: text.count) != nil }
    }
    let looksBack = says(reviewWords)
    // 计划总投资44.8亿元: what something is to cost makes no plan of what stands below.
    let looksAhead = text.indices.contains {
      planWords.begins(with: text[$0]) && planWords.end(in: text, at: $0, limit: text.count) != nil
        && costs.end(in: text, at: $0, limit: text.count) == nil
    }
    if looksBack {
      isPlan = false
    } else if let year = stated.last?.period.to?.year, let reported = resolver.clock.reported, year > reported {
      isPlan = true
    } else if looksAhead, stated.isEmpty || resolver.clock.planned == stated.last?.period.to?.year {
      isPlan = true
    } else if !looksAhead, stated.first?.isSpan == true {
      // 过去五年的政府工作: years gone by.
      isPlan = false
    }
    // A review of several years and of the last one: the span holds until a paragraph names its year.
    if isPlan == true { period = stated.last } else { period = stated.first }
  }
}

/// Beginnings of sentences by which the outline of a plan speaks.
private let outlines = WordSet("《纲要》 《纲要（草案）》 《规划纲要》 《规划纲要（草案）》 纲要（草案）提出 规划纲要（草案）提出")

private let addressees = WordSet("代表 委员 同志们 朋友们 同志")

/// Marks behind a heading's number.
private let numberEnds = LetterSet("）)、．.")

private let spanWords = WordSet("年均 年平均 年递增")

/// Verbs of intention with which the sections of a plan open.
private let intentVerbs = WordSet(
  "扩大 加快 推进 继续 大力 努力 坚持 加强 深化 切实 全面 积极 进一步 着力 促进 保持 适应 提高 发展 打好 做好 搞好 抓好 改善 稳定 严格 认真")

/// What titles call pledges, and the words by which they tell what came of them.
private let pledgeWords = WordSet("民生实事 惠民实事 为民办实事 为民实事 办实事项目 实施方案 行动方案 行动计划 工作要点 工作安排")
private let outcomes = WordSet("完成 进展 落实 回顾 总结 成效 成果 评估 兑现 纪实 综述 出炉后 竣工")
/// Ends of lines that head a part of a report.
private let bareWords = WordSet("回顾 成绩 工作成效 工作总结 工作任务 工作安排 工作打算 工作思路 主要任务 目标任务 工作目标 重点工作 工作建议 工作部署 工作情况")
/// Headings with these look back.
private let reviewWords = WordSet(
  "回首 回望 过往 回顾 成就 成绩 以来 完成情况 进展情况 执行情况 总结 成效 工作情况 来的工作 取得 提前实现 圆满实现 胜利实现 圆满完成 胜利完成 提前完成 超额完成")

private let costs = WordSet("计划总投资 计划投资 规划总投资")

/// Headings with these look ahead.
private let planWords = WordSet(
  """
  工作安排 重点工作 主要任务 工作任务 目标任务 主要目标 工作打算 下一步 总体要求 今年工作 工作建议 预期目标 任务 打算 今后 展望 建议 部署 安排 工作重点 怎么干 远景目标 规划 \
  民生实事 惠民实事 为民办实事 基本任务 建设方针 计划 重点任务 行动目标 总体目标 发展目标 工作目标 建设目标 奋斗目标 实施目标
  """)
