import SourceText
import Tables

extension SvgPicture {
  /// A field for each pair of names, the darker the greater, with its value where that finds room.
  static func fields(_ sheet: Sheet, _ canvas: SvgCanvas) throws(Patience.Stopped) -> [SvgPicture] {
    guard let grid = try Grid(sheet), !grid.columns.isEmpty else { return [] }
    let letters = canvas.letters - 1
    func widest(_ texts: [String]) -> Double { texts.map { width(of: $0, letters: letters) }.max() ?? 0 }
    let labelWidth = min(widest(grid.rows), canvas.width * 0.3)
    let step = min(96, (canvas.width - labelWidth - 10) / Double(grid.columns.count))
    let height = letters * 2.2
    let values = grid.cells.flatMap { $0.compactMap { $0.map(grid.text) } }
    let hasRoom = widest(values) + 6 <= step
    // Captions that are wider than their columns stand upright.
    let isCrowded = widest(grid.columns) + 6 > step
    let isUpright = isCrowded && !grid.isOrdered
    // Of years every second, third and so on is enough.
    let apart = isCrowded && !isUpright ? max(1, Int(((widest(grid.columns) + 8) / step).rounded(.up))) : 1
    let top = isUpright ? min(widest(grid.columns), 130) + 8 : letters * 1.8
    return try stride(from: 0, to: grid.rows.count, by: 40).map { (first) throws(Patience.Stopped) in
      try sheet.patience.check()
      let group = first..<min(grid.rows.count, first + 40)
      var picture = SvgPicture(width: canvas.width, height: top + Double(group.count) * height + 2)
      for (column, caption) in grid.columns.enumerated() {
        let middle = labelWidth + 10 + (Double(column) + 0.5) * step
        if isUpright {
          let text = fitted(caption, into: top - 8, letters: letters)
          let x = number(middle + letters * 0.36)
          picture.add(
            "<text transform=\"rotate(-90 \(x) \(number(top - 6)))\" x=\"\(x)\" y=\"\(number(top - 6))\" "
              + "font-size=\"\(number(letters))\" class=\"pale\">\(escapedForMarkup(text))</text>")
        } else if column % apart == 0 {
          picture.text(caption, middle, top - 6, letters: letters, .middle, style: "pale")
        }
      }
      for row in group {
        let y = top + Double(row - first) * height
        let base = y + height / 2 + letters * 0.36
        let label = fitted(grid.rows[row], into: labelWidth, letters: letters)
        picture.text(label, labelWidth, base, letters: letters, .end)
        for column in grid.columns.indices {
          let x = labelWidth + 10 + Double(column) * step
          guard let cell = grid.cells[row][column] else {
            picture.text("·", x + step / 2, base, letters: letters, .middle, style: "missing")
            continue
          }
          let strength = 0.08 + 0.87 * grid.strength(of: cell)
          let field = rectangle(
            x + 1, y + 1, step - 2, height - 2, "\(fill(0)) fill-opacity=\"\(hundredths(strength))\"")
          let name = "\(grid.rows[row]), \(grid.columns[column]): \(grid.text(cell))"
          picture.shape(field, saying: name, note: canvas.note(cell.row))
          if hasRoom {
            picture.text(
              grid.text(cell), x + step / 2, base, letters: letters, .middle, style: strength > 0.55 ? "on" : "over")
          }
        }
      }
      return picture
    }
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    return number >= 100 ? "1" : "0.\(number < 10 ? "0" : "")\(number)"
  }
}
