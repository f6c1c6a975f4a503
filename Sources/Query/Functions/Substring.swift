import Tables

extension Function {
  static let substring = Function(
    "substring", aliases: ["子串"], "so many characters of a text from the one with that number, counted from 1",
    [Parameter("text", .text), Parameter("start", .integer), Parameter("count", .integer, isOptional: true)],
    gives: .text, examples: [Example("substring(\"地区生产总值\", 3, 2)", "生产")],
    sql: .form { call in
      let texts = [call[0], call.atLeast(1, 1)] + (call.count > 2 ? [call.atLeast(0, 2)] : [])
      return call.result("substr(\(texts.map(\.text).joined(separator: ", ")))")
    }
  ) { values in
    guard case .integer(let start) = values[1] else { return .null }
    let rest = written(values[0]).dropFirst(Swift.max(0, start - Swift.min(start, 1)))
    guard values.count > 2, case .integer(let count) = values[2] else { return .text(String(rest)) }
    return .text(String(rest.prefix(Swift.max(0, count))))
  }
}
