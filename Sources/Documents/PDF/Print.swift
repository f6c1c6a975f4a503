import Markup

/// The lines of a printed document with their places on its pages, as pdftotext tells them.
struct Print: Sendable {
  struct Line: Sendable {
    let page: Int
    /// In points from the page's left and upper edges.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var text: [UInt8] = []
    /// Cells of a terminal, by which the size of its letters is told: those of Han characters are square.
    var cells = 0
    var hanCharacters = 0

    /// How wide a Han character is in it.
    var em: Double { cells > 0 ? (right - left) * 2 / Double(cells) : 0 }
    var middle: Double { (top + bottom) / 2 }
  }

  private(set) var lines: [Line] = []
  private(set) var pages = 0
  private(set) var title: String?
  private(set) var fault: XMLFault?

  init(_ markup: [UInt8]) {
    var (line, word, name, title): (Line?, [UInt8], String, [UInt8]) = (nil, [], "", [])
    var (lines, pages): ([Line], Int) = ([], 0)
    var (wordEnd, gap): (Double?, Bool) = (nil, false)
    fault = readXML(Self.cleaned(markup)) { event in
      switch event {
      case .open(let tag, let attributes):
        name = tag
        func number(_ key: String) -> Double {
          guard let number = attributes[key].flatMap({ Double($0) }), number.isFinite else { return 0 }
          return min(max(number, 0), 20_000)
        }
        if tag == "page" { pages += 1 }
        if tag == "line" {
          line = Line(
            page: pages, left: number("xMin"), right: max(number("xMin"), number("xMax")), top: number("yMin"),
            bottom: max(number("yMin"), number("yMax")))
        }
        if tag == "word" {
          let start = number("xMin")
          gap = wordEnd.map { start - $0 > 0.6 * (number("yMax") - number("yMin")) } ?? false
          wordEnd = number("xMax")
        } else {
          wordEnd = nil
        }
        word = []
      case .text(let bytes):
        if name == "title" { title += bytes }
        if name == "word" { word += bytes }
      case .close(let tag):
        name = ""
        if tag == "word" { line?.add(word, isApart: gap) }
        if tag == "line", let done = line {
          if !done.text.isEmpty { lines.append(done) }
          line = nil
        }
      }
    }
    self.lines = lines
    self.pages = pages
    let words = String(decoding: title, as: UTF8.self)
    // Word processors put the name of the file there.
    if words.count >= 4, words.contains(where: { $0 >= "\u{3400}" }), !words.contains(".") { self.title = words }
  }

  /// Without the characters that XML cannot have and pdftotext takes from the file as they are.
  private static func cleaned(_ markup: [UInt8]) -> [UInt8] {
    var result = markup
    for index in result.indices {
      let byte = result[index]
      if byte < 0x20, byte != 0x0A { result[index] = space }
      if byte == 0xEF, index + 2 < result.count, result[index + 1] == 0xBF, result[index + 2] >= 0xBE {
        for place in index...index + 2 { result[place] = space }
      }
    }
    return result
  }
}

extension Print.Line {
  /// Adds a word; the small space between a Han character and a number is no space of the text.
  mutating func add(_ word: [UInt8], isApart: Bool) {
    if word.isEmpty { return }
    let isTight = last.isSetTight || scalar(in: word, at: 0).isSetTight
    if !text.isEmpty, isApart || !isTight {
      text.append(space)
      cells += 1
    }
    text += word
    var index = 0
    while index < word.count {
      let character = scalar(in: word, at: index)
      cells += character.isWide ? 2 : 1
      if character.isHan { hanCharacters += 1 }
      index += width(ofLead: word[index])
    }
  }

  /// Puts what stands to the right of it on the same line into it.
  mutating func append(_ other: Print.Line) {
    let (cells, text) = (other.cells, other.text)
    self.text += [space] + text
    self.cells += cells + 1
    hanCharacters += other.hanCharacters
    right = max(right, other.right)
    top = min(top, other.top)
    bottom = max(bottom, other.bottom)
  }

  var first: Scalar { text.isEmpty ? 0 : scalar(in: text, at: 0) }
  var last: Scalar {
    text.isEmpty ? 0 : scalar(in: text, at: startOfScalar(in: text, endingAt: text.count, from: 0))
  }
  /// It ends in 。！？ or a mark that closes a quotation after it.
  var endsSentence: Bool {
    var end = text.count
    while end > 0 {
      let start = startOfScalar(in: text, endingAt: end, from: 0)
      let character = scalar(in: text, at: start)
      if character.endsSentence { return true }
      if !character.isClosing { return false }
      end = start
    }
    return false
  }
}

extension Scalar {
  /// Written without spaces around it: Han characters, their punctuation, and the sign of a ratio.
  fileprivate var isSetTight: Bool { isWide || self == Scalar(of: "∶") }
}
