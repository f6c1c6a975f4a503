import SourceText

/// A kind of file that reports come in: how it is known by its contents, and how it becomes text with simple marks.
struct DocumentFormat: Sendable {
  let name: String
  /// Whether bytes look like this format; the first one in the list that says so reads the file. Formats of text are
  /// asked about the text in UTF-8.
  let recognises: @Sendable ([UInt8]) -> Bool
  let content: Content

  enum Content: Sendable {
    /// It has its own way to write characters.
    case bytes(@Sendable ([UInt8], Limits) -> Extracted)
    /// It is text in any encoding.
    case text(@Sendable ([UInt8]) -> Extracted)
  }

  static let all: [DocumentFormat] = [.pdf, .word, .unread, .html, .plainText]
}

/// The outcome of taking the text out of a file.
enum Extracted: Sendable {
  case text(Extract)
  case unreadable(Phrase)

  func adding(_ remarks: [Phrase]) -> Extracted {
    guard case .text(var extract) = self else { return self }
    extract.remarks = remarks + extract.remarks
    return .text(extract)
  }
}

/// The text in a file, as Markdown writes it: blank lines between blocks, `#` before headings, `-` before list items.
struct Extract: Sendable {
  /// What places refer to, in UTF-8.
  var source: [UInt8]
  /// What is read, in UTF-8.
  var text: [UInt8]
  /// From the text to the source; nil where they are the same.
  var offsets: OffsetMap?
  /// What the file says of itself beside its text, and what it says where its text is silent.
  var stated = Metadata()
  var fallback = Metadata()
  var hasFrontMatter = false
  var remarks: [Phrase] = []
  /// What is said when there are no words in it.
  var emptiness: Phrase = "holds no words"

  /// A text that is its own source.
  init(_ text: [UInt8]) {
    source = text
    self.text = text
  }

  init(source: [UInt8], text: [UInt8], offsets: OffsetMap) {
    self.source = source
    self.text = text
    self.offsets = offsets
  }
}

/// Whether a word of ASCII stands somewhere in bytes that need not be text.
func holds(_ bytes: [UInt8], _ word: String, in range: Range<Int>) -> Bool {
  let word = Array(word.utf8)
  var index = range.lowerBound
  while index <= range.upperBound - word.count {
    if bytes[index] == word[0], matches(word, bytes, at: index, before: range.upperBound) { return true }
    index += 1
  }
  return false
}
