import Sentences

/// The parts in which something is built: a phase (二期), a stretch of a road (岷柏段), a runway, a terminal.
///
/// Where a name is followed by one, the sentence speaks of the part and not of the whole, which may long have been there.
enum ProjectPart {
  /// The letters of the parts straight behind a name, in order; none where it stands for itself.
  static func parts(in letters: [Letter], behind name: Int, limit: Int, isRoad: Bool) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var position = name
    while let end = partEnd(in: letters, at: position, limit: limit, isRoad: isRoad) {
      parts.append(position..<end)
      position = end
      guard position < limit, joints.contains(letters[position]) else { break }
      position += 1
    }
    return parts
  }

  private static func partEnd(in letters: [Letter], at start: Int, limit: Int, isRoad: Bool) -> Int? {
    var position = start
    while position < limit, position - start < 4, letters[position].isLatin || letters[position].isDigit {
      position += 1
    }
    if position == start {
      if letters.has("第", at: position, limit: limit) { position += 1 }
      if position < limit, numbers.contains(letters[position]) { position += 1 }
    }
    if position > start, let end = units.end(in: letters, at: position, limit: limit) { return end }
    return isRoad ? stretchEnd(in: letters, at: start, limit: limit) : nil
  }

  /// One to four letters and 段: 岷柏段, but no 阶段 and no 路段.
  private static func stretchEnd(in letters: [Letter], at start: Int, limit: Int) -> Int? {
    var position = start
    while position < limit, position - start < 5, letters[position].isHan {
      if letters[position] == "段" {
        return position > start && !notBeforeStretch.contains(letters[position - 1]) ? position + 1 : nil
      }
      position += 1
    }
    return nil
  }

  private static let numbers = LetterSet("一二三四五六七八九十")
  private static let units = WordSet("期 跑道 航站楼 号线")
  private static let joints = LetterSet("、和及")
  private static let notBeforeStretch = LetterSet("阶时手路地片工标")
}
