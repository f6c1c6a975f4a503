import SourceText
import Syntax
import Tables

extension Stage {
  static let terms = Stage(
    "terms", aliases: ["词频"], elsewhere: ["wordlist", "frequencies", "频率"],
    "counts the words, and says how evenly they are spread over the reports",
    WordTable.parameters + [
      Parameter("parts", .assignment, after: "over", aliases: ["分布"], isOptional: true, isRepeated: true)
    ],
    notes: [
      Note("per_million", "how often a million words say it"),
      Note("documents", "how many reports hold it, or how many of the parts that over makes"),
      Note(
        "dp",
        "half the sum of the differences between each part's share of the word and its share of all words: 0 is as even as can be, near 1 uneven (Gries 2008)"
      ),
      Note(
        "juilland", "1 - V / √(n - 1), V the variation coefficient of the rates in n parts: 1 is even (Juilland 1964)"),
    ] + WordTable.notes,
    examples: [
      Example(
        "figures | where place = \"南岭县\" | terms min 2",
        "word, n, per_million, documents, dp, juilland\n财政收入, 4, 500000, 3, 0.25, 0.66")
    ]
  ) { call throws(Diagnostic) in
    let texts = try PassageSource(call)
    let choice = try WordChoice(call)
    let over = try GroupKeys(call.arguments(after: "over"), call)
    let segmenter = call.scope.surroundings.segmenter
    return BoundStage(fields: [WordTable.field] + fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      let passages = try texts.passages(flow)
      let words = try WordRun(passages.texts, segmenter.value, flow.run)
      let parts = over.fields.isEmpty ? parts(of: passages) : parts(of: passages, try over.grouped(flow).1.groups)
      return try table(words, passages, parts, choice, flow.run)
    }
    .withoutSql("databases take no Chinese text apart into words")
  }

  private static let fields = [
    Field("n", .integer, aliases: ["次数"], summary: "how often it is said"),
    Field("per_million", .number, aliases: ["频率"], summary: "how often a million words say it"),
    Field(
      "documents", .integer, aliases: ["篇数"], summary: "how many reports hold it, or parts of what stands after over"),
    Field("dp", .number, summary: "how unevenly it is spread, 0 to 1 (Gries 2008)"),
    Field("juilland", .number, summary: "how evenly it is spread, 0 to 1 (Juilland 1964)"),
  ]

  private static func table(
    _ words: WordRun, _ passages: Passages, _ parts: [Int32], _ choice: WordChoice, _ run: Run
  ) throws(Diagnostic) -> Flow {
    let partCount = (parts.max() ?? -1) + 1
    var sizes = [Int](repeating: 0, count: Int(partCount))
    var counts = [[(part: Int, count: Int)]](repeating: [], count: words.vocabulary.count)
    var places = WordPlaces(words: words.vocabulary.count)
    // Part by part, so that the part that a word is counted in is the last it knows.
    let order = try run.sorted(Array(parts.indices)) {
      parts[$0] == parts[$1] ? $0 < $1 : parts[$0] < parts[$1]
    }
    for (step, passage) in order.enumerated() {
      if step % min(1024, run.effort.rowsInMorsel) == 0 { try run.check() }
      let part = Int(parts[passage])
      sizes[part] += words.range(passage).count
      for word in words.words[words.range(passage)].map(Int.init) {
        let last = counts[word].count - 1
        if last >= 0, counts[word][last].part == part {
          counts[word][last].count += 1
        } else {
          counts[word].append((part, 1))
        }
        places.note(word, in: passage)
      }
    }
    let totals = words.counts
    var table = WordTable(run: words, passages: passages, evaluation: run)
    table.words = totals.indices.filter { choice.lists($0, totals[$0], in: words.vocabulary) }
    try table.sort { Double(totals[$0]) }
    let million = 1_000_000 / Double(max(1, words.words.count))
    let dispersion = Dispersion(sizes: sizes)
    let columns = [
      try table.column { totals[$0] }, try table.column(1) { Double(totals[$0]) * million },
      try table.column { counts[$0].count }, try table.column(3) { dispersion.deviation(counts[$0]) },
      try table.column(3) { dispersion.juilland(counts[$0]) },
    ]
    return table.flow(fields, columns, places, run)
  }
}

/// The part that each text belongs to: its report, or where no report is known each text alone.
private func parts(of passages: Passages) -> [Int32] {
  var known: [String: Int32] = [:]
  var next: Int32 = 0
  return passages.reports.map { report in
    if let report, let part = known[report] { return part }
    defer { next += 1 }
    if let report { known[report] = next }
    return next
  }
}

/// The part that each text belongs to: the group of the first row that it stands behind.
private func parts(of passages: Passages, _ groups: Groups) -> [Int32] {
  passages.rows.map { groups.ids[Int($0[0])] }
}
