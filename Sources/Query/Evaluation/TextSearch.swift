/// Looks for one text in many others, byte by byte.
///
/// Most texts do not have it. So two of its bytes are looked for first, at their distance from each other and in the whole
/// text without a way out in the middle, which the processor does for many places at a time; only where both are met is
/// the rest compared. Han characters begin with few different bytes and go on with many, so the two are not first ones if
/// that can be helped.
struct TextSearch: Sendable {
  private let part: [UInt8]
  private let first: Int
  private let second: Int

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let later = bytes.indices.filter { bytes[$0] & 0xC0 == 0x80 }
    let start = later.first ?? 0
    part = bytes
    first = start
    second = later.first { bytes[$0] != bytes[start] } ?? max(0, bytes.count - 1)
  }

  func isIn(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    if part.isEmpty { return true }
    let count = bytes.count - part.count + 1
    if count <= 0 || !mayBeIn(bytes, count) { return false }
    var start = 0
    while start < count {
      if bytes[start + first] == part[first], bytes[start + second] == part[second] {
        var length = 0
        while length < part.count, bytes[start + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      start += 1
    }
    return false
  }

  /// Whether both bytes are met at one of the first `count` places.
  ///
  /// Safety: both offsets are less than `part.count`, and a place less than `count` leaves room for as many bytes. Checking
  /// each access would keep the loop from being done for many places at a time, which made it five times as slow.
  private func mayBeIn(_ bytes: Span<UInt8>, _ count: Int) -> Bool {
    precondition(first < part.count && second < part.count && count + part.count - 1 <= bytes.count)
    let (one, other) = (part[first], part[second])
    var found: UInt8 = 0
    for place in 0..<count {
      let left: UInt8 = unsafe bytes[unchecked: place &+ first] == one ? 1 : 0
      let right: UInt8 = unsafe bytes[unchecked: place &+ second] == other ? 1 : 0
      found |= left & right
    }
    return found != 0
  }
}
