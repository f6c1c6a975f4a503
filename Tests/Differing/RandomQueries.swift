import Quantities
package import Seeded
import Tables

// Queries made by chance: stages one after another over what the tables of `randomCatalogue` have, each well typed over the
// columns that the one before it leaves.

/// A query over the tables of `randomCatalogue`, its stages one by one.
package func randomQuery(_ random: inout SeededGenerator) -> [String] {
  var maker = RandomQuery(random: random)
  let stages = maker.query()
  random = maker.expressions.random
  return stages
}

struct RandomQuery {
  var expressions: RandomExpressions

  init(random: SeededGenerator) { expressions = RandomExpressions(random: random) }

  mutating func query() -> [String] {
    var stages = [source()]
    for _ in 0..<1 + expressions.below(4) { stages.append(stage()) }
    return stages
  }

  private mutating func source() -> String {
    expressions.columns = RandomQuery.columns
    return expressions.chance(1, of: 6) ? "others" : "facts"
  }

  static let columns = randomFields.map { field in
    let digits =
      switch field.type {
      case .integer: field.name == "size" ? 44 : 12
      case .number, .quantity: field.name == "area" ? 4 : 38
      default: 0
      }
    return RandomColumn(name: field.name, type: field.type, digits: digits)
  }

  private mutating func stage() -> String {
    switch expressions.below(22) {
    case 0...4: return filter()
    case 5, 6: return select()
    case 7, 8: return extend()
    case 9, 10: return sort()
    case 11: return "take \(expressions.below(6))"
    case 12: return "skip \(expressions.below(4))"
    case 13: return "top \(expressions.below(4)) by \(keys(1).map(\.text).joined(separator: ", "))\(per())"
    case 14: return distinct()
    case 15: return count()
    case 16...19: return summarize()
    default: return combining()
    }
  }

  private mutating func filter() -> String {
    if expressions.chance(1, of: 5), hasColumn("unit"), hasColumn("value") {
      return "where unit = \"\(expressions.one(of: ["元", "亩", "人", "%", "公里"]) ?? "元")\""
    }
    if expressions.chance(1, of: 10), let column = expressions.column(.integer) {
      return
        "where \(column.text) \(expressions.chance(1, of: 2) ? ">" : "<=") \(expressions.one(of: ["max", "min"]) ?? "max")(\(column.text))"
    }
    return "where \(expressions.truth(2).text)"
  }

  private func hasColumn(_ name: String) -> Bool { expressions.columns.contains { $0.name == name } }

  private static let types: [ColumnType] = [
    .text, .integer, .number, .quantity, .quantity, .date, .period, .truth, .list(of: .text),
  ]

  private mutating func newColumn(_ depth: Int, _ index: Int) -> (RandomColumn, String) {
    let piece = expressions.expression(expressions.one(of: RandomQuery.types) ?? .text, depth)
    return (
      RandomColumn(
        name: "c\(index)", type: piece.type, digits: piece.digits, isLoose: piece.isLoose, isRatio: piece.isRatio),
      piece.text
    )
  }

  private mutating func select() -> String {
    var kept: [RandomColumn] = []
    var texts: [String] = []
    for (index, column) in expressions.columns.enumerated() where expressions.chance(1, of: 3) || index == 0 {
      kept.append(column)
      texts.append(column.name)
    }
    if expressions.chance(1, of: 2) {
      let (column, text) = newColumn(2, fresh())
      kept.append(column)
      texts.append("\(column.name) = \(text)")
    }
    expressions.columns = kept
    return "select \(texts.joined(separator: ", "))"
  }

  private func fresh() -> Int {
    1 + (expressions.columns.compactMap { $0.name.hasPrefix("c") ? Int($0.name.dropFirst()) : nil }.max() ?? 0)
  }

  private mutating func extend() -> String {
    let (column, text) = newColumn(3, fresh())
    expressions.columns.append(column)
    return "extend \(column.name) = \(text)"
  }

  private mutating func keys(_ depth: Int) -> [Piece] {
    (0..<1 + expressions.below(2)).map { _ in
      let types: [ColumnType] = [.text, .integer, .number, .quantity, .date, .period, .truth]
      var piece = expressions.exact(expressions.one(of: types) ?? .text, depth)
      if expressions.chance(1, of: 2) { piece.text += expressions.chance(1, of: 2) ? " desc" : " asc" }
      return piece
    }
  }

  private mutating func sort() -> String { "sort \(keys(1).map(\.text).joined(separator: ", "))" }

  private mutating func per() -> String {
    guard expressions.chance(1, of: 3), let column = groupable() else { return "" }
    return " per \(column.name)"
  }

  private mutating func groupable() -> RandomColumn? {
    expressions.one(of: expressions.columns.filter { $0.piece.isExact && !$0.isUnordered })
  }

  private mutating func groupKeys(_ most: Int) -> [(column: RandomColumn, text: String)] {
    var result: [(column: RandomColumn, text: String)] = []
    for index in 0..<expressions.below(most + 1) {
      if expressions.chance(1, of: 4) {
        let type = expressions.one(of: [ColumnType.text, .integer, .truth]) ?? .text
        let piece = expressions.exact(type, 1)
        result.append((RandomColumn(name: "k\(index)", type: type, digits: piece.digits), "k\(index) = \(piece.text)"))
      } else if let column = groupable(), !result.contains(where: { $0.column.name == column.name }) {
        result.append((column, column.name))
      }
    }
    return result
  }

  private mutating func distinct() -> String {
    let keys = groupKeys(3)
    if keys.isEmpty {
      if expressions.columns.contains(where: { !$0.piece.isExact || $0.isUnordered }) { return sort() }
      return "distinct"
    }
    expressions.columns = keys.map(\.column)
    return "distinct \(keys.map(\.text).joined(separator: ", "))"
  }

  private mutating func count() -> String {
    let keys = groupKeys(2)
    expressions.columns = keys.map(\.column) + [RandomColumn(name: "n", type: .integer, digits: 10)]
    if keys.contains(where: { $0.column.name == "n" }) {
      expressions.columns[expressions.columns.count - 1].name = "n_2"
    }
    return keys.isEmpty ? "count" : "count by \(keys.map(\.text).joined(separator: ", "))"
  }

  private mutating func summarize() -> String {
    let keys = groupKeys(2)
    var columns = keys.map(\.column)
    var texts: [String] = []
    for index in 0..<1 + expressions.below(3) {
      let name = "a\(index)"
      if columns.contains(where: { $0.name == name }) { continue }
      let (piece, isUnordered) = aggregate()
      texts.append("\(name) = \(piece.text)")
      columns.append(
        RandomColumn(
          name: name, type: piece.type, digits: piece.digits, isUnordered: isUnordered, isLoose: piece.type == .quantity
        ))
    }
    expressions.columns = columns
    let by = keys.isEmpty ? "" : " by \(keys.map(\.text).joined(separator: ", "))"
    return "summarize \(texts.joined(separator: ", "))\(by)"
  }

  mutating func aggregate() -> (Piece, isUnordered: Bool) {
    func amount(_ query: inout RandomQuery) -> Piece {
      let type = query.expressions.one(of: [ColumnType.integer, .number, .quantity, .quantity]) ?? .number
      let piece = query.expressions.expression(type, 1)
      return piece.isRatio ? query.expressions.expression(.number, 1) : piece
    }
    func piece(_ text: String, _ type: ColumnType, _ digits: Int?) -> (Piece, Bool) {
      (Piece(text: text, type: type, digits: digits), false)
    }
    switch expressions.below(16) {
    case 0: return piece("count()", .integer, 10)
    case 1:
      return piece(
        "count(\(expressions.expression(expressions.one(of: RandomQuery.types) ?? .text, 1).text))", .integer, 10)
    case 2, 3, 4:
      let x = amount(&self)
      return piece("sum(\(x.text))", x.type, x.type == .quantity ? nil : x.digits.map { $0 + 4 })
    case 5:
      let x = amount(&self)
      return piece("mean(\(x.text))", x.type == .quantity ? .quantity : .number, nil)
    case 6, 7:
      let types: [ColumnType] = [.text, .integer, .number, .quantity, .date, .period, .truth]
      var x = expressions.expression(expressions.one(of: types) ?? .integer, 1)
      if x.isRatio { x = expressions.text(1) }
      return piece(
        "\(expressions.chance(1, of: 2) ? "min" : "max")(\(x.text))", x.type, x.type == .quantity ? nil : x.digits)
    case 8, 9:
      let x = expressions.expression(expressions.one(of: RandomQuery.types) ?? .integer, 1)
      return piece("\(expressions.chance(1, of: 2) ? "first" : "last")(\(x.text))", x.type, x.digits)
    case 10:
      let x = expressions.exact(
        expressions.one(of: [ColumnType.text, .integer, .number, .quantity, .date, .period]) ?? .text, 1)
      return piece("distinct(\(x.text))", .integer, 10)
    case 11:
      let x = expressions.exact(expressions.one(of: [ColumnType.text, .integer]) ?? .text, 1)
      return (Piece(text: "list(\(x.text))", type: .list(of: x.type), digits: 0), true)
    case 12: return piece("share(\(amount(&self).text))", .quantity, nil)
    case 13: return piece("count(\(expressions.truth(1).text)) + count()", .integer, 11)
    case 14:
      let name = expressions.one(of: ["median", "stdev"]) ?? "median"
      let x = amount(&self)
      return piece("\(name)(\(x.text))", x.type == .quantity ? .quantity : .number, nil)
    default:
      let x = amount(&self)
      return piece("quantile(\(x.text), 0.25)", x.type == .quantity ? .quantity : .number, nil)
    }
  }

  // MARK: stages that take or make other rows

  private mutating func combining() -> String {
    switch expressions.below(11) {
    case 8: return join()
    case 9, 10: return window()
    case 0: return "take \(1 + expressions.below(2))\(per())"
    case 1: return union()
    case 2, 3: return "\(expressions.chance(1, of: 2) ? "except" : "intersect") \(membershipSource() ?? "others")"
    case 4: return explode()
    case 5: return unpivot()
    case 6: return pivot()
    default: return renameOrDrop()
    }
  }

  private mutating func union() -> String {
    let shared = expressions.columns.filter { column in
      RandomQuery.columns.contains { $0.name == column.name && $0.type == column.type }
    }
    let names = shared.map(\.name).filter { _ in expressions.chance(2, of: 3) }
    guard let first = shared.first?.name else { return "take 3" }
    return "union (others | select \((names.isEmpty ? [first] : names).joined(separator: ", ")))"
  }

  private mutating func membershipSource() -> String? {
    let shared = expressions.columns.filter { column in
      column.piece.isExact && RandomQuery.columns.contains { $0.name == column.name && $0.type == column.type }
    }
    guard let one = expressions.one(of: shared), let other = expressions.one(of: shared) else { return nil }
    return "(others | select \(one.name == other.name ? one.name : "\(one.name), \(other.name)"))"
  }

  private mutating func join() -> String {
    let names = ["id", "name", "year", "area", "flag", "day"]
    let shared = expressions.columns.filter { column in
      names.contains(column.name) && RandomQuery.columns.contains { $0.name == column.name && $0.type == column.type }
    }
    guard let key = expressions.one(of: shared) else { return "take 6" }
    let word = expressions.one(of: ["join", "left_join", "semi_join", "anti_join"]) ?? "join"
    let other = "(others | select \(key.name), z = size)"
    if word.hasSuffix("i_join") { return "\(word) \(other) on \(key.name)" }
    if expressions.columns.contains(where: { $0.name == "z" }) { return "take 7" }
    let test = expressions.chance(1, of: 3) ? " and z > 1" : ""
    expressions.columns.append(RandomColumn(name: "z", type: .integer, digits: 44))
    return "\(word) \(other) on \(key.name)\(test)"
  }

  private mutating func window() -> String {
    let keys = keys(0).map(\.text).joined(separator: ", ")
    let by = expressions.chance(1, of: 2) ? groupable().map { " by \($0.name)" } ?? "" : ""
    let type = expressions.one(of: [ColumnType.integer, .number, .quantity]) ?? .integer
    guard let x = expressions.column(type, loose: false), !x.isRatio else { return "take 8" }
    let name = "c\(fresh())"
    let choices: [(String, ColumnType, Int?)] = [
      ("row_number()", .integer, 6), ("rank()", .integer, 6), ("dense_rank()", .integer, 6),
      ("lag(\(x.text))", type, x.digits),
      ("lead(\(x.text), 2)", type, x.digits), ("growth(\(x.text))", .quantity, nil),
      ("running_sum(\(x.text))", type, type == .quantity ? nil : x.digits.map { $0 + 5 }),
      // A database takes what leaves a window off its sum again, and of huge numbers something stays.
      ("running_mean(\(x.text)\((x.digits ?? 64) < 16 ? ", 3" : ""))", type == .quantity ? .quantity : .number, nil),
      ("sum(\(x.text))", type, type == .quantity ? nil : x.digits.map { $0 + 5 }), ("share(\(x.text))", .quantity, nil),
      ("max(\(x.text))", type, type == .quantity ? nil : x.digits), ("count(\(x.text))", .integer, 6),
    ]
    if expressions.chance(1, of: 4) {
      return "where \(expressions.chance(1, of: 2) ? "rank() <= 2" : "row_number() > 1")\(by) sort \(keys)"
    }
    guard let choice = expressions.one(of: choices) else { return "take 8" }
    expressions.columns.append(
      RandomColumn(name: name, type: choice.1, digits: choice.2, isLoose: choice.1 == .quantity))
    return "extend \(name) = \(choice.0)\(by) sort \(keys)"
  }

  private mutating func explode() -> String {
    guard let index = expressions.columns.firstIndex(where: { $0.type == .list(of: .text) && !$0.isUnordered }) else {
      return "skip 1"
    }
    let name = expressions.columns[index].name
    expressions.columns[index].type = .text
    var text = "explode \(name)"
    if expressions.chance(1, of: 2) {
      let place = "c\(fresh())"
      text += " with \(place)"
      expressions.columns.append(RandomColumn(name: place, type: .integer, digits: 3))
    }
    return text + (expressions.chance(1, of: 2) ? " keep empty" : "")
  }

  private mutating func unpivot() -> String {
    let kind = expressions.one(of: [ColumnType.quantity, .text, .integer]) ?? .text
    let melted = expressions.columns.filter { $0.type == kind }
    let kept = expressions.columns.filter { column in !melted.contains { $0.name == column.name } }
    guard melted.count > 1, let first = kept.first, !kept.contains(where: { ["key", "cell"].contains($0.name) }) else {
      return "take 4"
    }
    let digits = melted.map(\.digits).contains(nil) ? nil : melted.compactMap(\.digits).max()
    expressions.columns = [
      first, RandomColumn(name: "key", type: .text),
      RandomColumn(
        name: "cell", type: kind, digits: digits, isLoose: melted.contains(where: \.isLoose),
        isRatio: melted.contains(where: \.isRatio)),
    ]
    return "unpivot cell on key in (\(melted.map(\.name).joined(separator: ", "))) by \(first.name)"
  }

  private mutating func pivot() -> String {
    guard hasColumn("year"), let column = groupable(), column.name != "year" else { return "take 5" }
    let (piece, isUnordered) = aggregate()
    if piece.text.hasPrefix("share") { return "take 5" }
    expressions.columns =
      [column]
      + [2017, 2018].map { year in
        RandomColumn(
          name: "`\(year)`", type: piece.type, digits: piece.digits, isUnordered: isUnordered,
          isLoose: piece.type == .quantity)
      }
    return "pivot \(piece.text) on year in (2017, 2018) by \(column.name)"
  }

  private mutating func renameOrDrop() -> String {
    guard expressions.columns.count > 1,
      let index = expressions.columns.indices.randomElement(using: &expressions.random)
    else { return "take 3" }
    if expressions.chance(1, of: 2) {
      let column = expressions.columns.remove(at: index)
      return "drop \(column.name)"
    }
    let name = "c\(fresh())"
    let old = expressions.columns[index].name
    expressions.columns[index].name = name
    return "rename \(name) = \(old)"
  }
}
