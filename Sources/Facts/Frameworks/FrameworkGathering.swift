import Sentences

/// The mentions of a report, and how they become records.
struct FrameworkGathering {
  let prose: Prose
  private var mentions: [FrameworkMention] = []
  /// The quotation marks of the report, and how many of them stand before the number at hand.
  private let marks: [Int]
  private var marksBefore = 0
  /// The first 双 behind what was read.
  private var pair: Int?

  init(prose: Prose) {
    self.prose = prose
    marks = Quotation.marks(in: prose.letters)
    pair = prose.letters.firstPlace(of: "双", in: prose.letters.indices)
  }

  // MARK: mentions

  /// Looks at each number of a sentence, and at each 双.
  mutating func read(sentence index: Int) {
    let sentence = prose.sentences[index]
    let letters = prose.letters
    if let place = pair, place < sentence.range.lowerBound { findPair(from: sentence.range.lowerBound) }
    if sentence.numerals.isEmpty, pair ?? .max >= sentence.range.upperBound { return }
    var quotations: [Range<Int>]?
    var end = sentence.range.lowerBound
    var next = sentence.numerals.lowerBound
    while true {
      // Only the place of a number is looked at: nine in ten are passed over.
      let number = next < sentence.numerals.upperBound ? prose.numerals[next].range : nil
      var numeral: Numeral?
      let position: Int
      if let found = pair, found < number?.lowerBound ?? sentence.range.upperBound {
        position = found
        findPair(from: found + 1)
        if position < end { continue }
      } else if let number {
        position = number.lowerBound
        next += 1
        if position < end || !mayCount(number, in: sentence.range) { continue }
        numeral = prose.numerals[next - 1]
      } else {
        break
      }
      let all = quotations ?? Quotation.ranges(in: letters, sentence.range)
      quotations = all
      let place = FrameworkPlace(
        letters: letters, sentence: sentence.range, position: position, numeral: numeral,
        quote: all.first { $0.contains(position) })
      guard var mention = mention(at: place) else { continue }
      mention.sentence = index
      mentions.append(mention)
      end = mention.span.upperBound
    }
  }

  /// Whether a rule can find something at a number. Nine in ten numbers of a report are figures, which a look at the
  /// letter behind them tells; only inside short quotations may any letter follow.
  private mutating func mayCount(_ number: Range<Int>, in sentence: Range<Int>) -> Bool {
    if number.upperBound < sentence.upperBound, CountingWords.opensName[Int(prose.letters[number.upperBound].code)] {
      return true
    }
    while marksBefore < marks.count, marks[marksBefore] < number.lowerBound { marksBefore += 1 }
    guard marksBefore > 0 else { return false }
    let mark = marks[marksBefore - 1]
    return mark >= max(sentence.lowerBound, number.lowerBound - 24) && Quotation.opens(prose.letters[mark])
  }

  private mutating func findPair(from start: Int) {
    pair = prose.letters.firstPlace(of: "双", in: start..<prose.letters.count)
  }

  private func mention(at place: FrameworkPlace) -> FrameworkMention? {
    let finders = FrameworkRule.finders
    for index in finders.indices {
      guard var mention = finders[index].find(place) else { continue }
      // “五个一工程”奖 is an award.
      if place[mention.span.upperBound] == "奖" { return nil }
      mention.rule = finders[index].name
      if let end = place.sharedHead(of: mention) { mention.span = mention.span.lowerBound..<end }
      if EverydayWords.contains(place.letters, mention.span) { mention.evidence = .allMembers }
      return mention
    }
    return nil
  }

  // MARK: records

  private struct Group {
    var name: [Letter]
    var first: FrameworkMention
    var isProven = false
    var members: Members?
  }

  /// One record for each name. Building strings waits until a name is known to count.
  var records: [Framework] {
    var groups: [Group] = []
    var places: [[Letter]: Int] = [:]
    for mention in mentions {
      let name = name(of: mention)
      let place = places[name] ?? groups.count
      if place == groups.count {
        groups.append(Group(name: name, first: mention))
        places[name] = place
      }
      if let members = MemberRule.members(of: mention, in: prose), isBetter(members, groups[place].members, mention) {
        groups[place].members = members
      }
      if proves(mention, groups[place].members) { groups[place].isProven = true }
    }
    share(&groups)
    let parts = Set(mentions.flatMap(\.parts).map { Array(prose.letters[$0]) })
    return groups.filter { $0.isProven && !parts.contains($0.name) }.map(record)
  }

  private func name(of mention: FrameworkMention) -> [Letter] {
    prose.letters[mention.span].filter { !Quotation.isMark($0) && $0 != " " }
  }

  private func isBetter(_ new: Members, _ old: Members?, _ mention: FrameworkMention) -> Bool {
    guard let old else { return true }
    return old.ranges.count != mention.size && new.ranges.count == mention.size
  }

  private func proves(_ mention: FrameworkMention, _ members: Members?) -> Bool {
    switch mention.evidence {
    case .name: true
    case .members: members != nil
    case .allMembers: members.map { $0.ranges.count == mention.size } ?? false
    }
  }

  /// Gives a set without members those of the same set under a fuller name or another numeral: 五大产业 and
  /// 五大新兴产业, 六项重点工作 and 6项重点工作.
  private func share(_ groups: inout [Group]) {
    for index in groups.indices where groups[index].members == nil && groups[index].first.count != nil {
      let group = groups[index]
      let tail = group.name.drop { $0.isDigit || CountingWords.isNumber($0) }
      for other in groups where other.first.count == group.first.count && other.isProven {
        guard let members = other.members, members.ranges.count == group.first.count else { continue }
        let otherTail = other.name.drop { $0.isDigit || CountingWords.isNumber($0) }
        guard tail.count >= 3, tail.first == otherTail.first,
          tail.last == otherTail.last || otherTail.starts(with: tail),
          isSubsequence(tail, of: otherTail)
        else { continue }
        groups[index].members = members
        if group.first.evidence != .name { groups[index].isProven = true }
        break
      }
    }
  }

  private func isSubsequence(_ inner: ArraySlice<Letter>, of outer: ArraySlice<Letter>) -> Bool {
    var rest = inner
    for letter in outer where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private func record(_ group: Group) -> Framework {
    let mention = group.first
    let items = (group.members?.ranges ?? []).map { prose.forms.text(trimmed($0)) }
    let components =
      group.members?.splitsDigits == true ? mention.components.flatMap { $0.map(String.init) } : mention.components
    var holds: Bool?
    if let size = mention.count ?? (components.isEmpty ? nil : components.count), !items.isEmpty {
      holds = items.count == size ? true : (group.members?.isOpen == true ? nil : false)
    }
    var range = mention.span
    while let letter = prose.letters[range].first, Quotation.isMark(letter) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    while let letter = prose.letters[range].last, Quotation.isMark(letter) {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return Framework(
      name: prose.forms.text(group.name), count: mention.count, components: components, items: items, holds: holds,
      sentence: mention.sentence, range: range, rule: mention.rule)
  }

  private func trimmed(_ range: Range<Int>) -> [Letter] {
    var (low, high) = (range.lowerBound, range.upperBound)
    let letters = prose.letters
    while low < high, letters[low] == " " || letters[low] == "*" { low += 1 }
    while high > low, letters[high - 1] == " " || letters[high - 1] == "*" { high -= 1 }
    // 1个中心 of 1+N: the measure behind the number that was explained.
    if low > 0, low < high, letters[low] == "个", letters[low - 1].isDigit || letters[low - 1].isLatin { low += 1 }
    let isWhole = Quotation.ranges(in: letters, low..<high).contains((low + 1)..<max(low + 1, high - 1))
    return isWhole ? Array(letters[(low + 1)..<(high - 1)]) : Array(letters[low..<high])
  }
}
