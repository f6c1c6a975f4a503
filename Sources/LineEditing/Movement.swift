extension EditingSession {
  /// Enter: ends a finished statement, and begins another line in any other.
  func enter() {
    let text = buffer.text
    if text.contains(where: { $0 != "\n" && $0 != " " }), aids.isUnfinished(String(text)) {
      buffer.insert(["\n"])
    } else {
      isStatementDone = true
    }
  }

  /// Enter among the commands of vi: a statement goes on in a line below its last, where text is inserted again.
  func enterBelow() {
    buffer.moveCursor(to: buffer.count)
    enter()
    if !isStatementDone { buffer.pushBack("A") }
  }

  func moveLeft() {
    buffer.moveCursor(to: characterStart)
  }

  func moveRight() {
    if !takeHint() { buffer.moveCursor(to: characterEnd) }
  }

  /// The start of the character before the cursor, which the marks that stand on it belong to.
  var characterStart: Int {
    let text = buffer.text
    var place = max(0, buffer.cursor - 1)
    while place > 0, text[place].standsOnTheOneBefore { place -= 1 }
    return place
  }

  /// The end of the character after the cursor.
  var characterEnd: Int {
    let text = buffer.text
    var place = min(text.count, buffer.cursor + 1)
    while place < text.count, text[place].standsOnTheOneBefore { place += 1 }
    return place
  }

  /// To the start of the line, and from there to the start of the statement.
  func moveToLineStart() {
    let start = lineStart(before: buffer.cursor)
    buffer.moveCursor(to: start == buffer.cursor ? 0 : start)
  }

  func moveToLineEnd() {
    if takeHint() { return }
    let end = lineEnd(after: buffer.cursor)
    buffer.moveCursor(to: end == buffer.cursor ? buffer.count : end)
  }

  /// Up a line, to the same column; from the first line to the entry before in the history.
  func moveUp() {
    let start = lineStart(before: buffer.cursor)
    if start == 0 { return recallNeighbour(older: true) }
    move(toLineFrom: lineStart(before: start - 1), columnFrom: start)
  }

  func moveDown() {
    let end = lineEnd(after: buffer.cursor)
    if end == buffer.count { return recallNeighbour(older: false) }
    move(toLineFrom: end + 1, columnFrom: lineStart(before: buffer.cursor))
  }

  /// The start of the word that the cursor is in or behind.
  var wordStart: Int {
    let text = buffer.text
    var place = buffer.cursor
    while place > 0, text[place - 1].wordKind == nil { place -= 1 }
    guard place > 0 else { return 0 }
    let kind = text[place - 1].wordKind
    if kind == .han { return hanWords(around: place - 1, in: text).last { $0.lowerBound < place }?.lowerBound ?? 0 }
    while place > 0, text[place - 1].wordKind == kind { place -= 1 }
    return place
  }

  /// The end of the word that the cursor is in or before.
  var wordEnd: Int {
    let text = buffer.text
    var place = buffer.cursor
    while place < text.count, text[place].wordKind == nil { place += 1 }
    guard place < text.count else { return place }
    let kind = text[place].wordKind
    if kind == .han {
      return hanWords(around: place, in: text).first { $0.upperBound > place }?.upperBound ?? text.count
    }
    while place < text.count, text[place].wordKind == kind { place += 1 }
    return place
  }

  /// The words of the run of Han characters around a place.
  private func hanWords(around place: Int, in text: [Unicode.Scalar]) -> [Range<Int>] {
    var run = place..<(place + 1)
    while run.lowerBound > 0, text[run.lowerBound - 1].wordKind == .han { run = (run.lowerBound - 1)..<run.upperBound }
    while run.upperBound < text.count, text[run.upperBound].wordKind == .han {
      run = run.lowerBound..<(run.upperBound + 1)
    }
    let words = aids.words(String(text[run])).map { $0.lowerBound + run.lowerBound..<$0.upperBound + run.lowerBound }
    return words.isEmpty ? [run] : words
  }

  func lineStart(before place: Int) -> Int {
    buffer.text.prefix(place).lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  func lineEnd(after place: Int) -> Int {
    buffer.text.dropFirst(place).firstIndex(of: "\n") ?? buffer.count
  }

  private func takeHint() -> Bool {
    guard buffer.cursor == buffer.count, !hint.isEmpty else { return false }
    buffer.insert(hint.unicodeScalars)
    return true
  }

  /// To the place in the line that starts at `target` which is as far right as the cursor is in the line from `start`.
  private func move(toLineFrom target: Int, columnFrom start: Int) {
    let text = buffer.text
    let column = widthInCells(text[start..<buffer.cursor])
    let end = lineEnd(after: target)
    var place = target
    var width = 0
    while place < end {
      width += widthInCells([text[place]])
      if width > column { break }
      place += 1
    }
    buffer.moveCursor(to: place)
  }
}

/// What a word is made of. Chinese does not mark words, so whoever knows them is asked for those of a run of Han
/// characters; figures and Latin letters beside it are words of their own: 2017|年|GDP|增长.
private enum WordKind {
  case han, latin
}

extension Unicode.Scalar {
  fileprivate var wordKind: WordKind? {
    if properties.isIdeographic { return .han }
    return self == "_" || properties.isAlphabetic || properties.numericType != nil ? .latin : nil
  }

  /// Whether this is a mark that is drawn on the character before it.
  fileprivate var standsOnTheOneBefore: Bool {
    value >= 0x300 && widthInCells == 0
  }
}
