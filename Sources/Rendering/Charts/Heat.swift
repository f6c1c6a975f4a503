import SourceText
import Tables

extension Drawing {
  /// A field for each pair of names, the darker the greater; a dot where no value is. What does not fit beside one another
  /// goes on below.
  static let heat = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      let count = counted(sheet.table.count)
      guard let grid = try Grid(sheet), !grid.columns.isEmpty else {
        let remarks: [Phrase] = sheet.table.count > 0 ? [count, "\(sheet.table.count) without a value"] : [count]
        return ([], sheet.faint(sheet.layout.language(Phrase(clauses: remarks))) + "\n")
      }
      let fields = HeatFields(grid, sheet)
      var picture: [String] = []
      for block in fields.blocks {
        if !picture.isEmpty { picture.append("") }
        picture += try fields.lines(block)
      }
      let ends = grid.ends
      picture.append(truncated("\(ends.least) ░ ▒ ▓ █ \(ends.most)", toCells: sheet.width))
      let lines: Phrase = "\(fields.rows.count) of \(grid.rows.count) lines"
      var remarks: [Phrase] = [fields.rows.count < grid.rows.count ? "\(lines) of \(count)" : count]
      if grid.hasRepeats { remarks.append("some of one field, drawn by their means") }
      return (
        picture, sheet.faint(truncated(sheet.layout.language(Phrase(clauses: remarks)), toCells: sheet.width)) + "\n"
      )
    }, svg: SvgPicture.fields)
}

/// How fields are set in the cells of a terminal.
private struct HeatFields {
  let rows: ArraySlice<String>
  /// The columns that stand beside one another.
  let blocks: [Range<Int>]
  private let grid: Grid
  private let sheet: Sheet
  private let labelWidth: Int
  private let columnWidth: Int
  private let gap: String
  /// Whether numbers stand above the columns, and what they mean below, since the names find no room.
  private let isKeyed: Bool

  init(_ grid: Grid, _ sheet: Sheet) {
    self.grid = grid
    self.sheet = sheet
    rows = grid.rows.prefix(sheet.layout.rows ?? grid.rows.count)
    labelWidth = sheet.labelWidth(rows, beside: 0)
    let room = max(1, sheet.width - labelWidth - 2)
    let count = grid.columns.count
    let widest = grid.columns.map { widthInCells($0) }.max() ?? 0
    // Many years stand side by side, one cell each.
    let isDense = grid.isOrdered && count * 3 > room + 1
    gap = isDense ? "" : " "
    let most = isDense ? max(1, room / count) : max(2, (room + 1) / count - 1)
    isKeyed = !grid.isOrdered && widest > most
    if isKeyed {
      columnWidth = max("\(count)".utf8.count, min(6, most))
    } else {
      columnWidth = min(most, max(4, widest))
    }
    let step = max(1, (room + gap.utf8.count) / (columnWidth + gap.utf8.count))
    blocks = stride(from: 0, to: count, by: step).map { $0..<min(count, $0 + step) }
  }

  func lines(_ block: Range<Int>) throws(Patience.Stopped) -> [String] {
    var lines = [line("", captions(block))]
    for (label, cells) in zip(rows, grid.cells) {
      try sheet.patience.check()
      lines.append(line(label, cells[block].map(field).joined(separator: gap)))
    }
    if isKeyed { lines += sheet.folded(block.map { ("\($0 + 1)", grid.columns[$0]) }) }
    return lines
  }

  private func field(_ cell: Grid.Cell?) -> String {
    guard let cell else { return padded("·", toCells: columnWidth) }
    let shades: [Character] = ["░", "▒", "▓", "█"]
    let text = String(repeating: shades[min(3, Int(grid.strength(of: cell) * 4))], count: columnWidth)
    return Style.drawing.painted(text, colour: sheet.layout.colour)
  }

  private func line(_ label: String, _ cells: String) -> String {
    var text = padded(truncated(label, toCells: labelWidth), toCells: labelWidth) + "  " + cells
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What stands above the columns: of years as many as find room, each from where its column begins.
  private func captions(_ block: Range<Int>) -> String {
    let captions = block.map { isKeyed ? "\($0 + 1)" : grid.columns[$0] }
    if captions.allSatisfy({ widthInCells($0) <= columnWidth }) {
      return captions.map { padded($0, toCells: columnWidth) }.joined(separator: gap)
    }
    var text = ""
    for (index, caption) in captions.enumerated() {
      let start = index * (columnWidth + gap.utf8.count)
      let isFree = text.isEmpty || widthInCells(text) < start
      let isInside = start + widthInCells(caption) <= captions.count * (columnWidth + gap.utf8.count)
      if isFree, isInside { text = padded(text, toCells: start) + caption }
    }
    return text
  }
}
