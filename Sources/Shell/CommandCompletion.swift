import SourceText

/// What may go on a line that begins with a dot.
func commandCompletions(in source: Source, session: Session) -> Completion {
  let call = Command.call(in: source)
  if call.words.isEmpty, call.name.end == source.bytes.count {
    let begun = call.text(call.name)
    let fitting = Command.all.filter { ".\($0.name)".hasPrefix(begun) }
    return Completion(start: 0, candidates: fitting.map { Candidate(".\($0.name)", caption: Phrase(of: $0.summary)) })
  }
  // The word at the cursor, empty when a blank stands before it.
  let isGrowing = call.words.last?.end == source.bytes.count
  let begun = isGrowing ? call.words.last.map { call.text($0) } ?? "" : ""
  let start = isGrowing ? call.words.last?.start ?? source.bytes.count : source.bytes.count
  guard let command = Command.named(call.text(call.name)) else {
    return Completion(start: start, candidates: [])
  }
  let words = isGrowing ? call.texts : call.texts + [""]
  if command.takesQuery {
    let first = words[0]
    let offered = command.completes(session, [first])
    // Blanks in place of the command leave the places of the query's words as they are.
    let begin = words.count > 1 && offered.contains { $0.text == first } ? call.words[0].end : call.name.end
    let query = String(repeating: " ", count: begin) + source.text(in: Span(begin, source.bytes.count))
    let found = completions(in: query, at: source.bytes.count, session: session)
    if words.count > 1 { return found }
    let fitting = offered.filter { $0.text.hasPrefix(begun) }
    return Completion(start: start, candidates: fitting + found.candidates.filter { !fitting.contains($0) })
  }
  var seen: Set<String> = []
  let candidates = command.completes(session, words)
  var fitting = candidates.filter { $0.isFound || $0.text.hasPrefix(begun) }
  if fitting.isEmpty, let letters = pinyinLetters(of: begun) {
    fitting = candidates.filter { Pinyin.standard.begins($0.text, as: letters) }
  }
  return Completion(start: start, candidates: fitting.filter { seen.insert($0.text).inserted })
}
