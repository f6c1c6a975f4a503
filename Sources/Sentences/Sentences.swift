package import Documents

/// Splits a document into sentences and reads their numbers and times.
///
/// One pass over the letters of each block. Times are tried before numbers, since 2017年 is no quantity; furniture is
/// passed over. Linear in the text.
package func sentences(of document: Document) -> Prose {
  var reader = ProseReader(document)
  for index in document.blocks.indices { reader.read(block: index) }
  return reader.prose
}

private struct ProseReader {
  let document: Document
  let letters: [Letter]
  let byteOffsets: [Int32]
  var sentences: [Sentence] = []
  var numerals: [Numeral] = []
  var times: [TimeExpression] = []
  var section: Int?
  /// Where the numbers and times of the sentence being read begin.
  var firstNumeral = 0
  var firstTime = 0

  init(_ document: Document) {
    self.document = document
    (letters, byteOffsets) = decoded(document.text)
    numerals.reserveCapacity(letters.count / 40)
    times.reserveCapacity(letters.count / 100)
    sentences.reserveCapacity(letters.count / 40)
  }

  var prose: Prose {
    Prose(
      document: document, letters: letters, byteOffsets: byteOffsets, sentences: sentences, numerals: numerals,
      times: times)
  }

  mutating func read(block index: Int) {
    let block = document.blocks[index]
    if block.kind == .furniture { return }
    if case .heading = block.kind { section = index }
    let range = letterRange(block.range)
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      switch Role.table[Int(letters[position].code)] {
      case .none, .closer: position += 1
      case .cue: position = readCue(at: position, limit: range.upperBound)
      case .terminator:
        position += 1
        while position < range.upperBound, endsSentence(letters[position]) { position += 1 }
        close(start..<position, block: index)
        start = position
      }
    }
    close(start..<range.upperBound, block: index)
  }

  private func endsSentence(_ letter: Letter) -> Bool {
    let role = Role.table[Int(letter.code)]
    return role == .closer || role == .terminator
  }

  private mutating func close(_ range: Range<Int>, block: Int) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(letters[low]) { low += 1 }
    while high > low, isSpace(letters[high - 1]) { high -= 1 }
    if low < high {
      sentences.append(
        Sentence(
          range: low..<high, block: block, section: section, numerals: firstNumeral..<numerals.count,
          times: firstTime..<times.count))
    }
    firstNumeral = numerals.count
    firstTime = times.count
  }

  /// The place after the time or number at `position`, or the next letter where there is none.
  private mutating func readCue(at position: Int, limit: Int) -> Int {
    // Digits inside a Latin name (PM2.5, 5G, iTOT3) are left to what reads names; they still count as numbers here.
    if let time = TimeReader(letters: letters, limit: limit).read(at: position) {
      times.append(time)
      return time.range.upperBound
    }
    let letter = letters[position]
    guard letter.isDigit || NumeralReader.beginsHan(letter) || NumeralReader.beginsWord(letter),
      let numeral = NumeralReader.read(letters, at: position, limit: limit)
    else { return position + 1 }
    numerals.append(numeral)
    return numeral.range.upperBound
  }

  private func isSpace(_ letter: Letter) -> Bool { letter == " " || letter == "\u{3000}" || letter == "\t" }

  /// The letters that a range of the text's bytes holds.
  private func letterRange(_ bytes: Range<Int>) -> Range<Int> {
    func index(of byte: Int) -> Int {
      var low = 0
      var high = letters.count
      while low < high {
        let middle = (low + high) / 2
        if Int(byteOffsets[middle]) < byte { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return index(of: bytes.lowerBound)..<index(of: bytes.upperBound)
  }
}

/// What a letter can begin or end, in one table look-up.
private enum Role: UInt8 {
  case none
  case terminator
  case closer
  case cue

  static let table: [Role] = {
    var table = [Role](repeating: .none, count: 0x10000)
    for code in table.indices
    where TimeReader.begins(Letter(UInt16(code))) || NumeralReader.beginsWord(Letter(UInt16(code))) {
      table[code] = .cue
    }
    for letter in "。！？!?…".letters { table[Int(letter.code)] = .terminator }
    for letter in "”’」』）)】》".letters { table[Int(letter.code)] = .closer }
    return table
  }()
}

/// UTF-8 as letters, and the byte at which each begins.
private func decoded(_ bytes: [UInt8]) -> ([Letter], [Int32]) {
  var letters: [Letter] = []
  var offsets: [Int32] = []
  letters.reserveCapacity(bytes.count / 2)
  offsets.reserveCapacity(bytes.count / 2)
  var position = 0
  let count = bytes.count
  while position < count {
    let byte = bytes[position]
    offsets.append(Int32(position))
    if byte < 0x80 {
      letters.append(Letter(UInt16(byte)))
      position += 1
    } else if byte < 0xE0, position + 1 < count {
      letters.append(Letter(UInt16(byte & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F)))
      position += 2
    } else if byte < 0xF0, position + 2 < count {
      letters.append(
        Letter(
          UInt16(byte & 0x0F) << 12 | UInt16(bytes[position + 1] & 0x3F) << 6 | UInt16(bytes[position + 2] & 0x3F)))
      position += 3
    } else {
      letters.append(Letter(0xFFFD))
      position += min(4, count - position)
    }
  }
  offsets.append(Int32(count))
  return (letters, offsets)
}
