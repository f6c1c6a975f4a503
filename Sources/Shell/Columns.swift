import Rendering
import SourceText

/// Texts side by side, each column as wide as its widest, the lines without blanks at their ends. Where a line has only
/// `width` cells, the last column is folded between its words, each part under the one before.
func columns(_ columns: [[String]], alignedRight: Set<Int> = [], width: Int? = nil) -> String {
  guard let last = columns.last else { return "" }
  let widths = columns.map { $0.map { widthInCells($0) }.max() ?? 0 }
  let indent = widths.dropLast().reduce(0) { $0 + $1 + 2 }
  let room = width.map { max(20, $0 - indent) }
  return last.indices.map { row in
    let before = columns.indices.dropLast().map { column in
      padded(columns[column][row], toCells: widths[column], alignedRight: alignedRight.contains(column)) + "  "
    }
    let parts = folded(last[row], toCells: room)
    var line = before.joined() + parts.joined(separator: "\n" + String(repeating: " ", count: indent))
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }.joined()
}

/// The parts of a text, broken at blanks, which are then shown in neither part, and behind Han characters, but
/// not before a mark that cannot begin a line. A word that
/// is longer than a line stays whole.
private func folded(_ text: String, toCells room: Int?) -> [String] {
  guard let room, widthInCells(text) > room else { return [text] }
  var parts = [""]
  var word = ""
  func take(_ ending: String) {
    let line = parts[parts.count - 1]
    if !line.isEmpty, widthInCells(line) + widthInCells(word) > room {
      while parts[parts.count - 1].last == " " { parts[parts.count - 1].removeLast() }
      parts.append("")
    }
    parts[parts.count - 1] += word + ending
    word = ""
  }
  for (index, character) in zip(text.indices, text) {
    if character == " " {
      take(" ")
      continue
    }
    word.append(character)
    let next = text[index...].dropFirst().first
    if widthInCells(String(character)) == 2, next.map(cannotBeginLine) != true { take("") }
  }
  take("")
  return parts
}

private func cannotBeginLine(_ character: Character) -> Bool { ",;:.)，、。；：！？）”’》」』】".contains(character) }
