import Quantities
import Sentences

/// What sort of unit a word is: it decides whether a small number before it counts something.
enum UnitSort: Sendable {
  case money
  case measure
  case ratio
  case duration
  /// 家, 户, 座: words that count things of one sort; two of them are a count
  case counter
  /// 个, 项, 条: words that also number members of a set
  case looseCounter
  /// 番: doublings
  case doubling
}

struct UnitWord: Sendable {
  let unit: Unit
  let sort: UnitSort
}

/// The units that stand behind numbers, longest first found.
let unitWords: WordTrie<UnitWord> = {
  var words: [(String, UnitWord)] = []
  func add(_ sort: UnitSort, _ text: String) {
    for word in text.split(separator: " ") {
      words.append((String(word), UnitWord(unit: Unit(String(word)), sort: sort)))
    }
  }
  add(.money, "元 美元 欧元 港元 日元 英镑 卢布 新卢布 法郎 马克 元人民币 人民币 块钱 毛钱 分钱")
  add(
    .measure,
    """
    平方米 平方公里 平方千米 公顷 亩 平米 ㎡ 立方米 立方 米 公里 千米 海里 里 厘米 毫米 微米 纳米 吨 公斤 千克 斤 克 毫克 担 石 吨标准煤 \
      土方 石方 公尺 平方公尺 立方公尺 華里 华里 市尺 尺 市斤 市亩 市担 公厘 公分 磅 瓩 度 方 千瓦时 千瓦 兆瓦 吉瓦 兆瓦时 吉瓦时 瓦 度电 千伏安 千伏 伏 微克 微克/立方米 毫克/升 升 吨级 载重吨 大卡 千卡 \
      标准箱 TEU 标箱 摄氏度 ℃ 分贝 吨公里 人公里 吨海里 人海里 换算吨公里 千瓦小时 两 km KM kWh MW GW TB PB EFLOPS PFLOPS PF EB P GB/s
    """)
  add(.ratio, "% ‰ 百分点 个百分点 千分点 个千分点 倍 个基点 基点 比特")
  add(.duration, "年 个月 天 小时 个小时 分钟 秒 周 个工作日 工作日 个季度 季度 岁 周岁 学时 课时 昼夜")
  add(
    .counter,
    """
    家 户 人 名 处 所 座 部 台 辆 套 间 场 起 件 宗 笔 例 剂 剂次 针 人次 辆次 车次 架次 班次 航次 艘次 列次 批次 户次 台次 列 架 艘 只 头 匹 棵 株 册 篇 幅 \
    支 栋 幢 朵 路 眼 口 盏 床 张 箱 枚 颗 粒 顶 桶 瓶 盒 粒 万人次 亿人次 场次 期次 人份 台套 台（套） 台(套) 套（间） 套(间) 户（次） 对 双 尾 羽 令 匹 趟 站 柜 根 \
    幅 尊 所次 家次 册次 篇次 件套 处次 公里/小时 元/吨 元/平方米 元/人 元/千瓦时 元/度 分/千瓦时 分/度 元/月 元/人·月 吨/日 吨/天 吨/年 立方米/秒 车位 平方米/人 户/年 单 员 席 纺锭 锭 马力 亩次 股 道 
    """)
  add(.looseCounter, "个 项 条 种 类 次 级 批 层 片 块 门 份 组 队 位 届 期 步 点 方面 大 款 本 段 宗 代 分 环 圈 轮 番次 重 道 回 桩 档 支 面 城 镇 村 县")
  // As written before the simplified letters came into use.
  for (old, unit, sort) in [
    ("戶", "户", UnitSort.counter), ("畝", "亩", .measure), ("噸", "吨", .measure), ("擔", "担", .measure),
    ("個", "个", .looseCounter), ("輛", "辆", .counter), ("臺", "台", .counter), ("隻", "只", .counter),
    ("項", "项", .looseCounter), ("條", "条", .looseCounter), ("種", "种", .looseCounter), ("級", "级", .looseCounter),
  ] {
    words.append((old, UnitWord(unit: Unit(unit), sort: sort)))
  }
  for (sign, unit) in [("km²", "平方公里"), ("km2", "平方公里"), ("m²", "平方米"), ("m2", "平方米"), ("m³", "立方米"), ("hm²", "公顷")] {
    words.append((sign, UnitWord(unit: Unit(unit), sort: .measure)))
  }
  words.append(("平", UnitWord(unit: Unit("平方米"), sort: .measure)))
  words.append(("番", UnitWord(unit: .percent, sort: .doubling)))
  words.append(("度电", UnitWord(unit: Unit("千瓦时"), sort: .measure)))
  words.append(("个月", UnitWord(unit: Unit("月"), sort: .duration)))
  words.append(("个小时", UnitWord(unit: Unit("小时"), sort: .duration)))
  words.append(("个季度", UnitWord(unit: Unit("季度"), sort: .duration)))
  words.append(("个工作日", UnitWord(unit: Unit("工作日"), sort: .duration)))
  words.append(("周岁", UnitWord(unit: Unit("岁"), sort: .duration)))
  words.append(("元人民币", UnitWord(unit: Unit("元"), sort: .money)))
  words.append(("块钱", UnitWord(unit: Unit("元"), sort: .money)))
  return WordTrie(words)
}()

/// Units whose letter seems to begin one of the nouns below, and another word behind them: 3个体系 counts 体系.
let unitsBeforeOthers = WordSet("项目标 个体系 人均已 人均获 人均能 人均按 人均实现 人均纳入 人均达到 户均已 户均实现 名单位 次要求")

/// Nouns that begin with the letter of a unit: in 6万人口 the number counts 人口, not 人.
let nounsBehindNumbers = WordSet(
  """
  人口 人才 人均 人员 人民 人大 户籍 名单 家庭 个体 位于 级别 条件 件套 层次 大学 大量 大型 分之 分别 点点 度访 度来 度出 度假 \
  度过 度汛 度冬 里程 里面 次要 处理 处级 处于 所有 所在 代表 部门 部署 部分 部长 期间 期末 面积 面向 面对 城市 城乡 城区 镇街 \
  村居 县区 县市 重大 重点 重要 本科 道路 环境 环节 场所 场馆 路段 支持 对口 站点 单位 员工 股份 头部 列入 列为 列全 口袋 石油 单元 \
  克服 斤两 台湾 台阶 台风 届时 批准 块状 门类 组织 组成 队伍 步伐 份额 起步 起草 间接 张家口 张家港 张家界 幅度 口径 站在 轮廓 城镇 名列 名牌 个性 根据 \
  眼科 项目 回收 回信 回路 回应 回归 回报 回合 回访 回落 回升 回暖 回头 回到 回望 回顾
  """)
