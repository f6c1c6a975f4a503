import Archives
import SourceText

/// A way of writing text in bytes: how its files are known, and how they become UTF-8.
struct Encoding: Sendable {
  let name: String
  /// How many bytes the shortest character has.
  let unit: Int
  /// Whether these bytes look like this encoding. The first one in the list that says so reads the file.
  let recognises: @Sendable ([UInt8]) -> Bool
  let decode: @Sendable ([UInt8]) -> Decoded

  static let all: [Encoding] = [.utf8, .utf16, .gb18030]
}

/// The outcome of decoding: bytes that are valid UTF-8, and what had to be replaced on the way.
enum Decoded: Sendable {
  case text([UInt8], remarks: [Phrase])
  case unreadable(Phrase)

  /// Text, unless it has more control characters than any text.
  init(_ text: [UInt8], _ repairs: Repairs, of encoding: String) {
    self =
      repairs.areTooMany(in: text.count)
      ? .unreadable(
        "is not text: it has \(repairs.controls) control characters, the first at byte \(repairs.firstControl)")
      : .text(text, remarks: repairs.remarks(encoding))
  }
}

/// The bytes of a file as UTF-8, or the reason why they are no text. What stands beyond `limit` bytes is left out.
func decode(_ bytes: [UInt8], limit: Int) -> Decoded {
  // Most files are UTF-8 without a fault, which one look at them tells.
  if bytes.count <= limit, isFaultless(bytes) { return .text(bytes, remarks: []) }
  guard let encoding = Encoding.all.first(where: { $0.recognises(bytes) }) else {
    if bytes.prefix(4096).contains(0) { return .unreadable("is not text: it holds NUL bytes") }
    return .unreadable("is not text in an encoding that can be read (\(all: Encoding.all.map(\.name)))")
  }
  guard bytes.count > limit else { return encoding.decode(bytes) }
  // The last line goes, which may be cut in the middle of a number, where lines have an end.
  let end = (bytes[..<limit].lastIndex(of: newline) ?? limit - 1) + 1
  let cut = end - end % encoding.unit
  guard case .text(let text, let remarks) = encoding.decode(Array(bytes[..<cut])) else { return encoding.decode(bytes) }
  let rest: Phrase = "what stands after byte \(cut) is left out: a document has at most \(spelled(limit)) of text"
  return .text(text, remarks: remarks + [rest])
}
