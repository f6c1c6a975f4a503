import SourceText
import Tables

extension Drawing {
  /// A field for each pair of names, the darker the greater; a dot where no value is.
  static let heat = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      let count = counted(sheet.table.count)
      guard let grid = try Grid(sheet) else {
        let remarks: [Phrase] = sheet.table.count > 0 ? [count, "\(sheet.table.count) without a value"] : [count]
        return ([], sheet.faint(sheet.layout.language(Phrase(clauses: remarks))) + "\n")
      }
      let rows = grid.rows.prefix(sheet.layout.rows ?? grid.rows.count)
      let labelWidth = sheet.labelWidth(rows, beside: 0)
      let room = max(1, sheet.width - labelWidth - 2)
      // Many years stand side by side, one cell each.
      let isDense = grid.isOrdered && grid.columns.count * 3 > room + 1
      let gap = isDense ? "" : " "
      let columns = grid.columns.prefix(isDense ? room : max(1, (room + 1) / 3))
      let most = isDense ? max(1, room / max(1, columns.count)) : max(2, (room + 1) / max(1, columns.count) - 1)
      let width = min(most, max(4, columns.map { widthInCells($0) }.max() ?? 4))
      func line(_ label: String, _ cells: String) -> String {
        var text = padded(truncated(label, toCells: labelWidth), toCells: labelWidth) + "  " + cells
        while text.last == " " { text.removeLast() }
        return text
      }
      var picture = [line("", captions(columns, width: width, gap: gap, grid))]
      for (row, (label, cells)) in zip(rows, grid.cells).enumerated() {
        try sheet.patience.check(row)
        picture.append(
          line(
            label,
            cells.prefix(columns.count).map { cell in
              guard let cell else { return padded("·", toCells: width) }
              let shade = shades[min(3, Int(grid.strength(of: cell) * 4))]
              let text = String(repeating: shade, count: width)
              return Style.drawing.painted(text, colour: sheet.layout.colour)
            }.joined(separator: gap)))
      }
      let ends = grid.ends
      picture.append(
        truncated("\(ends.least) ░ ▒ ▓ █ \(ends.most)", toCells: sheet.width))
      let lines: Phrase = "\(rows.count) of \(grid.rows.count) lines"
      var remarks: [Phrase] = [rows.count < grid.rows.count ? "\(lines) of \(count)" : count]
      if columns.count < grid.columns.count { remarks.append("\(columns.count) of \(grid.columns.count) columns") }
      if grid.hasRepeats { remarks.append("some of one field, drawn by their means") }
      return (
        picture, sheet.faint(truncated(sheet.layout.language(Phrase(clauses: remarks)), toCells: sheet.width)) + "\n"
      )
    }, svg: SvgPicture.fields)

  /// What stands above the columns: of years as many as find room, each from where its column begins.
  private static func captions(_ columns: ArraySlice<String>, width: Int, gap: String, _ grid: Grid) -> String {
    if !grid.isOrdered || columns.allSatisfy({ widthInCells($0) <= width }) {
      return columns.map { padded(truncated($0, toCells: width), toCells: width) }.joined(separator: gap)
    }
    var text = ""
    for (index, caption) in columns.enumerated() {
      let start = index * (width + gap.count)
      let isFree = text.isEmpty || widthInCells(text) < start
      let isInside = start + widthInCells(caption) <= columns.count * (width + gap.count)
      if isFree, isInside { text = padded(text, toCells: start) + caption }
    }
    return text
  }

  private static let shades: [Character] = ["░", "▒", "▓", "█"]
}
