import Quantities
import Sentences

/// Reads who gave a policy, when, and for whom, out of the sentence that names it.
struct PolicyReader {
  let letters: [Letter]
  let times: [TimeExpression]
  let resolver: TimeResolver

  func policy(_ thing: Int, named name: Range<Int>, in sentence: Sentence) -> Policy {
    let end = PolicyTitles.end(letters, name)
    let kind = PolicyWords.kinds.longestSuffix(in: letters, before: end, limit: name.lowerBound)?.entry ?? .programme
    return Policy(
      thing: thing, kind: kind, issuer: issuer(before: name, in: sentence).map { letters[$0].text },
      date: date(before: name, in: sentence), audience: audience(name, in: sentence))
  }

  /// What stands before 印发 or 出台, where that is a body: 区政府, 国务院.
  private func issuer(before name: Range<Int>, in sentence: Sentence) -> Range<Int>? {
    var end = name.lowerBound
    while end > sentence.range.lowerBound, isQuotation(letters[end - 1]) { end -= 1 }
    guard let verb = PolicyWords.issuing.start(in: letters, before: end, limit: sentence.range.lowerBound) else {
      return nil
    }
    var last = verb
    while let shorter = fillers.start(in: letters, before: last, limit: sentence.range.lowerBound) { last = shorter }
    guard bodies.start(in: letters, before: last, limit: sentence.range.lowerBound) != nil else { return nil }
    var first = last
    while first > sentence.range.lowerBound, last - first < 14, letters[first - 1].isHan,
      !OrdinaryWords.stops.contains(letters[first - 1])
    {
      first -= 1
    }
    // 2020年国务院: the year's own letter.
    if letters[first] == "年" || letters[first] == "月" || letters[first] == "日" { first += 1 }
    return last - first >= 2 ? first..<last : nil
  }

  private func isQuotation(_ letter: Letter) -> Bool { letter == "《" || letter == "“" }

  private func date(before name: Range<Int>, in sentence: Sentence) -> Period? {
    var found: TimeExpression?
    for time in times[sentence.times] where time.range.upperBound <= name.lowerBound && time.isPlain {
      if time.hasYear { found = time }
    }
    return found.flatMap { resolver.period(of: $0, year: nil)?.period }
  }

  /// The people or bodies in the policy's own name, or those that the words around it turn to.
  private func audience(_ name: Range<Int>, in sentence: Sentence) -> String? {
    for position in name {
      if let (audience, _) = PolicyWords.audiences.longest(in: letters, at: position, limit: name.upperBound) {
        return audience
      }
    }
    var position = name.upperBound
    let limit = min(sentence.range.upperBound, name.upperBound + 14)
    while position < limit, letters[position] != "。", letters[position] != "；" {
      if let (audience, _) = PolicyWords.audiences.longest(in: letters, at: position, limit: limit),
        PolicyWords.towards.contains(letters[position - 1])
      {
        return audience
      }
      position += 1
    }
    return nil
  }
}

/// Between a body and what it does.
private let fillers = WordSet("研究 联合 共同 先后 相继 率先 及时 正式 又 已 还 专门 已经 陆续 组织 牵头")
/// What the names of bodies that give policies end in.
private let bodies = WordSet(
  "政府 国务院 中央 省委 市委 区委 县委 州委 党委 人大 常委会 委员会 部 局 厅 办公室 办公厅 区里 市里 县里 省里 我省 我市 我区 我县 全国人大 全国人大常委会 会议 街道 部门 法院 检察院")
