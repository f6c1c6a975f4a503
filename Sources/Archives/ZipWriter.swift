import CZlib

/// Makes a ZIP archive, file by file. It holds no times, so the same files give the same bytes.
package struct ZipWriter: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  package init() {}

  /// Adds a file whose bytes come piece by piece: `produce` hands each to its sink.
  package mutating func add<Failure: Error>(
    _ name: String, _ produce: (_ sink: (String) -> Void) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(bytes.count < Int(UInt32.max), "an archive of this format ends at 4 GB")
    var packed: [UInt8] = []
    var size = 0
    var sum: UInt32 = 0
    var piece: [UInt8] = []
    let deflater = Deflater()
    func pack(isLast: Bool) {
      sum = checksum(piece, after: sum)
      size += piece.count
      deflater.deflate(piece, into: &packed, isLast: isLast)
      piece.removeAll(keepingCapacity: true)
    }
    try produce { text in
      piece.append(contentsOf: text.utf8)
      if piece.count >= 1 << 18 { pack(isLast: false) }
    }
    pack(isLast: true)
    precondition(size < Int(UInt32.max), "a file in an archive of this format ends at 4 GB")
    // Version 2.0, names in UTF-8, deflated, midnight of the first day that the format knows.
    let shared =
      word(20) + word(0x800) + word(8) + word(0) + word(0x21) + long(Int(sum)) + long(packed.count) + long(size)
      + word(name.utf8.count) + word(0)
    directory +=
      [0x50, 0x4B, 1, 2] + word(20) + shared + word(0) + word(0) + word(0) + long(0) + long(bytes.count) + name.utf8
    bytes += [0x50, 0x4B, 3, 4] + shared + name.utf8 + packed
    count += 1
  }

  /// The whole archive.
  package consuming func finished() -> [UInt8] {
    let place = bytes.count
    return bytes + directory + [0x50, 0x4B, 5, 6] + word(0) + word(0) + word(count) + word(count)
      + long(directory.count) + long(place) + word(0)
  }
}

private func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
private func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16 & 0xFFFF) }

/// Packs bytes piece by piece, over zlib, with nothing around them.
@safe private struct Deflater: ~Copyable {
  // Safety: allocated in init, freed in deinit, reached from this type alone. zlib wants its state at one address.
  private let stream: UnsafeMutablePointer<z_stream>

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let code = unsafe deflateInit2_(
      stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(code == Z_OK, "zlib starts: memory for its window is all it needs")
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  borrowing func deflate(_ bytes: [UInt8], into output: inout [UInt8], isLast: Bool) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // Safety: both buffers stay in place during the calls, zlib keeps within the counts it is told.
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(source.count)
      var isFull = true
      while isFull {
        let made = unsafe buffer.withUnsafeMutableBufferPointer { target in
          unsafe stream.pointee.next_out = target.baseAddress
          unsafe stream.pointee.avail_out = UInt32(target.count)
          _ = unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
          return unsafe target.count - Int(stream.pointee.avail_out)
        }
        output += buffer[..<made]
        isFull = made == buffer.count
      }
    }
  }
}
