import Tables

extension Function {
  static let replace = Function(
    "replace", aliases: ["替换"], "the text with each occurrence of a part put otherwise",
    [Parameter("text", .text), Parameter("part", .text), Parameter("by", .text)], gives: .text,
    examples: [Example("replace(\"东湖区\", \"区\", \"\")", "东湖")]
  ) { values in
    let part = written(values[1])
    if part.isEmpty { return values[0] }
    return .text(written(values[0]).replacing(part, with: written(values[2])))
  }
}
