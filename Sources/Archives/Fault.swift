package import SourceText

/// Why packed bytes could not be unpacked, or not to their end.
package enum Fault: Error, Hashable, Sendable {
  /// The packed bytes end in the middle; so many there are.
  case cutOff(at: Int)
  /// What stands at this byte cannot be.
  case damaged(at: Int)
  /// The checksum is another than that of the bytes that came out.
  case checksum
  /// More bytes would come out than are allowed.
  case tooLarge(limit: Int)
  /// So many bytes come out of each that went in that it must be meant to fill the memory.
  case tooDense(ratio: Int)
  case encrypted
  /// A way of packing that is not known, by its number in the ZIP format.
  case method(Int)

  /// What is wrong, as a message says it of a file.
  package var sentence: Phrase {
    switch self {
    case .cutOff(let place): "is cut off at byte \(place)"
    case .damaged(let place): "is damaged at byte \(place)"
    case .checksum: "is damaged: its checksum is another"
    case .tooLarge(let limit): "unpacks to more than \(spelled(limit)), which is the limit"
    case .tooDense(let ratio): "unpacks to more than \(ratio) times its size, as no report does"
    case .encrypted: "is locked with a password"
    case .method(let number): "is packed in a way that is not known (method \(number))"
    }
  }
}

/// `256 MB`: a size in the largest unit that it fills.
package func spelled(_ bytes: Int) -> Phrase {
  for (unit, name) in [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB")] where bytes >= unit {
    return Phrase(verbatim: "\(bytes / unit) \(name)")
  }
  return "\(bytes) bytes"
}
