import Quantities
import SourceText
import Syntax
import Tables

extension CompletionPlace {
  /// The values that a column holds: the members of a closed set, else the commonest first, with how often each is there.
  /// Numbers stand in their order.
  func values(of field: Field) -> [Candidate] {
    if !field.members.isEmpty { return members(of: field) }
    guard let column = column(like: field) else { return [] }
    switch column.storage {
    case .text(let codes, let dictionary): return counted(codes, dictionary)
    case .list(_, let values, _):
      guard case .text(let codes, let dictionary) = values.storage else { return [] }
      return counted(codes, dictionary)
    case .integer(let numbers, let missing):
      var counts: [Int: Int] = [:]
      for (row, number) in numbers.enumerated() where missing.isEmpty || !missing[row] {
        counts[number, default: 0] += 1
      }
      // Numbers that name something (years, sections) repeat; those that measure do not, and are no use here.
      if counts.count > 200 { return [] }
      return counts.sorted { $0.key < $1.key }.map { Candidate(String($0.key), caption: rows($0.value)) }
    case .truth: return [Candidate("true"), Candidate("false")]
    case .date(let dates, let missing): return times(dates, missing)
    case .period(let periods, let missing): return times(periods, missing)
    case .number, .quantity: return []
    }
  }

  /// Times as a query writes them, the commonest first; of equally common ones those that begin first.
  private func times<Time: Hashable & CustomStringConvertible>(_ times: [Time], _ missing: [Bool]) -> [Candidate] {
    if isGlance, times.count > 1_000_000 { return [] }
    var counts: [Time: Int] = [:]
    for (row, time) in times.enumerated() where missing.isEmpty || !missing[row] { counts[time, default: 0] += 1 }
    let known = counts.map { (text: "@\($0.key)", count: $0.value) }
    return known.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
      .map { Candidate($0.text, caption: rows($0.count)) }
  }

  /// The members of a closed set; their Chinese names where one of them was begun.
  private func members(of field: Field) -> [Candidate] {
    let begun = typed?.text ?? ""
    let letters = pinyinLetters(of: begun)
    let aliases = field.memberAliases.filter { alias in
      !begun.isEmpty && alias.key.hasPrefix(begun) || letters.map { Pinyin.standard.begins(alias.key, as: $0) } == true
    }
    let chinese = Dictionary(grouping: field.memberAliases.keys) { field.memberAliases[$0] ?? "" }
    let members = field.members.map { member in
      let alias = chinese[member]?.min { ($0.count, $0) < ($1.count, $1) }
      return Candidate(word(member), caption: alias.map { "\($0), of \(field.name)" } ?? "of \(field.name)")
    }
    return members
      + aliases.sorted { $0.key < $1.key }.map { .found(word($0.key), caption: "\($0.value), of \(field.name)") }
  }

  /// The quote with which the text that is being typed begins: a value is completed behind it.
  var openQuote: Character? {
    guard let typed, typed.kind == .text else { return nil }
    return source.text(in: typed.span).first
  }

  /// A member as a query writes it: in quotes where it is no single word, or where a quote is typed already.
  private func word(_ member: String) -> String {
    typed?.kind == .text || quotedName(member) != member ? quotedText(member, after: openQuote) : member
  }

  /// The column of the catalogue, or of the last result, that has this name and type.
  private func column(like field: Field) -> Column? {
    let named = Set(words.map(\.text))
    let entries = session.catalogue.entries
    // The table that the query names comes before others with such a column.
    let mentioned = entries.filter { entry in
      named.contains(entry.name) || entry.aliases.contains(where: named.contains)
    }
    // A glance waits for no table to be read out of the reports.
    let asked = mentioned.compactMap { isGlance ? $0.tableIfMade : $0.table(unless: isOver) }
    let tables = asked + [session.lastTable].compactMap { $0 } + entries.compactMap(\.tableIfMade)
    for table in tables {
      if let index = table.fields.firstIndex(where: { $0.name == field.name && $0.type == field.type }) {
        return table.columns[index]
      }
    }
    return nil
  }

  /// The values that begin as what was typed, or that it spells in pinyin, or that it is another name of; where there are
  /// none, those that hold it. The commonest stand first.
  private func counted(_ codes: [Int32], _ dictionary: [String]) -> [Candidate] {
    if isGlance, dictionary.count > 5_000 || codes.count > 1_000_000 { return [] }
    let begun = typed?.text ?? ""
    let bytes = Array(begun.utf8)
    let letters = pinyinLetters(of: begun)
    let meant = meanings(of: begun)
    // Looking at the length first spares most values the rest.
    var isLengthMeant = [Bool](repeating: false, count: 1 + (meant.keys.map(\.utf8.count).max() ?? 0))
    for name in meant.keys { isLengthMeant[name.utf8.count] = true }
    var fitsBetter = false
    let found = ValueSearch(codes, dictionary).commonest(200, unless: isOver) { text in
      var fit: ValueSearch.Fit?
      let length = text.utf8.count
      if text.starts(with: bytes) {
        fit = .begins
      } else if let letters,
        Pinyin.standard.begins(text, as: letters) || Pinyin.standard.beginsInside(text, as: letters)
      {
        fit = .isSpelled
      } else if length < isLengthMeant.count, isLengthMeant[length], meant[text] != nil {
        fit = .isMeant
      }
      if fit != nil { fitsBetter = true }
      return fit ?? (!fitsBetter && text.holds(bytes) ? .holds : nil)
    }
    let quote = openQuote
    func candidates(_ fit: ValueSearch.Fit) -> [Candidate] {
      (found[fit] ?? []).map { text, count in
        let count = rows(count)
        let caption = meant[text].map { "\(count), \($0)" as Phrase }
        return .found(quotedText(text, after: quote), caption: fit == .isMeant ? caption ?? count : count)
      }
    }
    let better = candidates(.begins) + candidates(.isSpelled) + candidates(.isMeant)
    return better.isEmpty ? candidates(.holds) : better
  }

  /// The texts that mean the same as one that begins as `begun`, each with that one: 地区生产总值 for `GDP`.
  private func meanings(of begun: String) -> [String: String] {
    if begun.unicodeScalars.count < 2 { return [:] }
    let folded = begun.lowercased()
    var result: [String: String] = [:]
    for group in session.catalogue.synonyms.value {
      guard let other = group.first(where: { $0.lowercased().hasPrefix(folded) }) else { continue }
      for name in group where name != other { result[name] = other }
    }
    return result
  }

  private func rows(_ count: Int) -> Phrase { count == 1 ? "1 row" : "\(count) rows" }
}

/// A text as a query writes it, in quotes like `opening`.
func quotedText(_ text: String, after opening: Character?) -> String {
  let opening = opening ?? (text.contains("\"") && !text.contains("'") ? "'" : "\"")
  let closing = closings[opening] ?? opening
  var result = String(opening)
  for character in text {
    if character == "\\" || character == closing { result += "\\" }
    result.append(character)
  }
  return result + String(closing)
}

/// The quotes that do not close themselves.
private let closings: [Character: Character] = ["“": "”", "‘": "’", "「": "」", "『": "』"]

/// A name as a query writes it: in backquotes where it is no plain word.
func quotedName(_ name: String) -> String {
  let words = tokens(of: Source(name: "", text: name))
  let isPlain = words.count == 1 && words[0].kind == .name && words[0].keyword == nil && words[0].text == name
  return isPlain ? name : "`\(name)`"
}
