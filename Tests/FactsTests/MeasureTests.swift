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

  /// Sentences, the figure in them, and what it measures.
  @Test(arguments: [
    ("全区新引进千万元以上项目12个。", "12个", "引进1000万元以上项目", Topic.investment),
    ("去年引进千万元以上项目9个。", "9个", "引进1000万元以上项目", .investment),
    ("前十月全市GDP增长6.1%。", "6.1%", "地区生产总值", .economy),
    ("全年国内生产总值达到300亿元。", "300亿元", "地区生产总值", .economy),
    ("经济总量突破500亿元。", "突破500亿元", "地区生产总值", .economy),
    ("人均GDP达到9万元。", "9万元", "人均地区生产总值", .economy),
    ("海洋生产总值达到80亿元。", "80亿元", "海洋生产总值", .economy),
    ("工业增加值增长5%。", "5%", "工业增加值", .industry),
    ("规上工业增加值增长7%。", "7%", "规模以上工业增加值", .industry),
    ("高技术制造业增加值增长9%。", "9%", "高技术制造业增加值", .industry),
    ("财政收入增长3%。", "3%", "财政收入", .finance),
    ("一般公共预算收入增长4%。", "4%", "一般公共预算收入", .finance),
    ("外贸进出口总值增长8%。", "8%", "进出口总额", .trade),
    ("棉花产量12万担。", "12万担", "棉花产量", .agriculture),
    ("打造“口袋公园”5处。", "5处", "新增口袋公园", .construction),
    ("建成口袋公园7处。", "7处", "新增口袋公园", .construction),
    ("培训网红主播60人。", "60人", "培训网红主播", .employment),
    ("优良天数比例达到88%。", "88%", "空气优良率", .environment),
    ("城市空气质量优良天数比率93.5%。", "93.5%", "空气优良率", .environment),
    ("优良天数比例提高3个百分点。", "3个百分点", "空气优良率", .environment),
    ("优良天数281天。", "281天", "空气优良天数", .environment),
    ("全社会研发投入占比达到2.6%。", "2.6%", "研发投入强度", .innovation),
    ("城镇化率达69.1%。", "69.1%", "常住人口城镇化率", .economy),
    ("12个市级重点项目超额完成投资计划。", "12个", "市重点项目", .investment),
    ("建档立卡贫困户428户全部脱贫。", "428户", "贫困户", .agriculture),
  ])
  func figuresHaveTheirMeasure(sentence: String, raw: String, name: String, topic: Topic) throws {
    let found = figures(in: prose(sentence))
    let index = try #require(found.firstIndex { $0.raw == raw }, "\(found.map(\.raw))")
    let measure = try #require(measures(of: found)[index])
    #expect(measure.name == name, "\(found[index].indicator)")
    #expect(measure.topic == topic)
  }

  /// The money of a measure is money: in another unit its words mean something else, and its share has its own name only
  /// where nothing says that it is one.
  @Test func unitsAndSharesHaveTheirSay() {
    let found = figures(in: prose("完成固定资产投资35个。服务业增加值占生产总值的比重达到52%。"))
    let names = measures(of: found).map { $0?.name }
    #expect(names == ["固定资产投资（个）", "服务业增加值"], "\(found.map(\.indicator))")
  }

  @Test func aPartIsDoneLikeItsWhole() {
    let found = figures(in: prose("引进千万元以上项目1065个，增长51.1%，其中亿元以上项目136个，增长56.3%。新建学校3所，其中亿元以上项目1个。"))
    let names = measures(of: found).map { $0?.name }
    #expect(
      names == ["引进1000万元以上项目", "引进1000万元以上项目", "引进1亿元以上项目", "引进1亿元以上项目", "新增学校", "1亿元以上项目"],
      "\(found.map(\.indicator))")
  }
}
