import SourceText

/// Where a chart is drawn in a page: how wide, and which note stands behind each row.
struct SvgCanvas {
  let width: Double
  let note: (_ row: Int) -> Int?

  /// The size of its letters.
  var letters: Double { width < 500 ? 12 : 13 }

  /// A text that takes no more than this part of the width.
  func fitted(_ text: String, into part: Double) -> String {
    SvgPicture.fitted(text, into: width * part, letters: letters)
  }
}

/// A drawing in SVG. Its colours are attributes, for programs that know no more, and classes, for pages that go with day
/// and night.
struct SvgPicture {
  let width: Double
  var height: Double
  private var shapes = ""

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The colours of several lines or groups.
  private static let colours = [
    "#0b6e7f", "#c2571a", "#5b7f1f", "#8a4c9e", "#b08a00", "#3d6cc0", "#b23a5f", "#6b4423",
  ]
  static let mostColours = colours.count
  /// What has no colour of its own.
  private static let pale = "#9aa3a7"

  enum Anchor: String { case start, middle, end }

  /// Colour number `index` for the inside of a shape.
  static func fill(_ index: Int) -> String {
    index < mostColours ? "class=\"f\(index + 1)\" fill=\"\(colours[index])\"" : "class=\"pale\" fill=\"\(pale)\""
  }

  /// Colour number `index` for a line.
  static func stroke(_ index: Int) -> String {
    index < mostColours ? "class=\"l\(index + 1)\" stroke=\"\(colours[index])\"" : "class=\"grid\" stroke=\"\(pale)\""
  }

  /// The picture as an element of HTML.
  func element(_ style: String) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"\(style)\" viewBox=\"0 0 \(SvgPicture.number(width)) "
      + "\(SvgPicture.number(height))\" role=\"img\">\n\(shapes)</svg>"
  }

  /// The picture as a file of its own.
  var file: String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(SvgPicture.number(width))\" "
      + "height=\"\(SvgPicture.number(height))\" viewBox=\"0 0 \(SvgPicture.number(width)) \(SvgPicture.number(height))\" "
      + "font-family=\"Noto Sans CJK SC, sans-serif\">\n\(shapes)</svg>\n"
  }

  /// A length to a tenth.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// How wide a text is, about: fonts differ. Han characters are as wide as they are high, others take less.
  static func width(of text: String, letters: Double) -> Double {
    text.reduce(0) { $0 + (widthInCells(String($1)) == 2 ? 1 : 0.62) } * letters
  }

  /// A text that takes no more than `room`, as far as its end can be cut.
  static func fitted(_ text: String, into room: Double, letters: Double) -> String {
    if width(of: text, letters: letters) <= room { return text }
    var result = text
    while !result.isEmpty, width(of: result + "…", letters: letters) > room { result.removeLast() }
    return result + "…"
  }

  mutating func add(_ shape: String) { shapes += shape + "\n" }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, letters: Double, _ anchor: Anchor = .start, style: String = ""
  ) {
    if text.isEmpty { return }
    let style = style.isEmpty ? "" : " class=\"\(style)\""
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    add(
      "<text x=\"\(SvgPicture.number(x))\" y=\"\(SvgPicture.number(y))\" font-size=\"\(SvgPicture.number(letters))\""
        + "\(side)\(style)>\(escapedForMarkup(text))</text>")
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ paint: String) {
    add(
      "<line x1=\"\(SvgPicture.number(x1))\" y1=\"\(SvgPicture.number(y1))\" x2=\"\(SvgPicture.number(x2))\" "
        + "y2=\"\(SvgPicture.number(y2))\" \(paint)/>")
  }

  /// A line that helps the eye.
  mutating func rule(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, isZero: Bool = false) {
    line(x1, y1, x2, y2, isZero ? "class=\"zero\" stroke=\"#697378\"" : "class=\"grid\" stroke=\"#d9dcd8\"")
  }

  /// A shape that says what it stands for, and leads to its note where it has one.
  mutating func shape(_ shape: String, saying text: String, note: Int?) {
    let titled = "<g><title>\(escapedForMarkup(text))</title>\(shape)</g>"
    add(note.map { "<a href=\"#n\($0)\">\(titled)</a>" } ?? titled)
  }

  static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ paint: String) -> String {
    "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" \(paint)/>"
  }

  static func circle(_ x: Double, _ y: Double, _ radius: Double, _ paint: String) -> String {
    "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" \(paint)/>"
  }
}
