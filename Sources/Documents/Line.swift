import SourceText

/// A line of the scrubbed text without its margins and Markdown marks, and what can be seen of it at a glance.
struct Line: Sendable {
  enum Mark: Hashable, Sendable {
    case none
    case heading(level: Int)
    case bullet
    /// `3.`, `（3）`, `3、`
    case number
    /// `③`
    case circled
  }

  /// Its words.
  var range: Range<Int>
  /// Spaces before it; an ideographic space counts as one.
  var indent = 0
  /// Blank lines before it.
  var gap = 0
  var mark = Mark.none
  /// It ends in two spaces: Markdown's hard line break.
  var breaksAfter = false
  var opensBold = false
  var closesBold = false

  /// In characters, and in cells of a terminal.
  var characters = 0
  var cells = 0
  var hanCharacters = 0
  /// ASCII quotation marks; of a line that is not counted, whether there are some.
  var quotes = 0
  /// Whether its marks are counted: those of a long line that ends a sentence are when something follows in its paragraph,
  /// and mostly nothing does. No role and no layout asks for the marks of long lines.
  var isCounted = true
  var commas = 0
  var spaces = 0
  /// 。！？ anywhere in it.
  var sentences = 0
  /// Quotes, brackets and title marks opened in it and not closed.
  var openMarks = 0
  var first: Scalar = 0
  var last: Scalar = 0
  /// It ends in 。！？ or …, with or without closing quotes after it.
  var endsSentence = false

  init(_ range: Range<Int>) { self.range = range }
}

/// The lines of a text that have words; blank ones are counted in the line after them.
func lines(of bytes: [UInt8]) -> [Line] {
  var result: [Line] = []
  var gap = 0
  var start = 0
  let end = bytes.count
  while start < end {
    let stop = endOfLine(in: bytes, from: start)
    if var line = line(in: bytes, start..<stop) {
      line.gap = gap
      gap = 0
      result.append(line)
    } else {
      gap += 1
    }
    start = stop + 1
  }
  return result
}

private func line(in bytes: [UInt8], _ whole: Range<Int>) -> Line? {
  var start = whole.lowerBound
  var end = whole.upperBound
  while start < end, bytes[start] == space { start += 1 }
  while end > start, bytes[end - 1] == space { end -= 1 }
  if start == end { return nil }
  var line = Line(start..<end)
  line.indent = start - whole.lowerBound
  line.breaksAfter = whole.upperBound - end >= 2
  if isRule(bytes, start..<end) { return nil }
  readMarks(of: &line, bytes)
  if line.range.isEmpty { return nil }
  line.measure(bytes)
  return line
}

/// `---`, `***`, `===`, `___`, `|---|`: a rule across the page, or a code fence.
private func isRule(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard range.count >= 3, bytes[range.lowerBound] < 0x80 else { return false }
  return range.allSatisfy { "-*=_ |:`".utf8.contains(bytes[$0]) }
}

private func readMarks(of line: inout Line, _ bytes: [UInt8]) {
  var start = line.range.lowerBound
  var end = line.range.upperBound
  func skipSpaces() { while start < end, bytes[start] == space { start += 1 } }
  while start + 1 < end, bytes[start] == UInt8(ascii: ">"), bytes[start + 1] != UInt8(ascii: ">") {
    start += 1
    skipSpaces()
  }
  var hashes = 0
  while hashes < 6, start + hashes < end, bytes[start + hashes] == UInt8(ascii: "#") { hashes += 1 }
  if hashes > 0, start + hashes < end, bytes[start + hashes] == space || bytes[start + hashes] >= 0x80 {
    line.mark = .heading(level: hashes)
    start += hashes
    skipSpaces()
    while end > start, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == space { end -= 1 }
  }
  let length = bulletLength(in: bytes, start..<end)
  if line.mark == .none, length > 0 {
    line.mark = .bullet
    start += length
    skipSpaces()
  }
  let asterisk = UInt8(ascii: "*")
  if start + 2 <= end, bytes[start] == asterisk, bytes[start + 1] == asterisk {
    line.opensBold = true
    start += 2
    skipSpaces()
  }
  if end - start >= 2, bytes[end - 2] == asterisk, bytes[end - 1] == asterisk {
    line.closesBold = true
    end -= 2
    while end > start, bytes[end - 1] == space { end -= 1 }
  }
  let (mark, number) = numberLength(in: bytes, start..<end)
  if number > 0 {
    if line.mark == .none { line.mark = mark }
    start += number
    skipSpaces()
  }
  line.range = start..<end
}

private let bullets = Words("• ● ■ ◆ ▪ ◇ ▲ ★ ✓ ➢")

private func bulletLength(in bytes: [UInt8], _ range: Range<Int>) -> Int {
  guard range.count > 2 else { return 0 }
  if bytes[range.upperBound - 1] == UInt8(ascii: "-") { return 0 }
  if "-*+".utf8.contains(bytes[range.lowerBound]) { return bytes[range.lowerBound + 1] == space ? 2 : 0 }
  return bytes[range.lowerBound] == 0xE2 ? bullets.lengthAtStart(of: bytes, range) : 0
}

/// The length of `3.`, `3．`, `3、`, `(3)`, `（3）` or `③` at the start of a line; `1.5倍`, `5、6月` and `2017、` are none.
private func numberLength(in bytes: [UInt8], _ range: Range<Int>) -> (Line.Mark, Int) {
  guard !range.isEmpty else { return (.none, 0) }
  let first = scalar(in: bytes, at: range.lowerBound)
  if first.isCircledNumber { return (.circled, 3) }
  let open = first == Scalar(of: "(") ? 1 : first == Scalar(of: "（") ? 3 : 0
  var index = range.lowerBound + open
  let digits = index
  while index < range.upperBound, Scalar(bytes[index]).isDigit { index += 1 }
  guard index > digits, index - digits <= 2, index < range.upperBound else { return (.none, 0) }
  let mark = scalar(in: bytes, at: index)
  let isMark =
    open > 0
    ? mark == Scalar(of: ")") || mark == Scalar(of: "）")
    : mark == Scalar(of: ".") || mark == Scalar(of: "．") || mark == Scalar(of: "、")
  guard isMark else { return (.none, 0) }
  index += mark < 0x80 ? 1 : 3
  var next = index
  while next < range.upperBound, bytes[next] == space { next += 1 }
  guard next < range.upperBound else { return (.none, 0) }
  let follower = Scalar(bytes[next])
  // A decimal or a list of numbers goes on with a digit, unless a space and a year follow: `1. 2017年…`.
  if follower.isDigit, next == index || !startsWithYear(bytes, next..<range.upperBound) { return (.none, 0) }
  return (.number, index - range.lowerBound)
}

private let year = Array("年".utf8)

/// `2017年`
func startsWithYear(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard range.count >= 7, (0..<4).allSatisfy({ Scalar(bytes[range.lowerBound + $0]).isDigit }) else { return false }
  return matches(year, bytes, at: range.lowerBound + 4, before: range.upperBound)
}
