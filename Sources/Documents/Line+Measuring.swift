/// What can be seen of a line at a glance.
extension Line {
  /// In bytes: such lines have more than 120 characters, whatever these are.
  private static let long = 480

  mutating func measure(_ bytes: [UInt8]) {
    first = scalar(in: bytes, at: range.lowerBound)
    lookAtEnd(bytes)
    if range.count > Line.long, endsSentence {
      isCounted = false
      countCharacters(bytes)
    } else {
      count(bytes)
    }
  }

  /// The line with its marks counted.
  func counted(_ bytes: [UInt8]) -> Line {
    if isCounted { return self }
    var line = self
    line.isCounted = true
    line.count(bytes)
    return line
  }

  private mutating func lookAtEnd(_ bytes: [UInt8]) {
    var stop = range.upperBound
    var isLast = true
    while stop > range.lowerBound {
      let start = startOfScalar(in: bytes, endingAt: stop, from: range.lowerBound)
      let character = scalar(in: bytes, at: start)
      if isLast { last = character }
      isLast = false
      if character.endsSentence || character == Scalar(of: "…") { endsSentence = true }
      if !character.isClosing { break }
      stop = start
    }
  }

  /// Characters and marks, one after the other.
  private mutating func count(_ bytes: [UInt8]) {
    let end = range.upperBound
    var index = range.lowerBound
    // Most of a line is runs of Han characters, counted by themselves.
    var (han, wide, narrow) = (0, 0, 0)
    quotes = 0
    while index < end {
      let start = index
      while index < end, beginsHan(bytes[index]) { index += 3 }
      han += (index - start) / 3
      if index >= end { break }
      let lead = bytes[index]
      if lead < 0x80 {
        narrow += 1
        if lead == UInt8(ascii: ",") { commas += 1 }
        if lead == UInt8(ascii: "\"") { quotes += 1 }
        if lead == space { spaces += 1 }
        index += 1
        continue
      }
      wide += 1
      switch scalar(in: bytes, at: index) {
      case Scalar(of: "“"), Scalar(of: "《"), Scalar(of: "（"), Scalar(of: "「"): openMarks += 1
      case Scalar(of: "”"), Scalar(of: "》"), Scalar(of: "）"), Scalar(of: "」"): openMarks -= 1
      case Scalar(of: "，"): commas += 1
      case Scalar(of: "。"), Scalar(of: "！"), Scalar(of: "？"): sentences += 1
      default: break
      }
      index += width(ofLead: lead)
    }
    hanCharacters = han
    characters = han + wide + narrow
    cells = 2 * (han + wide) + narrow
  }

  /// Characters alone, in stretches short enough for sums of one byte and without a branch, so that the processor looks at
  /// many bytes at a time.
  private mutating func countCharacters(_ bytes: [UInt8]) {
    var (han, narrow, inner) = (0, 0, 0)
    var start = range.lowerBound
    while start < range.upperBound {
      let stretch = bytes.span.extracting(start..<Swift.min(start + 128, range.upperBound))
      var (leads, plain, others, nearest) = (UInt8(0), UInt8(0), UInt8(0), UInt8.max)
      for place in stretch.indices {
        let byte = stretch[place]
        // 1 where a Han character begins: where the byte is one of the six from 0xE4 on.
        leads &+= Swift.min(6 &- Swift.min(byte &- 0xE4, 6), 1)
        plain &+= byte >> 7 ^ 1
        // 1 inside a character, where the byte is 10xxxxxx in binary.
        others &+= (byte >> 7) & (~byte >> 6)
        nearest = Swift.min(nearest, byte ^ UInt8(ascii: "\""))
      }
      han += Int(leads)
      narrow += Int(plain)
      inner += Int(others)
      if nearest == 0 { quotes += 1 }
      start += 128
    }
    hanCharacters = han
    characters = range.count - inner
    cells = 2 * characters - narrow
  }
}
