import Foundation
import Testing

/// Working at the program's own prompt, in a real terminal: completion, results, pager, editor, files.
@Suite(.enabled(if: Terminal.isAvailable))
struct WorkingTests {
  /// A folder of reports called 试验区, with a home beside it.
  private struct Place: ~Copyable {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("work-\(UUID().uuidString)").path

    init() throws {
      try FileManager.default.createDirectory(atPath: folder + "/试验区", withIntermediateDirectories: true)
      let regions = ["内蒙古", "内江", "广东", "东湖区", "西山区", "南岭县"]
      let lines = regions.enumerated().map { "2021年，\($1)新建公园\($0 + 3)处，招商引资\(20 + $0)亿元。\n" }
      try write("# 工作报告\n\n" + lines.joined(separator: "\n"), to: "试验区/report.md")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ text: String, to path: String) throws {
      try text.write(toFile: "\(folder)/\(path)", atomically: true, encoding: .utf8)
    }

    func text(of path: String) -> String? { try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8) }

    func terminal(columns: Int = 90, rows: Int = 24, _ environment: [String: String] = [:]) -> Terminal {
      let variables = ["XDG_STATE_HOME": folder, "HOME": folder, "LANG": "C.UTF-8"].merging(environment) { $1 }
      let terminal = Terminal(
        "quan", arguments: [folder + "/试验区"], columns: columns, rows: rows, environment: variables)
      terminal.expect(lastLine: "试验区>")
      return terminal
    }
  }

  @Test("values complete by pinyin and its initials, with how often they are there")
  func valuesCompleteByPinyin() throws {
    let place = try Place()
    let terminal = place.terminal()
    terminal.type("figures | where indicator = zsyz")
    terminal.press("Tab")
    terminal.expect(lastLine: #"试验区> figures | where indicator = "招商引资""#)
    terminal.press("C-u")
    terminal.type("figures | where unit = ")
    terminal.press("Tab")
    terminal.expect("\n\"元\"  6 rows\n\"处\"  6 rows")
    terminal.press("Tab", "Tab", "Enter")
    terminal.expect(lastLine: #"试验区> figures | where unit = "处""#)
    terminal.type(" | count")
    terminal.press("Enter")
    terminal.expect("1 row\n试验区 _1:1>")
  }

  @Test("the only word that may follow, or the line that began so, is shown faintly and taken with Right")
  func hintsAreTaken() throws {
    let place = try Place()
    let terminal = place.terminal()
    terminal.type("fig")
    terminal.expect(lastLine: "试验区> figures")
    terminal.expect(column: 11)
    terminal.press("Right")
    terminal.expect(column: 15)
    terminal.type(" | count")
    terminal.press("Enter")
    terminal.expect("试验区 _1:1>")
    terminal.type("fi")
    terminal.expect(lastLine: "试验区 _1:1> figures | count")
    terminal.press("Right", "Enter")
    terminal.expect("试验区 _2:1>")
    terminal.type(".set hints off")
    terminal.press("Enter")
    terminal.type("fi")
    terminal.expect(lastLine: "试验区 _2:1> fi")
  }

  @Test("what is longer than the screen goes to the pager, unless that is switched off")
  func longAnswersGoToThePager() throws {
    let place = try Place()
    let terminal = place.terminal(rows: 12, ["PAGER": "sed s/^/:/"])
    terminal.type("figures | select n = id, raw")
    terminal.press("Enter")
    terminal.expect(":12 rows\n试验区 _1:12>")
    terminal.type("_ | take 2")
    terminal.press("Enter")
    terminal.expect("\n2 rows\n试验区 _2:2>")
    terminal.type(".set pager off")
    terminal.press("Enter")
    terminal.type("_1")
    terminal.press("Enter")
    terminal.expect("\n7 of 12 rows\n试验区 _3:12>")
  }

  @Test("less is told that it gets UTF-8, whether or not the locale is installed")
  func thePagerReadsChinese() throws {
    let place = try Place()
    let terminal = place.terminal(rows: 12, ["PAGER": "printenv LESSCHARSET", "LANG": "C"])
    terminal.type("figures | select n = id, raw")
    terminal.press("Enter")
    terminal.expect("\nutf-8\n试验区 _1:12>")
  }

  @Test("a pager that is left early ends nothing else")
  func thePagerMayBeLeft() throws {
    let place = try Place()
    let terminal = place.terminal(rows: 12, ["PAGER": "head -n 2"])
    terminal.type("figures | join figures as f on f.report = report | join figures as g on g.report = report")
    terminal.press("Enter")
    terminal.expect("_1:1728>")
    terminal.type("_ | count")
    terminal.press("Enter")
    terminal.expect("1728\n1 row\n试验区 _2:1>")
  }

  @Test("the editor gets what was typed last, and what it leaves stands at the prompt")
  func theEditorBringsTextBack() throws {
    let place = try Place()
    try place.write("sed -i 's/count/take 1/' \"$1\"\n", to: "editor")
    let terminal = place.terminal(["VISUAL": "sh \(place.folder)/editor"])
    terminal.type("figures | count")
    terminal.press("Enter")
    terminal.expect("试验区 _1:1>")
    terminal.type(".edit")
    terminal.press("Enter")
    terminal.expect(lastLine: "试验区 _1:1> figures | take 1")
    terminal.type(" | count")
    terminal.press("C-x", "C-e")
    terminal.expect(lastLine: "试验区 _1:1> figures | take 1 | take 1")
    terminal.press("Enter")
    terminal.expect("试验区 _2:1>")
  }

  @Test("results go to commands and files, and the session becomes a script")
  func resultsGoElsewhere() throws {
    let place = try Place()
    let terminal = place.terminal()
    terminal.type(".once | tail -n 1")
    terminal.press("Enter")
    terminal.expect(lastLine: "试验区 →| tail -n 1>")
    terminal.type("figures | select raw | take 2")
    terminal.press("Enter")
    terminal.expect("\n20亿元\n试验区 _1:2>")
    terminal.type(".output \(place.folder)/out.csv")
    terminal.press("Enter")
    terminal.expect("/out.csv>")
    terminal.type("_")
    terminal.press("Enter")
    terminal.expect("out.csv: 2 rows")
    #expect(place.text(of: "out.csv") == "raw\n3处\n20亿元\n")
    terminal.type(".output")
    terminal.press("Enter")
    terminal.expect(lastLine: "试验区 _2:2>")
    terminal.type(".save \(place.folder)/work.quan")
    terminal.press("Enter")
    terminal.expect("work.quan: 2 statements")
    let script = place.text(of: "work.quan")?.split(separator: "\n").dropFirst()
    let call = "# quan run \(place.folder)/work.quan \(place.folder)/试验区"
    #expect(script.map(Array.init) == [call[...], "figures | select raw | take 2", "_"])
    terminal.type(".save \(place.folder)/out.quan")
    terminal.press("Enter")
    terminal.expect("out.quan: 2 statements")
    terminal.type(".save \(place.folder)/work.quan")
    terminal.press("Enter")
    terminal.expect("work.quan: 2 statements\n试验区 _2:2>")
  }

  @Test("lines of earlier sessions are known with the time when they were typed")
  func earlierLinesHaveTheirTimes() throws {
    let place = try Place()
    do {
      let terminal = place.terminal()
      terminal.type("figures | count")
      terminal.press("Enter")
      terminal.expect("试验区 _1:1>")
    }
    try place.write((place.text(of: "quan/history") ?? "") + "reports | count\n", to: "quan/history")
    let terminal = place.terminal()
    terminal.type("let known = history | where date is not null")
    terminal.press("Enter")
    terminal.type("known | where time is not null | select text, rows | take 2")
    terminal.press("Enter")
    let blanks = String(repeating: " ", count: 28)
    terminal.expect("\nfigures | count      \(blanks)·\nlet known = history | where date is not null     ·\n")
  }

  @Test("reports are added, and read again when they have changed")
  func reportsAreAddedAndReadAgain() throws {
    let place = try Place()
    try place.write("2022年，新建公园9处。\n", to: "more.md")
    let terminal = place.terminal()
    terminal.type("let parks = figures | where unit = \"处\"")
    terminal.press("Enter")
    terminal.type(".open \(place.folder)/mo")
    terminal.press("Tab", "Enter")
    terminal.expect("2 reports open, 1 read\n试验区+1>")
    terminal.type("parks | count")
    terminal.press("Enter")
    terminal.expect("7\n1 row\n试验区+1 _1:1>")
    try place.write("2022年，新建公园9处，改造公园4处。\n", to: "more.md")
    terminal.type(".reload")
    terminal.press("Enter")
    terminal.expect("2 reports open, 1 read\nthe results of before are gone\n试验区+1>")
    terminal.type("parks | count")
    terminal.press("Enter")
    terminal.expect("8\n1 row")
    terminal.type(".reload")
    terminal.press("Enter")
    terminal.expect("2 reports open, 0 read")
  }

  @Test("Ctrl-C stops the reading of reports, and then none of them is open")
  func readingIsStopped() throws {
    let place = try Place()
    // A pipe that is held open and says nothing is read for ever.
    let pipe = place.folder + "/pipe"
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    let descriptor = unsafe open(pipe, O_RDWR)
    defer { close(descriptor) }
    let terminal = place.terminal()
    terminal.type("figures | count")
    terminal.press("Enter")
    terminal.expect("12\n1 row\n试验区 _1:1>")
    terminal.type(".open \(pipe)")
    terminal.press("Enter")
    _ = terminal.wait { $0.column == 0 && $0.text.contains(".open") }
    terminal.pressUntil("C-c") { $0.text.contains("error: stopped") }
    terminal.expect(lastLine: "试验区 _1:1>")
    terminal.type(".reload")
    terminal.press("Enter")
    terminal.expect("1 report open, 0 read\n试验区 _1:1>")
  }

  @Test("Ctrl-C stops a query that runs long, and the session goes on")
  func queriesAreStopped() throws {
    let place = try Place()
    let terminal = place.terminal()
    let joins = (1...5).map { "| join figures as f\($0) on f\($0).report = report " }.joined()
    let texts = "raw, " + (1...5).map { "f\($0).raw" }.joined(separator: ", ")
    terminal.type("figures \(joins)| extend t = concat(\(texts)) | summarize distinct(t)")
    terminal.press("Enter")
    // A long line is in column 0 also on its way.
    _ = terminal.wait { $0.column == 0 && $0.text.contains("distinct(t)") }
    terminal.pressUntil("C-c") { $0.text.contains("stopped") }
    terminal.type("figures | count")
    terminal.press("Enter")
    terminal.expect("12\n1 row")
  }
}
