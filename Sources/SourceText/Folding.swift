/// The parts of a text, each of at most `room` cells: broken at blanks, which are then shown in neither part, and behind
/// Han characters, but not before a mark that cannot begin a line. A word that is longer than a line stays whole, unless
/// words may be broken as well.
package func folded(_ text: String, toCells room: Int, breakingWords: Bool = false) -> [String] {
  guard widthInCells(text) > room else { return [text] }
  var parts = [""]
  var word = ""
  func take(_ ending: String) {
    var line = parts[parts.count - 1]
    if !line.isEmpty, widthInCells(line) + widthInCells(word) > room {
      while parts[parts.count - 1].last == " " { parts[parts.count - 1].removeLast() }
      parts.append("")
    }
    if breakingWords {
      for character in word {
        line = parts[parts.count - 1]
        if !line.isEmpty, widthInCells(line) + widthInCells(String(character)) > room { parts.append("") }
        parts[parts.count - 1].append(character)
      }
      word = ""
    }
    parts[parts.count - 1] += word + ending
    word = ""
  }
  for (index, character) in zip(text.indices, text) {
    if character == " " {
      take(" ")
      continue
    }
    word.append(character)
    let next = text[index...].dropFirst().first
    if widthInCells(String(character)) == 2, next.map(cannotBeginLine) != true { take("") }
  }
  take("")
  return parts.map { part in
    var part = part
    while part.last == " ", widthInCells(part) > room { part.removeLast() }
    return part
  }
}

private func cannotBeginLine(_ character: Character) -> Bool { ",;:.)，、。；：！？）”’》」』】".contains(character) }
