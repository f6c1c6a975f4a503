/// The counties, cities and districts that a bare name tells: those whose name no other division has.
struct Counties: Sendable {
  /// 万州区 to 重庆市万州区, 浚县 to 鹤壁市浚县. A name that several have (鼓楼区) is not here.
  let fullNames: [String: String]
  /// 泰兴 to 泰州市泰兴市, 宁德 to 宁德市: what headlines call them by.
  let shortNames: [String: String]
  /// 鼓楼区 to 南京市, 徐州市, 福州市, 开封市: where each name is, also of those that exist no more.
  let parents: [String: [String]]
  /// Provinces and prefectures, also former ones.
  let upper: Set<String>
  /// 吉林 to 吉林省, 重庆 to 重庆市: provinces and the cities of their rank without their ending.
  let shortProvinces: [String: String]
  /// 常德市 to 湖南省.
  let provinces: [String: String]

  static let china = Counties(Divisions())

  private init(_ divisions: Divisions) {
    var names = UniqueNames()
    var short = UniqueNames()
    var parents: [String: [String]] = [:]
    var upper: Set<String> = []
    var shortProvinces: [String: String] = [:]
    var provinces: [String: String] = [:]
    for division in divisions.all {
      if division.rank != .county { upper.insert(division.name) }
      guard division.rank != .province, let parent = division.parent else {
        shortProvinces[Self.short(of: division.name)] = division.name
        continue
      }
      let above = divisions.all[parent].name
      if division.rank != .county { provinces[division.name] = above }
      if division.rank == .county { parents[division.name, default: []].append(above) }
      if division.isFormer { continue }
      let full = division.rank == .county ? above + division.name : division.name
      if division.rank == .county { names.add(division.name, full) }
      if division.name.unicodeScalars.count >= 3 {
        let bare = String(division.name.dropLast())
        if !everydayWords.contains(bare) { short.add(bare, full) }
      }
    }
    fullNames = names.values
    shortNames = short.values
    self.parents = parents
    self.upper = upper
    self.shortProvinces = shortProvinces
    self.provinces = provinces
  }

  /// 广西 of 广西壮族自治区, 内蒙古 of 内蒙古自治区, 湖南 of 湖南省.
  private static func short(of province: String) -> String {
    if province.hasPrefix("内蒙古") { return "内蒙古" }
    return String(province.hasSuffix("自治区") ? province.prefix(2) : province.dropLast())
  }

  /// Whether some division has this name, and with its ending.
  func know(_ name: String) -> Bool { parents[name] != nil || upper.contains(name) }

  /// Whether an area of a people's own is called so: 黔西南州 for 黔西南布依族苗族自治州, 石柱县 for 石柱土家族自治县.
  func knowShortened(_ name: String) -> Bool {
    guard let ending = name.last, name.count >= 3 else { return false }
    let bare = name.dropLast()
    let isCalledSo = { (full: String) in full.hasPrefix(bare) && full.hasSuffix("自治\(ending)") }
    return upper.contains(where: isCalledSo) || parents.keys.contains(where: isCalledSo)
  }
}

/// Names with what they stand for, without those that stand for several things.
private struct UniqueNames {
  private(set) var values: [String: String] = [:]
  private var shared: Set<String> = []

  mutating func add(_ name: String, _ value: String) {
    if shared.contains(name) { return }
    if values.removeValue(forKey: name) != nil { shared.insert(name) } else { values[name] = value }
  }
}

// Table: names of divisions that are words of every day without their ending.
private let everydayWords: Set<String> = [
  "公安", "新建", "富裕", "前进", "平安", "太平", "同心", "大方", "高明", "光明", "友谊", "清新", "平原", "新民", "东方", "共和", "海南", "爱民",
  "工农", "民权", "安定", "和顺", "方正", "通道", "中方", "清水", "龙门", "合作", "文成", "富民", "安宁", "兴业", "开化", "解放", "红旗", "振兴",
  "站前", "宏伟", "复兴", "中原", "天等", "城关", "市中", "新城", "新华", "和平", "建设", "向阳", "东风", "郊区", "矿区", "城区", "民主", "兴隆",
  "成安", "长安", "朝阳", "中山", "大通", "文山", "新市", "高新", "自由", "桥东", "桥西", "路北", "路南", "河东", "河西", "河北", "城东", "城西",
  "城中", "城北", "海城", "西区", "东区", "南区", "北区", "新区", "互助", "西和", "永安", "正定", "高阳", "大名", "开平", "正阳", "内乡", "山城",
  "老城", "台前", "平和", "明光", "文安", "大同", "团结", "丰收", "凤凰", "宜良", "安全", "大安", "集美", "云集", "青年", "五一", "双流", "镇江",
]
