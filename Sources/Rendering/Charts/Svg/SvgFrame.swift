import Quantities
import SourceText

/// The two axes that points stand between, with round values beside them.
struct SvgFrame {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private let across: ClosedRange<Double>
  private let upward: ClosedRange<Double>

  init(
    left: Double, right: Double, top: Double, bottom: Double, across: ClosedRange<Double>, upward: ClosedRange<Double>
  ) {
    self.left = left
    self.right = right
    self.top = top
    self.bottom = bottom
    self.across = across
    self.upward = upward
  }

  /// Where a place lies. One that is alone lies in the middle.
  func x(_ place: Double) -> Double {
    let length = across.upperBound - across.lowerBound
    return length > 0 ? left + (place - across.lowerBound) / length * (right - left) : (left + right) / 2
  }

  func y(_ number: Double) -> Double {
    let length = upward.upperBound - upward.lowerBound
    return length > 0 ? bottom - (number - upward.lowerBound) / length * (bottom - top) : (top + bottom) / 2
  }

  /// The values on the left, each with a line across.
  func drawLevels(_ ticks: Ticks, _ names: [String], in picture: inout SvgPicture, letters: Double) {
    for (tick, name) in zip(ticks.values, names) {
      let level = y(tick.double)
      picture.rule(left, level, right, level, isZero: tick == .zero)
      picture.text(name, left - 8, level + letters * 0.36, letters: letters, .end, style: "pale")
    }
  }

  /// The labels below: the last one, and from the first on as many as find room.
  func drawPlaces(
    _ labels: [(place: Double, text: String)], isEven: Bool = false, in picture: inout SvgPicture, letters: Double
  ) {
    func extent(_ label: (place: Double, text: String)) -> (text: String, middle: Double, half: Double) {
      let text = SvgPicture.fitted(label.text, into: (right - left) / 3, letters: letters)
      let half = SvgPicture.width(of: text, letters: letters) / 2
      let middle = min(max(x(label.place), half), max(half, picture.width - half))
      return (text, middle, half)
    }
    let labels =
      isEven
      ? Foot.evenly(labels) { extent($0).middle - extent($0).half..<extent($0).middle + extent($0).half + 8 } : labels
    guard let last = labels.last else { return }
    let end = extent(last)
    var free = -Double.infinity
    for label in labels {
      let isLast = label.place == last.place
      let entry = isLast ? end : extent(label)
      if !isLast, entry.middle - entry.half < free || entry.middle + entry.half + 8 > end.middle - end.half { continue }
      picture.rule(x(label.place), bottom, x(label.place), bottom + 4, isZero: true)
      picture.text(entry.text, entry.middle, bottom + 6 + letters, letters: letters, .middle, style: "pale")
      free = entry.middle + entry.half + 8
    }
  }
}

extension SvgPicture {
  /// What each colour stands for, on as many lines as it needs, from the top; the place below it. What has no colour is
  /// counted behind the names.
  mutating func legend(_ names: [String], letters: Double) -> Double {
    var x = 0.0
    var y = letters
    let named = names.prefix(SvgPicture.mostColours)
    let others = names.count > named.count ? ["+\(names.count - named.count)"] : []
    for (index, name) in (named + others).enumerated() {
      let text = SvgPicture.fitted(name, into: width - 20, letters: letters)
      let length = SvgPicture.width(of: text, letters: letters) + 34
      if x > 0, x + length - 18 > width { (x, y) = (0, y + letters * 1.6) }
      add(SvgPicture.circle(x + 5, y - letters * 0.35, 4.5, SvgPicture.fill(index)))
      self.text(text, x + 15, y, letters: letters)
      x += length
    }
    return y + letters
  }
}

/// The room that a text takes.
struct SvgBox {
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  var middle: Double { (left + right) / 2 }

  func touches(_ other: SvgBox) -> Bool {
    left < other.right + 4 && other.left < right + 4 && top < other.bottom && other.top < bottom
  }

  /// Whether the way from one point to another, the first to the left, goes through it.
  func isCrossed(by start: (x: Double, y: Double), _ end: (x: Double, y: Double)) -> Bool {
    if end.x < left || start.x > right { return false }
    let rise = end.x > start.x ? (end.y - start.y) / (end.x - start.x) : 0
    let ends = [start, end].map { point in
      let x = min(max(point.x, left), right)
      return end.x > start.x ? start.y + (x - start.x) * rise : point.y
    }
    return ends[0] < bottom + 1 && ends[1] > top - 1 || ends[1] < bottom + 1 && ends[0] > top - 1
  }
}
