import Quantities
import SourceText
import Tables

extension SvgPicture {
  /// A point for each row, between two axes with round values.
  static func points(_ sheet: Sheet, _ canvas: SvgCanvas) throws(Patience.Stopped) -> [SvgPicture] {
    guard let cloud = try Cloud(sheet) else { return [] }
    let letters = canvas.letters
    let names = cloud.upward.values.map { canvas.fitted(visible(Quantity.written($0, cloud.heights.unit)), into: 0.3) }
    let margin = (names.map { width(of: $0, letters: letters) }.max() ?? 0) + 10
    var picture = SvgPicture(width: canvas.width, height: 0)
    let top = cloud.isColoured ? picture.legend(cloud.groups, letters: letters) + 6 : letters * 1.2
    let bottom = top + (canvas.width < 500 ? 230 : 320)
    picture.height = bottom + letters * 2 + 4
    let frame = SvgFrame(
      left: margin, right: canvas.width - 14, top: top, bottom: bottom,
      across: cloud.across.least...cloud.across.most, upward: cloud.upward.least...cloud.upward.most)
    frame.drawLevels(cloud.upward, names, in: &picture, letters: letters)
    frame.drawPlaces(cloud.placeLabels, isEven: cloud.isEven, in: &picture, letters: letters)
    for point in cloud.points {
      try sheet.patience.check(point.row)
      let (x, y) = (frame.x(point.place), frame.y(point.number))
      let dot = circle(x, y, 4.2, fill(cloud.isColoured ? point.group : 0) + " fill-opacity=\"0.8\"")
      picture.shape(dot, saying: cloud.description(of: point), note: canvas.note(point.row))
    }
    if !cloud.isColoured { try picture.nameApart(cloud, frame, letters: letters - 1, sheet.patience) }
    return [picture]
  }

  /// Names beside their points, where none would cover another name or a point.
  private mutating func nameApart(
    _ cloud: Cloud, _ frame: SvgFrame, letters: Double, _ patience: Patience
  ) throws(Patience.Stopped) {
    var taken = cloud.points.map { point -> (x: ClosedRange<Double>, y: ClosedRange<Double>) in
      let (x, y) = (frame.x(point.place), frame.y(point.number))
      return (x - 4...x + 4, y - 4...y + 4)
    }
    for point in cloud.points {
      try patience.check()
      let name = cloud.groups[point.group]
      let length = SvgPicture.width(of: name, letters: letters)
      let (x, y) = (frame.x(point.place), frame.y(point.number))
      let isLeft = x + 8 + length > width
      let start = isLeft ? x - 8 - length : x + 8
      let box = (x: start...start + length, y: y - letters / 2...y + letters / 2)
      if start < frame.left || taken.contains(where: { $0.x.overlaps(box.x) && $0.y.overlaps(box.y) }) { continue }
      text(name, start, y + letters * 0.36, letters: letters)
      taken.append(box)
    }
  }
}
