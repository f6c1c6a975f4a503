import Markup

/// Turns the XML of a DOCX's text into blocks.
///
/// Paragraphs nest: a box with paragraphs of its own stands inside a run of the paragraph that it is anchored in. What was
/// deleted while changes were tracked, what is hidden, codes of fields and tables of contents are left out.
struct WordReading: Sendable {
  private(set) var blocks: [ComposedBlock] = []
  private let styles: WordStyles
  private var numbering: WordNumbering

  private struct Paragraph: Sendable {
    var text = ComposedBlock()
    var style: String?
    var outline: Int?
    var number: String?
    var depth: Int?
    var isBold = true
  }

  /// Rows of cells of blocks.
  private var rows: [[[ComposedBlock]]] = []
  private var tables = 0
  private var paragraphs: [Paragraph] = []
  private var isText = false
  private var isHidden = false
  private var isBoldRun = false
  private var isInRun = false
  /// Elements open inside one that is left out.
  private var skipped = 0
  /// The document's own prefix for Word's names, where it is not `w:`.
  private var prefix: String?

  init(styles: WordStyles, numbering: WordNumbering) {
    self.styles = styles
    self.numbering = numbering
  }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .text(let bytes):
      if isText, skipped == 0, !isHidden { say(bytes) }
    case .open(let name, let attributes):
      if prefix == nil { prefix = ownPrefix(attributes) }
      if skipped > 0 || leftOut.contains(tag(name)) {
        skipped += 1
      } else {
        open(tag(name), attributes[(prefix ?? "w:") + "val"], attributes)
      }
    case .close(let name):
      if skipped > 0 { skipped -= 1 } else { close(tag(name)) }
    }
  }

  /// Ends what a damaged file left open.
  mutating func finish() {
    while !paragraphs.isEmpty { endParagraph() }
    if tables > 0 {
      tables = 1
      endTable()
    }
  }

  private func ownPrefix(_ attributes: [String: String]) -> String {
    for (name, value) in attributes
    where value.hasSuffix("/wordprocessingml/2006/main") || value.hasSuffix("ooxml/wordprocessingml/main") {
      if name == "xmlns" { return "" }
      if name.hasPrefix("xmlns:") { return name.dropFirst(6) + ":" }
    }
    return "w:"
  }

  private func tag(_ name: String) -> String {
    guard let prefix, prefix != "w:", name.hasPrefix(prefix) else { return name }
    return "w:" + name.dropFirst(prefix.count)
  }

  private mutating func open(_ tag: String, _ value: String?, _ attributes: [String: String]) {
    let last = paragraphs.count - 1
    let isOn = value != "0" && value != "false" && value != "none"
    switch tag {
    case "w:p": paragraphs.append(Paragraph())
    case "w:tbl":
      tables += 1
    case "w:tr": if tables == 1 { rows.append([]) }
    case "w:tc": if tables == 1, !rows.isEmpty { rows[rows.count - 1].append([]) }
    case "w:r": (isInRun, isBoldRun, isHidden) = (true, false, false)
    case "w:b": if isInRun { isBoldRun = isOn }
    case "w:vanish": if isInRun { isHidden = isOn }
    case "w:t", "m:t": isText = true
    case "w:tab": if isInRun { say([space]) }
    case "w:br", "w:cr": if attributes.values.contains("page") == false { say([newline]) }
    case "w:noBreakHyphen": say([UInt8(ascii: "-")])
    case "w:pStyle": if last >= 0 { paragraphs[last].style = value }
    case "w:outlineLvl": if last >= 0 { paragraphs[last].outline = value.flatMap { Int($0) } }
    case "w:numId": if last >= 0 { paragraphs[last].number = value }
    case "w:ilvl": if last >= 0 { paragraphs[last].depth = value.flatMap { Int($0) } }
    default: break
    }
  }

  private mutating func close(_ tag: String) {
    switch tag {
    case "w:p": endParagraph()
    case "w:tbl": endTable()
    case "w:r": isInRun = false
    case "w:t", "m:t": isText = false
    default: break
    }
  }

  private mutating func say(_ bytes: [UInt8]) {
    guard let last = paragraphs.indices.last else { return }
    let text = paragraphs[last].text.bytes
    // White space at the start of a paragraph is its indent.
    let rest = text.isEmpty ? bytes[...].drop { $0 == space || $0 == newline } : bytes[...]
    if !isBoldRun, rest.contains(where: { $0 > space }) { paragraphs[last].isBold = false }
    paragraphs[last].text.append(rest, from: text.count)
  }

  private mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast(), !styles.isContents(paragraph.style) else { return }
    var block = paragraph.text
    block.trim()
    if block.isEmpty { return }
    let number = paragraph.number ?? styles.lookUp(paragraph.style) { $0.numbering }
    let depth = paragraph.depth ?? styles.lookUp(paragraph.style) { $0.level } ?? 0
    let outline = paragraph.outline.flatMap { $0 < 6 ? $0 + 1 : nil }
    let isShort = block.bytes.count <= 225
    if isShort, let level = outline ?? styles.headingLevel(paragraph.style) {
      block.kind = .heading(level: level)
    } else if paragraph.isBold, isShort, tables == 0 {
      block.kind = .bold
    }
    switch number.flatMap({ numbering.next($0, depth) }) {
    case .bullet: if block.kind == .paragraph { block.kind = .listItem }
    case .text(let label):
      var labelled = ComposedBlock()
      labelled.kind = block.kind
      // `1.` and a year must not become a decimal.
      labelled.append(Array(label.utf8) + (label.utf8.last.map { $0 < 0x80 } == true ? [space] : []), from: 0)
      labelled.append(block.bytes, from: labelled.bytes.count)
      block = labelled
    case nil: break
    }
    if tables > 0, let row = rows.indices.last, let cell = rows[row].indices.last {
      rows[row][cell].append(block)
    } else {
      blocks.append(block)
    }
  }

  // MARK: tables

  private mutating func endTable() {
    tables = max(0, tables - 1)
    if tables > 0 { return }
    let cells = rows.reduce(0) { $0 + $1.count }
    let longest = rows.joined().map { cell in cell.reduce(0) { $0 + $1.bytes.count } }.max() ?? 0
    // A table of figures has small cells; others set a page in columns.
    if rows.count >= 2, cells >= rows.count + (rows.count + 1) / 2, longest <= 450 {
      for row in rows where row.contains(where: { !$0.isEmpty }) { blocks.append(self.row(row)) }
    } else {
      for cell in rows.joined() { blocks += cell }
    }
    rows = []
  }

  private func row(_ cells: [[ComposedBlock]]) -> ComposedBlock {
    let texts = cells.map { $0.map { $0.bytes.map { $0 == newline ? space : $0 } }.joined(separator: [space]) }
    var block = ComposedBlock()
    block.kind = .row
    block.append(Array(texts.joined(separator: " | ".utf8)), from: 0)
    return block
  }
}

/// Elements with nothing that the report says: deleted text, the second reading of a box for old programs, codes.
private let leftOut: Set<String> = [
  "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:pPrChange", "w:rPrChange", "w:sectPr", "w:tblPr",
  "w:tcPr", "w:trPr",
]
