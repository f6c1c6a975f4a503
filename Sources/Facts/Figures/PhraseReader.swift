import Sentences

/// Cuts phrases out of a sentence: what is left of a stretch of it without the words that name nothing.
struct PhraseReader {
  let letters: [Letter]
  /// Those of the sentence.
  let numerals: ArraySlice<Numeral>
  let times: ArraySlice<TimeExpression>
  let ownNames: WordSet

  /// The range without fillers, times and the report's own place at its edges.
  func trimmed(_ range: Range<Int>, isRank: Bool) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let earlier = endWithoutFiller(start..<end, isRank: isRank) { end = earlier }
    while start < end, let later = startWithoutFiller(start..<end) { start = later }
    return start..<max(start, end)
  }

  /// The end before whatever stands last in the range and says nothing of what is measured; nil where all does.
  private func endWithoutFiller(_ range: Range<Int>, isRank: Bool) -> Int? {
    let (start, end) = (range.lowerBound, range.upperBound)
    if letters[end - 1].isNoteMark { return end - 1 }
    if let time = time(endingAt: end), time.lowerBound >= start { return time.lowerBound }
    if let whole = wholeOfShare(endingAt: end, from: start) { return whole }
    if let run = runOfYears(endingAt: end, from: start) { return run }
    if let field = comparedField(endingAt: end, from: start) { return field }
    if let filler = trailingFillers.start(in: letters, before: end, limit: start),
      // 每人平均达到: the filler's letter is 平均's.
      !(letters[filler] == "均" && filler > start && meanLetters.contains(letters[filler - 1])),
      !(isRank && growthNouns.start(in: letters, before: end, limit: start) == filler), !isProtected(end, from: filler)
    {
      return filler
    }
    if let filler = trailingFillers.start(in: letters, before: end, limit: start), letters[filler] == "均",
      filler > start, meanLetters.contains(letters[filler - 1]), filler + 1 < end
    {
      return filler + 1
    }
    guard isRank else { return nil }
    // 增速六城区排名第三: how many there are in the field.
    if let field = rankFields.start(in: letters, before: end, limit: start) {
      return numerals.first { $0.range.upperBound == field && $0.range.lowerBound >= start }?.range.lowerBound ?? field
    }
    return scopeWords.longestSuffix(in: letters, before: end, limit: start)?.start
  }

  /// 造林面积在全省各县中率先突破10万亩: the start of 在全省各县中, among whom something went on.
  private func comparedField(endingAt end: Int, from start: Int) -> Int? {
    guard letters[end - 1] == "中", end - start > 6 else { return nil }
    let low = max(start + 2, end - 12)
    return (low..<end - 3).last {
      letters[$0] == "在" && comparedAreas.end(in: letters, at: $0 + 1, limit: end) != nil
    }
  }

  /// 存在, 班列, 国有: words that end in a filler's letter.
  private func isProtected(_ end: Int, from filler: Int) -> Bool {
    // 城乡居民收入比从2.9:1: a ratio; 收入比上年增长: a comparison.
    if end - filler == 1, letters[filler] == "比", filler > 0, letters[filler - 1] == "之" || letters[filler - 1] == "入",
      time(startingAt: end) == nil
    {
      return true
    }
    return protectedEndings.start(in: letters, before: end, limit: 0).map { $0 < filler } ?? false
  }

  /// 轻工业在总产值中所占的比重: the start of 在总产值中所, where it ends at `end`; the whole is no part of the indicator.
  private func wholeOfShare(endingAt end: Int, from start: Int) -> Int? {
    guard end < letters.count, letters[end] == "占" || letters[end] == "的" || letters[end] == "比" else { return nil }
    var inside = end - 1
    if letters[inside] == "所", letters[end] == "占" { inside -= 1 }
    guard inside >= start, letters[inside] == "中" else { return inside < end - 1 ? end - 1 : nil }
    let isShare = letters[end] != "的" || ratioNouns.end(in: letters, at: end + 1, limit: end + 3) != nil
    guard isShare else { return nil }
    return (start..<inside).reversed().first {
      letters[$0] == "在" && (letters[$0 + 1] != "校" && letters[$0 + 1] != "职")
    }
  }

  /// The start of 连续9年 or 五年, where it ends at `end`: how long it has been so is no part of what is measured.
  private func runOfYears(endingAt end: Int, from start: Int) -> Int? {
    // 税收五年内连跨…: in which time.
    if end - 3 > start, letters[end - 1] == "内", letters[end - 2] == "年",
      let numeral = numerals.first(where: { $0.range.upperBound == end - 2 }), numeral.range.lowerBound > start
    {
      return numeral.range.lowerBound
    }
    guard end - 2 >= start,
      letters[end - 1] == "年" || letters[end - 1] == "度" || letters[end - 1] == "月" || letters[end - 1] == "次"
    else { return nil }
    guard
      let numeral = numerals.first(where: {
        $0.range.upperBound < end && $0.range.upperBound >= end - 3 && $0.range.lowerBound >= start
      })
    else { return nil }
    if ["连续", "持续"].contains(where: { letters.has($0, before: numeral.range.lowerBound, limit: start) }) {
      return numeral.range.lowerBound - 2
    }
    return letters[end - 1] == "年" && numeral.range.upperBound == end - 1 && numeral.range.lowerBound > start
      ? numeral.range.lowerBound : nil
  }

  func time(startingAt position: Int) -> Range<Int>? {
    times.first { $0.range.lowerBound == position }?.range
  }

  func time(endingAt position: Int) -> Range<Int>? {
    times.first { $0.range.upperBound == position }?.range
  }

  /// The words of a range, without parentheses, spaces, times, examples before 等, and light verbs inside.
  func phrase(_ range: Range<Int>) -> [Letter] {
    var result: [Letter] = []
    result.reserveCapacity(range.count)
    var position = range.lowerBound
    let hasTimes = times.contains { range.contains($0.range.lowerBound) }
    while position < range.upperBound {
      if let end = endOfUnsaid(at: position, in: range, hasTimes: hasTimes, &result) {
        position = end
        continue
      }
      let letter = letters[position]
      if letter != " ", !letter.isNoteMark,
        letter != "了" || position + 1 < range.upperBound && letters[position + 1] == "解"
      {
        result.append(letter)
      }
      position += 1
    }
    return result
  }

  /// The end of what begins at `position` and is no part of the phrase; nil where the letter there is one.
  ///
  /// What such words take with them leaves the words read so far.
  private func endOfUnsaid(at position: Int, in range: Range<Int>, hasTimes: Bool, _ words: inout [Letter]) -> Int? {
    let letter = letters[position]
    if opensRemark(letter) { return endOfRemark(at: position, in: range, &words) }
    if hasTimes, position > range.lowerBound, let time = time(startingAt: position),
      time.upperBound <= range.upperBound
    {
      if let last = words.last, last == "到" || last == "在" || last == "从" { words.removeLast() }
      // 中央提出今年经济增长…: who says so.
      if reportingVerbs.start(in: words, before: words.count, limit: 0) != nil { words.removeAll() }
      return time.upperBound
    }
    // 包括厂房、宿舍等在内的建筑面积: what is included says nothing of what is measured.
    if letter == "在", letters.has("在内的", at: position, limit: range.upperBound - 1) {
      let start = words.indices.first { inclusionWords.end(in: words, at: $0, limit: words.count) != nil }
      words.removeSubrange((start ?? 0)...)
      return position + 3
    }
    if letter == "等", let end = endOfExamples(at: position, in: range, &words) { return end }
    // 投资完成率, 完成情况: the verb is part of a noun there.
    if position > range.lowerBound,
      let end = innerLightVerbs.end(in: letters, at: position, limit: range.upperBound),
      end == range.upperBound || !verbNounEnds.contains(letters[end]), !isOverfulfilled(position, range)
    {
      // 改造任务基本完成: how far leaves with the verb.
      if let start = degreeAdverbs.start(in: words, before: words.count, limit: 1) { words.removeSubrange(start...) }
      return end
    }
    if letter == "等", endsList(position + 1, range.upperBound) { return position + 1 }
    // 规上工业企业预计完成产值: that it is only expected is told elsewhere.
    if letter == "预", position > range.lowerBound, letters.has("预计", at: position, limit: range.upperBound - 1),
      letters[position + 2] != "数", letters[position + 2] != "的"
    {
      return innerLightVerbs.end(in: letters, at: position + 2, limit: range.upperBound) ?? position + 2
    }
    // 口袋公园计划打造: that it is planned is told elsewhere.
    return letter == "计" || letter == "拟" ? PlannedDeeds.end(at: position, letters, in: range) : nil
  }

  /// The end of a parenthesis, which says nothing of what is measured, unless it tells one measure from another.
  private func endOfRemark(at position: Int, in range: Range<Int>, _ words: inout [Letter]) -> Int {
    // 财政收入（不含基金）: another measure than the bare one.
    if exclusions.end(in: letters, at: position + 1, limit: range.upperBound) != nil,
      let close = (position..<min(position + 12, range.upperBound)).first(where: { closesRemark(letters[$0]) }),
      !letters[position..<close].contains("，")
    {
      words += letters[position...close]
      return close + 1
    }
    var (end, depth) = (position, 0)
    while end < range.upperBound {
      if opensRemark(letters[end]) { depth += 1 } else if closesRemark(letters[end]) { depth -= 1 }
      end += 1
      if depth == 0 { break }
    }
    return end
  }

  /// The end of 等 behind examples, which leave the words; nil where it closes none.
  private func endOfExamples(at position: Int, in range: Range<Int>, _ words: inout [Letter]) -> Int? {
    guard let last = words.last, !degreeLetters.contains(last), !isOfGrade(position + 1, range.upperBound),
      !isWaited(last, position + 1, range.upperBound), !endsList(position + 1, range.upperBound),
      attributeNouns.end(in: letters, at: position + 1, limit: range.upperBound) != range.upperBound,
      dropExamples(&words, next: nextLetter(position + 1, range.upperBound))
    else { return nil }
    return fieldEnd(position + 1, range.upperBound)
  }

  /// What 等 leads to: the letter behind it, or behind the 方面 that it closes with.
  private func nextLetter(_ position: Int, _ limit: Int) -> Letter {
    let end = fieldEnd(position, limit)
    if end < limit { return letters[end] }
    return end > position ? letters[end - 1] : " "
  }

  /// The end behind 方面 or 领域, which only close the list that 等 ends: 首发经济、会展经济等方面29项政策, 安全等5个方面.
  private func fieldEnd(_ position: Int, _ limit: Int) -> Int {
    var end = position
    if let numeral = numerals.first(where: { $0.range.lowerBound == position }) {
      end = numeral.range.upperBound
      if end < limit, letters[end] == "个" || letters[end] == "大" { end += 1 }
    }
    guard let field = listFields.end(in: letters, at: end, limit: limit) else { return position }
    return field < limit && letters[field] == "的" ? field + 1 : field
  }

  /// 等级, 等次: another word.
  private func isOfGrade(_ position: Int, _ limit: Int) -> Bool {
    position < limit && gradeLetters.contains(letters[position])
  }

  /// 重点项目超额完成投资计划: without the verb it would be the plan that is counted.
  private func isOverfulfilled(_ position: Int, _ range: Range<Int>) -> Bool {
    letters[position] == "完" && letters.has("超额", before: position, limit: range.lowerBound + 1)
      && position + 2 < range.upperBound
  }

  /// 立等可取: to wait, and no end of a list.
  private func isWaited(_ last: Letter, _ position: Int, _ limit: Int) -> Bool {
    last == "立" && position < limit && letters[position] == "可"
  }

  /// 口袋公园等建成开放: what stands before 等 is what was built, and no example of a noun behind it.
  func endsList(_ position: Int, _ limit: Int) -> Bool {
    outcomes.end(in: letters, at: position, limit: limit) != nil
  }

  /// 基本 and the like leave a phrase with its verb.
  func withoutDegree(_ words: ArraySlice<Letter>) -> ArraySlice<Letter> {
    degreeAdverbs.start(in: Array(words), before: words.count, limit: 0).map { words[..<$0] } ?? words
  }

  /// Parentheses, and the brackets of a footnote's number: 居民消费价格指数[1].
  private func opensRemark(_ letter: Letter) -> Bool {
    letter == "（" || letter == "(" || letter == "[" || letter == "〔" || letter == "［"
  }

  private func closesRemark(_ letter: Letter) -> Bool {
    letter == "）" || letter == ")" || letter == "]" || letter == "〕" || letter == "］"
  }

  /// 打造望岳路等花景街区 is 打造花景街区: the names between the verb and 等 are examples.
  private func dropExamples(_ result: inout [Letter], next: Letter) -> Bool {
    guard next.isHan || next == "“" else { return false }
    if let verb = exampleVerbs.end(in: result, at: 0, limit: result.count) {
      result.removeSubrange(verb...)
      return true
    }
    // 春季集中签约文旅、工贸等产业项目: the verb stands behind words of its own.
    if let joint = result.firstIndex(of: "、") {
      for start in (0..<joint).reversed() {
        if let verb = exampleVerbs.end(in: result, at: start, limit: joint)
          ?? servingVerbs.end(in: result, at: start, limit: joint), verb < joint
        {
          result.removeSubrange(verb...)
          return true
        }
      }
    }
    result.removeAll()
    return true
  }
}

/// Fields of a ranking that are no scope of a report.
private let rankFields = WordSet(
  "城区 县市 区县 市州 地市 各市 各县 全球 世界 亚洲 中西部 中部 西部 东部 中部地区 西部地区 各省区 各省区市 同类城市 副省级城市 各城市 各省 各市州 省会城市")

/// Where the growth itself is ranked, its noun stays: 增速居全市第一.
private let growthNouns = WordSet("增速 增幅 降幅 涨幅 增长率")

/// 基本完成, 如期实现: adverbs that leave an indicator with their verb.
private let degreeAdverbs = WordSet("基本 如期 全面 顺利 圆满 按期")

/// 平均, 人均, 户均: letters that make a mean with 均.
private let meanLetters = LetterSet("平人户亩地")

/// Verbs by which a plan or an authority says what follows.
private let reportingVerbs = WordSet("提出 规定 决定 要求 确定 明确")

/// Verbs before what …在内 includes.
private let inclusionWords = WordSet("包括 包含 含 连同")

/// 高等, 中等, 平等: letters that make another word with 等.
let degreeLetters = LetterSet("高中平同优初均对相何一二三头")

private let listFields = WordSet("方面 领域")

/// 等级, 等次, 等候: letters that make another word with the 等 before them.
let gradeLetters = LetterSet("级次候待值同于号效")

private let exclusions = WordSet("不含 不包括 不计 扣除")

/// What became of the things that 等 ends the list of.
private let outcomes = WordSet("建成 开工 投产 投用 投运 竣工 通车 落地 获批 获评 入选 启用 完工 上线 开放 挂牌 揭牌")

/// Verbs that lead to what is given to those who are counted.
private let servingVerbs = WordSet("提供 享受 发放 参与 用于")

/// 完成率, 完成量: letters that make a noun of the verb before them.
private let verbNounEnds = LetterSet("率量额值情度")

/// Verbs before a list of examples that stay with what the examples stand for.
let exampleVerbs = WordSet(
  "新组建 打造 新建 建成 引进 建设 改造 培育 新增 完成 清理 取缔 拆除 整治 提升 开工 落地 组建 新引进 创建 引入 签约 开通 举办 聚集 集聚 制定 发放 解决 新开工 竣工 投产 获批 获得 入选 吸引 促成 开工建设 招引 办理 受理 淘汰 关停 推广 选派 认定 评定 实际使用 实际利用 续建 改建 扩建 新改建 改扩建 新培育 新认定 新认证 新设 新设立 新开通 新成立 更新改造 维修改造 处置 消除 提升改造 改造提升 新建改造 新建提升 布局建设 启动建设 新入驻 净增 选派 新开发 新实施 升级改造 新选派"
)

/// Areas whose parts something is compared with.
private let comparedAreas = WordSet("全国 全省 全市 全区 全县 全州 全球 世界 同类")
