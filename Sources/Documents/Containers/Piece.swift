import Archives
import SourceText

/// One document as it was cut out of its input, or a small archive of them: bytes that nothing expensive was done to yet.
package struct Piece: Sendable {
  /// Where pieces come from.
  struct Origin: Sendable {
    /// `reports.jsonl`, `archive.zip/2020.txt`: what messages call it, with `-` for standard input.
    let path: String
    /// The name that its report goes by.
    let id: String
    /// The name of the archive that it lies in.
    var container: String?
  }

  enum Content: Sendable {
    case file([UInt8])
    /// Packed with gzip, once more.
    case packed([UInt8])
    case entry(ZipArchive, ZipArchive.Entry)
    /// A JSON object.
    case object([UInt8])
    /// A row of CSV.
    case row([UInt8], CsvHeader)
    case unreadable(Phrase)
  }

  let origin: Origin
  /// The line in the file at which its record begins; nil for what is a file of its own.
  let line: Int?
  let content: Content
  /// How many bytes of the input it takes.
  package let size: Int
  let depth: Int
  let limits: Limits

  /// Reads the document; all of them, in order, where the piece is an archive.
  package func read(_ body: (Reading) -> Void) {
    switch content {
    case .file(let bytes):
      if isJsonDocument(bytes) { return readJson(bytes, body) }
      body(reading(Documents.read(bytes, name: origin.path, limits: limits)))
    case .packed(let bytes): readInside(bytes, body)
    case .entry(let archive, let entry):
      // Nobody's archive says less than it holds.
      switch archive.contents(of: entry, limit: min(limits.document, max(entry.size, 1)), ratio: limits.ratio) {
      case .success(let bytes): readInside(bytes, body)
      case .failure(let fault): body(failure(fault.sentence))
      }
    case .object(let bytes): read(jsonRecord(bytes), line: line, body)
    case .row(let bytes, let header): read(header.read(bytes), line: line, body)
    case .unreadable(let sentence): body(failure(sentence))
    }
  }

  /// What was unpacked may be an archive or hold records itself.
  private func readInside(_ bytes: [UInt8], _ body: (Reading) -> Void) {
    if depth > limits.nesting { return body(failure("lies in more than \(limits.nesting) archives, one in the other")) }
    var rest: [UInt8]? = bytes
    var cutter = Cutter(origin, limits, depth: depth + (isGzip(bytes) ? 1 : 0)) { _ in
      defer { rest = nil }
      return .success(rest ?? [])
    }
    while let pieces = cutter.next() {
      for piece in pieces { piece.read(body) }
    }
  }

  private func readJson(_ bytes: [UInt8], _ body: (Reading) -> Void) {
    var line = 1
    var place = 0
    for (start, record) in jsonRecords(in: bytes) {
      line += bytes[place..<start].count { $0 == newline }
      place = start
      read(record, line: line, body)
    }
  }

  private func read(_ record: Result<RecordFields, Remark.Reason>, line: Int?, _ body: (Reading) -> Void) {
    switch record {
    case .failure(let reason): body(failure(reason.sentence, line: line))
    case .success(let fields):
      let (known, remarks) = fields.known
      let name = line.map { "\(origin.id):\($0)" } ?? origin.id
      let document = Documents.read(fields.text ?? [], name: origin.path, known: known, limits: limits)
      let more = remarks.map { Remark(path: origin.path, line: line, sentence: $0) }
      body(
        Reading(
          id: fields.id ?? name, container: origin.id, path: origin.path, line: line,
          document: document.mapError { $0.at(line: line) }, remarks: more))
    }
  }

  private func reading(_ document: Result<Document, Remark>) -> Reading {
    Reading(id: origin.id, container: origin.container, path: origin.path, line: nil, document: document, remarks: [])
  }

  private func failure(_ sentence: Phrase, line: Int? = nil) -> Reading {
    reading(.failure(Remark(path: origin.path, line: line ?? self.line, sentence: sentence)))
  }
}

/// A document under its name, or the reason why there is none.
package struct Reading: Sendable {
  /// What the record calls itself, else the file's name without its ending, with the line of a record.
  package let id: String
  /// The id of the archive or file that it lies in.
  package let container: String?
  package let path: String
  /// The line in the file at which its record begins; nil for what is a file of its own.
  package let line: Int?
  package let document: Result<Document, Remark>
  /// What was read otherwise than it stands.
  package let remarks: [Remark]

  init(
    id: String, container: String?, path: String, line: Int?, document: Result<Document, Remark>, remarks: [Remark]
  ) {
    self.id = id
    self.container = container
    self.path = path
    self.line = line
    self.document = document
    let inside = if case .success(let document) = document { document.remarks } else { [Remark]() }
    self.remarks = remarks + inside.map { $0.at(line: line) }
  }
}
