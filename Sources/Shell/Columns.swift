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
    let parts = room.map { folded(last[row], toCells: $0) } ?? [last[row]]
    var line = before.joined() + parts.joined(separator: "\n" + String(repeating: " ", count: indent))
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }.joined()
}
