import Segmentation
import SourceText

/// The words around a place, cut to a width.
///
/// What is shown begins and ends where clauses do, as long as that leaves half of the room in use; else it is cut between
/// two words, and … stands for the rest. Of a long text no more is looked at than may be shown.
struct ContextCutter {
  private let width: Int
  private var cutter: Cutter

  /// How many letters beyond the width tell where its last word ends.
  private static let reach = 16

  init(width: Int, _ segmenter: Segmenter) {
    self.width = width
    cutter = Cutter(segmenter)
  }

  /// What stands before a place, seen from there.
  mutating func before(_ text: Substring) -> String {
    let text = text.drop { $0.isWhitespace }
    var start = text.endIndex
    var cells = 0
    var clause: (start: Substring.Index, cells: Int)?
    while start > text.startIndex {
      let next = text.index(before: start)
      let more = widthInCells(text[next..<start])
      if cells + more > width { break }
      if isClauseMark(text[next]), start < text.endIndex { clause = (start, cells) }
      (start, cells) = (next, cells + more)
    }
    if start == text.startIndex { return String(text) }
    if let clause, 2 * clause.cells >= width { return String(text[clause.start...]) }
    let from = text.index(start, offsetBy: -Self.reach, limitedBy: text.startIndex) ?? text.startIndex
    let place = wordStarts(text[from...]).first { $0 > start }
    // The dots take a cell of what is left out.
    return "…" + String(text[(place ?? text.endIndex)...])
  }

  /// What stands behind a place.
  mutating func after(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    var end = text.startIndex
    var cells = 0
    var clause: (end: Substring.Index, cells: Int)?
    while end < text.endIndex {
      let next = text.index(after: end)
      let more = widthInCells(text[end..<next])
      if cells + more > width { break }
      if isClauseMark(text[end]) { clause = (next, cells + more) }
      (end, cells) = (next, cells + more)
    }
    if end == text.endIndex { return String(text) }
    if let clause, 2 * clause.cells >= width { return String(text[..<clause.end]) }
    let to = text.index(end, offsetBy: Self.reach, limitedBy: text.endIndex) ?? text.endIndex
    let place = wordStarts(text[..<to]).last { $0 < end }
    return String(text[..<(place ?? text.startIndex)]) + "…"
  }

  private mutating func wordStarts(_ text: Substring) -> [Substring.Index] {
    cutter.cut(String(text)).map { text.utf8.index(text.startIndex, offsetBy: $0.range.lowerBound) }
  }

  private func isClauseMark(_ character: Character) -> Bool { "，、；。：！？,;".contains(character) }
}
