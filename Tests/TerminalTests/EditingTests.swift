import Foundation
import Testing

/// What the line editor does with whole statements, in a real terminal.
@Suite(.enabled(if: Terminal.isAvailable))
struct EditingTests {
  private func probe(
    columns: Int = 60, rows: Int = 20, history: String? = nil, environment: [String: String] = [:]
  ) -> Terminal {
    let arguments = history.map { [$0] } ?? []
    return Terminal("line-probe", arguments: arguments, columns: columns, rows: rows, environment: environment)
  }

  /// Waits until the screen shows exactly `lines`.
  private func expect(
    _ lines: [String], in terminal: borrowing Terminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (picture, holds) = terminal.wait { $0.lines == lines }
    #expect(holds, "expected\n\(lines.joined(separator: "\n"))\nfound \(picture)", sourceLocation: sourceLocation)
  }

  /// Waits until the screen shows `text` somewhere.
  private func expect(
    _ text: String, in terminal: borrowing Terminal, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (picture, holds) = terminal.wait { $0.text.contains(text) }
    #expect(holds, "expected \(text)\nfound \(picture)", sourceLocation: sourceLocation)
  }

  @Test("a paste of three lines arrives whole")
  func aPasteArrivesWhole() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.paste("甲 |\n乙\n丙 1\n")
    expect(["泉> 甲 |", "…> 乙", "…> 丙 1"], in: terminal)
    terminal.press("Enter")
    expect(["泉> 甲 |", "…> 乙", "…> 丙 1", "<<甲 |", "乙", "丙 1>>", "泉>"], in: terminal)
  }

  @Test("a paste cannot press keys")
  func aPasteCannotPressKeys() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.paste("甲\u{15}\u{8}乙\t丙")
    expect(["泉> 甲乙    丙"], in: terminal)
  }

  @Test("an unfinished statement goes on in the next line")
  func anUnfinishedStatementGoesOn() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("求和(")
    terminal.press("Enter")
    expect(["泉> 求和(", "…>"], in: terminal)
    terminal.type("数值)")
    terminal.press("Enter")
    expect(["泉> 求和(", "…> 数值)", "<<求和(", "数值)>>", "泉>"], in: terminal)
  }

  @Test("Enter in an empty line ends nothing")
  func anEmptyLineEndsNothing() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.press("Enter")
    expect(["泉>", "<<>>", "泉>"], in: terminal)
    terminal.type("甲")
    terminal.press("Enter")
    expect(["泉>", "<<>>", "泉> 甲", "<<甲>>", "泉>"], in: terminal)
  }

  @Test("Ctrl-C throws a half-typed statement away, also from its first line")
  func interruptClears() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.paste("第一行\n第二行\n第三行")
    expect(["泉> 第一行", "…> 第二行", "…> 第三行"], in: terminal)
    terminal.press("Up", "Up")
    _ = terminal.wait { $0.row == 0 }
    terminal.press("C-c")
    expect(["泉> 第一行", "…> 第二行", "…> 第三行^C", "泉>"], in: terminal)
    terminal.type("好")
    terminal.press("Enter")
    expect("<<好>>", in: terminal)
  }

  @Test("Ctrl-C stops what runs, and the session goes on")
  func interruptStopsWhatRuns() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("wait")
    terminal.press("Enter")
    expect("waiting", in: terminal)
    terminal.press("C-c")
    expect(["泉> wait", "waiting", "^Cstopped", "泉>"], in: terminal)
  }

  @Test("Ctrl-R finds Chinese, and what was half typed comes back with Ctrl-G")
  func searchFindsChinese() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    for statement in ["工业增长很快", "广东和北京", "内蒙古的投资", "其他"] {
      terminal.type(statement)
      terminal.press("Enter")
      expect("<<\(statement)>>", in: terminal)
    }
    terminal.type("半句")
    terminal.press("C-r")
    expect("history search: _", in: terminal)
    terminal.type("增长")
    expect("泉> 工业增长很快\nhistory search: 增长_", in: terminal)
    terminal.press("BSpace", "BSpace")
    terminal.type("内蒙古")
    expect("泉> 内蒙古的投资\nhistory search: 内蒙古_", in: terminal)
    terminal.type("没有")
    expect("nothing in the history has: 内蒙古没有_", in: terminal)
    terminal.press("C-g")
    let (picture, holds) = terminal.wait { $0.lines.last == "泉> 半句" && $0.column == 8 }
    #expect(holds, "found \(picture)")
    terminal.press("C-r")
    terminal.type("广东")
    expect("泉> 广东和北京\nhistory search: 广东_", in: terminal)
    terminal.press("End")
    terminal.type("都好")
    terminal.press("Enter")
    expect("<<广东和北京都好>>", in: terminal)
  }

  @Test("Up brings back an entry of several lines whole, then moves inside it")
  func upBringsBackWholeEntries() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.paste("甲(\n乙)")
    terminal.press("Enter")
    expect(["泉> 甲(", "…> 乙)", "<<甲(", "乙)>>", "泉>"], in: terminal)
    terminal.type("丙")
    terminal.press("Up")
    expect(["泉> 甲(", "…> 乙)", "<<甲(", "乙)>>", "泉> 甲(", "…> 乙)"], in: terminal)
    terminal.press("Up")
    let (picture, holds) = terminal.wait { $0.row == 4 && $0.column == 7 }
    #expect(holds, "found \(picture)")
    terminal.press("Down", "Down")
    expect(["泉> 甲(", "…> 乙)", "<<甲(", "乙)>>", "泉> 丙"], in: terminal)
  }

  @Test("Tab completes one candidate and lists several with captions")
  func tabCompletes() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("招")
    terminal.press("Tab")
    expect(["泉> 招商引资"], in: terminal)
    terminal.type(" 增")
    terminal.press("Tab")
    expect(["泉> 招商引资 增", "增长    growth", "增加    increase", "增加值  value added"], in: terminal)
    terminal.type("长 w")
    expect(["泉> 招商引资 增长 w"], in: terminal)
    terminal.press("Tab")
    expect(["泉> 招商引资 增长 w", "where   keeps rows", "within  inside"], in: terminal)
  }

  @Test("a long list of candidates stands in columns and says how many it leaves out")
  func longListsAreCut() {
    let terminal = probe(columns: 40, rows: 10)
    expect(["泉>"], in: terminal)
    terminal.type("指标1")
    terminal.press("Tab")
    expect(
      [
        "泉> 指标1", "指标1    指标13   指标17   指标101", "指标10   指标14   指标18   指标102",
        "指标11   指标15   指标19   指标103", "指标12   指标16   指标100  指标104", "… and 95 more",
      ], in: terminal)
  }

  @Test("the history outlives the session, for its owner alone")
  func theHistoryOutlivesTheSession() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/state/history"
    do {
      let terminal = probe(history: path)
      expect(["泉>"], in: terminal)
      for (index, statement) in ["甲", "乙\\n", "甲", "甲"].enumerated() {
        terminal.type(statement)
        terminal.press("Enter")
        // What is pasted before the prompt is back is no paste.
        _ = terminal.wait { $0.lines.last == "泉>" && $0.row == 2 * (index + 1) }
      }
      terminal.paste("一\n二")
      terminal.press("Enter")
      expect("二>>", in: terminal)
      terminal.press("C-d")
      expect("bye", in: terminal)
    }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.replacing(/@[0-9]{10}/, with: "@") == "@ 甲\n@ 乙\\\\n\n@ 甲\n@ 一\\n二\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // A line that does not say when is a line all the same.
    try (text + "丙\n").write(toFile: path, atomically: true, encoding: .utf8)
    let terminal = probe(history: path)
    expect(["泉>"], in: terminal)
    terminal.press("Up")
    expect(["泉> 丙"], in: terminal)
    terminal.press("Up")
    expect(["泉> 一", "…> 二"], in: terminal)
    terminal.press("Up", "Up")
    expect(["泉> 甲"], in: terminal)
    terminal.press("Up")
    expect(["泉> 乙\\n"], in: terminal)
  }

  @Test("cut words come back elsewhere, and changes can be taken back")
  func cutsAndUndo() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("2017年GDP增长")
    terminal.press("C-w")
    expect(["泉> 2017年GDP"], in: terminal)
    terminal.press("Home", "C-y")
    expect(["泉> 增长2017年GDP"], in: terminal)
    terminal.press("C-_")
    expect(["泉> 2017年GDP"], in: terminal)
    terminal.press("C-_")
    expect(["泉> 2017年GDP增长"], in: terminal)
  }

  @Test("a resized window shows the statement once, wrapped anew")
  func resizing() {
    let terminal = probe(columns: 50, rows: 12)
    expect(["泉>"], in: terminal)
    // Earlier lines, since terminals push what is at the very top out of sight when they wrap lines anew.
    terminal.paste("(甲\n乙)")
    terminal.press("Enter")
    let before = ["泉> (甲", "…> 乙)", "<<(甲", "乙)>>"]
    expect(before + ["泉>"], in: terminal)
    terminal.type("一二三四五六七八九十一二三四五六七八九十")
    expect(before + ["泉> 一二三四五六七八九十一二三四五六七八九十"], in: terminal)
    terminal.resize(columns: 25, rows: 12)
    expect("乙)>>\n泉> 一二三四五六七八九十\n一二三四五六七八九十", in: terminal)
    terminal.type("好")
    expect("乙)>>\n泉> 一二三四五六七八九十\n一二三四五六七八九十好", in: terminal)
    terminal.press("Home")
    _ = terminal.wait { $0.column == 4 }
    terminal.resize(columns: 60, rows: 12)
    terminal.type("再")
    expect(before + ["泉> 再一二三四五六七八九十一二三四五六七八九十好"], in: terminal)
    terminal.resize(columns: 60, rows: 3)
    terminal.type("更")
    expect(["<<(甲", "乙)>>", "泉> 再更一二三四五六七八九十一二三四五六七八九十好"], in: terminal)
  }

  @Test("colours follow the text, unless NO_COLOR is set")
  func colours() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("2017")
    expect(["泉> 2017"], in: terminal)
    #expect(terminal.colouredText().contains("\u{1B}[35m2017"))
    let plain = probe(environment: ["NO_COLOR": "1"])
    expect(["泉>"], in: plain)
    plain.type("2017")
    expect(["泉> 2017"], in: plain)
    #expect(!plain.colouredText().contains("\u{1B}["))
  }

  @Test("the right arrow takes the faint hint")
  func hints() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("招商引")
    let (picture, holds) = terminal.wait { $0.lines == ["泉> 招商引资"] && $0.column == 10 }
    #expect(holds, "found \(picture)")
    terminal.press("Right", "Enter")
    expect("<<招商引资>>", in: terminal)
  }

  @Test("a dumb terminal gets no escape sequences and still takes statements")
  func dumbTerminals() {
    let terminal = probe(environment: ["TERM": "dumb"])
    expect(["泉>"], in: terminal)
    terminal.type("甲(")
    terminal.press("Enter")
    expect(["泉> 甲(", "…>"], in: terminal)
    terminal.press("C-c")
    expect(["泉> 甲(", "…> ^C", "泉>"], in: terminal)
    terminal.type("乙")
    terminal.press("Enter")
    expect("<<乙>>", in: terminal)
    #expect(!terminal.colouredText().contains("\u{1B}["))
  }

  @Test("under the C locale Chinese is still edited")
  func plainLocale() {
    let terminal = probe(environment: ["LC_ALL": "C", "LANG": "C"])
    expect(["泉>"], in: terminal)
    terminal.type("招资")
    terminal.press("Left")
    terminal.type("商引")
    expect(["泉> 招商引资"], in: terminal)
  }

  @Test("keys without a meaning type nothing")
  func silentKeys() {
    let terminal = probe()
    expect(["泉>"], in: terminal)
    terminal.type("甲")
    terminal.press("F5", "PPage", "S-Left", "C-S-Up", "IC", "F12")
    terminal.type("乙")
    expect(["泉> 甲乙"], in: terminal)
  }
}
