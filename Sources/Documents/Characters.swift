/// A character as layout repair looks at it: a code point, 0 where there is none.
typealias Scalar = UInt32

/// The character that begins at `index` of well-formed UTF-8.
@inline(__always)
func scalar(in bytes: [UInt8], at index: Int) -> Scalar {
  let lead = bytes[index]
  if lead < 0x80 { return Scalar(lead) }
  func low(_ offset: Int) -> Scalar { Scalar(bytes[index + offset] & 0x3F) }
  if lead < 0xE0 { return Scalar(lead & 0x1F) << 6 | low(1) }
  if lead < 0xF0 { return Scalar(lead & 0x0F) << 12 | low(1) << 6 | low(2) }
  return Scalar(lead & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3)
}

/// Where the character begins whose last byte stands before `end`; nothing before `start` is looked at.
@inline(__always)
func startOfScalar(in bytes: [UInt8], endingAt end: Int, from start: Int) -> Int {
  var index = end - 1
  while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
  return index
}

/// How many bytes a character has whose first byte is `lead`.
@inline(__always)
func width(ofLead lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

/// Whether `lead` begins one of the characters that most of a Chinese text consists of: three bytes, and never a mark.
///
/// Passes over a text step over runs of them, three bytes at a time, in loops of their own: a step whose length depends on
/// what was just read would wait for it.
@inline(__always)
func beginsHan(_ lead: UInt8) -> Bool { lead &- 0xE4 < 6 }

/// Where the next Han character of a stretch stands whose first two bytes these are; the stretch's end where none does.
///
/// Stretches are asked as a whole whether they hold the two bytes, which lets the processor look at many bytes at a time. In
/// well-formed UTF-8 the first byte of a character is never one inside another.
func nextPlace(of first: UInt8, _ second: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
  let last = range.upperBound - 2
  var index = range.lowerBound
  while index + 32 <= last {
    let stretch = bytes.span.extracting(index..<index + 33)
    var nearest = UInt8.max
    for place in 0..<32 { nearest = min(nearest, (stretch[place] ^ first) | (stretch[place + 1] ^ second)) }
    if nearest == 0 { break }
    index += 32
  }
  while index < last, bytes[index] != first || bytes[index + 1] != second { index += 1 }
  return index < last ? index : range.upperBound
}

extension Scalar {
  init(of character: Unicode.Scalar) { self = character.value }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLatinLetter: Bool {
    (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A) || (self >= 0xC0 && self < 0x250)
  }
  var isHan: Bool {
    (self >= 0x3400 && self <= 0x9FFF) || self == 0x3007 || (self >= 0xF900 && self <= 0xFAFF)
      || (self >= 0x20000 && self <= 0x3FFFF)
  }
  /// Han characters and the punctuation that is set as wide as they are.
  var isWide: Bool { self >= 0x2E80 || (self >= 0x2010 && self <= 0x2027) }
  /// 一二三四五六七八九十百零〇.
  var isHanNumeral: Bool {
    switch self {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x96F6, 0x3007: true
    default: false
    }
  }
  var isCircledNumber: Bool { (self >= 0x2460 && self <= 0x2473) || (self >= 0x2474 && self <= 0x2487) }
  /// 。！？ and their like: a sentence ends here.
  var endsSentence: Bool { self == 0x3002 || self == 0xFF01 || self == 0xFF1F || self == 0x21 || self == 0x3F }
  /// ”’」』）》 and their like, which may follow the mark that ends a sentence.
  var isClosing: Bool {
    switch self {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x300B, 0x3009, 0x3011, 0x29: true
    default: false
    }
  }
  /// “‘「『（《: something is open after it.
  var isOpening: Bool {
    switch self {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0xFF08, 0x300A, 0x3008, 0x3010, 0x28: true
    default: false
    }
  }
  /// A mark after which the sentence goes on: ，、 and what opens.
  var holdsOpen: Bool { self == 0xFF0C || self == 0x3001 || self == 0x2C || isOpening }
  /// A mark that cannot begin a paragraph.
  var cannotBegin: Bool {
    isClosing || self == 0xFF0C || self == 0x3001 || self == 0x3002 || self == 0xFF1B || self == 0xFF1A
      || self == 0xFF01 || self == 0xFF1F || self == 0x25 || self == 0x2C || self == 0x3B || self == 0x3A
  }
}

/// Words to be looked for in bytes.
///
/// Most places begin and end with none of them, which two masks over single bytes of the words tell at once.
struct Words: Sendable {
  let words: [[UInt8]]
  /// A bit for the low half of each word's second, third and last byte; all bits where a word is too short.
  private let second: UInt64
  private let third: UInt64
  private let last: UInt64

  init(_ list: String) {
    let words = list.split(separator: " ").map { Array($0.utf8) }
    func mask(_ place: (Int) -> Int) -> UInt64 {
      words.reduce(0) { mask, word in
        place(word.count) < word.count ? mask | 1 << UInt64(word[place(word.count)] & 63) : .max
      }
    }
    self.words = words
    second = mask { _ in 1 }
    third = mask { _ in 2 }
    last = mask { $0 - 1 }
  }

  /// Whether one of the words begins at `start`.
  func begin(_ bytes: [UInt8], _ range: Range<Int>) -> Bool { lengthAtStart(of: bytes, range) > 0 }

  /// How long the word is that begins there; 0 when none does.
  func lengthAtStart(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    let start = range.lowerBound
    if range.count >= 3 {
      let isPossible = second >> UInt64(bytes[start + 1] & 63) & 1 & (third >> UInt64(bytes[start + 2] & 63))
      if isPossible == 0 { return 0 }
    }
    return length(at: start, in: bytes, before: range.upperBound)
  }

  private func length(at start: Int, in bytes: [UInt8], before end: Int) -> Int {
    for word in words where matches(word, bytes, at: start, before: end) { return word.count }
    return 0
  }

  func end(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let byte = range.isEmpty ? nil : bytes[range.upperBound - 1], last >> UInt64(byte & 63) & 1 == 1 else {
      return false
    }
    return words.contains {
      $0.count <= range.count && matches($0, bytes, at: range.upperBound - $0.count, before: range.upperBound)
    }
  }

  func equal(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    words.contains { $0.count == range.count && matches($0, bytes, at: range.lowerBound, before: range.upperBound) }
  }

  func occur(in bytes: [UInt8], _ range: Range<Int>) -> Bool { firstPlace(in: bytes, range) != nil }

  /// Where one of the words first occurs.
  func firstPlace(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      let isPossible =
        index + 2 >= range.upperBound
        || second >> UInt64(bytes[index + 1] & 63) & (third >> UInt64(bytes[index + 2] & 63)) & 1 == 1
      if isPossible {
        let length = length(at: index, in: bytes, before: range.upperBound)
        if length > 0 { return index..<(index + length) }
      }
      index += width(ofLead: bytes[index])
    }
    return nil
  }
}

/// Whether `word` stands at `index`, not reaching beyond `end`.
@inline(__always)
func matches(_ word: [UInt8], _ bytes: [UInt8], at index: Int, before end: Int) -> Bool {
  guard index >= 0, index + word.count <= end else { return false }
  var offset = 0
  while offset < word.count {
    if bytes[index + offset] != word[offset] { return false }
    offset += 1
  }
  return true
}
