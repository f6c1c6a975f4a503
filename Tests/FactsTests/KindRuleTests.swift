import Facts
import Testing

/// The rules that say what a number is, tried on the sentences that their definitions show.
@Suite struct KindRuleTests {
  @Test(arguments: KindRule.all.map(\.name))
  func examplesAndCounterexamplesHaveTheirKind(name: String) throws {
    let rule = try #require(KindRule.all.first { $0.name == name })
    #expect(!rule.examples.isEmpty && !rule.counterexamples.isEmpty)
    for (sentence, raw, kind) in rule.examples + rule.counterexamples {
      let found = figures(in: prose(sentence))
      let figure = found.first { $0.raw == raw }
      #expect(figure?.kind == kind, "\(name): \(sentence) gives \(found.map(line))")
    }
  }

  @Test func namesAreDistinctAndSummariesAreOneLine() {
    #expect(Set(KindRule.all.map(\.name)).count == KindRule.all.count)
    for rule in KindRule.all { #expect(!rule.summary.contains("\n") && !rule.summary.hasSuffix(".")) }
  }
}
