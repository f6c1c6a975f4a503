/// A block of a document before layout repair: its characters, and where they come from.
struct ComposedBlock: Sendable {
  enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int)
    case listItem
    /// A short paragraph in bold type, perhaps a heading.
    case bold
    /// A row of a table, its cells between bars.
    case row
  }

  var kind = Kind.paragraph
  private(set) var bytes: [UInt8] = []
  /// From which byte on the bytes come from which place of the source.
  private(set) var origins: [(position: Int, place: Int)] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ more: some Collection<UInt8>, from place: Int) {
    if more.isEmpty { return }
    let follows = origins.last.map { place - bytes.count == $0.place - $0.position } ?? false
    if !follows { origins.append((bytes.count, place)) }
    bytes += more
  }

  mutating func removeLast() { bytes.removeLast() }

  /// Takes spaces and line ends off the end.
  mutating func trim() {
    while let last = bytes.last, last == space || last == newline { bytes.removeLast() }
    while let last = origins.last, last.position >= bytes.count, origins.count > 1 { origins.removeLast() }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Blocks one after the other, as Markdown writes them.
struct Composition: Sendable {
  private(set) var text: [UInt8] = []
  private(set) var offsets = OffsetMap()

  mutating func append(_ block: ComposedBlock) {
    guard let first = block.origins.first else { return }
    let place = first.place
    if !text.isEmpty { add("\n\n", at: place) }
    switch block.kind {
    case .paragraph: break
    case .heading(let level): add(String(repeating: "#", count: level) + " ", at: place)
    case .listItem: add("- ", at: place)
    case .bold: add("**", at: place)
    case .row: add("| ", at: place)
    }
    for (index, origin) in block.origins.enumerated() {
      let end = index + 1 < block.origins.count ? block.origins[index + 1].position : block.bytes.count
      offsets.add(position: text.count, source: origin.place)
      text += block.bytes[origin.position..<end]
    }
    if block.kind == .bold { add("**", at: place) }
    if block.kind == .row { add(" |", at: place) }
  }

  private mutating func add(_ mark: String, at place: Int) {
    // A mark of ours stands for the block that it begins or ends.
    for byte in mark.utf8 {
      offsets.add(position: text.count, source: place)
      text.append(byte)
    }
  }
}
