import SourceText

/// How the cells of a column look: each way once, under a number.
struct CellStyles {
  /// The styles that every workbook has.
  static let plain = 0
  static let caption = 1
  static let date = 2
  static let wrapped = 3
  /// Of a column of numbers, which stand on the right.
  static let captionOfNumbers = 4

  /// The formats of numbers that spreadsheets do not know by themselves, from number 164 on.
  private var formats: [String] = []

  /// The style of numbers in this format.
  mutating func style(_ format: String) -> Int {
    let index = formats.firstIndex(of: format) ?? formats.count
    if index == formats.count { formats.append(format) }
    return 5 + index
  }

  var xml: String {
    let codes = (["yyyy-mm-dd"] + formats).enumerated().map {
      "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\(escapedForMarkup($1))\"/>"
    }
    func cell(
      _ format: Int, font: Int = 0, fill: Int = 0, border: Int = 0, wraps: Bool = false, isOnTheRight: Bool = false
    ) -> String {
      let side = isOnTheRight ? " horizontal=\"right\"" : ""
      let start =
        "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\" xfId=\"0\""
        + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
      let wrapping = wraps ? " wrapText=\"1\"" : ""
      return start + " applyAlignment=\"1\"><alignment\(side) vertical=\"top\"\(wrapping)/></xf>"
    }
    let cells =
      [
        cell(0), cell(0, font: 1, fill: 2, border: 1, wraps: true), cell(164), cell(0, wraps: true),
        cell(0, font: 1, fill: 2, border: 1, wraps: true, isOnTheRight: true),
      ]
      + formats.indices.map { cell(165 + $0) }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"\(main)\">"
      + "<numFmts count=\"\(codes.count)\">\(codes.joined())</numFmts>"
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill>"
      + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEAF1F5\"/></patternFill></fill></fills>"
      + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
      + "<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF7A94A5\"/></bottom><diagonal/></border>"
      + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }
}
