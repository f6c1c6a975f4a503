import Documents
import Facts
import Sentences
import Testing

/// What numerals outside figures are, tried on the sentences that the rules' definitions show.
@Suite struct UnreadTests {
  @Test(arguments: NumeralRule.allNaming.map(\.name))
  func classesWhatItsExamplesShow(name: String) throws {
    let rule = try #require(NumeralRule.allNaming.first { $0.name == name })
    #expect(!rule.examples.isEmpty && !rule.counterexamples.isEmpty)
    for (sentence, numbers) in rule.examples {
      let found = claims(sentence)
      for number in numbers {
        #expect(
          found.contains { $0.raw.contains(number) && $0.class == rule.numeralClass && $0.rule == name },
          "\(name): \(sentence) gives \(found)")
      }
    }
  }

  @Test(arguments: NumeralRule.allNaming.map(\.name))
  func leavesItsCounterexamplesAlone(name: String) throws {
    let rule = try #require(NumeralRule.allNaming.first { $0.name == name })
    for (sentence, numbers) in rule.counterexamples {
      let found = claims(sentence)
      for number in numbers {
        #expect(!found.contains { $0.raw.contains(number) && $0.rule == name }, "\(name): \(sentence) gives \(found)")
      }
    }
  }

  @Test func namesAreDistinctAndSummariesAreOneLine() {
    let rules = NumeralRule.all + NumeralRule.allNaming
    #expect(Set(rules.map(\.name)).count == rules.count)
    #expect(rules.allSatisfy { !$0.summary.contains("\n") && !$0.summary.hasSuffix(".") })
    #expect(NumeralRule.allNaming.allSatisfy { $0.numeralClass != .unknown })
  }

  /// Every class at least once, and what is no numeral not at all.
  @Test(arguments: [
    ("2017年9月24日启动。", "2017年9月24日 date"), ("过去五年稳步发展。", "过去五年 period"), ("建成5G基站。", "5 name"),
    ("这是第二批名单。", "第二批 ordinal"), ("大力实施四大战略。", "四大 set count"), ("引进千万元以上项目。", "千万元以上 threshold"),
    ("千方百计稳就业。", "千 idiom, 百 idiom"), ("（三）促进就业。", "三 section number"), ("一是稳增长，二是促改革。", "一 layout, 二 layout"),
    ("进一步统一认识。", ""), ("零售业十分活跃，老百姓一致称赞。", ""), ("新建水厂3座。", ""),
  ])
  func classes(sentence: String, expected: String) {
    #expect(claims(sentence).map { "\($0.raw) \($0.class.rawValue)" }.joined(separator: ", ") == expected)
  }

  @Test func whatNoRuleKnowsIsUnknown() {
    let found = claims("在三个颇为偏远的村落试行。")
    #expect(found.map(\.class) == [.unknown])
    #expect(found.map(\.rule) == [nil])
  }

  /// No digit of a text goes unseen: it is in a figure or in this list.
  @Test func everyDigitIsAccountedFor() {
    let prose = prose("2020年引进项目12个，总投资3.5亿元，其中4号线2.0版和12345热线占1/3。\n\n附件1：8月6日至10日第3期。")
    let covered = figures(in: prose).map(\.range) + unreadNumerals(in: prose).map(\.range)
    for sentence in prose.sentences {
      for position in sentence.range where prose.letters[position].isDigit {
        #expect(covered.contains { $0.contains(position) }, "\(prose.text(position..<position + 1)) at \(position)")
      }
    }
  }

  private func claims(_ sentence: String) -> [(raw: String, class: NumeralClass, rule: String?)] {
    let prose = prose(sentence)
    return unreadNumerals(in: prose).map { (prose.text($0.range), $0.numeralClass, $0.rule) }
  }
}
