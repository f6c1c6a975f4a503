import Sentences

/// Who does what a clause tells, where an earlier clause said so: 科创园每年…，带动就业4000人.
extension IndicatorReader {
  /// The institution or project that the clause leaves unsaid; nil where the clause does not open with its verb, or
  /// nothing before it names one.
  ///
  /// Only what owns figures is carried: a park, a project, a firm. 农业 and 市场 are no owners of the clauses behind them.
  func subject(of index: Int) -> [Letter]? {
    let start = clauses.start(of: index)
    guard opensWithDeed(start, measurements[index].raw.lowerBound) else { return nil }
    var position = start
    while position > sentence.range.lowerBound {
      let mark = letters[position - 1]
      if mark == "；" || mark == ";" || mark == "：" { return nil }
      let end = position
      position = clauseStart(before: position - 1)
      if let subject = subject(in: position..<end) { return subject }
      guard opensWithDeed(position, end) else { return nil }
    }
    return nil
  }

  /// Where the clause that holds `position` begins, figures or not: 集聚人员110人、转化成果32项 is one clause.
  private func clauseStart(before position: Int) -> Int {
    var start = position
    while start > sentence.range.lowerBound, !clauses.isBoundary(letters[start - 1]) { start -= 1 }
    return start
  }

  /// Whether nothing but fillers stands before a verb at the clause's start.
  private func opensWithDeed(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end {
      if deeds.end(in: letters, at: position, limit: end) != nil { return true }
      if !letters[position].isHan {
        position += 1
      } else if let next = phrases.time(startingAt: position)?.upperBound
        ?? leadingFillers.end(in: letters, at: position, limit: end), next <= end
      {
        position = next
      } else {
        return false
      }
    }
    return false
  }

  /// The name of an institution with which the clause opens, before a verb, an adverb or a time.
  private func subject(in clause: Range<Int>) -> [Letter]? {
    var start = clause.lowerBound
    // 37家定点帮扶单位援助资金31亿元、引进项目1002个: the count is none of the name.
    if let counted = measurements.first(where: { $0.raw.lowerBound == start }) { start = counted.raw.upperBound }
    let name = phrases.trimmed(start..<clause.upperBound, isRank: false).lowerBound
    guard name < clause.upperBound, exampleVerbs.end(in: letters, at: name, limit: clause.upperBound) == nil,
      aims.end(in: letters, at: name, limit: clause.upperBound) == nil
    else { return nil }
    var end = name + 3
    while end < min(clause.upperBound, name + 30) {
      if measurements.contains(where: { $0.raw.contains(end) }) { return nil }
      let isVerb =
        deeds.end(in: letters, at: end, limit: clause.upperBound) != nil
        || subjectEnds.end(in: letters, at: end, limit: clause.upperBound) != nil
        || phrases.time(startingAt: end) != nil
      if letters[end] == "、" { return nil }
      if isVerb, owners.start(in: letters, before: end, limit: name + 1) != nil {
        let words = phrases.phrase(name..<end)
        return words.count >= 3 ? words : nil
      }
      end += 1
    }
    return nil
  }
}

/// Verbs that say what an institution brought about.
private let deeds = WordSet(
  """
  带动 吸引 惠及 覆盖 服务 辐射 拉动 集聚 聚集 汇聚 转化 孵化 入驻 引进 援助 接待 实施 产生 创造 贡献 节约 减少 签约 落户 开行 运送 发送 受理 办理 投入 新增 实现 完成 \
  输送 培养 承接 获得 获批 申请 授权 超年 超计划 超额 同比 增长 下降 比上年 较上年 比去年 较去年 高于 占年度 占全年
  """)

/// Verbs whose object stands behind them: 深化项目带动 names no owner.
private let aims = WordSet(
  "深化 推进 加快 支持 加强 推动 优化 完善 发展 落实 做好 抓好 发挥 强化 扩大 依托 围绕 用好 鼓励 引导 持续 坚持 办好 加大 全力 积极 大力 统筹 聚焦 把 以 在 对 为 从 这 该 其 此 上述 一批")

/// Words behind the subject of a clause.
private let subjectEnds = WordSet(
  "将 已 共 累计 可 每 年均 正式 全面 建成 投产 投用 投运 开工 启动 成立 揭牌 上线 落地 运行 开园 开业 预计 现有 拥有 达到 突破 发展 加快 成功 顺利 首次 先后")

/// Nouns that end the name of what can own figures.
private let owners = WordSet(
  """
  项目 园区 产业园 开发区 高新区 经开区 片区 平台 集团 公司 实验室 中心 基地 大学 学院 医院 银行 单位 港 机场 科技城 科学城 科创园 创新园 示范区 试验区 保税区 综保区 \
  博览会 大会 展会 论坛 班列 基金 电站 水库 景区 合作社 协会 商会 研究院 创新院 新区 供销社 港区 码头 自贸区 科技园 工业园 工程 改造
  """)
