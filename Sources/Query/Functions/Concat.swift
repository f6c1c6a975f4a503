import Tables

extension Function {
  static let concat = Function(
    "concat", aliases: ["连接"], "the values written one after another",
    [Parameter("values", .anything, isRepeated: true)],
    gives: .text, examples: [Example("concat(2017, \"年\")", "2017年")]
  ) { values in .text(values.map(written).joined()) }
}
