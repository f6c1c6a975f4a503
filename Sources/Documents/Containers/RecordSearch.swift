/// The search for the end of a record, which goes on where it stopped when more bytes have come.
struct RecordSearch {
  /// Line ends inside the record, in quotes.
  private(set) var linesInside = 0
  /// Everything before was looked at; -1 where nothing was.
  private var place = -1
  private var state = State.fieldStart

  private enum State {
    case fieldStart
    case plain
    case quoted
    /// After a quote inside quotes: a second one means a quote, anything else that the field is closed.
    case quoteInQuotes
  }

  /// The buffer lost its first `count` bytes.
  mutating func shift(by count: Int) { place = max(-1, place - count) }

  /// Goes on at `place`, with what was seen before it.
  mutating func continues(at place: Int) { self.place = place }

  mutating func endOfLine(in buffer: [UInt8], from start: Int) -> Int? {
    let bytes = buffer.span
    var index = max(start, place)
    let count = bytes.count
    while index < count {
      if bytes[index] == 0x0A { return index }
      index += 1
    }
    place = index
    return nil
  }

  /// The end of a row of CSV. Quotes count where a field begins with one, as RFC 4180 has it; elsewhere they are text.
  mutating func endOfRow(in buffer: [UInt8], from start: Int, delimiter: UInt8) -> Int? {
    let bytes = buffer.span
    var index = max(start, place)
    while index < bytes.count {
      let byte = bytes[index]
      switch state {
      case .quoted:
        if byte == quote { state = .quoteInQuotes }
        if byte == 0x0A { linesInside += 1 }
      case .quoteInQuotes where byte == quote: state = .quoted
      case .fieldStart where byte == quote: state = .quoted
      default:
        if byte == 0x0A { return index }
        state = byte == delimiter ? .fieldStart : .plain
      }
      index += 1
    }
    place = index
    return nil
  }
}

private let quote = UInt8(ascii: "\"")
