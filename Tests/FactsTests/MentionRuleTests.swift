import Facts
import Testing

/// Every rule that finds names does so in its examples, and in its counter-examples finds none.
@Suite struct MentionRuleTests {
  @Test(arguments: MentionRule.all.map(\.name)) func ruleFindsWhatItsExamplesSay(name: String) throws {
    let rule = try #require(MentionRule.all.first { $0.name == name })
    for (text, expected) in rule.examples { #expect(names(in: prose(text), by: rule) == expected, "\(text)") }
    for text in rule.counterexamples { #expect(names(in: prose(text), by: rule) == [], "\(text)") }
  }

  @Test(arguments: NameEndings.all.map(\.name)) func endingsFindWhatTheirExamplesSay(name: String) throws {
    let rule = try #require(NameEndings.all.first { $0.name == name })
    for (text, expected) in rule.examples { #expect(names(in: prose(text), by: .endings) == expected, "\(text)") }
    for text in rule.counterexamples { #expect(names(in: prose(text), by: .endings) == [], "\(text)") }
  }

  @Test func namesAndSummariesAreOfTheHouse() {
    let names = MentionRule.all.map(\.name) + NameEndings.all.map(\.name)
    #expect(Set(names).count == names.count)
    for summary in MentionRule.all.map(\.summary) + NameEndings.all.map(\.summary) {
      #expect(!summary.isEmpty && !summary.hasSuffix(".") && !summary.contains("\n"))
    }
  }
}
