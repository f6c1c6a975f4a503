import Sentences

/// How one clause names the owners of several figures.
extension IndicatorReader {
  // MARK: 城乡居民收入分别达28336元和13632元

  /// The owners that 分别 shares out to the figures behind it, in their order; nil where their numbers differ.
  ///
  /// The subjects are the members of the phrase before 分别; what stands behind the last of them belongs to all
  /// (进口、出口总额). 城乡 is 城镇 and 农村.
  /// `earlier` are the indicators of the sentence so far.
  func distributed(from first: Int, earlier: [[Letter]]) -> [[Letter]]? {
    let start = clauses.start(before: measurements[first].raw.lowerBound, figure: first)
    let mark = respectively(in: start..<measurements[first].raw.lowerBound)
    var count = 1
    while first + count < measurements.count, isJoined(first + count) { count += 1 }
    // 城乡低保标准提高到760元和540元: amounts of one unit are shared out without the word as well.
    guard mark != nil || count == 2 && measurements[first].unit == measurements[first + 1].unit,
      mark != nil || !measurements[first].isOrdinal
    else { return nil }
    let subject = phrases.trimmed(start..<(mark ?? measurements[first].raw.lowerBound), isRank: false)
    if mark == nil, subject.isEmpty { return nil }
    if subject.isEmpty {
      // 存款72亿元、贷款63亿元，分别增长18.6%和30.5%: the figures just given own them, in the same order.
      let owners = earlier.suffix(count)
      let isSameUnit = first > 0 && measurements[first].unit == measurements[first - 1].unit
      guard measurements[first].sort == .ratio || isSameUnit, count > 1 else { return nil }
      return owners.count == count && Set(owners).count == count ? Array(owners) : nil
    }
    var members = members(of: phrases.phrase(subject))
    if members.count == 1, let town = members[0].firstIndex(of: "城"), town + 1 < members[0].count,
      members[0][town + 1] == "乡"
    {
      let rest = members[0][(town + 2)...]
      members = ["城镇".letters + rest, "农村".letters + rest]
    }
    // 财政收支分别达9亿元和12亿元
    if members.count == 1, count == 2, members[0].suffix(2).elementsEqual("收支".letters) {
      let owner = members[0].dropLast(2)
      members = [owner + "收入".letters, owner + "支出".letters]
    }
    guard members.count == count, count > 1 else { return nil }
    return SharedHead.spread(members)
  }

  /// The words between the joints.
  private func members(of words: [Letter]) -> [[Letter]] {
    var result: [[Letter]] = [[]]
    for (position, letter) in words.enumerated() {
      if letter != " ", letter != "或", letter != "以", IndicatorReader.isJoint(words, position) {
        result.append([])
      } else {
        result[result.count - 1].append(letter)
      }
    }
    return result.filter { !$0.isEmpty }
  }

  private func respectively(in range: Range<Int>) -> Int? {
    range.first { letters[$0] == "分" && letters.has("分别", at: $0, limit: range.upperBound) }
  }

  /// Whether nothing but 、 or 和 parts the figure from the one before.
  private func isJoined(_ index: Int) -> Bool {
    (measurements[index - 1].raw.upperBound..<measurements[index].raw.lowerBound).allSatisfy { isJoint(at: $0) }
  }
}
