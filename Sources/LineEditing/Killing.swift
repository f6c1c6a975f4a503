extension EditingSession {
  /// Cuts `range`, to be inserted again elsewhere. Cutting nothing keeps what was cut before.
  func kill(_ range: Range<Int>) {
    if range.isEmpty { return }
    killed = Array(buffer.text[range])
    buffer.delete(range)
  }

  /// At the end of a line the next one is joined to it.
  func killToLineEnd() {
    let cursor = buffer.cursor
    let end = lineEnd(after: cursor)
    kill(cursor..<(end == cursor ? min(end + 1, buffer.count) : end))
  }

  func killToLineStart() {
    let cursor = buffer.cursor
    let start = lineStart(before: cursor)
    kill((start == cursor ? max(0, start - 1) : start)..<cursor)
  }

  func deleteBackward() {
    buffer.delete(characterStart..<buffer.cursor)
  }

  func deleteForward() {
    buffer.delete(buffer.cursor..<characterEnd)
  }

  /// Goes back to the text before the last change.
  func takeBack() {
    guard let (text, cursor) = undo.takeBack(from: buffer.text, cursor: buffer.cursor) else { return }
    buffer.replace(with: text, cursor: cursor)
  }

  /// Makes the change once more that was taken back last.
  func bringBack() {
    guard let (text, cursor) = undo.bringBack() else { return }
    buffer.replace(with: text, cursor: cursor)
  }
}

/// The texts that a statement went through. Keys that each add one character make one step together up to the next blank.
struct UndoStack {
  private var states: [(text: [Unicode.Scalar], cursor: Int)] = []
  /// What was taken back since the last change, the next to come back at the end.
  private var undone: [(text: [Unicode.Scalar], cursor: Int)] = []

  /// The number of steps that can be taken back.
  private static let limit = 200

  mutating func note(_ text: [Unicode.Scalar], cursor: Int) {
    guard let last = states.last else { return states.append((text, cursor)) }
    if last.text == text { return }
    undone = []
    if states.count > 1 {
      let grewBefore = last.text.count == states[states.count - 2].text.count + 1
      if grewBefore, text.count == last.text.count + 1, cursor == last.cursor + 1, text[cursor - 1] != " " {
        states.removeLast()
      }
    }
    states.append((text, cursor))
    if states.count > Self.limit { states.removeFirst() }
  }

  mutating func takeBack(from text: [Unicode.Scalar], cursor: Int) -> (text: [Unicode.Scalar], cursor: Int)? {
    while let last = states.popLast() {
      if last.text != text {
        states.append(last)
        undone.append((text, cursor))
        return last
      }
    }
    return nil
  }

  mutating func bringBack() -> (text: [Unicode.Scalar], cursor: Int)? {
    guard let next = undone.popLast() else { return nil }
    states.append(next)
    return next
  }
}
