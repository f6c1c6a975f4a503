extension Page {
  /// The area that a report speaks for: the one whose congress hears it, the one in its title, else the district of a
  /// city that a feature names in full.
  func place(titled title: String?) -> String? {
    let bytes = Array((title ?? "").utf8)
    let named =
      congress(in: blocks.prefix(25).map(\.range)) ?? placeInTitle(bytes) ?? fileName.place
      ?? congress(in: blocks.suffix(6).map(\.range))
    if let named { return inFull(named) }
    return mostNamedDistrict ?? mostNamedCounty ?? placeInHeadline(title ?? "") ?? mostNamedCity
  }

  /// 河北省 of `在河北省第十四届人民代表大会`, 全国 of `第十四届全国人民代表大会`.
  private func congress(in ranges: [Range<Int>]) -> String? {
    for range in ranges {
      var index = range.lowerBound
      while true {
        // 届 and 屆 differ in their last byte.
        index = nextPlace(of: 0xE5, 0xB1, in: text, index..<range.upperBound)
        guard index < range.upperBound else { break }
        if nationalCongresses.begin(text, index..<range.upperBound) { return "全国" }
        if congresses.begin(text, index..<range.upperBound), let name = area(before: index, from: range.lowerBound) {
          return name
        }
        index += 3
      }
    }
    return nil
  }

  /// The area named before `第十四届`, whose last byte stands before `end`.
  private func area(before end: Int, from start: Int) -> String? {
    var end = end
    while end > start {
      let index = startOfScalar(in: text, endingAt: end, from: start)
      let character = scalar(in: text, at: index)
      guard character.isHanNumeral || character.isDigit || character == Scalar(of: "第") else { break }
      end = index
    }
    guard divisionEnds.end(text, start..<end) else { return nil }
    var begin = end
    while begin > start, end - begin < 60 {
      let index = startOfScalar(in: text, endingAt: begin, from: start)
      let character = scalar(in: text, at: index)
      if !character.isHan || stops.contains(character) && !isInName(index, from: start) { break }
      begin = index
    }
    // 完成区九届五次人代会任务: a verb, no name.
    if end - begin > 3, deeds.end(text, begin..<(end - 3)) { return nil }
    return end - begin >= 6 ? string(begin..<end) : nil
  }

  /// The 日 of 日照市, which no day's number stands before.
  private func isInName(_ index: Int, from start: Int) -> Bool {
    guard scalar(in: text, at: index) == Scalar(of: "日"), index > start else { return false }
    let before = scalar(in: text, at: startOfScalar(in: text, endingAt: index, from: start))
    return !before.isDigit && !before.isHanNumeral
  }

  /// 云南省 of `2026年云南省人民政府工作报告` and of `云南省2026年政府工作报告`
  private func placeInTitle(_ title: [UInt8]) -> String? {
    guard var end = governments.firstPlace(in: title, 0..<title.count)?.lowerBound else { return nil }
    if states.occur(in: title, 0..<title.count) { return "全国" }
    var start = 0
    while start < end, title[start] < 0x80 { start += 1 }
    if matches(Array("年".utf8), title, at: start, before: end) { start += 3 }
    let year = Array("年".utf8)
    if end - start > 7, matches(year, title, at: end - 3, before: end) {
      var digits = end - 3
      while digits > start, title[digits - 1] < 0x80 { digits -= 1 }
      if end - 3 - digits >= 4 { end = digits }
    }
    guard end - start >= 6, divisionEnds.end(title, start..<end) else { return nil }
    return String(decoding: title[start..<end], as: UTF8.self)
  }

  /// 市中区 becomes 济南市市中区 where the text says so.
  private func inFull(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard name.hasSuffix("区") || name.hasSuffix("县") || name.hasSuffix("市"),
      !Cities.china.provinces.contains(name), !Cities.china.names.contains(String(name.dropLast())),
      cityMark.firstPlace(in: bytes, 0..<(bytes.count - 3)) == nil
    else { return name }
    return districts().filter { $0.key.hasSuffix(name) }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? Counties.china.fullNames[name] ?? name
  }

  private var mostNamedDistrict: String? {
    var best: (count: Int, name: String)?
    for (name, count) in districts() {
      let bare = name.split(separator: "市", maxSplits: 1).last.map(String.init) ?? name
      let total = count * 4 + occurrences(of: bare)
      if total > best?.count ?? 0 || (total == best?.count && name < best?.name ?? "") { best = (total, name) }
    }
    return best?.name
  }

  /// 泰兴 of `数字看泰兴发展`: the longest name of a county or city that the headline of a feature holds.
  private func placeInHeadline(_ title: String) -> String? {
    let characters = Array(title)
    for length in stride(from: min(8, characters.count), through: 2, by: -1) {
      for start in 0...(characters.count - length) {
        let name = String(characters[start..<start + length])
        if let place = Counties.china.fullNames[name] ?? Counties.china.shortNames[name] { return place }
      }
    }
    return nil
  }

  /// The county that a feature names without its city, where it names hardly any other: at least twice, and as often as
  /// all others together.
  private var mostNamedCounty: String? {
    var counts: [String: Int] = [:]
    for block in blocks {
      var index = block.range.lowerBound
      while index < block.range.upperBound {
        let character = scalar(in: text, at: index)
        let end = index + width(ofLead: text[index])
        if character == Scalar(of: "区") || character == Scalar(of: "县") {
          let lengths = stride(from: 6, through: min(30, end - block.range.lowerBound), by: 3)
          // 临夏县 is not 夏县.
          let name = lengths.reversed().lazy.map { string((end - $0)..<end) }.first {
            Counties.china.fullNames[$0] != nil
          }
          if let name { counts[name, default: 0] += 1 }
        }
        index = end
      }
    }
    let all = counts.values.reduce(0, +)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= 2, best.value * 2 >= all
    else { return nil }
    return Counties.china.fullNames[best.key]
  }

  private var mostNamedCity: String? {
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
          let district = string(end..<index)
          if !commonDistricts.contains(district) { counts[city + "市" + district, default: 0] += 1 }
          return
        }
      }
    }
    return counts
  }

  /// Calls `body` with each city that the text names with its 市, and with the place after it.
  private func eachCity(_ body: (String, Int) -> Void) {
    let cities = Cities.china.names
    let lastCharacters = Cities.china.lastCharacters
    var index = 0
    while true {
      // 市
      index = nextPlace(of: 0xE5, 0xB8, in: text, index..<text.count)
      guard index < text.count else { break }
      if text[index + 2] == 0x82 {
        for length in [6, 9, 12] where index >= length && lastCharacters.contains(scalar(in: text, at: index - 3)) {
          let name = string((index - length)..<index)
          if cities.contains(name) {
            body(name, index + 3)
            break
          }
        }
      }
      index += 3
    }
  }

  private func occurrences(of name: String) -> Int {
    let bytes = Array(name.utf8)
    var count = 0
    var index = 0
    while true {
      index = nextPlace(of: bytes[0], bytes[1], in: text, index..<text.count)
      guard index < text.count else { return count }
      if matches(bytes, text, at: index, before: text.count) { count += 1 }
      index += 3
    }
  }
}

private let congresses = Words("届人民代表大会 届人代会 届人大")
private let nationalCongresses = Words(
  "届全国人民代表大会 届全国人大 屆全國人民代表大會 届全國人民代表大會 届全国人民代表大會 届全國人大")
private let governments = Words("人民政府工作报告 政府工作报告 国务院政府工作报告 国民经济和社会发展")
private let states = Words("国务院 中华人民共和国")
private let deeds = Words("完成 落实 贯彻 按照 根据 提请 实现 围绕 经过")
private let cityMark = Words("市 州 盟")
private let stops: Set<Scalar> = Set("在于向的和日是了".unicodeScalars.map(\.value))
private let commonDistricts: Set<String> = [
  "城区", "全区", "市区", "各区", "郊区", "新区", "园区", "山区", "社区", "区县", "示范区", "开发区", "高新区",
]
