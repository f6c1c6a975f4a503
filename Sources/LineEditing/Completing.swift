extension EditingSession {
  /// Tab: one candidate or the start that all candidates share is inserted; several are listed below the statement, and
  /// further Tabs go through them.
  func completeWord() {
    let cursor = buffer.cursor
    let text = buffer.text
    let completions = aids.complete(String(text), cursor)
    let start = min(max(0, completions.start), cursor)
    let word = Array(text[start..<cursor])
    let candidates = completions.candidates
    guard let first = candidates.first else {
      if !keyIsWaiting() { writeToTerminal("\u{7}") }
      return
    }
    if candidates.count == 1 { return replace(start..<cursor, with: Array(first.text.unicodeScalars)) }
    let shared = sharedStart(of: candidates.map { Array($0.text.unicodeScalars) })
    if shared.count > word.count { replace(start..<cursor, with: shared) }
    choose(among: candidates, from: start)
  }

  /// Shows the candidates until a key does something else. Tab puts the next one in place of the word, Shift-Tab the one
  /// before; once one is chosen the arrows move to its neighbours, Enter keeps it, and Escape or Ctrl-G take it back.
  private func choose(among candidates: [Candidate], from start: Int) {
    let word = Array(buffer.text[start..<buffer.cursor])
    var chosen: Int?
    func take(_ index: Int?) {
      chosen = index
      let text = index.map { Array(candidates[$0].text.unicodeScalars) } ?? word
      replace(start..<buffer.cursor, with: text)
    }
    while true {
      extra = rows(
        listing: candidates, chosen: chosen, columns: screen.size.columns - 1, limit: max(3, screen.size.rows / 2),
        more: aids.wording.more, captionStyle: showsColour ? "2" : "")
      guard let keys = readKeySequence() else { return }
      let count = candidates.count
      switch (keys, chosen) {
      case ("\t", _): take(chosen.map { ($0 + 1) % count } ?? 0)
      case ("\u{1B}[Z", _): take(chosen.map { ($0 + count - 1) % count } ?? count - 1)
      case ("\u{1B}[B", let index?), ("\u{1B}OB", let index?): take((index + 1) % count)
      case ("\u{1B}[A", let index?), ("\u{1B}OA", let index?): take((index + count - 1) % count)
      case ("\u{1B}", _), ("\u{7}", _): return take(nil)
      case ("\r", _?), ("\n", _?): return
      default: return buffer.pushBack(keys)
      }
    }
  }

  /// Reads a key, or all of what the terminal sends for one; nil when the statement is to be given up.
  private func readKeySequence() -> String? {
    guard let first = buffer.readKey() else { return nil }
    var keys = String(first)
    guard first == "\u{1B}" else { return keys }
    while keyIsWaiting(), let next = buffer.readKey() {
      keys.unicodeScalars.append(next)
      let isIntroduction = keys.unicodeScalars.count == 2 && (next == "[" || next == "O")
      if !isIntroduction, (0x40...0x7E).contains(next.value) || keys.unicodeScalars.count == 2 { break }
    }
    return keys
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
