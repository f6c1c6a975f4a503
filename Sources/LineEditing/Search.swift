/// Searching the history while the pattern is typed.
///
/// libedit's own search looks each key up by its lowest eight bits, so that a third of all Han characters end it; this one
/// knows characters only.
extension EditingSession {
  func searchHistory() {
    let (draft, draftCursor) = (buffer.text, buffer.cursor)
    let older: Unicode.Scalar = "\u{12}"
    let newer: Unicode.Scalar = "\u{13}"
    var pattern: [Unicode.Scalar] = []
    // The entry that is shown; the number of entries stands for the draft.
    var place = history.entries.count
    var isFound = true
    while true {
      extra = [searchRow(pattern, isFound: isFound)]
      guard let key = buffer.readKey() else { return }
      switch key {
      case older: isFound = step(to: pattern, among: Array((0..<place).reversed()), &place)
      case newer: isFound = step(to: pattern, among: Array((place..<history.entries.count).dropFirst()), &place)
      case "\u{7F}", "\u{8}":
        if !pattern.isEmpty { pattern.removeLast() }
        place = history.entries.count
        buffer.replace(with: draft, cursor: draftCursor)
        isFound = pattern.isEmpty || step(to: pattern, among: Array((0..<place).reversed()), &place)
      case "\u{7}":
        return buffer.replace(with: draft, cursor: draftCursor)
      case "\u{1B}":
        // Escape alone accepts; as the start of an arrow key it does what that key does.
        if keyIsWaiting() { buffer.pushBack(String(key)) }
        return keepMatch(place, draft: draft)
      case _ where key.value < 0x20:
        buffer.pushBack(String(key))
        return keepMatch(place, draft: draft)
      default:
        pattern.append(key)
        let from = min(place, history.entries.count - 1)
        isFound = from >= 0 && step(to: pattern, among: Array((0...from).reversed()), &place)
      }
    }
  }

  /// Shows the first of `places` whose entry contains `pattern`, the cursor at the start of it.
  private func step(to pattern: [Unicode.Scalar], among places: [Int], _ place: inout Int) -> Bool {
    if pattern.isEmpty { return true }
    for candidate in places {
      let entry = Array(history.entries[candidate].text.unicodeScalars)
      guard let start = entry.firstPlace(of: pattern) else { continue }
      place = candidate
      buffer.replace(with: entry, cursor: start)
      return true
    }
    return false
  }

  /// Up and down go on from the entry that was found.
  private func keepMatch(_ place: Int, draft: [Unicode.Scalar]) {
    guard place < history.entries.count else { return }
    if recall.place == nil { recall.draft = draft }
    recall.place = place
  }

  private func searchRow(_ pattern: [Unicode.Scalar], isFound: Bool) -> Row {
    let caption = isFound ? aids.wording.search : aids.wording.searchWithoutMatch
    let blank = caption.hasSuffix(":") ? " " : ""
    return Row(
      [(caption + blank, showsColour ? "2" : ""), (String(pattern), ""), ("_", showsColour ? "2" : "")],
      fitting: screen.size.columns - 1)
  }
}

extension Array where Element == Unicode.Scalar {
  /// The first index from which `pattern` stands here. Latin capitals and small letters are the same.
  fileprivate func firstPlace(of pattern: [Unicode.Scalar]) -> Int? {
    guard count >= pattern.count else { return nil }
    return (0...(count - pattern.count)).first { start in
      pattern.indices.allSatisfy { self[start + $0].asciiFolded == pattern[$0].asciiFolded }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var asciiFolded: UInt32 {
    (0x41...0x5A).contains(value) ? value + 0x20 : value
  }
}
