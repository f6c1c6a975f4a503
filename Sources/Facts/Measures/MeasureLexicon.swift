import Sentences

/// Finds the measure that an indicator in normal form names.
///
/// The measure is the head of the indicator, and Chinese puts the head last: the longest name that the indicator ends in is
/// looked for, in a trie over the names spelt backwards. Where nothing but the area spoken of stands before it (济南市GDP),
/// the indicator is that measure. Where anything else does (铁路投资, 海洋生产总值), it is a measure of its own, which shares
/// no more than the topic. A name inside an indicator (财政收入 of 财政收入占比) is not its head and counts for nothing.
struct MeasureLexicon: Sendable {
  let definitions: [MeasureDefinition]
  /// Names spelt backwards, to the numbers of their definitions.
  private let names: WordTrie<Int>
  private let weakNames: [[Letter]: Int]

  static let standard = MeasureLexicon(MeasureGroup.all.flatMap(\.definitions))

  private init(_ definitions: [MeasureDefinition]) {
    self.definitions = definitions
    var names: [(String, Int)] = []
    var weakNames: [[Letter]: Int] = [:]
    for (number, definition) in definitions.enumerated() {
      for alias in definition.aliases { names.append((String(alias.reversed()), number)) }
      for alias in definition.weakAliases { weakNames[alias.letters] = number }
    }
    self.names = WordTrie(names)
    self.weakNames = weakNames
  }

  /// The measure that `letters` end in, and whether they are it.
  func head(of letters: [Letter]) -> (definition: Int, isWhole: Bool)? {
    let backwards = Array(letters.reversed())
    guard let (number, end) = names.longest(in: backwards, at: 0, limit: backwards.count) else { return nil }
    return (number, isScope(letters, upTo: letters.count - end))
  }

  /// The measure that `letters` are a short name of.
  func shortName(_ letters: [Letter]) -> Int? { weakNames[letters] }

  /// Whether all before `end` is an area or a word for the whole of one.
  private func isScope(_ letters: [Letter], upTo end: Int) -> Bool {
    var position = 0
    while position < end {
      guard let next = areaWords.end(in: letters, at: position, limit: end) ?? area(letters, at: position, limit: end)
      else { return false }
      position = next
    }
    return true
  }

  /// The end of a name like 济南市 or 历下区 at `start`.
  private func area(_ letters: [Letter], at start: Int, limit: Int) -> Int? {
    for position in start..<min(limit, start + 9) {
      guard letters[position].isHan else { return nil }
      let isLong = position - start >= 2 || (position - start == 1 && letters[position] != "区")
      guard isLong, areaEnds.contains(letters[position]) else { continue }
      return commonPlaces.start(in: letters, before: position + 1, limit: start) == nil ? position + 1 : nil
    }
    return nil
  }
}

/// Words before a measure that only say whose or when.
private let areaWords = WordSet(
  """
  全国 国家 我国 中国 全社会 各地 各省 规定 拟定 计划 预计 五年内 五年 期末 年末 年底 其 该 新 总 为 使 对 在 由 约 以 从 全部 整个 国内 目前 现有 达 有 和 及 、 但 则 而 \
  预期 经济 主要 提出 安排 确定 建议 建国以来 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 \
  青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 自治区 全自治区 本自治区 我区 全区 全市 全省 全县 全州
  """)

private let areaEnds = Set("省市县区州旗".letters)

/// Nouns that end in the letter of an area and are none.
private let commonPlaces = WordSet(
  """
  开发区 园区 高新区 新区 示范区 地区 山区 灾区 城区 社区 景区 城市 超市 上市 都市 脱贫县 贫困县 贫困地区 牧区 农区 林区 库区 矿区 保护区 保税区 试验区 自贸区 片区 街区 小区 厂区 \
  校区 市区 县区 郊区 特区 经开区 商务区 功能区 集聚区 产业区 工业区 度假区 聚集区 核心区 先行区 引领区 试点县 重点县 大县 强县 强市 门市 夜市 股市 楼市 房市 集市 米市 后市 \
  全省 各市 各县 各区 跨省 跨市 跨区 出省 外省 省市 市县 区县 城镇区 覆盖区 建成区 行政区 辖区 经济区 革命老区 老区 边区 湾区 大湾区 选区 军区 战区 疫区 雪区 禁区 误区 防区 分区 \
  设区市 地级市 县级市 中心城市 节省 俭省 反省
  """)
