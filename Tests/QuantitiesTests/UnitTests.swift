import Quantities
import Testing

@Suite struct UnitTests {
  @Test func unitsOfOneDimensionConvertExactly() {
    #expect(Unit("公里").convert(Decimal(3), to: Unit("米")) == Decimal(3000))
    #expect(Unit("亩").convert(Decimal(3), to: Unit("平方米")) == Decimal(2000))
    #expect(Unit("平方公里").convert(Decimal(1), to: Unit("公顷")) == Decimal(100))
  }

  @Test func derivedUnitsConvertPartByPart() {
    #expect(Unit("元/亩").convert(Decimal(2), to: Unit("元/平方米")) == Decimal("0.003"))
    #expect(Unit("公里/小时").convert(Decimal(3), to: Unit("米/分钟")) == Decimal(50))
    #expect(Unit("元/户").convert(.one, to: Unit("元/人")) == nil)
    #expect(Unit("元/户").convert(.one, to: Unit("元")) == nil)
    #expect(Unit("户").ratio == nil)
    #expect(Unit("元/亩").ratio?.per == Unit("亩"))
  }

  @Test(arguments: [("元", "美元"), ("户", "人"), ("个", "家"), ("%", "百分点"), ("米", "平方米")])
  func differentDimensionsDoNotConvert(pair: (from: String, to: String)) {
    #expect(Unit(pair.from).convert(.one, to: Unit(pair.to)) == nil)
  }

  @Test func spellingsOfOneUnitAreOne() {
    #expect(Unit("千米") == Unit("公里"))
    #expect(Unit("％") == .percent)
    #expect(Unit("个百分点") == .percentagePoint)
  }

  @Test(arguments: [
    ("56020000000", "元", "560.2亿元"), ("1742372", "平方米", "174.2372万平方米"), ("4727", "户", "4727户"),
    ("10000", "人", "1万人"), ("9999", "人", "9999人"), ("100000000", "吨", "1亿吨"), ("-45000000", "吨", "-4500万吨"),
    ("12345678.9", "元", "12345678.9元"), ("40.6", "%", "40.6%"), ("20250", "年", "20250年"),
    ("1154580970207000", "元", "1154.580970207万亿元"), ("126000000000000", "元", "126万亿元"),
    ("1000000000000", "元", "1万亿元"), ("999900000000", "元", "9999亿元"), ("126058210000000", "元", "126.05821万亿元"),
    ("99408170000000", "元", "994081.7亿元"), ("1260000000000000", "人", "1260万亿人"), ("-2345000000000", "元", "-2.345万亿元"),
    ("1234567000000", "元", "12345.67亿元"), ("100000", "小时", "10万小时"), ("20000", "天", "20000天"),
    ("123456789012345678", "元", "123456.789012345678万亿元"), ("999900000001", "元", "99990000.0001万元"),
  ])
  func quantitiesPrintInTheScaleThatPeopleWrite(number: String, unit: String, written: String) throws {
    #expect(Quantity(try #require(Decimal(number)), Unit(unit)).description == written)
  }
}
