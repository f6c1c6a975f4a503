/// The different texts of a column with how often each is there, to be looked through while somebody waits for Tab.
///
/// A large corpus has hundreds of thousands of them, and to fetch each from memory takes longest. So they are looked at
/// once, whatever is asked of them, and compared by their bytes.
struct ValueSearch {
  /// How a text fits what was typed, the better way first.
  enum Fit: Int, CaseIterable {
    case begins, isSpelled, isMeant, holds
  }

  private let texts: [String]
  private let counts: [Int]

  /// `codes` are places in `texts`; those below 0 are missing values.
  init(_ codes: [Int32], _ texts: [String]) {
    self.texts = texts
    var counts = [Int](repeating: 0, count: texts.count)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    self.counts = counts
  }

  /// The commonest of the texts that fit in the same way, at most `limit`; of equally common ones those first that sort
  /// first. Texts of several lines are passed over. None where `isOver` says so on the way.
  func commonest(
    _ limit: Int, unless isOver: () -> Bool, _ fit: (String) -> Fit?
  ) -> [Fit: [(text: String, count: Int)]] {
    var best = [[Int]](repeating: [], count: Fit.allCases.count)
    for place in texts.indices {
      if place % 10_000 == 0, isOver() { return [:] }
      if counts[place] == 0 { continue }
      let text = texts[place]
      guard let kind = fit(text)?.rawValue else { continue }
      let isFull = best[kind].count == limit
      if isFull, !comesBefore(place, best[kind][limit - 1]) { continue }
      if text.isEmpty || text.utf8.contains(UInt8(ascii: "\n")) { continue }
      var (low, high) = (0, best[kind].count)
      while low < high {
        let middle = (low + high) / 2
        if comesBefore(best[kind][middle], place) { low = middle + 1 } else { high = middle }
      }
      best[kind].insert(place, at: low)
      if isFull { best[kind].removeLast() }
    }
    return Dictionary(
      uniqueKeysWithValues: Fit.allCases.map { fit in (fit, best[fit.rawValue].map { (texts[$0], counts[$0]) }) })
  }

  private func comesBefore(_ left: Int, _ right: Int) -> Bool {
    counts[left] != counts[right] ? counts[left] > counts[right] : texts[left].sortsBefore(texts[right])
  }
}

extension String {
  /// By Unicode scalars, as bytes of UTF-8 are ordered.
  fileprivate func sortsBefore(_ other: String) -> Bool {
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    for index in 0..<min(left.count, right.count) where left[index] != right[index] {
      return left[index] < right[index]
    }
    return left.count < right.count
  }

  func starts(with start: [UInt8]) -> Bool {
    let bytes = utf8Span.span
    if bytes.count < start.count { return false }
    for index in start.indices where bytes[index] != start[index] { return false }
    return true
  }

  func holds(_ part: [UInt8]) -> Bool {
    let bytes = utf8Span.span
    guard let first = part.first, bytes.count >= part.count else { return part.isEmpty }
    for start in 0...(bytes.count - part.count) where bytes[start] == first {
      var index = 1
      while index < part.count, bytes[start + index] == part[index] { index += 1 }
      if index == part.count { return true }
    }
    return false
  }
}
