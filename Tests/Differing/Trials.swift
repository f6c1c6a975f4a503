package import Databases
import Quantities
package import Query
package import SourceText
import Syntax
package import Tables

// A query is asked here and as SQL, and the answers are compared: texts and whole numbers exactly, other numbers to twelve
// digits, since databases reckon in binary floating point; lists without their order where SQL gives them none.

/// What came of asking one query in two ways.
package enum Trial: Sendable {
  /// The same answer, of so many rows.
  case same(rows: Int)
  /// Not asked: refused here, as units that do not go together are, or without a form in SQL.
  case skipped(String)
  case different(String)
}

/// What a query answers here; nil where it is refused.
package func answer(_ query: String, over catalogue: Catalogue) -> Result<Table, Diagnostic> {
  var environment = Environment(catalogue: catalogue)
  do throws(Diagnostic) {
    let source = Source(name: "", text: query)
    var table: Table?
    for statement in try parse(source) {
      try environment.run(statement, in: source, isCancelled: { false }) { outcome in
        switch outcome {
        case .table(let rows), .chart(let rows, _), .save(let rows, _, _): table = rows
        default: break
        }
      }
    }
    guard let table else { preconditionFailure("\(query) is a query") }
    return .success(table)
  } catch { return .failure(error) }
}

/// A query in a database's SQL.
package func sql(_ query: String, over catalogue: Catalogue, for dialect: Dialect) -> Result<SqlQuery, Diagnostic> {
  var environment = Environment(catalogue: catalogue)
  do throws(Diagnostic) {
    return .success(try environment.sql(Source(name: "", text: query), for: dialect))
  } catch { return .failure(error) }
}

/// Asks a query here and in a database of SQLite that holds the catalogue's tables.
package func trial(_ query: String, over catalogue: Catalogue, _ database: borrowing Database) -> Trial {
  let table: Table
  switch answer(query, over: catalogue) {
  case .failure(let message): return .skipped(message.sentence.english)
  case .success(let rows): table = rows
  }
  let written: SqlQuery
  switch sql(query, over: catalogue, for: .sqlite) {
  case .failure(let message): return .skipped(message.sentence.english)
  case .success(let query): written = query
  }
  do throws(Database.Failure) {
    let rows = try database.rows(written.text)
    guard let difference = difference(table, rows, written) else { return .same(rows: rows.count) }
    return .different("\(difference)\n\(written.text)")
  } catch { return .different("SQLite refuses: \(error.reason)\n\(written.text)") }
}

/// Where a table and the rows of its query in SQL differ; nil where they do not.
package func difference(_ table: Table, _ rows: [[Database.Cell]], _ query: SqlQuery) -> String? {
  let visible = table.fields.indices.filter { !table.fields[$0].isHidden }
  guard visible.map({ table.fields[$0].name }) == query.columns.map(\.field.name) else {
    return "columns: \(visible.map { table.fields[$0].name }) here, \(query.columns.map(\.field.name)) there"
  }
  if table.count != rows.count { return "\(table.count) rows here, \(rows.count) there" }
  let places = Dictionary(query.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  for row in 0..<table.count {
    for (index, column) in zip(visible, query.columns) {
      let value = table.columns[index][row]
      let cells = column.names.map { name in places[name].map { rows[row][$0] } ?? .null }
      if !isSame(value, cells) {
        return "row \(row + 1), \(column.field.name): \(value.isNull ? "null" : written(value)) here, \(cells) there"
      }
    }
  }
  return nil
}

private func isSame(_ value: Value, _ cells: [Database.Cell]) -> Bool {
  switch (value, cells[0]) {
  case (.null, .null): return true
  case (.null, _): return false
  case (.text(let text), .text(let other)): return text.utf8.elementsEqual(other.utf8)
  case (.integer(let number), .integer(let other)): return number == other
  case (.number(let number), let cell): return isNear(number.double, cell)
  case (.truth(let truth), .integer(let other)): return (truth ? 1 : 0) == other
  case (.date(let date), .text(let other)): return "\(date)" == other
  case (.period(let period), _): return isSame(period.from, cells[0]) && isSame(period.to, cells[1])
  case (.quantity(let quantity), let cell):
    guard case .text(let symbol) = cells[1], case let unit = Unit(symbol), unit.dimension == quantity.unit.dimension
    else { return false }
    let (mine, theirs) = (quantity.unit.factor, unit.factor)
    let factor = Double(mine.numerator * theirs.denominator) / Double(mine.denominator * theirs.numerator)
    return isNear(quantity.value.double * factor, cell)
  case (.list(let members), .text(let json)):
    // A list that SQL makes has no order, and its numbers may have points.
    return Set(members.map { jsonText([$0]) }) == Set(jsonMembers(json).map { "[\($0)]" })
  default: return false
  }
}

private func isSame(_ date: CalendarDate?, _ cell: Database.Cell) -> Bool {
  switch cell {
  case .null: date == nil
  case .text(let text): date.map { "\($0)" == text } ?? false
  default: false
  }
}

private func isNear(_ number: Double, _ cell: Database.Cell) -> Bool {
  let other: Double
  switch cell {
  case .integer(let whole): other = Double(whole)
  case .real(let real): other = real
  default: return false
  }
  return number == other || abs(number - other) <= 1e-11 * max(abs(number), abs(other)) || abs(number - other) < 1e-7
}

/// The members of a JSON array of texts and numbers, as they are written.
private func jsonMembers(_ json: String) -> [String] {
  var members: [String] = []
  var member = ""
  var isQuoted = false
  var isEscaped = false
  for scalar in json.dropFirst().dropLast().unicodeScalars {
    if scalar == ",", !isQuoted {
      members.append(member)
      member = ""
      continue
    }
    if scalar == "\"", !isEscaped { isQuoted.toggle() }
    isEscaped = scalar == "\\" && !isEscaped
    member.unicodeScalars.append(scalar)
  }
  return member.isEmpty && members.isEmpty ? [] : members + [member]
}
