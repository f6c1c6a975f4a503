import SourceText

/// Which part of the page's breadth each column of the tables in a Markdown text takes, table by table: as much as its cells
/// need, and where that is too much, less for those that need most. Their sum is at most 1.
///
/// Without it programs that write documents make all columns equally wide, and break a sentence beside an empty half.
package func columnShares(inMarkdown text: String) -> [[Double]] {
  var tables: [[Int]] = []
  var lines: [Substring] = []
  var isCode = false
  func close() {
    if lines.count >= 2, cells(lines[1]).allSatisfy({ $0.contains("-") && $0.allSatisfy("-:".contains) }) {
      tables.append(naturalWidths(of: lines.map(cells)))
    }
    lines = []
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.hasPrefix("```") { isCode.toggle() }
    if line.hasPrefix("|"), !isCode { lines.append(line) } else if !lines.isEmpty { close() }
  }
  close()
  return tables.map(shares)
}

/// How many letters of half breadth a line of the page holds.
private let cellsOfPage = 62.0

/// The widest cell of each column, with room around it.
private func naturalWidths(of rows: [[String]]) -> [Int] {
  rows[0].indices.map { column in
    let widths = rows.enumerated().map { row, cells in
      row == 1 || column >= cells.count ? 0 : widthInCells(withoutMarks(cells[column]))
    }
    return max(4, widths.max() ?? 0) + 3
  }
}

private func shares(_ widths: [Int]) -> [Double] {
  let widths = widths.map(Double.init)
  if widths.reduce(0, +) <= cellsOfPage { return widths.map { $0 / cellsOfPage } }
  // Columns that need no more than the others could have get what they need, from the narrowest on.
  var shares = [Double](repeating: 0, count: widths.count)
  var left = cellsOfPage
  var open = widths.indices.sorted { (widths[$0], $0) < (widths[$1], $1) }
  while let first = open.first, widths[first] * Double(open.count) <= left {
    shares[first] = widths[first] / cellsOfPage
    left -= widths[first]
    open.removeFirst()
  }
  let wanted = open.reduce(0) { $0 + widths[$1].squareRoot() }
  for column in open { shares[column] = left * widths[column].squareRoot() / wanted / cellsOfPage }
  return shares
}

/// The cells of a line, which bars part that no backslash stands before.
private func cells(_ line: Substring) -> [String] {
  var cells = [""]
  var isEscaped = false
  for letter in line.dropFirst() {
    if letter == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(letter) }
    isEscaped = letter == "\\" && !isEscaped
  }
  if cells.last?.allSatisfy({ $0 == " " }) == true { cells.removeLast() }
  return cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}

/// A cell without the marks of its notes, which stand there small.
private func withoutMarks(_ cell: String) -> String { cell.replacing(/\[\^[0-9]+\]/, with: "") }
