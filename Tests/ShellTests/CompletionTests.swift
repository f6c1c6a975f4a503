import ExampleCatalogue
import Shell
import SourceText
import Testing

@Suite struct CompletionTests {
  private func session(_ lines: String...) -> Session {
    var files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    files.list = { folder in
      switch folder {
      case "": ["scripts/", "brief.quan", "工作报告.md", ".hidden.quan", "gone.csv"]
      case "scripts/": ["targets.quan", "notes.txt", "two words.csv"]
      default: []
      }
    }
    var session = Session(
      catalogue: exampleCatalogue(), files: files, settings: .terminal(width: 80, colour: false))
    for line in lines { _ = session.reply(to: line) }
    return session
  }

  /// The candidates at `‸`, and the text that they replace.
  private func complete(_ marked: String, in session: Session? = nil) -> (replaced: String, texts: [String]) {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false).map(String.init)
    let cursor = parts[0].utf8.count
    let completion = completions(in: parts.joined(), at: cursor, session: session ?? self.session())
    let before = Array(parts[0].utf8)
    return (String(decoding: before[completion.start...], as: UTF8.self), completion.candidates.map(\.text))
  }

  @Test func tablesFollowAJoin() {
    #expect(complete("figures | join p‸").texts.first == "places")
    #expect(complete("figures | union (pl‸").texts == ["places"])
    #expect(complete("figures | join places ‸").texts.contains("on"))
    #expect(complete("figures | join places as p on p.‸").texts == ["name", "level", "population", "area"])
    #expect(complete("figures | join (places | select name) on right.n‸").texts == ["name"])
    #expect(complete("figures | join reports on report = id | where reports.pl‸").texts.contains("place"))
    #expect(complete("figures | count by pl‸").texts.first == "place")
  }

  @Test func columnsOfAPivotAreKnown() {
    #expect(complete("figures | pivot count() on year by place | sort `20‸").texts.contains("`2020`"))
    #expect(complete("figures | pivot count() on year by place | sort pla‸").texts == ["place"])
  }

  @Test func clausesThatTakeWordsOfAListOfferThem() {
    #expect(complete("figures | kwic \"收入\" by ‸").texts == ["left", "right", "keyword"])
    #expect(complete("places | chart ‸").texts == ["bar", "line", "spark", "scatter", "heat"])
    #expect(complete("places | 图 b‸").texts == ["bar"])
    #expect(complete("places | chart bar b‸").texts.contains("by"))
    #expect(
      complete("figures | collocates \"收入\" by l‸").texts == ["log_dice", "logdice", "log_likelihood", "likelihood"])
  }

  @Test func stagesFollowABar() {
    #expect(
      complete("places | s‸").texts == [
        "select", "sort", "skip", "sample", "summarize", "summarise", "semi_join", "shares",
      ])
    #expect(complete("places |‸").texts.contains("where"))
    #expect(!complete("places |‸").texts.contains("筛选"))
    #expect(complete("places | 筛‸").texts == ["筛选"])
  }

  @Test func statementsBeginWithTablesAndWords() {
    let session = session("let big = places | take 1")
    let first = ["reports", "figures", "places", "history", "big", "let", "def", "param"]
    #expect(complete("‸", in: session).texts.starts(with: first))
    #expect(complete("fi‸").texts.first == "figures")
    #expect(complete("报‸").texts == ["报告"])
    #expect(complete("places | count\nfig‸").texts == ["figures"])
    #expect(complete("let a = 1; rep‸").texts.first == "reports")
  }

  @Test func resultsCompleteByTheirNames() {
    let session = session("places | select name", "figures | count")
    #expect(complete("_‸", in: session).texts == ["_2", "_1"])
    #expect(complete("_1 | sort ‸", in: session).texts.first == "name")
    #expect(complete("places | join _‸", in: session).texts == ["_2", "_1"])
  }

  @Test func definitionsCompleteWhereTheyMayStand() {
    let session = session("def half(x) = x / 2", "def money() = | where unit = \"元\"", "def 一半(x) = x / 2")
    #expect(complete("figures | mon‸", in: session).texts == ["money"])
    #expect(complete("places | select ha‸", in: session).texts == ["half"])
    #expect(complete("places | select 一‸", in: session).texts == ["一半"])
    #expect(complete("figures | comp‸").texts == ["compare"])
    #expect(complete("figures | 对‸").texts == ["对比"])
    #expect(complete("places | select grow‸").texts.contains("growth_rate"))
  }

  @Test func columnsOfALoopsRowFollowItsDot() {
    #expect(complete("for p in places | select name, area { print p.‸").texts == ["name", "area"])
    #expect(complete("for p in places { for f in figures { print p.po‸").texts == ["population"])
    #expect(complete("for p in places { figures | where place = p.n‸ } ").texts == ["name"])
    #expect(complete("print p.‸").texts.isEmpty == false)
  }

  @Test func statementsBeginInsideOfBlocks() {
    #expect(complete("for p in places { pri‸").texts == ["print"])
    #expect(complete("if 1 > 2 { fig‸").texts.first == "figures")
    #expect(complete("对‸").texts == ["对于"])
  }

  @Test func columnsAreThoseThatFlow() {
    #expect(complete("places | where po‸").texts == ["population"])
    #expect(complete("places | select name, x = area | sort ‸").texts.starts(with: ["name", "x"]))
    #expect(!complete("places | select name | where ‸").texts.contains("population"))
    #expect(complete("数据 | 排序 指‸").texts == ["指标"])
    #expect(complete("let x = places | select name | sort ‸").texts.first == "name")
  }

  @Test func clausesAndConnectivesFollowAnOperand() {
    #expect(complete("figures | summarize n = count() b‸").texts == ["by", "between", "before"])
    #expect(complete("figures | sort year d‸").texts == ["desc"])
    #expect(complete("figures | count ‸").texts.contains("by"))
  }

  @Test func wordsBehindAnOperandAreThoseThatItsStageTakes() {
    #expect(complete("figures | sort year ‸").texts.starts(with: ["asc", "desc"]))
    #expect(complete("figures | join places ‸").texts == ["as", "on"])
    #expect(complete("figures | take 3 ‸").texts == ["per"])
    #expect(complete("figures | take ‸").texts == [])
    #expect(complete("figures | count ‸").texts == ["by"])
    #expect(complete("figures | chart line ‸").texts == ["of", "by"])
    #expect(complete("figures | chart line of value ‸").texts == ["by"])
    #expect(complete("figures | chart line of ‸").texts.contains("value"))
    #expect(!complete("figures | chart line of ‸").texts.contains("round"))
    #expect(complete("figures | pivot count() on year ‸").texts == ["in", "by"])
    #expect(complete("figures | 排序 年份 降‸").texts == ["降序"])
  }

  @Test func comparisonsFitTheColumn() {
    #expect(complete("figures | where year ‸").texts == ["between", "in", "is", "not", "and", "or", "by", "sort"])
    #expect(complete("figures | where place ‸").texts.starts(with: ["in", "contains", "starts", "ends"]))
    #expect(complete("figures | where 时期 ‸").texts.starts(with: ["before", "after", "during", "overlaps"]))
    #expect(complete("figures | where year = 2020 ‸").texts == ["and", "or", "by", "sort"])
    #expect(complete("figures | where year = 2020 and place ‸").texts.first == "in")
    #expect(complete("figures | where (year > 2019 or place ‸").texts.first == "in")
    #expect(complete("figures | select year, place ‸").texts.first == "in")
  }

  @Test func whoWritesChineseIsOfferedChineseNames() {
    #expect(complete("数据 ‸").texts.starts(with: ["| 筛选", "| 选择"]))
    #expect(complete("数据 | 筛选 年份 ‸").texts == ["介于", "在", "是", "不", "与", "或", "按", "排序"])
    #expect(complete("数据 | 排序 年份 ‸").texts.starts(with: ["升序", "降序"]))
    #expect(complete("数据 | 筛选 时期 ‸").texts.first == "早于")
    #expect(complete("数据 | 选择 ‸").texts.starts(with: ["报告", "地方", "指标"]))
    #expect(complete("数据 | 筛选 pla‸").texts == ["place"])
    #expect(complete("figures | where 年份 ‸").texts.first == "between")
  }

  @Test func timesFollowWordsOfTime() {
    #expect(complete("figures | where period during ‸").texts.first == "@2020")
    #expect(complete("figures | where period = ‸").texts.contains("@2019"))
    #expect(complete("figures | where 时期 overlaps @201‸").texts == ["@2018", "@2019"])
  }

  @Test func stagesStandBehindTheNextBar() {
    #expect(complete("figures ‸").texts.starts(with: ["| where", "| select"]))
    #expect(complete("let x = figures ‸").texts.first == "| where")
    #expect(!complete("figures ‸").texts.contains("| 筛选"))
  }

  @Test func queriesBehindCommandsComplete() {
    #expect(complete(".explain figures | wh‸") == (replaced: "wh", texts: ["where"]))
    #expect(complete(".explain fi‸").texts.first == "figures")
    #expect(complete(".sql du‸").texts.first == "duckdb")
    #expect(complete(".sql ‸").texts.starts(with: ["sqlite", "duckdb", "spark", "reports"]))
    #expect(complete(".sql duckdb figures | where place = 西‸") == (replaced: "西", texts: ["\"西山区\""]))
    #expect(complete(".sql figures | sort po‸").texts == [])
  }

  @Test func valuesFollowAComparison() {
    #expect(complete("figures | where status = ‸").texts.starts(with: ["actual", "target", "estimate"]))
    #expect(complete("figures | where status = ta‸").texts == ["target"])
    #expect(complete("figures | where 状态 = 目‸").texts == ["目标"])
    #expect(!complete("figures | where status = ‸").texts.contains("目标"))
    // The commonest value first.
    #expect(complete("figures | where place = ‸").texts.starts(with: ["\"东湖区\"", "\"西山区\"", "\"南岭县\""]))
    #expect(complete("figures | where year = ‸").texts.starts(with: ["2018", "2019", "2020", "2021"]))
  }

  @Test func valuesCompleteByTheirFirstCharacters() {
    #expect(complete("figures | where place = 西‸") == (replaced: "西", texts: ["\"西山区\""]))
    #expect(complete("figures | where indicator = '财‸") == (replaced: "'财", texts: ["'财政收入'"]))
    // Behind the quote that is typed already.
    #expect(complete("figures | where indicator = \"旅‸").texts == ["\"旅游收入\""])
    #expect(complete("figures | where indicator = “旅‸").texts == ["“旅游收入”"])
    #expect(complete("figures | where status = \"ta‸").texts == ["\"target\""])
    #expect(complete("figures | where indicator in ('绿地', '新‸").texts == ["'新增就业'"])
    #expect(complete("figures | where indicator not in ('绿‸").texts == ["'绿地'"])
    #expect(complete("figures | where 指标 contains '旅‸").texts == ["'旅游收入'"])
    #expect(complete("figures | where year = 201‸").texts == ["2018", "2019"])
  }

  @Test func valuesSayHowOftenTheyAre() {
    let text = "figures | where place = 西"
    let candidates = completions(in: text, at: text.utf8.count, session: session()).candidates
    #expect(candidates.map(\.text) == ["\"西山区\""])
    #expect(candidates.map(\.caption) == ["6 rows"])
  }

  @Test func functionsAndDefinedValuesStandInExpressions() {
    let session = session("let least = 5")
    #expect(complete("places | where rou‸", in: session).texts == ["round"])
    #expect(complete("places | where le‸", in: session).texts.contains("least"))
  }

  @Test func onlyTheTextBeforeTheCursorCounts() {
    #expect(complete("places | wh‸ere level = 市").texts == ["where"])
  }

  @Test func commandsCompleteWithTheirArguments() {
    #expect(complete(".sc‸") == (replaced: ".sc", texts: [".schema"]))
    #expect(complete(".schema pl‸") == (replaced: "pl", texts: ["places"]))
    #expect(complete(".mode js‸").texts == ["json", "jsonl"])
    #expect(complete(".help whe‸").texts == ["where"])
    #expect(complete(".set ‸").texts == ["border", "bom", "colour", "hints", "pager", "lang", "rows", "wide", "width"])
    #expect(complete(".set rows ‸").texts == ["40", "all"])
    #expect(complete(".timer o‸").texts == ["on", "off"])
    #expect(complete(".nothing x‸").texts == [])
  }

  @Test func filesCompleteWhereTheyAreWanted() {
    #expect(complete("use \"‸").texts == ["\"brief.quan\"", "\"scripts/"])
    #expect(complete("use ‸").texts == ["\"brief.quan\"", "\"scripts/"])
    #expect(complete("use 'scripts/t‸").texts == ["'scripts/targets.quan'"])
    #expect(complete("places | to \"scripts/tw‸").texts == ["\"scripts/two words.csv\""])
    #expect(complete("places | 存为 “g‸").texts == ["“gone.csv”"])
    #expect(complete(".run ‸").texts == ["brief.quan", "scripts/"])
    #expect(complete(".run scripts/‸").texts == ["scripts/targets.quan"])
    #expect(complete(".run .h‸").texts == [".hidden.quan"])
    #expect(complete(".save gzbg‸").texts == ["工作报告.md"])
    #expect(complete("places | where name = \"b‸").texts == [])
  }

  @Test func nothingCompletesInsideAComment() {
    #expect(complete("places # wh‸").texts == [])
  }

  /// Whatever is typed, completion answers, and what it replaces lies before the cursor.
  @Test func everyPrefixOfAQueryCompletes() {
    let text =
      "let x = (figures | where `a` in ('绿地', \"b) and value ~ /x/i | summarize n = count() by {[year, @2017..$q;.5亿元"
    let session = session()
    for length in 0...text.utf8.count {
      let completion = completions(in: text, at: length, session: session)
      #expect(completion.start <= length)
    }
  }
}
