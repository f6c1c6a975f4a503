import SourceText
import Tables

extension SvgPicture {
  /// A small line for each group, with its first and its last value. Places are the same in all.
  static func sparks(_ sheet: Sheet, _ canvas: SvgCanvas) throws(Patience.Stopped) -> [SvgPicture] {
    let heights = try Heights(sheet.values, sheet.patience)
    let axis = try sheet.chart.axis.map { (index) throws(Patience.Stopped) in
      try Axis(sheet.table.columns[index], sheet.patience)
    }
    let traces = try Trace.all(sheet, axis)
    let letters = canvas.letters
    let places = traces.flatMap { $0.points.map(\.place) }
    let across = (places.min() ?? 0)...(places.max() ?? 0)
    func text(_ row: Int) -> String { canvas.fitted(shownText(of: sheet.values[row], colour: false), into: 0.2) }
    let ends = traces.map { trace -> (first: String, last: String) in
      let rows = trace.points.map(\.row).filter { heights.numbers[$0] != nil }
      return (rows.first.map(text) ?? "", rows.count > 1 ? text(rows[rows.count - 1]) : "")
    }
    func widest(_ texts: [String]) -> Double { texts.map { width(of: $0, letters: letters) }.max() ?? 0 }
    let labelWidth = min(widest(traces.map(\.label)), canvas.width * 0.35)
    let firstWidth = widest(ends.map(\.first))
    let start = labelWidth + 12 + firstWidth + 10
    let end = max(start + 40, canvas.width - widest(ends.map(\.last)) - 12)
    let step = letters * 2.3
    return try stride(from: 0, to: traces.count, by: 40).map { (first) throws(Patience.Stopped) in
      try sheet.patience.check()
      let group = first..<min(traces.count, first + 40)
      var picture = SvgPicture(width: canvas.width, height: Double(group.count) * step)
      for number in group {
        let top = Double(number - first) * step
        let base = top + step / 2 + letters * 0.36
        let label = fitted(traces[number].label, into: labelWidth, letters: letters)
        picture.text(label, 0, base, letters: letters)
        picture.text(ends[number].first, start - 10, base, letters: letters, .end, style: "pale")
        picture.text(ends[number].last, end + 10, base, letters: letters)
        let numbers = traces[number].points.compactMap { heights.numbers[$0.row] }
        guard let least = numbers.min(), let most = numbers.max() else { continue }
        let frame = SvgFrame(
          left: start, right: end, top: top + 6, bottom: top + step - 6, across: across, upward: least...most)
        picture.spark(traces[number], heights, axis, frame, canvas, text)
      }
      return picture
    }
  }

  private mutating func spark(
    _ trace: Trace, _ heights: Heights, _ axis: Axis?, _ frame: SvgFrame, _ canvas: SvgCanvas, _ text: (Int) -> String
  ) {
    let points = trace.points.compactMap { point in
      heights.numbers[point.row].map { (x: frame.x(point.place), y: frame.y($0), row: point.row, place: point.place) }
    }
    var path = ""
    for (index, point) in points.enumerated() {
      let isReached = index > 0 && (axis?.joins(points[index - 1].place, point.place) ?? true)
      path += "\(isReached ? "L" : "M")\(SvgPicture.number(point.x)) \(SvgPicture.number(point.y))"
    }
    if points.count > 1 {
      add("<path d=\"\(path)\" fill=\"none\" stroke-width=\"1.6\" stroke-linejoin=\"round\" \(SvgPicture.stroke(0))/>")
    }
    for (index, point) in points.enumerated() {
      let radius = index == points.count - 1 ? 3 : points.count > 30 ? 0 : 1.8
      if radius == 0 { continue }
      shape(
        SvgPicture.circle(point.x, point.y, radius, SvgPicture.fill(0)), saying: "\(trace.label): \(text(point.row))",
        note: canvas.note(point.row))
    }
  }
}
