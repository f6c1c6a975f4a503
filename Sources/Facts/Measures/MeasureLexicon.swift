import Sentences

/// Finds the measure that an indicator in normal form names.
///
/// The measure is the head of the indicator, and Chinese puts the head last: the longest name that the indicator ends in is
/// looked for. Where nothing but the area spoken of stands before it (济南市GDP),
/// the indicator is that measure. Where anything else does (铁路投资, 海洋生产总值), it is a measure of its own, which shares
/// no more than the topic. A name inside an indicator (财政收入 of 财政收入占比) is not its head and counts for nothing.
package struct MeasureLexicon: Sendable {
  private(set) var definitions: [MeasureDefinition] = []
  private var names = WordEndings()
  private var shortNames = WordEndings()

  package static let standard = MeasureLexicon(MeasureGroup.all)

  private init(_ groups: [MeasureGroup]) {
    for group in groups {
      for line in group.text.letters.split(separator: "\n") { add(line, topic: group.topic) }
    }
  }

  private mutating func add(_ line: ArraySlice<Letter>, topic: Topic) {
    let parts = line.split(separator: "|", maxSplits: 1)
    let words = parts[0].split(separator: " ")
    guard words.count > 1, let dimension = Dimension(rawValue: words[0].text) else {
      preconditionFailure("a line of measures begins with a dimension and a name: \(line.text)")
    }
    guard parts.count > 1 else { return define(words.dropFirst(), dimension, topic) }
    for stem in parts[1].split(separator: " ") {
      define(words.dropFirst().map { filled($0, with: stem) }, dimension, topic)
    }
  }

  private mutating func define(_ words: some Collection<ArraySlice<Letter>>, _ dimension: Dimension, _ topic: Topic) {
    guard let name = words.first else { return }
    let number = definitions.count
    definitions.append(MeasureDefinition(name: name.text, dimension: dimension, topic: topic))
    for word in words {
      if word.first == "?" {
        shortNames.add(word.dropFirst(), value: number)
      } else {
        names.add(word, value: number)
      }
    }
  }

  /// `pattern` with `stem` in the place of its braces.
  private func filled(_ pattern: ArraySlice<Letter>, with stem: ArraySlice<Letter>) -> ArraySlice<Letter> {
    guard let open = pattern.firstIndex(of: "{") else { return pattern }
    return pattern[..<open] + stem + pattern[(open + 2)...]
  }

  /// The measure that `letters` end in, and whether they are it.
  func head(of letters: [Letter]) -> (definition: Int, isWhole: Bool)? {
    guard let (number, start) = names.longest(in: letters, before: letters.count) else { return nil }
    return (number, isScope(letters, upTo: start))
  }

  /// The measure that `letters` are a short name of.
  func shortName(_ letters: [Letter]) -> Int? { shortNames.value(of: letters) }

  /// Every measure with all that stands for it, short names among them, in the order of the lists.
  package var entries: [(name: String, topic: Topic, aliases: [String])] {
    var entries = definitions.map { (name: $0.name, topic: $0.topic, aliases: [String]()) }
    for (word, number) in names.all + shortNames.all { entries[number].aliases.append(word) }
    return entries
  }

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
  全国 国家 我国 中国 全社会 各地 各省 规定 拟定 计划 预计 五年内 五年 年 期末 年末 年底 其 该 新 总 为 使 对 在 由 约 以 从 全部 整个 国内 目前 现有 达 有 和 及 、 但 则 而 \
  预期 经济 主要 提出 安排 确定 建议 建国以来 北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 \
  青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 自治区 全自治区 本自治区 设区城市 设区市 国考城市 地级及以上城市 地级以上城市 我区 全区 全市 全省 全县 全州
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
