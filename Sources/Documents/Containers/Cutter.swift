import Archives
import SourceText

/// Cuts an input into pieces, a document each, without holding more of it than the record being cut.
///
/// What an input is shows in its first bytes, not in its name: gzip is unpacked on the way, JSON lines are cut at line
/// ends, CSV at line ends outside quotes, ZIP into its entries; all else is one piece. Cutting is what has to be done in
/// order, so nothing more is done here: reading a record is left to `Piece.read`, which runs on any core.
package struct Cutter: ~Copyable {
  private let origin: Piece.Origin
  private let limits: Limits
  private let depth: Int
  private var input: ByteInput
  private var shape: Shape?
  /// What was read and not cut yet, from `start` on.
  private var buffer: [UInt8] = []
  private var start = 0
  private var line = 1
  /// How far the record at `start` was looked through, and what was seen.
  private var search = RecordSearch()
  private var isDone = false

  /// How the input divides into documents.
  private enum Shape {
    case whole
    case lines
    case table(CsvHeader)
  }

  /// So much is read at a time, and so many bytes of small records go to one worker together.
  private static let portion = 1 << 17

  /// `read` gives the next bytes of the input, at most as many as asked for, and none at its end.
  package init(
    _ path: String, id: String, limits: Limits = .standard, read: @escaping (Int) -> Result<[UInt8], Remark>
  ) {
    self.init(Piece.Origin(path: path, id: id), limits, depth: 0, read)
  }

  init(_ origin: Piece.Origin, _ limits: Limits, depth: Int, _ read: @escaping (Int) -> Result<[UInt8], Remark>) {
    self.origin = origin
    self.limits = limits
    self.depth = depth
    input = ByteInput(limits: limits, read: read)
  }

  /// The next pieces, in reading order; nil at the end.
  package mutating func next() -> [Piece]? {
    if isDone { return nil }
    if shape == nil { recognise() }
    var pieces: [Piece]
    switch shape {
    case .lines, .table: pieces = records()
    case .whole, nil: pieces = whole()
    }
    if isDone, let fault = input.fault { pieces.append(piece(.unreadable(fault), size: 0)) }
    return pieces
  }

  private func piece(_ content: Piece.Content, line: Int? = nil, size: Int) -> Piece {
    Piece(origin: origin, line: line, content: content, size: size, depth: depth, limits: limits)
  }

  /// Looks at the first bytes.
  private mutating func recognise() {
    // The first line tells, and a pipe may bring it in parts.
    while !input.isAtEnd, buffer.count < Cutter.portion, !buffer.contains(newline) {
      input.fill(&buffer, upTo: Cutter.portion)
    }
    let text = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if isJsonLines(buffer[text...]) {
      shape = .lines
      start = text
    } else if let header = CsvHeader(firstLineOf: buffer[text...], isAll: input.isAtEnd) {
      shape = .table(header)
      start = text + header.size
      line = 2
    } else {
      shape = .whole
    }
  }
}

// MARK: records

extension Cutter {
  /// Records up to a portion's size: as many as are there without waiting for more.
  private mutating func records() -> [Piece] {
    var pieces: [Piece] = []
    var size = 0
    while size < Cutter.portion {
      guard let end = nextEnd() else {
        if input.isAtEnd {
          let rest = start..<buffer.count
          add(rest, to: &pieces)
          start = buffer.count
          isDone = true
          return pieces
        }
        if buffer.count - start > limits.record {
          pieces.append(
            piece(.unreadable("is longer than \(spelled(limits.record)), and left out"), line: line, size: 0))
          skipRecord()
          continue
        }
        if !pieces.isEmpty { return pieces }
        refill()
        continue
      }
      add(start..<end, to: &pieces)
      size += end + 1 - start
      move(to: end + 1)
    }
    return pieces
  }

  /// Where the record at `start` ends, if its end is in the buffer.
  private mutating func nextEnd() -> Int? {
    switch shape {
    case .table(let header): search.endOfRow(in: buffer, from: start, delimiter: header.delimiter)
    default: search.endOfLine(in: buffer, from: start)
    }
  }

  private mutating func add(_ range: Range<Int>, to pieces: inout [Piece]) {
    var range = range
    if let last = range.last, buffer[last] == 0x0D { range = range.lowerBound..<last }
    if buffer[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return }
    let bytes = Array(buffer[range])
    if case .table(let header) = shape {
      pieces.append(piece(.row(bytes, header), line: line, size: bytes.count))
    } else {
      pieces.append(piece(.object(bytes), line: line, size: bytes.count))
    }
  }

  private mutating func move(to place: Int) {
    line += 1 + search.linesInside
    start = place
    search = RecordSearch()
  }

  /// Drops what was cut and reads on.
  private mutating func refill() {
    if start > 0 {
      buffer.removeSubrange(..<start)
      search.shift(by: start)
      start = 0
    }
    input.fill(&buffer, upTo: buffer.count + Cutter.portion)
  }

  /// Reads up to the end of a record that is too long, keeping none of it.
  private mutating func skipRecord() {
    while true {
      search.shift(by: buffer.count)
      buffer.removeAll(keepingCapacity: false)
      start = 0
      input.fill(&buffer, upTo: Cutter.portion)
      search.continues(at: 0)
      if let end = nextEnd() { return move(to: end + 1) }
      if input.isAtEnd { return start = buffer.count }
    }
  }
}

// MARK: whole files

extension Cutter {
  private mutating func whole() -> [Piece] {
    isDone = true
    let limit = ZipArchive.begins(buffer) ? limits.archive : limits.document
    // One byte more than the limit, so that who reads it can see that there is more.
    while !input.isAtEnd, buffer.count <= limit { input.fill(&buffer, upTo: min(2 * buffer.count, limit + 1)) }
    let bytes = buffer
    buffer = []
    // A pipe that brings nothing has nothing to say, as where a cluster hands out its work in parts; a file should have.
    if bytes.isEmpty, input.fault != nil || origin.path == "-" { return [] }
    guard ZipArchive.begins(bytes) else {
      let content: Piece.Content = isGzip(bytes) ? .packed(bytes) : .file(bytes)
      return [piece(content, size: bytes.count)]
    }
    do {
      let archive = try ZipArchive(bytes)
      // A DOCX and its like are archives whose files make one document.
      if archive.entry(named: "[Content_Types].xml") != nil || archive.entry(named: "mimetype") != nil {
        return [piece(.file(bytes), size: bytes.count)]
      }
      return entries(of: archive)
    } catch {
      return [piece(.unreadable(error.sentence), size: bytes.count)]
    }
  }

  private func entries(of archive: ZipArchive) -> [Piece] {
    if depth >= limits.nesting {
      return [piece(.unreadable("lies in more than \(limits.nesting) archives, one in the other"), size: 0)]
    }
    let entries = archive.entries.map { ($0, name: $0.isUTF8 ? $0.name : decodedText($0.nameBytes)) }.filter {
      !$0.0.isFolder && holdsReport(named: $0.name)
    }
    if entries.isEmpty { return [piece(.unreadable("is an archive that holds no report"), size: 0)] }
    let ids = identifiers(of: entries.map(\.name))
    var total = 0
    return zip(entries, ids).map { entry, id in
      let origin = Piece.Origin(path: "\(origin.path)/\(entry.name)", id: id, container: origin.id)
      total += entry.0.size
      let content: Piece.Content =
        total > limits.archive
        ? .unreadable(Fault.tooLarge(limit: limits.archive).sentence) : .entry(archive, entry.0)
      return Piece(
        origin: origin, line: nil, content: content, size: entry.0.compressedSize, depth: depth + 1, limits: limits)
    }
  }
}

/// Whether a file of this name is a report and not about reports, or the system's own.
package func holdsReport(named path: String) -> Bool {
  let parts = path.split(separator: "/")
  guard let name = parts.last else { return false }
  return !name.hasPrefix(".") && !name.uppercased().hasPrefix("README") && parts.first != "__MACOSX"
}
