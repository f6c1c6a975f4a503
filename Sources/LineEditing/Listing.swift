/// The rows of a list of candidates in columns, each with as much of its caption as there is room for: the page with the
/// chosen one where they take more than `limit` rows, and how many the others are. Where not even the starts of captions
/// have room beside one column, they are left out.
func rows(
  listing candidates: [Candidate], chosen: Int? = nil, columns: Int, limit: Int, more: (Int) -> String,
  captionStyle: String, chosenStyle: String = "7"
) -> [Row] {
  let grid = Grid(candidates, columns: columns, limit: limit)
  let perPage = grid.across * grid.height
  // The page that the chosen one is on.
  let first = (chosen ?? 0) / perPage * perPage
  let shown = Array(candidates[first..<min(first + perPage, candidates.count)])
  let height = min(grid.height, (shown.count + grid.across - 1) / grid.across)
  var rows = (0..<height).map { line in
    var pieces: [(String, String)] = []
    for index in stride(from: line, to: shown.count, by: height) {
      if index > line { pieces.append(("  ", "")) }
      pieces += grid.cell(
        shown[index], isLast: index + height >= shown.count, style: first + index == chosen ? chosenStyle : "",
        captionStyle)
    }
    return Row(pieces, fitting: columns)
  }
  let left = candidates.count - shown.count
  if left > 0 { rows.append(Row([(more(left), captionStyle)], fitting: columns)) }
  return rows
}

/// How many columns a list has, and what goes into a cell.
private struct Grid {
  private(set) var across: Int
  private(set) var height: Int
  private let textWidth: Int
  /// The cells for a caption; 0 for none.
  private var captionWidth: Int

  /// The least cells in which a caption that is cut still says something.
  private static let leastCaption = 12

  init(_ candidates: [Candidate], columns: Int, limit: Int) {
    let widest = max(1, candidates.map { widthInCells($0.text.unicodeScalars) }.max() ?? 1)
    textWidth = widest
    let longest = candidates.map { widthInCells($0.caption.unicodeScalars) }.max() ?? 0
    func room(_ across: Int) -> Int { (columns + 2) / across - 2 - widest - 2 }
    let wanted = max(1, (candidates.count + limit - 1) / limit)
    // A list that does not fit with its captions is turned over like pages.
    let possible = (1...wanted).last { room($0) >= min(longest, Grid.leastCaption) }
    if longest > 0, let possible {
      across = possible
      height = possible == wanted ? (candidates.count + across - 1) / across : max(1, limit - 1)
      captionWidth = min(room(across), longest)
    } else {
      across = max(1, (columns + 2) / (textWidth + 2))
      let isCut = candidates.count > across * limit
      height = isCut ? max(1, limit - 1) : (candidates.count + across - 1) / across
      captionWidth = 0
    }
  }

  func cell(_ candidate: Candidate, isLast: Bool, style: String, _ captionStyle: String) -> [(String, String)] {
    let gap = textWidth - widthInCells(candidate.text.unicodeScalars)
    var pieces = [(candidate.text, style)]
    guard captionWidth > 0, !candidate.caption.isEmpty else {
      if !isLast { pieces.append((blanks(gap + (captionWidth > 0 ? captionWidth + 2 : 0)), "")) }
      return pieces
    }
    let caption = cut(candidate.caption, toCells: captionWidth)
    pieces.append((blanks(gap + 2), ""))
    pieces.append((caption, captionStyle))
    if !isLast { pieces.append((blanks(captionWidth - widthInCells(caption.unicodeScalars)), "")) }
    return pieces
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func cut(_ text: String, toCells cells: Int) -> String {
    if widthInCells(text.unicodeScalars) <= cells { return text }
    var kept: [Unicode.Scalar] = []
    var width = 1
    for scalar in text.unicodeScalars {
      width += widthInCells([scalar])
      if width > cells { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}

extension Row {
  /// As much of the coloured `pieces` as goes into `columns` cells.
  init(_ pieces: [(text: String, style: String)], fitting columns: Int) {
    self.init()
    for (text, style) in pieces where !text.isEmpty {
      if !style.isEmpty { self.text += "\u{1B}[\(style)m" }
      defer { if !style.isEmpty { self.text += "\u{1B}[0m" } }
      for scalar in text.unicodeScalars {
        for piece in Glyph(of: scalar).pieces {
          if width + piece.width > columns { return }
          self.text += piece.text
          width += piece.width
        }
      }
    }
  }
}
