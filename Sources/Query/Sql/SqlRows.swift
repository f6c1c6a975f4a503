import Quantities
import SourceText
import Syntax
import Tables

// A pipeline as SQL. The stages are gone through in order, each adding to one select as long as SQL carries out its parts
// in the same order: rows from somewhere, conditions, groups, columns, order, limit. What would come too late in that
// order, or needs a computed column by its name, begins a new select over the one before, which becomes a named step of a
// `with`.
//
// Rows have an order here and none in SQL. So every table has a column `nth`, the number of its row, each step hands on
// such a number, and the last select orders by it.

/// The rows of a pipeline as a select that is being put together.
struct SqlRows {
  let dialect: Dialect
  /// The selects before this one, in their order.
  var steps: [SqlStep]
  /// The stage at hand, for messages.
  var place: BoundStage.Place
  /// What the select is from.
  var source: String
  /// The columns that flow, in the order of the fields.
  var columns: [SqlColumn]
  /// Amounts that aggregates are taken of and that are no columns, each under a number from `SqlRows.firstAmount` on.
  var amounts: [SqlColumn] = []
  private(set) var conditions: [SqlTerm] = []
  /// What rows are grouped by: nil where they are not.
  private(set) var grouping: [SqlTerm]?
  /// What the rows are ordered by.
  var order: [String]
  private(set) var limit: Int?
  /// The columns of functions over an order of rows, while the expression that calls them is added.
  var windowPlaces: [Int] = []
  private(set) var offset = 0
  /// The only text that a column still has, by the column's term: the unit behind `where unit = "元"`.
  private(set) var knownTexts: [String: String] = [:]

  /// The number of a row.
  static let number = "nth"
  /// Beyond every column.
  static let firstAmount = 1 << 20

  /// All rows of a table.
  init(_ name: String, _ fields: [Field], _ dialect: Dialect, steps: [SqlStep], place: BoundStage.Place) {
    self.dialect = dialect
    self.steps = steps
    self.place = place
    source = dialect.name(name)
    columns = zip(fields, databaseNames(of: fields)).map { field, names in
      var value = SqlValue(field.type, names.map { SqlTerm(dialect.name($0)) })
      value.isUnitTight = names.last == "\(field.name)_unit"
      return SqlColumn(field: field, value: value)
    }
    order = [SqlRows.number]
  }

  /// Whether it is all rows of a table or step as they are.
  var isUntouched: Bool {
    conditions.isEmpty && grouping == nil && limit == nil && offset == 0 && columns.allSatisfy { $0.value.isPlain }
  }

  /// Whether the rows are in another order than that of the table or step.
  var isSorted: Bool { !order.isEmpty && order != [SqlRows.number] }

  var isLimited: Bool { limit != nil || offset > 0 }

  /// The value of a column, with what is known of its unit.
  func value(ofColumn index: Int) -> SqlValue {
    var value = column(index).value
    if value.type == .quantity, value.knownUnit == nil, let unit = knownTexts[value.unit.text] {
      value.knownUnit = Unit(unit)
      value.parts[1] = SqlTerm(dialect.text(unit), mayBeNull: false)
    }
    return value
  }
}

/// A column as it stands in the select.
struct SqlColumn {
  var field: Field
  var value: SqlValue
}

// MARK: what stages do

extension SqlRows {
  /// Keeps the rows for which all tests hold.
  mutating func filter(_ tests: [Bound]) throws(Diagnostic) {
    if grouping != nil || isLimited { close() }
    for test in tests {
      keep(try value(try prepared([test])[0]).tested)
      note(test)
    }
  }

  /// Remembers the text that a column is compared with.
  private mutating func note(_ test: Bound) {
    guard case .operation(let operation, let operands) = test.form, case .infix(.equal) = operation.kind else { return }
    for (one, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
      guard case .column(let index) = one.form, one.type == .text, other.isConstant,
        let constant = try? value(other).constant, case .text(let text) = constant
      else { continue }
      knownTexts[columns[index].value.term.text] = text
    }
  }

  /// Puts other columns in the place of those that flow.
  mutating func project(_ fields: [Field], _ values: [Bound]) throws(Diagnostic) {
    let values = try prepared(values)
    var projected: [SqlColumn] = []
    for (field, value) in zip(fields, values) {
      projected.append(SqlColumn(field: field, value: try self.value(value).strict))
    }
    columns = projected
  }

  /// Adds a column, or puts it in the place of another.
  mutating func extend(_ fields: [Field], _ value: Bound, at index: Int?) throws(Diagnostic) {
    let value = try self.value(try prepared([value])[0]).strict
    let place = index ?? columns.count
    if index == nil { columns.append(SqlColumn(field: fields[place], value: value)) }
    columns[place] = SqlColumn(field: fields[place], value: value)
  }

  /// Keeps the columns at `places` and gives them these fields.
  mutating func choose(_ fields: [Field], _ places: [Int]) {
    columns = zip(fields, places).map { SqlColumn(field: $0, value: columns[$1].value) }
  }

  mutating func sort(_ keys: [SortKey]) throws(Diagnostic) {
    if isLimited { close() }
    let values = try prepared(keys.map(\.value))
    // Groups are ordered by columns that are one term; what is made of several or of all groups needs them by name.
    if grouping != nil {
      var isPlain = true
      for key in values {
        let unit = try value(key).knownUnit
        if !key.isColumn || key.type == .period || (key.type == .quantity && unit == nil) { isPlain = false }
      }
      if !isPlain { close() }
    }
    let terms = try orderTerms(of: keys, values)
    // One row is in any order.
    if !order.isEmpty { order = terms + order }
  }

  mutating func take(_ count: Int) { limit = min(limit ?? count, count) }

  mutating func skip(_ count: Int) {
    offset += count
    if let limit { self.limit = max(0, limit - count) }
  }

  /// The number of rows of each group, the largest first.
  mutating func countGroups(by keys: [Bound], _ fields: [Field]) throws(Diagnostic) {
    try group(by: keys, fields, [], also: []) { _, _, _, _ in
      [SqlValue(.integer, SqlTerm("count(*)", mayBeNull: false))]
    }
    if !order.isEmpty { order.insert("count(*) desc", at: 0) }
  }

  /// One row for each group of rows with equal `keys`, with the values that `results` make of keys and aggregates.
  mutating func group(by keys: [Bound], _ fields: [Field], _ results: [Bound]) throws(Diagnostic) {
    try group(by: keys, fields, results, also: []) { (rows, results, group, kept) throws(Diagnostic) in
      var values: [SqlValue] = []
      for result in results { values.append(try rows.value(result, over: group, keys: kept)) }
      return values
    }
  }

  /// The same, where `cells` makes the values, for which expressions over the rows are needed as well.
  mutating func group(
    by keys: [Bound], _ fields: [Field], _ results: [Bound], also others: [Bound],
    cells: (inout SqlRows, [Bound], SqlGroup, [SqlValue]) throws(Diagnostic) -> [SqlValue]
  ) throws(Diagnostic) {
    if grouping != nil || isLimited || isSorted { close() }
    prepare(keys + others + results.flatMap(\.aggregateCalls).flatMap(\.arguments))
    let units = Set(try keys.map { (key) throws(Diagnostic) in try value(key).unit.text })
      .union(try keys.map { (key) throws(Diagnostic) in try value(key).term.text })
    var measured: [Bound] = []
    for result in results { measured.append(try measuring(result, keys: units)) }
    var kept: [SqlColumn] = []
    var terms: [SqlTerm] = []
    for (field, key) in zip(fields, keys) {
      var value = try self.value(key).strict
      value.parts = normalised(value).shown
      value.isUnitTight = true
      kept.append(SqlColumn(field: field, value: value))
      if value.constant == nil { terms += value.parts.filter { !$0.isLiteral } }
    }
    let group = SqlGroup(keys: Set(terms.map(\.text)), number: order.first ?? "1")
    let values = try cells(&self, measured, group, kept.map(\.value))
    for (field, value) in zip(fields.dropFirst(keys.count), values) {
      kept.append(SqlColumn(field: field, value: value.strict))
    }
    grouping = terms
    // Groups are there for rows alone, and so is the only one that constants make.
    let isOne = !keys.isEmpty && terms.isEmpty
    if isOne, values.isEmpty { (grouping, limit) = (nil, 1) }
    order = terms.isEmpty ? [] : order.map { "min(\($0))" }
    (columns, amounts) = (kept, [])
    if isOne, !values.isEmpty {
      let rows = addColumns([("rows", "count(*)")])[0]
      close()
      keep(.compared(column(rows).value.term, ">", SqlTerm("0", mayBeNull: false)))
    }
  }

  /// A quantity without a number has no unit.
  func normalised(_ value: SqlValue) -> SqlValue {
    guard value.type == .quantity, value.knownUnit == nil, value.term.mayBeNull, !value.isUnitTight else {
      return value
    }
    var result = value
    result.parts[1] = .cases([(value.isPresent, value.unit)])
    result.isUnitTight = true
    return result
  }
}

// MARK: what other stages are made of

extension SqlRows {
  /// Keeps the rows for which a condition holds.
  mutating func keep(_ condition: SqlTerm) {
    // What is missing in every row keeps none, and Spark wants to be told so in words.
    if condition != .yes { conditions.append(condition == .null ? .no : condition) }
  }

  /// Goes on with other columns from somewhere else.
  mutating func begin(from source: String, _ columns: [SqlColumn], order: [String]) {
    (self.source, self.columns, self.order) = (source, columns, order)
    (conditions, knownTexts, amounts) = ([], [:], [])
  }

  /// Adds columns that no field stands for, and gives their places.
  mutating func addColumns(_ added: [(name: String, text: String)]) -> [Int] {
    let first = SqlRows.firstAmount + amounts.count
    amounts += added.map { name, text in
      SqlColumn(
        field: Field(name, .integer, isHidden: true), value: SqlValue(.integer, SqlTerm(text, mayBeNull: false)))
    }
    return Array(first..<first + added.count)
  }

  mutating func forgetAmounts() { amounts = [] }
}

// MARK: steps

/// A select with a name.
struct SqlStep {
  let name: String
  let select: SqlSelect
}

extension SqlRows {
  /// Makes a step of this select and begins another over it.
  mutating func close() {
    let name = "step_\(steps.count + 1)"
    var items: [SqlSelect.Item] = []
    if let number = numbering { items.append(SqlSelect.Item(number, as: SqlRows.number)) }
    let (named, all) = namedColumns(keepingLiterals: true)
    let (columns, amounts) = (Array(all.prefix(self.columns.count)), Array(all.dropFirst(self.columns.count)))
    items += named
    steps.append(SqlStep(name: name, select: select(items, order: isLimited ? order : [])))
    let before = knownTexts
    knownTexts = [:]
    for (old, new) in zip(self.columns, columns) {
      if let text = before[old.value.term.text], old.value.type == .text { knownTexts[new.value.term.text] = text }
      if old.value.type == .quantity, let text = before[old.value.unit.text] { knownTexts[new.value.unit.text] = text }
    }
    (source, self.columns, self.amounts) = (name, columns, amounts)
    (conditions, grouping, limit, offset) = ([], nil, nil, 0)
    order = order.isEmpty ? [] : [SqlRows.number]
  }

  /// The number of a row in the order that is wanted; nil where there is only one row.
  private var numbering: String? {
    if order.isEmpty { return nil }
    return order == [SqlRows.number] ? SqlRows.number : "row_number() over (order by \(order.joined(separator: ", ")))"
  }

  /// The last select, which shows what users see, and the names that columns have there.
  mutating func finished() -> (select: SqlSelect, columns: [(field: Field, names: [String])]) {
    // Spark orders groups by nothing but what it selects, once a window is over them.
    let hasWindow = columns.contains { $0.value.parts.contains { $0.text.contains(" over (") } }
    if dialect == .spark, hasWindow, grouping != nil, !order.isEmpty { close() }
    let (items, columns) = namedColumns(keepingLiterals: false)
    return (select(items, order: order), columns.map { ($0.field, $0.value.parts.map(\.text)) })
  }

  /// Gives up the order of the rows where nobody counts them.
  mutating func forgetOrder() {
    if !isLimited { order = [] }
  }

  private func select(_ items: [SqlSelect.Item], order: [String]) -> SqlSelect {
    SqlSelect(
      items: items, source: source, conditions: conditions, grouping: grouping?.map(\.text) ?? [],
      order: order, limit: limit, offset: offset, isOneRow: grouping?.isEmpty == true)
  }

  /// The items that give every column its name, and the columns as whoever selects from them sees them. A unit or a day
  /// is an item of its own, unless another column says the same. What is the same in every row stays as it is written,
  /// where `keepingLiterals` holds.
  private func namedColumns(keepingLiterals: Bool) -> (items: [SqlSelect.Item], columns: [SqlColumn]) {
    let shown = keepingLiterals ? columns + amounts : columns.filter { !$0.field.isHidden }
    var taken: Set<String> = [SqlRows.number]
    var nameOfText: [String: String] = [:]
    // Columns have their own names before parts of columns are given theirs.
    let names = shown.map { column in
      let name = unique(column.field.name, &taken)
      let isShared = column.value.type == .text || column.value.type == .date
      if isShared, nameOfText[column.value.term.text] == nil { nameOfText[column.value.term.text] = name }
      return name
    }
    var items: [SqlSelect.Item] = []
    var result: [SqlColumn] = []
    for (var column, name) in zip(shown, names) {
      if !keepingLiterals { column.value.parts = column.value.shown }
      column.value.whereTested = nil
      for (index, term) in column.value.parts.enumerated() {
        if keepingLiterals, term.isLiteral { continue }
        var partName = name
        if let ending = SqlRows.endings(of: column.value.type)[index] {
          let shared = nameOfText[term.text]
          partName = shared ?? unique(name + ending, &taken)
          if shared == nil { items.append(SqlSelect.Item(term.text, as: dialect.name(partName))) }
        } else {
          items.append(SqlSelect.Item(term.text, as: dialect.name(name)))
        }
        column.value.parts[index] = SqlTerm(dialect.name(partName), mayBeNull: term.mayBeNull)
      }
      result.append(column)
    }
    return (items, result)
  }

  /// What follows a column's name in the names of its parts; nil for the part that has the name itself.
  private static func endings(of type: ColumnType) -> [String?] {
    switch type {
    case .quantity: [nil, "_unit", "_dimension", "_first", "_first_unit"]
    case .period: ["_from", "_to"]
    default: [nil]
    }
  }

  private func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var name = name
    while !taken.insert(name.lowercased()).inserted { name += "_" }
    return name
  }
}
