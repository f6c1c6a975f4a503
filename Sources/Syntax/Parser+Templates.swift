import SourceText

extension Parser {
  /// A text with `{…}` filled in, if a text stands here alone.
  ///
  /// What stands between braces is read from the same source, so that its places are places of the script.
  mutating func template() throws(Diagnostic) -> [Piece]? {
    guard let token = current, token.kind == .text else { return nil }
    if let next = peek(1), !next.isPunctuation(";"), !next.isPunctuation("}") { return nil }
    try refuseFlaw(token)
    position += 1
    let whole = source.text(in: token.span)
    let quote = whole.unicodeScalars.first.map { String($0).utf8.count } ?? 1
    let last = whole.unicodeScalars.last.map { String($0).utf8.count } ?? 1
    return try pieces(Span(token.span.start + quote, token.span.end - last))
  }

  private func pieces(_ span: Span) throws(Diagnostic) -> [Piece] {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var offset = span.start
    while offset < span.end {
      let byte = source.bytes[offset]
      let isDoubled = offset + 1 < span.end && source.bytes[offset + 1] == byte
      if (byte == open || byte == close), isDoubled {
        text.append(byte)
        offset += 2
      } else if byte == open {
        guard let end = source.bytes[offset..<span.end].firstIndex(of: close) else {
          throw .unclosedBrace(Span(offset, offset + 1), in: source)
        }
        if !text.isEmpty { pieces.append(.text(resolved(text))) }
        text = []
        pieces.append(.value(try value(Span(offset + 1, end))))
        offset = end + 1
      } else {
        text.append(byte)
        offset += 1
      }
    }
    if !text.isEmpty { pieces.append(.text(resolved(text))) }
    return pieces
  }

  /// The expression that stands at `span` of the source.
  private func value(_ span: Span) throws(Diagnostic) -> Expression {
    let words = Syntax.tokens(of: Source(name: "", bytes: Array(source.bytes[span.range])))
    let shifted = words.map { $0.moved(by: span.start) }
    var parser = Parser(source, shifted)
    guard parser.current != nil else { throw .emptyBraces(Span(span.start - 1, span.end + 1), in: source) }
    let value = try parser.pipeline()
    if let token = parser.current { throw .expected("}", found: token, in: source) }
    return value
  }

  /// The text of these bytes, with escapes resolved as the lexer does.
  private func resolved(_ bytes: [UInt8]) -> String {
    unescaped(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }
}

extension Diagnostic {
  fileprivate static func unclosedBrace(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "this brace has no closing brace", at: span, in: source, help: "a brace in a text is written {{")
  }

  fileprivate static func emptyBraces(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "nothing stands between these braces", at: span, in: source, help: "a brace in a text is written {{")
  }
}
