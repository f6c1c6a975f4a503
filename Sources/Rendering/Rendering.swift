package import SourceText
package import Tables

/// `table` as `format` writes it, as far as somebody waits for it.
package func write(_ table: Table, as format: Format, layout: Layout, to output: inout Output) {
  try? format.writes(table, layout, &output)
}

/// Everything that a script says as one whole, for formats that are written so, as far as somebody waits for it.
package func write(_ page: Page, as format: Format, to output: inout Output) { try? format.gathers?(page, &output) }

/// `table` as `format` writes it, handed to `sink` in large pieces.
package func render(
  _ table: Table, as format: Format, layout: Layout, to sink: @escaping ([UInt8]) -> Void
) {
  var output = Output(to: sink)
  write(table, as: format, layout: layout, to: &output)
  output.flush()
}

/// `table` as `format` writes it.
package func render(_ table: Table, as format: Format, layout: Layout) -> String {
  var text = ""
  render(table, as: format, layout: layout) { text += String(decoding: $0, as: UTF8.self) }
  return text
}

/// What is wrong, where, and what to try:
///
///     error: no column named gpd in reports
///       reports | sort gpd desc
///                      ^^^
///     help: did you mean gdp?
///
/// Carets stand under their characters also after Han text. A source with a name is named with line and column. Where
/// the terminal has `width` cells, a line longer than it is folded, each part above its own carets, and so is what is
/// said, between its words.
package func render(
  _ diagnostic: Diagnostic, in language: Language, colour: Bool, width: Int? = nil
) -> String {
  let source = diagnostic.source
  let span = anchored(diagnostic.span, in: source)
  let (tone, head): (Style, Phrase) =
    switch diagnostic.severity {
    case .error: (.error, "error:")
    case .warning: (.warning, "warning:")
    case .note: (.help, "note:")
    }
  /// A head with its colon, behind which there is a blank unless it is full-width, and what is said.
  func headed(_ head: Phrase, _ tone: Style, _ sentence: Phrase) -> String {
    let head = language(head)
    let gap = head.last == "：" ? "" : " "
    let indent = widthInCells(head + gap)
    let said = visible(language(sentence))
    let parts = width.map { folded(said, toCells: max(20, $0 - indent)) } ?? [said]
    return tone.painted(head, colour: colour) + gap
      + parts.joined(separator: "\n" + String(repeating: " ", count: indent))
  }
  var lines = [headed(head, tone, diagnostic.sentence)]
  if !source.name.isEmpty {
    lines.append(Style.faint.painted("  \(visible(source.place(at: span.start)))", colour: colour))
  }
  let room = width.map { max(20, $0 - 2) }
  lines += Picture.lines(of: source, at: span, mark: "^", note: "", tone: tone, colour: colour, width: room)
  var line = source.line(at: span.start)
  for label in diagnostic.labels {
    let labelled = Picture.lines(
      of: source, at: label.span, mark: "-", note: language(label.text), tone: .help, colour: colour, width: room)
    // A line that stands there already is not shown again.
    let repeats = labelled.count == 2 && source.line(at: label.span.start) == line && lines.contains(labelled[0])
    lines += repeats ? [labelled[1]] : labelled
    line = source.line(at: label.span.start)
  }
  for call in shown(diagnostic.calls) {
    lines.append(Style.faint.painted(visible(language(words(of: call))), colour: colour))
    lines += Picture.lines(
      of: call.source, at: call.span, mark: "-", note: "", tone: .help, colour: colour, width: room)
  }
  if let help = diagnostic.help {
    lines.append(headed("help:", .help, help))
  }
  return lines.joined(separator: "\n") + "\n"
}

/// How a message goes on that was raised inside of a call.
private func words(of call: Diagnostic.Call) -> Phrase {
  let place = call.source.name.isEmpty ? nil : call.source.place(at: call.span.start)
  return switch (call.name.isEmpty, place) {
  case (true, nil): "while this was carried out"
  case (true, let place?): "while this was carried out, \(place)"
  case (false, nil): "in \(call.name), called here"
  case (false, let place?): "in \(call.name), called here, \(place)"
  }
}

/// Of calls inside one another, the innermost and the outermost, which is what was typed.
private func shown(_ calls: [Diagnostic.Call]) -> [Diagnostic.Call] {
  calls.count <= 2 ? calls : [calls[0], calls[calls.count - 1]]
}

/// What is missing at the end of a text is missed behind its last word, not on the empty line below.
private func anchored(_ span: Span, in source: Source) -> Span {
  guard span.start >= source.bytes.count, let last = source.bytes.lastIndex(where: { $0 > 0x20 }) else { return span }
  return Span(last + 1, last + 1)
}

/// A text with the bytes `marks` of it underlined by carets, folded to `width` cells.
package func render(_ text: String, marking marks: [Range<Int>], colour: Bool, width: Int?) -> String {
  let rows = Picture.rows(of: Array(text.utf8), marks: marks, width: width.map { max(20, $0 - 2) })
  return rows.flatMap { $0.lines(mark: "^", note: "", tone: .help, colour: colour) }.joined(separator: "\n") + "\n"
}
