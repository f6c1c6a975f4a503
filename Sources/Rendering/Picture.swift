import SourceText

/// Lines of a text with underlines beneath.
///
/// A line is shown with its tabs and control characters made visible, so a byte's place in it is not its place on the
/// screen: an underline begins at the width of everything shown before it. A line that is too long is folded into rows
/// of at most `width` cells, since a terminal that folds it itself would leave the carets behind.
enum Picture {
  struct Row {
    var text = ""
    var width = 0
    /// The cells to underline.
    var marks: [Range<Int>] = []

    func lines(mark: Character, note: String, tone: Style, colour: Bool) -> [String] {
      if marks.isEmpty { return ["  \(text)"] }
      var underline = ""
      var cell = 0
      for range in marks where range.lowerBound >= cell {
        underline += String(repeating: " ", count: range.lowerBound - cell)
        underline += String(repeating: mark, count: range.count)
        cell = range.upperBound
      }
      if !note.isEmpty { underline += " \(note)" }
      let indent = underline.prefix { $0 == " " }
      return ["  \(text)", "  \(indent)" + tone.painted(String(underline.dropFirst(indent.count)), colour: colour)]
    }
  }

  /// The first and the last line of `span`, underlined; what stands between them is only hinted at.
  static func lines(
    of source: Source, at span: Span, mark: Character, note: String, tone: Style, colour: Bool, width: Int?
  ) -> [String] {
    let start = min(span.start, source.bytes.count)
    let first = source.line(at: start)
    let end = min(max(span.end, start), source.bytes.count)
    // A span that ends with its line's end does not reach into the next line.
    let last = end > start ? source.line(at: end - 1) : first
    if first == last {
      return drawn(source, line: first, from: start, to: end, note: note).flatMap {
        $0.lines(mark: mark, note: note, tone: tone, colour: colour)
      }
    }
    let opening = drawn(source, line: first, from: start, to: source.range(ofLine: first).upperBound, note: "")
    let tail = source.range(ofLine: last)
    let indent = source.bytes[tail].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let closing = drawn(source, line: last, from: min(tail.lowerBound + indent, end), to: end, note: note)
    return opening.flatMap { $0.lines(mark: mark, note: "", tone: tone, colour: colour) }
      + (last - first > 1 ? ["  …"] : [])
      + closing.flatMap { $0.lines(mark: mark, note: note, tone: tone, colour: colour) }

    func drawn(_ source: Source, line: Int, from start: Int, to end: Int, note: String) -> [Row] {
      let range = source.range(ofLine: line)
      let low = min(max(start, range.lowerBound), range.upperBound) - range.lowerBound
      let high = max(low, min(end, range.upperBound) - range.lowerBound)
      let rows = Picture.rows(of: Array(source.bytes[range]), marks: [low..<high], width: width)
      if rows.count <= 4 { return rows }
      // Of a very long line, only what is wrong in it; where that is long too, only its ends.
      let wrong = rows.filter { !$0.marks.isEmpty }
      return wrong.count <= 4 ? wrong : wrong.prefix(2) + [Row(text: "…")] + wrong.suffix(1)
    }
  }

  /// The rows of one line. An empty mark is drawn one cell wide: it says where something is missing.
  static func rows(of bytes: [UInt8], marks: [Range<Int>], width: Int?) -> [Row] {
    var rows: [Row] = []
    var row = Row()
    // The cells of the row that each mark has reached.
    var reached: [Range<Int>?] = marks.map { _ in nil }
    var isDrawn = marks.map { _ in false }
    func endRow() {
      row.marks = reached.compactMap { $0 }.sorted { $0.lowerBound < $1.lowerBound }
      rows.append(row)
      row = Row()
      reached = marks.map { _ in nil }
    }
    var offset = 0
    var cell = 0
    for character in String(decoding: bytes, as: UTF8.self) {
      let shown = character == "\t" ? String(repeating: " ", count: 4 - cell % 4) : visible(String(character))
      let cells = widthInCells(shown)
      if let width, row.width > 0, row.width + cells > width { endRow() }
      let end = offset + character.utf8.count
      for (index, mark) in marks.enumerated() where mark.lowerBound < end {
        let touches = mark.isEmpty ? offset <= mark.lowerBound : offset < mark.upperBound
        if !touches { continue }
        let from = reached[index]?.lowerBound ?? row.width
        reached[index] = from..<(mark.isEmpty ? from + 1 : row.width + cells)
        isDrawn[index] = true
      }
      row.text += shown
      row.width += cells
      cell += cells
      offset = end
    }
    // What is missing at the very end.
    for index in marks.indices where !isDrawn[index] { reached[index] = row.width..<(row.width + 1) }
    endRow()
    return rows
  }
}
