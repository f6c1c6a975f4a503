import Quantities
import SourceText
import Tables

extension SvgPicture {
  /// Points over their places, joined, where places are passed over by dashes. Lines beyond the colours that there are stay pale.
  static func lines(_ sheet: Sheet, _ canvas: SvgCanvas) throws(Patience.Stopped) -> [SvgPicture] {
    let heights = try Heights(sheet.values, sheet.patience)
    guard let index = sheet.chart.axis, let least = heights.least, let most = heights.most else { return [] }
    let axis = try Axis(sheet.table.columns[index], sheet.patience)
    let traces = try Trace.all(sheet, axis)
    let ticks = Ticks(from: least, to: most)
    let letters = canvas.letters
    let names = ticks.values.map { canvas.fitted(visible(Quantity.written($0, heights.unit)), into: 0.3) }
    let margin = (names.map { width(of: $0, letters: letters) }.max() ?? 0) + 10
    var picture = SvgPicture(width: canvas.width, height: 0)
    let isNamed = traces.count > 1
    let top = isNamed ? picture.legend(traces.prefix(mostColours).map(\.label), letters: letters) + 6 : letters * 1.6
    let bottom = top + (canvas.width < 500 ? 190 : 260)
    picture.height = bottom + letters * 2 + 4
    let frame = SvgFrame(
      left: margin, right: canvas.width - 14, top: top, bottom: bottom,
      across: (axis.labels.first?.place ?? 0)...(axis.labels.last?.place ?? 0), upward: ticks.least...ticks.most)
    frame.drawLevels(ticks, names, in: &picture, letters: letters)
    frame.drawPlaces(axis.labels, in: &picture, letters: letters)
    // The pale ones first, so that they lie below.
    for number in traces.indices.reversed() {
      try sheet.patience.check()
      SvgTrace(traces[number], number, sheet, heights, axis, frame, canvas).draw(in: &picture, isAlone: !isNamed)
    }
    return [picture]
  }
}

/// One line of a chart.
private struct SvgTrace {
  private let label: String
  private let number: Int
  private let points: [(x: Double, y: Double, row: Int, join: Trace.Join)]
  private let texts: [String]
  private let places: [String]
  private let canvas: SvgCanvas

  init(
    _ trace: Trace, _ number: Int, _ sheet: Sheet, _ heights: Heights, _ axis: Axis, _ frame: SvgFrame,
    _ canvas: SvgCanvas
  ) {
    label = trace.label
    self.number = number
    self.canvas = canvas
    let points = trace.joinedPoints(heights, axis)
    self.points = points.map { (frame.x($0.place), frame.y($0.number), $0.row, $0.join) }
    texts = points.map { shownText(of: sheet.values[$0.row], colour: false) }
    places = points.map { point in
      sheet.chart.axis.map { shownText(of: sheet.table.columns[$0][point.row], colour: false) } ?? ""
    }
  }

  func draw(in picture: inout SvgPicture, isAlone: Bool) {
    drawPath(.near, in: &picture)
    drawPath(.acrossGap, " stroke-dasharray=\"2 4\"", in: &picture)
    let isCrowded = Double(points.count) > canvas.width / 14
    let letters = canvas.letters - 1
    var free = -Double.infinity
    for (index, point) in points.enumerated() {
      let isEnd = index == 0 || point.join != .near || points[index - 1].join != .near
      if isCrowded, !isEnd { continue }
      let dot = SvgPicture.circle(point.x, point.y, canvas.width < 500 ? 3.2 : 3.6, SvgPicture.fill(number))
      let name = label.isEmpty ? places[index] : "\(label), \(places[index])"
      picture.shape(dot, saying: "\(name): \(texts[index])", note: canvas.note(point.row))
      // A line that is alone says its values, where they find room.
      let half = SvgPicture.width(of: texts[index], letters: letters) / 2
      let middle = min(max(point.x, half), picture.width - half)
      if !isAlone || middle - half < free || half * 4 > picture.width { continue }
      picture.text(texts[index], middle, point.y - 8, letters: letters, .middle)
      free = middle + half + 6
    }
  }
  /// The ways between points that are joined so.
  private func drawPath(_ join: Trace.Join, _ dashes: String = "", in picture: inout SvgPicture) {
    var path = ""
    for (index, (point, next)) in zip(points, points.dropFirst()).enumerated() where point.join == join {
      if index == 0 || points[index - 1].join != join {
        path += "M\(SvgPicture.number(point.x)) \(SvgPicture.number(point.y))"
      }
      path += "L\(SvgPicture.number(next.x)) \(SvgPicture.number(next.y))"
    }
    if path.isEmpty { return }
    picture.add(
      "<path d=\"\(path)\" fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\"\(dashes) "
        + "\(SvgPicture.stroke(number))/>")
  }
}
