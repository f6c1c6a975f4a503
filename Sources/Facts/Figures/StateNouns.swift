import Quantities
import Sentences

/// Tells stocks from flows: 贷款余额 is what there is at the end of a span, 发放贷款 what was given out over all of it.
///
/// In a review of five years, 余额突破5万亿元 says so by its verb; 余额5万亿元 says it by its noun alone.
enum StateNouns {
  /// Whether the words name what there is, and no part of it that came to be.
  ///
  /// `isExceeded`: 超 stands before the number; a product or income that exceeds an amount does so in one year, while
  /// 完成产值3万亿元 may be the sum of all.
  static func name(_ words: [Letter], isExceeded: Bool) -> Bool {
    let limit = words.count
    if words.indices.contains(where: { flows.end(in: words, at: $0, limit: limit) != nil }) { return false }
    if stocks.start(in: words, before: limit, limit: 0) != nil { return true }
    // 年出栏生猪, 年接待游客: of one year.
    if limit > 2, words[0] == "年", words[1] != "均", words[1] != "度", words[1] != "人" { return true }
    if isExceeded, yearlyNouns.start(in: words, before: limit, limit: 0) != nil { return true }
    return words.indices.contains { perHead.end(in: words, at: $0, limit: limit) != nil }
  }
}

/// When a figure of a span is a state, reached at its end.
extension FigureReader {
  /// 达到, 增至 before a number: a state, reached in the last year of a span.
  func reaches(_ measurement: Measurement, isLevel: Bool, left: Range<Int>, _ signs: SentenceSigns) -> Bool {
    // 五年累计产量达750亿立方米: the sum of them all.
    if isLevel, signs.contains(.sums), left.contains(where: { letters.has("年累计", at: $0, limit: left.upperBound) }) {
      return false
    }
    let start = measurement.raw.lowerBound
    return reachingVerbs.start(in: letters, before: start, limit: 0).map { !isSum(before: $0) } ?? false
      || measurement.unit == .percent && isLevel
      || letters.has("突破", at: start, limit: letters.count) && !isSum(before: start)
  }

  /// 经营主体850万户, 占比63%, in a review of several years: what there is at their end, unless the clause names the years.
  func isState(
    _ words: [Letter], _ measurement: Measurement, _ kind: KindReading?, sentence: Int, left: Range<Int>
  ) -> Bool {
    if prose.times[prose.sentences[sentence].times].contains(where: { left.contains($0.range.lowerBound) }) {
      return false
    }
    if kind?.kind == .share {
      return left.contains { ratioNouns.end(in: letters, at: $0, limit: left.upperBound) != nil }
    }
    // 经营主体净增231万户
    if additions.start(in: letters, before: measurement.raw.lowerBound, limit: left.lowerBound) != nil { return false }
    if kind == nil, isSetAgainstYear(measurement) || letters.has("覆盖", before: measurement.raw.lowerBound, limit: 0) {
      return true
    }
    return kind == nil && StateNouns.name(words, isExceeded: letters[measurement.raw.lowerBound] == "超")
  }

  /// 基金结存41亿元，比2016年多19亿元: what is held against one year is there at the end, and no sum of years.
  private func isSetAgainstYear(_ measurement: Measurement) -> Bool {
    let mark = measurement.raw.upperBound
    guard mark + 3 < letters.count, letters[mark] == "，" || letters[mark] == "、" else { return false }
    guard letters[mark + 1] == "比" || letters[mark + 1] == "较" || letters[mark + 1] == "是" else { return false }
    return letters[mark + 2].isDigit && letters[mark + 3].isDigit
      && letters[mark + 2..<min(mark + 8, letters.count)].contains("年")
  }

  /// 合计达到, 累计达到, 共达: what a stretch adds up to is no state.
  private func isSum(before verb: Int) -> Bool {
    guard verb > 1 else { return false }
    // 先后跨越两百亿元、三百亿元: each in a year of its own.
    if severalTimes.start(in: letters, before: verb, limit: 0) != nil { return true }
    if letters[verb - 1] == "计" || letters[verb - 1] == "共" { return true }
    // 五年合计安排就业的劳动力达到…, “六五”期间固定资产投资总额达到…: what is spent and built adds up.
    if totalFlows.start(in: letters, before: verb, limit: 0) != nil { return true }
    var position = verb - 1
    while position > 1, letters[position] != "，", letters[position] != "。", letters[position] != "；" {
      if letters[position] == "计", letters[position - 1] == "合" || letters[position - 1] == "累" { return true }
      position -= 1
    }
    return false
  }
}

private let severalTimes = WordSet("先后 连续 相继 接连 连")
private let totalFlows = WordSet("投资总额 竣工面积 施工面积 经费 事业费 建设投资 完成投资")

/// What makes a flow of the words around it: 支出总数, 投资总量 are spent, 新增从业人员 came to be.
private let flows = WordSet("支出 投资 平均 新增 新建 净增 新登记 新设 新开 新培育 新认定 增加 累计 完成 建成 实现 改造 发放 投入 引进 培育 打造 创建 建设 淘汰 关停 退出")

private let stocks = WordSet(
  """
  总量 总数 总里程 通车里程 运营里程 营业里程 装机 装机容量 总装机 装机规模 余额 保有量 存量 库容 总人口 常住人口 人口规模 拥有量 \
  经营主体 市场主体 高新技术企业 科技型中小企业 规模以上工业企业 规上工业企业 上市公司 专精特新“小巨人”企业 “小巨人”企业 企业主体 从业人员 参保 参保人员 参保人数 用户 自然保护地 床位数 托位数 储能 总产能
  """)

/// What is reckoned by the year.
private let yearlyNouns = WordSet("生产总值 增加值 产值 总产值 营收 营业收入 经济总量 GDP 总部经济 市值 产业规模 经济规模 资产规模 零售总额 占比 进出口额")

/// 人均可支配收入, 每千人口医师数: means that nobody adds up over years.
private let perHead = WordSet("人均 每万人 每千人 每百人 户均 亩均 地均")
