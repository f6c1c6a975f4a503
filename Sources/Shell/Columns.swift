import Rendering

/// Texts side by side, each column as wide as its widest, the lines without blanks at their ends.
func columns(_ columns: [[String]], alignedRight: Set<Int> = []) -> String {
  let widths = columns.map { $0.map { widthInCells($0) }.max() ?? 0 }
  return (columns.first ?? []).indices.map { row in
    var line = columns.indices.map { column in
      padded(columns[column][row], toCells: widths[column], alignedRight: alignedRight.contains(column))
    }.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }.joined()
}
