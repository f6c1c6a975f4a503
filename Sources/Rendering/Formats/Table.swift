import Quantities
import SourceText
import Tables

extension Format {
  /// On a terminal the widest texts are cut with `…` and the columns that find no room are named below, so that no row
  /// takes two lines. In a pipe nothing is cut.
  package static let table = Format(
    name: "table", summary: "aligned columns for reading, fitted to the terminal", fileExtension: "text",
    example: """
      name             value  share  months            items
      -----------  ---------  -----  ----------------  ------
      东区         560.2亿元   40.6  2017-01..2017-09  甲、乙
      西|区, "新"          ·      ·  ·                 ·

      """,
    writes: { (table, layout, output) throws(Patience.Stopped) in
      let rows = min(table.count, layout.rows ?? table.count)
      var columns = try table.fields.indices.filter { !table.fields[$0].isHidden }.map {
        (index) throws(Patience.Stopped) in
        try ShownColumn(table.fields[index], table.columns[index], at: index, rows: rows, layout.patience)
      }
      let border = TableBorder(layout.border, colour: layout.colour)
      if let width = layout.width, needsRecords(columns, border, layout.wide, in: width) {
        return try Format.lines.writes(table, layout, &output)
      }
      let left = layout.width.map { fit(&columns, border, into: $0) } ?? []
      output.write(border.rule(.top, columns.map(\.width)))
      output.write(border.line(columns.map { $0.captioned(colour: layout.colour) }))
      output.write(border.rule(.middle, columns.map(\.width)))
      for row in 0..<rows {
        try layout.patience.check(row)
        for line in lines(of: row, columns, layout) { output.write(border.line(line)) }
      }
      output.write(border.rule(.bottom, columns.map(\.width)))
      if let width = layout.width {
        output.write(
          footer(
            shown: rows, of: table.count, without: left,
            isCut: layout.wide != .wrap && columns.contains { $0.width < $0.naturalWidth }, layout: layout,
            width: width))
      }
    },
    draws: drawInCells)

  /// Whether rows that do not fit side by side are to be shown one below the other.
  private static func needsRecords(_ columns: [ShownColumn], _ border: TableBorder, _ wide: Wide, in width: Int) -> Bool
  {
    switch wide {
    case .cut: return false
    case .wrap: return border.width(around: columns.map(\.leastWidth)) > width
    case .records: return border.width(around: columns.map(\.width)) > width
    }
  }

  /// The cells of a row, line by line: of one line unless texts go on in further ones.
  private static func lines(of row: Int, _ columns: [ShownColumn], _ layout: Layout) -> [[String]] {
    guard layout.wide == .wrap, layout.width != nil else {
      return [columns.map { $0.cell(row, colour: layout.colour) }]
    }
    let parts = columns.map { $0.parts(row, colour: layout.colour) }
    let height = parts.map(\.count).max() ?? 1
    return (0..<height).map { line in
      zip(parts, columns).map { parts, column in
        line < parts.count ? parts[line] : String(repeating: " ", count: column.width)
      }
    }
  }

  /// Narrows columns of text, the widest first, until all fit; gives up columns when even that is not enough, first
  /// those without any value, then others, each from the right, and returns the names of those.
  private static func fit(_ columns: inout [ShownColumn], _ border: TableBorder, into width: Int) -> [String] {
    func total(_ widths: [Int]) -> Int { border.width(around: widths) }
    var left: [(position: Int, caption: String)] = []
    while columns.count > 1, total(columns.map(\.leastWidth)) > width {
      let index = columns.indices.dropFirst().last { columns[$0].isEmpty } ?? columns.count - 1
      left.append((columns[index].position, columns.remove(at: index).caption))
    }
    while total(columns.map(\.width)) > width {
      guard
        let widest = columns.indices.filter({ columns[$0].width > columns[$0].leastWidth })
          .max(by: { columns[$0].width < columns[$1].width })
      else { break }
      columns[widest].width -= 1
    }
    if columns.count == 1 { columns[0].width = min(columns[0].width, max(1, width - border.width(around: [0]))) }
    return left.sorted { $0.position < $1.position }.map(\.caption)
  }
}

/// A column's cells as they are shown, and the room they take.
private struct ShownColumn {
  let caption: String
  private let cells: [String?]
  private let alignsRight: Bool
  private let losesBeginning: Bool
  var width: Int
  /// How far it may be narrowed: a number is never cut, since part of it would be another number.
  let leastWidth: Int
  /// Its place in the table.
  let position: Int
  /// Whether no row that is shown has a value.
  let isEmpty: Bool
  /// How much room its cells would take uncut.
  let naturalWidth: Int

  init(
    _ field: Field, _ column: Column, at position: Int, rows: Int, _ patience: Patience
  ) throws(Patience.Stopped) {
    self.position = position
    caption = visible(field.name)
    alignsRight = isNumeric(field.type) || field.leansRight
    losesBeginning = field.leansRight
    var cells: [String?] = try (0..<rows).map(patience) { row in
      let value = column[row]
      return value.isNull ? nil : shownText(of: value, colour: false)
    }
    if field.type == .number { ShownColumn.alignPoints(&cells) }
    self.cells = cells
    isEmpty = cells.allSatisfy { $0 == nil }
    let captionWidth = widthInCells(caption)
    var natural = max(captionWidth, 1)
    for (row, text) in cells.enumerated() {
      try patience.check(row)
      natural = max(natural, text.map { widthInCells($0) } ?? 1)
    }
    width = natural
    naturalWidth = natural
    let mayShrink: Bool
    switch field.type {
    case .text, .list: mayShrink = true
    default: mayShrink = false
    }
    leastWidth = mayShrink ? max(captionWidth, min(natural, 12)) : natural
  }

  func captioned(colour: Bool) -> String {
    let text = padded(truncated(caption, toCells: width), toCells: width, alignedRight: alignsRight)
    return Style.heading.painted(text, colour: colour)
  }

  func cell(_ row: Int, colour: Bool) -> String {
    guard let text = cells[row] else {
      let dot = Style.faint.painted("·", colour: colour)
      let blanks = String(repeating: " ", count: width - 1)
      return alignsRight ? blanks + dot : dot + blanks
    }
    let part = losesBeginning ? truncated(text, toLastCells: width) : truncated(text, toCells: width)
    return padded(part, toCells: width, alignedRight: alignsRight)
  }

  /// The whole cell, in as many lines as it takes.
  func parts(_ row: Int, colour: Bool) -> [String] {
    guard let text = cells[row] else { return [cell(row, colour: colour)] }
    return folded(text, toCells: width, breakingWords: true).map {
      padded($0, toCells: width, alignedRight: alignsRight)
    }
  }

  /// Blanks after the shorter fractions, so that the decimal points stand below each other.
  private static func alignPoints(_ cells: inout [String?]) {
    func fraction(_ text: String) -> Int { text.firstIndex(of: ".").map { text[$0...].utf8.count } ?? 0 }
    let longest = cells.reduce(0) { max($0, $1.map(fraction) ?? 0) }
    for index in cells.indices {
      guard let text = cells[index] else { continue }
      cells[index] = text + String(repeating: " ", count: longest - fraction(text))
    }
  }
}
