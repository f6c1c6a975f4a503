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
  shown: Int, of count: Int, without columns: [String], isCut: Bool = false, layout: Layout, width: Int
) -> String {
  let rows: Phrase = shown < count ? "\(shown) of \(count) rows" : counted(count)
  var text = layout.language(rows)
  if columns.isEmpty, isCut {
    let advised = layout.language("\(rows), with texts cut (the format lines shows all)")
    if widthInCells(advised) <= width { text = advised }
  }
  if !columns.isEmpty {
    var named = columns.count
    func sentence() -> String {
      let names = columns[..<named]
      return layout.language(
        named < columns.count
          ? "\(rows), without \(all: names) and \(columns.count - named) more (the format lines shows all)"
          : "\(rows), without \(all: names) (the format lines shows all)")
    }
    while named > 1, widthInCells(sentence()) > width { named -= 1 }
    text = sentence()
  }
  return Style.faint.painted(text, colour: layout.colour) + "\n"
}

/// `1 row`, `340 rows`
func counted(_ rows: Int) -> Phrase { rows == 1 ? "1 row" : "\(rows) rows" }
