import Documents
import Facts
import Quantities
import Sentences
import Testing

/// The rules that say which numbers measure nothing, tried on the sentences that their definitions show.
@Suite struct NumeralRuleTests {
  @Test(arguments: NumeralRule.all.map(\.name))
  func takesOutWhatItsExamplesShow(name: String) throws {
    let rule = try #require(NumeralRule.all.first { $0.name == name })
    #expect(!rule.examples.isEmpty)
    for (sentence, numbers) in rule.examples {
      let found = figureNumbers(sentence)
      for number in numbers { #expect(!found.contains(number), "\(name): \(sentence) gives \(found)") }
    }
  }

  @Test(arguments: NumeralRule.all.map(\.name))
  func leavesItsCounterexamplesAlone(name: String) throws {
    let rule = try #require(NumeralRule.all.first { $0.name == name })
    #expect(!rule.counterexamples.isEmpty)
    for (sentence, numbers) in rule.counterexamples {
      let found = figureNumbers(sentence)
      for number in numbers { #expect(found.contains(number), "\(name): \(sentence) gives \(found)") }
    }
  }

  @Test func namesAreDistinctAndSummariesAreOneLine() {
    #expect(Set(NumeralRule.all.map(\.name)).count == NumeralRule.all.count)
    for rule in NumeralRule.all {
      #expect(rule.name.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(!rule.summary.contains("\n") && !rule.summary.hasSuffix("."))
    }
  }

  /// The numbers of a sentence's figures as written, without unit and bounding words.
  private func figureNumbers(_ sentence: String) -> [String] {
    let prose = prose(sentence)
    return figures(in: prose).flatMap { figure in
      prose.numerals.filter {
        figure.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= figure.range.upperBound
      }
      .map { prose.text($0.range) }
    }
  }
}
