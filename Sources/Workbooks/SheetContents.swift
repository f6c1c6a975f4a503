import Quantities
import SourceText
import Tables

/// The cells of one sheet: captions that stay in sight with a filter below them, columns as wide as they need.
struct SheetContents {
  private let page: SheetPage
  private let columns: [SheetColumn]

  init<Failure: Error>(
    _ page: SheetPage, _ styles: inout CellStyles, _ check: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    self.page = page
    var columns: [SheetColumn] = []
    let units = zip(page.table.fields, page.table.columns).first { $0.0.name == "unit" && $0.0.type == .text }?.1
    for (field, column) in zip(page.table.fields, page.table.columns) where !field.isHidden {
      columns += try SheetColumn.columns(field, column, rows: page.rows, units: units, &styles, check)
    }
    self.columns = columns
  }

  func write<Failure: Error>(
    to sink: (String) -> Void, _ check: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    let last = name(ofColumn: max(1, columns.count))
    sink(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(main)\">"
        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<dimension ref=\"A1:\(last)\(page.rows.count + 1)\"/><sheetViews><sheetView workbookViewId=\"0\">"
        + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\"/>")
    if !columns.isEmpty {
      let widths = columns.enumerated().map {
        "<col min=\"\($0 + 1)\" max=\"\($0 + 1)\" width=\"\($1.widthInCells + 2)\" customWidth=\"1\"/>"
      }
      sink("<cols>\(widths.joined())</cols>")
    }
    sink("<sheetData><row r=\"1\">")
    let letters = columns.indices.map { name(ofColumn: $0 + 1) }
    for (letter, column) in zip(letters, columns) {
      sink(textCell("\(letter)1", column.caption, style: column.captionStyle))
    }
    sink("</row>")
    for (index, row) in page.rows.enumerated() {
      try check(row)
      let number = index + 2
      var line = "<row r=\"\(number)\">"
      for (letter, column) in zip(letters, columns) { line += column.cell(row, "\(letter)\(number)") }
      sink(line + "</row>")
    }
    sink("</sheetData>")
    if !columns.isEmpty { sink("<autoFilter ref=\"A1:\(last)\(page.rows.count + 1)\"/>") }
    // On paper all columns stand on one page, across where they are many.
    let isBroad = columns.reduce(0) { $0 + $1.widthInCells + 2 } > 95
    sink(
      "<pageSetup orientation=\"\(isBroad ? "landscape" : "portrait")\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"
    )
  }

  /// 1 is A, 27 is AA.
  private func name(ofColumn number: Int) -> String {
    var rest = number
    var letters: [Character] = []
    while rest > 0 {
      letters.append(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))))
      rest = (rest - 1) / 26
    }
    return String(letters.reversed())
  }
}

private func textCell(_ place: String, _ text: String, style: Int) -> String {
  // A cell holds no more than this.
  let part = text.utf16.count > 32_767 ? String(text.prefix(10_000)) + "…" : text
  return "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\">"
    + "<is><t xml:space=\"preserve\">\(escapedForMarkup(part))</t></is></c>"
}

/// A column of a sheet. Quantities of one unit say it in their caption, in the scale in which people read them; where
/// units are mixed, a second column says each.
private struct SheetColumn {
  var caption: String
  /// How wide it is to be.
  private(set) var widthInCells: Int
  private(set) var captionStyle = CellStyles.caption
  /// The cell of a row at a place such as `B7`; empty where a value is missing.
  let cell: (_ row: Int, _ place: String) -> String

  private init(_ caption: String, width: Int, cell: @escaping (Int, String) -> String) {
    self.caption = caption
    // An arrow for the filter stands beside the caption.
    widthInCells = min(60, max(width, SourceText.widthInCells(caption) + 2))
    self.cell = cell
  }

  static func columns<Failure: Error>(
    _ field: Field, _ column: Column, rows: Range<Int>, units: Column?, _ styles: inout CellStyles,
    _ check: (Int) throws(Failure) -> Void
  ) throws(Failure) -> [SheetColumn] {
    switch column.storage {
    case .quantity: return try quantities(field.name, column, rows, units, &styles, check)
    case .integer: return [numbers(field.name, column, rows, style: CellStyles.plain) { decimal($0) }]
    case .number:
      let style = styles.style(try format(column, rows, check) { decimal($0) })
      return [numbers(field.name, column, rows, style: style) { decimal($0) }]
    case .date:
      return [
        SheetColumn(field.name, width: 10) { row, place in
          guard case .date(let date) = column[row] else { return "" }
          // Spreadsheets count days from the last of 1899 on, and know none before.
          let serial = date.day + 25_569
          if serial < 61 { return textCell(place, "\(date)", style: CellStyles.plain) }
          return "<c r=\"\(place)\" s=\"\(CellStyles.date)\"><v>\(serial)</v></c>"
        }
      ]
    case .truth:
      return [
        SheetColumn(field.name, width: 5) { row, place in
          guard case .truth(let truth) = column[row] else { return "" }
          return "<c r=\"\(place)\" t=\"b\"><v>\(truth ? 1 : 0)</v></c>"
        }
      ]
    default: return [texts(field.name, column, rows)]
    }
  }

  private static func texts(_ name: String, _ column: Column, _ rows: Range<Int>) -> SheetColumn {
    let width = rows.prefix(1000).reduce(1) { max($0, SourceText.widthInCells(written(column[$1]))) }
    let style = width > 60 ? CellStyles.wrapped : CellStyles.plain
    return SheetColumn(name, width: width) { row, place in
      column.isMissing(row) ? "" : textCell(place, written(column[row]), style: style)
    }
  }

  private static func numbers(
    _ name: String, _ column: Column, _ rows: Range<Int>, style: Int, _ number: @escaping (Value) -> Decimal?
  ) -> SheetColumn {
    numbers(name, column, rows, styled: { _ in style }, number)
  }

  private static func numbers(
    _ name: String, _ column: Column, _ rows: Range<Int>, styled: @escaping (Decimal) -> Int,
    _ number: @escaping (Value) -> Decimal?
  ) -> SheetColumn {
    let width = rows.prefix(1000).reduce(1) { max($0, number(column[$1]).map { "\($0)".utf8.count * 4 / 3 } ?? 0) }
    var result = SheetColumn(name, width: min(width, 24)) { row, place in
      number(column[row]).map { "<c r=\"\(place)\" s=\"\(styled($0))\"><v>\($0)</v></c>" } ?? ""
    }
    result.captionStyle = CellStyles.captionOfNumbers
    return result
  }

  private static func quantities<Failure: Error>(
    _ name: String, _ column: Column, _ rows: Range<Int>, _ known: Column?, _ styles: inout CellStyles,
    _ check: (Int) throws(Failure) -> Void
  ) throws(Failure) -> [SheetColumn] {
    var units: [Unit] = []
    var most = Decimal.zero
    for row in rows {
      try check(row)
      guard case .quantity(let quantity) = column[row] else { continue }
      if !units.contains(quantity.unit) { units.append(quantity.unit) }
      most = max(most, quantity.value.magnitude)
    }
    guard units.count == 1, let unit = units.first else {
      // Amounts of several units have as many decimal places as each says.
      var styleOf: [Int: Int] = [:]
      var isSaid = known != nil
      for row in rows {
        try check(row)
        if let known, isSaid { isSaid = says(known, theUnitOf: column, row: row) }
        guard let places = decimal(column[row]).map(decimalPlaces), styleOf[places] == nil else { continue }
        styleOf[places] = styles.style(format(places: places))
      }
      let amounts = numbers(name, column, rows, styled: { [styleOf] in styleOf[decimalPlaces($0)] ?? 0 }) {
        decimal($0)
      }
      if units.isEmpty || isSaid { return [amounts] }
      let width = units.reduce(1) { max($0, SourceText.widthInCells($1.symbol)) }
      let symbols = SheetColumn("\(name)_unit", width: width) { row, place in
        guard case .quantity(let quantity) = column[row], quantity.unit != .none else { return "" }
        return textCell(place, quantity.unit.symbol, style: CellStyles.plain)
      }
      return [amounts, symbols]
    }
    if unit == .percent {
      func share(_ value: Value) -> Decimal? { decimal(value)?.scaled(-2) }
      let style = styles.style(try format(column, rows, check, decimal) + "%")
      return [numbers(name, column, rows, style: style, share)]
    }
    let scale = !unit.takesScaleWords || most < Decimal(1_000_000) ? 0 : most < Decimal(100_000_000) ? 4 : 8
    func scaled(_ value: Value) -> Decimal? { decimal(value)?.scaled(-Int32(scale)) }
    let word = scale == 8 ? "亿" : scale == 4 ? "万" : ""
    let caption = unit == .none ? name : "\(name) (\(word)\(unit))"
    return [numbers(caption, column, rows, style: styles.style(try format(column, rows, check, scaled)), scaled)]
  }

  /// Whether a column of units says the unit of a row's quantity, so that no other has to.
  private static func says(_ units: Column, theUnitOf column: Column, row: Int) -> Bool {
    guard case .quantity(let quantity) = column[row] else { return true }
    if case .text(let unit) = units[row] { return unit == quantity.unit.symbol }
    return quantity.unit == .none && units.isMissing(row)
  }

  /// `#,##0.00` with as many decimal places as the values have, six at most.
  private static func format<Failure: Error>(
    _ column: Column, _ rows: Range<Int>, _ check: (Int) throws(Failure) -> Void, _ number: (Value) -> Decimal?
  ) throws(Failure) -> String {
    var places = 0
    for row in rows {
      try check(row)
      places = max(places, number(column[row]).map(decimalPlaces) ?? 0)
    }
    return format(places: places)
  }

  private static func format(places: Int) -> String {
    "#,##0" + (places > 0 ? "." + String(repeating: "0", count: places) : "")
  }

  private static func decimalPlaces(_ number: Decimal) -> Int { min(6, max(0, -Int(number.exponent))) }

  private static func decimal(_ value: Value) -> Decimal? {
    switch value {
    case .integer(let number): Decimal(number)
    case .number(let number): number
    case .quantity(let quantity): quantity.value
    default: nil
    }
  }
}

extension Decimal {
  /// The number with its point moved by `places`.
  fileprivate func scaled(_ places: Int32) -> Decimal { Decimal(significand: significand, exponent: exponent + places) }
}
