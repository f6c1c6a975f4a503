import Foundation
import Segmentation

/// Made once: reading the lexicon takes longer than cutting what tests cut.
let plainSegmenter = Segmenter()

/// The tokens of a text as texts.
func words(_ text: String, _ segmenter: Segmenter = plainSegmenter) -> [String] {
  segmenter.cut(text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
}

/// Sentences cut by hand: one a line, words between blanks.
func sentences(_ name: String) throws -> [[String]] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Sentences/\(name).txt")
  return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: " ").map(String.init) }
}

/// How far a cut agrees with one by hand.
struct Agreement {
  private(set) var agreed = 0
  private(set) var placed = 0
  private(set) var wanted = 0
  /// Words of the cut that hold a part of one word and a part of the next.
  private(set) var torn = 0

  var precision: Double { Double(agreed) / Double(placed) }
  var recall: Double { Double(agreed) / Double(wanted) }
  /// The harmonic mean of how many boundaries are right and how many are found.
  var score: Double { 2 * precision * recall / (precision + recall) }

  /// Counts the boundaries inside a sentence, but not those beside marks, which no cut can miss.
  mutating func add(_ cut: [String], _ byHand: [String]) {
    let (ours, theirs) = (boundaries(cut), boundaries(byHand))
    var beside: Set<Int> = [0]
    var place = 0
    for word in byHand {
      let end = place + word.unicodeScalars.count
      if word.unicodeScalars.allSatisfy({ !$0.properties.isAlphabetic && !("0"..."9").contains($0) }) {
        beside.formUnion([place, end])
      }
      place = end
    }
    beside.insert(place)
    agreed += ours.intersection(theirs).subtracting(beside).count
    placed += ours.subtracting(beside).count
    wanted += theirs.subtracting(beside).count
    torn += tears(cut, at: theirs.union([0]))
  }

  private func boundaries(_ words: [String]) -> Set<Int> {
    var place = 0
    return Set(
      words.map { word in
        place += word.unicodeScalars.count
        return place
      })
  }

  private func tears(_ cut: [String], at theirs: Set<Int>) -> Int {
    var (place, count) = (0, 0)
    for word in cut {
      let end = place + word.unicodeScalars.count
      let isJoined = (place..<end).dropFirst().contains { theirs.contains($0) }
      if isJoined, !theirs.contains(place) || !theirs.contains(end) { count += 1 }
      place = end
    }
    return count
  }
}
