import Checks
import Testing

@Suite struct CheckKindTests {
  @Test func theirNamesAreTheirOwn() {
    let names = CheckKind.all.flatMap { [$0.name, $0.chineseName] }
    #expect(Set(names).count == names.count)
    #expect(CheckKind.all.count == 9)
    #expect(CheckKind.named("合计")?.name == "sum")
    #expect(CheckKind.named("Sum") == nil)
  }

  @Test(arguments: CheckKind.all.map(\.name))
  func eachSaysWhatItDoes(name: String) throws {
    let kind = try #require(CheckKind.named(name))
    #expect(!kind.summary.hasSuffix(".") && !kind.summary.contains("\n") && !kind.relation.isEmpty)
  }
}
