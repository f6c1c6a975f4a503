import SourceText
import Tables

extension Drawing {
  /// A line for each row: what it is called, a bar as long as its value, and the value. Where some are below zero, a line
  /// stands at zero and theirs go to the left of it; the value stands to the right all the same.
  static let bar = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      let rows = min(sheet.table.count, sheet.layout.rows ?? sheet.table.count)
      let column = sheet.values.sliced(0..<rows)
      let heights = try Heights(column, sheet.patience)
      let labels = try (0..<rows).map(sheet.patience) { sheet.label($0) }
      let texts = try (0..<rows).map(sheet.patience) { shownText(of: column[$0], colour: false) }
      let textWidth = texts.map { widthInCells($0) }.max() ?? 0
      let labelWidth = sheet.labelWidth(labels, beside: textWidth)
      let scale = BarScale(heights, room: sheet.width - labelWidth - 2 - 1 - textWidth)
      let picture = try (0..<rows).map(sheet.patience) { row in
        let label = padded(truncated(labels[row], toCells: labelWidth), toCells: labelWidth)
        let bar = scale.bar(heights.numbers[row])
        let text = heights.numbers[row] == nil ? sheet.faint(texts[row]) : texts[row]
        return "\(label)  \(Style.drawing.painted(bar, colour: sheet.layout.colour))\(bar.isEmpty ? "" : " ")\(text)"
      }
      let footer = footer(
        shown: rows, of: sheet.table.count, without: [], isCut: labels.contains { widthInCells($0) > labelWidth },
        layout: sheet.layout, width: sheet.width)
      return (picture, footer)
    }, svg: SvgPicture.bars)
}

/// How long bars are, in cells, on both sides of zero.
private struct BarScale {
  /// The cells to the left of zero; none where no value is below it.
  private let below: Int
  private let cellsPerUnit: Double

  init(_ heights: Heights, room: Int) {
    let depth = -min(0, heights.least ?? 0)
    let height = max(0, heights.most ?? 0)
    let cells = max(2, room - (depth > 0 ? 1 : 0))
    below = depth > 0 ? min(max(1, Int((Double(cells) * (depth / (depth + height))).rounded())), cells - 1) : 0
    cellsPerUnit = min(
      depth > 0 ? Double(below) / depth : .infinity, height > 0 ? Double(cells - below) / height : .infinity)
  }

  /// What is drawn for a number. One that is not zero is always seen.
  func bar(_ number: Double?) -> String {
    let number = number ?? 0
    let right = number > 0 ? BarScale.rightward(max(1, Int((number * cellsPerUnit * 8).rounded()))) : ""
    if below == 0 { return right }
    let left = number < 0 ? BarScale.leftward(max(1, Int((-number * cellsPerUnit * 2).rounded()))) : ""
    return padded(left, toCells: below, alignedRight: true) + "│" + right
  }

  private static func rightward(_ eighths: Int) -> String {
    let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + ends[eighths % 8]
  }

  /// Blocks that lean on the right edge of their cell come in halves only.
  private static func leftward(_ halves: Int) -> String {
    (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
  }
}
