import SourceText
import Tables

extension SvgPicture {
  /// A field for each pair of names, the darker the greater, with its value where that finds room. What does not fit beside
  /// one another or on a page goes on in the next picture.
  static func fields(_ sheet: Sheet, _ canvas: SvgCanvas) throws(Patience.Stopped) -> [SvgPicture] {
    guard let grid = try Grid(sheet), !grid.columns.isEmpty else { return [] }
    let fields = SvgFields(grid, canvas)
    var pictures: [SvgPicture] = []
    for columns in parts(of: grid.columns.count, each: fields.columnsBeside) {
      for rows in parts(of: grid.rows.count, each: 40) {
        try sheet.patience.check()
        let isLast = rows.upperBound == grid.rows.count && columns.upperBound == grid.columns.count
        pictures.append(fields.picture(rows, columns, canvas, hasScale: isLast))
      }
    }
    return pictures
  }

  /// Stretches of nearly one length, none longer than `most`.
  private static func parts(of count: Int, each most: Int) -> [Range<Int>] {
    let number = (count + most - 1) / most
    return (0..<number).map { $0 * count / number..<($0 + 1) * count / number }
  }
}

/// How fields are set in a picture.
private struct SvgFields {
  let columnsBeside: Int
  private let grid: Grid
  private let letters: Double
  private let labelWidth: Double
  private let step: Double
  private let height: Double
  /// Room for what stands above the columns.
  private let top: Double
  /// Whether values find room in their fields.
  private let hasRoom: Bool
  /// Captions that are wider than their columns stand upright.
  private let isUpright: Bool
  /// Of years every second, third and so on is enough.
  private let apart: Int

  init(_ grid: Grid, _ canvas: SvgCanvas) {
    self.grid = grid
    let letters = canvas.letters - 1
    self.letters = letters
    func widest(_ texts: [String]) -> Double { texts.map { SvgPicture.width(of: $0, letters: letters) }.max() ?? 0 }
    labelWidth = min(widest(grid.rows), canvas.width * 0.3)
    let room = canvas.width - labelWidth - 10
    // Upright names are as wide as their letters are high; of years not each is named.
    columnsBeside = max(1, min(grid.columns.count, Int(room / (grid.isOrdered ? 6 : letters * 1.4))))
    let pictures = (grid.columns.count + columnsBeside - 1) / columnsBeside
    step = min(96, room / Double((grid.columns.count + pictures - 1) / pictures))
    height = letters * 2.2
    hasRoom = widest(grid.cells.flatMap { $0.compactMap { $0.map(grid.text) } }) + 6 <= step
    let captionWidth = widest(grid.columns)
    let isCrowded = captionWidth + 6 > step
    isUpright = isCrowded && !grid.isOrdered
    apart = isCrowded && !isUpright ? max(1, Int(((captionWidth + 8) / step).rounded(.up))) : 1
    top = isUpright ? min(captionWidth, 160) + 8 : letters * 1.8
  }

  func picture(_ rows: Range<Int>, _ columns: Range<Int>, _ canvas: SvgCanvas, hasScale: Bool) -> SvgPicture {
    let bottom = top + Double(rows.count) * height + 2
    var picture = SvgPicture(width: canvas.width, height: bottom)
    if hasScale, !hasRoom { scale(at: bottom, in: &picture) }
    for column in columns { caption(column, at: column - columns.lowerBound, in: &picture) }
    for row in rows {
      let y = top + Double(row - rows.lowerBound) * height
      let label = SvgPicture.fitted(grid.rows[row], into: labelWidth, letters: letters)
      picture.text(label, labelWidth, baseline(y), letters: letters, .end)
      for column in columns {
        field(row, column, labelWidth + 10 + Double(column - columns.lowerBound) * step, y, canvas, in: &picture)
      }
    }
    return picture
  }

  /// What the lightest and the darkest field stand for, where fields do not say their values.
  private func scale(at bottom: Double, in picture: inout SvgPicture) {
    let (least, most) = grid.ends
    if least.isEmpty || most.isEmpty || grid.least == grid.most { return }
    picture.height = bottom + height
    let shades = 5
    let length = Double(shades) * letters * 1.2
    let start = min(labelWidth + 10 + SvgPicture.width(of: least, letters: letters), picture.width / 2)
    picture.text(least, start, baseline(bottom), letters: letters, .end, style: "pale")
    for shade in 0..<shades {
      let paint = paint(Double(shade) / Double(shades - 1))
      let x = start + 6 + Double(shade) * letters * 1.2
      picture.add(SvgPicture.rectangle(x, bottom + height * 0.25, letters * 1.2 - 2, height / 2, paint))
    }
    picture.text(most, start + length + 10, baseline(bottom), letters: letters, style: "pale")
  }

  private func paint(_ strength: Double) -> String {
    "\(SvgPicture.fill(0)) fill-opacity=\"\(Self.hundredths(Self.opacity(strength)))\""
  }

  private static func opacity(_ strength: Double) -> Double { 0.08 + 0.87 * strength }

  private func baseline(_ y: Double) -> Double { y + height / 2 + letters * 0.36 }

  private func caption(_ column: Int, at place: Int, in picture: inout SvgPicture) {
    let middle = labelWidth + 10 + (Double(place) + 0.5) * step
    if isUpright {
      let text = SvgPicture.fitted(grid.columns[column], into: top - 8, letters: letters)
      let x = SvgPicture.number(middle + letters * 0.36)
      let y = SvgPicture.number(top - 6)
      picture.add(
        "<text transform=\"rotate(-90 \(x) \(y))\" x=\"\(x)\" y=\"\(y)\" "
          + "font-size=\"\(SvgPicture.number(letters))\" class=\"pale\">\(escapedForMarkup(text))</text>")
    } else if place % apart == 0 {
      picture.text(grid.columns[column], middle, top - 6, letters: letters, .middle, style: "pale")
    }
  }

  private func field(
    _ row: Int, _ column: Int, _ x: Double, _ y: Double, _ canvas: SvgCanvas, in picture: inout SvgPicture
  ) {
    guard let cell = grid.cells[row][column] else {
      return picture.text("·", x + step / 2, baseline(y), letters: letters, .middle, style: "missing")
    }
    let strength = grid.strength(of: cell)
    let value = grid.text(cell)
    picture.shape(
      SvgPicture.rectangle(x + 1, y + 1, step - 2, height - 2, paint(strength)),
      saying: "\(grid.rows[row]), \(grid.columns[column]): \(value)", note: canvas.note(cell.row))
    if hasRoom {
      let style = Self.opacity(strength) > 0.55 ? "on" : "over"
      picture.text(value, x + step / 2, baseline(y), letters: letters, .middle, style: style)
    }
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    return number >= 100 ? "1" : "0.\(number < 10 ? "0" : "")\(number)"
  }
}
