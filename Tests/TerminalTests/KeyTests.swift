import Foundation
import Testing

/// What single keys of the line editor do, in a real terminal.
@Suite(.enabled(if: Terminal.isAvailable))
struct KeyTests {
  private func probe(columns: Int = 60, rows: Int = 20, environment: [String: String] = [:]) -> Terminal {
    Terminal("line-probe", columns: columns, rows: rows, environment: environment)
  }

  @Test("further Tabs go through the candidates, and Escape takes the choice back")
  func tabGoesThroughCandidates() {
    let terminal = probe()
    terminal.expect(["泉>"])
    terminal.type("增")
    let list = ["增长    growth", "增加    increase", "增加值  value added"]
    terminal.press("Tab")
    terminal.expect(["泉> 增"] + list)
    terminal.press("Tab")
    terminal.expect(["泉> 增长"] + list)
    terminal.press("Tab")
    terminal.expect(["泉> 增加"] + list)
    // Two words are shown, one of them marked.
    #expect(terminal.colouredText().contains(/7m[^\n增]*增加\u{1B}?/))
    terminal.press("BTab", "BTab")
    terminal.expect(["泉> 增加值"] + list)
    terminal.press("Down")
    terminal.expect(["泉> 增长"] + list)
    terminal.press("Escape")
    terminal.expect(["泉> 增"])
    terminal.press("Tab", "Tab", "Tab", "Enter")
    terminal.expect(["泉> 增加"])
    terminal.type("很快")
    terminal.press("Enter")
    terminal.expect("<<增加很快>>")
  }

  @Test("a choice among more candidates than the screen holds turns the page")
  func choicesTurnThePage() {
    let terminal = probe(columns: 40, rows: 10)
    terminal.expect(["泉>"])
    terminal.type("指标1")
    terminal.press("Tab")
    terminal.expect("… and 95 more")
    terminal.press("BTab")
    terminal.expect("泉> 指标199\n")
    terminal.press("C-g")
    terminal.expect(["泉> 指标1"])
  }

  @Test("what was taken back can be brought back, until something else is typed")
  func redo() {
    let terminal = probe()
    terminal.expect(["泉>"])
    terminal.type("甲 乙 丙")
    terminal.expect(["泉> 甲 乙 丙"])
    terminal.press("C-_")
    terminal.expect(["泉> 甲 乙"])
    terminal.press("C-_")
    terminal.expect(["泉> 甲"])
    terminal.press("M-_")
    terminal.expect(["泉> 甲 乙"])
    terminal.press("M-/")
    terminal.expect(["泉> 甲 乙 丙"])
    terminal.press("M-_")
    terminal.press("C-_")
    terminal.expect(["泉> 甲 乙"])
    terminal.type("丁")
    terminal.press("M-_")
    terminal.expect(["泉> 甲 乙丁"])
  }

  @Test("moving and cutting by word follow the words of Chinese")
  func wordsOfChinese() {
    let terminal = probe()
    terminal.expect(["泉>"])
    terminal.type("2017年招商引资GDP增长")
    terminal.expect(column: 25)
    terminal.press("M-b")
    terminal.expect(column: 21)
    terminal.press("M-b", "M-b")
    terminal.expect(column: 16)
    terminal.press("M-b")
    terminal.expect(column: 12)
    terminal.press("M-f")
    terminal.expect(column: 16)
    terminal.press("M-d")
    terminal.expect(["泉> 2017年招商引GDP增长"])
    terminal.press("C-w")
    terminal.expect(["泉> 2017年招GDP增长"])
  }

  @Test("the bracket at the cursor and its partner are marked")
  func bracketsAreMarked() {
    let terminal = probe()
    terminal.expect(["泉>"])
    terminal.type("f(x)")
    terminal.press("Left", "Left", "Left")
    terminal.expect(column: 5)
    let text = terminal.colouredText()
    #expect(text.contains("\u{1B}[1;4m(") && text.contains("\u{1B}[1;4m)"))
    terminal.press("Left")
    terminal.expect(column: 4)
    #expect(!terminal.colouredText().contains("\u{1B}[1;4m"))
  }

  @Test("a statement goes to an editor and comes back")
  func statementsAreEditedElsewhere() {
    let terminal = probe()
    terminal.expect(["泉>"])
    terminal.type("写好")
    terminal.press("C-x", "C-e")
    terminal.expect(["泉> 写好", "泉> 写好了"])
    terminal.press("C-u", "C-x", "C-e")
    terminal.type("别的")
    terminal.press("Enter")
    terminal.expect("<<别的>>")
  }

  @Test("with vi keys in editrc, Escape begins commands and i ends them")
  func viKeys() throws {
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("vi-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    try "quan:bind -v\n".write(toFile: home + "/.editrc", atomically: true, encoding: .utf8)
    let terminal = probe(environment: ["HOME": home])
    terminal.expect(["泉>"])
    terminal.type("招商引资")
    terminal.press("Escape")
    terminal.expect(column: 10)
    terminal.type("hx")
    terminal.expect(["泉> 招商资"])
    terminal.type("0i好")
    terminal.expect(["泉> 好招商资"])
    terminal.press("Escape")
    terminal.type("$a了")
    terminal.expect(["泉> 好招商资了"])
    terminal.press("Enter")
    terminal.expect("<<好招商资了>>")
    terminal.type("第二")
    terminal.press("Enter")
    terminal.expect("<<第二>>")
    terminal.press("Escape")
    terminal.type("kk")
    terminal.expect(lastLine: "泉> 好招商资了")
    terminal.type("ddi增")
    terminal.expect(lastLine: "泉> 增")
    terminal.press("Tab")
    terminal.expect(lastLine: "增加值  value added")
    terminal.press("C-c")
    terminal.type("(甲乙")
    terminal.press("Escape")
    terminal.type("0")
    terminal.press("Enter")
    terminal.type("丙)")
    terminal.expect("泉> (甲乙\n…> 丙)")
    terminal.press("Escape")
    terminal.type("k")
    terminal.press("Enter")
    terminal.expect("<<(甲乙\n丙)>>")
    terminal.type("好")
    terminal.expect(lastLine: "泉> 好")
  }

  @Test("a statement taller than the screen scrolls under the cursor")
  func tallStatements() {
    let terminal = probe(columns: 30, rows: 5)
    terminal.expect(["泉>"])
    terminal.paste((1...9).map { "第\($0)行" }.joined(separator: "\n"))
    terminal.expect((5...9).map { "…> 第\($0)行" })
    for _ in 0..<8 { terminal.press("Up") }
    terminal.expect(["泉> 第1行"] + (2...5).map { "…> 第\($0)行" })
    terminal.type("头")
    terminal.expect("第1行头\n")
    terminal.press("C-End", "End", "End")
    terminal.type("尾")
    terminal.expect((5...8).map { "…> 第\($0)行" } + ["…> 第9行尾"])
  }
}
