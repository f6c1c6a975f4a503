import Quantities
import Testing

@testable import Facts

@Suite struct PrecisionTests {
  @Test(arguments: [
    ("40.6%", "40.6", "0.1"), ("206.3亿元", "20630000000", "10000000"), ("1.50万户", "15000", "100"),
    ("7200户", "7200", "1"), ("2万余人", "20000", "10000"), ("近11万", "110000", "10000"),
    ("3至5亿元", "300000000", "100000000"),
    ("4.5—5.0万亩", "45000", "1000"), ("三千六百吨", "3600", "100"), ("十二天", "12", "1"), ("二十个", "20", "1"),
    ("1,065个", "1065", "1"),
    ("百分之八点五", "8.5", "0.1"),
  ])
  func lastPlaceIsKept(raw: String, value: String, precision: String) {
    let figure = Figure(
      raw: raw, value: Decimal(value), high: nil, unit: .none, indicator: "", kind: .level, bound: .exact,
      status: .actual, period: Period(from: nil, to: nil), scope: nil, whole: nil, base: nil, sentence: 0, range: 0..<1)
    #expect(figure.precision == Decimal(precision))
  }

  @Test func whatHasNoNumberHasNoPrecision() {
    let figure = Figure(
      raw: "三七", value: nil, high: nil, unit: .none, indicator: "", kind: .share, bound: .exact,
      status: .actual, period: Period(from: nil, to: nil), scope: nil, whole: nil, base: nil, sentence: 0, range: 0..<1)
    #expect(figure.precision == nil)
  }
}
