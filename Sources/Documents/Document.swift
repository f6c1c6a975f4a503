package import Quantities
package import SourceText

/// A report as it can be read: repaired text in blocks, what is known about it, and the way back to the file.
package struct Document: Sendable {
  /// The file as it stands, in UTF-8: what places and carets refer to. Of a DOCX or PDF, the text taken from it.
  package let source: Source
  /// The text after layout repair, in UTF-8. Blocks are stretches of it, separated by newlines; inside a block there are
  /// none.
  package let text: [UInt8]
  /// Where each byte of `text` stands in `source`.
  package let offsets: OffsetMap
  /// In reading order. Furniture is left out of sentences.
  package let blocks: [Block]
  package let metadata: Metadata
  package let remarks: [Remark]

  package init(
    source: Source, text: [UInt8], offsets: OffsetMap, blocks: [Block], metadata: Metadata, remarks: [Remark]
  ) {
    self.source = source
    self.text = text
    self.offsets = offsets
    self.blocks = blocks
    self.metadata = metadata
    self.remarks = remarks
  }
}

/// A stretch of a document's text with one role on the page.
package struct Block: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `## 四大战略`, or a short line of its own. 1 is the highest.
    case heading(level: Int)
    case paragraph
    /// An item of a list, its bullet or number left out.
    case listItem
    /// Words under a picture, bylines, editors' lines.
    case caption
    /// Page numbers, navigation, web tokens: nothing that the report says.
    case furniture
  }

  package let kind: Kind
  /// In bytes of the document's text.
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// What a report says about itself.
package struct Metadata: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case workReport = "work report"
    case feature
    case interview
    case plan
  }

  package var title: String?
  package var kind: Kind?
  /// The administrative area it speaks for, in full where it can be told: 济南市市中区, 山东省, 全国.
  package var place: String?
  package var publisher: String?
  package var published: CalendarDate?
  /// The year it reports on: for a report given early in a year, the year before.
  package var year: Int?
  package var authors: [String] = []

  package init() {}
}

/// Something about a file that could not be read or was read otherwise than it stands.
package struct Remark: Error, Hashable, Sendable {
  package let path: String
  /// The line of the record that it is about, in a file of many.
  package let line: Int?
  package let sentence: Phrase

  package init(path: String, line: Int? = nil, sentence: Phrase) {
    self.path = path
    self.line = line
    self.sentence = sentence
  }

  /// The same about a record.
  func at(line: Int?) -> Remark { Remark(path: path, line: line, sentence: sentence) }

  /// What is wrong, before it is known where.
  struct Reason: Error, ExpressibleByStringInterpolation {
    let sentence: Phrase

    init(_ sentence: Phrase) { self.sentence = sentence }
    init(stringLiteral sentence: String) { self.sentence = Phrase(of: sentence) }
    init(stringInterpolation parts: Phrase.Parts) { sentence = Phrase(stringInterpolation: parts) }
  }
}
