import Quantities
import Sentences

extension NumeralRule {
  /// “办理12345热线诉求，拓宽103省道”: the number tells which one, not how many.
  static let numberedThings = NumeralRule(
    name: "numbered-things", summary: "a number that tells which line, road, list or meeting is meant is a name",
    numeralClass: .name,
    examples: [
      ("12345热线办理诉求。", ["12345"]), ("改造103省道沿线环境。", ["103"]), ("世界500强企业落户。", ["500"]),
      ("推进地铁3号线建设。", ["3"]), ("提供7×24小时服务。", ["7", "24"]), ("每天24小时提供咨询。", ["24"]), ("二人转剧目获奖。", ["二"]),
      ("产业园二期投入运营。", ["二"]), ("经九路外立面翻新。", ["九"]),
      ("水质恢复到3类水标准。", ["3"]),
      ("实现全覆盖等六个100%。", ["100"]), ("02单元地块获批。", ["02"]), ("昨天下午2时15分签约。", ["15"]), ("三元区推进征迁。", ["三"]),
      ("四家班子带头招商。", ["四"]),
      ("首个1类创新药获批上市。", ["1"]), ("做好二轮土地承包延包。", ["二"]), ("完成区九届五次人代会任务。", ["九", "五"]),
      ("促进一二三次产业融合。", ["一二三"]), ("完成小区二次供水改造。", ["二"]),
    ],
    counterexamples: [
      ("新开地铁3条。", ["3"]), ("处理3类垃圾。", ["3"]), ("成功举办4届博览会、3届旅发大会。", ["4", "3"]), ("500家企业参会。", ["500"]),
      ("受理诉求12345件。", ["12345"]), ("帮助320人转移就业。", ["320"]), ("领取1000元材料费。", ["1000"]),
      ("机组完成7200小时运行。", ["7200"]), ("考核得分0.95分。", ["0.95"]), ("接待班子成员4人。", ["4"]),
    ],
    matches: { context in
      // 举办4届博览会: how often it was held.
      if context.unit == "届", context.numeral.isArabic, isHeld(context) { return false }
      if context.isNumberOfOne { return true }
      let next = context.numeral.range.upperBound
      if context.follows(namedBehind, at: next) || context.isSmallHan && context.follows(triples, at: next)
        || context.numeral.value == Decimal(24) && context.follows(aroundTheClock, at: next)
      {
        return true
      }
      if context.before() == "×" || context.before() == "·" || context.afterNumber() == "·" { return true }
      // 经九路, 十六里河, 三里庄: names of streets and places.
      if context.numeral.isHan, context.numeral.value < Decimal(100),
        let unit = context.unit, placeEnds.contains(unit)
      {
        return true
      }
      // 区九届五次人代会: which meeting it is.
      if context.unit == "次", context.before() == "届" { return true }
      // 六个100%: a set of things that share the number.
      if context.before() == "个", context.measurement.sort == .ratio { return true }
      // 一期, 二期: the phases of a building site.
      if context.unit == "期", context.isSmallHan || context.numeral.range.count == 1 { return true }
      return isNumbered(context)
    })
}

extension NumeralContext {
  /// 02单元: what begins with a zero is a number of a list. 下午2时15分: an hour.
  fileprivate var isNumberOfOne: Bool {
    if letters[start] == "0", afterNumber(1 - numeral.range.count).isDigit { return true }
    guard unit == "分", before() == "时" || before() == "点" else { return false }
    return before(2).isDigit || NumeralReader.worth(of: before(2)) != nil
  }
}

/// 举办4届博览会、3届旅发大会: the verb stands before the first of a list.
private func isHeld(_ context: NumeralContext) -> Bool {
  if context.precedes(holdingVerbs, at: context.start) { return true }
  guard context.index > 0, context.before() == "、" else { return false }
  let first = context.measurements[..<context.index].last {
    $0.unit.symbol == "届" && context.precedes(holdingVerbs, at: $0.core.lowerBound)
  }
  guard let first else { return false }
  return !context.letters[first.core.upperBound..<context.start].contains("，")
}

/// 十九大, 二十届三中全会, 编号.
private func isNumbered(_ context: NumeralContext) -> Bool {
  if context.unit == "届" || context.unit == "中" { return true }
  if context.afterNumber() == "大", context.isSmallHan || context.numeral.range.count <= 3,
    context.precedes(learningVerbs, at: context.start)
  {
    return true
  }
  return context.precedes(numberTitles, at: context.start)
}

/// Units that are also the last letters of streets and places.
private let placeEnds = LetterSet("路里道村镇县城环站门口面眼厂桥")

private let holdingVerbs = WordSet("举办 承办 主办 举办了 连办 召开")

private let namedBehind = WordSet(
  """
  热线 省道 国道 县道 号 强 届 路公交 平台 精神 大以来 大报告 大精神 大胜利 大召开 大关于 中全会 家班子 套班子 大班子 次全会 月革命 卅 大和 类新药 类饮用水 类水质 类水体 类标准 类水 类创新药 类中药 类化学药 类医疗器械 航线 高铁圈 中、 级别 轮土地 次产业 次供水 次供热 次创业 次开发 次元 次利用 次污染 次装修 次加压 次分配 次转移 次审议 代线 代半导体 代显示 代液晶 代面板 代移动通信 人口变动 ‰人口变动
  """)

/// 三元锂电池, 二人转: names with a numeral; 600元锂电池 is money, and 320人转移就业 are people.
private let triples = WordSet("元正极 元锂 元电池 元材料 元悖论 元桥 人转 元区 元县 元镇 元乡 元村 元街")
/// 24小时服务: always.
private let aroundTheClock = WordSet("小时服务 小时值 小时在线 小时不 小时过境 小时自助 小时提供 小时全天 小时运行")

private let learningVerbs = WordSet(
  """
  党的 迎接 贯彻 迎 学习
  """)

private let numberTitles = WordSet(
  """
  编号 电话 邮编 文号 国发 代码 航班
  """)
