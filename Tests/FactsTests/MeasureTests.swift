import Facts
import Sentences
import Testing

/// The rules that bring wordings of one measure together, and the lists of measures that they lead to.
@Suite struct MeasureTests {
  private static let rules = WordingRule.wording + WordingRule.endings

  @Test(arguments: rules.map(\.name))
  func rulesRewriteTheirExamplesAndLeaveTheirCounterexamples(name: String) throws {
    let rule = try #require(Self.rules.first { $0.name == name })
    #expect(!rule.examples.isEmpty && !rule.counterexamples.isEmpty)
    for (written, normal) in rule.examples {
      var letters = written.letters
      rule.apply(&letters)
      #expect(letters.text == normal, "\(name): \(written)")
    }
    for written in rule.counterexamples {
      var letters = written.letters
      rule.apply(&letters)
      #expect(letters.text == written, "\(name)")
    }
  }

  @Test func rulesAreNamedOnceAndExplainedInOneLine() {
    #expect(Set(Self.rules.map(\.name)).count == Self.rules.count)
    for rule in Self.rules { #expect(!rule.summary.contains("\n") && !rule.summary.hasSuffix(".")) }
  }

  @Test func everyTopicHasItsListAndEveryMeasureOneName() {
    #expect(MeasureGroup.all.map(\.topic) == Topic.allCases)
    let definitions = MeasureGroup.all.flatMap(\.definitions)
    #expect(definitions.count >= 350)
    var owners: [String: String] = [:]
    for definition in definitions {
      for alias in Set(definition.aliases + definition.weakAliases.map { "?" + $0 }) {
        let other = owners.updateValue(definition.name, forKey: alias)
        #expect(other == nil, "\(alias) is both \(definition.name) and \(other ?? "")")
      }
    }
  }

  /// A measure may be called what people call it (高标准农田建设); what it is found by must be what the rules leave.
  @Test func everyOtherNameIsInNormalForm() {
    for definition in MeasureGroup.all.flatMap(\.definitions) {
      for alias in definition.aliases.dropFirst() + definition.weakAliases {
        var letters = alias.letters
        for rule in WordingRule.wording { rule.apply(&letters) }
        #expect(letters.text == alias, "\(definition.name)")
      }
    }
  }
}
