/// A name that a rule found, before names that lie in others are left out.
struct NameCandidate {
  var kind: Mention.Kind
  var range: Range<Int>
  var level: PlaceLevel?
  /// The number of the division's name where it is one.
  var division: Int?
  /// The letters by which the thing is known, where they are fewer than the name has: 玉槐宾馆 of 玉槐宾馆项目.
  var core: Range<Int>?
  /// Whether it can be built.
  var isBuilt = false
  /// The words that say what a person is: 区委书记.
  var role: Range<Int>?

  /// In order of the text, without those that lie in others; of two that overlap the longer.
  static func widest(_ found: [NameCandidate]) -> [NameCandidate] {
    var kept: [NameCandidate] = []
    for candidate in found.sorted(by: {
      ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
    }) {
      if let last = kept.last, candidate.range.lowerBound < last.range.upperBound {
        let isBetter = candidate.range.count > last.range.count
        if isBetter || candidate.range == last.range && candidate.kind == .project { kept[kept.count - 1] = candidate }
        continue
      }
      kept.append(candidate)
    }
    return kept
  }
}
