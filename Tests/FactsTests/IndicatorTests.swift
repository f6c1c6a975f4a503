import Facts
import Testing

/// What the figures of a sentence measure, in their order.
@Suite struct IndicatorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let sentence: String
    let indicators: [String]
    var testDescription: String { sentence }
  }

  @Test(arguments: IndicatorTests.cases)
  func areTheReportsOwnWords(example: Case) {
    let found = figures(in: prose(example.sentence)).map(\.indicator)
    #expect(found == example.indicators, "\(example.sentence)")
  }

  static let cases: [Case] = [
    // Steps that an amount climbs are the amount itself; a step of its own is counted.
    Case(sentence: "地区生产总值首次突破600亿元大关，增长6%。", indicators: ["地区生产总值", "地区生产总值"]),
    Case(sentence: "税收连续跨越三个“十亿元”台阶，从19.8亿元增至48.6亿元。", indicators: ["税收", "税收"]),
    // A gap to another place is of what grew, also behind another gap.
    Case(
      sentence: "固定资产投资增长9%，高于全国2.5个百分点，远超全省1.1个百分点。",
      indicators: ["固定资产投资", "固定资产投资高于全国", "固定资产投资远超全省"]),
    // 普及, 惠及 and 参与 hold the letters of an and.
    Case(sentence: "自来水普及率、污水治理率分别达到88%和62%。", indicators: ["自来水普及率", "污水治理率"]),
    Case(sentence: "育儿补贴惠及3万名儿童。", indicators: ["育儿补贴惠及儿童"]),
    Case(sentence: "12所中学和30所小学参加试点。", indicators: ["中学", "小学参加试点"]),
    // A joint between two counts parts them; an attribute before a count does not.
    Case(sentence: "43所高校、职业院校和538所中小学结对办学。", indicators: ["高校、职业院校", "中小学结对办学"]),
    Case(sentence: "航线通达120个国家和地区的600个港口。", indicators: ["航线通达国家和地区", "国家和地区港口"]),
    // Behind a ； another subject may stand in a clause of its own.
    Case(
      sentence: "粮食产量，比上年增加6万吨；甜菜产量，比上年增加3万吨。", indicators: ["粮食产量", "甜菜产量"]),
    Case(sentence: "进出口总额增长5%；2018年又增长8%。", indicators: ["进出口总额", "进出口总额"]),
    // The circumstance that holds a figure is not what the next one measures.
    Case(sentence: "外贸在出口下降三成的情况下增长12%。", indicators: ["外贸在出口", "外贸在出口"]),
    // Things added are counted by the noun behind them.
    Case(sentence: "增加500个学位。", indicators: ["学位"]),
    Case(sentence: "提出28个主要指标，其中20个预期性指标、8个约束性指标。", indicators: ["提出主要指标", "预期性指标", "约束性指标"]),
    Case(sentence: "民间投资逆势增长2.7%。", indicators: ["民间投资"]),
    // Trade is measured of the place itself as well.
    Case(sentence: "着力拓市场、优结构，出口增长8%。", indicators: ["出口"]),
    Case(sentence: "纺织工业，总产值增长8%。", indicators: ["纺织工业总产值"]),
  ]
}
