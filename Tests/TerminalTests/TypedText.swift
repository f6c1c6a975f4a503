/// What an editor should show: the text, the cursor, and how both lie on rows. Written without a look at the editor.
struct TypedText {
  var text: [Character] = []
  var cursor = 0
  let prompt: String
  let continuation: String

  /// A key of the fuzz test.
  enum Step {
    case insert(String), left, right, backspace, delete, home, end, killToEnd, killToStart, newLine, up, down
  }

  mutating func take(_ step: Step) {
    switch step {
    case .insert(let new):
      text.insert(contentsOf: new, at: cursor)
      cursor += new.count
    case .newLine:
      text.insert("\n", at: cursor)
      cursor += 1
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        text.remove(at: cursor)
      }
    case .delete: if cursor < text.count { text.remove(at: cursor) }
    case .home: cursor = cursor == lineStart ? 0 : lineStart
    case .end: cursor = cursor == lineEnd ? text.count : lineEnd
    case .killToEnd:
      text.removeSubrange(cursor..<(cursor == lineEnd ? min(cursor + 1, text.count) : lineEnd))
    case .killToStart:
      let start = cursor == lineStart ? max(0, cursor - 1) : lineStart
      text.removeSubrange(start..<cursor)
      cursor = start
    case .up: moveVertically(to: lineStart == 0 ? nil : line(endingAt: lineStart - 1))
    case .down: moveVertically(to: lineEnd == text.count ? nil : line(startingAt: lineEnd + 1))
    }
  }

  var lineStart: Int { (text[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
  var lineEnd: Int { text[cursor...].firstIndex(of: "\n") ?? text.count }

  private func line(endingAt end: Int) -> Range<Int> { ((text[..<end].lastIndex(of: "\n") ?? -1) + 1)..<end }
  private func line(startingAt start: Int) -> Range<Int> { start..<(text[start...].firstIndex(of: "\n") ?? text.count) }

  private mutating func moveVertically(to line: Range<Int>?) {
    guard let line else { return }
    let column = text[lineStart..<cursor].reduce(0) { $0 + cells($1) }
    var place = line.lowerBound
    var width = 0
    while place < line.upperBound, width + cells(text[place]) <= column {
      width += cells(text[place])
      place += 1
    }
    cursor = place
  }

  /// The rows in a terminal of this width, and the cursor's place.
  func rows(width: Int) -> (rows: [String], row: Int, column: Int) {
    var rows = [""]
    var used = 0
    var place = (row: 0, column: 0)
    func put(_ character: Character) {
      if used + cells(character) > width {
        rows.append("")
        used = 0
      }
      rows[rows.count - 1].append(character)
      used += cells(character)
    }
    prompt.forEach { put($0) }
    for index in 0...text.count {
      let next = index < text.count ? text[index] : " "
      let needed = next == "\n" ? 1 : cells(next)
      if index == cursor { place = used + needed > width ? (rows.count, 0) : (rows.count - 1, used) }
      if index == text.count {
        if used == width { rows.append("") }
      } else if next == "\n" {
        if used == width { rows.append("") }
        rows.append("")
        used = 0
        continuation.forEach { put($0) }
      } else {
        put(next)
      }
    }
    return (rows, place.row, place.column)
  }

  /// Whether `picture` shows this text, as much as there is room for, and nothing below it.
  func isShown(in picture: Terminal.Picture, columns: Int, rows height: Int) -> Bool {
    let wanted = rows(width: columns)
    guard picture.column == wanted.column else { return false }
    // Row 0 of the text may lie below the top, or above it when the text is tall.
    let shift = picture.row - wanted.row
    for row in max(0, shift)..<height {
      let index = row - shift
      let expected = wanted.rows.indices.contains(index) ? wanted.rows[index] : ""
      let trimmed = String(expected.reversed().drop { $0 == " " }.reversed())
      if trimmed != (picture.lines.indices.contains(row) ? picture.lines[row] : "") { return false }
    }
    return true
  }

  private func cells(_ character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    return value >= 0x1100 && value != 0x2026 ? 2 : 1
  }
}
