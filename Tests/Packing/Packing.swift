import CZlib

/// Bytes deflated without anything around them, or as a member of a gzip file.
private func packed(_ bytes: [UInt8], windowBits: Int32) -> [UInt8] {
  // Safety: the stream and both buffers live through the calls; zlib keeps within the counts it is told.
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  unsafe stream.initialize(to: z_stream())
  defer { unsafe stream.deallocate() }
  let code = unsafe deflateInit2_(
    stream, 6, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  precondition(code == Z_OK, "zlib starts")
  var output = [UInt8](repeating: 0, count: unsafe Int(deflateBound(stream, UInt(bytes.count))) + 64)
  var input = bytes
  let count = unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      unsafe stream.pointee.next_in = source.baseAddress
      unsafe stream.pointee.avail_in = UInt32(source.count)
      unsafe stream.pointee.next_out = target.baseAddress
      unsafe stream.pointee.avail_out = UInt32(target.count)
      let end = unsafe deflate(stream, Z_FINISH)
      precondition(end == Z_STREAM_END, "the room is enough")
      return unsafe target.count - Int(stream.pointee.avail_out)
    }
  }
  unsafe deflateEnd(stream)
  return Array(output[..<count])
}

package func deflated(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: -15) }

package func gzipped(_ bytes: [UInt8]) -> [UInt8] { packed(bytes, windowBits: 15 + 16) }

/// A ZIP archive of these files, deflated or stored.
package func zipped(_ files: [(name: String, bytes: [UInt8], isDeflated: Bool)]) -> [UInt8] {
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
  func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16) }
  for file in files {
    let contents = file.isDeflated ? deflated(file.bytes) : file.bytes
    // Safety: the bytes stay in place during the call, which only reads them.
    let checksum = unsafe file.bytes.withUnsafeBufferPointer { unsafe crc32(0, $0.baseAddress, UInt32($0.count)) }
    let name = Array(file.name.utf8)
    let shared =
      word(20) + word(0x800) + word(file.isDeflated ? 8 : 0) + long(0) + long(Int(checksum)) + long(contents.count)
      + long(file.bytes.count) + word(name.count) + word(0)
    directory +=
      [0x50, 0x4B, 1, 2] + word(20) + shared + word(0) + word(0) + word(0) + long(0) + long(archive.count) + name
    archive += [0x50, 0x4B, 3, 4] + shared + name + contents
  }
  let place = archive.count
  let count = word(files.count)
  return archive + directory + [0x50, 0x4B, 5, 6] + word(0) + word(0) + count + count + long(directory.count)
    + long(place) + word(0)
}
