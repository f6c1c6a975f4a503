import Query
import Rendering
import SourceText
import Syntax
import Tables

/// What may stand at a place in a text that is being typed.
package struct Completion: Hashable, Sendable {
  /// Where in the text, in bytes of its UTF-8, the word begins that a candidate replaces.
  package let start: Int
  package let candidates: [Candidate]
}

/// What may stand at `cursor` (in bytes of the text's UTF-8): after `|` stages, where a statement begins tables and
/// commands, after a comparison the values of its column, elsewhere the columns that flow there and functions. A glance
/// passes over columns of very many values. Values that are not there before `isOver` says so are left out; the next time
/// they may be.
package func completions(
  in text: String, at cursor: Int, session: Session, isGlance: Bool = false,
  unless isOver: @escaping () -> Bool = { false }
) -> Completion {
  let source = Source(name: "", bytes: Array(text.utf8.prefix(cursor)))
  if text.first == "." { return commandCompletions(in: source, session: session) }
  var words = tokens(of: source)
  if let last = words.last, last.kind == .comment, !source.bytes[last.span.start...].contains(UInt8(ascii: "\n")) {
    return Completion(start: cursor, candidates: [])
  }
  words.removeAll { $0.kind == .comment }
  let typed = words.last.flatMap { isGrowing($0, in: source) ? $0 : nil }
  if typed != nil { words.removeLast() }
  let place = CompletionPlace(
    source: source, words: words, typed: typed, session: session, isGlance: isGlance, isOver: isOver)
  // A time goes by all that is written of it, with its sign.
  let begun = typed.map { $0.kind == .time ? source.text(in: $0.span) : $0.text } ?? ""
  let candidates = place.candidates
  var fitting = candidates.filter { candidate in
    candidate.isFound
      || (place.matches(candidate, begun) && (!begun.isEmpty || candidate.isOffered(inChinese: place.writesChinese)))
  }
  if fitting.isEmpty { fitting = place.spelled(candidates, begun) }
  var seen: Set<String> = []
  fitting = fitting.filter { seen.insert($0.text).inserted }
  return Completion(start: typed?.span.start ?? cursor, candidates: Array(fitting.prefix(200)))
}

/// Whether a word may go on behind the cursor.
private func isGrowing(_ word: Token, in source: Source) -> Bool {
  switch word.kind {
  case .name: word.span.end == source.bytes.count && !word.isQuoted
  case .number, .quantity, .time: word.span.end == source.bytes.count
  case .text: word.flaw == .unclosedText
  case .unknown: word.flaw == .unclosedName
  default: false
  }
}

/// The words before the one that is being typed, and what they allow.
struct CompletionPlace {
  let source: Source
  let words: [Token]
  let typed: Token?
  let session: Session
  var isGlance = false
  /// Whether nobody waits for values any longer.
  var isOver: () -> Bool = { false }

  /// Whether Chinese names are wanted: the stage, or where there is none yet the table, goes by one.
  var writesChinese: Bool { (stage ?? words.first { $0.kind == .name })?.text.holdsHan ?? false }

  var candidates: [Candidate] {
    let vocabulary = Vocabulary(session)
    guard let previous = words.last, !startsStatement else {
      return typed?.kind == .text ? [] : vocabulary.sources + Vocabulary.statements + vocabulary.functions
    }
    if previous.statementWord == .use { return files { $0.hasSuffix(".quan") } }
    if previous.isMark("|") { return vocabulary.stages }
    if let stage, stage.span == previous.span, vocabulary.stagesOfFiles.contains(stage.text) {
      return files { Format.forFile($0) != nil }
    }
    if let fields = rowFields { return named(fields) }
    if let column = comparedColumn {
      let values = values(of: column)
      // With nothing typed, an expression is possible and a value is likely.
      return typed?.kind == .text || (typed == nil && !values.isEmpty) ? values : values + expressions(vocabulary)
    }
    if typed?.kind == .text { return [] }
    guard let stage else {
      // Rows go on with a stage; what else stands there is no query yet.
      if previous.endsValue, vocabulary.sources.contains(where: { $0.text == previous.text }) {
        return vocabulary.stages.map { $0.behindBar }
      }
      return vocabulary.sources + vocabulary.functions
    }
    if previous.isMark("."), words.count > 1 { return members(of: words[words.count - 2].text, stage, vocabulary) }
    let opener = previous.isMark("(") && words.count > 1 ? words[words.count - 2] : previous
    if vocabulary.stagesOfTables.contains(stage.text), opener.span == stage.span { return vocabulary.sources }
    if let choices = choices(after: previous.text, of: stage.text) { return choices }
    return arguments(of: stage, behind: previous, vocabulary)
  }

  /// The words that may follow where a clause takes words of a list, or the stage itself: `by left`, `chart bar`.
  private func choices(after keyword: String, of stage: String) -> [Candidate]? {
    let definition = Query.stages.first { $0.name == stage || $0.aliases.contains(stage) }
    let parameter = definition?.parameters.first { $0.isCalled(keyword) || ($0.keyword == nil && keyword == stage) }
    guard case .choice(let words)? = parameter?.kind else { return nil }
    return words.flatMap { Candidate.named($0[0], Array($0.dropFirst()), caption: "of \(keyword)") }
  }

  /// Whether a candidate begins as what was typed: a value also without its quote.
  func matches(_ candidate: Candidate, _ begun: String) -> Bool {
    func begins(_ text: Substring) -> Bool { text.lowercased().hasPrefix(begun.lowercased()) }
    if begins(candidate.text[...]) { return typed?.kind != .text }
    guard let first = candidate.text.first, "'\"`“‘「『".contains(first) else { return false }
    return begins(candidate.text.dropFirst())
  }

  /// The candidates with Han characters that `begun` spells in letters.
  func spelled(_ candidates: [Candidate], _ begun: String) -> [Candidate] {
    guard typed?.kind == .name, let letters = pinyinLetters(of: begun) else { return [] }
    return candidates.filter { Pinyin.standard.begins($0.text, as: letters) }
  }

  /// The files whose names `isWanted` takes, and folders, in the quotes that were begun.
  private func files(_ isWanted: (String) -> Bool) -> [Candidate] {
    if let typed, typed.kind != .text { return [] }
    return paths(beginning: typed?.text ?? "", in: session.files, isWanted).map { path in
      let text = quotedText(path.text, after: openQuote)
      return .found(path.text.hasSuffix("/") ? String(text.dropLast()) : text, caption: path.caption)
    }
  }

  func expressions(_ vocabulary: Vocabulary) -> [Candidate] {
    named(columns) + vocabulary.values + vocabulary.functions
  }

  func named(_ fields: [Field]) -> [Candidate] {
    fields.flatMap { field in
      Candidate.named(quotedName(field.name), field.aliases.map(quotedName), caption: caption(of: field))
    }
  }

  func caption(of field: Field) -> Phrase {
    field.summary.isEmpty ? field.type.phrase : "\(field.type.phrase): \(Phrase(of: field.summary))"
  }
}

// MARK: rows of loops

extension CompletionPlace {
  /// Behind `row.`, the columns of the rows that the loop goes over.
  private var rowFields: [Field]? {
    guard words.count >= 2, words[words.count - 1].isMark(".") else { return nil }
    let name = words[words.count - 2].text
    let loops = words.indices.dropLast(4).filter { index in
      words[index].statementWord == .for && words[index + 1].text == name && words[index + 2].keyword == .in
    }
    guard let loop = loops.last, let end = words[loop...].firstIndex(where: { $0.isMark("{") }), end > loop + 3 else {
      return nil
    }
    let rows = source.text(in: words[loop + 3].span.to(words[end - 1].span))
    return session.environment.columns(of: rows)?.filter { !$0.isHidden }
  }
}

// MARK: where the place is

extension CompletionPlace {
  private var startsStatement: Bool {
    guard let previous = words.last else { return true }
    let start = typed?.span.start ?? source.bytes.count
    let gap = source.bytes[previous.span.end..<max(start, previous.span.end)]
    return previous.isMark(";") || previous.isMark("{") || previous.isMark("}")
      || (previous.endsValue && gap.contains(UInt8(ascii: "\n")))
  }

  /// The `|` before the stage that is being typed.
  var lastPipe: Int? {
    var depth = 0
    for index in words.indices.reversed() {
      if words[index].closes { depth += 1 }
      if words[index].opens { depth -= 1 }
      if words[index].isMark(";"), depth == 0 { return nil }
      if words[index].isMark("|"), depth <= 0 { return index }
    }
    return nil
  }

  /// The name of the stage whose arguments are being typed.
  var stage: Token? {
    lastPipe.flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
  }

  /// The columns that flow into the stage; those of every table where the text before it does not bind.
  var columns: [Field] {
    if let pipe = lastPipe {
      let text = source.text(in: Span(pipelineStart(before: pipe), words[pipe].span.start))
      if let fields = session.environment.columns(of: text) { return fields.filter { !$0.isHidden } }
    }
    return session.tables.flatMap(\.fields).filter { !$0.isHidden }
  }

  private func pipelineStart(before pipe: Int) -> Int {
    var depth = 0
    var start = pipe
    for index in words[..<pipe].indices.reversed() {
      if words[index].closes { depth += 1 }
      if words[index].opens {
        depth -= 1
        if depth < 0 { break }
      }
      if words[index].isMark(";") { break }
      start = index
    }
    // let name = …
    if start + 2 < pipe, words[start].text == "let", words[start + 2].isMark("=") { start += 3 }
    return words[start].span.start
  }

  /// The column whose values are wanted: `status = `, `topic in ('a', `, `indicator contains `.
  private var comparedColumn: Field? {
    var index = words.count - 1
    if words[index].isMark(",") || words[index].isMark("(") || words[index].isMark("[") {
      while index >= 0, words[index].isMark(",") || words[index].isLiteral || words[index].kind == .name,
        words[index].keyword == nil
      {
        index -= 1
      }
      guard index >= 1, words[index].isMark("(") || words[index].isMark("["), words[index - 1].keyword == .in else {
        return nil
      }
      index -= 1
    }
    switch words[index].keyword {
    case .in, .contains, .starts, .ends: break
    default:
      let isMark = ["=", "!=", "~", "!~"].contains { words[index].isMark($0) }
      guard isMark || words[index].isInfixWord else { return nil }
    }
    index -= 1
    if index >= 0, words[index].keyword == .not { index -= 1 }
    guard index >= 0, words[index].kind == .name else { return nil }
    return column(named: words[index].text)
  }
}

extension Token {
  func isMark(_ mark: String) -> Bool { kind == .punctuation && text == mark }
  var opens: Bool { isMark("(") || isMark("[") || isMark("{") }
  var closes: Bool { isMark(")") || isMark("]") || isMark("}") }

  fileprivate var isLiteral: Bool {
    switch kind {
    case .number, .quantity, .time, .text: true
    default: false
    }
  }

  /// Whether a value or a name ends here.
  var endsValue: Bool {
    isLiteral || kind == .pattern || (kind == .name && keyword == nil) || isMark(")") || isMark("]")
      || keyword == .null || keyword == .true || keyword == .false
  }
}
