import Quantities
import SourceText
import Tables

/// A table with a row a word, and what goes into it.
struct WordTable {
  /// The words, in the order of the rows.
  var words: [Int] = []
  let run: WordRun
  let passages: Passages
  /// The evaluation that it is made for.
  let evaluation: Run

  /// The clauses that all stages share which list words.
  static let parameters = [
    Parameter("least", .integer, after: "min", aliases: ["至少"], isOptional: true),
    Parameter(
      "kind", .choice([["content", "实词"], ["all", "全部"]]), after: "words", aliases: ["词类"], isOptional: true),
    PassageSource.parameter,
  ]

  static let notes = [
    Note(
      "words",
      "as the genre says them: 招商引资 is one; numbers and marks are none. content leaves out what only holds others together (的, 以及), which all are counted all the same"
    ),
    Note(
      "texts",
      "the column text; where there is none, the sentences that the rows were read from; else the column after of"
    ),
  ]

  static let field = Field("word", .text, aliases: ["词"], summary: "the word")

  /// The rows with their columns behind the word. A row comes from the rows behind the texts at its word's `places`.
  func flow(_ fields: [Field], _ columns: [Column], _ places: WordPlaces, _ run: Run) -> Flow {
    let texts = Column(.text, words.map { .text(self.run.vocabulary[$0]) })
    let (words, passages) = (words, passages)
    let origins = Origins.made(count: words.count, outOf: passages.texts.count) {
      .merging(words.map { word in passages.origins(of: places.of(word).lazy.map(Int.init)) })
    }
    let table = Table(
      fields: [WordTable.field] + fields, columns: [texts] + columns, count: words.count, origins: origins)
    return Flow(table, run: run)
  }

  /// Orders the words, those with the highest score first; equal ones as they were first met.
  mutating func sort(
    by score: (Int) -> Double, then second: (Int) -> Double = { _ in 0 }
  ) throws(Diagnostic) {
    let keyed = try evaluation.map(words.count) { (score(words[$0]), second(words[$0]), words[$0]) }
    let ordered = try evaluation.sorted(keyed) { left, right in
      if left.0 != right.0 { return left.0 > right.0 }
      return left.1 == right.1 ? left.2 < right.2 : left.1 > right.1
    }
    words = ordered.map(\.2)
  }

  func column(_ value: (Int) -> Int) throws(Diagnostic) -> Column {
    Column(.integer(try evaluation.map(words.count) { value(words[$0]) }, missing: []))
  }

  /// Measures, with so many digits after the point.
  func column(_ places: Int, _ value: (Int) -> Double?) throws(Diagnostic) -> Column {
    let values = try evaluation.collect(words.count) { index in
      rounded(value(words[index]), places: places).map { Value.number($0) } ?? .null
    }
    return Column(.number, values)
  }
}

/// Which words a stage lists.
struct WordChoice: Sendable {
  private let least: Int
  private let areAll: Bool

  init(_ call: Call) throws(Diagnostic) {
    least =
      try call.arguments(after: "min").first.map { (argument) throws(Diagnostic) in
        try call.integer(argument, least: 1)
      } ?? 1
    areAll = try call.choices(after: "words").first == "all"
  }

  /// Whether a word that was counted so often is listed.
  func lists(_ word: Int, _ count: Int, in vocabulary: Vocabulary) -> Bool {
    count >= least && (areAll || !vocabulary.areFunctionWords[word])
  }
}

/// The passages that hold each word, of each word the first thousand.
struct WordPlaces: Sendable {
  private var places: [[Int32]]

  init(words: Int) { places = [[Int32]](repeating: [], count: words) }

  mutating func note(_ word: Int, in passage: Int) {
    let place = Int32(passage)
    if places[word].last != place, places[word].count < 1000 { places[word].append(place) }
  }

  func of(_ word: Int) -> [Int32] { places[word] }
}
