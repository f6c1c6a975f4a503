import CGumbo

/// A web page as browsers understand it, whatever tags it forgot to close: its elements and texts, in reading order.
///
/// Made by gumbo, which follows the parsing rules of HTML5. A node comes before its children, and these before the nodes
/// after it, so that `index + 1..<end` are a node's descendants.
package struct HTMLTree: Sendable {
  package struct Node: Sendable {
    package let content: Content
    /// -1 for the document.
    package let parent: Int
    /// Behind its last descendant.
    package fileprivate(set) var end: Int
  }

  package enum Content: Sendable {
    case document
    /// A tag in lower case, empty where HTML5 knows none of that name.
    case element(String, [Attribute])
    /// With entities replaced by their characters.
    case text([Piece])
  }

  package struct Attribute: Sendable {
    /// In lower case.
    package let name: String
    package let value: String
  }

  /// A stretch of a text that the page spells as it is, or one character that it spells as an entity.
  package struct Piece: Sendable {
    package let bytes: [UInt8]
    /// Where the page spells it.
    package let place: Int
  }

  package private(set) var nodes: [Node] = []

  /// nil when the page nests deeper than any page does: then its tags mean nothing, and reading it might take for ever.
  package init?(_ page: [UInt8]) {
    if nesting(of: page) > 1500 { return nil }
    // Safety: the list of blocks stays at one address until the page is freed, the page's bytes stay in place, and all
    // strings are copied before that.
    var list = unsafe quan_block()
    unsafe withUnsafeMutablePointer(to: &list) { list in
      unsafe page.withUnsafeBytes { bytes in
        let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
        let document = unsafe quan_parse_page(list, start, bytes.count)
        if let document = unsafe document { unsafe add(document, page) }
      }
      unsafe quan_free_page(list)
    }
  }

  private mutating func add(_ document: UnsafePointer<GumboNode>, _ page: [UInt8]) {
    nodes.append(Node(content: .document, parent: -1, end: 0))
    // The nodes whose children are being added, with the number of the next child.
    var open: [(node: UnsafePointer<GumboNode>, index: Int, child: UInt32)] = unsafe [(document, 0, 0)]
    while let (node, index, child) = unsafe open.last {
      guard unsafe child < quan_children(node).pointee.length, let next = unsafe quan_child(node, child) else {
        nodes[index].end = nodes.count
        unsafe open.removeLast()
        continue
      }
      unsafe open[open.count - 1].child += 1
      if unsafe quan_is_element(next) {
        let tag = unsafe quan_tag_name(next).map { unsafe String(cString: $0) } ?? ""
        unsafe open.append((next, nodes.count, 0))
        nodes.append(Node(content: .element(tag, unsafe attributes(of: next)), parent: index, end: 0))
      } else if unsafe quan_is_text(next), let text = unsafe quan_text(next) {
        let bytes = unsafe Array(String(cString: text).utf8)
        let pieces = unsafe pieces(of: bytes, in: page, from: Int(quan_text_offset(next)))
        nodes.append(Node(content: .text(pieces), parent: index, end: nodes.count + 1))
      }
    }
  }

  private func attributes(of node: UnsafePointer<GumboNode>) -> [Attribute] {
    unsafe (0..<quan_attribute_count(node)).compactMap { index in
      guard let attribute = unsafe quan_attribute(node, index) else { return nil }
      return unsafe Attribute(
        name: String(cString: attribute.pointee.name), value: String(cString: attribute.pointee.value))
    }
  }
}

/// How deep the tags of a page nest, without those that close themselves when the next one opens.
private func nesting(of page: [UInt8]) -> Int {
  var (depth, deepest, index) = (0, 0, 0)
  while index + 1 < page.count {
    defer { index += 1 }
    guard page[index] == UInt8(ascii: "<") else { continue }
    let isEnd = page[index + 1] == UInt8(ascii: "/")
    let start = index + (isEnd ? 2 : 1)
    var end = start
    while end < page.count, end - start < 12, isLetterOrDigit(page[end]) { end += 1 }
    if end == start { continue }
    let tag = String(decoding: page[start..<end], as: UTF8.self).lowercased()
    if selfClosing.contains(tag) { continue }
    depth = isEnd ? max(0, depth - 1) : depth + 1
    deepest = max(deepest, depth)
  }
  return deepest
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
}

private let selfClosing: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p",
  "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "o", "st1", "v",
]

/// Where the page spells each stretch of a text whose first character stands at `start`.
private func pieces(of text: [UInt8], in page: [UInt8], from start: Int) -> [HTMLTree.Piece] {
  var pieces: [HTMLTree.Piece] = []
  var (index, place, runStart, runPlace) = (0, start, 0, start)
  func endRun() {
    // What differs in the middle of a character differs as a whole.
    while index > runStart, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    if index > runStart { pieces.append(HTMLTree.Piece(bytes: Array(text[runStart..<index]), place: runPlace)) }
  }
  while index < text.count, place < page.count {
    let byte = page[place]
    if byte == text[index], byte != UInt8(ascii: "&") {
      index += 1
      place += 1
      continue
    }
    endRun()
    if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\r") {
      var width = 1
      while index + width < text.count, text[index + width] & 0xC0 == 0x80 { width += 1 }
      let length = byte == UInt8(ascii: "\r") ? 1 : entityLength(in: page, at: place, for: text[index])
      // Of a carriage return before a line end nothing is left.
      if byte == UInt8(ascii: "&") || text[index] == UInt8(ascii: "\n") && page[min(place + 1, page.count - 1)] != 0x0A
      {
        pieces.append(HTMLTree.Piece(bytes: Array(text[index..<index + width]), place: place))
        index += width
      }
      place += length
    } else if byte == UInt8(ascii: "<") {
      // A tag that made no node, or a comment.
      while place < page.count, page[place] != UInt8(ascii: ">") { place += 1 }
      place += 1
    } else {
      place += 1
    }
    (runStart, runPlace) = (index, place)
  }
  // Of what is left the page has no more, so it ends where the page ends.
  if runStart < text.count {
    let rest = Array(text[runStart...])
    pieces.append(HTMLTree.Piece(bytes: rest, place: max(0, min(runPlace, page.count - rest.count))))
  }
  return pieces
}

/// How long the entity at `place` is; 1 when the sign stands for itself.
private func entityLength(in page: [UInt8], at place: Int, for first: UInt8) -> Int {
  var end = place + 1
  if end < page.count, page[end] == UInt8(ascii: "#") { end += 1 }
  while end < page.count, end - place < 32, isLetterOrDigit(page[end]) { end += 1 }
  let name = page[(place + 1)..<end]
  if first == UInt8(ascii: "&"), !name.starts(with: Array("amp".utf8)), name.first != UInt8(ascii: "#") { return 1 }
  return end < page.count && page[end] == UInt8(ascii: ";") ? end + 1 - place : end - place
}
