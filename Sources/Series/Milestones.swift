import Facts
import Sentences

/// Numbers that were passed one after another: 接连突破8万亿元、9万亿元 are marks of several years and no value of one.
enum Milestones {
  static func isOne(_ figure: Figure, in prose: Prose) -> Bool {
    prose.clause(before: figure.range.lowerBound).contains {
      passings.end(in: prose.letters, at: $0, limit: figure.range.lowerBound) != nil
    }
  }
}

extension Prose {
  /// The places of the letters before `end` that stand in the same clause.
  func clause(before end: Int) -> Range<Int> {
    var start = end
    while start > 0, !clauseEnds.contains(letters[start - 1]) { start -= 1 }
    return start..<end
  }
}

private let clauseEnds = Set("，；。：！？\n".letters)

private let passings = WordSet(
  """
  接连突破 接连跨越 接连跨上 接连迈上 接连跃上 接连站上 接连越过 连续突破 连续跨越 连续跨上 连续迈上 连续跃上 连续站上 连续越过 先后突破 先后跨越 先后跨上 先后迈上 先后跃上 \
  先后站上 相继突破 相继跨越 相继跨上 相继迈上 相继跃上 相继站上 连跨 连上 连越 连破
  """)
