import Foundation
import Seeded
import Testing

/// Random keys at the line editor; after each one the screen must show what the text says.
///
/// The environment variable QUAN_TERMINAL_STEPS makes the runs longer; scripts/terminal sets it.
@Suite(.enabled(if: Terminal.isAvailable))
struct RandomEditingTests {
  static let steps = ProcessInfo.processInfo.environment["QUAN_TERMINAL_STEPS"].flatMap { Int($0) } ?? 40

  static let ascii = Array("abcdefgXYZ 0123456789,.'").map { String($0) }
  static let han = Array("泉国内生产总值增长招商引资内蒙古广东就业，。（）「」％").map { String($0) }
  static let marked = ["e\u{301}", "n\u{303}", "é", "·", "×", "a", "资", "长"]

  static let alphabets = [("han", han), ("mixed", ascii + han), ("marked", marked), ("ascii", ascii)]
  static let sizes = [(41, 24), (80, 24), (120, 24), (23, 5)]

  @Test("the screen follows every key", arguments: alphabets, sizes)
  func theScreenFollowsEveryKey(alphabet: (name: String, characters: [String]), size: (columns: Int, rows: Int)) {
    let terminal = Terminal("line-probe", columns: size.columns, rows: size.rows)
    edit(TypedText(prompt: "泉> ", continuation: "…> "), in: terminal, alphabet: alphabet, size: size)
  }

  @Test("the screen follows every key without colour", arguments: alphabets, sizes)
  func thePlainScreenFollowsEveryKey(alphabet: (name: String, characters: [String]), size: (columns: Int, rows: Int)) {
    let terminal = Terminal(
      "line-probe", columns: size.columns, rows: size.rows, environment: ["NO_COLOR": "1"])
    edit(TypedText(prompt: "泉> ", continuation: "…> "), in: terminal, alphabet: alphabet, size: size)
  }

  @Test(
    "the screen of the program itself follows every key", arguments: [("han", han), ("mixed", ascii + han)],
    [(41, 24), (80, 24)])
  func theProgramFollowsEveryKey(alphabet: (name: String, characters: [String]), size: (columns: Int, rows: Int)) throws
  {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("editing-\(UUID().uuidString)").path
    let reports = folder + "/reports"
    try FileManager.default.createDirectory(atPath: reports, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "全区新建公园3处。\n".write(toFile: reports + "/report.md", atomically: true, encoding: .utf8)
    let terminal = Terminal(
      "quan", arguments: [reports], columns: size.columns, rows: size.rows, environment: ["XDG_STATE_HOME": folder])
    terminal.expect(lastLine: "reports>")
    // Hints are no part of the text.
    terminal.type(".set hints off")
    terminal.press("Enter")
    terminal.expect("hints off\nreports>")
    terminal.press("C-l")
    edit(TypedText(prompt: "reports> ", continuation: "       > "), in: terminal, alphabet: alphabet, size: size)
  }

  /// Random keys, each followed by a look at the screen.
  private func edit(
    _ start: TypedText, in terminal: borrowing Terminal, alphabet: (name: String, characters: [String]),
    size: (columns: Int, rows: Int)
  ) {
    let seed = UInt64(size.columns) << 8 | UInt64(alphabet.name.count)
    var random = SeededGenerator(state: seed)
    var model = start
    guard expectShown(model, in: terminal, size: size, after: "the start, seed \(seed)") else { return }
    var keys: [String] = []
    for number in 0..<Self.steps {
      let step = nextStep(for: model, characters: alphabet.characters, limit: size.columns * 3, &random)
      model.take(step)
      keys.append(press(step, in: terminal))
      let place = "step \(number) of \(alphabet.name) at \(size.columns), seed \(seed): \(keys.suffix(12))"
      guard expectShown(model, in: terminal, size: size, after: place) else { return }
    }
  }

  private func expectShown(
    _ model: TypedText, in terminal: borrowing Terminal, size: (columns: Int, rows: Int), after place: String
  ) -> Bool {
    let (picture, holds) = terminal.wait { model.isShown(in: $0, columns: size.columns, rows: size.rows) }
    #expect(holds, "after \(place)\nexpected \(model.rows(width: size.columns))\nfound \(picture)")
    return holds
  }

  private func nextStep(
    for model: TypedText, characters: [String], limit: Int, _ random: inout SeededGenerator
  ) -> TypedText.Step {
    if model.text.count > limit { return Bool.random(using: &random) ? .killToStart : .backspace }
    switch Int.random(in: 0..<26, using: &random) {
    case 0..<10:
      let count = Int.random(in: 1...3, using: &random)
      return .insert((0..<count).map { _ in characters.randomElement(using: &random) ?? "" }.joined())
    case 10..<14: return .left
    case 14, 15: return .right
    case 16, 17: return .backspace
    case 18: return .delete
    case 19: return .home
    case 20: return .end
    case 21: return Int.random(in: 0..<4, using: &random) == 0 ? .killToEnd : .left
    case 22: return Int.random(in: 0..<4, using: &random) == 0 ? .killToStart : .right
    case 23: return .newLine
    case 24: return model.lineStart > 0 ? .up : .home
    default: return model.lineEnd < model.text.count ? .down : .end
    }
  }

  private func press(_ step: TypedText.Step, in terminal: borrowing Terminal) -> String {
    switch step {
    case .insert(let text): terminal.type(text)
    case .left: terminal.press("Left")
    case .right: terminal.press("Right")
    case .backspace: terminal.press("BSpace")
    case .delete: terminal.press("DC")
    case .home: terminal.press("Home")
    case .end: terminal.press("End")
    case .killToEnd: terminal.press("C-k")
    case .killToStart: terminal.press("C-u")
    case .newLine: terminal.press("M-Enter")
    case .up: terminal.press("Up")
    case .down: terminal.press("Down")
    }
    return "\(step)"
  }
}
