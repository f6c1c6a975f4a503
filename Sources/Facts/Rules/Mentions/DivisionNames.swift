import Sentences

extension MentionRule {
  /// 济南市市中区: a name with the names before it that it lies in.
  static let divisions = MentionRule(
    name: "divisions", summary: "provinces, cities and counties, under their full and short names",
    examples: [
      ("济南市历下区和青岛市结对。", ["济南市历下区", "青岛市"]), ("长治久安，大庆大同。", []), ("山东、内蒙古协作。", ["山东", "内蒙古"]),
    ],
    counterexamples: ["城区改造提速。", "培育大型市场主体。", "城市中区域的治理。"],
    find: { line, found in
      var index = 0
      while index < line.words.count {
        guard line.words[index].sort == .division else {
          index += 1
          continue
        }
        let first = index
        while index + 1 < line.words.count, line.words[index + 1].sort == .division,
          lies(line.words[index + 1], in: line.words[index])
        {
          index += 1
        }
        let name = WordReader.chinese.divisionNames[line.words[index].index]
        if first < index || !name.needsParent, !isTorn(line, first) {
          found.append(
            NameCandidate(
              kind: .place, range: line.letters(first, through: index), division: line.words[index].index))
        }
        index += 1
      }
    })

  /// 城市 and 中区 of a letter that belongs to the word before: in 城市南区 no 市南区 is named.
  private static func isTorn(_ line: NameLine, _ first: Int) -> Bool {
    guard first > 0, line.letter(at: first) == "市" || line.letter(at: first) == "城" else { return false }
    let before = line.words[first - 1]
    guard before.end == line.words[first].start, before.sort == .letter else { return false }
    return line.letters[before.start] == "城" || line.letters[before.start] == "全" || line.letters[before.start] == "我"
  }

  /// Whether some division of the second name lies in some division of the first.
  private static func lies(_ inner: Word, in outer: Word) -> Bool {
    let lexicon = PlaceLexicon.china
    let outer = WordReader.chinese.divisionNames[outer.index].divisions
    return WordReader.chinese.divisionNames[inner.index].divisions.contains { division in
      lexicon.chain(of: division).dropLast().contains { outer.contains($0) }
    }
  }
}
