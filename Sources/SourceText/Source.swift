/// A text with a name: a report's file, a script, a line that was typed.
package struct Source: Sendable {
  /// What messages call it: a path, or empty for a line typed at the prompt.
  package let name: String
  package let bytes: [UInt8]
  /// Where each line begins.
  private let lineStarts: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var end = endOfLine(in: bytes, from: 0)
    while end < bytes.count {
      starts.append(end + 1)
      end = endOfLine(in: bytes, from: end + 1)
    }
    lineStarts = starts
  }

  package init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package func text(in span: Span) -> String { String(decoding: bytes[clamped(span)], as: UTF8.self) }

  /// The line, counted from 1, in which the byte at `offset` stands.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of line `number` without its end.
  package func range(ofLine number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<max(start, end)
  }

  /// The column of `offset` in its line, counted in characters from 1.
  package func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset) - 1]
    return String(decoding: bytes[start..<min(max(offset, start), bytes.count)], as: UTF8.self).count + 1
  }

  /// `name:line:column`, or `line:column` for a text without a name.
  package func place(at offset: Int) -> String {
    let place = "\(line(at: offset)):\(column(at: offset))"
    return name.isEmpty ? place : "\(name):\(place)"
  }

  private func clamped(_ span: Span) -> Range<Int> {
    min(span.start, bytes.count)..<min(span.end, bytes.count)
  }
}
