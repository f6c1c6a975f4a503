import Documents
import Quantities
import Sentences

/// The names of a report, and how they become things.
struct NameGathering {
  let prose: Prose
  private let places: PlaceResolver
  private let resolver: TimeResolver
  private var names = Names()
  private var things: [Key: Int] = [:]
  private var words: [Word] = []
  private var projects: ProjectGathering
  /// The mentions of the sentence at hand that are of something built.
  private var built: [(number: Int, mention: Mention)] = []
  private var people: [QuoteReader.Person] = []
  /// The year last named in the paragraph.
  private var year: Int?
  private var block = -1

  /// By what two mentions in one report are of one thing.
  private enum Key: Hashable {
    case division(Int)
    case named(Mention.Kind, [Letter])
  }

  init(_ prose: Prose) {
    self.prose = prose
    places = PlaceResolver(prose.document.metadata.place)
    resolver = TimeResolver(clock: ReportClock(prose))
    projects = ProjectGathering(prose)
  }

  var result: Names {
    var result = names
    result.projects = projects.reports
    result.quotes = QuoteReader(prose: prose, people: people).quotes()
    return result
  }

  mutating func read(sentence index: Int) {
    let sentence = prose.sentences[index]
    WordReader.chinese.read(prose.letters, sentence.range, into: &words)
    let line = NameLine(letters: prose.letters, range: sentence.range, words: words)
    var found: [NameCandidate] = []
    for rule in MentionRule.all { rule.find(line, &found) }
    built.removeAll(keepingCapacity: true)
    let first = names.mentions.count
    let candidates = NameCandidate.widest(found)
    for (number, candidate) in candidates.enumerated() {
      let next = candidates[(number + 1)...].first { $0.isBuilt }?.range.lowerBound
      add(candidate, sentence: index, before: next ?? sentence.range.upperBound)
    }
    projects.read(sentence: index, mentions: built)
    if sentence.block != block {
      block = sentence.block
      year = nil
    }
    if !sentence.times.isEmpty { readHappenings(sentence, index, mentions: first..<names.mentions.count) }
  }

  // MARK: things

  /// `limit`: where the next name begins of something that can be built, or the sentence ends.
  private mutating func add(_ candidate: NameCandidate, sentence: Int, before limit: Int) {
    let place = candidate.division.map { places.place($0, prose.letters[candidate.range]) }
    let key: Key
    if let division = place?.division {
      key = .division(division)
    } else {
      key = .named(candidate.kind, Array(prose.letters[candidate.core ?? candidate.range]))
    }
    let text = prose.text(candidate.core ?? candidate.range)
    let role = candidate.role.map(prose.text)
    let number = things[key] ?? names.things.count
    if number == names.things.count {
      things[key] = number
      names.things.append(
        Thing(
          kind: candidate.kind, name: place?.name ?? text, aliases: [], level: place?.level ?? candidate.level,
          parent: place.map(\.parent) ?? parent(of: candidate), role: role, key: place?.key ?? text, mentions: 0,
          first: names.mentions.count))
      if candidate.kind == .policy { addPolicy(number, candidate, sentence: sentence) }
    }
    names.things[number].mentions += 1
    if names.things[number].name != text, !names.things[number].aliases.contains(text) {
      names.things[number].aliases.append(text)
    }
    if let short = shortName(behind: candidate.range), !names.things[number].aliases.contains(short) {
      names.things[number].aliases.append(short)
    }
    if candidate.kind == .person {
      people.append(QuoteReader.Person(name: text, role: role, range: candidate.range))
    }
    let mention = Mention(kind: candidate.kind, sentence: sentence, range: candidate.range, thing: number)
    names.mentions.append(mention)
    if candidate.isBuilt, !addParts(of: candidate, text, sentence: sentence, before: limit) {
      built.append((names.mentions.count - 1, mention))
    }
  }

  /// 玉槐产业园二期、三期: each part is a project of its own. Returns whether parts follow the name.
  private mutating func addParts(of candidate: NameCandidate, _ name: String, sentence: Int, before limit: Int) -> Bool
  {
    let parts = ProjectPart.parts(
      in: prose.letters, behind: candidate.range.upperBound, limit: limit,
      isRoad: candidate.level == .road)
    for part in parts {
      let text = name + prose.text(part)
      let key = Key.named(.project, text.letters)
      let number = things[key] ?? names.things.count
      if number == names.things.count {
        things[key] = number
        names.things.append(
          Thing(
            kind: .project, name: text, aliases: [], level: nil, parent: parent(of: candidate), role: nil, key: text,
            mentions: 0, first: names.mentions.count))
      }
      names.things[number].mentions += 1
      let mention = Mention(kind: .project, sentence: sentence, range: part, thing: number)
      names.mentions.append(mention)
      // What stands before the name says how far its part is.
      var whole = mention
      if part == parts.first { whole.range = candidate.range.lowerBound..<part.upperBound }
      built.append((names.mentions.count - 1, whole))
    }
    return !parts.isEmpty
  }

  /// 协会 of 柏川市旅游协会（以下简称“协会”）.
  private func shortName(behind name: Range<Int>) -> String? {
    let letters = prose.letters
    let limit = min(letters.count, name.upperBound + 24)
    guard let opening = shortNameOpenings.end(in: letters, at: name.upperBound, limit: limit) else { return nil }
    var end = opening
    while end < limit, letters[end] != "”", letters[end] != "）", letters[end] != ")" { end += 1 }
    return end > opening && end < limit ? letters[opening..<end].text : nil
  }

  private func parent(of candidate: NameCandidate) -> String? {
    switch candidate.kind {
    case .place, .organisation, .project:
      // The great rivers and regions lie in no district.
      candidate.level == .nature || candidate.level == .quarter && Landmarks.contains(prose.letters, candidate.range)
        ? nil : places.parent(of: prose.letters[candidate.range])
    case .person, .policy, .event: nil
    }
  }

  private mutating func addPolicy(_ thing: Int, _ candidate: NameCandidate, sentence: Int) {
    let reader = PolicyReader(letters: prose.letters, times: prose.times, resolver: resolver)
    names.policies.append(reader.policy(thing, named: candidate.range, in: prose.sentences[sentence]))
  }

  // MARK: happenings

  private mutating func readHappenings(_ sentence: Sentence, _ index: Int, mentions: Range<Int>) {
    let reader = HappeningReader(letters: prose.letters, times: prose.times, resolver: resolver)
    for found in reader.happenings(in: sentence, year: year) {
      let place = names.mentions[mentions].first { mention in
        mention.kind == .place && found.parts.contains { $0.contains(mention.range.lowerBound) }
      }
      names.events.append(
        Happening(
          sentence: index, date: found.date, what: found.parts.map(prose.text).joined(),
          place: place.map { names.things[$0.thing].name }, range: found.range))
    }
    for time in prose.times[sentence.times] where time.hasYear && time.isPlain {
      year = resolver.period(of: time, year: nil)?.period.year ?? year
    }
  }
}

private let shortNameOpenings = WordSet("（以下简称“ （以下简称 （简称“ （简称 (以下简称“ (以下简称 》（以下简称《 》（以下简称“")
