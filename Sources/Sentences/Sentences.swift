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

/// Letters of the longest sentence. The longest that we have seen in a report has 639; what goes on without a mark is no
/// prose, and what is read of a sentence looks at all of it.
private let longest = 1_000

private struct ProseReader {
  let document: Document
  var letters: [Letter]
  let forms: OlderForms
  let byteOffsets: [Int32]
  /// Asked so often that the look whether a constant is made already would cost as much.
  let seconds = secondsOfWords
  /// The letters of each block.
  let blockRanges: [Range<Int>]
  var sentences: [Sentence] = []
  var numerals: [Numeral] = []
  var times: [TimeExpression] = []
  var section: Int?
  /// Where the numbers and times of the sentence being read begin.
  var firstNumeral = 0
  var firstTime = 0

  init(_ document: Document) {
    self.document = document
    var decoding = Decoding(document.text)
    blockRanges = document.blocks.map { decoding.range(of: $0.range) }
    (letters, byteOffsets) = decoding.finished()
    forms = OlderForms(in: &letters)
    numerals.reserveCapacity(letters.count / 40)
    times.reserveCapacity(letters.count / 100)
    sentences.reserveCapacity(letters.count / 40)
  }

  var prose: Prose {
    Prose(
      document: document, letters: letters, forms: forms, byteOffsets: byteOffsets, sentences: sentences,
      numerals: numerals,
      times: times)
  }

  mutating func read(block index: Int) {
    let block = document.blocks[index]
    if block.kind == .furniture { return }
    if case .heading = block.kind { section = index }
    let range = blockRanges[index]
    let (letters, roles) = (letters, Role.table)
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let role = roles[Int(letters[position].code)]
      // Four letters in five: told from the others before they are told apart.
      if role.rawValue <= Role.closer.rawValue {
        position += 1
        continue
      }
      switch role {
      case .none, .closer: break
      case .number: position = readNumber(at: position, limit: range.upperBound)
      case .word: position = readWord(at: position, limit: range.upperBound)
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
    while high - low > longest {
      let cut = cut(in: low..<low + longest)
      add(low..<cut, block: block)
      low = cut
    }
    if low < high { add(low..<high, block: block) }
    firstNumeral = numerals.count
    firstTime = times.count
  }

  /// Adds a sentence with the numbers and times that end in it.
  private mutating func add(_ range: Range<Int>, block: Int) {
    var (lastNumeral, lastTime) = (numerals.count, times.count)
    while lastNumeral > firstNumeral, numerals[lastNumeral - 1].range.upperBound > range.upperBound { lastNumeral -= 1 }
    while lastTime > firstTime, times[lastTime - 1].range.upperBound > range.upperBound { lastTime -= 1 }
    sentences.append(
      Sentence(
        range: range, block: block, section: section, numerals: firstNumeral..<lastNumeral, times: firstTime..<lastTime)
    )
    firstNumeral = lastNumeral
    firstTime = lastTime
  }

  /// Where a sentence without end is cut: behind its last clause, else where no number or time stands.
  private func cut(in range: Range<Int>) -> Int {
    for position in range.reversed() where isClauseMark(letters[position]) && position > range.lowerBound {
      return position + 1
    }
    let open =
      numerals[firstNumeral...].map(\.range).first { $0.contains(range.upperBound) }
      ?? times[firstTime...].map(\.range).first { $0.contains(range.upperBound) }
    guard let open, open.lowerBound > range.lowerBound else { return range.upperBound }
    return open.lowerBound
  }

  private func isClauseMark(_ letter: Letter) -> Bool {
    letter == "，" || letter == "；" || letter == "," || letter == ";" || letter == "、"
  }

  /// The place after the time or number that begins with a digit or a letter of a number, or the next letter where there is
  /// none.
  private mutating func readNumber(at position: Int, limit: Int) -> Int {
    // Digits inside a Latin name (PM2.5, 5G, iTOT3) are left to what reads names; they still count as numbers here.
    if let time = TimeReader(letters: letters, limit: limit).read(at: position, beginsWithNumber: true) {
      times.append(time)
      return time.range.upperBound
    }
    guard let numeral = NumeralReader.read(letters, at: position, limit: limit) else { return position + 1 }
    numerals.append(numeral)
    return numeral.range.upperBound
  }

  /// The same for times and numbers that begin with a word: 今年, 过半. Nine in ten of the letters that begin one of them stand
  /// elsewhere, which the letter behind tells.
  private mutating func readWord(at position: Int, limit: Int) -> Int {
    guard position + 1 < limit, seconds.contains(letters[position + 1]) else { return position + 1 }
    if let time = TimeReader(letters: letters, limit: limit).read(at: position, beginsWithNumber: false) {
      times.append(time)
      return time.range.upperBound
    }
    guard NumeralReader.beginsWord(letters[position]),
      let numeral = NumeralReader.read(letters, at: position, limit: limit)
    else { return position + 1 }
    numerals.append(numeral)
    return numeral.range.upperBound
  }

  private func isSpace(_ letter: Letter) -> Bool { letter == " " || letter == "\u{3000}" || letter == "\t" }
}

/// What a letter can begin or end, in one table look-up.
private enum Role: UInt8 {
  case none
  case closer
  case terminator
  /// a digit, or a letter of a number in words
  case number
  /// a letter with which a word for a time or a number begins
  case word

  static let table: [Role] = {
    var table = [Role](repeating: .none, count: 0x10000)
    for letter in TimeReader.initials + NumeralReader.initials { table[Int(letter.code)] = .word }
    for letter in NumeralReader.numberInitials { table[Int(letter.code)] = .number }
    for letter in "。！？!?…".letters { table[Int(letter.code)] = .terminator }
    for letter in "”’」』）)】》".letters { table[Int(letter.code)] = .closer }
    return table
  }()
}

/// The letters that stand second in words for times and numbers.
private let secondsOfWords = LetterSet(TimeReader.seconds + NumeralReader.seconds)

/// UTF-8 as letters, and the byte at which each begins.
///
/// Decodes from block to block, so that the letters of each are known without looking for them.
private struct Decoding {
  private let bytes: [UInt8]
  private var letters: [Letter]
  private var offsets: [Int32]
  private var position = 0
  private var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // One more for the end. Filling arrays of the right size is twice as fast as appending to them.
    let count = Decoding.countOfCharacters(in: bytes) + 1
    letters = Array(repeating: Letter(0), count: count)
    offsets = Array(repeating: 0, count: count)
  }

  /// All bytes but those that continue a character, 10xxxxxx in binary. These are summed up in stretches short enough for a sum
  /// of one byte and without a branch, so that the processor looks at many of them at a time.
  private static func countOfCharacters(in bytes: [UInt8]) -> Int {
    var (count, start) = (0, 0)
    while start < bytes.count {
      let stretch = bytes.span.extracting(start..<min(start + 128, bytes.count))
      var sum: UInt8 = 0
      for place in stretch.indices { sum &+= (stretch[place] >> 7) & (~stretch[place] >> 6) }
      count += stretch.count - Int(sum)
      start += 128
    }
    return count
  }

  /// The letters of the next range of bytes; ranges are asked for in rising order.
  mutating func range(of range: Range<Int>) -> Range<Int> {
    decode(upTo: range.lowerBound)
    let start = count
    decode(upTo: range.upperBound)
    return start..<count
  }

  mutating func finished() -> ([Letter], [Int32]) {
    decode(upTo: bytes.count)
    offsets[count] = Int32(bytes.count)
    letters.removeLast()
    return (letters, offsets)
  }

  private mutating func decode(upTo end: Int) {
    Decoding.decode(bytes, &position, upTo: end, to: &letters, &offsets, &count)
  }

  private static func decode(
    _ bytes: [UInt8], _ start: inout Int, upTo end: Int, to letters: inout [Letter], _ offsets: inout [Int32],
    _ written: inout Int
  ) {
    var (position, count) = (start, written)
    let bytes = bytes.span
    var letters = letters.mutableSpan
    var offsets = offsets.mutableSpan
    while position < end {
      // Characters of three bytes mostly follow each other: four at a time, as long as they do.
      while position + 12 <= end {
        let stretch = bytes.extracting(position..<position + 12)
        let others = (stretch[0] ^ 0xE0) | (stretch[3] ^ 0xE0) | (stretch[6] ^ 0xE0) | (stretch[9] ^ 0xE0)
        guard others < 0x10 else { break }
        for index in 0..<4 {
          letters[count + index] = letter(stretch[3 * index], stretch[3 * index + 1], stretch[3 * index + 2])
          offsets[count + index] = Int32(truncatingIfNeeded: position + 3 * index)
        }
        position += 12
        count += 4
      }
      guard position < end else { break }
      let byte = bytes[position]
      offsets[count] = Int32(truncatingIfNeeded: position)
      if byte < 0x80 {
        letters[count] = Letter(UInt16(byte))
        position += 1
      } else if byte < 0xE0 {
        letters[count] = Letter(UInt16(byte & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F))
        position += 2
      } else if byte < 0xF0 {
        letters[count] = letter(byte, bytes[position + 1], bytes[position + 2])
        position += 3
      } else {
        letters[count] = Letter(0xFFFD)
        position += 4
      }
      count += 1
    }
    (start, written) = (position, count)
  }

  /// The letter that three bytes make: 1110xxxx 10xxxxxx 10xxxxxx.
  @inline(__always) private static func letter(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Letter {
    Letter(UInt16(first & 0x0F) << 12 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F))
  }
}
