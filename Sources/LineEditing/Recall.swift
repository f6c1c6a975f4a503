/// Where in the history the statement comes from.
struct Recall {
  /// The index of the entry that is shown; nil while the newest text, not yet in the history, is.
  var place: Int?
  /// The text that was being typed before the first step back.
  var draft: [Unicode.Scalar] = []
}

extension EditingSession {
  /// Shows the entry next to the present one.
  func recallNeighbour(older: Bool) {
    let place = recall.place ?? history.entries.count
    show(entry: older ? place - 1 : place + 1)
  }

  /// Shows the next entry that begins with what stands before the cursor; the cursor stays.
  func recallMatching(older: Bool) {
    let cursor = buffer.cursor
    let start = buffer.text.prefix(cursor)
    let present = recall.place ?? history.entries.count
    let newer = (present + 1)..<max(present + 1, history.entries.count)
    let others = older ? Array((0..<present).reversed()) : Array(newer)
    guard let place = others.first(where: { history.entries[$0].text.unicodeScalars.starts(with: start) }) else {
      if !older, recall.place != nil, recall.draft.starts(with: start) {
        show(entry: history.entries.count)
        buffer.moveCursor(to: cursor)
      }
      return
    }
    show(entry: place)
    buffer.moveCursor(to: cursor)
  }

  private func show(entry place: Int) {
    guard place >= 0, place <= history.entries.count, place != (recall.place ?? history.entries.count) else { return }
    if recall.place == nil { recall.draft = buffer.text }
    if place == history.entries.count {
      buffer.replace(with: recall.draft)
      recall.place = nil
    } else {
      buffer.replace(with: history.entries[place].text.unicodeScalars)
      recall.place = place
    }
  }
}
