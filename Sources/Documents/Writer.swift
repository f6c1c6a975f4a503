/// Writes blocks of joined lines, settling what depends on neighbouring characters.
///
/// The third pass of layout repair. Spaces go between Han characters, inside decimals and beside Chinese punctuation and
/// stay between Latin words; ASCII punctuation in Chinese text becomes full-width, so that later stages see one spelling;
/// separators leave numbers. Text is copied in long stretches; only the bytes in `isSettled` are looked at singly.
struct Writer {
  private(set) var text: [UInt8] = []
  private(set) var offsets = OffsetMap()
  private let scrubbed: Scrubbed
  private let bytes: [UInt8]
  /// The point of the scrubbed text's map that was used last.
  private var point = 0

  // What is known of the block being written.
  private var blockStart = 0
  private var keepsSpaces = false
  /// One bit for each open bracket: whether it was made full-width.
  private var brackets: [Bool] = []
  private let hasQuotes: Bool
  private var convertsQuotes = false
  private var quoteIsOpen = false
  /// Up to here, commas separate thousands.
  private var endOfNumber = 0
  /// Digits or letters written since the last gap.
  private var tokenStart = 0

  /// `hasQuotes`: whether there are ASCII quotation marks in the text.
  init(_ scrubbed: Scrubbed, hasQuotes: Bool) {
    self.scrubbed = scrubbed
    bytes = scrubbed.bytes
    self.hasQuotes = hasQuotes
    text.reserveCapacity(bytes.count + bytes.count / 16 + 64)
  }

  /// The block's place in the text; nil when nothing of it is left. `keepsSpaces`: spaces between words of a heading or
  /// caption mean something.
  mutating func write(_ fragments: [Range<Int>], keepsSpaces: Bool) -> Range<Int>? {
    guard let end = fragments.last?.upperBound else { return nil }
    if !text.isEmpty {
      mark(bytes.count > end ? end : max(0, end - 1))
      text.append(newline)
    }
    blockStart = text.count
    tokenStart = blockStart
    self.keepsSpaces = keepsSpaces
    brackets.removeAll(keepingCapacity: true)
    quoteIsOpen = false
    convertsQuotes = hasQuotes && pairsQuotes(fragments)
    endOfNumber = 0
    for (index, fragment) in fragments.enumerated() {
      let next = index + 1 < fragments.count ? fragments[index + 1] : 0..<0
      if index > 0 { writeGap(before: fragment.lowerBound, limit: fragment.upperBound, isBreak: true) }
      write(fragment, then: next)
    }
    if text.count > blockStart { return blockStart..<text.count }
    if blockStart > 0 { text.removeLast() }
    return nil
  }

  private func pairsQuotes(_ fragments: [Range<Int>]) -> Bool {
    var count = 0
    var han = false
    for fragment in fragments {
      for index in fragment {
        if bytes[index] == UInt8(ascii: "\"") { count += 1 }
        if bytes[index] >= 0xE4 { han = true }
      }
    }
    return han && count > 0 && count % 2 == 0
  }

  // MARK: copying

  private mutating func mark(_ place: Int) {
    advance(to: place)
    offsets.add(position: text.count, source: scrubbed.sources[point] + place - scrubbed.positions[point])
  }

  private mutating func advance(to place: Int) {
    if scrubbed.positions[point] > place {
      point = scrubbed.point(at: place)
      return
    }
    var steps = 0
    while point + 1 < scrubbed.positions.count, scrubbed.positions[point + 1] <= place {
      point += 1
      steps += 1
      if steps == 32 { point = scrubbed.point(at: place) }
    }
  }

  private mutating func copy(_ range: Range<Int>) {
    if range.isEmpty { return }
    mark(range.lowerBound)
    let start = text.count
    while point + 1 < scrubbed.positions.count, scrubbed.positions[point + 1] < range.upperBound {
      point += 1
      let position = scrubbed.positions[point]
      offsets.add(position: start + position - range.lowerBound, source: scrubbed.sources[point])
    }
    text.append(contentsOf: bytes[range])
  }

  private mutating func put(_ character: Scalar, for place: Int) {
    mark(place)
    if character < 0x80 {
      text.append(UInt8(character))
    } else {
      text.append(UInt8(0xE0 | character >> 12))
      text.append(UInt8(0x80 | character >> 6 & 0x3F))
      text.append(UInt8(0x80 | character & 0x3F))
    }
  }

  // MARK: looking around

  /// The last character written in this block; 0 at its start.
  private var previous: Scalar {
    if text.count == blockStart { return 0 }
    return scalar(in: text, at: startOfScalar(in: text, endingAt: text.count, from: blockStart))
  }

  /// The next character that is not a space, in this fragment or at the start of the next one.
  private func following(_ index: Int, _ end: Int, _ next: Range<Int>) -> Scalar {
    var index = index
    while index < end, bytes[index] == space { index += 1 }
    if index < end { return scalar(in: bytes, at: index) }
    return next.isEmpty ? 0 : scalar(in: bytes, at: next.lowerBound)
  }

  // MARK: the pass

  private mutating func write(_ fragment: Range<Int>, then next: Range<Int>) {
    let end = fragment.upperBound
    var index = fragment.lowerBound
    var copied = index
    let settled = isSettled
    while index < end {
      while index < end, beginsHan(bytes[index]) { index += 3 }
      if index >= end { break }
      let byte = bytes[index]
      if byte >= 0xE2 && byte <= 0xEF && !isRareMark(at: index) {
        index += 3
        continue
      }
      if settled[Int(byte)] {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : 3
      copy(copied..<index)
      if byte == space {
        while index < end, bytes[index] == space { index += 1 }
        writeGap(before: index, limit: end, isBreak: false)
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
        if index + 1 < end, bytes[index + 1] == byte {
          index += 2
        } else {
          put(Scalar(byte), for: index)
          index += 1
        }
      } else {
        let character = scalar(in: bytes, at: index)
        let after = following(index + length, end, next)
        let settled = settle(character, at: index, before: end, after)
        if settled != 0 { put(settled, for: index) }
        index += length
      }
      copied = index
    }
    copy(copied..<end)
  }

  /// `．` ○ ∶, the only wide characters that depend on their neighbours.
  @inline(__always)
  private func isRareMark(at index: Int) -> Bool {
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBC, 0x8E), (0xE2, 0x97, 0x8B), (0xE2, 0x88, 0xB6): true
    default: false
    }
  }

  /// What a character becomes between its neighbours; 0 when it goes.
  private mutating func settle(_ character: Scalar, at index: Int, before end: Int, _ after: Scalar) -> Scalar {
    let before = previous
    switch character {
    case Scalar(of: "．"): return before.isDigit && after.isDigit ? Scalar(of: ".") : character
    case Scalar(of: "○"): return before.isHanNumeral || after.isHanNumeral ? Scalar(of: "〇") : character
    case Scalar(of: "∶"): return before.isDigit && after.isDigit ? Scalar(of: ":") : character
    case Scalar(of: ","):
      if index < endOfNumber { return 0 }
      if before.isDigit, let end = endOfThousands(from: index, before: end) {
        endOfNumber = end
        return 0
      }
      return inChinese(before, after) ? Scalar(of: "，") : character
    case Scalar(of: ";"), Scalar(of: ":"): return inChinese(before, after) ? character + 0xFEE0 : character
    case Scalar(of: "?"), Scalar(of: "!"):
      // A question mark beside other punctuation stands for a character that was lost.
      let isLost = before == Scalar(of: "、") || before == Scalar(of: "，") || before == 0 || after == Scalar(of: "。")
      return !isLost && (before.isWide || (after.isWide && before != 0)) ? character + 0xFEE0 : character
    case Scalar(of: "("):
      let isWide = before.isWide || after.isWide
      brackets.append(isWide)
      return isWide ? Scalar(of: "（") : character
    case Scalar(of: ")"):
      let isWide = brackets.popLast() ?? (before.isWide || after.isWide)
      return isWide ? Scalar(of: "）") : character
    case Scalar(of: "\""):
      if !convertsQuotes { return character }
      quoteIsOpen.toggle()
      return quoteIsOpen ? Scalar(of: "“") : Scalar(of: "”")
    default: return character
    }
  }

  private func inChinese(_ before: Scalar, _ after: Scalar) -> Bool {
    if before.isWide || after.isWide { return true }
    return before == Scalar(of: "%") && after != 0
  }

  /// Where the number ends whose first comma is at `index`, when the commas set off groups of three digits.
  private func endOfThousands(from index: Int, before end: Int) -> Int? {
    var digits = text.count
    while digits > blockStart, Scalar(text[digits - 1]).isDigit { digits -= 1 }
    let isWhole =
      digits == blockStart || !(text[digits - 1] == UInt8(ascii: ".") || Scalar(text[digits - 1]).isLatinLetter)
    guard text.count - digits <= 3, isWhole, text[digits] != UInt8(ascii: "0") else { return nil }
    var place = index
    while place + 3 < end, bytes[place] == UInt8(ascii: ","), (1...3).allSatisfy({ Scalar(bytes[place + $0]).isDigit })
    {
      place += 4
    }
    guard place > index, place >= end || !Scalar(bytes[place]).isDigit else { return nil }
    return place
  }

  /// Where the number ends whose second group of digits begins at `index`, when single spaces set off groups of three, as
  /// in `收案12 300件`. A number stands directly between Han characters, the cells of a table do not.
  private func endOfSpacedThousands(from index: Int, before end: Int) -> Int? {
    var digits = text.count
    while digits > blockStart, text.count - digits < 4, Scalar(text[digits - 1]).isDigit { digits -= 1 }
    guard (1...3).contains(text.count - digits), text[digits] != UInt8(ascii: "0"), digits >= blockStart + 3,
      startOfScalar(in: text, endingAt: digits, from: blockStart) == digits - 3, beginsHan(text[digits - 3])
    else { return nil }
    let first = index - 1 - (text.count - digits)
    guard first > 0, bytes[first - 1] != space, bytes[first] == text[digits] else { return nil }
    var place = index - 1
    while place + 3 < end, bytes[place] == space, (1...3).allSatisfy({ Scalar(bytes[place + $0]).isDigit }) {
      place += 4
    }
    return place > index && place < end && beginsHan(bytes[place]) ? place : nil
  }

  // MARK: gaps

  /// Writes the space between what stands before and what begins at `index`, if one stays.
  private mutating func writeGap(before index: Int, limit: Int, isBreak: Bool) {
    defer { tokenStart = text.count }
    guard index < limit, text.count > blockStart else { return }
    let after = scalar(in: bytes, at: index)
    if !isBreak, previous.isDigit, after.isDigit {
      if index < endOfNumber { return }
      if let end = endOfSpacedThousands(from: index, before: limit) {
        endOfNumber = end
        return
      }
    }
    if staysApart(previous, after, at: index, limit, isBreak) { put(Scalar(of: " "), for: max(0, index - 1)) }
  }

  private func staysApart(_ before: Scalar, _ after: Scalar, at index: Int, _ limit: Int, _ isBreak: Bool) -> Bool {
    if before == Scalar(of: " ") || before.isOpening || after.isClosing && after != Scalar(of: "”") { return false }
    if before.isWide || after.isWide {
      return keepsSpaces && !isBreak && separatesWords(before, after, at: index, limit)
    }
    if before.isDigit, after.isDigit { return !isBreak && !isSpacedOut(at: index, limit) }
    if before == Scalar(of: "."), after.isDigit { return !endsInDecimalPoint() }
    if "%,.;:!?+/~".unicodeScalars.contains(where: { $0.value == after }) { return false }
    if "+/~".unicodeScalars.contains(where: { $0.value == before }) { return false }
    return !isBreak || (before.isLatinLetter && after.isLatinLetter) || before < 0x30
  }

  /// Words of headings and captions stay apart, unless each is a single character: `第 一 章`.
  private func separatesWords(_ before: Scalar, _ after: Scalar, at index: Int, _ limit: Int) -> Bool {
    func isWord(_ character: Scalar) -> Bool {
      character.isHan || character.isLatinLetter || character.isOpening || character.isClosing
        || character == Scalar(of: "□")
    }
    guard isWord(before), isWord(after) else { return false }
    if before.isDigit || after.isDigit || before == Scalar(of: "）") && after.isClosing { return false }
    let length = width(ofLead: bytes[index])
    let nextIsSingle = index + length >= limit || bytes[index + length] == space
    return !(nextIsSingle && text.count - tokenStart <= 3)
  }

  /// `1 9 9 3`: single digits on both sides of the gap.
  private func isSpacedOut(at index: Int, _ limit: Int) -> Bool {
    let nextIsSingle = index + 1 >= limit || !Scalar(bytes[index + 1]).isDigit
    let isSingle = text.count - tokenStart < 2 || !Scalar(text[text.count - 2]).isDigit
    return nextIsSingle && isSingle
  }

  /// Whether the text ends in digits and a point that belong to a decimal, not to a numbered item.
  private func endsInDecimalPoint() -> Bool {
    let place = text.count - 2
    guard place >= blockStart, Scalar(text[place]).isDigit else { return false }
    return true
  }
}

/// Bytes that never depend on their neighbours.
private let isSettled: [Bool] = (0..<256).map {
  !" ,;:?!()\"*_".utf8.contains(UInt8($0)) && ![0xE2, 0xEF].contains($0)
}
