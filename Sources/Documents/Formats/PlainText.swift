extension DocumentFormat {
  /// Text as it was typed or copied, and Markdown, whose front matter tells of the report.
  static let plainText = DocumentFormat(
    name: "text",
    recognises: { _ in true },
    content: .text { text in
      var extract = Extract(text)
      extract.hasFrontMatter = true
      return .text(extract)
    })
}
