import Sentences

/// What the members of a list share, and what each says for itself.
extension IndicatorReader {
  /// Where the verbs end that open a list of things: 改建、新建桥梁.
  func verbEnd(of words: [Letter]) -> Int? {
    guard var end = exampleVerbs.end(in: words, at: 0, limit: words.count) else { return nil }
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
    guard let end = verbEnd(of: words), end + 1 < words.count else { return nil }
    return Array(words[end...])
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

  /// 年均新增就业30万人: without the word it would be a total.
  func isYearlyMean(_ index: Int, _ words: [Letter]) -> Bool {
    let clause = clauses.start(of: index)..<measurements[index].raw.lowerBound
    guard signs.contains(.means), measurements[index].sort != .ratio,
      clause.contains(where: { letters[$0] == "年" && letters[$0 + 1] == "均" })
    else { return false }
    return !words.indices.contains { yearlyMeans.end(in: words, at: $0, limit: words.count) != nil }
  }
}

private let attainments = WordSet("达到 总数达 总数达到 总量达 总量达到 达")

/// Verbs by which an owner comes to things that are counted.
private let addingVerbs = WordSet("新增 获得 荣获 引进 新建 培育 发放 拆除 新开工 建成 打造 吸引 新设 清理")

/// Verbs that need none from the list they stand in.
private let ownVerbs = WordSet(
  "治理 修复 排查 整改 参加 惠及 压减 减少 取消 累计 推广 输转 帮扶 覆盖 服务 接待 培训 救助 化解 处置 查处 投放 供应 兑付 争取 达成 完成 实施 开展 带动 回收 销售")

private let yearlyMeans = WordSet("年均 年平均")
