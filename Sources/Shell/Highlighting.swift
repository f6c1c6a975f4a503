package import Rendering
import SourceText
import Syntax

/// The styles of a text's words, in the order of the text; what stands between them is plain. Ranges are bytes of its
/// UTF-8.
package func highlights(of text: String, in session: Session) -> [(range: Range<Int>, style: Style)] {
  if text.first == "." { return commandHighlights(of: text) }
  let source = Source(name: "", text: text)
  let words = tokens(of: source)
  let meaningful = words.filter { $0.kind != .comment }
  var vocabulary = Vocabulary(session)
  vocabulary.add(declared(in: meaningful))
  var index = 0
  return words.map { word in
    if word.kind == .comment { return (word.span.range, .comment) }
    let place = Place(
      word: word, before: index > 0 ? meaningful[index - 1] : nil,
      after: index + 1 < meaningful.count ? meaningful[index + 1] : nil, source: source)
    index += 1
    return (word.span.range, style(of: place, vocabulary))
  }
}

/// A word and its neighbours.
private struct Place {
  let word: Token
  let before: Token?
  let after: Token?
  let source: Source

  func isAfter(_ text: String) -> Bool { before?.kind == .punctuation && before?.text == text }
  func isBefore(_ text: String) -> Bool { after?.kind == .punctuation && after?.text == text }

  /// Whether the word is written otherwise than it is meant: `｜` for `|`.
  var isFullWidth: Bool { source.bytes[word.span.range].first.map { $0 >= 0x80 } ?? false }

  /// Whether a statement may begin here.
  var startsStatement: Bool {
    guard let before else { return true }
    return isAfter(";") || isAfter("{") || isAfter("}")
      || source.bytes[before.span.end..<word.span.start].contains(UInt8(ascii: "\n"))
  }

  /// Whether the word may still be growing: the cursor stands right behind it.
  var isBeingTyped: Bool { after == nil && word.span.end == source.bytes.count }
}

/// The names that the text itself gives: `def f(x) = …`, `for row in …`.
private func declared(in words: [Token]) -> Declared {
  var result = Declared()
  for (index, word) in words.enumerated() where index + 1 < words.count && words[index + 1].kind == .name {
    switch word.statementWord {
    case .for, .let, .param: result.names.append(words[index + 1].text)
    case .def:
      result.calls.append(words[index + 1].text)
      let formals = words[(index + 2)...].prefix { !($0.kind == .punctuation && $0.text == ")") && $0.text != "=" }
      result.names += formals.filter { $0.kind == .name }.map(\.text)
    default: break
    }
  }
  return result
}

private func style(of place: Place, _ vocabulary: Vocabulary) -> Style {
  switch place.word.kind {
  case .name: return style(ofName: place, vocabulary)
  case .number, .quantity: return .number
  case .time: return .time
  case .text, .pattern: return .text
  // A full-width mark looks like what it means, a word of the language, and not like a piece of a text.
  case .punctuation: return place.isFullWidth ? .keyword : .punctuation
  case .comment: return .comment
  case .unknown: return place.isBeingTyped ? .text : .unknown
  }
}

private func style(ofName place: Place, _ vocabulary: Vocabulary) -> Style {
  let name = place.word.text
  func known(_ names: some Sequence<String>, as style: Style) -> Style {
    if names.contains(where: { $0 == name }) { return style }
    return place.isBeingTyped && names.contains { $0.hasPrefix(name) } ? .name : .unknown
  }
  if place.isAfter("|") { return known(vocabulary.stages.map(\.text), as: .keyword) }
  if place.word.keyword != nil { return .keyword }
  if place.isAfter(".") { return .name }
  if let word = place.word.statementWord, !place.isBefore("="), place.startsStatement || word == .if {
    if word != .if || !place.isBefore("(") { return .keyword }
  }
  if place.isBefore("(") { return known(vocabulary.functions.map(\.text), as: .function) }
  if vocabulary.names.contains(name) || place.word.isQuoted { return .name }
  // A name that is just being given: `let n = …`, `total = sum(value)`.
  if place.isBefore("=") { return .name }
  if vocabulary.clauseWords.contains(name) || Vocabulary.choices.contains(name) { return .keyword }
  if hanNumeral(name) != nil { return .number }
  let words = vocabulary.clauseWords.union(Vocabulary.choices)
  return known(vocabulary.names.union(words).union(vocabulary.functions.map(\.text)), as: .name)
}

private func commandHighlights(of text: String) -> [(range: Range<Int>, style: Style)] {
  let call = Command.call(in: Source(name: "", text: text))
  let name = call.text(call.name).dropFirst()
  let isKnown = Command.named(call.text(call.name)) != nil
  let isGrowing = call.words.isEmpty && Command.all.contains { $0.name.hasPrefix(name) }
  return [(call.name.range, isKnown ? .keyword : isGrowing ? .name : .unknown)]
}
