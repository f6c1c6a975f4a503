import ExampleCatalogue
import Query
import SourceText
import Syntax
import Tables
import Testing

/// Rules of stages that their examples do not show.
@Suite struct StageTests {
  @Test func missingValuesComeLastInEitherDirection() {
    let query = "figures | where place = \"西山区\" and unit = \"元\" | sort value"
    #expect(answer("\(query) | select value") == "value\n8400万元\n9100万元\n21亿元\n22.5亿元\nnull")
    #expect(answer("\(query) desc | select value") == "value\n22.5亿元\n21亿元\n9100万元\n8400万元\nnull")
  }

  @Test func equalRowsKeepTheirOrderAndTopAgreesWithSort() {
    #expect(answer("figures | sort year | take 3 | select report") == "report\n东湖区2018\n东湖区2018\n西山区2018")
    let sorted = answer("figures | sort year desc, place | skip 0 | take 9")
    #expect(answer("figures | sort year desc, place | take 9") == sorted)
    #expect(answer("figures | top 9 by year desc, place asc") == sorted)
  }

  @Test func quantitiesAreOrderedWithinTheirDimension() {
    #expect(
      answer("figures | where year = 2019 | sort value desc | select value")
        == "value\n41.3亿元\n9亿元\n8.1%\n1200亩\n4000人")
  }

  @Test func largeAndSmallNumbersSortExactly() {
    #expect(
      answer(
        """
        places | select x = [0.000000000000000001, 999999999999999999, -5] | take 1 | select length(x)
        places | extend x = if(name = "东湖区", 0.00000000000000001, if(name = "西山区", 99999999999999999.5, -5))
          | sort x desc | select name
        """) == "length_x\n3\nname\n西山区\n东湖区\n南岭县")
  }

  @Test func namesWithoutLabelComeFromTheText() {
    #expect(
      answer("places | take 1 | select value = 1, 2 * 3, 2 + 3, 2 / 3 * 0") == "value, _2_3, _2_3_2, _2_3_0\n1, 6, 5, 0"
    )
    #expect(answer("figures | summarize count(), max(year)") == "count, max_year\n21, 2021")
  }

  @Test func extendSeesWhatItAddedAndReplacesInPlace() {
    #expect(
      answer("places | extend a = 1, b = a + 1, level = \"x\" | take 1")
        == "name, level, population, area, a, b\n东湖区, x, 48.2万人, 400平方公里, 1, 2")
  }

  @Test func aliasesMeanTheirColumnsTablesAndStages() {
    let english = answer(
      "figures | where year = 2021 and kind = level | sort value desc | select place, value | take 2")
    #expect(answer("数据｜筛选 年份＝２０２１ 且 类别 = level｜排序 数值 降序｜选择 地方，数值｜取 2") == english)
    #expect(answer("figures | 汇总 n = 个数() 按 状态") == "status, n\nactual, 17\ntarget, 3\nestimate, 1")
    #expect(answer("figures | count by Status | take 1") == "status, n\nactual, 17")
  }

  @Test func membersOfClosedSetsAreNames() {
    #expect(answer("figures | where kind = rank | count") == "n\n1")
    #expect(answer("figures | where status in (target, estimate) | count") == "n\n4")
    #expect(answer("figures | where target = status | count") == "n\n3")
    #expect(answer("figures | where status != actual | count") == "n\n4")
  }

  @Test func membershipMayAskAnotherPipeline() {
    #expect(answer("figures | where place in (places | where level = 市 | select name) | count") == "n\n6")
    #expect(answer("figures | where place not in (places | where level = 市 | select name) | count") == "n\n15")
  }

  @Test func listsAreSearched() {
    #expect(answer("reports | where authors contains \"李明\" | count") == "n\n7")
    #expect(answer("reports | where \"李明\" in authors | count") == "n\n7")
    #expect(answer("reports | where authors is null | count") == "n\n3")
  }

  @Test func aggregatesMayBeCombined() {
    #expect(
      answer(
        "figures | where unit = \"元\" and status = actual | summarize x = sum(value) / count(), n = count() + 1 by year"
      )
        == "year, x, n\n2018, 22.5亿元, 4\n2019, 25.15亿元, 3\n2020, 1711333333.33333333元, 4\n"
        + "2021, 11.705亿元, 3")
  }

  @Test func keysMayBeComputed() {
    #expect(
      answer("figures | summarize n = count() by half = if(year < 2020, \"先\", \"后\")") == "half, n\n先, 10\n后, 11")
    #expect(answer("figures | count by year = floor(year / 2) * 2") == "year, n\n2020, 11\n2018, 10")
  }

  @Test func distinctTakesAllColumnsOrThoseNamed() {
    #expect(answer("figures | select year, status | distinct | count") == "n\n7")
    #expect(answer("figures | distinct year, status | count") == "n\n7")
  }

  @Test func tablesWithoutRowsPassThroughEveryStage() {
    for stage in stages where !["chart", "to"].contains(stage.name) {
      let arguments = [
        "where": "value > 1", "select": "value", "extend": "x = value * 2", "drop": "year", "rename": "x = year",
        "sort": "value", "take": "1", "skip": "1", "top": "1 by value", "sample": "1", "union": "places",
        "except": "reports", "intersect": "reports", "join": "places on place = name",
        "left_join": "reports on report = id",
        "semi_join": "places on place = name", "anti_join": "places on place = name",
        "explode": "x = split(place, \"东\")",
        "pivot": "sum(value) on status by year", "unpivot": "cell on what in (place, unit)",
        "kwic": "\"收入\" by left", "collocates": "\"收入\"", "keywords": "year = 2020",
        "summarize": "f = first(value), s = sum(value), m = max(place) by year",
      ]
      let query = "figures | where year = 1900 | \(stage.name) \(arguments[stage.name] ?? "")"
      #expect(!answer("\(query) | count").contains("["), "\(query)")
    }
    #expect(answer("figures | where year = 1900 | summarize f = first(value) | distinct | sort f") == "f\nnull")
    #expect(
      answer("figures | where year = 1900 | summarize f = first(value) | select g = f * 2, f > 1元")
        == "g, f_1元\nnull, false")
  }

  @Test func rowsWithoutPartnerPassThroughEveryStage() {
    let alone = "places | left_join (figures | where year = 2021 and place = \"西山区\") on name = place"
    for (stage, count) in [
      ("sort value", 4), ("sort indicator, year desc", 4), ("where unit = \"元\"", 2), ("where value > 1元", 2),
      ("where year is null", 2), ("distinct value", 3), ("distinct", 4), ("count by indicator", 3),
      ("summarize sum(value), max(year), first(report) by unit", 2), ("extend v = value * 2, y = year + 1", 4),
      ("top 2 by value", 2), ("top 1 by value per unit", 2), ("describe", 13),
      ("explode x = split(indicator, \"收\")", 4),
      ("pivot sum(value) on year by name", 3), ("extend g = growth(value), r = rank() by unit sort year, name", 4),
      ("join reports on report = id", 2), ("union figures", 25), ("where report in (figures | select report)", 2),
      ("left_join reports as r on report = r.id | sort r.published", 4),
    ] {
      #expect(answer("\(alone) | \(stage) | count") == "n\n\(count)", "\(stage)")
    }
  }

  @Test func joinsAreBoundedAndStop() throws {
    let views = """
      let one = figures | select a = 1
      let three = one | join one as y on true | join one as z on true
      let four = three | join one as w on true
      """
    #expect(
      answer("\(views)\nfour | join three as t on true | count")
        == "this join would have 1801088541 rows, at most 50000000 fit [four | join three as t on true | count] "
        + "say more after on, or keep fewer rows before")
    var environment = Environment(catalogue: exampleCatalogue())
    let source = Source(name: "", text: "figures | join figures as other on value > other.value")
    let statement = try #require(try parse(source).first)
    #expect(throws: Diagnostic.self) {
      try environment.run(statement, in: source, isCancelled: { true }) { _ in }
    }
  }

  @Test func limitsMayBeLargerThanTheTable() {
    #expect(answer("places | take 9223372036854775807 | count") == "n\n3")
    #expect(answer("places | skip 9223372036854775807 | count") == "n\n0")
    #expect(answer("places | sort name | take 5000 | count") == "n\n3")
    #expect(answer("places | sample 0 | count") == "n\n0")
    #expect(answer("figures | sort value | take 0 | count") == "n\n0")
  }

  @Test func aFileIsWhereTheRowsGo() {
    #expect(answer("places | select name | take 1 | to \"a.csv\"") == "name\n东湖区\n-> a.csv")
  }
}

@Suite struct HiddenColumnTests {
  private var environment: Environment {
    let fields = [Field("name", .text), Field("offset", .integer, isHidden: true)]
    let columns = [Column(.text, [.text("a"), .text("a")]), Column(.integer, [.integer(1), .integer(2)])]
    let table = Table(fields: fields, columns: columns, count: 2, origins: .rows(table: 0, rows: [0, 1]))
    return Environment(
      catalogue: Catalogue(entries: [.init(name: "t", summary: "two rows", table: table)]) { _ in nil })
  }

  @Test func aHiddenColumnIsShownToWhoNamesIt() {
    var environment = environment
    _ = answer("t", &environment)
    #expect(environment.last?.fields.map(\.isHidden) == [false, true])
    _ = answer("t | select offset", &environment)
    #expect(environment.last?.fields.map(\.isHidden) == [false])
  }

  @Test func hiddenColumnsDoNotTellRowsApart() {
    var environment = environment
    #expect(answer("t | distinct", &environment) == "name\na")
    #expect(answer("t | distinct offset | count", &environment) == "n\n2")
    #expect(answer("t | where x = 1", &environment) == "no column named x in t [x] the columns here are name")
  }
}

@Suite struct LineageTests {
  @Test func everyRowOfASummaryKnowsItsSentences() {
    #expect(
      answer("figures | where unit = \"元\" and place = \"西山区\" | summarize sum(value) by year | sort year desc | cite")
        == """
        n, report, place, sentence
        1, 西山区2021, west-2021.txt:3, 财政收入【22.5亿元】。
        1, 西山区2021, west-2021.txt:4, 旅游收入【9100万元】。
        2, 西山区2020, west-2020.txt:3, 旅游收入【8400万元】。
        2, 西山区2020, west-2020.txt:4, 财政收入尚在【核定】。
        3, 西山区2018, west-2018.txt:3, 财政收入【21亿元】。
        """)
  }

  @Test func theOriginsOfARowSurviveEveryStage() {
    let first = "n, report, place, sentence\n1, 西山区2018, west-2018.txt:3, 财政收入【21亿元】。"
    for stage in [
      "select value", "extend x = 1", "drop value", "rename v = value", "take 1", "distinct place", "sort year",
      "top 1 by year",
      "sample 1", "where true",
    ] {
      #expect(answer("figures | where report = \"西山区2018\" and unit = \"元\" | \(stage) | cite") == first, "\(stage)")
    }
    #expect(answer("let v = figures | where report = \"西山区2018\"\nv | take 1 | cite") == first)
  }

  @Test func citationsAreCitedAgain() {
    #expect(answer("figures | cite 3 | skip 2 | cite") == answer("figures | skip 2 | take 1 | cite"))
  }

  @Test func rowsWithoutSentenceSaySo() {
    #expect(answer("places | take 1 | cite") == "n, report, place, sentence\n1, null, null, null")
  }
}
