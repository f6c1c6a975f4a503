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
  var seen: Set<String> = []
  let candidates = command.completes(session, words)
  var fitting = candidates.filter { $0.isFound || $0.text.hasPrefix(begun) }
  if fitting.isEmpty, let letters = pinyinLetters(of: begun) {
    fitting = candidates.filter { Pinyin.standard.begins($0.text, as: letters) }
  }
  return Completion(start: start, candidates: fitting.filter { seen.insert($0.text).inserted })
}
