import Sentences

extension Measure {
  /// The measure of a stated part that leaves its verb to the whole: 引进千万元以上项目1065个，其中亿元以上项目136个 are both attracted.
  /// Nil where the two differ in more than the verb and the threshold.
  func asPart(of whole: Measure) -> Measure? {
    let (own, other) = (name.letters, whole.name.letters)
    guard let place = thresholdEnd(in: own, from: 0) else { return nil }
    let noun = own[place...]
    for start in 2..<max(other.count, 2) {
      guard let end = thresholdEnd(in: other, from: start) else { continue }
      return other[end...] == noun ? Measure(name: other[..<start].text + name, topic: whole.topic) : nil
    }
    return nil
  }

  /// The end of 1000万元以上 at `start`.
  private func thresholdEnd(in letters: [Letter], from start: Int) -> Int? {
    var position = start
    while position < letters.count, letters[position].isDigit { position += 1 }
    if position == start || (start > 0 && letters[start - 1].isDigit) { return nil }
    while position < letters.count, letters[position] == "万" || letters[position] == "亿" { position += 1 }
    guard position < letters.count, amountUnits.contains(letters[position]) else { return nil }
    guard letters.has("以上", at: position + 1, limit: letters.count) else { return nil }
    return position + 3 < letters.count ? position + 3 : nil
  }
}

private let amountUnits = Set("元人亩吨户".letters)
