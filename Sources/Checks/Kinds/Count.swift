import Facts
import Quantities
import Sentences
import SourceText

extension CheckKind {
  static let count = CheckKind(
    name: "count", chineseName: "计数",
    summary: "the number that a name or a figure states against the members listed for it",
    relation: "stated number = number of members listed, unless the list is left open",
    within: { report in
      report.frameworks.indices.compactMap { namedSet($0, report) }
        + report.figures.indices.compactMap { countedList($0, report) }
    })
}

/// 五减: the number in a name against its members.
private func namedSet(_ index: Int, _ report: CheckedReport) -> Check? {
  let framework = report.frameworks[index]
  let ground = Check.Ground.framework(index, in: report.number)
  let stated = framework.count ?? (framework.components.isEmpty ? nil : framework.components.count)
  guard let stated else { return nil }
  if framework.items.isEmpty {
    guard framework.count != nil, let list = List(behind: framework.range.upperBound, report), list.isParallel,
      !list.isOpen
    else { return nil }
    return check(framework.name, stated, list.items, verdict: list.items.count == stated ? .holds : .differs, ground)
  }
  let verdict: Check.Verdict =
    switch framework.holds {
    case true?: .holds
    case false?: .differs
    case nil: .unknown
    }
  return check(framework.name, stated, framework.items, verdict: verdict, ground)
}

/// 省级项目4个，即甲、乙、丙，以及丁: a counted number against the list that explains it.
private func countedList(_ index: Int, _ report: CheckedReport) -> Check? {
  let figure = report.figures[index]
  guard figure.kind == .level, figure.bound == .exact, figure.isCounted, let value = figure.value?.whole,
    (2...30).contains(value), let list = List(behind: figure.range.upperBound, report),
    list.isExplained || list.isParallel
  else { return nil }
  let agrees = list.counts.contains(value)
  guard agrees || list.isOpen || list.isParallel else { return nil }
  return check(
    figure.named, value, list.items, listed: agrees ? value : list.items.count,
    verdict: list.isOpen ? .unknown : agrees ? .holds : .differs, report.ground(index))
}

private func check(
  _ name: String, _ stated: Int, _ items: [String], listed: Int? = nil, verdict: Check.Verdict, _ ground: Check.Ground
) -> Check {
  let count = listed ?? items.count
  return Check(
    kind: CheckKind.count.name, verdict: verdict, claim: Wording.claim(name, stated, items, verdict),
    arithmetic: Wording.arithmetic(stated, count, verdict), stated: Quantity(Decimal(stated), .none),
    expected: Quantity(Decimal(count), .none), grounds: [ground])
}

// MARK: lists

/// The members that stand behind a name or a number: （减时限、减环节）, ，即甲、乙和丙, ：甲、乙、丙。
private struct List {
  var items: [String] = []
  /// Left open by 等.
  var isOpen = false
  /// Announced by 即 or 分别是.
  var isExplained = false
  /// The numbers of members that the list may have: 和 may stand inside one or between two.
  var counts: ClosedRange<Int>

  /// Whether all members begin or end alike, as members of one list that were written as one do.
  var isParallel: Bool {
    guard items.count > 1, let first = items.first?.letters, items.allSatisfy({ (2...16).contains($0.letters.count) })
    else { return false }
    let letters = items.map(\.letters)
    return letters.allSatisfy { $0.first == first.first } || letters.allSatisfy { $0.suffix(2) == first.suffix(2) }
  }

  init?(behind start: Int, _ report: CheckedReport) {
    let letters = report.prose.letters
    guard let sentence = report.prose.sentences.firstContaining(start - 1) else { return nil }
    let limit = sentence.range.upperBound
    var position = start
    while position < limit, "”」』》".letters.contains(letters[position]) { position += 1 }
    // “五减”改革（…）: a head noun may stand before the list.
    var head = position
    while head < limit, head - position < 10, letters[head].isHan, letters[head] != "即" { head += 1 }
    let isBracketed = head < limit && (letters[head] == "（" || letters[head] == "(")
    if isBracketed {
      position = head + 1
    } else {
      if position < limit, letters[position] == "，" { position += 1 }
      guard let cue = cues.first(where: { letters.has($0, at: position, limit: limit) }) else { return nil }
      position += cue.unicodeScalars.count
      isExplained = true
    }
    let closers = (isBracketed ? "）)。；" : "）)。；，：！？").letters
    var end = position
    while end < limit, !closers.contains(letters[end]) || letters.has("，以及", at: end, limit: limit) { end += 1 }
    let text = letters[position..<end].text
    if let last = text.last, last == "等" { isOpen = true }
    // Where commas part the members, 、 stands inside one.
    let isByCommas = isBracketed && text.contains { "，,".contains($0) }
    var parts = text.replacing("，以及", with: "、").replacing("以及", with: "、")
      .split { isByCommas ? "，,".contains($0) : $0 == "、" }.map(String.init)
    if !isByCommas { parts = List.joined(parts) }
    guard parts.count > 1 else { return nil }
    if let last = parts.last, last.contains("等") { isOpen = true }
    items = parts
    let joints = parts.count { $0.contains("和") || $0.contains("与") || $0.contains("及") }
    counts = parts.count...(parts.count + joints)
  }

  /// 枣林、小屯两村整合项目 is one member: a number in it binds those before.
  private static func joined(_ parts: [String]) -> [String] {
    var members: [String] = []
    for part in parts {
      let bound = bindings.first { part.contains($0.word) }?.count ?? 1
      let first = max(0, members.count - bound + 1)
      members = members[..<first] + [(members[first...] + [part]).joined(separator: "、")]
    }
    return members
  }
}

extension [Sentence] {
  /// The sentence that a letter stands in.
  fileprivate func firstContaining(_ letter: Int) -> Sentence? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= letter { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].range.contains(letter) ? self[low] : nil
  }
}

private let cues = ["即", "分别是", "分别为", "也就是"]
private let bindings = [("两村", 2), ("两镇", 2), ("两街", 2), ("两地", 2), ("两个", 2), ("三村", 3), ("三地", 3), ("三个", 3)]
  .map { (word: $0.0, count: $0.1) }

private enum Wording {
  static func claim(_ name: String, _ stated: Int, _ items: [String], _ verdict: Check.Verdict) -> Phrase {
    let list = items.joined(separator: "、")
    return verdict == .unknown ? "\(name) names \(stated), of which are listed \(list)" : "\(name) lists \(list)"
  }

  static func arithmetic(_ stated: Int, _ listed: Int, _ verdict: Check.Verdict) -> Phrase {
    switch verdict {
    case .holds: "\(stated) named = \(listed) listed"
    case .differs: "\(stated) named ≠ \(listed) listed"
    case .explained, .unknown: "\(stated) named, \(listed) listed and the list left open"
    }
  }
}
