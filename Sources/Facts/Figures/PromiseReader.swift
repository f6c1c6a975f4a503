import Sentences

/// Follows a paragraph and tells whether what it said last promises what its next figures say.
///
/// Sentences are read when a figure asks: most headings say themselves whether they look ahead.
struct PromiseReader {
  private let letters: [Letter]
  private let sentences: [Sentence]
  private var block = -1
  /// Whether the last sentence read that says something of it promised what it says.
  private var promises = false
  /// The sentences of the paragraph behind those which that is known of, and whether they stand in a review.
  private var unheard: [(sentence: Int, isPlan: Bool?)] = []

  init(_ prose: Prose) {
    letters = prose.letters
    sentences = prose.sentences
  }

  /// Called once a sentence, in order, before its figures are read.
  mutating func enter(_ sentence: Sentence) {
    if sentence.block == block { return }
    block = sentence.block
    promises = false
    unheard.removeAll(keepingCapacity: true)
  }

  /// Called after them; `isPlan` is what the headings above say.
  mutating func leave(_ index: Int, isPlan: Bool?) { unheard.append((index, isPlan)) }

  mutating func isPromised() -> Bool {
    for (index, isPlan) in unheard.reversed() {
      let sentence = sentences[index]
      var statuses = StatusReader(letters: letters, sentence: sentence, isPlan: isPlan)
      let status = statuses.status(before: sentence.range.upperBound)
      guard status == .target && !statuses.isOfOneThing || status == .actual else { continue }
      promises = status == .target
      break
    }
    unheard.removeAll(keepingCapacity: true)
    return promises
  }
}
