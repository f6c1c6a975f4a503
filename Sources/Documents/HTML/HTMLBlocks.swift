import Markup

/// A block of a web page, with what tells a report's text from what stands around it.
struct HTMLBlock: Sendable {
  var composed = ComposedBlock()
  /// The innermost block element around it.
  var element = 0
  /// Han characters and others, without spaces.
  var characters = 0
  /// Of them, those that lead elsewhere.
  var linked = 0
  /// ，。；、：, by which prose is known.
  var marks = 0
  /// All of it is bold.
  var isBold = true

  /// Characters of prose: a few sentences or a clause at least, and not a link.
  var prose: Int {
    let own = characters - linked
    return marks > 0 && own >= 15 && linked * 2 <= characters ? own : 0
  }
}

/// Turns the elements and texts of a page into blocks.
struct HTMLBlocks: Sendable {
  private(set) var blocks: [HTMLBlock] = []
  private let tree: HTMLTree
  /// Characters under each node.
  private let characters: [Int]
  /// The node that is being read.
  private var current = 0
  private var block = HTMLBlock()
  /// The block elements that are open, each with where it ends.
  private var open: [(element: Int, end: Int)] = []
  private var linkEnd = 0
  private var boldEnd = 0
  private var preformattedEnd = 0
  /// Where the table ends that is read row by row.
  private var tableEnd = 0
  private var kind = ComposedBlock.Kind.paragraph
  private var kindEnd = 0
  /// White space that has not been written, because a block may end before more comes.
  private var gap: (place: Int, hasLineEnd: Bool)?
  /// Wide spaces at the start of a line.
  private var indent = 0
  private var last: Scalar = 0

  init(_ tree: HTMLTree, skipping isSkipped: [Bool], characters: [Int]) {
    self.tree = tree
    self.characters = characters
    while current < tree.nodes.count {
      while let last = open.last, last.end <= current {
        endBlock()
        open.removeLast()
      }
      if isSkipped[current] {
        current = tree.nodes[current].end
        continue
      }
      switch tree.nodes[current].content {
      case .document: break
      case .element(let tag, let attributes): begin(tag, attributes)
      case .text(let pieces): pieces.forEach { write($0) }
      }
      current += 1
    }
    endBlock()
  }

  private mutating func begin(_ tag: String, _ attributes: [HTMLTree.Attribute]) {
    let end = tree.nodes[current].end
    switch tag {
    case "br": if current >= tableEnd { return breakLine() }
    case "a": if attributes.contains(where: { $0.name == "href" && !$0.value.isEmpty }) { linkEnd = max(linkEnd, end) }
    case "b", "strong": boldEnd = max(boldEnd, end)
    case "pre": preformattedEnd = max(preformattedEnd, end)
    default: break
    }
    guard blockTags.contains(tag) || tag == "br" else { return }
    if current < tableEnd { return beginInTable(tag, end) }
    beginBlock(end)
    if tag == "table", isTable() { tableEnd = end }
    if let level = headingTags.firstIndex(of: tag) { (kind, kindEnd) = (.heading(level: level + 1), end) }
    if tag == "li" { (kind, kindEnd) = (.listItem, end) }
  }

  private mutating func beginBlock(_ end: Int) {
    endBlock()
    open.append((current, end))
    block.element = current
  }

  /// In a table of data, a row is a block, and what stands in a cell a line of it.
  private mutating func beginInTable(_ tag: String, _ end: Int) {
    switch tag {
    case "tr", "caption":
      beginBlock(end)
      (kind, kindEnd) = (tag == "tr" ? .row : .paragraph, end)
    case "td", "th":
      gap = nil
      guard !block.composed.isEmpty, let origin = block.composed.origins.last else { return }
      block.composed.append(" | ".utf8, from: origin.place)
      last = Scalar(of: "|")
    default: if gap == nil, last != Scalar(of: "|") { gap = (block.composed.origins.last?.place ?? 0, false) }
    }
  }

  /// A table of figures, where others set a page in columns: small cells, two or more in a row, two or more rows.
  private func isTable() -> Bool {
    var (rows, cells, longest) = (0, 0, 0)
    for index in (current + 1)..<max(current + 1, tree.nodes[current].end) {
      guard case .element(let tag, _) = tree.nodes[index].content else { continue }
      if tag == "table" { return false }
      if tag == "tr" { rows += 1 }
      if tag == "td" || tag == "th" {
        cells += 1
        longest = max(longest, characters[index])
      }
    }
    return rows >= 2 && cells >= rows + (rows + 1) / 2 && longest <= 150
  }

  // MARK: characters

  private mutating func write(_ piece: HTMLTree.Piece) {
    let bytes = piece.bytes
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let place = piece.place + index
      let character = scalar(in: bytes, at: index)
      let length = width(ofLead: byte)
      switch character {
      case 0x0A where current < preformattedEnd: breakLine()
      case 0x20, 0x09...0x0D:
        if gap == nil { gap = (place, false) }
        if byte == newline { gap?.hasLineEnd = true }
      case 0xA0, 0x3000:
        // Fixed spaces indent paragraphs, also those that line breaks alone set apart.
        if last == Scalar(newline) {
          indent += character == 0x3000 ? 2 : 1
          if indent >= 4 { splitBlock() }
        } else if gap == nil {
          gap = (place, false)
        }
      case 0x200B, 0xFEFF: break
      default: write(character, bytes[index..<(index + length)], from: place)
      }
      index += length
    }
  }

  private mutating func write(_ character: Scalar, _ bytes: ArraySlice<UInt8>, from place: Int) {
    if block.composed.isEmpty {
      block.composed.kind = current < kindEnd ? kind : .paragraph
    } else if let gap, last != Scalar(newline), !(gap.hasLineEnd && last.isWide && character.isWide) {
      // A line end of the file between Han characters is no space of the text.
      block.composed.append([space], from: gap.place)
    }
    gap = nil
    indent = 0
    block.composed.append(bytes, from: place)
    last = character
    block.characters += 1
    if current < linkEnd { block.linked += 1 }
    if current >= boldEnd { block.isBold = false }
    switch character {
    case Scalar(of: "，"), Scalar(of: "。"), Scalar(of: "；"), Scalar(of: "、"): block.marks += 1
    default: break
    }
  }

  private mutating func breakLine() {
    gap = nil
    indent = 0
    guard let origin = block.composed.origins.last else { return }
    // Two line breaks are a blank line.
    if last == Scalar(newline) { return splitBlock() }
    block.composed.append([newline], from: origin.place + block.composed.bytes.count - origin.position)
    last = Scalar(newline)
  }

  /// Ends the block inside its element.
  private mutating func splitBlock() {
    let element = block.element
    endBlock()
    block.element = element
  }

  private mutating func endBlock() {
    gap = nil
    indent = 0
    last = 0
    block.composed.trim()
    if !block.composed.isEmpty {
      blocks.append(block)
      // Further paragraphs of an item have no mark of their own.
      if block.composed.kind == .listItem { kindEnd = 0 }
    }
    block = HTMLBlock()
    block.element = open.last?.element ?? 0
  }
}

private let headingTags = ["h1", "h2", "h3", "h4", "h5", "h6"]
private let blockTags: Set<String> = [
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl",
  "dt",
  "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
  "li",
  "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
  "ul",
]
