import Documents
import Testing

/// The place of a report by its headline, over all provinces and prefectures and what is hard among the counties.
@Suite struct PlaceTests {
  private static let divisions = Divisions().all.filter { !$0.isFormer }

  /// Full names, and what headlines call provinces and prefectures of a people's own.
  static let named: [(title: String, places: [String])] = divisions.flatMap { division -> [(String, [String])] in
    if division.rank == .county { return [] }
    let titles = ["\(division.name)2019年工作总结", "2015年\(division.name)粮食生产情况"]
    return titles.map { ($0, [division.name]) }
  }

  static let short: [(title: String, places: [String])] = divisions.filter { $0.rank == .province }.map { province in
    ("\(called(province.name))2019年工作总结", [province.name])
  }

  @Test func fullNamesOfProvincesAndPrefecturesAreTheirPlaces() throws {
    for (title, places) in Self.named {
      let place = try self.place(titled: title, cue: String("全\(places[0].last ?? "省")"))
      #expect(places.contains(place ?? "-"), "\(title): \(place ?? "-")")
    }
  }

  @Test func provincesMayStandWithoutTheirEnding() throws {
    for (title, places) in Self.short {
      let place = try self.place(titled: title, cue: String("全\(places[0].last ?? "省")"))
      #expect(places.contains(place ?? "-"), "\(title): \(place ?? "-")")
    }
  }

  @Test(arguments: [
    // A name is not seen inside another.
    ("黑龙江省2015年粮食生产", "全省", "黑龙江省"), ("铁西区2019年工作总结", "全区", "铁西区"), ("桥西区2019年工作总结", "全域", "桥西区"),
    ("吉林省2019年工作总结", "全省", "吉林省"), ("吉林市2019年工作总结", "全市", "吉林市"), ("吉林2019年工作总结", "全省", "吉林省"),
    // Areas of a people's own are called by the first letters of their names.
    ("凉山州2019年工作总结", "全州", "凉山州"), ("大理州2019年工作总结", "全域", "大理州"), ("丰宁县2019年工作总结", "全县", "承德市丰宁县"),
    ("大通县2019年工作总结", "全县", "西宁市大通县"),
    // Of which city a district is that several have, nobody says.
    ("鼓楼区2021年工作总结", "全区", "鼓楼区"), ("2022年长安区十件民生实事", "全区", "长安区"), ("朝阳区2019年工作总结", "全域", "朝阳区"),
    ("长春市朝阳区2019年工作总结", "全区", "长春市朝阳区"),
    // What a city and a county are called is told by the level that the text calls its own.
    ("承德2019年工作总结", "全市", "承德市"), ("承德2019年工作总结", "全县", "承德市承德县"), ("合肥2019年工作总结", "全市", "合肥市"),
    // Zones stand in no list.
    ("雄安新区2019年工作总结", "全区", "雄安新区"),
    // With its province before it, a city or county is meant.
    ("江苏省泰州市2019年工作总结", "全市", "泰州市"), ("四川省成都市锦江区2019年工作总结", "全区", "成都市锦江区"),
  ])
  func headlinesNameTheirPlace(title: String, cue: String, place: String) throws {
    #expect(try self.place(titled: title, cue: cue) == place)
  }

  @Test func whoComesFromAProvinceDoesNotMakeItThePlace() throws {
    #expect(try place(titled: "江苏省委书记到泰兴调研", cue: "泰兴市") == "泰州市泰兴市")
    #expect(try place(titled: "加快老城区建设", cue: "有关部门") == nil)
  }

  @Test func whatSpeaksOfTheWholeCountryIsItsOwn() throws {
    let national = "快递业运行情况\n\n前三季度，全国快递业务量512亿件，我国快递业务收入4982亿元，行业运行平稳，结构持续优化。"
    #expect(try placeOf(national) == "全国")
    let provincial = "快递业运行情况\n\n前三季度，全国快递业务量512亿件，全省快递业务收入498亿元，行业运行平稳，结构持续优化。"
    #expect(try placeOf(provincial) == nil)
  }

  private func place(titled title: String, cue: String) throws -> String? {
    try placeOf("\(title)\n\n\(cue)新建学校3所，完成投资2亿元，群众满意度进一步提升，各项工作扎实推进，取得新的成效。")
  }

  private func placeOf(_ text: String) throws -> String? { try document(text, name: "report.txt").metadata.place }

  private static func called(_ province: String) -> String {
    for ending in ["壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市"] where province.hasSuffix(ending) {
      return String(province.dropLast(ending.count))
    }
    return province
  }
}
