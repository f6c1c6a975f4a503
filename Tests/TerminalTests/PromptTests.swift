import Foundation
import Testing

/// The program's own prompt, in a real terminal.
@Suite(.enabled(if: Terminal.isAvailable))
struct PromptTests {
  @Test("a query is completed, continued, coloured, interrupted, answered and remembered")
  func aSessionAtThePrompt() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("prompt-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/试验区", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let report = "# 试验区工作报告\n\n2021年，全区地区生产总值增长8.1%，新增就业3000人。\n"
    try report.write(toFile: folder + "/试验区/report.md", atomically: true, encoding: .utf8)
    let terminal = Terminal(
      "quan", arguments: [folder + "/试验区"], columns: 70, rows: 20,
      environment: ["XDG_STATE_HOME": folder, "LANG": "C.UTF-8"])
    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
      let (picture, holds) = terminal.wait { $0.text.contains(text) }
      #expect(holds, "expected \(text)\nfound \(picture)", sourceLocation: sourceLocation)
    }

    expect("\n试验区>")
    terminal.type("figu")
    terminal.press("Tab")
    #expect(terminal.wait { $0.lines.last == "试验区> figures" }.holds)
    terminal.type(" | where indicator contains '就业")
    // Ctrl-C takes away what is typed but not read yet.
    expect("contains '就业")
    terminal.press("C-c")
    expect("试验区> figures | where indicator contains '就业^C\n试验区>")
    terminal.type("figures | where value = 3000人 |")
    terminal.press("Enter")
    expect("where value = 3000人 |\n      >")
    terminal.type(" select value")
    terminal.press("Enter")
    expect("\n3000人")
    expect("1 row\n试验区 _1:1>")
    #expect(terminal.colouredText().contains("mwhere"))
    terminal.press("C-r")
    terminal.type("3000人")
    expect("试验区 _1:1> figures | where value = 3000人 |\n           >  select value\n")
    terminal.press("C-g", "C-d")
    let path = folder + "/quan/history"
    #expect(terminal.wait { _ in FileManager.default.fileExists(atPath: path) }.holds)
    let line = try String(contentsOfFile: path, encoding: .utf8)
    #expect(line.wholeMatch(of: /@[0-9]+ figures \| where value = 3000人 \|\\n select value\n/) != nil, "\(line)")
  }
}
