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
    let entries = MeasureLexicon.standard.entries
    #expect(entries.count >= 350)
    #expect(Set(entries.map(\.name)).count == entries.count)
    var owners: [String: String] = [:]
    for entry in entries {
      for alias in entry.aliases {
        let other = owners.updateValue(entry.name, forKey: alias)
        #expect(other == nil || other == entry.name, "\(alias) is both \(entry.name) and \(other ?? "")")
      }
    }
  }

  /// A measure may be called what people call it (高标准农田建设); what it is found by must be what the rules leave.
  @Test func everyOtherNameIsInNormalForm() {
    for entry in MeasureLexicon.standard.entries {
      for alias in entry.aliases.dropFirst() {
        var letters = alias.letters
        for rule in WordingRule.wording { rule.apply(&letters) }
        #expect(letters.text == alias, "\(entry.name)")
      }
    }
  }
}
