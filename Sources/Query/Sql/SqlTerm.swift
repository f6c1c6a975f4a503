/// A piece of SQL that has one value a row.
struct SqlTerm: Hashable, Sendable {
  /// How tightly the outermost operator binds, loosest first.
  enum Strength: Int, Comparable, Sendable {
    case or, and, not, comparison, chain, sum, product, sign, atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  let text: String
  let strength: Strength
  /// Whether the value can be missing.
  var mayBeNull = true

  init(_ text: String, _ strength: Strength = .atom, mayBeNull: Bool = true) {
    self.text = text
    self.strength = strength
    self.mayBeNull = mayBeNull
  }

  static let null = SqlTerm("null")
  static let yes = SqlTerm("true", mayBeNull: false)
  static let no = SqlTerm("false", mayBeNull: false)

  /// The term as an operand of something that binds with `strength`, in brackets where it must be.
  func within(_ strength: Strength) -> String { self.strength < strength ? "(\(text))" : text }

  /// The same, as the right operand of something that is read from left to right.
  func after(_ strength: Strength) -> String { self.strength <= strength ? "(\(text))" : text }

  static func sum(_ left: SqlTerm, _ word: String, _ right: SqlTerm) -> SqlTerm {
    let text = word == "+" ? right.within(.sum) : right.after(.sum)
    return SqlTerm("\(left.within(.sum)) \(word) \(text)", .sum, mayBeNull: left.mayBeNull || right.mayBeNull)
  }

  static func product(_ left: SqlTerm, _ right: SqlTerm) -> SqlTerm {
    // A quotient on the right would be multiplied before it is divided: nearly the same number, and nearly is not enough.
    SqlTerm(
      "\(left.within(.product)) * \(right.after(.product))", .product, mayBeNull: left.mayBeNull || right.mayBeNull)
  }

  static func compared(_ left: SqlTerm, _ word: String, _ right: SqlTerm) -> SqlTerm {
    SqlTerm(
      "\(left.within(.chain)) \(word) \(right.within(.chain))", .comparison,
      mayBeNull: left.mayBeNull || right.mayBeNull)
  }

  /// Texts one after another.
  static func chain(_ terms: [SqlTerm]) -> SqlTerm {
    if terms.count == 1 { return terms[0] }
    let texts = terms.map { $0.strength == .chain ? $0.text : $0.within(.atom) }
    return SqlTerm(texts.joined(separator: " || "), .chain, mayBeNull: terms.contains(where: \.mayBeNull))
  }

  /// All of them; true where there are none.
  static func all(_ terms: [SqlTerm]) -> SqlTerm {
    let terms = terms.filter { $0 != .yes }
    guard let first = terms.first else { return .yes }
    if terms.contains(.no) { return .no }
    if terms.count == 1 { return first }
    return SqlTerm(
      terms.map { $0.within(.and) }.joined(separator: " and "), .and, mayBeNull: terms.contains(where: \.mayBeNull))
  }

  /// Any of them; false where there are none.
  static func any(_ terms: [SqlTerm]) -> SqlTerm {
    let terms = terms.filter { $0 != .no }
    guard let first = terms.first else { return .no }
    if terms.contains(.yes) { return .yes }
    if terms.count == 1 { return first }
    return SqlTerm(
      terms.map { $0.after(.or) }.joined(separator: " or "), .or, mayBeNull: terms.contains(where: \.mayBeNull))
  }

  var isNull: SqlTerm { mayBeNull ? SqlTerm("\(within(.chain)) is null", .comparison, mayBeNull: false) : .no }
  var isNotNull: SqlTerm { mayBeNull ? SqlTerm("\(within(.chain)) is not null", .comparison, mayBeNull: false) : .yes }

  /// Where it is false or missing.
  var isNotTrue: SqlTerm {
    switch self {
    case .yes: .no
    case .no: .yes
    default:
      mayBeNull
        ? SqlTerm("\(within(.chain)) is not true", .comparison, mayBeNull: false)
        : SqlTerm("not \(within(.atom))", .not, mayBeNull: false)
    }
  }

  /// True where it is true, false where it is false or missing.
  var isTrue: SqlTerm {
    mayBeNull ? SqlTerm("\(within(.chain)) is true", .comparison, mayBeNull: false) : self
  }

  /// The first of these whose condition holds, else `otherwise`.
  static func cases(_ cases: [(when: SqlTerm, then: SqlTerm)], otherwise: SqlTerm? = nil) -> SqlTerm {
    let parts = cases.filter { $0.when != .no }
    guard !parts.isEmpty else { return otherwise ?? .null }
    if parts[0].when == .yes { return parts[0].then }
    let end = otherwise.map { $0 == .null ? "" : " else \($0.text)" } ?? ""
    return SqlTerm(
      "case" + parts.map { " when \($0.when.text) then \($0.then.text)" }.joined() + end + " end",
      mayBeNull: end.isEmpty || otherwise?.mayBeNull == true || parts.contains { $0.then.mayBeNull })
  }
}

extension SqlTerm: CustomStringConvertible {
  var description: String { text }
}

extension SqlTerm {
  /// Whether it is a text, number or other value written out.
  var isLiteral: Bool {
    guard let first = text.utf8.first else { return false }
    return self == .null || self == .yes || self == .no
      || (first == UInt8(ascii: "'") && strength == .atom && !mayBeNull)
      || (strength >= .sign && text.utf8.allSatisfy { (0x30...0x39).contains($0) || "-.e".utf8.contains($0) })
  }

  /// Whether it is the name of a column.
  var isName: Bool {
    guard strength == .atom, !isLiteral, let first = text.first else { return false }
    if first == "\"" || first == "`" { return text.last == first }
    return !text.contains { " (".contains($0) }
  }
}
