import Quantities
import SourceText
import Tables

/// A value of the language in SQL. Most are one term; a quantity is its number and its unit, a period its first and its
/// last day.
struct SqlValue: Sendable {
  var type: ColumnType
  var parts: [SqlTerm]
  /// What it is, where that is known now and the same for all rows.
  var constant: Value?
  /// The unit of all its quantities, where that is known now.
  var knownUnit: Unit?
  /// The same truth in fewer words where a missing one stands for false anyhow.
  var whereTested: SqlTerm?
  /// Whether the unit is missing where the number is.
  var isUnitTight = false
  /// Whether a missing truth stands for false: comparisons with null are false here and null in SQL.
  var isLoose = false

  init(_ type: ColumnType, _ parts: [SqlTerm], constant: Value? = nil, knownUnit: Unit? = nil, isLoose: Bool = false) {
    self.type = type
    self.parts = parts
    self.constant = constant
    self.knownUnit = knownUnit
    self.isLoose = isLoose
  }

  init(_ type: ColumnType, _ term: SqlTerm) { self.init(type, [term]) }
  init(_ type: ColumnType, _ text: String) { self.init(type, [SqlTerm(text)]) }

  /// A quantity.
  init(_ number: SqlTerm, unit: SqlTerm, known: Unit? = nil) {
    self.init(.quantity, [number, unit], knownUnit: known)
  }

  /// The outcome of a test, where a missing one stands for false.
  static func test(_ term: SqlTerm) -> SqlValue { SqlValue(.truth, [term], isLoose: true) }

  /// What users see of it: of a quantity that is measured as well, the number and the unit.
  var shown: [SqlTerm] { Array(parts.prefix(2)) }

  /// A quantity that is measured knows its unit's dimension, its number in the first unit of that and the first unit.
  struct Measure {
    let dimension: SqlTerm
    let inFirst: SqlTerm
    let first: SqlTerm
  }

  var measure: Measure? {
    parts.count == 5 ? Measure(dimension: parts[2], inFirst: parts[3], first: parts[4]) : nil
  }

  /// A truth as a condition, where what is missing does not hold.
  var tested: SqlTerm { whereTested ?? term }

  /// The value in one term, or the number of a quantity.
  var term: SqlTerm { parts[0] }
  var unit: SqlTerm { parts.count > 1 ? parts[1] : SqlTerm("''", mayBeNull: false) }

  /// True where there is a value.
  var isPresent: SqlTerm {
    switch type {
    case .period: .any([parts[0].isNotNull, parts[1].isNotNull])
    case .truth where isLoose: .yes
    default: term.isNotNull
    }
  }

  var isMissing: SqlTerm {
    switch type {
    case .period: .all([parts[0].isNull, parts[1].isNull])
    case .truth where isLoose: .no
    default: term.isNull
    }
  }

  /// The same value, whose missing truth is false where that is meant.
  var strict: SqlValue {
    isLoose ? SqlValue(.truth, [term.isTrue], constant: constant) : self
  }

  /// The value with another number and the same unit.
  func withNumber(_ number: SqlTerm) -> SqlValue {
    var value = self
    value.parts = [number] + shown.dropFirst()
    value.constant = nil
    return value
  }

  /// The value where a condition holds, missing elsewhere. Terms that are the same throughout a group stay.
  func `where`(_ condition: SqlTerm, except keys: Set<String>) -> SqlValue {
    var value = self
    value.constant = nil
    value.parts = parts.enumerated().map { index, part in
      index == 1 && type == .quantity && (part.isLiteral || keys.contains(part.text))
        ? part : .cases([(condition, part)])
    }
    return value
  }

  /// Whether it is nothing but names of columns and written values.
  var isPlain: Bool { parts.allSatisfy { $0.isLiteral || $0.isName } }
}

/// Something that has no form in SQL, or in one database's.
struct SqlGap: Error {
  /// What the message says after a colon.
  let reason: Phrase
  /// The databases that have a form.
  var elsewhere: [Dialect] = []

  init(_ reason: Phrase, elsewhere: [Dialect] = []) {
    self.reason = reason
    self.elsewhere = elsewhere
  }
}

extension Dialect {
  /// A value as SQL writes it.
  func constant(_ value: Value, _ type: ColumnType) -> SqlValue {
    func plain(_ text: String) -> [SqlTerm] { [SqlTerm(text, mayBeNull: false)] }
    let parts: [SqlTerm]
    var unit: Unit?
    switch value {
    case .null: parts = type == .quantity || type == .period ? [.null, .null] : [.null]
    case .text(let text): parts = plain(self.text(text))
    case .integer(let number): parts = [SqlTerm("\(number)", number < 0 ? .sign : .atom, mayBeNull: false)]
    case .number(let number): parts = [real(number)]
    case .quantity(let quantity):
      parts = [real(quantity.value)] + plain(text(quantity.unit.symbol))
      unit = quantity.unit
    case .date(let date): parts = plain(text("\(date)"))
    case .period(let period):
      parts = [period.from, period.to].map { day in day.map { plain(text("\($0)"))[0] } ?? .null }
    case .truth(let truth): parts = [truth ? .yes : .no]
    case .list(let members): parts = plain(text(jsonText(members)))
    }
    return SqlValue(type, parts, constant: value, knownUnit: unit)
  }

  private func real(_ number: Decimal) -> SqlTerm {
    SqlTerm(real(number), number.isNegative ? .sign : .atom, mayBeNull: false)
  }
}
