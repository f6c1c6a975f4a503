import SourceText
import Syntax
import Tables

/// What a text stage looks for: a text as it stands, or a pattern.
enum Wording: Sendable {
  case text(String)
  case pattern(Pattern)

  /// The first argument of a call, which must be a constant.
  init(_ call: Call) throws(Diagnostic) {
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    var binder = Binder(call.scope)
    if case .literal(.pattern(let text, let ignoresCase)) = argument.value.bare.form {
      self = .pattern(try binder.compiled(text, ignoresCase, argument.value.span))
      return
    }
    let bound = try binder.bindText(argument.value, wantsText: true)
    guard bound.isConstant, bound.type == .text else {
      throw .wantsWording(call.stage.name, bound, in: call.source)
    }
    let run = Run(isCancelled: { false }, span: bound.span, source: call.source)
    let nothing = Table(fields: [], columns: [], count: 0, origins: .none(0))
    guard case .text(let text) = try bound.evaluate(Flow(nothing, run: run))[0], !text.isEmpty else {
      throw .nothingToLookFor(call.stage.name, bound.span, in: call.source)
    }
    self = .text(text)
  }

  /// Where it stands in a text, in UTF-8 bytes, from left to right; no two overlap.
  func ranges(in text: String) -> [Range<Int>] {
    switch self {
    case .text(let wanted): return Array(text.utf8).ranges(of: Array(wanted.utf8))
    case .pattern(let pattern): return pattern.ranges(in: text)
    }
  }
}

extension [UInt8] {
  fileprivate func ranges(of wanted: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= count {
      if self[start] == wanted[0], self[start..<start + wanted.count].elementsEqual(wanted) {
        result.append(start..<start + wanted.count)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return result
  }
}

extension Call {
  /// The arguments after a keyword, or without one, where words of a list are taken, each by its first name there.
  func choices(after keyword: String? = nil) throws(Diagnostic) -> [String] {
    guard let parameter = stage.parameters.first(where: { $0.keyword == keyword }),
      case .choice(let words) = parameter.kind
    else { preconditionFailure("\(stage.name) \(keyword ?? "") takes words of a list") }
    var chosen: [String] = []
    for argument in keyword.map({ arguments(after: $0) }) ?? arguments {
      let span = argument.value.span
      guard case .name(let name) = argument.value.bare.form,
        let word = words.first(where: { $0.contains(name.text) })?.first
      else { throw .notAChoice(stage.name, keyword, parameter.kind.withArticle, words.joined(), span, in: source) }
      chosen.append(word)
    }
    return chosen
  }
}

extension Diagnostic {
  fileprivate static func wantsWording(_ stage: String, _ found: Bound, in source: Source) -> Diagnostic {
    let what: Phrase = found.isConstant ? found.typeName : "a value that differs from row to row"
    return Diagnostic(
      .error, "\(stage) looks for a text or a pattern, found \(what)", at: found.span, in: source,
      help: "a text is written \"增长\", a pattern /增长.*%/")
  }

  fileprivate static func nothingToLookFor(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "there is nothing to look for in an empty text", at: span, in: source)
  }

  fileprivate static func notAChoice(
    _ stage: String, _ keyword: String?, _ choices: Phrase, _ names: some Sequence<String>, _ span: Span,
    in source: Source
  ) -> Diagnostic {
    let word = source.text(in: span)
    return Diagnostic(
      .error,
      keyword.map { "\(stage) takes \(choices) after \($0), found \(word)" }
        ?? "\(stage) takes \(choices), found \(word)", at: span, in: source,
      help: suggestion(for: word, among: Array(names)).map { "did you mean \($0)?" })
  }
}
