import Segmentation
import SourceText
import Syntax
import Tables

extension Stage {
  static let collocates = Stage(
    "collocates", aliases: ["搭配"], elsewhere: ["collocations"],
    "finds the words that stand near a word more often than chance would have it",
    [
      Parameter("what", .wording), Parameter("size", .integer, after: "window", aliases: ["窗口"], isOptional: true),
      Parameter(
        "measure", .choice([["log_dice", "logdice"], ["mi"], ["log_likelihood", "likelihood"], ["n", "次数"]]),
        after: "by",
        aliases: ["按"], isOptional: true),
    ] + WordTable.parameters,
    notes: [
      Note(
        "what",
        "a word as the texts are cut, or a pattern for several: collocates /收入$/ takes 收入 and 财政收入; kwic finds it inside words, too"
      ),
      Note(
        "window",
        "how many words on each side count as near, 5 unless said; a sentence ends it, numbers and marks are passed over"
      ),
      Note(
        "n, left, right",
        "how often the word stands near, before the other and behind it; near two of them it counts once"
      ),
      Note("total", "how often the texts say it, outside of the word looked for"),
      Note("expected", "how often chance would put it near: the words near, times total, by all words (Evert 2008)"),
      Note(
        "log_dice",
        "14 + log₂(2 n / (f + total)), f the word looked for: 14 where one never stands without the other (Rychlý 2008)"
      ),
      Note("mi", "log₂(n / expected), in bits; rare pairs score high (Church and Hanks 1990)"),
      Note(
        "log_likelihood", "2 Σ O ln(O / E) over the four cells of the table near or not by word or not (Dunning 1993)"),
    ] + WordTable.notes,
    examples: [
      Example(
        "figures | collocates \"财政收入\" | take 2 | select word, n, total, expected, log_dice",
        "word, n, total, expected, log_dice\n下降, 2, 2, 0.86, 12\n全年, 1, 1, 0.43, 11.09")
    ]
  ) { call throws(Diagnostic) in
    let collocation = Collocation(
      wording: try Wording(call),
      window: try call.arguments(after: "window").first.map { (argument) throws(Diagnostic) in
        try call.integer(argument, least: 1)
      } ?? 5, measure: try call.choices(after: "by").first ?? "log_dice", texts: try PassageSource(call),
      choice: try WordChoice(call))
    let segmenter = call.scope.surroundings.segmenter
    return BoundStage(fields: [WordTable.field] + Collocation.fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      try collocation.table(flow, segmenter.value)
    }
    .withoutSql("databases take no Chinese text apart into words")
  }
}
