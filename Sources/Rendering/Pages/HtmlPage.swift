import Prose
import SourceText
import Tables

extension Page {
  /// The page in one file of HTML, which needs no other and runs nothing: it reads on paper, on a screen of any width, by
  /// day and by night.
  package func html() -> String { (try? pieces().joined()) ?? "" }

  /// The same in pieces, of which long tables make many.
  func pieces() throws(Patience.Stopped) -> [String] {
    var writer = HtmlWriter(self)
    let body = try writer.body()
    let name = title ?? writer.headings.first?.text ?? "quan"
    let head = """
      <!doctype html>
      <html lang="\(language.name)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="quan">
      <title>\(escapedForMarkup(name))</title>
      <style>
      \(pageStyle)</style>
      </head>
      <body>
      <main>

      """
    return [head] + body + ["</main>\n</body>\n</html>\n"]
  }
}

/// Puts a page together. Its Markdown is turned into HTML as one text, with places kept in it for what is not Markdown.
private struct HtmlWriter {
  private let page: Page
  private var notes: Notes
  private var inserts: [[String]] = []
  private var shownNotes: Set<Int> = []
  private(set) var headings: [(level: Int, text: String)] = []

  init(_ page: Page) {
    self.page = page
    notes = Notes(page.evidence)
  }

  mutating func body() throws(Patience.Stopped) -> [String] {
    var markdown = ""
    var placeOfContents: Int?
    for block in page.blocks {
      switch block {
      case .prose(let pieces):
        for piece in pieces {
          switch piece {
          case .text(let text): markdown += Placeholder.without(text)
          case .value(let value, let references): markdown += inline(value, references)
          }
        }
      case .contents:
        placeOfContents = inserts.count
        markdown += place([])
      case .table(let table): markdown += place(try element(table.said(in: page.language)))
      case .chart(let table, let chart): markdown += place(try element(table.said(in: page.language), chart))
      }
    }
    let text = Placeholder.withoutParagraphs(withAnchors(html(ofMarkdown: markdown)))
    if let placeOfContents { inserts[placeOfContents] = [contents()] }
    return Placeholder.filled(text) { inserts[$0] } + [noteList()]
  }

  /// Keeps a place for an element that stands between paragraphs.
  private mutating func place(_ element: [String]) -> String {
    inserts.append(element)
    return Placeholder.block(inserts.count - 1)
  }

  private mutating func inline(_ value: Value, _ references: [RowReference]) -> String {
    let number = notes.number(for: references)
    inserts.append(["<span class=\"figure\">\(htmlText(of: value))\(number.map { mark($0) } ?? "")</span>"])
    return Placeholder.inline(inserts.count - 1)
  }

  private mutating func element(_ table: Table) throws(Patience.Stopped) -> [String] {
    let rows = try table.html(page.patience) { row, column in
      table.noteNumber(row: row, column: column, &notes).map { mark($0) } ?? ""
    }
    return ["<div class=\"table\" tabindex=\"0\">\n"] + rows + ["</div>\n"]
  }

  private mutating func element(_ table: Table, _ chart: Chart) throws(Patience.Stopped) -> [String] {
    var texts: [String] = []
    for value in chart.values {
      var numbers: [Int?] = []
      for row in 0..<table.count {
        try page.patience.check(row)
        let references = table.columns[value].isMissing(row) ? [] : table.origins(row: row, column: value)
        numbers.append(notes.number(for: references))
      }
      var layout = page.layout
      layout.patience = page.patience
      layout.colour = false
      let sheet = Sheet(table: table, chart: chart, value: value, layout: layout)
      texts.append("<figure class=\"chart\">\n<figcaption>\(escapedForMarkup(sheet.heading))</figcaption>\n")
      var pictures: [String] = []
      for (style, width) in [("wide", 720.0), ("narrow", 360.0)] {
        let canvas = SvgCanvas(width: width) { numbers[$0] }
        pictures += try chart.kind.drawing.svg(sheet, canvas).map { $0.element(style) + "\n" }
      }
      // Where there is nothing to draw, the line says why that else stands below the picture.
      if pictures.isEmpty {
        let line = try chart.kind.drawing.lines(sheet).footer.dropLast()
        pictures = ["<p>\(escapedForMarkup(String(line)))</p>\n"]
      }
      texts += pictures
      texts.append("</figure>\n")
    }
    return texts
  }

  /// `<a class="note" …>3</a>`; the first of each number is what its note leads back to.
  private mutating func mark(_ number: Int) -> String {
    let anchor = shownNotes.insert(number).inserted ? " id=\"r\(number)\"" : ""
    let note = notes.entries[number - 1]
    let first = note.citations[0]
    let hint = note.citations.count + note.others == 1 ? "\(first.sentence) — \(first.place)" : first.place + " …"
    // The joiner before it keeps it on the line of its number.
    return "\u{2060}<a class=\"note\"\(anchor) href=\"#n\(number)\" title=\"\(escapedForMarkup(hint))\">\(number)</a>"
  }

  // MARK: headings

  /// The text with an anchor in each heading.
  private mutating func withAnchors(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "<h") {
      guard let level = rest[start.upperBound...].first?.wholeNumberValue,
        let end = rest[start.upperBound...].firstRange(of: "</h\(level)>")
      else {
        result += rest[..<start.upperBound]
        rest = rest[start.upperBound...]
        continue
      }
      let inner = rest[rest.index(start.upperBound, offsetBy: 2)..<end.lowerBound]
      headings.append((level, plain(inner)))
      result += rest[..<start.lowerBound] + "<h\(level) id=\"s\(headings.count)\">\(inner)</h\(level)>"
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The words of a piece of HTML that values have been put into.
  private func plain(_ html: Substring) -> String {
    let filled = Placeholder.filled(String(html)) { inserts[$0] }.joined()
    var text = ""
    var rest = filled[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      text += rest[..<open]
      // The number of a note is no word of the heading.
      let isNote = rest[open...].hasPrefix("<a class=\"note\"")
      rest = rest[rest.index(after: close)...]
      if isNote, let end = rest.firstRange(of: "</a>") { rest = rest[end.upperBound...] }
    }
    return (text + rest).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").replacing("\u{2060}", with: "")
  }

  /// The headings but for the first of all, which is the page's title.
  private func contents() -> String {
    let listed = headings.enumerated().dropFirst(headings.first?.level == 1 ? 1 : 0).filter { $0.element.level <= 3 }
    if listed.isEmpty { return "" }
    let top = listed.map(\.element.level).min() ?? 1
    let items = listed.map {
      "<li class=\"level\($0.element.level - top + 1)\"><a href=\"#s\($0.offset + 1)\">\(escapedForMarkup($0.element.text))</a></li>\n"
    }
    return "<nav class=\"contents\">\n<p>\(page.language("Contents"))</p>\n<ol>\n\(items.joined())</ol>\n</nav>\n"
  }

  // MARK: notes

  private func noteList() -> String {
    if notes.entries.isEmpty { return "" }
    let items = notes.entries.enumerated().map { index, note in
      let shown = note.citations.prefix(3).map(citation).joined(separator: "\n")
      return
        "<li id=\"n\(index + 1)\">\(shown)\(rest(of: note))\(shownNotes.contains(index + 1) ? back(index + 1) : "")</li>\n"
    }
    return "<section class=\"notes\">\n<h2>\(page.language("Sources"))</h2>\n<ol>\n\(items.joined())</ol>\n</section>\n"
  }

  private func back(_ number: Int) -> String {
    " <a class=\"back\" href=\"#r\(number)\" aria-label=\"\(page.language("back to the text"))\">↩</a>"
  }

  /// What finds no room in a note is folded away.
  private func rest(of note: Notes.Note) -> String {
    let hidden = note.citations.dropFirst(3)
    if hidden.isEmpty { return "" }
    let count = hidden.count + note.others
    let name = page.language("\(count) more")
    let end = note.others > 0 ? "\n<p>…</p>" : ""
    return "\n<details><summary>\(name)</summary>\n\(hidden.map(citation).joined(separator: "\n"))\(end)</details>"
  }

  private func citation(_ citation: Notes.Citation) -> String {
    let sentence = citation.pieces.map { piece in
      piece.isMarked ? "<mark>\(escapedForMarkup(piece.text))</mark>" : escapedForMarkup(piece.text)
    }
    let place =
      "<cite><span>\(escapedForMarkup(String(citation.path)))</span>\(citation.line.map { " " + page.language("line \($0)") } ?? "")</cite>"
    return "<p class=\"quote\"><q>\(sentence.joined())</q> \(place)</p>"
  }
}
