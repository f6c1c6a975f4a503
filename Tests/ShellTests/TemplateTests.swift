import ExampleCatalogue
import Rendering
import Shell
import SourceText
import Testing

@Suite struct TemplateTests {
  private func session(_ parameters: [String: String] = [:]) -> Session {
    Session(
      catalogue: exampleCatalogue(),
      files: Files(
        read: { path throws(Files.Failure) in
          guard path == "lib/defs.quan" else { throw Files.Failure(reason: "No such file or directory") }
          return Array("let two = 2\n".utf8)
        }, write: nil), settings: .pipe(format: .html), parameters: parameters)
  }

  private func page(_ text: String, _ parameters: [String: String] = [:]) throws(Diagnostic) -> Page {
    var session = session(parameters)
    return try session.page(from: try Template(Source(name: "lib/t.md", text: text)))
  }

  private func failure(_ text: String) -> String? {
    do throws(Diagnostic) {
      _ = try page(text)
      return nil
    } catch { return render(error, in: .english, colour: false) }
  }

  @Test func blocksAndBracesAreFilledIn() throws {
    let text = try page(
      """
      # 简报

      共{{places | count}}地。

      ```quan
      places | select name, population | take 1
      print "- 一"
      ```

      完
      """
    ).markdown()
    #expect(
      text.hasPrefix(
        """
        # 简报

        共3
        """))
    #expect(text.contains("| 名称 | population |\n| --- | ---: |\n| 东湖区 | 48.2万人"))
    #expect(text.contains("- 一\n\n完"))
  }

  @Test func valuesOfReportsHaveNotes() throws {
    let text = try page(
      "收入{{figures | where place = \"东湖区\" and indicator = \"财政收入\" and unit = \"元\" | sort year | take 1 | select value}}。"
    ).markdown()
    #expect(text.contains("亿元[^1]。\n\n[^1]: "))
    #expect(text.contains("**"))
  }

  @Test func valuesKeepTheirNotesThroughLetAndArithmetic() throws {
    let text = try page(
      """
      ```quan
      let last = (figures | where place = "东湖区" and indicator = "财政收入" and unit = "元" | sort year desc | take 1 | select value)
      let twice = last * 2
      ```
      {{last}} {{twice}} {{last / 1亿元}} {{round(twice)}}
      """
    ).markdown()
    #expect(text.contains("45亿元[^1] 90亿元[^1] 45[^1] 90亿元[^1]"))
  }

  @Test func severalValuesFollowOneAnother() throws {
    #expect(try page("{{places | select name}}").markdown().hasPrefix("东湖区、西山区、南岭县"))
  }

  @Test func parametersHoldFromTheFirstLineOn() throws {
    let text =
      "---\ntitle: {{$year}}年\nlang: zh\n---\n# {{$year}}\n\n```quan\nparam year = 2020 \"the year\"\n```\n{{$year + 1}}\n"
    #expect(try page(text).markdown().hasPrefix("# 2020\n\n2021\n"))
    let set = try page(text, ["year": "2019"])
    #expect(set.title == "2019年" && set.language.name == "zh")
    #expect(set.html().contains("<title>2019年</title>"))
    let script = try Script(try Template(Source(name: "t.md", text: text)).statements, files: session().files)
    #expect(script.parameterListing == "parameters of t.md:\n  year  = 2020  the year\n")
  }

  @Test func otherBlocksStayAsTheyAre() throws {
    let text = "```sql\nselect {{x}}\n```\n\n````text\n```quan\nplaces\n```\n````\n\n\\{{x}}\n"
    #expect(try page(text).markdown() == text.replacing("\\{{", with: "{{"))
  }

  @Test func scriptsThatATemplateUsesAreReadBesideIt() throws {
    #expect(try page("```quan\nuse \"defs.quan\"\n```\n{{two + 1}}\n").markdown() == "3\n")
  }

  @Test func aMistakeIsShownInTheTemplate() {
    #expect(
      failure("# 简报\n\n```quan\nplaces | where populaton > 1人\n```\n") == """
        error: no column named populaton in places
          lib/t.md:4:16
          places | where populaton > 1人
                         ^^^^^^^^^
        help: did you mean population?

        """)
    #expect(
      failure("# 简报\n\n一共{{plces | count}}地\n") == """
        error: no table named plces
          lib/t.md:3:5
          一共{{plces | count}}地
                ^^^^^
        help: did you mean places?

        """)
    #expect(failure("ok\n\n```quan\nplaces | where (\n```\n")?.contains("  lib/t.md:4:") == true)
  }

  @Test func whatDoesNotEndIsNamed() {
    #expect(failure("a {{b\n")?.hasPrefix("error: these braces have no closing braces") == true)
    #expect(failure("a\n```quan\nplaces\n")?.contains("error: this block has no end\n  lib/t.md:2:1\n") == true)
    #expect(failure("a {{ }}\n")?.hasPrefix("error: nothing stands between these braces") == true)
  }

  @Test func aTextTakesOneColumnAndSomeValue() {
    #expect(failure("{{places}}")?.hasPrefix("error: what stands in a text has one column, found ") == true)
    #expect(failure("{{places | where name = \"x\" | select name}}")?.hasPrefix("error: this has no value") == true)
    #expect(failure("{{let x = 1}}")?.hasPrefix("error: what stands in a text is a value or a query") == true)
    #expect(failure("{{places | chart bar}}")?.hasPrefix("error: a query in a text cannot end in chart") == true)
  }

  @Test func whatHasChangedStopsTheReport() {
    #expect(
      failure("```quan\nexpect 4 = (places | count)\n```\n")?.hasPrefix("error: expected 4, found 3\n  lib/t.md:2:8\n")
        == true)
  }

  @Test func aScriptInHtmlIsOnePage() throws {
    var session = session()
    var text = ""
    var output = Output { text += String(decoding: $0, as: UTF8.self) }
    try session.run(
      Source(name: "s.quan", text: "print \"# 简报\"\nplaces\nprint \"- {places | count}\"\nplaces | chart bar"),
      to: &output)
    output.flush()
    #expect(text.hasPrefix("<!doctype html>") && text.ranges(of: "<!doctype").count == 1)
    #expect(text.contains("<h1 id=\"s1\">简报</h1>") && text.contains("<li>3</li>") && text.contains("<svg "))
  }
}
