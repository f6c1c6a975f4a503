import Segmentation
import SourceText

/// The words around a place, cut to a width.
///
/// What is shown begins and ends where clauses do, as long as that leaves half of the room in use; else it is cut between
/// two words, and … stands for the rest.
struct ContextCutter {
  private let width: Int
  private var cutter: Cutter

  init(width: Int, _ segmenter: Segmenter) {
    self.width = width
    cutter = Cutter(segmenter)
  }

  /// What stands before a place, seen from there.
  mutating func before(_ text: Substring) -> String {
    let text = text.drop { $0.isWhitespace }
    if widthInCells(text) <= width { return String(text) }
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
    if let clause, 2 * clause.cells >= width { return String(text[clause.start...]) }
    let least = text.utf8.distance(from: text.startIndex, to: start)
    let places = wordStarts(text)
    // Room for the dots: a cell less.
    let place = places.first { $0 > least } ?? text.utf8.count
    return "…" + String(text[text.utf8.index(text.startIndex, offsetBy: place)...])
  }

  /// What stands behind a place.
  mutating func after(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    if widthInCells(text) <= width { return String(text) }
    var end = text.startIndex
    var cells = 0
    var clause: (end: Substring.Index, cells: Int)?
    while end < text.endIndex {
      let next = text.index(after: end)
      let more = widthInCells(text[end..<next])
      if cells + more > width { break }
      (end, cells) = (next, cells + more)
      if isClauseMark(text[text.index(before: end)]) { clause = (end, cells) }
    }
    if let clause, 2 * clause.cells >= width { return String(text[..<clause.end]) }
    let most = text.utf8.distance(from: text.startIndex, to: end)
    let place = wordStarts(text).last { $0 < most } ?? 0
    return String(text[..<text.utf8.index(text.startIndex, offsetBy: place)]) + "…"
  }

  private mutating func wordStarts(_ text: Substring) -> [Int] { cutter.cut(String(text)).map(\.range.lowerBound) }

  private func isClauseMark(_ character: Character) -> Bool { "，、；。：！？,;".contains(character) }
}
