import Quantities
import Sentences

/// What a rule is shown: one number in a sentence, with the quotation round it.
struct FrameworkPlace {
  let letters: [Letter]
  /// The sentence's letters.
  let sentence: Range<Int>
  /// Where the number begins, or 双 stands.
  let position: Int
  /// nil at 双.
  let numeral: Numeral?
  /// The innermost quotation round the number, its marks not included.
  let quote: Range<Int>?

  /// The letter at an index, or a newline, which no sentence holds, outside the sentence.
  subscript(index: Int) -> Letter { sentence.contains(index) ? letters[index] : "\n" }

  /// The number as a whole one that can count members, with the place behind it.
  var smallNumber: (value: Int, end: Int)? {
    guard let numeral else { return (2, position + 1) }
    guard numeral.isArabic || numeral.isHan, numeral.scale == 0, numeral.impliedUnit == nil,
      !numeral.isOver, let value = numeral.value.whole, (1...50).contains(value)
    else { return nil }
    return (value, numeral.range.upperBound)
  }

  /// Whether the number stands right behind the opening mark, or behind 、 or ， inside short quotes.
  var beginsQuote: Bool {
    guard let quote, quote.count <= 24 else { return false }
    return position == quote.lowerBound || isComma(self[position - 1])
  }

  func starts(_ word: String, at index: Int) -> Bool {
    var index = index
    for scalar in word.unicodeScalars {
      if self[index] != Letter(unicodeScalarLiteral: scalar) { return false }
      index += 1
    }
    return true
  }

  func ends(_ word: String, before index: Int) -> Bool { starts(word, at: index - word.unicodeScalars.count) }

  /// 、 and the commas.
  func isComma(_ letter: Letter) -> Bool { letter == "、" || letter == "，" || letter == "," }

  /// Whether a word that makes a number an ordinal, a rank or an estimate stands before it.
  var isOrdinal: Bool {
    switch self[position - 1] {
    // 以下四个方面, 上述 and the like point at a set, 上三个 at an order.
    case "下" where ["以", "如", "列"].contains(self[position - 2]): return false
    case "上" where self[position - 2] == "以": return false
    case "第", "近", "约", "超", "逾", "数", "几", "前", "后", "首", "上", "下", "每", "同", "排", "之", "百", "千", "万", ".", "+", "-":
      return true
    case let letter where letter.isLatin || letter.isDigit: return true
    default: break
    }
    return CountingWords.ranks.longestSuffix(in: letters, before: position, limit: sentence.lowerBound) != nil
  }

  /// A name from `start` to `end`: with the quotation marks where it fills a quotation, and with the head noun that follows
  /// them (`“八个一”企业服务模式`).
  func mention(_ start: Int, _ end: Int, count: Int?, kinds: [HeadNouns.Kind] = [.programme]) -> FrameworkMention {
    var (start, end) = (start, end)
    if let quote, quote.lowerBound == start, quote.upperBound == end {
      start -= 1
      end = afterQuote(end, kinds: kinds)
    }
    return FrameworkMention(span: start..<end, count: count)
  }

  /// The end of the head noun behind the closing mark at `index`, or of the mark.
  func afterQuote(_ index: Int, kinds: [HeadNouns.Kind]) -> Int {
    var start = index + 1
    while self[start] == " " { start += 1 }
    guard
      let (end, kind) = HeadNouns.phrase(in: letters, from: start, limit: sentence.upperBound, reach: 10, among: kinds),
      kind == .programme || HeadNouns.endsName(letters, at: end, limit: sentence.upperBound)
    else { return index + 1 }
    // “五河共治”工作, “两巷一村”改造: what is done about the set.
    return deeds.end(in: letters, at: start, limit: end) == end ? index + 1 : end
  }

  /// Where a name ends when the noun behind its quotation belongs to another set as well: in “六大河湾”“五大跃升”目标任务 both
  /// sets have tasks. nil where the name keeps its noun.
  func sharedHead(of mention: FrameworkMention) -> Int? {
    guard let quote, mention.span.lowerBound == quote.lowerBound - 1, mention.span.upperBound > quote.upperBound + 1,
      let other = Quotation.before(quote.lowerBound - 1, in: letters, limit: sentence.lowerBound),
      let first = other.first, CountingWords.isNumber(letters[first])
    else { return nil }
    return quote.upperBound + 1
  }

  /// Where a quotation that ends at `end` begins when only a few plain words stand in it before the number:
  /// `“民生十大工程”`; else the number's own place.
  func start(ofNameEndingAt end: Int) -> Int {
    guard let quote, quote.upperBound == end, position - quote.lowerBound <= 6,
      letters[quote.lowerBound..<position].allSatisfy(\.isHan)
    else { return position }
    return quote.lowerBound
  }

  /// The end of the quotation's closing mark when the quotation ends at `index`.
  func closing(at index: Int) -> Int? {
    guard let quote, quote.upperBound == index, index < sentence.upperBound else { return nil }
    return index + 1
  }
}

private let deeds = WordSet("工作 改造")

/// Quotation marks, and the quotations of a sentence.
enum Quotation {
  static func opens(_ letter: Letter) -> Bool {
    switch letter {
    case "“", "‘", "「", "『": true
    default: false
    }
  }

  static func closes(_ letter: Letter) -> Bool {
    switch letter {
    case "”", "’", "」", "』": true
    default: false
    }
  }

  static func isMark(_ letter: Letter) -> Bool { opens(letter) || closes(letter) }

  /// What stands between marks that belong together, inner quotations before those round them.
  static func ranges(in letters: [Letter], _ range: Range<Int>) -> [Range<Int>] {
    var open: [Int] = []
    var found: [Range<Int>] = []
    var index = nextMark(in: letters, from: range.lowerBound, limit: range.upperBound)
    while index < range.upperBound {
      if opens(letters[index]) {
        open.append(index)
      } else if let start = open.popLast() {
        found.append((start + 1)..<index)
      }
      index = nextMark(in: letters, from: index + 1, limit: range.upperBound)
    }
    return found
  }

  /// The quotation whose closing mark stands right before `end`, its marks not included.
  static func before(_ end: Int, in letters: [Letter], limit: Int) -> Range<Int>? {
    guard end > limit, closes(letters[end - 1]) else { return nil }
    var (index, depth) = (end - 1, 1)
    while index > limit {
      index -= 1
      if closes(letters[index]) { depth += 1 }
      if opens(letters[index]) { depth -= 1 }
      if depth == 0 { return (index + 1)..<(end - 1) }
    }
    return nil
  }

  /// Where the first mark from `start` on stands; `limit` where there is none before it.
  ///
  /// Stretches are asked as a whole whether they hold one, which lets the processor look at many letters at a time.
  static func nextMark(in letters: [Letter], from start: Int, limit: Int) -> Int {
    var index = start
    while index + 16 <= limit {
      let stretch = letters.span.extracting(index..<index + 16)
      var found: UInt16 = 0
      for place in stretch.indices {
        let code = stretch[place].code
        // ‘’“” and what stands between them in Unicode, 「」『』
        found |= (code &- 0x2018 < 6 ? 1 : 0) | (code &- 0x300C < 4 ? 1 : 0)
      }
      if found != 0, let place = (index..<index + 16).first(where: { isMark(letters[$0]) }) { return place }
      index += 16
    }
    while index < limit, !isMark(letters[index]) { index += 1 }
    return min(index, limit)
  }

  /// Where the marks of a text stand.
  static func marks(in letters: [Letter]) -> [Int] {
    var marks: [Int] = []
    var index = nextMark(in: letters, from: 0, limit: letters.count)
    while index < letters.count {
      marks.append(index)
      index = nextMark(in: letters, from: index + 1, limit: letters.count)
    }
    return marks
  }
}
