import Quantities
import Syntax
import Testing

@Suite struct LiteralTests {
  @Test(arguments: [
    ("560.2亿元", "56020000000", "元"), ("40.6%", "40.6", "%"), ("12天", "12", "天"), ("1.3万户", "13000", "户"),
    ("2万亿元", "2000000000000", "元"), ("5千米", "5", "公里"), ("3百分点", "3", "百分点"), ("3个百分点", "3", "百分点"),
    ("7千瓦时", "7", "千瓦时"), ("2百万吨", "2000000", "吨"), ("1_000亩", "1000", "亩"),
  ]) func quantitiesKeepTheirUnit(text: String, number: String, unit: String) {
    guard case .quantity(let quantity) = numeral(text) else {
      Issue.record("\(text) is no quantity")
      return
    }
    #expect(quantity.value == Decimal(number))
    #expect(quantity.unit == Unit(unit))
  }

  @Test func scaleWordsAloneMakeNumbers() {
    #expect(numeral("4千") == .number(Decimal(4000)))
    #expect(numeral("1.5亿") == .number(Decimal(150_000_000)))
    #expect(numeral("1_000") == .integer(1000))
    #expect(numeral("") == nil)
  }

  @Test(arguments: [
    ("2017", "2017"), ("2017年", "2017"), ("2017-09", "2017-09"), ("2017-09-30", "2017-09-30"),
    ("2017-9-3", "2017-09-03"),
    ("2017Q3", "2017-07..2017-09"), ("2017H2", "2017-07..2017-12"), ("2017年前三季度", "2017-01..2017-09"),
    ("2017年上半年", "2017-01..2017-06"), ("2017年第二季度", "2017-04..2017-06"), ("2017年1-9月", "2017-01..2017-09"),
    ("2017年前11个月", "2017-01..2017-11"), ("2017年7月16日", "2017-07-16"), ("2017年9月", "2017-09"),
    ("十三五", "2016..2020"), ("“十四五”时期", "2021..2025"), ("2016..2020", "2016..2020"), ("..2020-11-30", "..2020-11-30"),
    ("2017..", "2017-01-01.."), ("2016至2020年", "2016..2020"), ("2016-2020", "2016..2020"), ("十一五", "2006..2010"),
  ]) func timesArePeriods(text: String, shown: String) {
    #expect(period(text)?.description == shown)
  }

  @Test(arguments: ["", "20", "2017-13", "2017-02-30", "2017Q5", "2017年前五季度", "2020..2016", "百", "..", "2017年13月", "五"])
  func whatNamesNoTimeIsNone(text: String) {
    #expect(period(text) == nil)
  }
}
