import CZlib

/// Unpacks a stream of deflated bytes piece by piece, over zlib.
///
/// A gzip file may consist of several members one after the other, as log writers and parallel packers leave them; they
/// come out as one text.
@safe package struct Inflater: ~Copyable {
  /// What stands around the deflated bytes.
  package enum Wrapping: Sendable {
    /// Nothing, as in ZIP archives.
    case none
    case gzip
  }

  package enum State: Hashable, Sendable {
    /// All that was given is unpacked, and more is expected.
    case hungry
    /// The room for output is full; there is more.
    case full
    /// The stream is at its end. What was given after it is left.
    case ended
    case failed(Fault)
  }

  /// So many packed bytes were used up.
  package private(set) var consumed = 0
  /// So many bytes came out.
  package private(set) var produced = 0
  private let wrapping: Wrapping
  private var isAtMemberEnd = false
  // Safety: allocated in init, freed in deinit, reached from this type alone. zlib wants its state at one address.
  private let stream: UnsafeMutablePointer<z_stream>

  package init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe inflateInit2_(
      stream, wrapping == .gzip ? 15 + 16 : -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib starts: memory for its window is all it needs")
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Unpacks from `input` what has room in `output`, which never grows beyond `limit` bytes.
  ///
  /// The input's used part is taken off its front.
  package mutating func expand(_ input: inout ArraySlice<UInt8>, into output: inout [UInt8], limit: Int) -> State {
    var buffer = [UInt8](repeating: 0, count: max(1, min(1 << 16, limit - output.count)))
    while true {
      if isAtMemberEnd {
        // Zeros may fill up the last block of a tape.
        input = input.drop { $0 == 0 }
        guard wrapping == .gzip, input.first == 0x1F else { return .ended }
        unsafe inflateReset(stream)
        isAtMemberEnd = false
      }
      let room = min(buffer.count, limit - output.count)
      if room <= 0 { return .full }
      let given = min(input.count, 1 << 30)
      var code = Z_OK
      var used = 0
      var made = 0
      // Safety: both buffers stay in place during the call, zlib keeps within the counts it is told.
      unsafe input.withUnsafeBufferPointer { source in
        unsafe buffer.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          unsafe stream.pointee.avail_in = UInt32(given)
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(room)
          code = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
          used = unsafe given - Int(stream.pointee.avail_in)
          made = unsafe room - Int(stream.pointee.avail_out)
        }
      }
      input = input.dropFirst(used)
      consumed += used
      produced += made
      output += buffer[..<made]
      switch code {
      case Z_STREAM_END: isAtMemberEnd = true
      case Z_OK, Z_BUF_ERROR:
        if made == 0, used == 0 { return .hungry }
        if input.isEmpty, made < room { return .hungry }
      default: return .failed(.damaged(at: consumed))
      }
    }
  }
}

/// What came out of packed bytes, as far as they could be unpacked.
package struct Expansion: Sendable {
  package var bytes: [UInt8]
  /// Why there is no more, where something is missing.
  package var fault: Fault?
}

/// Unpacks `packed` whole. What came out before a fault is kept: half a report is better than none.
package func inflate(
  _ packed: ArraySlice<UInt8>, _ wrapping: Inflater.Wrapping, limit: Int, ratio: Int = .max
) -> Expansion {
  var inflater = Inflater(wrapping)
  var rest = packed
  var bytes: [UInt8] = []
  let dense = packed.count.multipliedReportingOverflow(by: ratio)
  let most = dense.overflow ? limit : min(limit, max(1 << 20, dense.partialValue))
  switch inflater.expand(&rest, into: &bytes, limit: most) {
  case .ended: return Expansion(bytes: bytes, fault: nil)
  case .hungry: return Expansion(bytes: bytes, fault: .cutOff(at: packed.count))
  case .failed(let fault): return Expansion(bytes: bytes, fault: fault)
  case .full:
    // The end of the stream may stand right at the limit.
    var more: [UInt8] = []
    if inflater.expand(&rest, into: &more, limit: 1) == .ended, more.isEmpty {
      return Expansion(bytes: bytes, fault: nil)
    }
    return Expansion(bytes: bytes, fault: most < limit ? .tooDense(ratio: ratio) : .tooLarge(limit: limit))
  }
}

/// Whether bytes begin as gzip does.
package func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 8]) }

/// The CRC-32 of bytes, as ZIP and gzip use it; `sum` is that of what stands before them.
func checksum(_ bytes: [UInt8], after sum: UInt32 = 0) -> UInt32 {
  var value = UInt(sum)
  var rest = bytes[...]
  while !rest.isEmpty {
    let piece = rest.prefix(1 << 30)
    // Safety: the bytes stay in place during the call, which only reads them.
    value = unsafe piece.withUnsafeBufferPointer { unsafe crc32(value, $0.baseAddress, UInt32($0.count)) }
    rest = rest.dropFirst(piece.count)
  }
  return UInt32(truncatingIfNeeded: value)
}
