import Quantities
import Sentences

/// What stands around a number and is no part of what it measures, and the clauses that name it from further away.
extension IndicatorReader {
  // MARK: 在1936年, 比年初增加, 在141个项目中

  /// 库存比年初增加20亿元, 比计划规定的多20个: where the comparison begins.
  ///
  /// 比上年工业产值增长 goes on with what grew, so a bare time is left to those who take times away.
  func baseOfComparison(_ range: Range<Int>) -> Int? {
    let mark = range.last {
      letters[$0] == "比" && $0 + 1 < range.upperBound && !ratioLetters.contains(letters[$0 + 1])
        && ($0 == range.lowerBound || !pairLetters.contains(letters[$0 - 1]))
    }
    if let mark = comparedTimes(range) { return mark }
    guard let mark else { return nil }
    guard let time = phrases.time(startingAt: mark + 1) else { return mark }
    // 比1957年的预计数增加
    // 比上年预算减少198亿元
    if accounts.end(in: letters, at: time.upperBound, limit: range.upperBound) == range.upperBound { return mark }
    let isOwner = time.upperBound + 1 < range.upperBound && letters[time.upperBound] == "的"
    return isOwner ? mark : nil
  }

  /// 占比分别较一季度和上年同期提高: where 比 or 较 stands before nothing but times.
  private func comparedTimes(_ range: Range<Int>) -> Int? {
    guard
      let mark = range.last(where: {
        letters[$0] == "较" || letters[$0] == "比" && $0 > range.lowerBound && letters[$0 - 1] == "别"
      }), mark > range.lowerBound
    else { return nil }
    var (position, count) = (mark + 1, 0)
    while position < range.upperBound {
      if let time = phrases.time(startingAt: position) {
        position = time.upperBound
        count += 1
      } else if isJoint(at: position) || letters[position] == "的" {
        position += 1
      } else {
        return nil
      }
    }
    return count > 1 ? mark : nil
  }

  /// 在解放前产量最高的一九三六年，只有…: nothing but when it was.
  /// So is 其中最快的“二五”时期每年平均增长4%.
  func isDatedCircumstance(_ range: Range<Int>) -> Bool {
    guard let first = range.first, letters[first] != "由", letters[first] != "从" else { return false }
    return phrases.times.contains { time in
      time.range.lowerBound > first + 2 && time.range.upperBound <= range.upperBound
        && letters[time.range.lowerBound - 1] == "的"
        && phrases.trimmed(time.range.upperBound..<range.upperBound, isRank: false).isEmpty
    }
  }

  /// 由2.51吨, 降低到2.28吨: whether a measure is where a movement starts or ends.
  func moves(_ index: Int, from start: Int) -> Bool {
    let measurement = measurements[index]
    guard measurement.sort == .measure, start < measurement.raw.lowerBound else { return false }
    switch letters[measurement.raw.lowerBound - 1] {
    case "由", "从", "到": return true
    case "至": return letters[measurement.raw.lowerBound - 2] != "以"
    case "的": return letters[start] == "由" || letters[start] == "从"
    default: return false
    }
  }

  /// 在141个重点项目中, 在受灾的8000万亩农田中: what lies inside which something is told.
  func inside(_ measurement: Measurement, left: Range<Int>, right: Range<Int>) -> [Letter]? {
    let first = left.first ?? measurement.raw.lowerBound - 1
    guard first >= sentence.range.lowerBound, letters[first] == "在", let last = right.last else { return nil }
    var end = right.first { letters.has("方面", at: $0, limit: right.upperBound) } ?? right.upperBound
    if end == right.upperBound {
      guard insideLetters.contains(letters[last]) else { return nil }
      end = last
    }
    while end > right.lowerBound, letters[end - 1] == "之" || letters[end - 1] == "当" { end -= 1 }
    guard end > right.lowerBound else { return nil }
    let owner = phrases.phrase(phrases.trimmed((first + 1)..<max(first + 1, left.upperBound), isRank: false))
    let isPointer = pointers.end(in: owner, at: 0, limit: owner.count) == owner.count
    return (isPointer ? [] : owner) + phrases.phrase(right.lowerBound..<end)
  }

  /// 八亿农民, 六亿多人口的大国: the whole people is named, whatever the clause says of it.
  func people(_ measurement: Measurement, _ right: Range<Int>) -> [Letter]? {
    guard let end = peopleNouns.end(in: letters, at: right.lowerBound, limit: right.upperBound) else { return nil }
    let isOwner = letters[end - 1] == "口" && end < letters.count && letters[end] == "的"
    // Half a billion and more: China has had as many people since 1949.
    guard isOwner || measurement.value >= Decimal(500_000_000) else { return nil }
    return Array(letters[right.lowerBound..<end])
  }

  /// 的增长目标: the goal that the number is, without its 的.
  func goalOfGrowth(behind position: Int) -> [Letter]? {
    guard let end = growthGoals.end(in: letters, at: position, limit: sentence.range.upperBound) else { return nil }
    return Array(letters[(position + 1)..<end])
  }

  /// 高于年初人代会目标 around 12%: what a figure is held against, without the number.
  func comparison(before index: Int) -> [Letter] {
    let start = clauses.start(of: index)
    let end = measurements[index].raw.upperBound
    let left = phrases.phrase(phrases.trimmed(start..<measurements[index].raw.lowerBound, isRank: false))
    return left + "目标".letters.filter { _ in letters.has("的", at: end, limit: letters.count) }
  }

  /// 3.8亿担的指标, 20多年的时间: a noun that says nothing of what is counted.
  func isRelation(_ words: Range<Int>) -> Bool {
    relations.end(in: letters, at: words.lowerBound, limit: words.upperBound) == words.upperBound
  }

  // MARK: The clause that names it

  /// 同我国有贸易往来的国家，已经达到120个: the subject that a clause of its own names behind the figure before.
  func subjectClause(before position: Int, of index: Int) -> [Letter]? {
    var index = index
    // 能耗总量（按每公斤7000大卡计算），比上年降低…: the figure in the remark bounds nothing.
    while index > 0, closesRemark(measurements[index - 1].raw.upperBound..<position) { index -= 1 }
    let floor = index > 0 ? measurements[index - 1].raw.upperBound : sentence.range.lowerBound
    guard index > 0, position - 2 > floor, letters[position - 1] == "，" else { return nil }
    let start = clauses.start(before: position - 1, figure: index)
    guard start > floor, letters[start - 1] == "，" || letters[start - 1] == "；" else { return nil }
    var end = position - 1
    if letters[end - 1] == "）", let open = (start..<end).last(where: { letters[$0] == "（" }) { end = open }
    // 三次产业结构进一步优化，调整为…: what became of the subject is none of its name.
    if let verb = (start + 3..<max(start + 3, end)).first(where: {
      becoming.end(in: letters, at: $0, limit: end) != nil
    }) {
      end = verb
    }
    let words = phrases.trimmed(start..<end, isRank: false)
    guard (3...30).contains(words.count), letters[words.lowerBound] != "在", letters[words.lowerBound] != "加",
      exampleVerbs.end(in: letters, at: words.lowerBound, limit: words.upperBound) == nil,
      subjectHeads.start(in: letters, before: words.upperBound, limit: words.lowerBound + 1) != nil
    else { return nil }
    return phrases.phrase(words)
  }

  /// Whether a parenthesis closes in the range that was opened before it.
  private func closesRemark(_ range: Range<Int>) -> Bool {
    guard let mark = range.first(where: { "（()）".letters.contains(letters[$0]) }) else { return false }
    return letters[mark] == "）" || letters[mark] == ")"
  }

  /// 招生人数：高等学校12万人，小学2000万人; 在校学生人数，比上年，高等学校增长…; 人口增长率，四川省由…: the measure that the
  /// opening of the sentence names for all the owners behind it.
  func topic(of index: Int, owner words: [Letter]) -> [Letter]? {
    guard (1...10).contains(words.count), SharedHead.headStart(of: words) == nil else { return nil }
    let start = sentence.range.lowerBound
    let end = clauses.end(after: start, figure: -1)
    let firstFigure = measurements[0].raw.lowerBound
    guard end < firstFigure else { return nil }
    var opening = start..<end
    // 国家开办的学校，招生人数将为：…
    if let colon = (end..<firstFigure).last(where: { letters[$0] == "：" }) {
      opening = clauses.start(before: colon, figure: 0)..<colon
    } else if !comparesOnly(behind: end), words.last.map({ !placeEnds.contains($0) }) ?? true {
      return nil
    }
    let topic = phrases.phrase(phrases.trimmed(opening, isRank: false))
    guard (2...16).contains(topic.count), SharedHead.headStart(of: topic) != nil,
      exampleVerbs.end(in: topic, at: 0, limit: topic.count) == nil, !words.starts(with: topic),
      !topic.contains(where: { adverbs.contains($0) }), !repeats(topic, words)
    else { return nil }
    return topic
  }

  /// 增产粮食 below 粮食产量: whether the owner's last two letters stand in the topic as well.
  private func repeats(_ topic: [Letter], _ words: [Letter]) -> Bool {
    let end = words.suffix(2)
    return topic.indices.contains { topic[$0...].starts(with: end) }
  }

  /// Whether the clause behind the mark at `position` says nothing but what it compares with: ，比一九五六年，.
  private func comparesOnly(behind position: Int) -> Bool {
    let start = position + 1
    guard start < sentence.range.upperBound, letters[start] == "比" || letters[start] == "同" || letters[start] == "与"
    else { return false }
    let end = clauses.end(after: start, figure: -1)
    return letters[end] == "，" && end > start && phrases.trimmed((start + 1)..<end, isRank: false).isEmpty
  }
}

/// 比重, 比例, 比较, 比如: letters that make another word with the 比 before them.
private let ratioLetters = LetterSet("重例率值较对如赛武")
/// 之比, 对比, 占比, 相比, 同比: letters that make another word with the 比 behind them.
private let pairLetters = LetterSet("之对占相同环类评分价入可")

/// Letters that close 在…中.
private let insideLetters = LetterSet("中里内")

/// What is said of another year beside what was reached in it.
private let accounts = WordSet("预算 预算数 决算 决算数 计划 预计 预计数 计划数 执行数 实际 水平")

private let pointers = WordSet("这 这些 上述 全国 全国的 该")

private let peopleNouns = WordSet("人民 农民 人口 各族人民 中国人民 同胞 群众 民众")

private let relations = WordSet(
  "基础 基础上 基数上 情况下 的基础上 指标 目标 任务 水平 速度 要求 时间 数字 记录 纪录 幅度 以来 之后 以后 左右 即")

/// Verbs by which a goal is set or met.
let settingVerbs = WordSet("确定 提出 设定 实现 完成 确立 制定 定下 达到 兑现 确定了 提出了 设定了")

/// Nouns by which a subject ends that counts or measures.
private let subjectHeads = WordSet(
  """
  国家 地区 国家和地区 单位 企业 人口 人员 学生 职工 农户 产品 工人 教师 人数 产量 产值 面积 头数 数量 总数 总额 总量 投资 收入 支出 存款 贷款 比重 利润 价格 余额 增加值 里程 \
  能力 结构
  """)

private let becoming = WordSet("进一步 持续 不断 稳步 明显 显著 大幅 逐步 得到 继续 加快 保持")

/// Letters of adverbs and particles, which a topic has none of.
private let adverbs = LetterSet("也都已了着还就")

/// Letters by which the name of an area ends.
private let placeEnds = LetterSet("省市县州旗")
