import Differing
import Quantities
import Query
import Seeded
import Tables

// Trials for databases that are not asked in this process: catalogues with queries, their SQL and their answers as JSON, one
// object a line, for scripts/differ.

/// Writes so many queries that have a form in the SQL of a database and an answer here.
func writeTrials(_ wanted: Int, seed start: UInt64, for dialect: Dialect) throws {
  var seed = start
  var written = 0
  print(unitsLine())
  while written < wanted {
    var random = SeededGenerator(state: seed)
    let catalogue = randomCatalogue(&random)
    print(line(of: catalogue, seed: seed))
    for _ in 0..<20 {
      let stages = randomQuery(&random)
      let query = stages.joined(separator: " | ")
      guard case .success(let table) = answer(query, over: catalogue),
        case .success(let sql) = sql(query, over: catalogue, for: dialect)
      else { continue }
      print(line(of: query, table, sql, seed: seed))
      written += 1
    }
    seed += 1
  }
}

/// The units that convert, each with its dimension and its factor.
private func unitsLine() -> String {
  var json = JsonWriter()
  json.write(plain: "{\"units\": [")
  for (index, unit) in Unit.measured.enumerated() {
    json.write(plain: index > 0 ? ", " : "")
    json.write(
      .list([
        .text(unit.symbol), .text(unit.dimension), .integer(unit.factor.numerator), .integer(unit.factor.denominator),
      ]))
  }
  json.write(plain: "]}")
  return String(decoding: json.bytes, as: UTF8.self)
}

/// The tables as names, columns with types, and rows of cells.
private func line(of catalogue: Catalogue, seed: UInt64) -> String {
  var json = JsonWriter()
  json.write(plain: "{\"seed\": \(seed), \"tables\": {")
  for (index, entry) in catalogue.entries.enumerated() {
    json.write(plain: index > 0 ? ", " : "")
    json.write(text: entry.name)
    json.write(plain: ": {\"columns\": [")
    let columns = databaseColumns(of: entry.fields)
    json.write(plain: "[\"nth\", \"bigint\"]")
    for column in columns {
      json.write(plain: ", [")
      json.write(text: column.name)
      json.write(plain: ", \"\(type(of: column))\"]")
    }
    json.write(plain: "], \"rows\": [")
    for row in 0..<entry.table.count {
      json.write(plain: row > 0 ? ", [\(row + 1)" : "[\(row + 1)")
      for column in columns {
        json.write(plain: ", ")
        json.write(column.cell(entry.table.columns[column.field][row]))
      }
      json.write(plain: "]")
    }
    json.write(plain: "]}")
  }
  json.write(plain: "}}")
  return String(decoding: json.bytes, as: UTF8.self)
}

private func type(of column: DatabaseColumn) -> String {
  switch column.type {
  case .number: "double"
  case .integer: "bigint"
  case .truth: "boolean"
  default: "varchar"
  }
}

/// A query, its SQL, and its answer: for each column its type and the names of its parts, then the rows.
private func line(of query: String, _ table: Table, _ sql: SqlQuery, seed: UInt64) -> String {
  var json = JsonWriter()
  json.write(plain: "{\"seed\": \(seed), \"query\": ")
  json.write(text: query)
  json.write(plain: ", \"sql\": ")
  json.write(text: sql.text)
  json.write(plain: ", \"names\": [")
  for (index, name) in sql.names.enumerated() {
    json.write(plain: index > 0 ? ", " : "")
    json.write(text: name)
  }
  json.write(plain: "], \"columns\": [")
  let visible = table.fields.indices.filter { !table.fields[$0].isHidden }
  for (index, column) in sql.columns.enumerated() {
    json.write(plain: index > 0 ? ", [" : "[")
    json.write(text: column.field.type.name)
    json.write(plain: ", ")
    json.write(texts: column.names)
    json.write(plain: "]")
  }
  json.write(plain: "], \"rows\": [")
  for row in 0..<table.count {
    json.write(plain: row > 0 ? ", [" : "[")
    for (index, place) in visible.enumerated() {
      json.write(plain: index > 0 ? ", " : "")
      json.write(inFirstUnit(table.columns[place][row]))
    }
    json.write(plain: "]")
  }
  json.write(plain: "]}")
  return String(decoding: json.bytes, as: UTF8.self)
}

/// A quantity with its factor to the first unit of its dimension, by which others are told to be the same.
private func inFirstUnit(_ value: Value) -> Value {
  guard case .quantity(let quantity) = value else { return value }
  let (numerator, denominator) = quantity.unit.factor
  return .list([
    .number(quantity.value), .text(quantity.unit.symbol), .text(quantity.unit.dimension), .integer(numerator),
    .integer(denominator),
  ])
}
