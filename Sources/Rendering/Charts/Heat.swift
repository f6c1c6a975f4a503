import SourceText
import Tables

extension Drawing {
  /// A field for each pair of names, the darker the greater; a dot where no value is.
  static let heat = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      let count = counted(sheet.table.count)
      guard let grid = try Grid(sheet) else { return ([], sheet.faint(sheet.layout.language(count)) + "\n") }
      let rows = grid.rows.prefix(sheet.layout.rows ?? grid.rows.count)
      let labelWidth = sheet.labelWidth(rows, beside: 0)
      let room = max(1, (sheet.width - labelWidth - 1) / 3)
      let columns = grid.columns.prefix(room)
      let most = max(2, (sheet.width - labelWidth - 1) / max(1, columns.count) - 1)
      let width = min(most, max(4, columns.map { widthInCells($0) }.max() ?? 4))
      func line(_ label: String, _ cells: [String]) -> String {
        var text = padded(truncated(label, toCells: labelWidth), toCells: labelWidth) + " "
        for cell in cells { text += " " + cell }
        while text.last == " " { text.removeLast() }
        return text
      }
      var picture = [line("", columns.map { padded(truncated($0, toCells: width), toCells: width) })]
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
            }))
      }
      let ends = grid.ends
      picture.append(
        truncated("\(ends.least) ░ ▒ ▓ █ \(ends.most)", toCells: sheet.width))
      let lines: Phrase = "\(rows.count) of \(grid.rows.count) lines"
      var remarks: [Phrase] = [rows.count < grid.rows.count ? "\(lines) of \(count)" : count]
      if columns.count < grid.columns.count { remarks.append("\(columns.count) of \(grid.columns.count) columns") }
      if grid.hasRepeats { remarks.append("some of one field, drawn by their means") }
      return (picture, sheet.faint(truncated(sheet.layout.language(Phrase(all: remarks)), toCells: sheet.width)) + "\n")
    }, svg: SvgPicture.fields)

  private static let shades: [Character] = ["░", "▒", "▓", "█"]
}
