import Segmentation
import SourceText
import Tables

/// The words near a word, and how often chance would have them there.
///
/// Near is a window of words within one passage. Every word that lies in some window counts once, those looked for count
/// for none, and so the four cells of the table (near or not, this word or not) add up to all other words: the surface
/// co-occurrence of Evert, “Corpora and Collocations”, 2008.
struct Collocation: Sendable {
  let wording: Wording
  let window: Int
  let measure: String
  let texts: PassageSource
  let choice: WordChoice

  static let fields = [
    Field("n", .integer, aliases: ["次数"], summary: "how often it stands near"),
    Field("left", .integer, aliases: ["左"], summary: "how often before"),
    Field("right", .integer, aliases: ["右"], summary: "how often behind"),
    Field("total", .integer, aliases: ["总数"], summary: "how often the texts say it"),
    Field("expected", .number, aliases: ["期望"], summary: "how often chance would put it near"),
    Field("log_dice", .number, summary: "how typical the pair is, at most 14 or so (Rychlý 2008)"),
    Field("mi", .number, summary: "mutual information in bits (Church and Hanks 1990)"),
    Field("log_likelihood", .number, summary: "how sure it is that the two attract or avoid each other (Dunning 1993)"),
  ]

  /// What was counted.
  private struct Counts {
    var left: [Int]
    var right: [Int]
    /// How often each word stands in what was looked for.
    var inside: [Int]
    var found = 0
    var near = 0
    var covered = 0
    var places: WordPlaces

    init(words: Int) {
      left = [Int](repeating: 0, count: words)
      right = left
      inside = left
      places = WordPlaces(words: words)
    }
  }

  func table(_ flow: Flow, _ segmenter: Segmenter) throws(Diagnostic) -> Flow {
    let passages = try texts.passages(flow)
    let words = try WordRun(passages.texts, segmenter, flow.run)
    let found = occurrences(in: words, segmenter)
    var counts = Counts(words: words.vocabulary.count)
    for passage in 0..<words.passages {
      if passage % min(1024, flow.run.effort.rowsInMorsel) == 0 { try flow.run.check() }
      count(Array(words.words[words.range(passage)]), found, passage, &counts)
    }
    let totals = words.counts
    let all = Double(words.words.count - counts.covered)
    func cells(_ word: Int) -> (both: Double, total: Double, expected: Double) {
      let total = Double(totals[word] - counts.inside[word])
      return (Double(counts.left[word] + counts.right[word]), total, Double(counts.near) * total / all)
    }
    var table = WordTable(run: words, passages: passages, evaluation: flow.run)
    table.words = totals.indices.filter { word in
      let both = counts.left[word] + counts.right[word]
      return both > 0 && choice.lists(word, both, in: words.vocabulary)
    }
    let dice = { Association.logDice(both: cells($0).both, first: Double(counts.found), second: cells($0).total) }
    let information = { Association.mutualInformation(observed: cells($0).both, expected: cells($0).expected) }
    let likelihood = {
      Association.logLikelihood(both: cells($0).both, first: Double(counts.near), second: cells($0).total, all: all)
    }
    let score: (Int) -> Double =
      switch measure {
      case "mi": information
      case "log_likelihood": likelihood
      case "n": { cells($0).both }
      default: dice
      }
    try table.sort(by: score, then: { cells($0).both })
    let columns = [
      try table.column { counts.left[$0] + counts.right[$0] }, try table.column { counts.left[$0] },
      try table.column { counts.right[$0] }, try table.column { totals[$0] - counts.inside[$0] },
      try table.column(2) { cells($0).expected }, try table.column(2, dice), try table.column(2, information),
      try table.column(2, likelihood),
    ]
    return table.flow(Collocation.fields, columns, counts.places, flow.run)
  }

  /// Counts the words near what was found in a passage, each to the side of the nearest.
  private func count(_ words: [Int32], _ found: ([Int32]) -> [Range<Int>], _ passage: Int, _ counts: inout Counts) {
    let ranges = found(words)
    if ranges.isEmpty { return }
    counts.found += ranges.count
    for range in ranges {
      counts.covered += range.count
      for place in range { counts.inside[Int(words[place])] += 1 }
    }
    var next = 0
    for place in words.indices {
      while next < ranges.count, ranges[next].upperBound <= place { next += 1 }
      if next < ranges.count, ranges[next].contains(place) { continue }
      let ahead = next < ranges.count ? ranges[next].lowerBound - place : Int.max
      let behind = next > 0 ? place - ranges[next - 1].upperBound + 1 : Int.max
      guard min(ahead, behind) <= window else { continue }
      let word = Int(words[place])
      counts.near += 1
      if ahead <= behind { counts.left[word] += 1 } else { counts.right[word] += 1 }
      counts.places.note(word, in: passage)
    }
  }

  /// How to find what is looked for in the words of a passage: a pattern in single words, a text as the words that it is
  /// cut into.
  private func occurrences(in run: WordRun, _ segmenter: Segmenter) -> ([Int32]) -> [Range<Int>] {
    switch wording {
    case .pattern(let pattern):
      let fits = (0..<run.vocabulary.count).map { pattern.matches(run.vocabulary[$0]) }
      return { words in words.indices.filter { fits[Int(words[$0])] }.map { $0..<$0 + 1 } }
    case .text(let text):
      var vocabulary = run.vocabulary
      let bytes = text.utf8Span.span
      let wanted = segmenter.cut(text).filter(\.isWord).map { token in
        vocabulary.number(bytes, token.range, isFunctionWord: false)
      }
      return { words in ranges(of: wanted, in: words) }
    }
  }
}

private func ranges(of wanted: [Int32], in words: [Int32]) -> [Range<Int>] {
  guard let first = wanted.first else { return [] }
  var result: [Range<Int>] = []
  var place = 0
  while place + wanted.count <= words.count {
    if words[place] == first, words[place..<place + wanted.count].elementsEqual(wanted) {
      result.append(place..<place + wanted.count)
      place += wanted.count
    } else {
      place += 1
    }
  }
  return result
}
