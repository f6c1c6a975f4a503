import Quantities
import SourceText
import Tables

// Texts and lists in SQL. Texts are compared byte by byte, as here; letters are counted as scalars, so that what is written
// with combining marks is longer than here.

extension Dialect {
  /// Where a part begins in a text, counted from 1; 0 where it does not stand in it.
  func position(of part: SqlTerm, in whole: SqlTerm) -> SqlTerm {
    SqlTerm("instr(\(whole), \(part))", mayBeNull: whole.mayBeNull || part.mayBeNull)
  }

  func contains(_ whole: SqlTerm, _ part: SqlTerm) -> SqlTerm {
    let mayBeNull = whole.mayBeNull || part.mayBeNull
    if self != .sqlite { return SqlTerm("contains(\(whole), \(part))", mayBeNull: mayBeNull) }
    return SqlTerm("\(position(of: part, in: whole)) > 0", .comparison, mayBeNull: mayBeNull)
  }

  func starts(_ value: SqlValue, with part: SqlValue) -> SqlTerm {
    let (whole, start) = (value.term, part.term)
    let mayBeNull = whole.mayBeNull || start.mayBeNull
    switch self {
    case .duckdb: return SqlTerm("starts_with(\(whole), \(start))", mayBeNull: mayBeNull)
    case .spark: return SqlTerm("startswith(\(whole), \(start))", mayBeNull: mayBeNull)
    case .sqlite:
      return SqlTerm(
        "substr(\(whole), 1, \(length(of: part))) = \(start.within(.chain))", .comparison, mayBeNull: mayBeNull)
    }
  }

  func ends(_ value: SqlValue, with part: SqlValue) -> SqlTerm {
    let (whole, end) = (value.term, part.term)
    let mayBeNull = whole.mayBeNull || end.mayBeNull
    switch self {
    case .duckdb: return SqlTerm("ends_with(\(whole), \(end))", mayBeNull: mayBeNull)
    case .spark: return SqlTerm("endswith(\(whole), \(end))", mayBeNull: mayBeNull)
    case .sqlite:
      let start: String
      if case .text(let text)? = part.constant {
        if text.isEmpty { return whole.isNotNull }
        start = "-\(text.unicodeScalars.count)"
      } else {
        start = "length(\(whole)) - length(\(end)) + 1"
      }
      return SqlTerm("substr(\(whole), \(start)) = \(end.within(.chain))", .comparison, mayBeNull: mayBeNull)
    }
  }

  private func length(of value: SqlValue) -> String {
    if case .text(let text)? = value.constant { return "\(text.unicodeScalars.count)" }
    return "length(\(value.term))"
  }

  /// Where a pattern matches somewhere in a text.
  func matches(_ value: SqlTerm, _ pattern: String, ignoresCase: Bool) throws(SqlGap) -> SqlTerm {
    let expression = try regularExpression(pattern, ignoresCase: ignoresCase)
    switch self {
    case .duckdb: return SqlTerm("regexp_matches(\(value), \(text(expression)))", mayBeNull: value.mayBeNull)
    case .spark:
      return SqlTerm("\(value.within(.chain)) rlike \(text(expression))", .comparison, mayBeNull: value.mayBeNull)
    case .sqlite: return contains(value, SqlTerm(text(pattern), mayBeNull: false))
    }
  }

  /// Spaces of all kinds, as `trim` takes them off.
  var spaces: String {
    let scalars =
      Array(9...13) + [32, 0x85, 0xA0, 0x1680] + Array(0x2000...0x200A) + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
    switch self {
    case .sqlite: return "char(\(scalars.map { "\($0)" }.joined(separator: ", ")))"
    case .duckdb: return scalars.map { "chr(\($0))" }.joined(separator: " || ")
    case .spark:
      let escapes = scalars.map { scalar in
        let digits = String(scalar, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
      return "'\(escapes.joined())'"
    }
  }

  /// A value as people write it, where SQL writes it alike.
  func written(_ value: SqlValue) throws(SqlGap) -> SqlTerm {
    if let constant = value.constant {
      return constant.isNull ? .null : SqlTerm(text(writtenOut(constant)), mayBeNull: false)
    }
    switch value.type {
    case .text, .date: return value.term
    case .integer: return SqlTerm("cast(\(value.term) as \(textType))", mayBeNull: value.term.mayBeNull)
    case .truth:
      let term = value.strict.term
      return SqlTerm("case \(term) when true then 'true' when false then 'false' end", mayBeNull: term.mayBeNull)
    default: throw SqlGap("SQL writes no \(value.type.phrase) as people do")
    }
  }
}

// MARK: lists

extension Dialect {
  /// A list of values.
  func list(_ values: [SqlValue], _ type: ColumnType) throws(SqlGap) -> SqlValue {
    let members = values.map(\.term.text).joined(separator: ", ")
    switch type.element {
    case .quantity, .period, .list: throw SqlGap("SQL has lists of texts, numbers, dates and truths")
    default: break
    }
    return SqlValue(
      type, SqlTerm(self == .spark ? "to_json(array(\(members)))" : "json_array(\(members))", mayBeNull: false))
  }

  /// Where a value is one of a list's, which is a JSON array.
  func isElement(_ value: SqlValue, of list: SqlValue) throws(SqlGap) -> SqlTerm {
    if case .list(let members)? = list.constant { return try isOne(value, of: members, list.type.element ?? .text) }
    let element = list.type.element ?? .text
    guard let name = elementType(element), value.parts.count == 1 else {
      throw SqlGap("a list of \(element.phrase) values is text to SQL")
    }
    switch self {
    case .sqlite:
      return SqlTerm("\(value.term.within(.chain)) in (select value from json_each(\(list.term)))", .comparison)
    case .duckdb: return SqlTerm("list_contains(from_json(\(list.term), '[\"\(name)\"]'), \(value.term))")
    case .spark: return SqlTerm("array_contains(from_json(\(list.term), 'array<\(name)>'), \(value.term))")
    }
  }

  func elementType(_ element: ColumnType) -> String? {
    switch element {
    case .text, .date: textType
    case .integer: wholeType
    case .number: realType
    case .truth: self == .sqlite ? nil : truthType
    default: nil
    }
  }

  private func isOne(_ value: SqlValue, of members: [Value], _ type: ColumnType) throws(SqlGap) -> SqlTerm {
    let members = members.filter { !$0.isNull }
    if members.isEmpty || (type == .quantity) != (value.type == .quantity) { return .no }
    let tuples = members.map { member in
      let constant = self.constant(member, type)
      return constant.parts.count == 1 ? bare(constant).text : "(\(constant.parts.map(\.text).joined(separator: ", ")))"
    }
    let left =
      value.shown.count == 1 ? value.term.within(.chain) : "(\(value.shown.map(\.text).joined(separator: ", ")))"
    // SQLite takes rows of values in a list for nothing, and wants them as rows.
    let right =
      value.parts.count > 1 && self == .sqlite
      ? "values \(tuples.joined(separator: ", "))" : tuples.joined(separator: ", ")
    return SqlTerm("\(left) in (\(right))", .comparison, mayBeNull: value.parts.contains(where: \.mayBeNull))
  }
}

/// `written`, beside which a dialect has a method of that name.
private func writtenOut(_ value: Value) -> String { written(value) }
