import Sentences

/// A word that names of one sort end in: 街道, 公司, 项目.
struct NameEnding: Sendable {
  let word: String
  let kind: Mention.Kind
  let level: PlaceLevel?
  let reach: NameEndings.Reach
  /// Whether it can be built, so that sentences tell how far it is.
  let isBuilt: Bool

  /// The endings of all rules. Of a word given twice the later rule counts.
  static let all: [NameEnding] = NameEndings.all.flatMap { rule in
    rule.words.split(whereSeparator: \.isWhitespace).map {
      NameEnding(word: String($0), kind: rule.kind, level: rule.level, reach: rule.reach, isBuilt: rule.isBuilt)
    }
  }
}

/// A rule that finds names by what they end in.
package struct NameEndings: Sendable {
  package enum Reach: Sendable {
    /// 山东数字经济产业园: ordinary words may stand between what proves the name and its end.
    case wide
    /// 玉兴路: only letters that make no words.
    case narrow
    /// 济南市人民政府: only the name of a division, straight before it.
    case seat
  }

  package let name: String
  /// One line, no full stop.
  package let summary: String
  let kind: Mention.Kind
  var level: PlaceLevel?
  var reach = Reach.wide
  var isBuilt = false
  /// Separated by white space.
  let words: String
  /// Sentences with the names that the rule finds in them.
  package let examples: [(text: String, names: [String])]
  /// Sentences in which it finds none.
  package let counterexamples: [String]
}
