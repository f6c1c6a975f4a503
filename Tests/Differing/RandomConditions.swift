import Seeded
import Tables

extension RandomExpressions {
  mutating func truth(_ depth: Int) -> Piece {
    func piece(_ text: String) -> Piece { Piece(text: text, type: .truth) }
    if depth == 0 {
      if let leaf = column(.truth), chance(1, of: 2) { return leaf }
      return piece(comparison(0))
    }
    switch below(14) {
    case 0: return piece("(\(truth(depth - 1).text) and \(truth(depth - 1).text))")
    case 1: return piece("(\(truth(depth - 1).text) or \(truth(depth - 1).text))")
    case 2: return piece("not (\(truth(depth - 1).text))")
    case 3:
      let types: [ColumnType] = [.text, .integer, .number, .quantity, .period, .truth]
      return piece("(\(expression(one(of: types) ?? .text, depth - 1).text)) is \(chance(1, of: 2) ? "not " : "")null")
    case 4: return piece(between(depth - 1))
    case 5: return piece(membership(depth - 1))
    case 6:
      let word = one(of: ["contains", "starts", "ends"]) ?? "contains"
      return piece("(\(text(depth - 1).text) \(word) \(text(0).text))")
    case 7:
      return piece(
        "(\(text(depth - 1).text) \(chance(1, of: 4) ? "!~" : "~") /\(pattern())/\(chance(1, of: 5) ? "i" : ""))")
    case 8:
      let word = one(of: ["during", "overlaps", "before", "after"]) ?? "during"
      return piece("\(word)(\(time(depth - 1).text), \(time(0).text))")
    case 9: return piece("(\(time(0).text) contains \(time(0).text))")
    case 10:
      guard let list = column(.list(of: .text)) else { return piece(comparison(depth - 1)) }
      return piece("(\(list.text) contains \(text(0).text))")
    case 11: return piece("if(\(truth(depth - 1).text), \(truth(0).text), \(truth(0).text))")
    default: return piece(comparison(depth - 1))
    }
  }

  private mutating func pattern() -> String {
    one(of: ["a", "东湖", "区", "^a", "区$", "[ab]", "\\h+", ".b", "(东|西).", "^$", "\\d", "it's", "a\\.b"]) ?? "a"
  }

  private mutating func comparison(_ depth: Int) -> String {
    let word = one(of: ["=", "!=", "<", "<=", ">", ">="]) ?? "="
    switch below(9) {
    case 0, 1: return "(\(text(depth).text) \(word) \(text(0).text))"
    case 2: return "(\(exact(.integer, depth).text) \(word) \(exact(.integer, 0).text))"
    case 3: return "(\(exact(.number, depth).text) \(word) \(exact(one(of: [.number, .integer]) ?? .number, 0).text))"
    case 4, 5: return "(\(exact(.quantity, depth).text) \(word) \(exact(.quantity, 0).text))"
    case 6: return "(\(exact(.quantity, 0).text) \(word) \(exact(.number, 0).text))"
    case 7: return "(\(time(depth).text) \(word) \(chance(1, of: 4) ? whole(0).text : time(0).text))"
    default: return "(\(truth(0).text) \(chance(1, of: 2) ? "=" : "!=") \(truth(0).text))"
    }
  }

  /// An expression of which a database has every digit.
  mutating func exact(_ type: ColumnType, _ depth: Int) -> Piece {
    for _ in 0..<8 {
      let piece = expression(type, depth)
      if piece.isExact { return piece }
    }
    return column(type) ?? Piece(text: type == .quantity ? "2元" : "2", type: type, digits: 2)
  }

  private mutating func between(_ depth: Int) -> String {
    let type = one(of: [ColumnType.text, .integer, .number, .quantity, .date]) ?? .integer
    let word = chance(1, of: 3) ? "not between" : "between"
    return "(\(exact(type, depth).text) \(word) \(exact(type, 0).text) and \(exact(type, 0).text))"
  }

  private mutating func membership(_ depth: Int) -> String {
    let word = chance(1, of: 3) ? "not in" : "in"
    switch below(6) {
    case 0: return "(\(text(depth).text) \(word) (\"东湖区\", \"a\", \"\"))"
    case 1: return "(\(text(depth).text) \(word) (\(text(0).text), \(text(0).text)))"
    case 2: return "(\(exact(.integer, depth).text) \(word) (2017, \(exact(.integer, 0).text), 1))"
    case 3: return "(\(chance(1, of: 2) ? whole(0).text : time(depth).text) \(word) \(period(0).text))"
    case 4: return "(\(text(depth).text) \(word) (others | select \(one(of: ["name", "note"]) ?? "name")))"
    default:
      guard let list = column(.list(of: .text)) else { return "(\(text(depth).text) \(word) (\"A\", \"东\"))" }
      return "(\(text(depth).text) \(word) \(list.text))"
    }
  }
}
