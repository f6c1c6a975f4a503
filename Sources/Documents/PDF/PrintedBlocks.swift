/// Puts the lines of printed pages together to paragraphs.
///
/// A page tells by place what a text tells by marks: a paragraph's first line is indented or stands farther down, its last
/// one stops short of the right edge, what is the same at the head of every page is no part of the text. Columns come
/// one after the other from pdftotext; here each has its edges. A line that stops short without ending a sentence was
/// only broken before a word that did not fit, so the width of that word is looked at.
struct PrintedBlocks: Sendable {
  private(set) var blocks: [ComposedBlock] = []
  private var lines: [Print.Line]
  /// For each line, the left and right edges of its column.
  private var edges: [(left: Double, right: Double)] = []
  private var em = 12.0
  /// The usual distance of a line from the one above it.
  private var pitch = 0.0
  private var indentsParagraphs = false

  init(_ print: Print) {
    lines = joinedAcross(inReadingOrder(withoutFurniture(print)))
    edges = columnEdges(lines)
    measure()
    var block = ComposedBlock()
    for index in lines.indices {
      if index > 0, !continues(index) {
        add(block)
        block = ComposedBlock()
      }
      if block.isEmpty, isTitle(index) { block.kind = .heading(level: 1) }
      join(lines[index].text, to: &block)
    }
    add(block)
  }

  private mutating func add(_ block: ComposedBlock) {
    if !block.isEmpty { blocks.append(block) }
  }

  private func join(_ text: [UInt8], to block: inout ComposedBlock) {
    if let last = block.bytes.last {
      let next = scalar(in: text, at: 0)
      let before = scalar(in: block.bytes, at: startOfScalar(in: block.bytes, endingAt: block.bytes.count, from: 0))
      if before == Scalar(of: "-"), next.isLatinLetter,
        block.bytes.dropLast().last.map({ Scalar($0).isLatinLetter }) == true
      {
        block.removeLast()
      } else if before.isLatinLetter && next.isLatinLetter || last == UInt8(ascii: ",") {
        block.append([space], from: block.bytes.count)
      }
    }
    block.append(text, from: block.bytes.count)
  }

  // MARK: measures

  private mutating func measure() {
    var sizes: [Double] = []
    var steps: [Double] = []
    for index in lines.indices {
      let line = lines[index]
      if line.hanCharacters >= 8 { sizes.append(line.em) }
      if index > 0, lines[index - 1].page == line.page, line.middle > lines[index - 1].middle {
        steps.append(line.middle - lines[index - 1].middle)
      }
    }
    em = median(sizes) ?? 12
    pitch = median(steps) ?? em * 1.5
    let indented = lines.indices.count { indent($0) > 1.3 && indent($0) < 4 }
    indentsParagraphs = indented * 20 >= lines.count && indented >= 2
  }

  /// In widths of a Han character.
  private func indent(_ index: Int) -> Double { (lines[index].left - edges[index].left) / em }

  /// What is left of the line at its right end, in widths of a Han character.
  private func room(_ index: Int) -> Double { (edges[index].right - lines[index].right) / em }

  /// Larger than the text and on the first page.
  private func isTitle(_ index: Int) -> Bool {
    let line = lines[index]
    return line.page <= lines[0].page + 1 && line.em > em * 1.2 && line.hanCharacters >= 4 && line.cells <= 80
      && !blocks.contains { $0.kind == .heading(level: 1) }
  }

  // MARK: paragraphs

  /// Whether line `index` goes on in the paragraph of the one before it.
  private func continues(_ index: Int) -> Bool {
    let (line, before) = (lines[index], lines[index - 1])
    if !hasSize(of: before, line) { return line.first.cannotBegin }
    if line.em > em * 1.1, line.hanCharacters >= 4 { return continuesTitle(line, after: before, room: room(index - 1)) }
    let isFull = room(index - 1) < 1.3
    let isOpen = !before.endsSentence
    if line.first.cannotBegin, isFull || isOpen { return true }
    let isBelow = line.page == before.page && line.middle > before.middle
    if isBelow, line.middle - before.middle > pitch * 1.4 { return false }
    if isOpen, isFull || room(index - 1) < firstWord(of: line) + 0.6 {
      return indent(index) < 1.3 || abs(line.left - before.left) < em / 2 && before.last != Scalar(of: "：")
    }
    if !isFull || indent(index) > 1.3 { return false }
    return isBelow || indentsParagraphs
  }

  /// Whether two lines are set in letters of one size.
  private func hasSize(of before: Print.Line, _ line: Print.Line) -> Bool {
    if line.hanCharacters >= 4, before.hanCharacters >= 4 { return abs(line.em - before.em) <= em * 0.1 }
    let (height, other) = (line.bottom - line.top, before.bottom - before.top)
    return height < other * 1.2 && other < height * 1.2
  }

  /// A title or heading goes on where it was too long for the line, or in the next line under its middle.
  private func continuesTitle(_ line: Print.Line, after before: Print.Line, room: Double) -> Bool {
    guard line.page == before.page, line.middle > before.middle, !before.endsSentence,
      line.middle - before.middle < 2 * (line.bottom - line.top)
    else { return false }
    let isCentred = abs(line.left + line.right - before.left - before.right) < line.em
    return isCentred || room < firstWord(of: line) * line.em / em + 0.6
  }

  /// How wide the part of a line is that could not be broken off before it: a number with its sign, or a character and the
  /// marks after it. Some programs that set text keep a quotation mark by the characters on both its sides: `施“水`.
  private func firstWord(of line: Print.Line) -> Double {
    var cells = 0
    var index = 0
    var hasHan = false
    var isHeld = false
    while index < line.text.count {
      let character = scalar(in: line.text, at: index)
      if character == 0x20 || hasHan && !character.cannotBegin && !character.isQuotationMark && !isHeld { break }
      isHeld = character.isQuotationMark || isHeld && !character.isWide
      if !character.isOpening, character.isWide { hasHan = true }
      cells += character.isWide ? 2 : 1
      index += width(ofLead: line.text[index])
    }
    return Double(cells) / 2
  }
}

extension Scalar {
  /// “”‘’.
  fileprivate var isQuotationMark: Bool { self >= 0x2018 && self <= 0x201D }
}

func median(_ numbers: [Double]) -> Double? {
  numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
}
