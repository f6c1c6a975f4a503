/// A way of writing text in bytes: how its files are known, and how they become UTF-8.
struct Encoding: Sendable {
  let name: String
  /// Whether these bytes look like this encoding. The first one in the list that says so reads the file.
  let recognises: @Sendable ([UInt8]) -> Bool
  let decode: @Sendable ([UInt8]) -> Decoded

  static let all: [Encoding] = [.utf8]
}

/// The outcome of decoding: bytes that are valid UTF-8, and what had to be replaced on the way.
enum Decoded: Sendable {
  case text([UInt8], remarks: [String])
  case unreadable(String)
}

/// The bytes of a file as UTF-8, or the reason why they are no text.
func decode(_ bytes: [UInt8]) -> Decoded {
  if bytes.isEmpty { return .unreadable("is empty") }
  guard let encoding = Encoding.all.first(where: { $0.recognises(bytes) }) else {
    if bytes.prefix(4096).contains(0) { return .unreadable("is not text: it holds zero bytes") }
    let names = Encoding.all.map(\.name).joined(separator: ", ")
    return .unreadable("is not text in an encoding that can be read (\(names))")
  }
  return encoding.decode(bytes)
}
