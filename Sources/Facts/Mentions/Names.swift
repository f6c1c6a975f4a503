import Documents
package import Sentences

/// What a report names, and what it tells of it.
package struct Names: Sendable {
  /// In reading order.
  package var mentions: [Mention] = []
  /// In order of their first mentions.
  package var things: [Thing] = []
  /// In reading order.
  package var projects: [ProjectReport] = []
  /// In order of their first mentions.
  package var policies: [Policy] = []
  /// In reading order.
  package var events: [Happening] = []
  /// In reading order.
  package var quotes: [Quote] = []
}

/// The names in a document.
package func names(in prose: Prose) -> Names {
  var gathering = NameGathering(prose)
  for index in prose.sentences.indices { gathering.read(sentence: index) }
  return gathering.result
}

/// The names that the rules find in one sentence, for trying a rule on its own.
package func names(in prose: Prose, by rule: MentionRule) -> [String] {
  prose.sentences.flatMap { sentence -> [String] in
    var words: [Word] = []
    WordReader.chinese.read(prose.letters, sentence.range, into: &words)
    var found: [NameCandidate] = []
    rule.find(NameLine(letters: prose.letters, range: sentence.range, words: words), &found)
    return NameCandidate.widest(found).map { prose.text($0.core ?? $0.range) }
  }
}
