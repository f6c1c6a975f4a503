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
    let top = isNamed ? picture.legend(traces.map(\.label), letters: letters) + 6 : letters * 1.6
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
  private let frame: SvgFrame

  init(
    _ trace: Trace, _ number: Int, _ sheet: Sheet, _ heights: Heights, _ axis: Axis, _ frame: SvgFrame,
    _ canvas: SvgCanvas
  ) {
    label = trace.label
    self.number = number
    self.canvas = canvas
    self.frame = frame
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
    var taken: [SvgBox] = []
    for (index, point) in points.enumerated() {
      let isEnd = index == 0 || point.join != .near || points[index - 1].join != .near
      if isCrowded, !isEnd { continue }
      let dot = SvgPicture.circle(point.x, point.y, canvas.width < 500 ? 3.2 : 3.6, SvgPicture.fill(number))
      let name = label.isEmpty ? places[index] : "\(label), \(places[index])"
      picture.shape(dot, saying: "\(name): \(texts[index])", note: canvas.note(point.row))
      // A line that is alone says its values, where they find room.
      guard isAlone, let box = place(for: texts[index], at: index, beside: taken) else { continue }
      let letters = canvas.letters - 1
      picture.text(texts[index], box.middle, box.bottom - 3, letters: letters, .middle)
      taken.append(box)
    }
  }

  /// Where a value stands at its point: above or below it, in the middle or at a side, where neither the line nor another
  /// value is; nil where there is no such place.
  private func place(for text: String, at index: Int, beside taken: [SvgBox]) -> SvgBox? {
    let letters = canvas.letters - 1
    let half = SvgPicture.width(of: text, letters: letters) / 2
    let point = points[index]
    if half * 4 > canvas.width { return nil }
    let inside = min(max(point.x, frame.left + half - 3), canvas.width - half)
    let middles = [inside, point.x + half + 4, point.x - half - 4]
    let boxes = middles.flatMap { middle in
      [point.y - 5, point.y + letters + 9].map { bottom in
        SvgBox(left: middle - half, right: middle + half, top: bottom - letters, bottom: bottom)
      }
    }
    return boxes.first { box in
      box.left >= frame.left - 4 && box.right <= canvas.width && box.bottom < frame.bottom
        && !taken.contains { $0.touches(box) } && !isCrossed(box, from: index)
    }
  }

  /// Whether the line goes through a box beside point `index`.
  private func isCrossed(_ box: SvgBox, from index: Int) -> Bool {
    var (first, last) = (index, index)
    while first > 0, points[first].x >= box.left { first -= 1 }
    while last < points.count - 1, points[last].x <= box.right { last += 1 }
    return (first..<last).contains { place in
      points[place].join != .none
        && box.isCrossed(by: (points[place].x, points[place].y), (points[place + 1].x, points[place + 1].y))
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
