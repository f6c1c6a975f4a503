import Quantities
import SourceText
import Syntax
import Tables

// Functions over an order of rows, and aggregates by groups for each row. SQL has windows for both; whatever comes after a
// window must not change its rows, so it always ends its select.

/// The rows that functions are taken over for each row.
struct SqlWindow {
  /// `partition by place`, or nothing.
  let groups: String
  /// The terms of the order, without the one that keeps equal rows apart.
  let order: [String]
  /// The number of a row; nil where there is only one.
  let number: String?
  /// The terms that are the same throughout a group.
  let keys: Set<String>

  /// ` over (…)`. Rows that are equal in order share a rank; for all else the number of the row keeps them apart.
  func over(sharesTies: Bool = false, frame: String = "") -> String {
    var terms = order
    if !sharesTies, let number { terms.append(number) }
    if terms.isEmpty { terms = ["null"] }
    return " over ("
      + [groups, "order by \(terms.joined(separator: ", "))", frame].filter { !$0.isEmpty }.joined(separator: " ")
      + ")"
  }

  /// ` over (…)` for aggregates of whole groups.
  var overGroup: String { " over (\(groups))" }
}

extension SqlRows {
  mutating func extend(_ all: Extension) throws(Diagnostic) {
    for step in all.steps {
      if let window = all.window { try put(step.expression.calls, over: window) }
      try extend(step.fields, step.expression.value, at: step.index)
      windowPlaces = []
    }
  }

  /// Keeps the rows for which a test over a window holds.
  mutating func filter(_ test: WindowedExpression, _ window: Window) throws(Diagnostic) {
    try put(test.calls, over: window)
    try filter([test.value])
    windowPlaces = []
  }

  /// Puts the values of calls into columns of a select of their own.
  private mutating func put(_ calls: [WindowedCall], over window: Window) throws(Diagnostic) {
    if calls.isEmpty { return }
    if grouping != nil || isLimited || isSorted { close() }
    let arguments = calls.flatMap(\.arguments)
    _ = try prepared(arguments + window.keys.values + window.order.map(\.value))
    let keys = Set(try window.keys.values.map { (key) throws(Diagnostic) in try value(key).term.text })
    for case .column(let index) in arguments.map(\.form) where !keys.contains(value(ofColumn: index).unit.text) {
      measure(index)
    }
    let over = try sqlWindow(window)
    var added: [SqlColumn] = []
    for call in calls {
      let field = Field(call.function.name, call.type, isHidden: true)
      added.append(SqlColumn(field: field, value: try value(of: call, over).strict))
    }
    let first = SqlRows.firstAmount + amounts.count
    amounts += added
    windowPlaces = Array(first..<first + added.count)
    close()
  }

  /// The column that holds the value of a call; the calls of an expression are numbered behind the columns that flow.
  func value(ofCall column: Int) -> SqlValue { value(ofColumn: windowPlaces[column - columns.count]) }

  private mutating func sqlWindow(_ window: Window) throws(Diagnostic) -> SqlWindow {
    let order = try orderTerms(of: window.order)
    var terms: [String] = []
    for key in window.keys.values where !key.isConstant {
      terms += normalised(try value(key).strict).shown.filter { !$0.isLiteral }.map(\.text)
    }
    return SqlWindow(
      groups: terms.isEmpty ? "" : "partition by \(terms.joined(separator: ", "))", order: order,
      number: self.order.first, keys: Set(terms))
  }

  private mutating func value(of call: WindowedCall, _ window: SqlWindow) throws(Diagnostic) -> SqlValue {
    var arguments: [SqlValue] = []
    for argument in call.arguments { arguments.append(try value(argument)) }
    let group = SqlGroup(keys: window.keys, number: SqlRows.number)
    do throws(SqlGap) {
      let inner = SqlCall(dialect, arguments, call.type, group)
      switch (call.meaning, call.function.sql) {
      case (.window, .window(let form)): return try form(inner, window)
      case (.aggregate, _): return try inner.aggregated(call.function, over: window)
      default: throw SqlGap("nobody has said how")
      }
    } catch { throw .noForm(Phrase(verbatim: call.function.name), error, dialect, place.span, in: place.source) }
  }
}

// MARK: what the functions are

extension SqlCall {
  /// The value of the row so many places before or after.
  func neighbour(_ name: String, _ window: SqlWindow) -> SqlValue {
    let value = arguments[0]
    var distance = ""
    if count > 1, case .integer(let number)? = arguments[1].constant, number != 1 { distance = ", \(number)" }
    let parts = value.shown.map { $0.isLiteral ? $0 : SqlTerm("\(name)(\($0)\(distance))\(window.over())") }
    return SqlValue(type, parts, knownUnit: value.knownUnit)
  }

  /// The number in one unit for all rows of a group, and that unit.
  private func inOneUnit(_ window: SqlWindow) -> (number: SqlTerm, unit: SqlTerm?, known: Unit?) {
    let value = arguments[0]
    if value.type != .quantity { return (value.term, nil, nil) }
    if value.knownUnit != nil || window.keys.contains(value.unit.text) {
      return (value.term, value.unit, value.knownUnit)
    }
    return (dialect.inFirstUnit(value), value.measure?.first ?? dialect.firstUnit(of: value.unit), nil)
  }

  /// The change against the row before.
  func growth(_ window: SqlWindow) -> SqlValue {
    let number = inOneUnit(window).number
    let before = "lag(\(number))\(window.over())"
    return SqlValue(
      SqlTerm(
        "(\(number.within(.sum)) - \(before)) * \(dialect.real(Decimal(100))) / nullif(abs(\(before)), 0)", .product),
      unit: SqlTerm("'%'", mayBeNull: false), known: .percent)
  }

  /// An aggregate of the rows up to this one, or of the last so many.
  func running(_ name: String, _ window: SqlWindow) -> SqlValue {
    var beginning = "unbounded preceding"
    if count > 1, case .integer(let number)? = arguments[1].constant { beginning = "\(number - 1) preceding" }
    let over = window.over(frame: "rows between \(beginning) and current row")
    return overOneUnit(window) { SqlTerm("\(name)(\($0))\(over)") }
  }

  private func overOneUnit(_ window: SqlWindow, _ aggregate: (SqlTerm) -> SqlTerm) -> SqlValue {
    let (number, unit, known) = inOneUnit(window)
    guard let unit else { return SqlValue(type, aggregate(number)) }
    if known != nil || unit == arguments[0].unit { return SqlValue(aggregate(number), unit: unit, known: known) }
    // A row without an amount of its own has the unit of the others.
    return SqlValue(aggregate(number), unit: SqlTerm("min(\(unit))\(window.overGroup)"))
  }

  /// An aggregate of each row's group.
  fileprivate func aggregated(_ function: Function, over window: SqlWindow) throws(SqlGap) -> SqlValue {
    let names = ["sum": "sum", "mean": "avg", "min": "min", "max": "max"]
    if function.name == "count" {
      let value = try value(of: function)
      return SqlValue(.integer, SqlTerm("\(value.term)\(window.overGroup)", mayBeNull: false))
    }
    if function.name == "share" {
      let number = inOneUnit(window).number
      let total = "sum(\(number))\(window.overGroup)"
      return SqlValue(
        SqlTerm("\(dialect.real(Decimal(100))) * \(number.within(.product)) / nullif(\(total), 0)", .product),
        unit: SqlTerm("'%'", mayBeNull: false), known: .percent)
    }
    guard let name = names[function.name], arguments[0].type != .period else {
      throw SqlGap("SQL takes it over groups only, as summarize does")
    }
    return overOneUnit(window) { SqlTerm("\(name)(\($0))\(window.overGroup)") }
  }
}
