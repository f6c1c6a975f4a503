import LineEditing

/// A program for tests of the line editor: it echoes each statement as <<…>>, knows a few words, and colours figures.
///
/// Its first argument, if there is one, is the path of the history. An open bracket or a bar at the end keeps a statement
/// unfinished. The statement `wait` runs until Ctrl-C, as a long query would.
@main
struct LineProbe {
  static func main() {
    let path = CommandLine.arguments.dropFirst().first
    installInterruptHandler()
    var aids = EditingAids(isUnfinished: isUnfinished, complete: complete, styles: styles)
    aids.hint = { $0 == "招商引" ? "资" : nil }
    aids.words = words
    aids.partners = { text, cursor in
      let scalars = Array(text.unicodeScalars)
      guard cursor < scalars.count, scalars[cursor] == "(", let end = scalars.lastIndex(of: ")") else { return [] }
      return [cursor, end]
    }
    aids.edit = { $0.isEmpty ? nil : $0 + "了" }
    guard var editor = LineEditor(prompt: "泉> ", continuation: "…> ", historyPath: path, aids: aids) else {
      print("no terminal")
      return
    }
    while true {
      switch editor.readStatement() {
      case .statement("wait"):
        print("waiting")
        while !takeInterrupt() {}
        print("stopped")
      case .statement(let text):
        editor.remember(text)
        print("<<\(text)>>")
      case .interrupted: continue
      case .end:
        print("bye")
        return
      }
    }
  }

  static func isUnfinished(_ text: String) -> Bool {
    text.filter { $0 == "(" }.count > text.filter { $0 == ")" }.count || text.last == "|"
  }

  static func complete(_ text: String, _ cursor: Int) -> Completions {
    let words =
      [
        Candidate("招商引资", caption: "attracting investment"), Candidate("增长", caption: "growth"),
        Candidate("增加", caption: "increase"), Candidate("增加值", caption: "value added"),
        Candidate("where", caption: "keeps rows"), Candidate("within", caption: "inside"),
      ] + (1...200).map { Candidate("指标\($0)") }
    let before = Array(text.unicodeScalars.prefix(cursor))
    let start = (before.lastIndex { $0 == " " || $0 == "|" || $0 == "\n" } ?? -1) + 1
    let word = before[start...]
    return Completions(start: start, candidates: words.filter { $0.text.unicodeScalars.starts(with: word) })
  }

  /// Words of two characters.
  static func words(_ text: String) -> [Range<Int>] {
    let count = text.unicodeScalars.count
    return stride(from: 0, to: count, by: 2).map { $0..<min($0 + 2, count) }
  }

  static func styles(_ text: String) -> [(range: Range<Int>, sgr: String)] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.compactMap { index in
      switch scalars[index].value {
      case 0x30...0x39: (index..<(index + 1), "35")
      case 0x4E00...0x9FFF: index % 3 == 0 ? (index..<(index + 1), "1;34") : nil
      default: nil
      }
    }
  }
}
