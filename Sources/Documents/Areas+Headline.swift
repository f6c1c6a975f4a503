/// What a headline names.
///
/// A headline is read from left to right, the longest name first, so that no name is seen inside another: 黑龙江省 holds no
/// 龙江县, 铁西区 no 西区.
extension Areas {
  /// 泰兴 of `数字看泰兴发展`: the county, else the city, that the headline names; with its ending, if asked so.
  func inHeadline(_ title: String, isNamed: Bool) -> String? {
    let found = names(in: title)
    let known = DivisionNames.china
    if !isNamed { return found.lazy.compactMap(fullName).first(where: isOwn) }
    for name in found.sorted(by: { $0.name.count > $1.name.count }).map(\.name) where isCounty(name) {
      let full = page.inFull(name)
      if full != name { return full }
    }
    // 长安区2022年工作总结: which of several is meant, the text does not say.
    if let first = found.first, first.isFirst, isCounty(first.name) { return first.name }
    if let upper = found.map(\.name).first(where: { known.isUpper($0) && isCity($0) }) { return upper }
    if let shortened = found.map(\.name).first(where: { $0.hasSuffix("州") && known.knowShortened($0) }) {
      return shortened
    }
    return zone(atHeadOf: title)
  }

  /// 黑龙江省 of `黑龙江省2015年粮食生产` and of `黑龙江2015年粮食生产`, 内蒙古自治区, 上海市: the province that a headline begins with,
  /// where no city or county of it follows. `isSaid`: only where the text speaks of it as its own (全省, 全区, 全市).
  func provinceAtHead(of title: String, isSaid: Bool) -> String? {
    let found = names(in: title)
    guard let first = found.first, first.isFirst else { return nil }
    let known = DivisionNames.china
    let isFull = known.isProvince(first.name)
    guard let province = isFull ? first.name : self.province(called: first.name) else { return nil }
    if found.dropFirst().contains(where: { $0.start == first.end }) { return nil }
    let rest = String(Array(title)[first.end...])
    if offices.begin(Array(rest.utf8), 0..<rest.utf8.count) { return nil }
    let counts = levels
    if isSaid { return province.last.map { counts[$0, default: 0] > 0 } ?? false ? province : nil }
    // 北京车展开幕: without its ending, and nothing called one's own.
    return isFull && isOwn(province) ? province : nil
  }

  /// 全国 of a text that speaks of the whole country and calls no smaller area its own.
  var nation: String? {
    guard levels.isEmpty else { return nil }
    let said = page.occurrences(of: "全国") - page.occurrences(of: "全国人") - page.occurrences(of: "全国政协")
    let own = page.occurrences(of: "我国")
    let head = Array(page.string(0..<min(text.count, 900)).utf8)
    let opens = nationWords.occur(in: head, 0..<head.count)
    return opens && said + own >= 2 ? "全国" : nil
  }

  /// 合肥市 of 合肥; of 承德, which a city and a county are called, the one at whose level the text speaks of its own, if
  /// nothing but a year stands before it.
  private func fullName(of name: Name) -> String? {
    let known = DivisionNames.china
    if let one = known.fullName(called: name.name) ?? province(called: name.name) { return one }
    guard name.isFirst else { return nil }
    let counts = levels
    let several = known.fullNames(called: name.name).filter { $0.last.map { counts[$0, default: 0] > 0 } ?? false }
    return several.count == 1 ? several[0] : nil
  }

  private func isCity(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return cityEnds.end(bytes, 0..<bytes.count)
  }

  // MARK: names

  private struct Name {
    let name: String
    let start: Int
    let end: Int
    /// Whether nothing but a year stands before it.
    let isFirst: Bool
  }

  private func isCounty(_ name: String) -> Bool {
    let known = DivisionNames.china
    return !commonDistricts.contains(name) && (known.isCounty(name) || known.parent(ofShortened: name) != nil)
  }

  private func province(called name: String) -> String? {
    DivisionNames.china.province(called: Array(name.utf8)[...])
  }

  private func names(in title: String) -> [Name] {
    let characters = Array(title)
    var found: [Name] = []
    var start = 0
    var isHead = true
    while start < characters.count {
      let longest = min(12, characters.count - start)
      let length = stride(from: longest, through: 2, by: -1).first { length in
        let end = start + length
        // 代县长 names no county.
        if length == 2, end < characters.count, characters[end] == "长", characters[end - 1] == "县" { return false }
        return isName(String(characters[start..<end]))
      }
      guard let length else {
        if !headLetters.contains(characters[start]) { isHead = false }
        start += 1
        continue
      }
      found.append(
        Name(name: String(characters[start..<start + length]), start: start, end: start + length, isFirst: isHead))
      isHead = false
      start += length
    }
    return found
  }

  private func isName(_ text: String) -> Bool {
    let known = DivisionNames.china
    let bytes = Array(text.utf8)[...]
    if known.know(bytes) || known.province(called: bytes) != nil || !known.fullNames(called: text).isEmpty {
      return true
    }
    guard let end = text.last, end == "县" || end == "州" || end == "旗", (3...7).contains(text.count) else {
      return false
    }
    return known.knowShortened(text)
  }

  /// 雄安新区 of `雄安新区2019年工作总结`: a zone that no list of divisions holds, at the head of a headline and before a year or the
  /// word for work.
  private func zone(atHeadOf title: String) -> String? {
    let bytes = Array(title.utf8)
    var start = 0
    if let year = Page(text: bytes, blocks: [], fileName: page.fileName).years(in: 0..<bytes.count).first,
      year.start == 0
    {
      start = year.place + 3
    }
    guard let end = zones.firstPlace(in: bytes, start..<bytes.count), (6...24).contains(end.lowerBound - start),
      bytes[start..<end.lowerBound].allSatisfy({ $0 >= 0x80 }),
      end.upperBound < bytes.count,
      Scalar(bytes[end.upperBound]).isDigit || followers.begin(bytes, end.upperBound..<bytes.count)
    else { return nil }
    return String(decoding: bytes[start..<end.upperBound], as: UTF8.self)
  }
}

private let offices = Words("委书记 委副书记 省长 副省长 委常委 领导 人大常委会 政协主席 主席 代表团 援")
private let cityEnds = Words("市 州 盟 地区")
private let zones = Words("新区 开发区 高新区 示范区 管理区 实验区 度假区")
private let followers = Words("二〇 工作 政府 管委会 国民经济 统计")
private let nationWords = Words("全国 我国 国家 中国")
private let headLetters: Set<Character> = Set("0123456789年度〇一二三四五六七八九十第上半季前 　（）()【】“”《》关于:：·|-—")
