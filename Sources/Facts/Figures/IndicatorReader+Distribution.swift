import Quantities
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
    let start = clauses.start(of: first)
    let mark = signs.contains(.shares) ? respectively(in: start..<measurements[first].raw.lowerBound) : nil
    var count = 1
    while first + count < measurements.count, isJoined(first + count) { count += 1 }
    // 城乡低保标准提高到760元和540元: amounts of one unit are shared out without the word as well.
    guard mark != nil || count >= 2 && (isOneUnit(first..<(first + count)) || count == 2),
      mark != nil || !measurements[first].isOrdinal || count == 2 && isJoint(at: measurements[first].raw.upperBound)
    else { return nil }
    var subject = phrases.trimmed(
      start..<(mark ?? measurements[first].raw.lowerBound), isRank: measurements[first].isOrdinal)
    // 木材和水泥的产量，也将分别增长9%和14%: the clause before names the owners.
    if mark != nil, subject.isEmpty, let clause = clauseWithoutFigures(before: start, of: first) {
      subject = phrases.trimmed(clause, isRank: false)
    }
    if let mark, let shares = sharesNamed(count, in: start..<mark) { return shares }
    if mark == nil, subject.isEmpty { return ownersOfPairBefore(first, count, earlier: earlier) }
    // 制造业、服务业增加值占全省比重分别达35%、52%: the whole is no owner.
    if let part = subject.dropFirst(2).first(where: {
      letters[$0] == "占" && (letters[$0 + 1] != "地" || letters[$0 + 2] == "区" || letters[$0 + 2] == "方")
    }) {
      subject = phrases.trimmed(subject.lowerBound..<part, isRank: false)
    }
    // 两项指标分别增长8%和6%: the two that were told last.
    if mark != nil, earlier.count >= count, count > 1,
      pronouns.end(in: letters, at: subject.lowerBound, limit: subject.upperBound) == subject.upperBound
    {
      return Array(earlier.suffix(count))
    }
    if subject.isEmpty {
      return ownersSaidBefore(first, count, start: start, isShared: mark != nil, earlier: earlier)
    }
    // 小麦面积和产量是9万亩和3万吨: amounts of two units are of two measures.
    if mark == nil, !isOneUnit(first..<(first + count)) {
      let words = phrases.phrase(subject)
      guard isJoint(at: measurements[first].raw.upperBound), SharedHead.measuresEach(members(of: words)) else {
        return nil
      }
    }
    var owners =
      (mark == nil ? nil : examples(first..<first + count, of: subject))
      ?? parties(count, to: phrases.phrase(subject), isShared: mark != nil)
    // 公路、港口建设分别完成投资15亿元、9亿元: what each did stands behind the word.
    if let mark, let deed = sharedDeed(behind: mark + 2, of: first) { owners = owners?.map { $0 + deed } }
    // 补贴、护理标准分别从80元、90元提高到85元、100元: where each started, and where each came to.
    guard let owners, mark != nil, movesOn(first + count, count) else { return owners }
    return owners + owners
  }

  /// 出口占产值的比重、税收占收入的比重分别为15%和86%: each part with a whole of its own.
  private func sharesNamed(_ count: Int, in range: Range<Int>) -> [[Letter]]? {
    guard count > 1 else { return nil }
    let words = phrases.phrase(range)
    var owners: [[Letter]] = []
    var start = 0
    while let part = words[start...].firstIndex(of: "占"), part - start >= 2,
      let noun = (part..<words.count).first(where: { ratioNouns.end(in: words, at: $0, limit: words.count) != nil }),
      let end = ratioNouns.end(in: words, at: noun, limit: words.count)
    {
      owners.append(Array(words[start..<part] + words[noun..<end]))
      start = end
      if start < words.count, IndicatorReader.isJoint(words, start) { start += 1 }
    }
    return owners.count == count && start == words.count ? owners : nil
  }

  /// 医药、造船、轻工等行业产值分别增长8%、16%、20%: as many examples before 等 as there are figures.
  private func examples(_ figures: Range<Int>, of subject: Range<Int>) -> [[Letter]]? {
    guard figures.count > 1,
      // 小麦、玉米等作物面积和产量分别为3万亩、5万吨: two measures of all of them.
      figures.allSatisfy({ measurements[$0].unit == measurements[figures.lowerBound].unit }),
      let end = subject.dropFirst(3).first(where: { letters[$0] == "等" && !degreeLetters.contains(letters[$0 - 1]) }),
      end + 1 < subject.upperBound
    else { return nil }
    let names = members(of: phrases.phrase(subject.lowerBound..<end))
    guard names.count == figures.count else { return nil }
    let head = phrases.phrase((end + 1)..<subject.upperBound)
    return names.map { $0 + head }
  }

  /// 分别达2253元和6280元，年均增长4.7%和5.7%: as the pair before.
  private func ownersOfPairBefore(_ first: Int, _ count: Int, earlier: [[Letter]]) -> [[Letter]]? {
    let owners = earlier.suffix(count)
    let isRatio = measurements[first].sort == .ratio
    // 存款90亿元、贷款60亿元，比上年增加5亿元和3亿元: their increases, in the same order.
    let isIncrease =
      first > 0
      && (measurements[first].unit == measurements[first - 1].unit
        || measurements[first].unit == .percentagePoint && measurements[first - 1].unit == .percent)
      && changeWords.longestSuffix(
        in: letters, before: measurements[first].raw.lowerBound, limit: measurements[first - 1].raw.upperBound) != nil
    let isBefore =
      first >= count && isSeries(first - count..<first)
      && (isRatio != (measurements[first - 1].sort == .ratio) || isIncrease)
    return isBefore && Set(owners).count == count ? Array(owners) : nil
  }

  /// The owners that the figures or the clause before name, where the clause of the figures names none.
  private func ownersSaidBefore(
    _ first: Int, _ count: Int, start: Int, isShared: Bool, earlier: [[Letter]]
  ) -> [[Letter]]? {
    // 财政收入、投资双双突破200亿元，分别达到210亿元和241亿元: the figure before is of all of them.
    if isShared, let last = earlier.last, last.contains("、") || last.contains("和"),
      let shared = parties(count, to: last, isShared: false), Set(shared).count == count
    {
      return shared
    }
    // 存款72亿元、贷款63亿元，分别增长18.6%和30.5%: the figures just given own them, in the same order.
    let owners = earlier.suffix(count)
    let isSameUnit = first > 0 && measurements[first].unit == measurements[first - 1].unit
    if measurements[first].sort == .ratio || measurements[first].isOrdinal || isSameUnit
      || isShared && measuresAlike(first, count), count > 1,
      owners.count == count, Set(owners).count == count
    {
      return Array(owners)
    }
    // 万亿产业、先进集群从无到有，分别达2个、3个: the clause before names them.
    let words = earlierWords(before: start, floor: floor(of: first))
    return words.isEmpty ? nil : parties(count, to: words, isShared: true)
  }

  /// 面积30平方公里、城镇化率59%，分别增加8平方公里和11个百分点: whether each is in the unit of the one it follows.
  private func measuresAlike(_ first: Int, _ count: Int) -> Bool {
    guard first >= count else { return false }
    return (first..<first + count).allSatisfy {
      let (this, before) = (measurements[$0], measurements[$0 - count])
      return this.unit == before.unit || this.unit == .percentagePoint && before.unit == .percent
    }
  }

  /// 完成投资, 发放贷款 between 分别 and the first number: what it says of each, without words of growth or reach.
  private func sharedDeed(behind mark: Int, of first: Int) -> [Letter]? {
    let range = mark..<max(mark, measurements[first].raw.lowerBound)
    guard measurements[first].sort != .ratio, (2...10).contains(range.count) else { return nil }
    let words = phrases.phrase(phrases.trimmed(range, isRank: false))
    guard words.count >= 2, changeWords.longest(in: words, at: 0, limit: words.count) == nil,
      changeWords.longestSuffix(in: words, before: words.count, limit: 0) == nil, !words.contains("占")
    else { return nil }
    return words
  }

  /// Whether as many figures follow as were shared out, behind 到 or 至.
  private func movesOn(_ next: Int, _ count: Int) -> Bool {
    guard next + count <= measurements.count, let last = letters[..<measurements[next].raw.lowerBound].last,
      last == "到" || last == "至", measurements[next].raw.lowerBound - measurements[next - 1].raw.upperBound <= 4
    else { return false }
    return (next + 1..<next + count).allSatisfy(isJoined)
  }

  private func isOneUnit(_ range: Range<Int>) -> Bool {
    range.allSatisfy { measurements[$0].unit == measurements[range.lowerBound].unit }
  }

  /// As many owners as there are figures, named by one phrase; nil where it names another number.
  private func parties(_ count: Int, to words: [Letter], isShared: Bool) -> [[Letter]]? {
    guard count > 1 else { return nil }
    var members = members(of: words)
    if members.count == 1 {
      members = halves(of: members[0], count, isShared: isShared)
    } else if count == 2, isShared, let halves = partedHalves(of: words) {
      return halves
    }
    // 信息传输、租赁和商务服务业分别增长18%、13%: 、 parts them where 和 joins a name.
    if members.count > count {
      members = words.split(separator: "、").map { Array($0) }
      if members.count != count, count == 2, let joint = words.lastIndex(where: { $0 == "和" || $0 == "与" }) {
        members = [Array(words[..<joint]), Array(words[(joint + 1)...])]
      }
    }
    return members.count == count ? SharedHead.spread(SharedHead.sectors(members)) : nil
  }

  /// 城乡 is 城镇 and 农村, 收支 is 收入 and 支出, 存贷款 is 存款 and 贷款.
  private func halves(of words: [Letter], _ count: Int, isShared: Bool) -> [[Letter]] {
    guard count == 2 else { return [words] }
    // Only 分别 parts a compound that is also a name of its own: 进出口总额达8万亿元、9万亿元.
    for (pair, first, second) in isShared ? IndicatorReader.pairs[...] : IndicatorReader.pairs.prefix(1) {
      if let start = words.indices.first(where: { words[$0...].starts(with: pair) }) {
        // 城乡低保标准 begins with its halves, 财政收支 ends in them.
        let rest = words[(start + pair.count)...]
        let owner = words[..<start]
        return [owner + first + rest, owner + second + rest]
      }
    }
    return [words]
  }

  /// 金融机构存、贷款: a compound with a mark inside.
  private func partedHalves(of words: [Letter]) -> [[Letter]]? {
    for (pair, first, second) in IndicatorReader.pairs {
      let parted = [pair[0], "、"] + pair[1...]
      if let start = words.indices.first(where: { words[$0...].starts(with: parted) }) {
        let (owner, rest) = (words[..<start], words[(start + parted.count)...])
        return [owner + first + rest, owner + second + rest]
      }
    }
    return nil
  }

  private static let pairs: [(pair: [Letter], first: [Letter], second: [Letter])] = [
    ("城乡", "城镇", "农村"), ("存贷款", "存款", "贷款"), ("收支", "收入", "支出"), ("进出口", "进口", "出口"), ("内外贸", "内贸", "外贸"),
  ].map { ($0.0.letters, $0.1.letters, $0.2.letters) }

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

  /// Whether the figures are joined, or stand in clauses of one kind: 城镇收入1.7万元，农村收入5153元.
  private func isSeries(_ range: Range<Int>) -> Bool {
    let first = measurements[range.lowerBound]
    // 内资15亿元、外资4千万美元: money is money.
    return range.dropFirst().allSatisfy {
      isJoined($0) || measurements[$0].unit == first.unit || measurements[$0].sort == .money && first.sort == .money
    }
  }

  /// The clause before the comma at `start`, where no figure stands in it.
  private func clauseWithoutFigures(before start: Int, of first: Int) -> Range<Int>? {
    guard start > sentence.range.lowerBound + 1, letters[start - 1] == "，" else { return nil }
    let clause = clauses.start(before: start - 1, figure: 0)..<(start - 1)
    return first > 0 && measurements[first - 1].raw.upperBound > clause.lowerBound ? nil : clause
  }

  private func respectively(in range: Range<Int>) -> Int? {
    range.first { letters[$0] == "分" && letters.has("分别", at: $0, limit: range.upperBound) }
  }

  /// Whether nothing but 、 or 和 parts the figure from the one before.
  private func isJoined(_ index: Int) -> Bool {
    (measurements[index - 1].raw.upperBound..<measurements[index].raw.lowerBound).allSatisfy { isJoint(at: $0) }
  }
}

/// Words for as many things as were just told.
private let pronouns = WordSet("两项指标 二者 两者 两项 三项指标 三者 四项指标 两个指标 各项指标 以上指标 上述指标")
