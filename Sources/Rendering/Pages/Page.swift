package import SourceText
package import Tables

/// A document of words and results, to be written as HTML or Markdown with a note for each number that reports state.
package struct Page: Sendable {
  /// A piece of a text.
  package enum Piece: Sendable {
    /// Markdown.
    case text(String)
    /// A value and the rows that it came from.
    case value(Value, [RowReference])
  }

  package enum Block: Sendable {
    case prose([Piece])
    case table(Table)
    case chart(Table, Chart)
    /// The headings of the page.
    case contents
  }

  package var title: String?
  /// What the words are said in that a page says by itself, and in Chinese the names of columns and of what they hold.
  package var language: Language
  package var blocks: [Block]
  /// The sentence that a row came from.
  package let evidence: @Sendable (RowReference) -> Evidence?
  /// How long somebody waits for it.
  package var patience = Patience.endless

  package init(
    title: String? = nil, language: Language = .english, blocks: [Block],
    evidence: @escaping @Sendable (RowReference) -> Evidence?
  ) {
    self.title = title
    self.blocks = blocks
    self.evidence = evidence
    self.language = language
  }

  /// Whether the words of blocks are Chinese.
  package static func speaksChinese(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      guard case .prose(let pieces) = block else { return false }
      return pieces.contains {
        if case .text(let text) = $0 {
          text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        } else {
          false
        }
      }
    }
  }

  /// How charts are drawn on it.
  var layout: Layout { Layout(width: nil, rows: nil, colour: false, language: language) }
}

/// Stands in a text for something that is put in later: a private character, a number, another private character. What is a
/// paragraph of its own has other characters than what stands in one.
enum Placeholder {
  private static let start: Unicode.Scalar = "\u{E000}"
  private static let end: Unicode.Scalar = "\u{E001}"

  static func inline(_ number: Int) -> String { "\u{E000}\(number)\u{E001}" }
  static func block(_ number: Int) -> String { "\n\n\u{E002}\(number)\u{E003}\n\n" }

  /// A text without those characters, so that none of it is taken for a place.
  static func without(_ text: String) -> String {
    func isPlace(_ scalar: Unicode.Scalar) -> Bool { (0xE000...0xE003).contains(scalar.value) }
    return text.unicodeScalars.contains(where: isPlace)
      ? String(String.UnicodeScalarView(text.unicodeScalars.filter { !isPlace($0) })) : text
  }

  /// HTML in which what is a paragraph of its own stands in none.
  static func withoutParagraphs(_ html: String) -> String {
    html.replacing("<p>\u{E002}", with: "\u{E000}").replacing("\u{E003}</p>", with: "\u{E001}")
      .replacing("\u{E002}", with: "\u{E000}").replacing("\u{E003}", with: "\u{E001}")
  }

  /// The text with each place filled, in pieces.
  static func filled(_ text: String, _ content: (Int) -> [String]) -> [String] {
    var result: [String] = []
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(of: start), let close = rest[open...].firstIndex(of: end) {
      result.append(String(rest[..<open]))
      if let number = Int(String(rest[rest.index(after: open)..<close])) { result += content(number) }
      rest = rest[rest.index(after: close)...]
    }
    return result + [String(rest)]
  }
}
