import Archives
import SourceText

/// The bytes of an input, unpacked where they are packed with gzip.
struct ByteInput: ~Copyable {
  private let limits: Limits
  private let read: (Int) -> Result<[UInt8], Remark>
  private var inflater: Inflater?
  /// Packed bytes that were read and not unpacked.
  private var packed: ArraySlice<UInt8> = []
  private var isFirst = true
  private(set) var isAtEnd = false
  /// Why the input ends before its end.
  private(set) var fault: Phrase?

  init(limits: Limits, read: @escaping (Int) -> Result<[UInt8], Remark>) {
    self.limits = limits
    self.read = read
  }

  /// Reads until `buffer` has `count` bytes or the input has given what it has for now; at least one byte, unless it is at
  /// its end.
  mutating func fill(_ buffer: inout [UInt8], upTo count: Int) {
    let before = buffer.count
    while !isAtEnd, buffer.count == before, buffer.count < count {
      if inflater == nil {
        let bytes = nextBytes(count - before)
        if isFirst, isGzip(bytes) {
          inflater = Inflater(.gzip)
          packed = bytes[...]
        } else if buffer.isEmpty {
          buffer = bytes
        } else {
          buffer += bytes
        }
        isFirst = false
      } else {
        unpack(into: &buffer, upTo: count)
      }
    }
  }

  private mutating func nextBytes(_ count: Int) -> [UInt8] {
    switch read(count) {
    case .success(let bytes):
      if bytes.isEmpty { isAtEnd = true }
      return bytes
    case .failure(let remark):
      fault = remark.sentence
      isAtEnd = true
      return []
    }
  }

  private mutating func unpack(into buffer: inout [UInt8], upTo count: Int) {
    guard let state = inflater?.expand(&packed, into: &buffer, limit: count) else { return }
    let (consumed, produced) = (inflater?.consumed ?? 0, inflater?.produced ?? 0)
    if produced > 1 << 20, produced / limits.ratio > consumed {
      stop(.tooDense(ratio: limits.ratio))
    }
    switch state {
    case .full: break
    case .hungry:
      let bytes = nextBytes(1 << 16)
      if bytes.isEmpty, fault == nil { stop(.cutOff(at: consumed)) }
      packed += bytes
    case .ended:
      // Another member may follow, or nothing.
      let bytes = packed.isEmpty ? nextBytes(1 << 16) : []
      packed += bytes
      if packed.first != 0x1F { isAtEnd = true }
    case .failed(let failure): stop(failure)
    }
  }

  private mutating func stop(_ failure: Fault) {
    fault = failure.sentence
    isAtEnd = true
  }
}
