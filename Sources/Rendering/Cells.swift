import Quantities
import SourceText
package import Tables

/// A value as people read it: `560.2亿元`, `2017-01..2017-09`, `甲、乙`; empty when missing; of quotients,
/// the first digits.
package func plainText(of value: Value) -> String {
  switch value {
  case .number(let number): readable(number, in: .none).description
  case .quantity(let quantity):
    Quantity.written(readable(quantity.value, in: quantity.unit), quantity.unit)
  case .list(let values): values.map { plainText(of: $0) }.joined(separator: "、")
  default: written(value)
  }
}

/// A quotient with four decimal places in the scale that it is shown in, or with four digits where it is below one.
/// Nobody writes more than six places, so whatever has more was divided, and what reports state stays exact. Machine
/// formats keep every digit.
private func readable(_ value: Decimal, in unit: Unit) -> Decimal {
  if value.exponent >= -6 { return value }
  let digitsBeforePoint = String(value.significand.magnitude).utf8.count + Int(value.exponent)
  if digitsBeforePoint <= 0 { return value.rounded(places: 4 - digitsBeforePoint) }
  let scale = !unit.takesScaleWords || digitsBeforePoint <= 4 ? 0 : digitsBeforePoint <= 8 ? 4 : 8
  return value.rounded(places: 4 - scale)
}

/// A value for the screen. A missing one is `·`, so that it cannot be taken for an empty text; a text that looks like it
/// stands in quotes. Nothing in it reaches the terminal as a command.
func shownText(of value: Value, colour: Bool) -> String {
  switch value {
  case .null: Style.faint.painted("·", colour: colour)
  case .text("·"): "\"·\""
  default: visible(plainText(of: value))
  }
}

/// Whether a column's values stand flush right.
func isNumeric(_ type: ColumnType) -> Bool {
  switch type {
  case .integer, .number, .quantity: true
  default: false
  }
}

/// `5 rows`, `40 of 340 rows`, and which columns found no room, as far as the names have room here, or that texts are
/// cut.
func footer(
  shown: Int, of count: Int, without columns: [String], isCut: Bool = false, colour: Bool, width: Int
) -> String {
  var text = shown < count ? "\(shown) of " : ""
  text += "\(count) \(count == 1 ? "row" : "rows")"
  let ending = " (the format lines shows all)"
  let advice = ", with texts cut\(ending)"
  if columns.isEmpty, isCut, widthInCells(text + advice) <= width { text += advice }
  if !columns.isEmpty {
    var named = columns.count
    func phrase() -> String {
      let more = named < columns.count ? " and \(columns.count - named) more" : ""
      return "\(text), without \(columns[..<named].joined(separator: ", "))\(more)\(ending)"
    }
    while named > 1, widthInCells(phrase()) > width { named -= 1 }
    text = phrase()
  }
  return Style.faint.painted(text, colour: colour) + "\n"
}
