import Query
package import Rendering
package import SourceText
import Syntax
import Tables
import Wordings

extension Session {
  /// The page that a template makes of the reports. What fails in it fails the whole: a report is right or not there.
  package mutating func page(
    from template: Template, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) -> Page {
    environment.tracesValues = true
    let source = template.source
    begin(source)
    defer { end(source) }
    try declareParameters(of: template, isCancelled)
    var blocks: [Page.Block] = []
    func add(_ piece: Page.Piece) {
      if case .prose(let pieces)? = blocks.last {
        blocks[blocks.count - 1] = .prose(pieces + [piece])
      } else {
        blocks.append(.prose([piece]))
      }
    }
    for piece in template.pieces {
      switch piece {
      case .contents: blocks.append(.contents)
      case .block(let span):
        gathering.blocks = []
        try run(span, in: source, isCancelled: isCancelled)
        blocks += gathering.blocks
      case .text, .braces, .value: add(try filled(piece, in: source, isCancelled))
      }
    }
    // What the blocks define may stand before them.
    var front: [String: String] = [:]
    for (key, pieces) in template.front {
      var text = ""
      for piece in pieces {
        switch try filled(piece, in: source, isCancelled) {
        case .text(let words): text += words
        case .value(let value, _): text += plainText(of: value)
        }
      }
      front[key] = text
    }
    return Page(
      title: front["title"],
      language: front["lang"].flatMap { Language.named(String($0.prefix(2))) } ?? pageLanguage(of: blocks),
      blocks: blocks, evidence: catalogue.evidence)
  }

  /// Parameters hold from the first line on, so that a title may name them.
  private mutating func declareParameters(
    of template: Template, _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    for case .block(let span) in template.pieces {
      for case .statement(let statement) in try statements(span, in: template.source) {
        guard case .parameter = statement.form else { continue }
        try environment.run(statement, in: template.source, isCancelled: isCancelled, to: { _ in })
      }
    }
  }

  private mutating func filled(
    _ piece: Template.Piece, in source: Source, _ isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) -> Page.Piece {
    switch piece {
    case .text(let span): return .text(source.text(in: span))
    case .braces: return .text("{{")
    case .contents, .block: return .text("")
    case .value(let span):
      let statements = try statements(span, in: source)
      guard statements.count == 1, case .statement(let statement) = statements[0] else {
        throw .oneValue(span, in: source)
      }
      let (value, origins) = try environment.answer(statement, in: source, isCancelled: isCancelled)
      if value.isNull { throw .noValue(span, in: source) }
      // What reports do not state may stand anywhere, also inside of Markdown's marks.
      return origins.isEmpty ? .text(plainText(of: value)) : .value(value, origins)
    }
  }

  /// Carries out a block, whose results are gathered.
  private mutating func run(
    _ span: Span, in source: Source, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    for step in try statements(span, in: source) {
      guard case .statement(let statement) = step else { continue }
      if case .parameter = statement.form { continue }
      if case .use(let path, let span) = statement.form {
        guard let script = try script(path, usedAt: span, in: source) else { continue }
        var output = Output { _ in }
        _ = try run(script, to: &output, depth: 1, isCancelled: isCancelled)
      } else {
        var output = Output { _ in }
        try run(statement, in: source, to: &output, isCancelled: isCancelled)
      }
    }
  }

  /// The statements of a part of a template. What does not read is shown in the template as it stands.
  private func statements(_ span: Span, in source: Source) throws(Diagnostic) -> [Step] {
    do throws(Diagnostic) {
      return try Shell.statements(of: source, in: span.range)
    } catch {
      if error.source.name != source.name { throw error }
      // What is missing at the end of the part is missed behind its last word.
      let last = source.bytes[span.range].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? span.start
      let place = error.span.start >= span.end ? Span(last, last) : error.span
      throw Diagnostic(error.severity, error.sentence, at: place, in: source, labels: error.labels, help: error.help)
    }
  }
}

extension Diagnostic {
  fileprivate static func oneValue(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "one value stands between braces", at: span, in: source,
      help: "put several statements into a block: a line ```quan, the statements, a line ```")
  }

  fileprivate static func noValue(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "this has no value: no row, or a missing one", at: span, in: source,
      help: "say what to write then, as in (figures | …) ?? \"—\"")
  }
}
