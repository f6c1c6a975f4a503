import SourceText

/// What is wrong with the words of a command line. The library that reads them says so in English only and in a voice of
/// its own, so that its refusals are only taken as the news that there is something to find here.
struct Refusal {
  let sentence: Phrase
  let help: Phrase

  /// Tells it and ends the program with status 2.
  func end() -> Never { refuse(sentence, help: help) }
}

/// Tells what is wrong with the way the program was called, and ends it with status 2.
func refuse(_ sentence: Phrase, help: Phrase? = nil) -> Never {
  let lines = ["error: \(sentence)", help.map { "help: \($0)" }].compactMap { $0 as Phrase? }
  StandardError.write(lines.map { visible(spoken($0)) + "\n" }.joined())
  leave(with: 2)
}

extension CommandTree {
  /// What is wrong with the words behind the program's name. nil where every one of them has its place.
  func refusal(of words: [String]) -> Refusal? {
    let named = words.first.flatMap { word in subcommands.first { !$0.name.isEmpty && $0.name == word } }
    guard let command = named ?? subcommands.first(where: { $0.name.isEmpty }) else { return nil }
    return command.refusal(behind: words.dropFirst(named == nil ? 0 : 1))
  }

  /// The same of the words behind a command's name.
  private func refusal(behind words: ArraySlice<String>) -> Refusal? {
    var places: [String] = []
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        places += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        places.append(word)
        continue
      }
      if let refusal = refusal(ofOption: word, before: &rest) { return refusal }
    }
    return refusal(ofPlaces: places)
  }

  private func refusal(ofOption word: String, before rest: inout ArraySlice<String>) -> Refusal? {
    let equals = word.firstIndex(of: "=")
    let name = String(word[..<(equals ?? word.endIndex)])
    if ["--help", "-h", "--version"].contains(name) { return nil }
    guard let part = parts.first(where: { $0.names.contains(name) }) else {
      let near = suggestion(for: name, among: parts.flatMap(\.names).filter { $0.hasPrefix("--") } + ["--help"])
      return Refusal(
        sentence: "\(caller) has no option \(name)",
        help: near.map { "did you mean \($0)?" }
          ?? (FileStatus(at: word) == nil
            ? "\(caller) --help says what it takes" : "the file of this name is written ./\(word)"))
    }
    let given = equals.map { String(word[word.index(after: $0)...]) }
    if !part.takesValue {
      return given.map { Refusal(sentence: "\(name) takes no value, found \($0)", help: "write \(name)") }
    }
    if let given { return part.refusal(of: given, as: name) }
    guard let value = rest.first, !value.hasPrefix("-") || value == "-" else {
      return Refusal(sentence: "\(name) wants \("<\(part.valueName)>")", help: part.hint)
    }
    rest = rest.dropFirst()
    return part.refusal(of: value, as: name)
  }

  private func refusal(ofPlaces words: [String]) -> Refusal? {
    var rest = words[...]
    for part in parts where part.names.isEmpty {
      guard let word = rest.first else {
        if part.isOptional { continue }
        return Refusal(sentence: "\(caller) wants \(part.usage)", help: "it is called \(call)")
      }
      if let refusal = part.refusal(of: word, as: part.usage) { return refusal }
      rest = part.isRepeating ? [] : rest.dropFirst()
    }
    return rest.first.map { Refusal(sentence: "there is no place for \($0)", help: "it is called \(call)") }
  }

  /// `quan run`
  private var caller: String { name.isEmpty ? "quan" : "quan \(name)" }
}

extension CommandTree.Part {
  fileprivate func refusal(of value: String, as name: String) -> Refusal? {
    let shown = value.isEmpty ? "\"\"" : value
    if !values.isEmpty, !values.contains(value) {
      let near = suggestion(for: value, among: values)
      return Refusal(
        sentence: "\(name) takes \(anyOf: values), found \(shown)", help: near.map { "did you mean \($0)?" } ?? hint)
    }
    return reads(value) ? nil : Refusal(sentence: "\(name) takes \("<\(valueName)>"), found \(shown)", help: hint)
  }

  /// What it is for, in a few words.
  fileprivate var hint: Phrase { Phrase(verbatim: clause(summary)) }
}
