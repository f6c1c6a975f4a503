import Segmentation
import SourceText
import Tables

/// Every place where something stands, in a line of its own with what stands around it (a keyword in context: Luhn,
/// “Key Word-in-Context Index for Technical Literature”, 1960).
struct Concordance: Sendable {
  let wording: Wording
  let texts: PassageSource
  let layout: ConcordanceColumns
  /// `left`, `right` and `keyword`, the first the most telling.
  let order: [String]
  let width: Int

  private struct Line {
    let text: Int
    let place: Range<Int>
  }

  func lines(_ flow: Flow, _ segmenter: Segmenter) throws(Diagnostic) -> Flow {
    let passages = try texts.passages(flow)
    var lines: [Line] = []
    for (index, text) in passages.texts.enumerated() {
      if index % min(1024, flow.run.effort.rowsInMorsel) == 0 {
        try flow.run.check()
        // A line, its texts on both sides and where it came from.
        try flow.run.claim(passages.texts.count * 96 + lines.count * 300)
      }
      // An empty match is nowhere.
      for place in wording.ranges(in: text) where !place.isEmpty { lines.append(Line(text: index, place: place)) }
    }
    lines = try sorted(lines, passages.texts, flow.run)
    try flow.run.check()
    var context = ContextCutter(width: width, segmenter)
    var (left, keyword, right) = (ColumnBuilder(.text), ColumnBuilder(.text), ColumnBuilder(.text))
    for (index, line) in lines.enumerated() {
      if index % min(1024, flow.run.effort.rowsInMorsel) == 0 { try flow.run.check() }
      let (before, word, after) = pieces(line, passages.texts[line.text])
      left.append(text: context.before(before))
      keyword.append(text: String(word))
      right.append(text: context.after(after))
    }
    let texts = try flow.run.map(lines.count) { lines[$0].text }
    let rows = try flow.run.map(texts.count) { passages.rows[texts[$0]][0] }
    var reports = ColumnBuilder(.text)
    try flow.run.eachStretch(texts.count) { stretch in
      for line in stretch { reports.append(text: passages.reports[texts[line]]) }
    }
    let columns = try layout.columns(flow, rows, [reports.column, left.column, keyword.column, right.column])
    let origins = Origins.made(count: lines.count, outOf: lines.count) {
      .merging(texts.map { passages.origins(of: CollectionOfOne($0)) })
    }
    return Flow(Table(fields: layout.fields, columns: columns, count: lines.count, origins: origins), run: flow.run)
  }

  private func pieces(_ line: Line, _ text: String) -> (Substring, Substring, Substring) {
    let start = text.utf8.index(text.startIndex, offsetBy: line.place.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: line.place.upperBound)
    return (text[..<start], text[start..<end], text[end...])
  }

  /// Lines that are equal by what orders them stay in reading order.
  private func sorted(_ lines: [Line], _ texts: [String], _ run: Run) throws(Diagnostic) -> [Line] {
    if order.isEmpty { return lines }
    let keys = try run.collect(lines.count) { index in
      let line = lines[index]
      let (before, word, after) = pieces(line, texts[line.text])
      return order.map { side -> [UInt32] in
        switch side {
        case "left": before.unicodeScalars.reversed().map(\.value)
        case "right": after.unicodeScalars.map(\.value)
        default: word.unicodeScalars.map(\.value)
        }
      }
    }
    func precedes(_ left: Int, _ right: Int) -> Bool {
      for (one, other) in zip(keys[left], keys[right]) {
        if one.lexicographicallyPrecedes(other) { return true }
        if other.lexicographicallyPrecedes(one) { return false }
      }
      return left < right
    }
    return try run.sorted(Array(lines.indices), by: precedes).map { lines[$0] }
  }
}

/// The columns of a concordance: report and year where they are known, what stands left of the keyword, the keyword, what
/// stands right of it; then, hidden, every other column that came in.
struct ConcordanceColumns: Sendable {
  let fields: [Field]
  private let contents: [Content]

  private enum Content: Sendable {
    /// The column that came in at that place.
    case incoming(Int)
    /// One of report, left, keyword, right.
    case made(Int)
  }

  init(_ call: Call) {
    var fields: [Field] = []
    var contents: [Content] = []
    func add(_ field: Field, _ content: Content) {
      if fields.contains(where: { $0.name == field.name }) { return }
      fields.append(field)
      contents.append(content)
    }
    let report = call.fields.firstIndex { $0.name == "report" }
    if let report {
      add(call.fields[report], .incoming(report))
    } else if call.arguments(after: "of").isEmpty {
      add(Field("report", .text, aliases: ["报告"]), .made(0))
    }
    if let year = call.fields.firstIndex(where: { $0.name == "year" }) { add(call.fields[year], .incoming(year)) }
    var left = Field("left", .text, aliases: ["左"], summary: "what stands before the keyword")
    left.leansRight = true
    add(left, .made(1))
    add(Field("keyword", .text, aliases: ["词"], summary: "what was looked for, as it stands"), .made(2))
    add(Field("right", .text, aliases: ["右"], summary: "what stands behind the keyword"), .made(3))
    for (index, field) in call.fields.enumerated() {
      var field = field
      field.isHidden = true
      add(field, .incoming(index))
    }
    self.fields = fields
    self.contents = contents
  }

  /// The columns of a concordance whose lines stand in `rows` of those that came in.
  func columns(_ flow: Flow, _ rows: [Int32], _ made: [Column]) throws(Diagnostic) -> [Column] {
    try contents.map { (content) throws(Diagnostic) in
      switch content {
      case .incoming(let index): try flow.run.gathered(try flow.column(index), rows)
      case .made(let index): made[index]
      }
    }
  }
}
