/// What users are told: a pattern and what fills it, so that it can be said in another language.
///
/// It is written as an English sentence where it is raised, `"no table named \(name)"`. Its pattern,
/// `no table named {1}`, is what a language knows it by. Texts that fill it stay as they are, since they are the user's
/// or a name of the language; phrases that fill it are said in the same language as the whole.
package struct Phrase: Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  package enum Argument: Sendable {
    case text(String)
    case phrase(Phrase)
    /// One after the other: all of them, or with a word before the last one of them.
    case list([Phrase], endsWithOr: Bool)
  }

  package private(set) var pattern: String
  package private(set) var arguments: [Argument] = []

  package init(stringLiteral text: String) { pattern = text }

  package init(stringInterpolation parts: Parts) { (pattern, arguments) = (parts.pattern, parts.arguments) }

  /// A sentence of the definitions, which are written as plain texts: languages know it by all of it.
  package init(of text: String) { pattern = text }

  /// A text that is said as it is in all languages.
  package init(verbatim text: String) { (pattern, arguments) = ("{1}", [.text(text)]) }

  /// Several phrases as one enumeration.
  package init(all phrases: [Phrase]) { (pattern, arguments) = ("{1}", [.list(phrases, endsWithOr: false)]) }

  /// Several phrases as one sentence, a clause after the other.
  package init(clauses: [Phrase]) {
    self = clauses.dropFirst().reduce(clauses.first ?? "") { "\($0), \($1)" }
  }

  private init(pattern: String, _ texts: [String]) { (self.pattern, arguments) = (pattern, texts.map { .text($0) }) }

  package var english: String { text(in: .english) }
  package var description: String { english }

  package func text(in language: Language) -> String {
    arguments.isEmpty ? language.text(for: pattern) : filled(language.text(for: pattern), in: language)
  }

  /// `text` with what stands for each `{n}`. One that nothing stands for is part of the sentence: a pattern's `{2}`.
  private func filled(_ text: String, in language: Language) -> String {
    var result = ""
    var rest = text[...]
    var endsInOwn = true
    /// A blank stands between Han characters of the sentence and what fills it in other letters. A sample of what is typed,
    /// `"{1}"` or `5{1}`, stays as it is.
    func join(_ piece: some StringProtocol, isOwn: Bool) {
      if piece.isEmpty { return }
      if language.setsLatinApart, isOwn != endsInOwn, let last = result.unicodeScalars.last,
        let first = piece.unicodeScalars.first
      {
        if isOwn ? first.isHan && isSign(last) : last.isHan && isSign(first) { result += " " }
      }
      result += piece
      endsInOwn = isOwn
    }
    while let open = rest.firstIndex(of: "{") {
      join(rest[..<open], isOwn: true)
      let digits = rest[rest.index(after: open)...].prefix { $0.isASCII && $0.isNumber }
      let close = digits.endIndex
      if let number = Int(digits), arguments.indices.contains(number - 1), close < rest.endIndex, rest[close] == "}" {
        join(said(arguments[number - 1], in: language), isOwn: false)
        rest = rest[rest.index(after: close)...]
      } else {
        join("{", isOwn: true)
        rest = rest[rest.index(after: open)...]
      }
    }
    join(rest, isOwn: true)
    return result
  }

  private func said(_ argument: Argument, in language: Language) -> String {
    switch argument {
    case .text(let text): return text
    case .phrase(let phrase): return phrase.text(in: language)
    case .list(let phrases, let endsWithOr):
      let texts = phrases.map { $0.text(in: language) }
      guard endsWithOr, texts.count > 1, let last = texts.last else { return texts.joined(separator: language.comma) }
      let pair = Phrase(pattern: "{1}\(language.or){2}", [texts.dropLast().joined(separator: language.comma), last])
      return pair.filled(pair.pattern, in: language)
    }
  }
}

extension Phrase {
  /// The pattern and the arguments of an interpolated literal as they come in.
  package struct Parts: StringInterpolationProtocol {
    fileprivate var pattern = ""
    fileprivate var arguments: [Argument] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pattern.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) { pattern += literal }

    package mutating func appendInterpolation(_ text: String) { append(.text(text)) }
    package mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text("\(value)")) }

    /// `a, b, c`
    package mutating func appendInterpolation(all names: some Sequence<String>) {
      append(.list(names.map { Phrase(verbatim: $0) }, endsWithOr: false))
    }

    package mutating func appendInterpolation(all phrases: some Sequence<Phrase>) {
      append(.list(Array(phrases), endsWithOr: false))
    }

    /// `a, b or c`
    package mutating func appendInterpolation(anyOf names: some Sequence<String>) {
      append(.list(names.map { Phrase(verbatim: $0) }, endsWithOr: true))
    }

    private mutating func append(_ argument: Argument) {
      arguments.append(argument)
      pattern += "{\(arguments.count)}"
    }
  }
}

extension Phrase: Hashable {
  /// Whether both say the same.
  package static func == (left: Phrase, right: Phrase) -> Bool { left.english == right.english }

  package func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

/// A letter, digit or other sign of ASCII, which looks crowded beside a Han character.
private func isSign(_ scalar: Unicode.Scalar) -> Bool { (0x21..<0x7F).contains(scalar.value) }
