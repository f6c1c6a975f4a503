import Quantities
import SourceText
import Syntax
import Tables

// Stages that take a second table or make other rows of rows. Each is a step of its own.

extension SqlRows {
  /// The first `count` rows of each group by some keys, group after group.
  mutating func best(_ count: Int, by keys: [SortKey], per groups: [Bound]) throws(Diagnostic) {
    if grouping != nil || isLimited || isSorted { close() }
    let measured = try prepared(groups)
    let number = order.first ?? "1"
    var terms: [String] = []
    try sort(keys)
    for group in measured where !group.isConstant {
      terms += normalised(try value(group).strict).shown.filter { !$0.isLiteral }.map(\.text)
    }
    let partition = terms.isEmpty ? "" : "partition by \(terms.joined(separator: ", "))"
    let rank =
      order.isEmpty
      ? "1" : "row_number() over (\(partition)\(terms.isEmpty ? "" : " ")order by \(order.joined(separator: ", ")))"
    let places = addColumns([("group_number", "min(\(number)) over (\(partition))"), ("rank", rank)])
    order = order.isEmpty ? [] : [number]
    close()
    let (first, own) = (column(places[0]).value.term, column(places[1]).value.term)
    keep(.compared(own, "<=", SqlTerm("\(count)", mayBeNull: false)))
    order = [first.text, own.text]
    forgetAmounts()
  }

  /// The rows of other pipelines below these.
  mutating func stack(_ others: [BoundPipeline], _ fields: [Field]) throws(Diagnostic) {
    close()
    var parts = [self]
    for other in others {
      var rows = try SqlRows(other, dialect, steps: parts[parts.count - 1].steps, place: place)
      rows.close()
      parts.append(rows)
    }
    var selects: [String] = []
    for (index, part) in parts.enumerated() {
      var items = ["\(index + 1) as _part", part.order.isEmpty ? "1 as nth" : SqlRows.number]
      for field in fields {
        let value = part.columns.first { $0.field.name == field.name }?.value ?? dialect.constant(.null, field.type)
        let parts = dialect.converted(value, to: field.type).shown
        for (term, name) in zip(parts, partNames(of: field)) {
          items.append(term.text == dialect.name(name) ? term.text : "\(term) as \(dialect.name(name))")
        }
      }
      selects.append("select \(items.joined(separator: ", ")) from \(part.source)")
    }
    steps = parts[parts.count - 1].steps
    begin(
      from: "(\n      \(selects.joined(separator: "\n      union all ")))",
      fields.map { field in
        SqlColumn(field: field, value: SqlValue(field.type, partNames(of: field).map { SqlTerm(dialect.name($0)) }))
      }, order: ["_part", SqlRows.number])
    close()
  }

  /// The names of a column's parts where it comes from nowhere else.
  private func partNames(of field: Field) -> [String] {
    switch field.type {
    case .quantity: [field.name, "\(field.name)_unit"]
    case .period: ["\(field.name)_from", "\(field.name)_to"]
    default: [field.name]
    }
  }

  /// Keeps the rows that another pipeline has too, or those that it has not.
  mutating func keep(thatAreIn other: BoundPipeline, _ common: [CommonColumn], isThere: Bool) throws(Diagnostic) {
    close()
    for column in common { measureAmounts(column.left) }
    var rows = try SqlRows(other, dialect, steps: steps, place: place)
    rows.forgetOrder()
    rows.close()
    for column in common { rows.measureAmounts(column.right) }
    var items: [SqlSelect.Item] = []
    var tests: [String] = []
    for column in common {
      let (left, right) = (try value(column.left).strict, try rows.value(column.right).strict)
      for (mine, theirs) in zip(dialect.comparable(left), dialect.comparable(right)) {
        let name = "_\(items.count + 1)"
        items.append(SqlSelect.Item(theirs.text, as: name))
        tests.append("\(name) \(dialect.nullSafeEqual) \(mine.within(.chain))")
      }
    }
    let name = "step_\(rows.steps.count + 1)"
    steps = rows.steps + [SqlStep(name: name, select: SqlSelect(items: items, source: rows.source))]
    let test = "exists (select 1 from \(name) where \(tests.joined(separator: " and ")))"
    keep(SqlTerm(isThere ? test : "not \(test)", isThere ? .atom : .not, mayBeNull: false))
  }

  private mutating func measureAmounts(_ bound: Bound) {
    if case .column(let index) = bound.form { measure(index) }
  }

  /// A row for each value of a list.
  mutating func explode(_ explosion: Explosion, _ fields: [Field]) throws(Diagnostic) {
    if grouping != nil || isLimited || isSorted { close() }
    let bound = try prepared([explosion.list])[0]
    let list = try value(bound).strict
    guard let element = bound.type?.element, let type = dialect.elementType(element), element != .date else {
      throw .noForm(
        "explode", SqlGap("SQL has lists of texts, numbers and truths"), dialect, place.span, in: place.source)
    }
    let place = addColumns([("list", list.term.text)])[0]
    close()
    let term = column(place).value.term
    let text = term.isLiteral ? term.text : "\(source).\(term)"
    let (joined, cell, number) = dialect.elements(of: text, type, keepsEmpty: explosion.keepsEmpty)
    let exploded = SqlColumn(field: fields[explosion.column], value: SqlValue(element, cell))
    var all = columns.map { column in
      // What SQLite makes rows of a list with has columns called id, key and value as well.
      var column = column
      column.value.parts = column.value.parts.map {
        $0.isName ? SqlTerm("\(source).\($0)", mayBeNull: $0.mayBeNull) : $0
      }
      return column
    }
    if explosion.column < all.count { all[explosion.column] = exploded } else { all.append(exploded) }
    if explosion.isNumbered, let field = fields.last {
      all.append(SqlColumn(field: field, value: SqlValue(.integer, number)))
    }
    begin(from: "\(source) \(joined)", all, order: (order.isEmpty ? [] : ["\(source).\(SqlRows.number)"]) + [number])
    close()
  }

  /// A row for each cell of some columns.
  mutating func melt(_ melting: Melting) throws(Diagnostic) {
    if grouping != nil || isLimited || isSorted { close() }
    let type = melting.fields[melting.fields.count - 1].type
    close()
    let number = SqlTerm("_cell", mayBeNull: false)
    var cells: [SqlValue] = []
    var keys: [(when: SqlTerm, then: SqlTerm)] = []
    for (index, melted) in melting.melted.enumerated() {
      let value = dialect.converted(columns[melted.column].value, to: type)
      cells.append(SqlValue(type, value.shown))
      let key = dialect.constant(melted.key, melting.fields[melting.fields.count - 2].type)
      keys.append((.compared(number, "=", SqlTerm("\(index + 1)", mayBeNull: false)), key.term))
    }
    let parts = cells[0].parts.indices.map { part in
      SqlTerm.cases(zip(keys, cells).map { ($0.when, $1.parts[part]) })
    }
    let last = melting.fields.count - 1
    var all = melting.kept.enumerated().map { SqlColumn(field: melting.fields[$0], value: columns[$1].value) }
    all.append(SqlColumn(field: melting.fields[last - 1], value: SqlValue(melting.fields[last - 1].type, .cases(keys))))
    all.append(SqlColumn(field: melting.fields[last], value: SqlValue(type, parts)))
    let numbers = melting.melted.indices.map { "\($0 == 0 ? "select \($0 + 1) as _cell" : "select \($0 + 1)")" }
    begin(
      from: "\(source) cross join (\(numbers.joined(separator: " union all "))) as _cells", all,
      order: order + [number.text])
    close()
    keep(columns[last].value.isPresent)
  }

  /// Groups with columns of aggregates for each value of a key.
  mutating func pivot(_ pivoting: Pivoting) throws(Diagnostic) {
    let keys = pivoting.groups.values
    var conditions: [SqlTerm] = []
    try group(by: keys, pivoting.fields, pivoting.results, also: [pivoting.key]) {
      (rows: inout SqlRows, measured: [Bound], group: SqlGroup, kept: [SqlValue]) throws(Diagnostic) -> [SqlValue] in
      var values: [SqlValue] = []
      let key = try rows.value(pivoting.key).strict
      for index in 0..<pivoting.values.count {
        let member = rows.dialect.constant(pivoting.values[index], pivoting.values.type)
        let tests = zip(rows.dialect.comparable(key), rows.dialect.comparable(member)).map { mine, theirs in
          theirs == .null ? mine.isNull : SqlTerm.compared(mine, "=", theirs)
        }
        var cell = group
        cell.condition = .all(tests)
        conditions.append(.all(tests))
        for result in measured { values.append(try rows.value(result, over: cell, keys: kept)) }
      }
      return values
    }
  }
}

extension Dialect {
  var nullSafeEqual: String { self == .sqlite ? "is" : self == .duckdb ? "is not distinct from" : "<=>" }

  /// Terms that are equal exactly where values compare as equal: of a quantity its dimension and its number in the first
  /// unit of that.
  func comparable(_ value: SqlValue) -> [SqlTerm] {
    guard value.type == .quantity else { return value.shown }
    if let unit = value.knownUnit {
      let here = SqlTerm(text(unit.dimension), mayBeNull: false)
      return [.cases([(value.isPresent, here)]), inFirstUnit(value)]
    }
    if let measure = value.measure { return [measure.dimension, measure.inFirst] }
    if value.term == .null { return [.null, .null] }
    return [.cases([(value.isPresent, SqlTerm(dimension(of: value.unit)))]), inFirstUnit(value)]
  }

  /// What follows a table to make a row of each value of a list, and the value and its place, from 1.
  func elements(
    of list: String, _ type: String, keepsEmpty: Bool
  ) -> (join: String, value: String, number: String) {
    switch self {
    case .sqlite:
      let join = keepsEmpty ? "left join" : "join"
      return ("\(join) json_each(\(list)) as _values on true", "_values.value", "_values.key + 1")
    case .duckdb:
      let values = "from_json(\(list), '[\"\(type)\"]')"
      let select = "select unnest(\(values)) as _value, generate_subscripts(\(values), 1) as _place"
      return ("\(keepsEmpty ? "left join" : "join") lateral (\(select)) as _values on true", "_value", "_place")
    case .spark:
      let view = "lateral view \(keepsEmpty ? "outer " : "")posexplode"
      return ("\(view)(from_json(\(list), 'array<\(type)>')) _values as _place, _value", "_value", "_place + 1")
    }
  }
}
