package import Documents

/// A document as sentences, with the numbers and times in them.
///
/// Everything is kept in order of the text and points into `letters`; a sentence's numbers and times are slices of the
/// whole document's.
package struct Prose: Sendable {
  package let document: Document
  /// In today's forms; `document.text` has them as written.
  package let letters: [Letter]
  package let forms: OlderForms
  /// Where each letter begins in `document.text`, in bytes; one more for the end.
  package let byteOffsets: [Int32]
  package let sentences: [Sentence]
  package let numerals: [Numeral]
  package let times: [TimeExpression]

  /// The bytes of `document.text` under a range of letters.
  package func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(byteOffsets[range.lowerBound])..<Int(byteOffsets[range.upperBound])
  }

  package func text(_ range: Range<Int>) -> String { String(decoding: document.text[bytes(range)], as: UTF8.self) }

  /// Where a range of letters stands in the file, in bytes.
  package func sourceBytes(_ range: Range<Int>) -> Range<Int> {
    if range.isEmpty { return 0..<0 }
    let bytes = bytes(range)
    let start = document.offsets.source(of: bytes.lowerBound)
    let last = Int(byteOffsets[range.upperBound - 1])
    return start..<max(start, document.offsets.source(of: last) + bytes.upperBound - last)
  }
}

/// One sentence: up to 。！？ and the closing marks behind it, or to the end of its block.
package struct Sentence: Hashable, Sendable {
  /// In letters, outer white space left out.
  package let range: Range<Int>
  /// Its block's number in the document.
  package let block: Int
  /// The number of the heading that it stands under, or nil.
  package let section: Int?
  package let numerals: Range<Int>
  package let times: Range<Int>
}
