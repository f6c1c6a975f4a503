import SourceText
import Syntax
import Tables

extension Stage {
  static let kwic = Stage(
    "kwic", aliases: ["索引行"], elsewhere: ["concordance", "grep", "检索", "索引"],
    "shows each place where a text or pattern stands, with the words around it",
    [
      Parameter("what", .wording), PassageSource.parameter,
      Parameter("cells", .integer, after: "width", aliases: ["宽"], isOptional: true),
      Parameter(
        "order", .choice([["left", "左"], ["right", "右"], ["keyword", "词"]]), after: "by", aliases: ["按"],
        isOptional: true,
        isRepeated: true),
    ],
    notes: [
      Note(
        "texts",
        "the column text; where there is none, the sentences that the rows were read from; else the column after of"
      ),
      Note("width", "how many cells of the terminal the words on each side may take, 26 unless said"),
      Note("by", "left orders by what stands before, read backwards from the keyword; right by what stands behind it"),
      Note("columns", "all columns that came in are still there: sort value desc orders by them, select shows them"),
    ],
    examples: [
      Example(
        "figures | where place = \"西山区\" | kwic \"收入\" by right",
        """
        report, year, left, keyword, right\n西山区2018, 2018, 财政, 收入, 21亿元。\n西山区2021, 2021, 财政, 收入, 22.5亿元。\n\
        西山区2020, 2020, 旅游, 收入, 8400万元。\n西山区2021, 2021, 旅游, 收入, 9100万元。\n西山区2018, 2018, 财政, 收入, 下降2.5%。\n
        """
          + "西山区2020, 2020, 财政, 收入, 尚在核定。"),
      Example("places | kwic /[东南]./ of name", "left, keyword, right\n, 东湖, 区\n, 南岭, 县"),
    ]
  ) { call throws(Diagnostic) in
    let search = Concordance(
      wording: try Wording(call), texts: try PassageSource(call), layout: ConcordanceColumns(call),
      order: try call.choices(after: "by"),
      width: try call.arguments(after: "width").first.map { (argument) throws(Diagnostic) in
        try call.integer(argument, least: 2)
      } ?? 26)
    let segmenter = call.scope.surroundings.segmenter
    return BoundStage(fields: search.layout.fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      try search.lines(flow, segmenter.value)
    }
    .withoutSql("databases keep no words around a word")
  }
}
