import Segmentation
import SourceText

/// Passages as rows of words. Marks and numbers are no words: what is counted, and what a window measures, goes over them.
struct WordRun: Sendable {
  private(set) var vocabulary = Vocabulary()
  /// The words of all passages by their numbers in the vocabulary.
  private(set) var words: [Int32] = []
  /// Passage i is `words[bounds[i]..<bounds[i + 1]]`.
  private(set) var bounds: [Int] = [0]

  var passages: Int { bounds.count - 1 }
  func range(_ passage: Int) -> Range<Int> { bounds[passage]..<bounds[passage + 1] }

  /// Cuts the texts on all threads. Stretches of them are cut apart and put together in their order, so that words have
  /// the same numbers for any number of threads.
  init(_ texts: [String], _ segmenter: Segmenter, _ run: Run) throws(Diagnostic) {
    var small = run
    small.effort.rowsInMorsel = min(1 << 10, run.effort.rowsInMorsel)
    let parts = try small.inMorsels(texts.count) { (stretch) throws(Diagnostic) in
      var part = WordRun()
      var cutter = Cutter(segmenter)
      for index in stretch {
        if index % 64 == 0 { try run.check() }
        part.add(texts[index], &cutter)
      }
      return part
    }
    for part in parts {
      try run.check()
      join(part)
      // What counts words keeps a few numbers of each.
      try run.claim(4 * words.count + 8 * bounds.count + 200 * vocabulary.count)
    }
  }

  private init() {}

  private mutating func add(_ text: String, _ cutter: inout Cutter) {
    let tokens = cutter.cut(text)
    let bytes = text.utf8Span.span
    for token in tokens where token.isWord {
      words.append(vocabulary.number(bytes, token.range, isFunctionWord: token.kind == .function))
    }
    bounds.append(words.count)
  }

  private mutating func join(_ part: WordRun) {
    let start = words.count
    let numbers = (0..<part.vocabulary.count).map { vocabulary.number(of: $0, in: part.vocabulary) }
    words += part.words.map { numbers[Int($0)] }
    bounds += part.bounds.dropFirst().map { start + $0 }
  }

  /// How often each word is said.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: vocabulary.count)
    for word in words { counts[Int(word)] += 1 }
    return counts
  }
}

extension Token {
  var isWord: Bool {
    switch kind {
    case .word, .function, .latin: true
    case .number, .mark: false
    }
  }
}
