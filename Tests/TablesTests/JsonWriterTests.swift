import Quantities
import Testing

@testable import Tables

struct JsonWriterTests {
  private func written(_ write: (inout JsonWriter) -> Void) -> String {
    var json = JsonWriter()
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0, 0, "0"), (7, 3, "7000"), (-125, -1, "-12.5"), (5, -2, "0.05"), (-5, -1, "-0.5"),
    (123_456_789_012_345_678, -18, "0.123456789012345678"), (3, -21, "0.000000000000000000003"),
  ])
  func numbersAreWrittenInFull(significand: Int, exponent: Int, expected: String) {
    let number = Decimal(significand: Int64(significand), exponent: Int32(exponent))
    #expect(written { $0.write(number: number) } == expected)
    #expect(number.description == expected)
  }

  @Test func wholeNumbersAndDates() {
    #expect(written { $0.write(integer: -1_203) } == "-1203")
    #expect(written { $0.write(integer: .min) } == "-9223372036854775808")
    #expect(written { $0.write(date: CalendarDate(year: 987, month: 1, day: 31)) } == "\"0987-01-31\"")
  }

  @Test func repeatedStretchesAreEscapedEachTime() {
    let text = Array("第一季度全镇整修水渠十八里，新栽果树\"两千株\"，比去年多三成。另起一句，也不算太短：河堤加高两尺。".utf8)
    let (first, second) = (0..<90, 90..<text.count)
    let expected = [first, second, first].map { range in written { $0.write(text: text[range]) } }.joined()
    #expect(
      written { json in for range in [first, first, second, first] { json.write(range, of: text) } }
        == written { $0.write(text: text[first]) } + expected)
    #expect(expected.contains("\\\"两千株\\\""))
  }
}
