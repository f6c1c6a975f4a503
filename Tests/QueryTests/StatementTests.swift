import ExampleCatalogue
import Query
import SourceText
import Syntax
import Tables
import Testing

@Suite struct StatementTests {
  @Test func aQueryMayGoOnFromTheLastResult() {
    #expect(
      answer("figures | count\n| extend m = n * 2\n| select m") == "n, m\n21, 42".replacing("n, m\n21, ", with: "m\n"))
    var environment = Environment(catalogue: exampleCatalogue())
    #expect(answer("figures | where year = 2020", &environment).hasPrefix("report"))
    #expect(answer("| count", &environment) == "n\n7")
    #expect(answer("_ | select k = n + 1", &environment) == "k\n8")
    #expect(environment.last?.count == 1)
    #expect(answer("|", &environment) == "expected a stage, found the end []")
    #expect(answer("_", &environment) == "k\n8")
  }

  @Test func viewsAreComputedAgainAndValuesOnce() {
    #expect(answer("let big = figures | where value > 30亿元\nbig | count") == "n\n4")
    #expect(answer("let a = figures | take 3\nlet a = a | take 2\na | count") == "n\n2")
    #expect(answer("let a = figures\na | count") == "n\n21")
    #expect(answer("let k = 2019 + 1\nfigures | where year = k | count") == "n\n7")
    #expect(answer("let n = figures | count\nfigures | where year > n * 96 + 3 | count") == "n\n11")
    #expect(answer("let a = figres") == "no table named figres [figres] did you mean figures?")
    var environment = Environment(catalogue: exampleCatalogue())
    _ = answer("let a = figures | take 1\nlet k = 3", &environment)
    #expect(environment.views == ["a"])
    #expect(environment.values == ["k"])
  }

  @Test func viewsMayNotGoBackForEver() {
    let script = (0..<150).map { _ in "let a = a | take 1" }.joined(separator: "\n")
    let many = (0..<150).map { "let v\($0) = figures" }.joined(separator: "\n")
    #expect(answer("\(many)\nv149 | count") == "n\n21")
    #expect(answer("let a = figures\n\(script)") == "a goes back to more than 100 other views [a]")
  }

  @Test func parametersAreSetFromOutside() {
    let script = "param year = 2018 \"the year to report\"\nfigures | where year = $year | count"
    #expect(answer(script) == "n\n5")
    #expect(answer(script, parameters: ["year": "2020"]) == "n\n7")
    #expect(
      answer(script, parameters: ["year": "soon"])
        == "year is set to soon, which is not an integer [2018] write it like 2018")
    #expect(answer("param least = 1亿元\nprint least", parameters: ["least": "3万元"]) == "3万元")
    #expect(answer("param when = @2018\nprint when", parameters: ["when": "2019年上半年"]) == "2019-01..2019-06")
    #expect(answer("param part = -1.5\nprint part", parameters: ["part": "2"]) == "2")
    #expect(answer("param all = true\nprint all", parameters: ["all": "false"]) == "false")
    #expect(answer("param who = \"a\"\nprint who", parameters: ["who": "b c"]) == "b c")
  }

  @Test func parametersAreDeclaredInTheScript() throws {
    let declared = parameters(of: try parse(Source(name: "", text: "param a = 1 \"one\"\nprint a\nparam b = 2元")))
    #expect(declared.map(\.name.text) == ["a", "b"])
    #expect(declared.map(\.summary) == ["one", nil])
  }

  @Test func printFillsIn() {
    #expect(answer("print \"{1 + 1} of {{figures}}: {figures | count}, {null ?? 3}\"") == "2 of {figures}: 21, 3")
    #expect(answer("print 1亿元 * 2") == "2亿元")
    #expect(answer("print 'a' ; print “乙\\n丙”") == "a\n乙\n丙")
    #expect(answer("let n = figures | count\nprint \"{n}\"") == "21")
    #expect(answer("print \"{figres | count}\"") == "no table named figres [figres] did you mean figures?")
  }

  @Test func assertIsQuietWhereItHolds() {
    #expect(answer("assert (figures | count) = 21, \"no\"") == "")
  }

  @Test func statementsEndWithTheirLines() {
    #expect(answer("1\n2 ; 3") == "1\n2\n3")
    #expect(answer("1 +\n2\n(3 -\n4)\n- 1") == "3\n-1\n-1")
    #expect(answer("# a comment\n\nfigures # another\n  | count # more\n") == "n\n21")
    #expect(
      answer("figures | where year\n  = 2020") == "expected a value, found = [=]")
  }

  @Test func whatMayBeNestedCanBeEvaluated() {
    #expect(answer(String(repeating: "(", count: 95) + "1" + String(repeating: ")", count: 95)) == "1")
    #expect(answer("1" + String(repeating: " + 1", count: 190)) == "191")
    #expect(answer(String(repeating: "not ", count: 98) + "true") == "true")
    #expect(answer(String(repeating: "abs(", count: 95) + "-1" + String(repeating: ")", count: 95)) == "1")
    let nested = String(repeating: "(figures | where year in ", count: 40) + "(2020)"
    #expect(answer(nested + String(repeating: " | select year)", count: 40) + " | count") == "n\n7")
    #expect(
      answer("1" + String(repeating: " + 1", count: 300)).hasPrefix("this is nested more than 200 deep ["))
  }

  @Test func definitionsEndBeforeTheStackDoes() {
    let chain = (1..<200).map { "def f\($0)(x) = f\($0 - 1)(x) + 1" }.joined(separator: "\n")
    #expect(answer("def f0(x) = x\n\(chain)\nf60(1)").contains("is too long or too deep to check"))
    let short = (1..<45).map { "def f\($0)(x) = f\($0 - 1)(x) + 1" }.joined(separator: "\n")
    #expect(answer("def f0(x) = x\n\(short)\nf44(1)") == "45")
    let calls = String(repeating: "f(", count: 40) + "1" + String(repeating: ")", count: 40)
    #expect(answer("def f(x) = x + 1\n\(calls)") == "41")
    let many = String(repeating: "f(", count: 90) + "1" + String(repeating: ")", count: 90)
    #expect(answer("def f(x) = x + 1\n\(many)").hasPrefix("written out, f is too long or too deep to check"))
    let stages = String(repeating: " | f()", count: 90)
    #expect(
      answer("def f(rows) = rows | where year in (rows | select year)\nfigures | take 1 | f() | f() | count") == "n\n1")
    #expect(answer("def f() = | take 3\nfigures\(stages) | count") == "n\n3")
    #expect(
      answer("def f() = | take 3\nfigures\(stages + stages) | count").hasPrefix(
        "more than 100 definitions follow one another"))
    let swaps = (0..<60).map { "def a\($0)(rows) = rows | where year in (rows | select year)" }.joined(separator: "\n")
    #expect(answer("\(swaps)\nfigures | a0() | a1() | a2() | count") == "n\n21")
  }

  @Test func blocksEndBeforeTheStackDoes() {
    let deep = String(repeating: "if true { ", count: 150) + "print 1" + String(repeating: " }", count: 150)
    #expect(answer(deep) == "1")
    let deeper = String(repeating: "if true { ", count: 300) + "print 1" + String(repeating: " }", count: 300)
    #expect(answer(deeper).hasPrefix("this is nested more than 200 deep"))
  }

  @Test func remarksFollowTheirAnswers() {
    #expect(
      remarks(on: "figures | sort value | count") == [
        "warning: amounts of several dimensions are put one after another: 元, 人, %, 亩, 位 … [value] "
          + "for one order, choose one with where unit = \"元\""
      ])
    #expect(remarks(on: "figures | where unit = \"元\" | sort value | count") == [])
    #expect(remarks(on: "def latest(x) = x").count == 1)
    #expect(remarks(on: "def mine(x) = x") == [])
  }

  @Test func aQueryCanBeStopped() throws {
    var environment = Environment(catalogue: exampleCatalogue())
    let source = Source(name: "", text: "figures | count")
    for statement in try parse(source) {
      let error = #expect(throws: Diagnostic.self) {
        try environment.run(statement, in: source, isCancelled: { true }, to: { _ in })
      }
      #expect(error?.sentence == "stopped")
    }
  }
}

@Suite struct CompletionTests {
  private func schema(_ text: String, after script: String = "") -> [String]? {
    var environment = Environment(catalogue: exampleCatalogue())
    _ = answer(script, &environment)
    return environment.schema(after: text)?.map(\.name)
  }

  @Test func theColumnsAtTheEndOfAnUnfinishedPipeline() {
    #expect(schema("places | ") == ["name", "level", "population", "area"])
    #expect(schema("places | where level = 市 and ") == ["name", "level", "population", "area"])
    #expect(schema("places | select a = name, area | sort ") == ["a", "area"])
    #expect(schema("places | wher x | sort ") == ["name", "level", "population", "area"])
    #expect(schema("figures | where place in (places | select name | where ") == ["name"])
    #expect(schema("figures | where round(") == nil)
    #expect(schema("let a = places | drop area | ") == ["name", "level", "population"])
    #expect(schema("1 + 2\nfigures | count by place | ") == ["place", "n"])
    #expect(schema("v | ", after: "let v = places | select name") == ["name"])
    #expect(schema("| ", after: "figures | count") == ["n"])
    #expect(schema("") == nil)
    #expect(schema("figures") == nil)
    #expect(schema("figres | ") == nil)
  }
}
