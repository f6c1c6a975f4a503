/// The rows of the terminal that the statement and what belongs to it occupy.
///
/// This is the only place that draws while a statement is edited. libedit has a display of its own, but that one counts
/// characters where terminals count cells: inserting and deleting in Chinese lines leaves debris, and painting over it
/// afterwards cures most cases but not all. So libedit draws into nothing, and here the whole picture is kept as rows;
/// what differs from the rows shown before is sent again. All movement is relative to the first row, since nobody knows
/// where on the terminal that one is.
struct Screen {
  private(set) var size = TerminalSize.current()
  /// The rows on the terminal, from the first one that is ours.
  private var shown: [Row] = []
  /// Where the terminal's cursor is, counted from the first of the shown rows.
  private var cursorRow = 0
  /// The first row of the statement that is shown, when it is taller than the terminal.
  private var top = 0

  /// Starts on a fresh line, whatever was printed before: so many blanks that they fill a begun line and no other.
  mutating func begin() {
    size = .current()
    shown = []
    cursorRow = 0
    top = 0
    writeToTerminal(String(repeating: " ", count: size.columns - 1) + "\r\u{1B}[K")
  }

  /// Makes the terminal show `layout` and below it `extra`, as far as there is room.
  mutating func show(_ layout: Layout, extra: [Row] = []) {
    let below = extra.prefix(max(size.rows - layout.rows.count, size.rows / 2, 0))
    let height = max(1, size.rows - below.count)
    top = min(max(top, layout.cursor.row - height + 1), layout.cursor.row, max(0, layout.rows.count - height))
    var rows = Array(layout.rows.dropFirst(top).prefix(height))
    if let last = rows.indices.last { rows[last].wraps = false }
    paint(rows + below, cursor: (layout.cursor.row - top, layout.cursor.column))
  }

  /// Leaves the picture where it is and goes on below it, after writing `ending` behind the last character.
  mutating func leave(_ ending: String = "") {
    guard let last = shown.indices.last else { return }
    var output = move(from: cursorRow, to: last)
    if shown[last].width > 0 { output += "\u{1B}[\(shown[last].width)C" }
    writeToTerminal(output + ending + "\r\n")
    shown = []
    cursorRow = 0
    top = 0
  }

  /// Forgets what is shown: the next picture is drawn afresh, from the row that the cursor is on.
  mutating func forget() {
    shown = []
    cursorRow = 0
  }

  /// Takes up the terminal's new size. Terminals wrap long lines anew at once, so `layout`, the same picture for the new
  /// width, tells which row the cursor is on now.
  mutating func resize(to newSize: TerminalSize, layout: Layout) {
    size = newSize
    let row = top == 0 ? layout.cursor.row : cursorRow
    let up = min(row, size.rows - 1)
    writeToTerminal((up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J")
    top = 0
    forget()
  }

  /// Empties the whole terminal and starts in its first row.
  mutating func clear() {
    writeToTerminal("\u{1B}[H\u{1B}[2J")
    forget()
  }

  private mutating func paint(_ rows: [Row], cursor: (row: Int, column: Int)) {
    var output = ""
    if rows != shown, !rows.isEmpty {
      var first = zip(rows, shown).prefix { $0 == $1 }.count
      first = min(first, rows.count - 1, max(0, shown.count - 1))
      // Going on from the full row above lets the terminal join both, so that a copied line stays one line.
      if first > 0, rows[first - 1].wraps { first -= 1 }
      output += move(from: cursorRow, to: first)
      for index in first..<rows.count { output += drawing(of: index, in: rows) }
      cursorRow = rows.count - 1
      shown = rows
    }
    output += move(from: cursorRow, to: cursor.row)
    if cursor.column > 0 { output += "\u{1B}[\(cursor.column)C" }
    cursorRow = cursor.row
    writeToTerminal(output)
  }

  /// A row's characters, the end of the row cleared, and the step to the next one.
  private func drawing(of index: Int, in rows: [Row]) -> String {
    let row = rows[index]
    let isFull = row.width >= size.columns
    // After a character in the last cell the cursor still stands on it, and clearing would take the character away.
    guard index < rows.count - 1 else { return row.text + (isFull ? "" : "\u{1B}[J") }
    let cleared = row.text + (isFull ? "" : "\u{1B}[K")
    if !row.wraps { return cleared + "\r\n" }
    // The next character wraps by itself; where there is none, a blank does.
    return rows[index + 1].width == 0 ? cleared + " \r" : cleared
  }

  /// The sequence that moves to the start of another of our rows.
  private func move(from: Int, to: Int) -> String {
    if to < from { return "\r\u{1B}[\(from - to)A" }
    return to > from ? "\r\u{1B}[\(to - from)B" : "\r"
  }
}
