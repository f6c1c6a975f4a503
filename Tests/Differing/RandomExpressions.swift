import Quantities
import Seeded
import Tables

// Expressions made by chance, well typed by construction. What a database works out in binary floating point is exact only
// while it has few digits, so every number is followed by how many binary digits it may need: beyond those that a double
// holds it is shown but no more compared, sorted or rounded.

/// An expression, as it is written.
struct Piece {
  var text: String
  var type: ColumnType
  /// How many binary digits its numbers may need; nil where they are not exact.
  var digits: Int? = 0

  /// Whether amounts of several units may have been put together, which SQL shows in another unit than is shown here.
  var isLoose = false
  /// Whether it is one quantity per another, whose units convert here and not in SQL.
  var isRatio = false

  var isExact: Bool { digits.map { $0 <= 50 } ?? false }
}

/// A column of the rows at hand.
struct RandomColumn {
  var name: String
  var type: ColumnType
  var digits: Int?
  /// Whether a list holds its values in no order.
  var isUnordered = false
  var isLoose = false
  var isRatio = false

  var piece: Piece { Piece(text: name, type: type, digits: digits, isLoose: isLoose, isRatio: isRatio) }
}

struct RandomExpressions {
  var random: SeededGenerator
  var columns: [RandomColumn] = []

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
  mutating func one<Element>(of choices: [Element]) -> Element? { choices.randomElement(using: &random) }
  mutating func chance(_ part: Int, of whole: Int) -> Bool { below(whole) < part }

  /// A column of a type, or nil where there is none.
  mutating func column(_ type: ColumnType, exact: Bool = true, loose: Bool = true) -> Piece? {
    one(
      of: columns.filter {
        $0.type == type && (!exact || $0.piece.isExact) && !$0.isUnordered && (loose || !$0.isLoose)
      })?
      .piece
  }

  mutating func expression(_ type: ColumnType, _ depth: Int) -> Piece {
    switch type {
    case .text: return text(depth)
    case .integer: return whole(depth)
    case .number: return number(depth)
    case .quantity: return quantity(depth)
    case .date: return date(depth)
    case .period: return period(depth)
    case .truth: return truth(depth)
    case .list: return column(type) ?? Piece(text: "[\"东\", \"ab\"]", type: type)
    }
  }

  // MARK: by type

  mutating func text(_ depth: Int) -> Piece {
    func piece(_ text: String) -> Piece { Piece(text: text, type: .text) }
    let leaf = column(.text)
    if depth == 0 || chance(1, of: 3) {
      if let leaf, !chance(1, of: 4) { return leaf }
      return piece(literal(one(of: randomTexts) ?? ""))
    }
    switch below(14) {
    case 0: return piece("lower(\(text(depth - 1).text))")
    case 1: return piece("upper(\(text(depth - 1).text))")
    case 2: return piece("trim(\(text(depth - 1).text))")
    case 3: return piece("left(\(text(depth - 1).text), \(count().text))")
    case 4: return piece("right(\(text(depth - 1).text), \(count().text))")
    case 5: return piece("substring(\(text(depth - 1).text), \(count().text), \(count().text))")
    case 6: return piece("substring(\(text(depth - 1).text), \(count().text))")
    case 7: return piece("replace(\(text(depth - 1).text), \(literal(one(of: randomTexts) ?? "")), \(text(0).text))")
    case 8: return piece("concat(\(text(depth - 1).text), \(whole(0).text), \(text(0).text))")
    case 9: return piece("if(\(truth(depth - 1).text), \(text(depth - 1).text), \(text(0).text))")
    case 10: return piece("(\(text(depth - 1).text) ?? \(text(0).text))")
    case 11: return piece("text(\(expression(one(of: [.integer, .truth, .date]) ?? .integer, depth - 1).text))")
    case 12: return column(.quantity, exact: false, loose: false).map { piece("unit(\($0.text))") } ?? text(0)
    default: return piece("extract(\(text(depth - 1).text), /\(one(of: ["[a-z]+", "\\h", "区$", "^.", "b?"]) ?? "a")/)")
    }
  }

  /// A small whole number, as counts are.
  private mutating func count() -> Piece {
    if let column = column(.integer), column.text == "id" || column.text == "year", chance(1, of: 5) { return column }
    return Piece(text: "\(below(5) - 1)", type: .integer, digits: 3)
  }

  mutating func whole(_ depth: Int) -> Piece {
    func piece(_ text: String, _ digits: Int?) -> Piece { Piece(text: text, type: .integer, digits: digits) }
    if depth == 0 || chance(1, of: 3) {
      if let leaf = column(.integer), !chance(1, of: 4) { return leaf }
      return piece("\(below(14) - 4)", 4)
    }
    let (a, b) = (whole(depth - 1), whole(depth - 1))
    let (first, second) = (a.digits ?? 64, b.digits ?? 64)
    switch below(12) {
    case 0 where max(first, second) < 58: return piece("(\(a.text) + \(b.text))", max(first, second) + 1)
    case 1 where max(first, second) < 58: return piece("(\(a.text) - \(b.text))", max(first, second) + 1)
    case 2 where first + second < 58: return piece("\(a.text) * \(b.text)", first + second)
    case 3 where second < 60: return piece("mod(\(a.text), \(b.text))", second)
    case 4: return piece("abs(\(a.text))", first)
    case 5: return piece("length(\(text(depth - 1).text))", 6)
    case 6: return piece("year(\(time(depth - 1).text))", 12)
    case 7: return piece("month(\(time(depth - 1).text))", 4)
    case 8: return piece("\(one(of: ["quarter", "day"]) ?? "day")(\(time(depth - 1).text))", 5)
    case 9: return piece("if(\(truth(depth - 1).text), \(a.text), \(b.text))", max(first, second))
    case 10: return piece("(\(a.text) ?? \(b.text))", max(first, second))
    case 11: return piece("round(\(a.text), \(below(2) - 1))", first + 4)
    default: return a
    }
  }

  mutating func number(_ depth: Int) -> Piece {
    func piece(_ text: String, _ digits: Int?) -> Piece { Piece(text: text, type: .number, digits: digits) }
    if depth == 0 || chance(1, of: 3) {
      if let leaf = column(.number, exact: false), !chance(1, of: 4) { return leaf }
      return piece(
        "\(Decimal(below(40) - 8) * Decimal(significand: 25, exponent: -2))0".hasSuffix("00") ? "2.5" : "0.25", 5)
    }
    let (a, b) = (number(depth - 1), number(depth - 1))
    switch below(10) {
    case 0: return piece("(\(a.text) + \(b.text))", sum(a, b))
    case 1: return piece("(\(a.text) - \(b.text))", sum(a, b))
    case 2: return piece("\(a.text) * \(b.text)", product(a, b))
    case 3:
      return piece(
        "\(one(of: [a, whole(depth - 1)])?.text ?? a.text) / (\(one(of: [b, whole(0)])?.text ?? b.text))", nil)
    case 4 where a.isExact: return piece("\(one(of: ["floor", "ceil"]) ?? "floor")(\(a.text))", a.digits)
    case 5 where a.isExact: return piece("round(\(a.text), \(below(4) - 1))", nil)
    case 6: return piece("abs(\(a.text))", a.digits)
    case 7:
      guard let value = column(.quantity, exact: false, loose: false) else { return a }
      return piece("number(\(value.text))", value.digits)
    case 8: return piece("if(\(truth(depth - 1).text), \(a.text), \(whole(0).text))", longest(a, 45))
    default: return piece("(\(a.text) ?? \(b.text))", longest(a, b.digits))
    }
  }

  private func sum(_ a: Piece, _ b: Piece) -> Int? { longest(a, b.digits).map { $0 + 1 } }
  private func product(_ a: Piece, _ b: Piece) -> Int? { a.digits.flatMap { first in b.digits.map { first + $0 } } }
  private func longest(_ a: Piece, _ digits: Int?) -> Int? {
    a.digits.flatMap { first in digits.map { max(first, $0) } }
  }

  mutating func quantity(_ depth: Int) -> Piece {
    if depth == 0 || chance(1, of: 2) {
      if let leaf = column(.quantity, exact: false), !chance(1, of: 5) { return leaf }
      let literal = one(of: ["3亩", "2公顷", "1.5元", "10%", "4人", "0.5公里", "25米", "7户", "2平方米"])
      return Piece(text: literal ?? "1元", type: .quantity, digits: 20)
    }
    let (a, b) = (quantity(depth - 1), quantity(depth - 1))
    if a.isRatio || b.isRatio { return a.isRatio ? a : b }
    let isLoose = a.isLoose || b.isLoose
    func piece(_ text: String, _ digits: Int?) -> Piece {
      Piece(text: text, type: .quantity, digits: digits, isLoose: isLoose)
    }
    switch below(12) {
    case 0: return piece("(\(a.text) + \(b.text))", nil)
    case 1: return piece("(\(a.text) - \(b.text))", nil)
    case 2: return piece("\(a.text) * \(whole(0).text)", nil)
    case 3: return piece("\(a.text) / \(number(0).text)", nil)
    case 4 where !isLoose: return piece("\(a.text) * \(b.text)", nil)
    case 5 where !isLoose:
      return Piece(text: "\(a.text) / \(b.text)", type: .quantity, digits: nil, isRatio: true)
    case 6: return piece("abs(\(a.text))", a.digits)
    case 7: return piece("-(\(a.text))", a.digits)
    case 8: return piece("if(\(truth(depth - 1).text), \(a.text), \(b.text))", longest(a, b.digits))
    case 9: return piece("convert(\(a.text), \"\(one(of: ["亩", "米", "元", "平方米"]) ?? "亩")\")", nil)
    case 10: return piece("(\(time(0).text) - \(time(0).text))", 16)
    default: return piece("(\(a.text) ?? \(b.text))", longest(a, b.digits))
    }
  }

  mutating func date(_ depth: Int) -> Piece {
    func piece(_ text: String) -> Piece { Piece(text: text, type: .date) }
    if depth > 0, chance(1, of: 3) { return piece("\(one(of: ["from", "to"]) ?? "from")(\(period(depth - 1).text))") }
    return column(.date) ?? piece("from(@2017-03)")
  }

  mutating func period(_ depth: Int) -> Piece {
    func piece(_ text: String) -> Piece { Piece(text: text, type: .period) }
    if depth > 0, chance(1, of: 4) {
      return one(of: [
        piece("if(\(truth(depth - 1).text), \(period(0).text), \(period(0).text))"),
        piece("(\(period(0).text) ?? \(period(0).text))"), piece("period(\(time(0).text), \(time(0).text))"),
      ]) ?? piece("@2017")
    }
    if let leaf = column(.period), !chance(1, of: 3) { return leaf }
    return piece(one(of: ["@2017", "@2018-03", "@2017Q3", "@2016..2018", "@十三五", "@2018-07-15"]) ?? "@2017")
  }

  mutating func time(_ depth: Int) -> Piece { chance(1, of: 2) ? date(depth) : period(depth) }

  func literal(_ text: String) -> String { "\"\(text)\"" }
}
