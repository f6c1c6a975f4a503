// Table: places that are no divisions and whose names do not tell what they are.

import Sentences

/// Rivers, mountains and regions that everybody knows, by their level.
enum Landmarks {
  static func contains(_ letters: [Letter], _ range: Range<Int>) -> Bool {
    names.end(in: letters, at: range.lowerBound, limit: range.upperBound) == range.upperBound
  }

  private static let names = WordSet(all.map(\.names).joined(separator: " "))

  static let all: [(names: String, level: PlaceLevel)] = [
    (
      """
      长江 黄河 淮河 海河 珠江 辽河 松花江 黑龙江流域 嫩江 鸭绿江 图们江 乌苏里江 汉江 赣江 湘江 岷江 嘉陵江 乌江 大渡河 雅砻江 金沙江 澜沧江 怒江 雅鲁藏布江 钱塘江 闽江 \
      渭河 汾河 泾河 洮河 湟水 塔里木河 伊犁河 额尔齐斯河 黑河流域 滦河 永定河 潮白河 大运河 京杭大运河 洞庭湖 鄱阳湖 太湖 巢湖流域 洪泽湖 微山湖 南四湖 东平湖 白洋淀 青海湖 \
      滇池 洱海 抚仙湖 泰山 华山 衡山 恒山 嵩山 庐山 峨眉山 五台山 普陀山 九华山 武当山 井冈山 长白山 大兴安岭 小兴安岭 祁连山 秦岭 太行山 吕梁山 大别山 武夷山 六盘山 贺兰山 天山 \
      昆仑山 唐古拉山 喜马拉雅山 珠穆朗玛峰 千佛山 渤海 黄海 东海 南海 渤海湾 北部湾 南水北调 三江源 毛乌素 塔克拉玛干
      """, .nature
    ),
    ("雄安新区 京津冀 长三角 珠三角 粤港澳大湾区 成渝地区双城经济圈 海峡西岸 黄河三角洲 胶东半岛 山东半岛 辽东半岛 河西走廊 河套 关中 江汉平原 中关村 湘南湘西 皖北 苏北 鲁南", .quarter),
    ("三峡工程 三峡库区 三峡大坝 葛洲坝 小浪底 港珠澳大桥 天安门广场 人民大会堂", .site),
  ]
}
