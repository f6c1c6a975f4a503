extension EditingSession {
  /// Tab: one candidate or the start that all candidates share is inserted; several are listed below the statement.
  func completeWord() {
    let cursor = buffer.cursor
    let text = buffer.text
    let completions = aids.complete(String(text), cursor)
    let start = min(max(0, completions.start), cursor)
    let word = Array(text[start..<cursor])
    guard let first = completions.candidates.first else { return writeToTerminal("\u{7}") }
    if completions.candidates.count == 1 {
      return replace(start..<cursor, with: Array(first.text.unicodeScalars))
    }
    let shared = sharedStart(of: completions.candidates.map { Array($0.text.unicodeScalars) })
    if shared.count > word.count { replace(start..<cursor, with: shared) }
    extra = rows(
      listing: completions.candidates, columns: screen.size.columns - 1, limit: max(3, screen.size.rows / 2),
      more: aids.wording.more, captionStyle: showsColour ? "2" : "")
  }

  private func replace(_ range: Range<Int>, with text: [Unicode.Scalar]) {
    buffer.delete(range)
    buffer.insert(text)
  }
}

private func sharedStart(of texts: [[Unicode.Scalar]]) -> [Unicode.Scalar] {
  guard var shared = texts.first else { return [] }
  for text in texts { shared.removeLast(shared.count - zip(shared, text).prefix { $0 == $1 }.count) }
  return shared
}

/// The rows of a list of candidates: one a row with its caption while there is room for all of them, else in columns.
/// What goes beyond `limit` rows is counted.
func rows(
  listing candidates: [Candidate], columns: Int, limit: Int, more: (Int) -> String, captionStyle: String
) -> [Row] {
  let widest = candidates.map { widthInCells($0.text.unicodeScalars) }.max() ?? 0
  if candidates.count <= limit, candidates.contains(where: { !$0.caption.isEmpty }) {
    return candidates.map { candidate in
      let gap = String(repeating: " ", count: widest - widthInCells(candidate.text.unicodeScalars) + 2)
      let caption = candidate.caption.isEmpty ? "" : gap + candidate.caption
      return Row([(candidate.text, ""), (caption, captionStyle)], fitting: columns)
    }
  }
  let across = max(1, columns / (widest + 2))
  let isCut = candidates.count > across * limit
  let height = isCut ? max(1, limit - 1) : (candidates.count + across - 1) / across
  let shown = candidates.prefix(across * height)
  var rows = (0..<height).map { line in
    var pieces: [(String, String)] = []
    for index in stride(from: line, to: shown.count, by: height) {
      let text = shown[index].text
      pieces.append((text, ""))
      pieces.append((String(repeating: " ", count: widest - widthInCells(text.unicodeScalars) + 2), ""))
    }
    return Row(pieces, fitting: columns)
  }
  if isCut { rows.append(Row([(more(candidates.count - shown.count), captionStyle)], fitting: columns)) }
  return rows
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
