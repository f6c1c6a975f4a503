import Archives
import Markup
import Quantities
import SourceText

extension DocumentFormat {
  /// DOCX, what Word and WPS save: an archive whose parts are XML. Other kinds of Office files are named and left.
  static let word = DocumentFormat(
    name: "DOCX",
    recognises: { bytes in
      guard ZipArchive.begins(bytes) else { return false }
      return ["[Content_Types].xml", "word/document.xml"].contains { holds(bytes, $0, in: 0..<min(bytes.count, 4096)) }
        || (try? ZipArchive(bytes))?.entry(named: "[Content_Types].xml") != nil
    },
    content: .bytes { bytes, limits in
      do throws(Fault) {
        return readWord(try ZipArchive(bytes), limits)
      } catch {
        return .unreadable("is an Office file, but \(error.sentence)")
      }
    })
}

private func readWord(_ archive: ZipArchive, _ limits: Limits) -> Extracted {
  let parts = WordParts(archive, limits)
  guard let main = parts.mainPart else {
    let names = archive.entries.map(\.name)
    for (folder, kind) in [("xl/", "a spreadsheet" as Phrase), ("ppt/", "a presentation")]
    where names.contains(where: { $0.hasPrefix(folder) }) {
      return .unreadable("is \(kind), which is not read: save what it says as text or CSV")
    }
    return .unreadable("is an Office file without a text")
  }
  switch parts.contents(of: main) {
  case .failure(let fault): return .unreadable("is a DOCX, but its part \(main) \(fault.sentence)")
  case .success(let xml):
    var reading = WordReading(styles: WordStyles(parts), numbering: WordNumbering(parts))
    let fault = readXML(xml) { reading.take($0) }
    reading.finish()
    var composition = Composition()
    for block in reading.blocks { composition.append(block) }
    var extract = Extract(composition.text)
    extract.fallback = parts.properties
    extract.remarks = parts.remarks
    if let fault {
      extract.remarks.append(
        "its part \(main) is damaged at byte \(fault.place): what follows there is left out")
    }
    return .text(extract)
  }
}

/// The parts of a DOCX, unpacked when they are asked for.
struct WordParts: Sendable {
  /// The part with the text.
  let mainPart: String?
  private let archive: ZipArchive
  private let limits: Limits

  init(_ archive: ZipArchive, _ limits: Limits) {
    self.archive = archive
    self.limits = limits
    var target: String?
    if let entry = archive.entry(named: "_rels/.rels"),
      case .success(let xml) = archive.contents(of: entry, limit: 1 << 20)
    {
      _ = readXML(xml) { event in
        guard case .open(_, let attributes) = event, attributes["Type"]?.hasSuffix("/officeDocument") == true else {
          return
        }
        target = attributes["Target"].map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 }
      }
    }
    mainPart = [target, "word/document.xml"].compactMap { $0 }.first {
      $0.hasPrefix("word/") && archive.entry(named: $0) != nil
    }
  }

  func contents(of name: String) -> Result<[UInt8], Fault> {
    guard let entry = archive.entry(named: name) else { return .success([]) }
    return archive.contents(of: entry, limit: limits.document, ratio: limits.ratio)
  }

  /// The events of a part that the text can do without; none when it is missing or damaged.
  func read(_ name: String, _ body: (XMLEvent) -> Void) {
    if case .success(let xml) = contents(of: name), !xml.isEmpty { _ = readXML(xml, body) }
  }

  var remarks: [Phrase] {
    ["word/styles.xml", "word/numbering.xml"].compactMap { name in
      guard case .failure(let fault) = contents(of: name) else { return nil }
      return "its part \(name) \(fault.sentence): headings or numbers may be missing"
    }
  }

  /// What the file says of itself. Its date is when it was last saved, so it counts where the text tells none.
  var properties: Metadata {
    var metadata = Metadata()
    var name = ""
    var values: [String: String] = [:]
    read("docProps/core.xml") { event in
      switch event {
      case .open(let tag, _): name = tag
      case .text(let bytes): values[name, default: ""] += String(decoding: bytes, as: UTF8.self)
      case .close: name = ""
      }
    }
    if let title = values["dc:title"], title.count >= 4, !title.hasPrefix("Microsoft Word") { metadata.title = title }
    let date = values["dcterms:modified"] ?? values["dcterms:created"]
    metadata.published = date.flatMap { CalendarDate(iso: $0.prefix(10)) }
    return metadata
  }
}
