import Rendering
package import SourceText
import Wordings

/// A report to be written: Markdown in which blocks of queries and values in braces are filled in.
///
///     # {{year}}年简报
///     ```quan
///     figures | where year = $year | chart bar
///     ```
///     全年引进项目{{figures | where … | select value}}。
///
/// What stands in other fenced blocks stays as it is, and so does `\{{`.
package struct Template: Sendable {
  enum Piece: Sendable {
    /// Markdown.
    case text(Span)
    /// Two braces that are meant.
    case braces
    /// A query in double braces.
    case value(Span)
    /// The statements of a fenced block.
    case block(Span)
    /// `{{contents}}`
    case contents
  }

  package let source: Source
  /// The lines between `---` at its beginning: `title: …`, `lang: en`.
  let front: [(key: String, pieces: [Piece])]
  let pieces: [Piece]

  package init(_ source: Source) throws(Diagnostic) {
    self.source = source
    var reader = TemplateReader(source)
    front = try reader.front()
    pieces = try reader.body()
  }

  /// The language that it is written in: what stands behind `lang:` at its beginning, else Chinese where it has a Chinese
  /// word.
  package var language: Language? {
    func text(_ piece: Piece) -> String? {
      if case .text(let span) = piece { source.text(in: span) } else { nil }
    }
    let said = front.first { $0.key == "lang" }?.pieces.compactMap(text).joined() ?? ""
    if let language = Language.named(String(said.prefix(2))) { return language }
    return Page.speaksChinese([.prose(pieces.compactMap { text($0).map(Page.Piece.text) })]) ? .chinese : nil
  }

  /// The statements of its blocks alone, each at its place: what parameters are looked for in.
  package var statements: Source {
    var bytes = source.bytes.map { $0 == UInt8(ascii: "\n") ? $0 : 0x20 }
    for case .block(let span) in pieces { bytes.replaceSubrange(span.range, with: source.bytes[span.range]) }
    return Source(name: source.name, bytes: bytes)
  }
}

/// Finds the blocks and the braces of a template.
private struct TemplateReader {
  private let source: Source
  private var offset = 0
  private var pieces: [Template.Piece] = []

  init(_ source: Source) { self.source = source }

  mutating func front() throws(Diagnostic) -> [(key: String, pieces: [Template.Piece])] {
    guard text(ofLineAt: 0) == "---" else { return [] }
    var found: [(String, [Template.Piece])] = []
    var start = end(ofLineAt: 0) + 1
    while start < source.bytes.count {
      let end = end(ofLineAt: start)
      let line = source.bytes[start..<end]
      if text(ofLineAt: start) == "---" {
        offset = min(end + 1, source.bytes.count)
        return found
      }
      if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        let key = String(decoding: line[..<colon], as: UTF8.self)
        let value = line[(colon + 1)...].firstIndex { $0 != 0x20 } ?? end
        pieces = []
        try addText(value..<end)
        found.append((key, pieces))
      }
      start = end + 1
    }
    pieces = []
    // Without an end it is no front but a rule at the beginning.
    return []
  }

  mutating func body() throws(Diagnostic) -> [Template.Piece] {
    pieces = []
    var start = offset
    var line = offset
    while line < source.bytes.count {
      let lineEnd = end(ofLineAt: line)
      let text = text(ofLineAt: line)
      let fence = text.prefix { $0 == "`" }
      let isFence = fence.utf8.count >= 3 && !text.dropFirst(fence.count).contains("`")
      guard isFence else {
        line = lineEnd + 1
        continue
      }
      let close = endOfBlock(fence, from: lineEnd + 1)
      if text.dropFirst(fence.count).filter({ $0 != " " }) == "quan" {
        guard let close else { throw .unclosedBlock(Span(line, lineEnd), in: source) }
        try addText(start..<line)
        pieces.append(.block(Span(min(lineEnd + 1, close.start), close.start)))
        start = min(close.end + 1, source.bytes.count)
      } else {
        // A block of something else is text as it stands.
        try addText(start..<line)
        let end = min((close?.end ?? source.bytes.count) + 1, source.bytes.count)
        pieces.append(.text(Span(line, end)))
        start = end
      }
      line = start
    }
    try addText(start..<source.bytes.count)
    return pieces
  }

  /// The line that closes a block.
  private func endOfBlock(_ fence: Substring, from start: Int) -> Span? {
    var line = start
    while line < source.bytes.count {
      let text = text(ofLineAt: line)
      if text.hasPrefix(fence), text.allSatisfy({ $0 == "`" }) { return Span(line, end(ofLineAt: line)) }
      line = end(ofLineAt: line) + 1
    }
    return nil
  }

  private mutating func addText(_ range: Range<Int>) throws(Diagnostic) {
    let open = UInt8(ascii: "{")
    let close = UInt8(ascii: "}")
    func isPair(_ byte: UInt8, at index: Int) -> Bool {
      index + 1 < range.upperBound && source.bytes[index] == byte && source.bytes[index + 1] == byte
    }
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard isPair(open, at: index) else {
        index += 1
        continue
      }
      if index > start, source.bytes[index - 1] == UInt8(ascii: "\\") {
        if index - 1 > start { pieces.append(.text(Span(start, index - 1))) }
        pieces.append(.braces)
        index += 2
        start = index
        continue
      }
      guard let end = (index + 2..<max(index + 2, range.upperBound)).first(where: { isPair(close, at: $0) }) else {
        throw .unclosedBraces(Span(index, index + 2), in: source)
      }
      if index > start { pieces.append(.text(Span(start, index))) }
      let inner = source.text(in: Span(index + 2, end)).filter { !$0.isWhitespace }
      if inner.isEmpty { throw .emptyBraces(Span(index, end + 2), in: source) }
      pieces.append(inner == "contents" ? .contents : .value(Span(index + 2, end)))
      index = end + 2
      start = index
    }
    if start < range.upperBound { pieces.append(.text(Span(start, range.upperBound))) }
  }

  private func end(ofLineAt start: Int) -> Int {
    source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
  }

  /// A line without the blanks at its end.
  private func text(ofLineAt start: Int) -> String {
    if start >= source.bytes.count { return "" }
    var line = source.bytes[start..<end(ofLineAt: start)]
    while let last = line.last, last == 0x20 || last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }
}

extension Diagnostic {
  fileprivate static func unclosedBlock(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "this block has no end", at: span, in: source, help: "end it with a line of the same marks")
  }

  fileprivate static func unclosedBraces(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "these braces have no closing braces in this part of the text", at: span, in: source,
      help: "two braces that are meant are written \\{{")
  }

  fileprivate static func emptyBraces(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "nothing stands between these braces", at: span, in: source,
      help: "two braces that are meant are written \\{{")
  }
}
