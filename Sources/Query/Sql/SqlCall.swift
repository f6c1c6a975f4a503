import Quantities
import SourceText
import Tables

/// A call of a function, as its SQL form sees it.
struct SqlCall: Sendable {
  let dialect: Dialect
  /// A missing truth is missing in these, and not false.
  let arguments: [SqlValue]
  private let given: [SqlValue]
  /// Of the result.
  let type: ColumnType
  /// What an aggregate is taken over.
  let group: SqlGroup?

  init(_ dialect: Dialect, _ arguments: [SqlValue], _ type: ColumnType, _ group: SqlGroup?) {
    self.dialect = dialect
    if let condition = group?.condition {
      given = arguments.map { $0.strict.where(condition, except: group?.keys ?? []) }
    } else {
      given = arguments
    }
    self.arguments = given.map(\.strict)
    self.type = type
    self.group = group
  }

  /// The term of an argument.
  subscript(index: Int) -> SqlTerm { arguments[index].term }

  var count: Int { arguments.count }

  /// An argument as a condition, where what is missing does not hold.
  func condition(_ index: Int) -> SqlTerm { given[index].tested }

  func value(of function: Function) throws(SqlGap) -> SqlValue {
    switch function.sql {
    case .form(let form), .amounts(let form): return try form(self)
    case .window: throw SqlGap("it goes by the order of rows")
    case .none(let reason): throw SqlGap(reason)
    }
  }

  /// A call of one of the database's own functions.
  func calling(_ name: String, _ terms: String...) -> SqlValue {
    SqlValue(
      type, SqlTerm("\(name)(\(terms.joined(separator: ", ")))", mayBeNull: arguments.contains(where: \.term.mayBeNull))
    )
  }

  func result(_ text: String, _ strength: SqlTerm.Strength = .atom) -> SqlValue {
    SqlValue(type, SqlTerm(text, strength, mayBeNull: arguments.contains(where: \.term.mayBeNull)))
  }

  /// The first argument with its number changed and its unit kept.
  func amount(_ change: (SqlTerm) -> SqlTerm) -> SqlValue {
    arguments[0].withNumber(change(self[0]))
  }

  /// An argument that has to be known now.
  func constant(_ index: Int) throws(SqlGap) -> Value {
    guard let constant = arguments[index].constant else {
      throw SqlGap("in SQL its argument number \(index + 1) has to be the same for all rows")
    }
    return constant
  }

  /// An argument that is a whole number, not below `least`.
  func atLeast(_ least: Int, _ index: Int) -> SqlTerm {
    if case .integer(let number)? = arguments[index].constant {
      return SqlTerm("\(max(least, number))", mayBeNull: false)
    }
    let term = self[index]
    return SqlTerm(
      "case when \(term.within(.chain)) < \(least) then \(least) else \(term) end", mayBeNull: term.mayBeNull)
  }
}

extension Function {
  /// What a function is in SQL.
  enum Sql: Sendable {
    case form(@Sendable (SqlCall) throws(SqlGap) -> SqlValue)
    /// An aggregate that brings amounts to one unit.
    case amounts(@Sendable (SqlCall) throws(SqlGap) -> SqlValue)
    /// A function over an order of rows.
    case window(@Sendable (SqlCall, SqlWindow) throws(SqlGap) -> SqlValue)
    /// Nothing, for this reason.
    case none(Phrase)
  }
}

// MARK: forms that several functions share

extension SqlCall {
  /// The first argument as a whole number that a function of the database finds; whole numbers stay as they are.
  func wholeAmount(_ name: String) -> SqlValue {
    arguments[0].type == .integer ? arguments[0] : amount { SqlTerm("\(name)(\($0))", mayBeNull: $0.mayBeNull) }
  }

  /// The outcome of a test of two times, missing where one of them is.
  func ifBothAreThere(_ test: SqlTerm) -> SqlValue {
    let present = SqlTerm.all(arguments.map(\.isPresent))
    var value = SqlValue(.truth, .cases([(present, test.isTrue)]))
    value.whereTested = .all([present, test])
    return value
  }

  /// The last day of a time, or the first where its end is open.
  var lastDay: SqlTerm {
    let (from, to) = dialect.days(arguments[0])
    return arguments[0].type == .period ? SqlTerm("coalesce(\(to), \(from))") : to
  }

  /// The last letters of a text.
  func lastLetters() -> SqlValue {
    let count = atLeast(0, 1)
    if dialect != .sqlite { return calling("right", self[0].text, count.text) }
    if case .integer(let number)? = arguments[1].constant, number > 0 {
      return calling("substr", self[0].text, "-\(number)")
    }
    // SQLite counts from the end where the number is negative, and -0 is not.
    return calling("substr", self[0].text, "max(1, length(\(self[0])) + 1 - \(count.within(.product)))")
  }

  /// A number rounded, halves away from zero.
  func rounded(places: Int) -> SqlValue {
    let isWhole = arguments[0].type == .integer
    if isWhole && places >= 0 { return arguments[0] }
    return amount { term in
      if dialect != .sqlite || places >= 0 {
        return SqlTerm("round(\(term)\(places == 0 ? "" : ", \(places)"))", mayBeNull: term.mayBeNull)
      }
      // SQLite rounds to no tens and hundreds.
      let unit = dialect.real(Decimal(significand: 1, exponent: Int32(-places)))
      let rounded = "round(\(term.within(.product)) / \(unit)) * \(unit)"
      return isWhole ? SqlTerm("cast(\(rounded) as integer)") : SqlTerm(rounded, .product)
    }
  }

  /// The parts of a text between separators.
  func parts() throws(SqlGap) -> SqlValue {
    guard case .text(let separator) = try constant(1) else { return dialect.constant(.null, type) }
    if separator.isEmpty { return try dialect.list([arguments[0]], type) }
    switch dialect {
    case .sqlite: throw SqlGap("SQLite takes no texts apart", elsewhere: [.duckdb, .spark])
    case .duckdb: return result("to_json(string_split(\(self[0]), \(self[1])))")
    case .spark:
      return result("to_json(split(\(self[0]), \(dialect.text(dialect.regularExpression(forText: separator)))))")
    }
  }

  /// The first part of a text that a pattern matches; the pattern comes as a text behind `i` or `-`.
  func firstMatch() throws(SqlGap) -> SqlValue {
    guard case .text(let pattern) = try constant(1) else { return dialect.constant(.null, .text) }
    if dialect == .sqlite { throw SqlGap("SQLite finds texts, but no patterns", elsewhere: [.duckdb, .spark]) }
    let (letters, ignoresCase) = (String(pattern.dropFirst()), pattern.hasPrefix("i"))
    let expression = dialect.text(try dialect.regularExpression(letters, ignoresCase: ignoresCase))
    let match = "regexp_extract(\(self[0]), \(expression), 0)"
    return SqlValue(
      .text, .cases([(try dialect.matches(self[0], letters, ignoresCase: ignoresCase), SqlTerm(match))]))
  }
}
