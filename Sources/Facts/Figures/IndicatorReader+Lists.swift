import Sentences

/// What the members of a list share, and what each says for itself.
extension IndicatorReader {
  /// Where the verbs end that open a list of things: 改建、新建桥梁.
  func verbEnd(of words: [Letter]) -> Int? {
    guard
      var end = exampleVerbs.end(in: words, at: 0, limit: words.count)
        ?? addingVerbs.end(in: words, at: 0, limit: words.count) ?? listVerbs.end(in: words, at: 0, limit: words.count)
    else { return nil }
    // 开工改造, 改建、新建
    while end + 1 < words.count,
      let next = exampleVerbs.end(
        in: words, at: words[end] == "、" || words[end] == "和" ? end + 1 : end, limit: words.count),
      next < words.count
    {
      end = next
    }
    return end
  }

  /// What the verb that the words begin with is done to; nil where they begin with none, or name nothing else.
  func object(of words: [Letter]) -> [Letter]? {
    // 基本建成
    let start = words.starts(with: "基本".letters) ? 2 : 0
    let words = words[start...].map(\.self)
    if let end = verbEnd(of: words) ?? beginnings.end(in: words, at: 0, limit: words.count), end + 1 < words.count {
      return Array(words[end...])
    }
    // 规范提升企业80家，关停30家
    if let end = progress.end(in: words, at: 0, limit: words.count), end + 1 < words.count {
      return Array(words[end...])
    }
    // 法院受理各类案件: whose deed it was.
    guard words.count >= 6,
      let verb = words.indices.dropFirst(2).prefix(6).first(where: {
        cases.end(in: words, at: $0, limit: words.count) != nil
      }), let end = cases.end(in: words, at: verb, limit: words.count), end + 1 < words.count
    else { return nil }
    return Array(words[end...])
  }

  /// 接待游客30万人次、旅游花费2亿元: the verb has people and goods for its object, and no money.
  func takesNoMoney(_ verb: [Letter]) -> Bool {
    serving.start(in: verb, before: verb.count, limit: 0) != nil
      || listVerbs.start(in: verb, before: verb.count, limit: 0) != nil
  }

  /// What was said before, unless that was a deed upon something else still: 建成桥梁30座，新开工42座.
  func thing(_ previous: Reading) -> [Letter]? {
    exampleVerbs.start(in: previous.words, before: previous.words.count, limit: 0) == nil ? previous.words : nil
  }

  /// 对接项目223个，已落地82个; 排查隐患80处，整改75处: how far it came with the things just counted.
  func isProgress(_ range: Range<Int>) -> Bool {
    progress.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  /// Where the verb ends that an owner stands before: 满天星行动新增从业人员29万人、企业1.8万家.
  func innerVerb(of words: [Letter]) -> Int? {
    guard words.count > 4 else { return nil }
    for position in 2..<words.count - 2 where addingVerbs.begins(with: words[position]) {
      if let end = addingVerbs.end(in: words, at: position, limit: words.count), end < words.count {
        // 城镇新增就业 is a measure.
        return words[end] == "就" ? nil : end
      }
    }
    return nil
  }

  /// Whether 、 or 和 joins the figure to the one before in one list of things.
  func isListed(_ index: Int, behind previous: Reading?) -> Bool {
    guard index > 0 else { return false }
    let end = measurements[index - 1].raw.upperBound
    let between = end..<measurements[index].raw.lowerBound
    guard let first = between.first, !between.contains(where: { clauses.isBoundary(letters[$0]) }) else { return false }
    return isJoint(at: first) && letters[first] != " " || previous?.isCounted == true && lastJoint(between) != nil
  }

  /// 新建学校9所，幼儿园7所: whether the clause names nothing but more things of the same unit.
  ///
  /// Only what is built and bred goes on so: 新增企业30家，注销企业5家 does not.
  func goesOn(_ index: Int, _ reading: Reading, _ verb: [Letter]) -> Bool {
    guard index > 0, buildings.end(in: verb, at: 0, limit: verb.count) != nil, measurements[index].isCount,
      measurements[index].unit == measurements[index - 1].unit,
      case let start = clauses.start(of: index), start == measurements[index - 1].raw.upperBound + 1,
      letters[start - 1] == "，", reading.words.count <= 5, !reading.isCounted,
      clauses.isBoundary(letters[measurements[index].raw.upperBound])
        || letters[measurements[index].raw.upperBound] == "、"
    else { return false }
    // The words stand alone between the comma and the number, and are no deed of their own.
    let words = reading.words
    return words.count == measurements[index].raw.lowerBound - start
      && !words.contains { verbLetters.contains($0) }
      && !words.indices.contains { exampleVerbs.end(in: words, at: $0, limit: words.count) != nil }
  }

  /// 拆除违建5处、治理占道7处; 新建医院5家、覆盖率80%: a verb of its own, or a rate, takes none from the list.
  func standsAlone(_ words: [Letter]) -> Bool {
    ownVerbs.end(in: words, at: 0, limit: words.count) != nil || words.last == "率" || words.last == "额"
      || totals.start(in: words, before: words.count, limit: 0) != nil
  }

  /// 累计达, 总数达: nothing else stands before the number.
  func isTotal(_ index: Int) -> Bool {
    let start = clauses.start(of: index)
    let words = start..<measurements[index].raw.lowerBound
    // 净增16家，达到21家: what there is then.
    return letters[words].contains("累")
      || words.count <= 4
        && attainments.end(in: letters, at: words.lowerBound, limit: words.upperBound) == words.upperBound
  }

  /// 年均新增就业30万人: without the word it would be a total. So is 城镇新增就业每年超过90万人.
  ///
  /// The word stays where it stood among the others.
  func addYearlyMean(_ index: Int, to reading: inout Reading) {
    let clause = clauses.start(of: index)..<measurements[index].raw.lowerBound
    let words = reading.words
    guard signs.contains(.means), measurements[index].sort != .ratio, measurements[index].sort != .duration,
      let mean = yearlyMean(in: clause),
      !words.indices.contains(where: { yearlyMeans.end(in: words, at: $0, limit: words.count) != nil })
    else { return }
    let behind = phrases.phrase(phrases.trimmed((mean + 2)..<clause.upperBound, isRank: false))
    let before = letters[max(clause.lowerBound, mean - 2)..<mean]
    let place: Int
    if before.count == 2, let start = words.indices.first(where: { words[$0...].starts(with: before) }) {
      place = start + 2
    } else if behind.isEmpty {
      place = reading.isCounted ? words.count - min(words.count, reading.noun?.count ?? words.count) : words.count
    } else {
      place = words.indices.last { words[$0...].starts(with: behind) } ?? 0
    }
    reading.words.insert(contentsOf: letters[mean..<(mean + 2)], at: place)
  }

  /// Where 年均 or 每年 stands in a clause.
  private func yearlyMean(in clause: Range<Int>) -> Int? {
    for position in clause where letters[position] == "年" {
      if letters[position + 1] == "均" { return position }
      // 每人每年240元 is a rate of the person.
      if position > clause.lowerBound, letters[position - 1] == "每",
        position < clause.lowerBound + 3 || letters[position - 3] != "每"
      {
        return position - 1
      }
    }
    return nil
  }
}

private let attainments = WordSet("达到 总数达 总数达到 总量达 总量达到 达")

/// Verbs by which things are found or begun that others then finish.
private let beginnings = WordSet("对接 谋划 储备 洽谈 策划 梳理 摸排 排查 征集 申报 争取 发现 普查 接收 收到 交办 登记 提出 承办 安排 开工 新开工 批准逮捕 逮捕 立案 侦办 受理")
/// What courts and offices take in, behind their own name.
private let cases = WordSet("受理 立案 侦办 批准逮捕 收到 接收")
/// Verbs by which they are.
private let progress = WordSet(
  "整改 办结 化解 销号 交付 复工 入库 达产 办复 到位 完工 落地 结案 审结 整改完成 投用 通车 立项 启动 落实 兑现 修复 入住 在建 拟建 续建 待建 即将开工 试投产 试运行 试生产 起诉 规范 规范提升 整合 关停淘汰 腾退 搬迁 整合提升 整治提升 挂牌 销案 破案"
)

/// Letters that a name without a verb of its own has none of.
private let verbLetters = LetterSet("有达为是共已新增获完成达到超占受入开办引")

private let buildings = WordSet("新建 改建 扩建 改扩建 新改建 新改扩建 建成 建设 培养 培育 打造 修建 兴建 创建 安装")
private let serving = WordSet("接待 运送 发送 输转 吸纳")

/// Verbs by which an owner comes to things that are counted.
private let addingVerbs = WordSet("新增 获得 荣获 引进 新建 培育 发放 拆除 新开工 建成 打造 吸引 新设 清理 接待 运送 发送 输转 吸纳")

/// Verbs that a list of things says once: 安装路灯300盏、监控50个.
private let listVerbs = WordSet(
  """
  拆迁改造 拆迁 修缮 维修 硬化 铺设 敷设 栽植 栽种 购置 安装 架设 疏浚 迁建 复建 修建 兴建 开挖 更新 加固 配备 配置 扶持 表彰 选聘 招录 招聘 资助 抓获 破获 侦破 关闭 收回 盘活 出让 流转 增设 增开 开行 新开 出版 发表 命名 评选 培养 引育 兴办 创办 修复 建起 落实 争取 申报 认证 评定 命名 获评 入选 列入 上榜
  """)

/// Verbs that need none from the list they stand in.
private let ownVerbs = WordSet(
  "运输 运送 发送 治理 修复 排查 整改 参加 惠及 压减 减少 取消 累计 推广 输转 帮扶 覆盖 服务 接待 培训 救助 化解 处置 查处 投放 供应 兑付 争取 达成 完成 实施 开展 带动 回收 销售")

private let yearlyMeans = WordSet("年均 年平均 每年")
