import Quantities
import Syntax
import Testing

@Suite struct HanNumeralTests {
  @Test(arguments: [
    ("一千亿元", "1000亿元"), ("二百七十六万七千五百人", "276.75万人"), ("三万亿元", "3万亿元"), ("三点五亿元", "3.5亿元"),
    ("百分之五", "5%"), ("百分之十二点五", "12.5%"), ("千分之三", "3‰"), ("一百零五户", "105户"), ("十二天", "12天"),
    ("千亿元", "1000亿元"), ("两平方公里", "2平方公里"), ("一千米", "1000米"),
  ])
  func quantitiesAreThoseInDigits(name: String, written: String) {
    #expect(hanNumeral(name) == numeral(written))
  }

  @Test(arguments: [("三百", 300), ("二十一", 21), ("二〇二〇", 2020), ("十", 10), ("一亿二千万", 120_000_000)])
  func numbersAreThoseInDigits(name: String, value: Int) {
    #expect(hanNumeral(name) == .integer(value))
  }

  @Test(arguments: ["一体化", "一百五", "万", "亿元", "指标", "百分之", "三点", "百百", "千亿百亿元甲乙", "", "一二三百"])
  func otherNamesAreNone(name: String) {
    #expect(hanNumeral(name) == nil)
  }
}
