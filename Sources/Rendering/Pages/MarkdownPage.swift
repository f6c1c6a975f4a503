import SourceText
import Tables

extension Page {
  /// What makes pictures for a document that is made of Markdown.
  package struct PictureMaker {
    /// The picture of an SVG as PNG, 2 pixels for each of its units; nil where none can be made.
    let png: (_ svg: String) -> [UInt8]?

    package init(png: @escaping (_ svg: String) -> [UInt8]?) { self.png = png }
  }

  /// The page as Markdown of GitHub's dialect: notes are footnotes, and what charts draw stands in blocks of plain text, or
  /// in pictures where somebody makes them.
  package func markdown(for maker: PictureMaker? = nil) -> String {
    var notes = Notes(evidence)
    var text = ""
    // What is no prose has an empty line before and after it.
    var isApart = true
    func setApart(_ text: inout String) {
      while !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    }
    for block in blocks {
      if case .prose = block {
        if !isApart { setApart(&text) }
        isApart = true
      } else {
        setApart(&text)
        isApart = false
      }
      switch block {
      case .prose(let pieces):
        for piece in pieces {
          switch piece {
          case .text(let words): text += words
          case .value(let value, let references):
            text += escapedForMarkdown(plainText(of: value))
            if let number = notes.number(for: references) { text += "[^\(number)]" }
          }
        }
      case .contents: text += contents()
      case .table(let table): text += markdownText(of: table.said(in: language), &notes)
      case .chart(let table, let chart):
        if let pictures = maker.flatMap({ pictures(of: table.said(in: language), chart, $0) }), !pictures.isEmpty {
          text += pictures
          continue
        }
        var drawing = ""
        var output = Output { drawing += String(decoding: $0, as: UTF8.self) }
        // Whoever has a document written waits for it.
        let layout = Layout(width: 78, rows: nil, colour: false, language: language)
        try? drawInCells(table.said(in: language), chart, layout, &output)
        output.flush()
        text += "```text\n\(drawing)```\n"
      }
    }
    while text.hasSuffix("\n") { text.removeLast() }
    text += "\n"
    if !notes.entries.isEmpty { text += "\n" }
    for (index, note) in notes.entries.enumerated() { text += footnote(index + 1, note) }
    return text
  }

  private func markdownText(of table: Table, _ notes: inout Notes) -> String {
    let rows = MarkdownRows(table)
    var text = rows.head
    for row in 0..<table.count {
      let marks = table.fields.indices.map {
        table.fields[$0].isHidden ? nil : table.noteNumber(row: row, column: $0, &notes)
      }
      text += rows.line(row) { marks[$0].map { "[^\($0)]" } ?? "" }
    }
    return text
  }

  /// Each picture with the caption of its chart, in the text itself; nil where one of them cannot be made.
  private func pictures(of table: Table, _ chart: Chart, _ maker: PictureMaker) -> String? {
    var text = ""
    for value in chart.values {
      let sheet = Sheet(table: table, chart: chart, value: value, layout: layout)
      // Whoever has a document written waits for it.
      for picture in (try? chart.kind.drawing.svg(sheet, SvgCanvas(width: 560) { _ in nil })) ?? [] {
        guard let bytes = maker.png(picture.file) else { return nil }
        text += "![\(escapedForMarkdown(sheet.heading))](data:image/png;base64,\(base64(bytes)))\n\n"
      }
    }
    return text
  }

  private func footnote(_ number: Int, _ note: Notes.Note) -> String {
    let shown = note.citations.prefix(3).map { citation in
      let words = citation.pieces.map {
        $0.isMarked ? "**\(escapedForMarkdown($0.text))**" : escapedForMarkdown($0.text)
      }
      let place = citation.line.map { language("\(citation.path), line \($0)") } ?? citation.place
      return language("\(words.joined()) (\(escapedForMarkdown(place)))")
    }
    let hidden = note.citations.count - shown.count + note.others
    let rest = hidden == 0 ? "" : " … " + language("\(hidden) more")
    return "[^\(number)]: \(shown.joined(separator: " "))\(rest)\n"
  }

  /// The headings of the page's own text, each a link as GitHub makes them.
  private func contents() -> String {
    var lines: [String] = []
    var isCode = false
    for line in markdownOfProse().split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      let level = line.prefix { $0 == "#" }.count
      guard !isCode, (2...3).contains(level), line.dropFirst(level).first == " " else { continue }
      let name = line.dropFirst(level + 1)
      let anchor = name.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
        .replacing(" ", with: "-")
      lines.append("\(String(repeating: "  ", count: level - 2))- [\(name)](#\(anchor))\n")
    }
    return lines.joined()
  }

  private func markdownOfProse() -> String {
    blocks.map { block in
      guard case .prose(let pieces) = block else { return "\n" }
      return pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .value(let value, _): escapedForMarkdown(plainText(of: value))
        }
      }.joined()
    }.joined()
  }
}

/// Bytes in 64 letters that any text may hold.
private func base64(_ bytes: [UInt8]) -> String {
  let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var result: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let part = bytes[start..<min(start + 3, bytes.count)]
    let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
    for index in 0..<4 {
      result.append(index <= part.count ? letters[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
    }
  }
  return String(decoding: result, as: UTF8.self)
}
