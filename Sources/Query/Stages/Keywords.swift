import SourceText
import Syntax
import Tables

extension Stage {
  static let keywords = Stage(
    "keywords", aliases: ["关键词"], elsewhere: ["keyness", "主题词"],
    "finds the words that the rows for which a condition holds prefer or avoid, against the rest",
    [Parameter("condition", .condition)] + WordTable.parameters,
    notes: [
      Note("n, rest", "how often the rows of the condition say the word, and how often the others do"),
      Note("per_million, rest_per_million", "the same for every million words of theirs"),
      Note(
        "log_likelihood",
        "2 Σ O ln(O / E) over the two counts, E in proportion to the words on each side (Rayson and Garside 2000); above 10.83 chance gives as much once in a thousand times"
      ),
      Note(
        "log_ratio",
        "log₂ of the ratio of the rates: 1 is twice as often, -1 half as often (Hardie 2014); 0.5 stands in for a count of 0"
      ),
      Note(
        "difference",
        "by how many per cent the rate is higher (Gabrielatos and Marchi 2012); none where the rest never says it"
      ),
    ] + WordTable.notes,
    examples: [
      Example(
        "figures | keywords status = target | take 2 | select word, n, rest, direction, log_likelihood, log_ratio",
        "word, n, rest, direction, log_likelihood, log_ratio\n力争, 2, 0, over, 6.16, 3.87\n"
          + "达到, 1, 0, over, 3.08, 2.87")
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    var binder = Binder(call.scope)
    let condition = try binder.truth(try argument.condition(in: call.source), "keywords")
    let texts = try PassageSource(call)
    let choice = try WordChoice(call)
    let segmenter = call.scope.surroundings.segmenter
    let source = call.source
    return BoundStage(fields: [WordTable.field] + fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      let truths = try condition.evaluate(flow).truths
      let passages = try texts.passages(flow)
      let isInside = passages.rows.map { rows in rows.contains { truths[Int($0)] } }
      let inside = isInside.count { $0 }
      if !isInside.isEmpty, inside == 0 || inside == isInside.count {
        throw .nothingToCompare(holds: inside > 0, condition.span, in: source)
      }
      let words = try WordRun(passages.texts, segmenter.value, flow.run)
      return try table(words, passages, isInside, choice, flow.run)
    }
    .withoutSql("databases take no Chinese text apart into words")
  }

  private static let fields = [
    Field("n", .integer, aliases: ["次数"], summary: "how often the rows of the condition say it"),
    Field("rest", .integer, aliases: ["其余"], summary: "how often the other rows say it"),
    Field(
      "direction", .text, aliases: ["方向"], members: ["over", "under"], memberAliases: ["偏多": "over", "偏少": "under"],
      summary: "whether the rows of the condition say it more often or less"),
    Field("log_likelihood", .number, summary: "how sure the difference is (Rayson and Garside 2000)"),
    Field("log_ratio", .number, summary: "how large the difference is, in doublings (Hardie 2014)"),
    Field("difference", .number, summary: "how large it is, in per cent (Gabrielatos and Marchi 2012)"),
    Field(
      "per_million", .number, aliases: ["频率"], summary: "how often a million words of the rows of the condition do"),
    Field("rest_per_million", .number, summary: "how often a million words of the others do"),
  ]

  private static func table(
    _ words: WordRun, _ passages: Passages, _ isInside: [Bool], _ choice: WordChoice, _ run: Run
  ) throws(Diagnostic) -> Flow {
    var counts = [Int](repeating: 0, count: words.vocabulary.count)
    var places = WordPlaces(words: words.vocabulary.count)
    var size = 0
    for passage in 0..<words.passages {
      if passage % min(1024, run.effort.rowsInMorsel) == 0 { try run.check() }
      let range = words.range(passage)
      if isInside[passage] { size += range.count }
      for word in words.words[range].map(Int.init) {
        if isInside[passage] { counts[word] += 1 }
        places.note(word, in: passage)
      }
    }
    let totals = words.counts
    let (own, other) = (Double(size), Double(words.words.count - size))
    func sides(_ word: Int) -> (Double, Double) { (Double(counts[word]), Double(totals[word] - counts[word])) }
    let likelihoods = totals.indices.map { word in
      let (count, rest) = sides(word)
      return Keyness.logLikelihood(count: count, size: own, rest: rest, restSize: other)
    }
    var table = WordTable(run: words, passages: passages, evaluation: run)
    table.words = totals.indices.filter { choice.lists($0, totals[$0], in: words.vocabulary) }
    try table.sort { likelihoods[$0] }
    let directions = table.words.map { word in
      let (count, rest) = sides(word)
      return Tables.Value.text(count * other >= rest * own ? "over" : "under")
    }
    let columns = [
      try table.column { counts[$0] }, try table.column { totals[$0] - counts[$0] }, Column(.text, directions),
      try table.column(2) { likelihoods[$0] },
      try table.column(2) { Keyness.logRatio(count: sides($0).0, size: own, rest: sides($0).1, restSize: other) },
      try table.column(1) { Keyness.difference(count: sides($0).0, size: own, rest: sides($0).1, restSize: other) },
      try table.column(1) { sides($0).0 * 1_000_000 / own }, try table.column(1) { sides($0).1 * 1_000_000 / other },
    ]
    return table.flow(fields, columns, places, run)
  }
}

extension Diagnostic {
  fileprivate static func nothingToCompare(holds: Bool, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, holds ? "this holds for all rows, so there is no rest to compare with" : "this holds for no row",
      at: span, in: source, help: "keywords compares the rows for which a condition holds with the others")
  }
}
