import Quantities
import SourceText
import Tables

/// A value in a page. The unit of a quantity stands in an element of its own, so that it may be paler than the number.
func htmlText(of value: Value) -> String {
  guard case .quantity = value else { return escapedForMarkup(plainText(of: value)) }
  let text = plainText(of: value)
  let number = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
  let unit = text.dropFirst(number.count)
  return unit.isEmpty ? String(number) : "\(number)<span class=\"unit\">\(escapedForMarkup(String(unit)))</span>"
}

extension Table {
  /// How a column is set: numbers on the right, what is short and has no place to break in one line.
  private func style(ofColumn index: Int, _ patience: Patience) throws(Patience.Stopped) -> String {
    switch fields[index].type {
    case .integer, .number, .quantity: return " class=\"number\""
    case .date, .period: return " class=\"short\""
    case .text:
      var isShort = true
      for row in 0..<count where isShort {
        try patience.check(row)
        guard case .text(let text) = columns[index][row] else { continue }
        let width = widthInCells(text)
        isShort = width <= 12 || width <= 16 && text.allSatisfy(\.isASCII)
      }
      return isShort ? " class=\"short\"" : ""
    default: return ""
    }
  }

  /// The table as an element of HTML, in pieces. `marks` says what stands behind the value of a row and a column, as
  /// footnotes do.
  func html(
    _ patience: Patience, marks: (_ row: Int, _ column: Int) -> String
  ) throws(Patience.Stopped) -> [String] {
    let shown = fields.indices.filter { !fields[$0].isHidden }
    let classes = try shown.map { (index) throws(Patience.Stopped) in try style(ofColumn: index, patience) }
    let missing = shown.map { isNumeric(fields[$0].type) ? " class=\"number missing\"" : " class=\"missing\"" }
    var text = "<table>\n<thead><tr>"
    for (index, style) in zip(shown, classes) { text += "<th\(style)>\(escapedForMarkup(fields[index].name))</th>" }
    text += "</tr></thead>\n<tbody>\n"
    var pieces: [String] = []
    for row in 0..<count {
      try patience.check(row)
      if text.utf8.count > 1 << 16 {
        pieces.append(text)
        text = ""
      }
      text += "<tr>"
      for (place, index) in shown.enumerated() {
        let value = columns[index][row]
        let mark = marks(row, index)
        if value.isNull, mark.isEmpty {
          text += "<td\(missing[place])></td>"
        } else {
          text += "<td\(classes[place])>\(htmlText(of: value))\(mark)</td>"
        }
      }
      text += "</tr>\n"
    }
    return pieces + [text + "</tbody>\n</table>\n"]
  }
}
