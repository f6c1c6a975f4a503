import Testing

@testable import Facts

struct KnownWordingsTests {
  @Test func aSharesWordingIsAnother() {
    var known = KnownWordings<Int>()
    known.add(Wording("林果产值", isShare: false), 1)
    #expect(known[Wording("林果产值", isShare: false)] == 1)
    #expect(known[Wording("林果产值", isShare: true)] == nil)
    #expect(known[Wording("林果产量", isShare: false)] == nil)
  }

  @Test func whatIsFullBeginsAnew() {
    var known = KnownWordings<Int>()
    let limit = KnownWordings<Int>.limit
    for number in 0..<limit { known.add(Wording("第\(number)项", isShare: false), number) }
    #expect((0..<limit).allSatisfy { known[Wording("第\($0)项", isShare: false)] == $0 })
    known.add(Wording("再一项", isShare: false), limit)
    #expect(known[Wording("再一项", isShare: false)] == limit)
    #expect(known[Wording("第7项", isShare: false)] == nil)
  }
}
