import SourceText
import Tables

extension SvgPicture {
  /// A bar for each row between what it is called and its value. So many rows make one picture that paper can break
  /// between pictures; all have one scale.
  static func bars(_ sheet: Sheet, _ canvas: SvgCanvas) throws(Patience.Stopped) -> [SvgPicture] {
    let count = sheet.table.count
    let heights = try Heights(sheet.values, sheet.patience)
    let bars = try SvgBars(sheet, canvas, heights)
    return try stride(from: 0, to: count, by: 40).map { (first) throws(Patience.Stopped) in
      try sheet.patience.check()
      return bars.picture(first..<min(count, first + 40))
    }
  }
}

private struct SvgBars {
  private let canvas: SvgCanvas
  private let heights: Heights
  private let labels: [String]
  private let texts: [String]
  private let letters: Double
  private let labelWidth: Double
  private let zero: Double
  private let perUnit: Double

  init(_ sheet: Sheet, _ canvas: SvgCanvas, _ heights: Heights) throws(Patience.Stopped) {
    self.canvas = canvas
    self.heights = heights
    let rows = 0..<sheet.table.count
    labels = try rows.map(sheet.patience) { sheet.label($0) }
    texts = try rows.map(sheet.patience) { canvas.fitted(shownText(of: sheet.values[$0], colour: false), into: 0.35) }
    let letters = canvas.letters - (sheet.table.count > 40 ? 1.5 : 0)
    self.letters = letters
    func widest(_ texts: [String]) -> Double { texts.map { SvgPicture.width(of: $0, letters: letters) }.max() ?? 0 }
    labelWidth = min(widest(labels), canvas.width * 0.38)
    let room = max(40, canvas.width - labelWidth - 10 - widest(texts) - 8)
    let depth = -min(0, heights.least ?? 0)
    let height = max(0, heights.most ?? 0)
    perUnit = depth + height > 0 ? room / (depth + height) : 0
    zero = labelWidth + 10 + depth * perUnit
  }

  func picture(_ rows: Range<Int>) -> SvgPicture {
    let step = letters * 1.85
    var picture = SvgPicture(width: canvas.width, height: Double(rows.count) * step + 4)
    for (index, row) in rows.enumerated() {
      let top = Double(index) * step + 2
      let base = top + step / 2 + letters * 0.36
      let label = SvgPicture.fitted(labels[row], into: labelWidth, letters: letters)
      picture.text(label, labelWidth, base, letters: letters, .end)
      var end = zero
      if let number = heights.numbers[row] {
        let length = abs(number) * perUnit
        let drawn = number == 0 ? 0 : max(1, length)
        let start = number < 0 ? zero - drawn : zero
        if number > 0 { end = zero + drawn }
        let bar = SvgPicture.rectangle(start, top + 2, drawn, step - 4, SvgPicture.fill(number < 0 ? 1 : 0))
        picture.shape(bar, saying: "\(labels[row]): \(texts[row])", note: canvas.note(row))
      }
      let style = heights.numbers[row] == nil ? "missing" : ""
      picture.text(texts[row], end + 6, base, letters: letters, style: style)
    }
    picture.rule(zero, 0, zero, picture.height, isZero: true)
    return picture
  }
}
