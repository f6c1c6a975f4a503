import Quantities
package import Seeded
package import Tables

// Tables made by chance, small and nasty: missing values, ties, units of one dimension and of several, huge and negative
// numbers, texts in Chinese and texts that quotes and percent signs are in. Numbers have few binary digits behind the point,
// so that databases, which reckon in binary floating point, can be exact as well.

/// Two tables, `facts` and `others`.
package func randomCatalogue(_ random: inout SeededGenerator) -> Catalogue {
  let units = unitChoices.randomElement(using: &random) ?? ["元"]
  let isSparse = Bool.random(using: &random)
  let entries = [("facts", 0...24), ("others", 0...8)].enumerated().map { index, table in
    let count = Int.random(in: table.1, using: &random)
    var rows: [[Value]] = []
    for row in 0..<count { rows.append(randomRow(row, units, isSparse, &random)) }
    let columns = randomFields.enumerated().map { place, field in Column(field.type, rows.map { $0[place] }) }
    let table = (
      name: table.0,
      table: Table(
        fields: randomFields, columns: columns, count: count,
        origins: .rows(table: Int32(index), rows: (0..<Int32(count)).map { $0 }))
    )
    return Catalogue.Entry(name: table.name, summary: "made by chance", table: table.table)
  }
  return Catalogue(entries: entries) { _ in nil }
}

package let randomFields = [
  Field("id", .integer), Field("name", .text), Field("note", .text), Field("value", .quantity), Field("unit", .text),
  Field("area", .quantity), Field("size", .integer), Field("ratio", .number), Field("period", .period),
  Field("day", .date), Field("year", .integer), Field("flag", .truth), Field("tags", .list(of: .text)),
]

package let randomTexts = [
  "东湖区", "西山区", "南岭县", "东", "区", "a", "A", "ab", "B%", "it's", "", "中 文", "x_y", "100%", "𠀀字", "a.b", "　空 ",
]

/// Of one unit, of one dimension, of several.
private let unitChoices = [
  ["元"], ["平方米", "亩", "公顷"], ["人"], ["公里", "米"], ["元", "人", "%"], ["亩", "户", "元", ""], ["%"],
]

private func randomRow(
  _ row: Int, _ units: [String], _ isSparse: Bool, _ random: inout SeededGenerator
) -> [Value] {
  func rarely(_ value: Value, _ random: inout SeededGenerator) -> Value {
    Int.random(in: 0..<10, using: &random) < (isSparse ? 4 : 1) ? .null : value
  }
  let unit = units.randomElement(using: &random) ?? ""
  let value = rarely(.quantity(Quantity(randomDecimal(&random), Unit(unit))), &random)
  let area = Quantity(
    Decimal(Int.random(in: -3...12, using: &random)), Unit(["亩", "公顷"].randomElement(using: &random) ?? "亩"))
  let year = Int.random(in: 2016...2020, using: &random)
  let tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in randomText(&random) }
  return [
    .integer(row + 1), rarely(randomText(&random), &random), rarely(randomText(&random), &random), value,
    value.isNull && Bool.random(using: &random) ? .null : .text(unit), rarely(.quantity(area), &random),
    rarely(.integer(randomWhole(&random)), &random), rarely(.number(randomDecimal(&random)), &random),
    rarely(.period(randomPeriod(&random)), &random), rarely(.date(randomDate(&random)), &random),
    rarely(.integer(year), &random), rarely(.truth(Bool.random(using: &random)), &random),
    rarely(.list(tags), &random),
  ]
}

func randomText(_ random: inout SeededGenerator) -> Value { .text(randomTexts.randomElement(using: &random) ?? "") }

func randomWhole(_ random: inout SeededGenerator) -> Int {
  switch Int.random(in: 0..<8, using: &random) {
  case 0: Int.random(in: 1...9, using: &random) << 40
  case 1: -(Int.random(in: 1...9, using: &random) << 40)
  default: Int.random(in: -4...9, using: &random)
  }
}

/// Quarters, and sometimes many of them.
func randomDecimal(_ random: inout SeededGenerator) -> Decimal {
  let quarter = Decimal(significand: 25, exponent: -2)
  switch Int.random(in: 0..<8, using: &random) {
  case 0: return Decimal(Int.random(in: 1...9, using: &random) << 30)
  case 1: return Decimal(Int.random(in: 1000...40000, using: &random)) * quarter
  default: return Decimal(Int.random(in: -8...20, using: &random)) * quarter
  }
}

func randomDate(_ random: inout SeededGenerator) -> CalendarDate {
  CalendarDate(
    year: Int.random(in: 2016...2020, using: &random), month: Int.random(in: 1...12, using: &random),
    day: [1, 15, 28].randomElement(using: &random) ?? 1) ?? CalendarDate(startOf: 2016)
}

func randomPeriod(_ random: inout SeededGenerator) -> Period {
  let year = Int.random(in: 2016...2020, using: &random)
  switch Int.random(in: 0..<6, using: &random) {
  case 0: return Period(from: nil, to: randomDate(&random))
  case 1: return Period(from: randomDate(&random), to: nil)
  case 2: return Period(years: year, year + 2)
  case 3: return Period(year: year, months: 1...9) ?? Period(year: year)
  default: return Period(year: year)
  }
}
