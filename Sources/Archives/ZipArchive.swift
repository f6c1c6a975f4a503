/// The files in a ZIP archive: reports sent in a bundle, and the parts of a DOCX.
///
/// Only the directory at the archive's end is believed, as the format wants it; ZIP64 sizes are read, too. Nothing is
/// unpacked before `contents(of:)` asks for it.
package struct ZipArchive: Sendable {
  package struct Entry: Hashable, Sendable {
    /// As the archive spells it; UTF-8 where `isUTF8`, else whatever its maker's system used, often GBK.
    package let nameBytes: [UInt8]
    package let isUTF8: Bool
    package let compressedSize: Int
    /// As the directory says; what comes out is held to the caller's limit, not to this.
    package let size: Int
    fileprivate let method: Int
    fileprivate let isEncrypted: Bool
    fileprivate let checksum: UInt32
    fileprivate let header: Int

    /// With characters that are no UTF-8 replaced.
    package var name: String { String(decoding: nameBytes, as: UTF8.self) }
    package var isFolder: Bool { nameBytes.last == UInt8(ascii: "/") }
  }

  package let entries: [Entry]
  private let bytes: [UInt8]

  /// Whether bytes begin as a ZIP archive does, also an empty one.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// Reads the directory.
  package init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    let fields = Fields(bytes: bytes)
    guard let end = Self.endOfDirectory(in: fields) else { throw .cutOff(at: bytes.count) }
    var (count, place) = (fields.word(end + 10), fields.long(end + 16))
    if count == 0xFFFF || place == 0xFFFF_FFFF, let wide = Self.wideDirectory(before: end, fields) {
      (count, place) = wide
    }
    var entries: [Entry] = []
    // An entry takes 46 bytes at least, so a count beyond that is a lie and not worth the memory.
    entries.reserveCapacity(min(count, bytes.count / 46))
    for _ in 0..<count {
      guard let (entry, next) = Self.entry(at: place, fields) else { throw .damaged(at: min(place, bytes.count)) }
      entries.append(entry)
      place = next
    }
    self.entries = entries
  }

  package func entry(named name: String) -> Entry? { entries.first { $0.nameBytes.elementsEqual(name.utf8) } }

  /// Unpacks one file. It may have `limit` bytes, and `ratio` times as many as it takes in the archive.
  package func contents(of entry: Entry, limit: Int, ratio: Int = .max) -> Result<[UInt8], Fault> {
    if entry.isEncrypted { return .failure(.encrypted) }
    let fields = Fields(bytes: bytes)
    guard fields.has(entry.header, 30) else { return .failure(.cutOff(at: bytes.count)) }
    guard fields.long(entry.header) == 0x0403_4B50 else { return .failure(.damaged(at: entry.header)) }
    let start = entry.header + 30 + fields.word(entry.header + 26) + fields.word(entry.header + 28)
    guard fields.has(start, entry.compressedSize) else { return .failure(.cutOff(at: bytes.count)) }
    let packed = bytes[start..<start + entry.compressedSize]
    switch entry.method {
    case 0:
      if packed.count > limit { return .failure(.tooLarge(limit: limit)) }
      return checked(Array(packed), entry)
    case 8:
      let expansion = inflate(packed, .none, limit: limit, ratio: ratio)
      switch expansion.fault {
      case nil: return checked(expansion.bytes, entry)
      case .cutOff(let place): return .failure(.cutOff(at: start + place))
      case .damaged(let place): return .failure(.damaged(at: start + place))
      case let fault?: return .failure(fault)
      }
    default: return .failure(.method(entry.method))
    }
  }

  private func checked(_ contents: [UInt8], _ entry: Entry) -> Result<[UInt8], Fault> {
    checksum(contents) == entry.checksum ? .success(contents) : .failure(.checksum)
  }

  // MARK: the directory

  /// The record that ends an archive; a comment of up to 64 kB may follow it.
  private static func endOfDirectory(in fields: Fields) -> Int? {
    let count = fields.bytes.count
    guard count >= 22 else { return nil }
    for place in stride(from: count - 22, through: max(0, count - 22 - 0xFFFF), by: -1)
    where fields.bytes[place] == 0x50 && fields.long(place) == 0x0605_4B50 && fields.has(fields.long(place + 16), 0) {
      return place
    }
    return nil
  }

  /// How many entries a ZIP64 archive has, and where its directory begins.
  private static func wideDirectory(before end: Int, _ fields: Fields) -> (Int, Int)? {
    guard end >= 20, fields.long(end - 20) == 0x0706_4B50, let record = fields.huge(end - 12), fields.has(record, 56),
      fields.long(record) == 0x0606_4B50, let count = fields.huge(record + 32), let place = fields.huge(record + 48)
    else { return nil }
    return (count, place)
  }

  private static func entry(at place: Int, _ fields: Fields) -> (Entry, next: Int)? {
    guard fields.has(place, 46), fields.long(place) == 0x0201_4B50 else { return nil }
    let flags = fields.word(place + 8)
    let (name, extra, comment) = (fields.word(place + 28), fields.word(place + 30), fields.word(place + 32))
    guard fields.has(place + 46, name + extra + comment) else { return nil }
    var sizes = [fields.long(place + 24), fields.long(place + 20), fields.long(place + 42)]
    // ZIP64 keeps the sizes that do not fit in a field of its own, in this order.
    var field = place + 46 + name
    let end = field + extra
    while field + 4 <= end {
      var value = field + 4
      if fields.word(field) == 1 {
        for index in sizes.indices where sizes[index] == 0xFFFF_FFFF {
          guard value + 8 <= end, let size = fields.huge(value) else { return nil }
          sizes[index] = size
          value += 8
        }
      }
      field += 4 + fields.word(field + 2)
    }
    let entry = Entry(
      nameBytes: Array(fields.bytes[place + 46..<place + 46 + name]), isUTF8: flags & 0x800 != 0,
      compressedSize: sizes[1], size: sizes[0], method: fields.word(place + 10), isEncrypted: flags & 1 != 0,
      checksum: UInt32(fields.long(place + 16)), header: sizes[2])
    return (entry, end + comment)
  }
}

/// Numbers in bytes, the lowest byte first.
private struct Fields {
  let bytes: [UInt8]

  func has(_ place: Int, _ count: Int) -> Bool { place >= 0 && count >= 0 && place <= bytes.count - count }

  func word(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }

  func long(_ place: Int) -> Int { word(place) | word(place + 2) << 16 }

  /// Eight bytes; nil where they are no size that memory could have.
  func huge(_ place: Int) -> Int? {
    guard has(place, 8), long(place + 4) < 1 << 20 else { return nil }
    return long(place) | long(place + 4) << 32
  }
}
