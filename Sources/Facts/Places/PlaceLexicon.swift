import Documents
import Sentences

/// A name of one or several divisions, as it can stand in a text.
struct DivisionName: Sendable {
  /// Numbers in `PlaceLexicon.divisions`: 市中区 is one of four cities.
  var divisions: [Int]
  /// Whether it names a place only behind the name of what it lies in: 城区, 郊区.
  var needsParent = false
}

/// The divisions of China under all names that reports use for them: 山东省, 山东; 恩施州; 章丘市 for today's 章丘区.
struct PlaceLexicon: Sendable {
  let divisions: [Divisions.Division]
  /// The names without what they end in, by division: 济南, 章丘, 内蒙古.
  let stems: [String]
  /// In no particular order.
  let names: [(String, DivisionName)]

  static let china = PlaceLexicon(Divisions())

  private init(_ table: Divisions) {
    divisions = table.all
    stems = table.all.map(PlaceLexicon.stem)
    var names: [String: DivisionName] = [:]
    func add(_ name: String, _ index: Int) { names[name, default: DivisionName(divisions: [])].divisions.append(index) }
    for (index, division) in divisions.enumerated() { add(division.name, index) }
    var other: [String: DivisionName] = [:]
    for (index, division) in divisions.enumerated() {
      for name in PlaceLexicon.otherNames(of: division, stem: stems[index]) where names[name] == nil {
        // 吉林 and 海南 are provinces before they are prefectures.
        if division.rank == .prefecture, let known = other[name], divisions[known.divisions[0]].rank == .province {
          continue
        }
        other[name, default: DivisionName(divisions: [])].divisions.append(index)
      }
    }
    names.merge(other) { known, _ in known }
    for name in PlaceLexicon.commonWords { names[name]?.needsParent = true }
    self.names = names.map { ($0.key, $0.value) }
  }

  /// From the province down to the division itself.
  func chain(of division: Int) -> [Int] {
    var chain = [division]
    while let last = chain.last, let parent = divisions[last].parent { chain.append(parent) }
    return chain.reversed()
  }

  // MARK: names beside the full one

  private static func otherNames(of division: Divisions.Division, stem: String) -> [String] {
    switch division.rank {
    case .province: return division.isFormer ? [] : [stem]
    case .prefecture:
      // 吕梁地区 for the years before 吕梁 was a city.
      let older = division.name.hasSuffix("市") ? [stem + "地区"] : [stem + "州", stem + "自治州"]
      if division.isFormer { return [] }
      return (ambiguousStems.contains(stem) ? [] : [stem]) + (stem.count > 1 ? older : [])
    case .county:
      // 章丘县 and 章丘市 became 章丘区; 长阳县 is short for 长阳土家族自治县.
      guard stem.count > 1, !division.isFormer, !commonStems.contains(stem) else { return [] }
      if division.name.hasSuffix("区") { return [stem + "县", stem + "市"] }
      return division.name == stem + "县" ? [] : [stem + "县"]
    }
  }

  private static func stem(of division: Divisions.Division) -> String {
    var stem = division.name
    for ending in ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "省", "市", "区", "县", "盟", "旗"]
    where stem.hasSuffix(ending) && stem.count > ending.count + (ending == "林区" ? 1 : 0) {
      stem.removeLast(ending.count)
      break
    }
    var changed = stem.count > 2
    while changed {
      changed = false
      for people in peoples where stem.hasSuffix(people) && stem.count >= people.count + 2 {
        stem.removeLast(people.count)
        changed = stem.count > 2
        break
      }
    }
    return stem
  }

  /// The peoples that autonomous areas are named after, as they stand in those names.
  private static let peoples = [
    "壮族", "回族", "维吾尔", "土家族", "苗族", "侗族", "布依族", "彝族", "藏族", "羌族", "白族", "傣族", "景颇族", "傈僳族", "哈尼族", "蒙古族", "蒙古",
    "哈萨克族", "哈萨克", "柯尔克孜", "朝鲜族", "满族", "瑶族", "黎族", "畲族", "仫佬族", "毛南族", "水族", "仡佬族", "佤族", "拉祜族", "纳西族", "普米族",
    "怒族", "独龙族", "布朗族", "土族", "撒拉族", "保安族", "东乡族", "裕固族", "锡伯", "塔吉克", "达斡尔族", "各族",
  ]

  /// Prefectures whose short names are words or other places besides.
  private static let ambiguousStems: Set<String> = [
    "朝阳", "大同", "日照", "白银", "长治", "和田", "安康", "三明", "来宾", "东方", "中山", "四平", "海东", "海北", "海西", "黄南", "山南", "大庆",
    "金昌", "三沙", "开封", "平原", "松江", "通化", "怒江", "甘南", "阿里", "北海", "大理",
  ]

  /// Stems that make other words with 县, 市 or 区.
  private static let commonStems: Set<String> = [
    "新城", "东城", "西城", "老城", "城中", "城东", "城西", "城南", "城北", "城关", "市中", "市南", "市北", "新市", "港口", "沙市", "和平", "红旗", "前进",
    "东风", "向阳", "中原", "上城", "海城", "河东", "河西", "河北", "山城", "江北", "江南", "江东", "两江", "东山", "南山", "浦东新", "滨海新", "永定", "大城",
    "长安", "西市", "南市", "北市", "山阳", "东港",
  ]

  private static let commonWords: Set<String> = [
    "城区", "郊区", "矿区", "老城区", "新城区", "新市区", "东区", "西区", "港口区", "城中区", "城东区", "城西区", "城南区", "城北区", "和县", "成县", "任县",
    "文县", "礼县", "开县", "忠县", "理县", "岚县", "平原省", "松江省", "南市区", "北市区", "大同县", "双桥区", "两江新区", "合作市", "南部县", "振兴区", "青年区",
  ]
}
