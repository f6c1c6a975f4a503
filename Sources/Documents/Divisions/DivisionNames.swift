/// The divisions of China by their names, as the readers of a document's place ask for them.
///
/// A hash table over the letters of the tables themselves, and no texts: every run of the program that reads a report waits
/// until it is made, and texts hash as what they are composed of, which takes seventy times as long.
struct DivisionNames: Sendable {
  static let china = DivisionNames()

  /// A division, with the next one of the same name.
  private struct Entry: Sendable {
    let name: Range<Int>
    let rank: Divisions.Division.Rank
    let isFormer: Bool
    let parent: Int?
    /// The next division of this name, and the next one of the same short name.
    var next: Int?
    var nextShort: Int?
  }

  /// All tables, one behind the other.
  private var letters: [UInt8] = []
  private var entries: [Entry] = []
  /// By the hash of a name, the first division that has it; -1 where there is none. A power of two of them.
  private var slots: [Int32]
  /// The same for names without what they end in: 泰兴, 宁德.
  private var shortSlots: [Int32]
  /// The same for provinces: 吉林, 内蒙古, 重庆.
  private var provinceSlots: [Int32]
  /// The numbers of the areas of a people's own, of which there are some hundred and fifty.
  private var autonomousAreas: [Int] = []

  private init() {
    let size = 1 << 14
    (slots, shortSlots) = (Array(repeating: -1, count: size), Array(repeating: -1, count: size))
    provinceSlots = Array(repeating: -1, count: 1 << 8)
    for table in Divisions.present { read(table, areFormer: false) }
    read(Divisions.former, areFormer: true)
  }

  // MARK: what is asked

  /// Whether some division has this name, and with its ending.
  func know(_ name: String) -> Bool { know(Array(name.utf8)[...]) }

  func know(_ name: ArraySlice<UInt8>) -> Bool { first(named: name) != nil }

  /// Whether a county, a city or a district below a prefecture has this name.
  func isCounty(_ name: String) -> Bool { isCounty(Array(name.utf8)[...]) }

  func isCounty(_ name: ArraySlice<UInt8>) -> Bool { has(name) { $0.rank == .county } }

  /// Provinces and prefectures, also former ones.
  func isUpper(_ name: String) -> Bool { has(Array(name.utf8)[...]) { $0.rank != .county } }

  /// 山东省, 北京市, 广西壮族自治区
  func isProvince(_ name: String) -> Bool { has(Array(name.utf8)[...]) { $0.rank == .province && !$0.isFormer } }

  /// 济南市, 北京市: what is above counties and calls itself a city.
  func isCity(_ name: ArraySlice<UInt8>) -> Bool { has(name) { $0.rank != .county && !$0.isFormer } }

  /// 鼓楼区 to 南京市, 徐州市, 福州市, 开封市: where each county of this name is, also those that exist no more.
  func parents(of name: String) -> [String] {
    divisions(named: Array(name.utf8)[...]).filter { entries[$0].rank == .county }.compactMap { entries[$0].parent }
      .map(self.name)
  }

  /// 万州区 to 重庆市万州区, 浚县 to 鹤壁市浚县. A name that several have (鼓楼区) tells none.
  func fullName(ofCounty name: String) -> String? {
    let present = divisions(named: Array(name.utf8)[...]).filter {
      entries[$0].rank == .county && !entries[$0].isFormer
    }
    return present.count == 1 ? fullName(of: present[0]) : nil
  }

  /// 泰兴 to 泰州市泰兴市, 宁德 to 宁德市: what headlines call them by, if only one is called so.
  func fullName(called name: String) -> String? { fullName(called: Array(name.utf8)[...]) }

  func fullName(called name: ArraySlice<UInt8>) -> String? {
    guard let first = divisionCalled(name), entries[first].nextShort == nil,
      !everydayWords.contains(String(decoding: name, as: UTF8.self))
    else { return nil }
    return fullName(of: first)
  }

  /// 承德 to 承德市 and 承德市承德县.
  func fullNames(called name: String) -> [String] {
    var found: [String] = []
    var division = divisionCalled(Array(name.utf8)[...])
    while let number = division {
      found.append(fullName(of: number))
      division = entries[number].nextShort
    }
    return found
  }

  /// 吉林 to 吉林省, 广西 to 广西壮族自治区, 重庆 to 重庆市.
  func province(called name: ArraySlice<UInt8>) -> String? {
    division(at: provinceSlots[slot(of: name, in: provinceSlots) { shortName(ofProvince: entries[$0]) }]).map(self.name)
  }

  /// 常德市 to 湖南省.
  func province(ofPrefecture name: String) -> String? {
    divisions(named: Array(name.utf8)[...]).first { entries[$0].rank == .prefecture }.flatMap { entries[$0].parent }
      .map(self.name)
  }

  /// Whether an area of a people's own is called so: 黔西南州 for 黔西南布依族苗族自治州, 石柱县 for 石柱土家族自治县.
  func knowShortened(_ name: String) -> Bool {
    guard let ending = name.last, name.count >= 3 else { return false }
    let (bare, end) = (Array(name.dropLast().utf8), Array("自治\(ending)".utf8))
    return autonomousAreas.contains {
      let area = entries[$0].name
      return area.count >= bare.count + end.count && letters[area].starts(with: bare)
        && letters[area].suffix(end.count).elementsEqual(end)
    }
  }

  /// 承德市 for 丰宁县, which is short for 丰宁满族自治县; nil where no county of a people's own is called so.
  func parent(ofShortened name: String) -> String? {
    guard name.last == "县" || name.last == "旗", name.count >= 3 else { return nil }
    let (bare, end) = (Array(name.dropLast().utf8), Array("自治\(name.suffix(1))".utf8))
    let found = autonomousAreas.first {
      entries[$0].rank == .county && !entries[$0].isFormer && letters[entries[$0].name].starts(with: bare)
        && letters[entries[$0].name].suffix(end.count).elementsEqual(end)
    }
    return found.flatMap { entries[$0].parent }.map(self.name)
  }

  // MARK: looking up

  private func name(_ division: Int) -> String { String(decoding: letters[entries[division].name], as: UTF8.self) }

  private func fullName(of division: Int) -> String {
    guard entries[division].rank == .county, let parent = entries[division].parent else { return name(division) }
    return name(parent) + name(division)
  }

  private func has(_ name: ArraySlice<UInt8>, where isMeant: (Entry) -> Bool) -> Bool {
    var division = first(named: name)
    while let number = division {
      if isMeant(entries[number]) { return true }
      division = entries[number].next
    }
    return false
  }

  private func divisions(named name: ArraySlice<UInt8>) -> [Int] {
    var found: [Int] = []
    var division = first(named: name)
    while let number = division {
      found.append(number)
      division = entries[number].next
    }
    return found
  }

  private func first(named name: ArraySlice<UInt8>) -> Int? {
    division(at: slots[slot(of: name, in: slots) { entries[$0].name }])
  }

  private func divisionCalled(_ name: ArraySlice<UInt8>) -> Int? {
    division(at: shortSlots[slot(of: name, in: shortSlots) { shortName(entries[$0]) }])
  }

  private func division(at slot: Int32) -> Int? { slot >= 0 ? Int(slot) : nil }

  /// Names end in a letter of three bytes.
  private func shortName(_ entry: Entry) -> Range<Int> { entry.name.lowerBound..<entry.name.upperBound - 3 }

  /// 广西 of 广西壮族自治区, 内蒙古 of 内蒙古自治区, 湖南 of 湖南省.
  private func shortName(ofProvince entry: Entry) -> Range<Int> {
    let isRegion = letters[entry.name].suffix(autonomous.count).elementsEqual(autonomous)
    if !isRegion { return shortName(entry) }
    return entry.name.lowerBound..<entry.name.lowerBound + (letters[entry.name].starts(with: mongolia) ? 9 : 6)
  }

  /// Where a name is, or belongs. `stretch` tells the letters by which a division is entered.
  private func slot(of name: ArraySlice<UInt8>, in slots: [Int32], _ stretch: (Int) -> Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
    while let division = division(at: slots[slot]), !isSame(name, stretch(division)) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isSame(_ name: ArraySlice<UInt8>, _ stretch: Range<Int>) -> Bool {
    guard name.count == stretch.count else { return false }
    for offset in 0..<name.count where name[name.startIndex + offset] != letters[stretch.lowerBound + offset] {
      return false
    }
    return true
  }

  // MARK: reading the tables

  /// Lines as `Divisions` explains them.
  private mutating func read(_ table: String, areFormer: Bool) {
    var start = letters.count
    letters += Array(table.utf8) + [newline]
    var parents: (province: Int?, prefecture: Int?)
    var (isFirst, isPrefecture) = (true, false)
    for place in start..<letters.count where letters[place] == space || letters[place] == newline {
      defer {
        start = place + 1
        if letters[place] == newline { (isFirst, isPrefecture) = (true, false) }
      }
      let word = start..<place
      if word.isEmpty {
        isFirst = false
      } else if isFirst, letters[start] == UInt8(ascii: "-") {
        (isFirst, isPrefecture) = (false, true)
      } else if isFirst {
        parents = (add(word, .province, in: nil, isFormer: areFormer), nil)
        isFirst = false
      } else if isPrefecture {
        parents.prefecture = add(word, .prefecture, in: parents.province, isFormer: areFormer)
        isPrefecture = false
      } else {
        _ = add(word, .county, in: parents.prefecture ?? parents.province, isFormer: areFormer)
      }
    }
  }

  /// Adds a division and returns its number; of one that is known already (山东省 in the table of former ones), that.
  private mutating func add(
    _ name: Range<Int>, _ rank: Divisions.Division.Rank, in parent: Int?, isFormer: Bool
  ) -> Int {
    let same = divisions(named: letters[name])
    if isFormer, rank != .county, let known = same.first(where: { entries[$0].rank == rank }) { return known }
    let number = entries.count
    entries.append(Entry(name: name, rank: rank, isFormer: isFormer, parent: parent))
    if let last = same.last {
      entries[last].next = number
    } else {
      slots[slot(of: letters[name], in: slots) { entries[$0].name }] = Int32(number)
    }
    if rank == .province {
      let short = letters[shortName(ofProvince: entries[number])]
      provinceSlots[slot(of: short, in: provinceSlots) { shortName(ofProvince: entries[$0]) }] = Int32(number)
    }
    if !isFormer, rank != .province, parent != nil, name.count >= 9 { addShort(number) }
    if name.count > 9, letters[name.upperBound - 9..<name.upperBound - 3].elementsEqual(ownRule) {
      autonomousAreas.append(number)
    }
    return number
  }

  private mutating func addShort(_ number: Int) {
    let name = letters[shortName(entries[number])]
    guard var last = divisionCalled(name) else {
      shortSlots[slot(of: name, in: shortSlots) { shortName(entries[$0]) }] = Int32(number)
      return
    }
    while let next = entries[last].nextShort { last = next }
    entries[last].nextShort = number
  }
}

private let autonomous = Array("自治区".utf8)
private let ownRule = Array("自治".utf8)
private let mongolia = Array("内蒙古".utf8)

// Table: names of divisions that are words of every day without their ending.
private let everydayWords: Set<String> = [
  "公安", "新建", "富裕", "前进", "平安", "太平", "同心", "大方", "高明", "光明", "友谊", "清新", "平原", "新民", "东方", "共和", "海南", "爱民",
  "工农", "民权", "安定", "和顺", "方正", "通道", "中方", "清水", "龙门", "合作", "文成", "富民", "安宁", "兴业", "开化", "解放", "红旗", "振兴",
  "站前", "宏伟", "复兴", "中原", "天等", "城关", "市中", "新城", "新华", "和平", "建设", "向阳", "东风", "郊区", "矿区", "城区", "民主", "兴隆",
  "成安", "长安", "朝阳", "中山", "大通", "文山", "新市", "高新", "自由", "桥东", "桥西", "路北", "路南", "河东", "河西", "河北", "城东", "城西",
  "城中", "城北", "海城", "西区", "东区", "南区", "北区", "新区", "互助", "西和", "永安", "正定", "高阳", "大名", "开平", "正阳", "内乡", "山城",
  "老城", "台前", "平和", "明光", "文安", "大同", "团结", "丰收", "凤凰", "宜良", "安全", "大安", "集美", "云集", "青年", "五一", "双流", "镇江",
]
