import Facts
import Quantities
import Testing

/// What a stated number can stand for, by its digits and the words that bound it.
@Suite struct IntervalOfFigureTests {
  @Test(arguments: [
    ("工业增加值增长8.6%。", "8.55..8.65"), ("引进项目1065个。", "1065"), ("新增就业4.07万人。", "40650..40750"),
    ("市场主体近11万户。", "..110000"), ("基金规模超1800亿元。", "180000000000.."), ("年度新增2万余户。", "20000..30000"),
    ("新增停车位1300余个。", "1300..1400"), ("引进项目至少1000个。", "1000.."), ("税收约3亿元。", "250000000..350000000"),
    ("物价涨幅3%左右。", "2.5..3.5"), ("城镇化率78.5%左右。", "78..79"), ("财政收入增长7.5%左右。", "7.125..7.875"),
    ("新增就业约200人。", "190..210"), ("出口下降4.3%。", "-4.35..-4.25"),
    ("能耗下降5%以上。", "..-5"), ("出让土地1500亩。", "1499.5..1500.5"),
  ])
  func itsDigitsAndBoundsSay(sentence: String, interval: String) throws {
    let figure = try #require(figures(in: prose(sentence)).first)
    #expect(figure.interval?.description == interval)
  }

  @Test func aStructureStatesNoNumber() throws {
    let figure = try #require(figures(in: prose("三次产业比重为13.2:29.2:57.6。")).first)
    #expect(figure.interval == nil)
  }
}
