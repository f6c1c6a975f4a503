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
    func join(_ piece: some StringProtocol) {
      if language.setsLatinApart, needsBlank(result.unicodeScalars.last, piece.unicodeScalars.first) { result += " " }
      result += piece
    }
    while let open = rest.firstIndex(of: "{") {
      join(rest[..<open])
      let digits = rest[rest.index(after: open)...].prefix { $0.isASCII && $0.isNumber }
      let close = digits.endIndex
      if let number = Int(digits), arguments.indices.contains(number - 1), close < rest.endIndex, rest[close] == "}" {
        join(said(arguments[number - 1], in: language))
        rest = rest[rest.index(after: close)...]
      } else {
        join("{")
        rest = rest[rest.index(after: open)...]
      }
    }
    join(rest)
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

/// Whether one is a Han character and the other a sign of ASCII, which looks crowded beside it.
private func needsBlank(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
  guard let left, let right else { return false }
  func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x3400...0x9FFF).contains(scalar.value) }
  func isSign(_ scalar: Unicode.Scalar) -> Bool { (0x21..<0x7F).contains(scalar.value) }
  return isHan(left) && isSign(right) || isSign(left) && isHan(right)
}
