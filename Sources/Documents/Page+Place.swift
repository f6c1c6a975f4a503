extension Page {
  /// The area that a report speaks for: the one whose congress hears it, the one in its title, the one whose government
  /// gives it; else what a feature is about.
  ///
  /// What hears the national congress from afar, as 玉槐区人大组织收看全国人大会议开幕式, is about the place in its headline.
  func place(_ metadata: Metadata) -> String? {
    let bytes = OlderLetters.modern(Array((metadata.title ?? "").utf8))
    let title = String(decoding: bytes, as: UTF8.self)
    let areas = Areas(of: self)
    let congress = congress(in: front.map(\.range))
    if congress == "全国", metadata.kind != .workReport, let place = areas.inHeadline(title, isNamed: true) {
      return place
    }
    let named =
      congress ?? placeInTitle(bytes) ?? fileName.place
      ?? government(in: front.map(\.range)) ?? self.congress(in: blocks.suffix(6).map(\.range)) ?? bureau
    if let named { return inFull(named) }
    if let place = areas.provinceAtHead(of: title, isSaid: true) { return place }
    if let place = subdistrict(in: title) { return place }
    let near = areas.inHeadline(title, isNamed: true) ?? areas.district ?? areas.county
    if let place = near ?? areas.prefecture ?? areas.provinceAtHead(of: title, isSaid: false) { return place }
    let called = areas.inHeadline(title, isNamed: false) ?? areas.ofPublisher(metadata.publisher) ?? areas.province
    let far = areas.city ?? areas.shortName ?? areas.provinceInFull
    return called ?? far ?? areas.nation
  }

  /// 河北省 of `在河北省第十四届人民代表大会`, 全国 of `第十四届全国人民代表大会`, also where the line is broken in between.
  private func congress(in ranges: [Range<Int>]) -> String? {
    guard let end = ranges.last?.upperBound else { return nil }
    for range in ranges {
      var index = range.lowerBound
      while true {
        // 届 and 屆 differ in their last byte.
        index = nextPlace(of: 0xE5, 0xB1, in: text, index..<range.upperBound)
        guard index < range.upperBound else { break }
        var next = index + 3
        while next < end, text[next] == newline || text[next] == space { next += 1 }
        if nationalCongresses.begin(text, index..<range.upperBound) { return "全国" }
        if congresses.begin(text, next..<end), let name = area(before: index), !isOneOfSeveral(name, before: index) {
          return name
        }
        index += 3
      }
    }
    return nil
  }

  /// 玉州区、柏川区第十七届: the news of several areas, of which the text goes on to name its own.
  private func isOneOfSeveral(_ name: String, before end: Int) -> Bool {
    let bytes = Array(name.utf8)
    let first = max(0, end - 60)
    guard
      let start = stride(from: end, through: first, by: -1).first(where: { matches(bytes, text, at: $0, before: end) })
    else { return false }
    return start >= 3 && scalar(in: text, at: startOfScalar(in: text, endingAt: start, from: 0)) == Scalar(of: "、")
  }

  /// The area named before `第十四届`, whose last byte stands before `end`.
  private func area(before end: Int) -> String? {
    var end = end
    while end > 0 {
      let index = startOfScalar(in: text, endingAt: end, from: 0)
      let character = scalar(in: text, at: index)
      guard character.isHanNumeral || character.isDigit || character == Scalar(of: "第") else { break }
      end = index
    }
    while end > 0, text[end - 1] == newline || text[end - 1] == space { end -= 1 }
    return area(endingAt: end)
  }

  /// The area whose name ends at a place.
  func area(endingAt end: Int) -> String? {
    guard divisionEnds.end(text, 0..<end) else { return nil }
    var begin = end
    while begin > 0, end - begin < 60 {
      let index = startOfScalar(in: text, endingAt: begin, from: 0)
      let character = scalar(in: text, at: index)
      if !character.isHan || stops.contains(character) && !isInName(index, before: end) { break }
      begin = index
    }
    // 完成区九届五次人代会任务: a verb, no name.
    if end - begin > 3, deeds.end(text, begin..<(end - 3)) { return nil }
    return end - begin >= 6 ? areaName(in: string(begin..<end)) : nil
  }

  /// The 日 of 日照市, the 和 of 和顺县: a letter that a known name goes on with, up to `end` or less far.
  private func isInName(_ index: Int, before end: Int) -> Bool {
    let character = scalar(in: text, at: index)
    if character == Scalar(of: "日"), index > 0 {
      let before = scalar(in: text, at: startOfScalar(in: text, endingAt: index, from: 0))
      return !before.isDigit && !before.isHanNumeral
    }
    return stride(from: 6, through: end - index, by: 3).contains {
      DivisionNames.china.isCounty(text[index..<index + $0])
    }
  }

  /// 云南省 of `2026年云南省人民政府工作报告` and of `云南省2026年政府工作报告`
  private func placeInTitle(_ title: [UInt8]) -> String? {
    guard var end = governments.firstPlace(in: title, 0..<title.count)?.lowerBound else { return nil }
    if states.occur(in: title, 0..<title.count) { return "全国" }
    let page = Page(text: title, blocks: [], fileName: fileName)
    if let year = page.years(in: 0..<end).last, year.place + 3 == end { end = year.start }
    let marks = Words("关于")
    var start = 0
    if let year = page.years(in: 0..<end).first { start = year.place + 3 }
    while marks.begin(title, start..<end) { start += 6 }
    guard end - start >= 6, divisionEnds.end(title, start..<end) else { return nil }
    let name = Array(title[start..<end])
    return Page(text: name, blocks: [], fileName: fileName).area(endingAt: name.count)
  }

  /// The area of `我代表某县人民政府`, of `某县人民政府县长 王小明` and of `某市市长 王小明`.
  private func government(in ranges: [Range<Int>]) -> String? {
    var stretches = ranges
    // The address may run on into the text.
    if let last = ranges.last?.upperBound { stretches.append(max(0, last - 3)..<min(text.count, last + 900)) }
    for range in stretches {
      let isLine = range.count <= 120
      if isLine, let office = offices.firstPlace(in: text, range), let name = area(endingAt: office.lowerBound),
        DivisionNames.china.know(name)
      {
        return name
      }
      var index = range.lowerBound
      while let mark = seats.firstPlace(in: text, index..<range.upperBound) {
        index = mark.upperBound
        let isOffice = isLine && offices.begin(text, mark.upperBound..<range.upperBound)
        let isSpoken = proxies.occur(in: text, max(range.lowerBound, mark.lowerBound - 60)..<mark.lowerBound)
        if isOffice || isSpoken, let name = area(endingAt: mark.lowerBound) { return name }
      }
    }
    return nil
  }

  /// 长顺县 of a line `长顺县统计局` and of `（长顺县统计局 王小明）` at the end.
  private var bureau: String? {
    for block in blocks.prefix(6) + blocks.suffix(4) {
      let isLine = block.range.count <= 75
      let tail =
        isLine ? block.range : max(block.range.lowerBound, block.range.upperBound - 75)..<block.range.upperBound
      guard let mark = bureaus.firstPlace(in: text, tail) else { continue }
      let start = area(endingAt: mark.lowerBound)
      if nation.end(text, tail.lowerBound..<mark.lowerBound) { continue }
      let first = start.map { mark.lowerBound - $0.utf8.count } ?? tail.lowerBound
      let isFirst = isLine && first == block.range.lowerBound
      let isSigned = first > 0 && openings.end(text, 0..<first)
      if let start, isFirst || isSigned { return start }
    }
    return nil
  }

  /// 某某街道 of `某某街道办事处2022年工作总结`, with its district where the text names it before.
  private func subdistrict(in title: String) -> String? {
    let bytes = Array(title.utf8)
    let name: String
    if let end = streets.firstPlace(in: bytes, 0..<bytes.count), (6...18).contains(end.lowerBound),
      bytes[..<end.lowerBound].allSatisfy({ $0 >= 0x80 })
    {
      name = String(decoding: bytes[..<end.upperBound], as: UTF8.self)
    } else if let own = ownSubdistrict {
      name = own
    } else {
      return nil
    }
    let mark = Words(name)
    for block in blocks {
      if let place = mark.firstPlace(in: text, block.range), place.lowerBound > block.range.lowerBound,
        let district = area(endingAt: place.lowerBound)
      {
        return inFull(district) + name
      }
    }
    return name
  }

  /// The street office that the first paragraph has as its subject: `，中都街道深入贯彻`.
  private var ownSubdistrict: String? {
    guard let block = blocks.first(where: { $0.kind == .paragraph && $0.range.count > 120 })?.range else { return nil }
    let first = block.lowerBound..<min(block.upperBound, block.lowerBound + 600)
    var index = first.lowerBound
    while let end = streets.firstPlace(in: text, index..<first.upperBound) {
      index = end.upperBound
      var begin = end.lowerBound
      while begin > first.lowerBound, end.lowerBound - begin < 15, !divisionEnds.end(text, first.lowerBound..<begin) {
        let before = startOfScalar(in: text, endingAt: begin, from: first.lowerBound)
        if !scalar(in: text, at: before).isHan { break }
        begin = before
      }
      let opens = begin == first.lowerBound || clauseEnds.end(text, first.lowerBound..<begin)
      let follows = divisionEnds.end(text, first.lowerBound..<begin)
      let isSubject =
        !lists.begin(text, end.upperBound..<block.upperBound)
        && !namesPart(after: end.upperBound, before: block.upperBound)
      if (6...12).contains(end.lowerBound - begin), opens || follows, isSubject,
        !many.occur(in: text, begin..<end.lowerBound)
      {
        return string(begin..<end.upperBound)
      }
    }
    return nil
  }

  /// Whether the letters that follow a street office name a part of it: 百丈街道潜龙社区 tells where, not who.
  private func namesPart(after end: Int, before limit: Int) -> Bool {
    let next = end..<min(limit, end + 18)
    guard let part = neighbourhoods.firstPlace(in: text, next) else { return false }
    return !deeds.occur(in: text, end..<part.lowerBound)
  }

  /// 市中区 becomes 济南市市中区 where the text says so, or where only one city that has such a district is named.
  func inFull(_ name: String) -> String {
    let known = DivisionNames.china
    if known.isUpper(name) { return name }
    if let parent = known.parent(ofShortened: name) { return parent + name }
    let bytes = Array(name.utf8)
    let isKnown = known.isCounty(name)
    guard bytes.count > 3, isKnown || cityMark.firstPlace(in: bytes, 0..<(bytes.count - 3)) == nil else { return name }
    let areas = Areas(of: self)
    if let full = areas.withCity(name) { return full }
    if let full = known.fullName(ofCounty: name) { return full }
    let parents = known.parents(of: name)
    if parents.count == 1 { return parents[0] + name }
    let counts = parents.map { (occurrences(of: $0), $0) }.filter { $0.0 > 0 }
    guard let most = counts.max(by: { ($0.0, $1.1) < ($1.0, $0.1) }) else { return name }
    return most.1 + name
  }

  /// The division in a stretch of letters that ends with its name: 陆良县 of `参加陆良县`, 太原市晋源区 of itself.
  private func areaName(in letters: String) -> String? {
    let characters = Array(letters)
    let known = DivisionNames.china
    for start in 0..<max(0, characters.count - 1) {
      let name = String(characters[start...])
      guard known.know(name) else { continue }
      let before = String(characters[..<start])
      if start == 0 { return name }
      if divisionEnds.end(Array(before.utf8), 0..<before.utf8.count), let outer = areaName(in: before) {
        return known.isProvince(outer) && known.isUpper(name) ? name : outer + name
      }
      // One letter more is a name that is not known: 新夏县 is not 夏县.
      if start == 1, !oneLetterVerbs.contains(characters[0]) { return letters }
      return name
    }
    var rest = Array(letters.utf8)
    while let verb = verbs.firstPlace(in: rest, 0..<rest.count) { rest.removeFirst(verb.upperBound) }
    guard (6...36).contains(rest.count) else { return nil }
    // Few provinces, cities and counties are missing in the list, and those have short names: 认真执行市 is none. Towns, zones
    // and new districts are more than a list holds.
    let name = String(decoding: rest, as: UTF8.self)
    let isShort = rest.count <= 9 && name.last != "省"
    return isShort || smallEnds.end(rest, 0..<rest.count) || known.knowShortened(name) ? name : nil
  }

  func occurrences(of name: String) -> Int {
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

private let congresses = Words("人民代表大会 人代会 人大 人民代表大會")
private let nationalCongresses = Words(
  "届全国人民代表大会 届全国人大 屆全國人民代表大會 届全國人民代表大會 届全国人民代表大會 届全國人大")
private let governments = Words("人民政府工作报告 政府工作报告 国务院政府工作报告 国民经济和社会发展 预算执行情况")
private let states = Words("国务院 中华人民共和国")
private let seats = Words("人民政府")
private let offices = Words("省长 市长 主席 县长 区长 州长 盟长 旗长 代县长 代区长 代市长 代州长 镇长 乡长")
private let proxies = Words("代表")
private let bureaus = Words("统计局 调查队 发展和改革局 发展和改革委员会 发改局 发改委 财政局 融媒体中心 广播电视台 人民政府办公室 人民政府办公厅")
private let nation = Words("国家")
private let openings = Words("（ (")
private let streets = Words("街道")
private let neighbourhoods = Words("社区 村 居委会 小区")
private let smallEnds = Words("镇 乡 街道 新区 开发区 高新区 示范区 产业区 园区 保税区 自贸区 管理区 实验区 合作区 旅游区 度假区 林区 特区")
private let clauseEnds = Words("， 。 ； ： , ; : 今年， 今年,")
private let lists = Words("、 等 的 和 与 上 两")
private let many = Words("最 各 个 老 条 和 主 沿 本 据")
private let deeds = Words("执行 审议 提交 听取 批准 通过 完成 落实 贯彻 按照 根据 提请 实现 围绕 经过")
private let cityMark = Words("市 州 盟")
private let stops: Set<Scalar> = Set("在于向的和日是了".unicodeScalars.map(\.value))
private let oneLetterVerbs: Set<Character> = ["我", "本", "该", "年", "至", "到", "由", "经", "为", "对", "与", "及", "从"]
private let verbs = Words("参加 列席 出席 召开 代表 关于 举行 我谨 我受 选举 作为")
