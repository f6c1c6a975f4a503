/// One row of the picture, as it is sent to the terminal.
struct Row: Equatable {
  /// The characters with their colours; every colour is closed again.
  var text = ""
  /// The cells that the characters take.
  var width = 0
  /// Whether the next row goes on with the same line, because this one was full.
  var wraps = false
}

/// Places characters on rows of a given width.
///
/// A wide character that does not fit into the last cell starts the next row, and a line that fills its row exactly goes
/// on at the start of the next one: so there is always a cell for the cursor to stand on.
struct RowBuilder {
  let width: Int
  private(set) var rows: [Row] = []
  private var row = Row()
  private var style = ""

  init(width: Int) {
    self.width = max(2, width)
  }

  /// Where the next character of width one would stand.
  var position: (row: Int, column: Int) {
    row.width >= width ? (rows.count + 1, 0) : (rows.count, row.width)
  }

  /// Makes sure that a character of `cells` cells has room on the current row.
  mutating func makeRoom(for cells: Int) {
    if cells > 0, row.width + cells > width { endRow(wraps: true) }
  }

  mutating func put(_ text: String, width cells: Int, style wanted: String = "") {
    makeRoom(for: cells)
    setStyle(wanted)
    row.text += text
    row.width += cells
  }

  mutating func put(_ text: some Sequence<Unicode.Scalar>, style: String = "") {
    for scalar in text {
      for piece in Glyph(of: scalar).pieces { put(piece.text, width: piece.width, style: style) }
    }
  }

  /// Ends the line; the next character stands at the start of a row.
  mutating func newLine() {
    makeRoom(for: 1)
    endRow(wraps: false)
  }

  /// The rows, of which the last one has room for a cursor.
  consuming func finish() -> [Row] {
    makeRoom(for: 1)
    endRow(wraps: false)
    return rows
  }

  private mutating func endRow(wraps: Bool) {
    setStyle("")
    row.wraps = wraps
    rows.append(row)
    row = Row()
  }

  private mutating func setStyle(_ wanted: String) {
    if wanted == style { return }
    if !style.isEmpty { row.text += "\u{1B}[0m" }
    if !wanted.isEmpty { row.text += "\u{1B}[\(wanted)m" }
    style = wanted
  }
}

/// The picture of a statement that is being edited.
struct Layout {
  var rows: [Row]
  var cursor: (row: Int, column: Int)

  /// Lays out `text` behind its prompts.
  ///
  /// - Parameters:
  ///   - styles: the colour of each character (the parameter of an SGR sequence), or empty for none at all.
  ///   - hint: what might come next, shown faintly behind the text.
  init(_ text: [Unicode.Scalar], cursor place: Int, prompts: Prompts, styles: [String], hint: String, width: Int) {
    var builder = RowBuilder(width: width)
    builder.put(prompts.first.unicodeScalars, style: prompts.style)
    var cursor = builder.position
    for (index, scalar) in text.enumerated() {
      if scalar == "\n" {
        builder.makeRoom(for: 1)
        if index == place { cursor = builder.position }
        builder.newLine()
        builder.put(prompts.continuation.unicodeScalars, style: prompts.style)
        continue
      }
      let style = styles.isEmpty ? "" : styles[index]
      for (number, piece) in Glyph(of: scalar).pieces.enumerated() {
        builder.makeRoom(for: piece.width)
        if number == 0, index == place { cursor = builder.position }
        builder.put(piece.text, width: piece.width, style: style)
      }
    }
    if place >= text.count { cursor = builder.position }
    for scalar in hint.unicodeScalars {
      if scalar == "\n" { break }
      builder.put([scalar], style: "2")
    }
    rows = builder.finish()
    self.cursor = cursor
  }
}

/// What stands before the first and before each further line of a statement.
struct Prompts {
  var first: String
  var continuation: String
  /// Their colour, or empty.
  var style: String
}
