import Markup
import SourceText

extension DocumentFormat {
  /// Web pages. Of all that a page shows, the report is where the prose is; what stands around it is left out.
  static let html = DocumentFormat(
    name: "HTML",
    recognises: isPage,
    content: .text { page in
      guard let tree = HTMLTree(page) else {
        var extract = Extract(page)
        extract.remarks = ["its tags nest too deep for a page, so they are only dropped"]
        return .text(extract)
      }
      let reading = HTMLReading(tree)
      var composition = Composition()
      for block in reading.report { composition.append(block) }
      var extract = Extract(source: page, text: composition.text, offsets: composition.offsets)
      extract.stated = reading.stated
      extract.fallback = reading.fallback
      extract.emptiness = "is a web page without a text"
      return .text(extract)
    })
}

/// Whether a text is markup: it begins with a tag that pages begin with, or has `<html` in its head.
private func isPage(_ text: [UInt8]) -> Bool {
  // Nearly all other texts have no tag in their head, which takes no look at characters to tell.
  guard text.prefix(4096).contains(UInt8(ascii: "<")) else { return false }
  let head = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
  let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  if start.hasPrefix("<!doctype html") || head.contains("<html") || head.contains("<body") { return true }
  guard start.hasPrefix("<") else { return false }
  // A piece of a page: nothing but elements, where Markdown would have lines of its own between them.
  let tags = ["<div", "<p>", "<p ", "<table", "<section", "<article", "<meta", "<h1", "<h2", "<span", "<title"]
  let lines = head.split(whereSeparator: \.isNewline).dropLast()
  let marked = lines.filter { $0.contains("<") || $0.allSatisfy(\.isWhitespace) }
  return tags.contains { start.hasPrefix($0) } && head.contains("</") && marked.count * 5 >= lines.count * 4
}
