/// What sort of place a name names, from the widest to the narrowest.
package enum PlaceLevel: String, Hashable, Sendable, CaseIterable {
  case country = "国家"
  case province = "省"
  case city = "市"
  case county = "区县"
  /// 七里山街道
  case subdistrict = "街道"
  /// 党家镇
  case town = "乡镇"
  /// 海泊社区, 大涧沟东村
  case village = "村居"
  /// 山东数字经济产业园, 起步区
  case park = "园区"
  /// 白马山片区, 雄安新区
  case quarter = "片区"
  /// 玉兴路, 济泰高速, 望岳路隧道
  case road = "道路"
  /// 玉符河, 英雄山
  case nature = "山水"
  /// 兴隆公园, 龙玺大厦
  case site = "场所"
}
