/// What a text without a congress and a government of its own is about, told from the divisions that it names.
struct Areas: Sendable {
  let page: Page
  var text: [UInt8] { page.text }

  init(of page: Page) { self.page = page }

  // MARK: divisions named with their city

  /// The district that the text names in full most often, unless it speaks of a whole city as its own.
  var district: String? {
    var best: (count: Int, name: String)?
    // A list of all districts there are is about none; each of those looked at is looked for in the whole text.
    let often = districts().sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(20)
    for (name, count) in often where isOwn(name) {
      let bare = name.split(separator: "市", maxSplits: 1).last.map(String.init) ?? name
      let total = count * 4 + page.occurrences(of: bare)
      if total > best?.count ?? 0 || (total == best?.count && name < best?.name ?? "") { best = (total, name) }
    }
    return best?.name
  }

  /// A district with the city that it is named with.
  func withCity(_ name: String) -> String? {
    guard let end = name.last, districtEnds.contains(end) else { return nil }
    return districts().filter { $0.key.hasSuffix("市" + name) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  var city: String? {
    var counts: [String: Int] = [:]
    eachCity { city, _ in counts[city + "市", default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// How often each district is named with its city.
  private func districts() -> [String: Int] {
    var counts: [String: Int] = [:]
    eachCity { city, end in
      var index = end
      while index < text.count, index - end <= 12 {
        let character = scalar(in: text, at: index)
        if !character.isHan { return }
        index += 3
        if index - end >= 6, character == Scalar(of: "区") || character == Scalar(of: "县") {
          let district = page.string(end..<index)
          if !commonDistricts.contains(district) { counts[city + "市" + district, default: 0] += 1 }
          return
        }
      }
    }
    return counts
  }

  /// Calls `body` with each city that the text names with its 市, and with the place after it.
  private func eachCity(_ body: (String, Int) -> Void) {
    let names = DivisionNames.china
    var index = 0
    while true {
      // 市
      index = nextPlace(of: 0xE5, 0xB8, in: text, index..<text.count)
      guard index < text.count else { break }
      if text[index + 2] == 0x82 {
        for length in [12, 9, 6] where index >= length && names.isCity(text[(index - length)..<(index + 3)]) {
          body(page.string((index - length)..<index), index + 3)
          break
        }
      }
      index += 3
    }
  }

  // MARK: counties named alone

  /// The county that a feature names without its city, where it names hardly any other: as often as all others together,
  /// and twice, with its committee or government, or as the subject of a clause.
  var county: String? {
    var counts: [String: Int] = [:]
    var sure: Set<String> = []
    for block in page.blocks {
      var index = block.range.lowerBound
      while index < min(block.range.upperBound, 60_000) {
        let end = index + width(ofLead: text[index])
        if countyEnds.contains(scalar(in: text, at: index)), let name = countyName(endingAt: end, in: block.range) {
          counts[name, default: 0] += 1
          let start = end - name.utf8.count
          let opens =
            start == block.range.lowerBound || clauseEnds.end(text, block.range.lowerBound..<start)
            || isYear(before: start, from: block.range.lowerBound)
          // 与房县人民政府 is another's, and 领导和县人大 names no 和县.
          let isPartner = partners.end(text, block.range.lowerBound..<start) || partners.begin(text, start..<end)
          if opens || !isPartner && organs.begin(text, end..<block.range.upperBound) { sure.insert(name) }
        }
        index = end
      }
    }
    let all = counts.values.reduce(0, +)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 >= all,
      best.value >= 2 || sure.contains(best.key)
    else { return nil }
    let full = page.inFull(best.key)
    return full != best.key && isOwn(full) ? full : nil
  }

  /// 2015年 at the start of a line, before 玉槐区.
  private func isYear(before end: Int, from start: Int) -> Bool {
    page.years(in: start..<end).last.map { $0.place + 3 == end && $0.start == start } ?? false
  }

  /// The longest known name that ends here; 夏县 is not named by 临夏县, nor 代县 by 代县长.
  private func countyName(endingAt end: Int, in range: Range<Int>) -> String? {
    let lengths = stride(from: min(45, (end - range.lowerBound) / 3 * 3), through: 6, by: -3)
    guard let length = lengths.first(where: { DivisionNames.china.know(text[(end - $0)..<end]) }),
      DivisionNames.china.isCounty(text[(end - length)..<end])
    else { return shortenedName(endingAt: end, in: range) }
    // 丰宁县 names no 宁县.
    if length == 6, let longer = shortenedName(endingAt: end, in: range) { return longer }
    let name = page.string((end - length)..<end)
    if commonDistricts.contains(name) || isTorn(end - length, from: range.lowerBound) { return nil }
    // 乡镇和县直部门 names no 和县.
    if name == "和县", levelsBelow.begin(text, end..<range.upperBound) { return nil }
    return name.utf8.count == 6 && chiefs.begin(text, end..<range.upperBound) ? nil : name
  }

  /// 丰宁县, which is short for 丰宁满族自治县.
  private func shortenedName(endingAt end: Int, in range: Range<Int>) -> String? {
    guard matches(Array("县".utf8), text, at: end - 3, before: end) else { return nil }
    for length in [15, 12, 9] where end - length >= range.lowerBound && beginsHan(text[end - length]) {
      let name = page.string((end - length)..<end)
      if DivisionNames.china.parent(ofShortened: name) != nil { return name }
    }
    return nil
  }

  /// 上海城市 names no 海城市: the letter before makes another name with the first one.
  private func isTorn(_ start: Int, from first: Int) -> Bool {
    start - 3 >= first && isCalled(text[(start - 3)..<(start + 3)])
  }

  func isCalled(_ name: ArraySlice<UInt8>) -> Bool {
    DivisionNames.china.province(called: name) != nil || DivisionNames.china.fullName(called: name) != nil
  }

  // MARK: the level that a text speaks of as its own

  /// Whether a text that says 全市 or 我市 and never 全区 or 我区 can be a district's.
  func isOwn(_ place: String) -> Bool {
    let counts = levels
    guard let ending = place.last else { return true }
    if counts[ending, default: 0] > 0 { return true }
    // Comparisons name the levels above: 高于全市.
    return counts.allSatisfy { $0.key == "省" }
  }

  /// How often the text says 全市, 我市, 市委, for each level.
  var levels: [Character: Int] {
    var counts: [Character: Int] = [:]
    let limit = min(text.count, 40_000)
    var index = 0
    while let place = wholes.firstPlace(in: text, index..<limit) {
      index = place.upperBound
      let isWhole = whole.begin(text, place)  // 全市最高, but not 我市第一座
      if comparisons.end(text, 0..<place.lowerBound) || isWhole && superlatives.begin(text, place.upperBound..<limit) {
        continue
      }
      if let level = page.string(place).last(where: { levelLetters.contains($0) }) {
        counts[level, default: 0] += 1
      }
    }
    return counts
  }

  // MARK: short names

  /// 青州市 of 青州新闻网, for a text that says 我市 and names none.
  func ofPublisher(_ publisher: String?) -> String? {
    let own = ["我市", "我区", "我县", "我州", "我旗"].first { page.occurrences(of: $0) > 0 }
    guard let own, let level = own.last else { return nil }
    var names = publisher.map { [$0] } ?? []
    for block in page.blocks.prefix(12) where block.range.count > 0 {
      let head = block.range.lowerBound..<min(block.range.upperBound, block.range.lowerBound + 60)
      if let site = sites.firstPlace(in: text, head) { names.append(page.string(head.lowerBound..<site.lowerBound)) }
    }
    for name in names {
      for length in stride(from: min(8, name.count), through: 2, by: -1) {
        for part in [name.prefix(length), name.suffix(length)] {
          if let place = DivisionNames.china.fullName(called: String(part)), place.last == level { return place }
        }
      }
    }
    return nil
  }
}

private let districtEnds: Set<Character> = ["区", "县"]
private let countyEnds: Set<Scalar> = Set("区县市旗".unicodeScalars.map(\.value))
private let clauseEnds = Words("， 。 ； ： , ; :")
private let organs = Words("委 政府 人民政府 人大 政协")
private let partners = Words("与 和 同 到 赴 在 向 由 对 给 的")
private let levelsBelow = Words("直 级 城 乡 里 域 内 外")
private let chiefs = Words("长 委书记")
private let comparisons = Words("比 于 占 居 列 和 前 达 列入 系 作为")
private let whole = Words("全")
private let superlatives = Words("最 首 第一 唯一 率先 平均 前列")
private let levelLetters: Set<Character> = ["省", "市", "州", "盟", "区", "县", "旗", "镇", "乡"]
private let wholes = Words(
  "全省 全市 全州 全盟 全区 全县 全旗 全镇 全乡 我省 我市 我州 我区 我县 我旗 我镇 市委 区委 县委 州委 旗委 县政府 区政府 州政府")
private let sites = Words("新闻网 日报 晚报 时报 融媒 发布 广播电视台 网讯")
let commonDistricts: Set<String> = [
  "城区", "老城区", "全区", "市区", "各区", "郊区", "矿区", "新区", "园区", "山区", "社区", "区县", "示范区", "开发区", "高新区",
]
