import Tables

extension Function {
  static let replace = Function(
    "replace", aliases: ["替换"], "the text with each occurrence of a part put otherwise",
    [Parameter("text", .text), Parameter("part", .text), Parameter("by", .text)], gives: .text,
    examples: [Example("replace(\"东湖区\", \"区\", \"\")", "东湖")],
    sql: .form { call in
      let replaced = call.calling("replace", call[0].text, call[1].text, call[2].text)
      // SQLite, where there is nothing to look for, does not look at what to put there either.
      return call.dialect == .sqlite ? SqlValue(.text, .cases([(call[2].isNotNull, replaced.term)])) : replaced
    }
  ) { values in
    let part = written(values[1])
    if part.isEmpty { return values[0] }
    return .text(written(values[0]).replacing(part, with: written(values[2])))
  }
}
