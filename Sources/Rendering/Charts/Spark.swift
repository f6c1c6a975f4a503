import SourceText
import Tables

extension Drawing {
  /// The shape of each group's values, from its least to its greatest, with the first and the last of them. Places are the
  /// same in all lines: where a group has no value there, `·` stands.
  static let spark = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      let axis = try sheet.chart.axis.map { (index) throws(Patience.Stopped) in
        try Axis(sheet.table.columns[index], sheet.patience)
      }
      let all = try Trace.all(sheet, axis)
      let traces = all.prefix(sheet.layout.rows ?? all.count)
      let heights = try Heights(sheet.values, sheet.patience)
      var ends = traces.map { trace -> (first: String, last: String) in
        let rows = trace.points.map(\.row).filter { heights.numbers[$0] != nil }
        func text(_ row: Int?) -> String { row.map { shownText(of: sheet.values[$0], colour: false) } ?? "" }
        return (text(rows.first), rows.count > 1 ? " → " + text(rows.last) : "")
      }
      let widest = ends.map { widthInCells($0.first + $0.last) }.max() ?? 0
      if widest + 12 > sheet.width { ends = ends.map { ("", $0.last.isEmpty ? $0.first : $0.last) } }
      let firstWidth = ends.map { widthInCells($0.first) }.max() ?? 0
      let lastWidth = ends.map { widthInCells($0.last) }.max() ?? 0
      let labelWidth = sheet.labelWidth(traces.map(\.label), beside: firstWidth + lastWidth)
      let labelled = sheet.chart.labels.isEmpty ? 0 : labelWidth + 2
      let cells = SparkCells(all, axis, room: sheet.width - labelled - 2 - firstWidth - lastWidth)
      let picture = zip(traces, ends).map { trace, ends in
        let label = padded(truncated(trace.label, toCells: labelWidth), toCells: labelled)
        let shape = Style.drawing.painted(cells.shape(trace, heights), colour: sheet.layout.colour)
        let text = padded(ends.first, toCells: firstWidth, alignedRight: true) + ends.last
        return "\(label)\(shape)  \(text)"
      }
      let lines: Phrase =
        traces.count < all.count
        ? "\(traces.count) of \(all.count) lines" : all.count == 1 ? "1 line" : "\(all.count) lines"
      var remark: Phrase = "\(lines) of \(counted(sheet.table.count))"
      if let axis = sheet.chart.axis, traces.contains(where: \.hasRepeats) {
        remark = "\(remark), some of one \(visible(sheet.table.fields[axis].name)), drawn by their means"
      }
      return (picture, sheet.faint(truncated(sheet.layout.language(remark), toCells: sheet.width)) + "\n")
    }, svg: SvgPicture.sparks)
}

/// Which cell of a line each place is drawn in.
private struct SparkCells {
  let count: Int
  private let first: Double
  private let length: Double
  /// The places in order, where they come in no whole steps and each has a cell of its own.
  private let ranks: [Double: Int]

  init(_ traces: [Trace], _ axis: Axis?, room: Int) {
    let places = traces.flatMap { $0.points.map(\.place) }
    let first = places.min() ?? 0
    let last = places.max() ?? 0
    let room = Double(max(1, room))
    self.first = first
    if let axis, axis.step == nil {
      ranks = Dictionary(uniqueKeysWithValues: axis.labels.enumerated().map { ($1.place, $0) })
      length = Double(max(1, axis.labels.count - 1))
      count = Int(min(room, Double(max(1, axis.labels.count))))
    } else {
      ranks = [:]
      length = max(last - first, .leastNormalMagnitude)
      count = Int(min(room, ((last - first) / (axis?.step ?? 1)).rounded() + 1))
    }
  }

  func shape(_ trace: Trace, _ heights: Heights) -> String {
    var sums = [Double](repeating: 0, count: count)
    var counts = [Double](repeating: 0, count: count)
    for (place, row) in trace.points {
      guard let number = heights.numbers[row] else { continue }
      let cell = cell(place)
      counts[cell] += 1
      // The mean of what falls into one cell, without a sum that could be infinite.
      sums[cell] += (number - sums[cell]) / counts[cell]
    }
    let met = sums.indices.filter { counts[$0] > 0 }.map { sums[$0] }
    guard let least = met.min(), let most = met.max() else { return String(repeating: "·", count: count) }
    let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return String(
      sums.indices.map { cell -> Character in
        if counts[cell] == 0 { return "·" }
        return least == most ? "▄" : levels[min(7, Int((sums[cell] - least) / (most - least) * 8))]
      })
  }

  private func cell(_ place: Double) -> Int {
    let distance = ranks.isEmpty ? place - first : Double(ranks[place] ?? 0)
    return min(count - 1, max(0, Int((distance / length * Double(count - 1)).rounded())))
  }
}
