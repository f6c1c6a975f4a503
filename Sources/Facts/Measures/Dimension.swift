import Quantities

/// What sort of quantity a measure is. A figure in a unit of another sort measures something else, whatever its words say:
/// 固定资产投资 in 个 counts projects.
enum Dimension: String, Sendable {
  case money, ratio, persons, households, area, length, mass, volume, energy, power, duration, concentration, count
  /// An index, a score, or a measure that reports give in several sorts of unit.
  case any

  /// The sort of a unit; nil where a bare number or a unit nobody lists leaves it open.
  static func of(_ unit: Unit) -> Dimension? { Dimension.units[unit] }

  /// Whether a quantity of `unit` can be of this sort. Every amount can change by a percentage, and some persons and
  /// households are counted with the words for things.
  func admits(_ unit: Unit) -> Bool {
    guard self != .any, let other = Dimension.of(unit), other != self else { return true }
    return switch (self, other) {
    case (_, .ratio): true
    case (.persons, .count), (.households, .count), (.persons, .households): unit.symbol != "项"
    case (.count, .persons), (.count, .households): true
    case (.energy, .mass), (.mass, .energy): unit.symbol == "吨标准煤"
    default: false
    }
  }

  private static let units: [Unit: Dimension] = {
    var units: [Unit: Dimension] = [:]
    func add(_ dimension: Dimension, _ symbols: String) {
      for symbol in symbols.split(separator: " ") { units[Unit(String(symbol))] = dimension }
    }
    add(.money, "元 美元 欧元 港元 日元 英镑 卢布 元/人 元/月 元/年 元/人·月 块钱 分 角")
    add(.ratio, "% ‰ 百分点 千分点 个百分点 基点 倍")
    add(.persons, "人 名 位 员 人次 万人次 人份 例")
    add(.households, "户 户次 户（次）")
    add(.area, "平方米 平方公里 公顷 亩 平方公尺 亩次 ㎡")
    add(.length, "米 公里 里 海里 厘米 毫米 公尺 市尺 华里")
    add(.mass, "吨 公斤 千克 斤 克 担 石 市斤 毫克 载重吨 吨级 吨标准煤")
    add(.volume, "立方米 升 方 立方公尺")
    add(.energy, "千瓦时")
    add(.power, "千瓦 瓦 兆瓦 吉瓦 瓩 马力 千伏安")
    add(.duration, "年 月 天 日 小时 分钟 秒 周 岁 工作日 季度 昼夜")
    add(.concentration, "微克/立方米 微克 毫克/升")
    add(
      .count,
      "个 家 项 条 件 处 所 座 套 间 栋 幢 部 台 辆 架 艘 列 起 宗 笔 次 场 只 头 匹 棵 株 册 种 类 批 支 对 双 箱 枚 口 眼 床 张 盏 路 站 对 "
        + "场次 班列 趟 台套 锭 令 段 片 块 根 标箱 标准箱 TEU 篇 门 组 队 镇 村 县")
    return units
  }()
}
