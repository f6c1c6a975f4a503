import Quantities
import Sentences

extension NumeralRule {
  /// “一步一个脚印，千方百计办好一批实事”: small numbers in words count only with a unit that counts.
  static let idioms = NumeralRule(
    name: "idioms", summary: "a small number in words counts something only before a unit that counts",
    numeralClass: .unknown,
    examples: [
      ("一步一个脚印往前走。", ["一", "一"]), ("千方百计稳就业。", ["千", "百"]), ("一批项目落地。", ["一"]), ("全省万众一心。", ["万", "一"]),
      ("各类人才四面八方汇聚。", ["四", "八"]), ("做强关键零部件产业。", ["零"]), ("惠及几十万居民和数百家企业。", ["十万", "百"]),
    ],
    counterexamples: [
      ("仅用一个月就完成签约。", ["一"]), ("建成糖厂十二个，盐场三个。", ["十二", "三"]), ("惠及近千万家庭。", ["千万"]), ("全年两次上调标准。", ["两"]),
      ("全县共有人口一百二十万。", ["一百二十万"]), ("产业规模突破千亿，合同额过百亿。", ["千亿", "百亿"]), ("先后开展两场直播。", ["两"]), ("新增高速公路三百公里。", ["三百"]),
      ("实现产值百分之四十五。", ["百分之四十五"]),
    ],
    needs: .inWords,
    matches: { context in
      let numeral = context.numeral
      let measurement = context.measurement
      // 2022年过半: half of the year is over.
      // 经过半年的准备 holds its letters.
      if numeral.isWord {
        return context.before() == "年" || context.before() == "经" && (context.after() == "年" || context.after() == "个")
      }
      // 抓好两头, 两只手都要硬
      if context.isSmallHan,
        context.unit == "头" && context.precedes(seizingVerbs, at: context.start)
          || context.unit == "只" && context.after() == "手"
      {
        return true
      }
      // 危机四伏
      if context.unit == "伏", context.isSmallHan { return true }
      if measurement.isOrdinal || numeral.impliedUnit != nil { return false }
      // 几十万名医生: no number is said.
      if numeral.isHan, isVague(context) { return true }
      switch numeral.style {
      case .arabic, .ratio: return false
      case .word: return false
      case .positional: return measurement.sort == nil || numeral.range.count < 3
      case .scale:
        // 突破千家, 过万亿元: only bounded, and before a unit.
        // 近千万家庭, 人口超过十亿: bounded and large enough to be a number.
        if measurement.sort == nil, measurement.bound != .exact, numeral.value >= Decimal(1_000_000),
          numeral.value < Decimal(100_000_000)
        {

          return isOneOfMany(context)
        }
        // 规模突破千亿，合同额过百亿。: an amount whose unit is left unsaid, at the end of its clause.
        if measurement.sort == nil, measurement.bound == .over, numeral.value >= Decimal(100_000_000),
          endsClause(context)
        {
          return isOneOfMany(context)
        }
        return measurement.sort == nil || measurement.bound == .exact && !context.isNear(reachVerbs, within: 3)
      case .han: break
      }
      // 零部件: no zero is written in words before a unit.
      if numeral.value == Decimal(0) { return true }
      guard let sort = measurement.sort else {
        if numeral.scale >= 4, numeral.range.count > 1 { return false }
        return numeral.value < Decimal(100) || !context.after().isHan
      }
      if !context.isSmallHan { return false }
      switch sort {
      case .money, .ratio, .doubling: return context.isOne && context.unit != "倍" && sort != .doubling
      case .measure: return context.isOne
      case .duration: return false
      case .counter: return context.isOne && !context.isNear(additionVerbs, within: 6)
      case .looseCounter: return context.isOne || !isCounted(context) && !isTally(context) && !isDeed(context)
      }
    })
}

/// 两次上调利率, 三次亲临考察: how often something was done.
private func isDeed(_ context: NumeralContext) -> Bool {
  context.unit == "次" && context.follows(deeds, at: context.end)
    && context.before() != "这" && context.before() != "前"
}

/// 制糖厂十二个，盐场十个: the count behind its noun closes the clause. 关键是三个，这三个 only point.
private func isTally(_ context: NumeralContext) -> Bool {
  guard context.unit == "个", context.before().isHan, !context.precedes(pointers, at: context.start)
  else { return false }
  switch context.after() {
  case "，", "、", "。", "；": return true
  default: return false
  }
}

private func isVague(_ context: NumeralContext) -> Bool {
  let start = context.numeral.range.lowerBound
  guard vagueScales.contains(context.letters[start]), start > context.sentence.range.lowerBound else { return false }
  switch context.letters[start - 1] {
  case "几", "幾", "数", "數": return !context.precedes(countNouns, at: start)
  default: return false
  }
}

/// 上百万赤脚医生, 数千万: about so many, which is no number.
private func isOneOfMany(_ context: NumeralContext) -> Bool {
  context.letters[context.measurement.raw.lowerBound] == "上"
}

/// Whether nothing but a mark, or the step that the amount makes, stands behind it.
private func endsClause(_ context: NumeralContext) -> Bool {
  !context.after().isHan && !context.after().isLatin || context.follows(steps, at: context.end)
}

/// Whether a verb that produces or adds things stands close before the number: 新增3个, 建成两条.
private func isCounted(_ context: NumeralContext) -> Bool {
  context.isNear(
    producingVerbs,
    within: 7)
}

private let deeds = WordSet("上调 下调 提高 降低 下降 调整 全面 降准 降息 减免 亲临 参加 召开 开展 组织 举办 获得 荣获 入选 接近 修订 发布 登上")
private let pointers = WordSet("这 那 是 前 后 上述 第 等 几 数 的 以下 其他 每 两")

private let vagueScales = LetterSet("十百千万亿")

/// 总数, 户数 and the like end in 数 and a number may follow them.
private let countNouns = WordSet("总数 人数 户数 件数 个数 套数 次数 台数 头数 约数 倍数 指数 分数 系数 基数 常数")

private let steps = WordSet("大关 关口 台阶 门槛")

private let seizingVerbs = WordSet("抓 抓好 抓住 抓紧 顾")

private let reachVerbs = WordSet(
  """
  达 达到 实现 近
  """)

private let additionVerbs = WordSet(
  """
  新增 新建 建成 达到 共
  """)

private let producingVerbs = WordSet(
  """
  新增 新建 建成 新组建 组建 引进 完成 先后 开工 获批 改造 新成立 成立 举办 累计 共有 开通 投产 竣工 达到 出台 拆除 整治 落地 投用 通车 下设 设立 入选
  """)
