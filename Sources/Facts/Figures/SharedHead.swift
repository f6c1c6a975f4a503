import Sentences

/// The head that the last member of a list lends to those before it.
///
/// 原煤、原油、天然气产量分别… is 原煤产量, 原油产量, 天然气产量; 城镇和农村居民人均可支配收入 shares all from 居民 on. A member that
/// ends in a measure of its own (旅游人数、旅游综合收入) borrows nothing.
enum SharedHead {
  static func spread(_ members: [[Letter]]) -> [[Letter]] {
    guard let last = members.last else { return members }
    // 城镇和农村人均住房面积: two halves of a country share what stands behind either.
    if members.count == 2, case let end = members[0].count, end < last.count,
      contrasts.end(in: members[0], at: 0, limit: end) == end, contrasts.end(in: last, at: 0, limit: end) == end
    {
      return [members[0] + last[end...], last]
    }
    let neighbours = members.dropLast()
    guard
      let start = twinStart(of: last, beside: neighbours) ?? headStart(of: last)
        ?? parallelStart(of: last, beside: neighbours), start > 0
    else {
      return ownedByFirst(members)
    }
    let head = last[start...]
    let lent = members.enumerated().map { index, member in
      guard index + 1 < members.count, let end = member.last, !measureEnds.contains(end), headStart(of: member) == nil
      else { return member }
      // 先进制造业 takes 增加值 of 高技术产业增加值.
      let isTrade = end == "业" && head.starts(with: "产业".letters)
      return member + (isTrade ? head.dropFirst(2) : head)
    }
    return ownedByFirst(lent)
  }

  /// 一、二、三产增加值: the sectors that are named by their number alone.
  static func sectors(_ members: [[Letter]]) -> [[Letter]] {
    guard let last = members.last, last.count > 1, last[1] == "产" || last[1] == "產",
      members.dropLast().contains(where: { $0.count == 1 && NumeralReader.worth(of: $0[0]) != nil })
    else { return members }
    let noun = last[1...].prefix(last.count > 2 && (last[2] == "业" || last[2] == "業") ? 2 : 1)
    return members.map { $0.count == 1 ? $0 + noun : $0 }
  }

  /// 生产安全事故起数、死亡人数: a short measure behind a long one of its sort is of the same owner, 生产安全死亡人数.
  private static func ownedByFirst(_ members: [[Letter]]) -> [[Letter]] {
    guard let first = members.first, let end = first.last else { return members }
    return members.enumerated().map { index, member in
      // 地方财政收入、支出
      if index > 0, measures.end(in: member, at: 0, limit: member.count) == member.count,
        let start = measureStart(of: first), start >= 2, first.count - start <= 4, member.count == 2
      {
        return first[..<start] + member
      }
      guard index > 0, (2...4).contains(member.count), first.count >= member.count + 2, member.last == end,
        sharedEnds.contains(end)
      else { return member }
      let owner = first.dropLast(member.count)
      // 死亡事故起数、死亡人数
      return (owner.suffix(2).elementsEqual(member.prefix(2)) ? owner.dropLast(2) : owner) + member
    }
  }

  /// 临时救助标准 of 急难型、支出型临时救助标准: the members end in one letter of sort.
  private static func twinStart(of last: [Letter], beside members: ArraySlice<[Letter]>) -> Int? {
    guard let neighbour = members.last, (2...5).contains(neighbour.count), let end = neighbour.last,
      sortLetters.contains(end), let own = last.prefix(neighbour.count + 1).lastIndex(of: end), own + 2 < last.count
    else { return nil }
    return own + 1
  }

  /// 警情 of 涉诈、涉毒警情, 创新平台 of 国家级、部级创新平台: where no measure is known, the member before tells by the
  /// letter that both begin or end with how long the last one's own part is.
  private static func parallelStart(of last: [Letter], beside members: ArraySlice<[Letter]>) -> Int? {
    guard let neighbour = members.last, (2...4).contains(neighbour.count), last.count >= neighbour.count + 2,
      let end = neighbour.last, last.last != end, !measureEnds.contains(end)
    else { return nil }
    if neighbour.first == last.first { return neighbour.count }
    return last.prefix(neighbour.count + 1).lastIndex(of: end).map { $0 + 1 }
  }

  /// 棉花产量 for 棉花 behind 粮食产量, 农村人均居住面积 for 农村 behind 城镇人均居住面积; nil where nothing is to be lent.
  ///
  /// `isBare`: the number follows the words at once, as in a list of products.
  static func lent(by owner: [Letter], to words: [Letter], isBare: Bool) -> [Letter]? {
    if contrasts.end(in: words, at: 0, limit: words.count) == words.count,
      let end = contrasts.end(in: owner, at: 0, limit: owner.count), end < owner.count
    {
      return words + owner[end...]
    }
    guard isBare, (1...4).contains(words.count), let last = words.last, !measureEnds.contains(last),
      headStart(of: words) == nil, exampleVerbs.end(in: words, at: 0, limit: words.count) == nil,
      changeWords.longest(in: words, at: 0, limit: words.count) == nil, let start = headStart(of: owner), start > 0
    else { return nil }
    return words + owner[start...]
  }

  /// 城市, 农村: nothing but one half of a country.
  static func isHalf(_ words: [Letter]) -> Bool {
    words.count == 2 && contrasts.end(in: words, at: 0, limit: 2) == 2
  }

  /// 小麦面积, 产量: whether each member ends in a measure.
  static func measuresEach(_ members: [[Letter]]) -> Bool {
    members.count > 1 && members.allSatisfy { measureStart(of: $0) != nil }
  }

  /// Where the measure at the end of `member` begins, without them.
  static func measureStart(of member: [Letter]) -> Int? { measures.start(in: member, before: member.count, limit: 0) }

  /// Where the measure at the end of `member` begins, with the words that always stand before it.
  static func headStart(of member: [Letter]) -> Int? {
    guard var start = measures.start(in: member, before: member.count, limit: 0) else { return nil }
    while let next = qualifiers.start(in: member, before: start, limit: 0) { start = next }
    return start
  }
}

/// Letters by which the measures of statistics end.
private let measureEnds = LetterSet("率量额值数费价次资润收入出模费耗")

/// Letters of sorts: 急难型, 国家级, 一产.
private let sortLetters = LetterSet("型级类产")

/// Of those, the ones by which rates and counts end that one owner can have several of.
private let sharedEnds = LetterSet("率数")

private let measures = WordSet(
  """
  增加值 总产值 产值 产量 产销量 营收 营业收入 销售收入 收入 支出 进出口 进出口总额 进出口总值 出口 进口 出口额 进口额 投资 利润 利润总额 人数 起数 件数 户数 数量 吞吐量 \
  运量 周转量 货运量 客运量 销量 销售额 零售额 交易额 成交额 总额 余额 标准 覆盖率 普及率 参保率 入学率 毛入学率 入园率 毛入园率 巩固率 业务量 交易量 发电量 用电量 开行量 装机 装机容量 面积 种植面积 播种面积 占比 比重 规模 价格 强度 浓度 指数 消费 补助标准 收购价 合格率 达标率 满意率 办结率 出栏量 年出栏量 存栏量 贷款余额 存款余额 警情 税金 税收 利税 税费 保费 产销率 总产 单产 亩产 总播面积 开户数 客流量 日均客流量 保有量 排放 排放量 管网 管道 案件
  """)

/// Halves of a country, of which one is named after the other.
private let contrasts = WordSet("城镇 城市 农村 乡村 城区 国内 国外 境内 境外 省内 省外 城镇居民 农村居民")

private let qualifiers = WordSet("最低 建成区 财政 集体经济 人均 可支配 居民 平均 总 产业 工业 货物 旅客 常住居民 纯 基本")
