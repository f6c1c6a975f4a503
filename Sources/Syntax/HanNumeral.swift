import Quantities

/// The value of a name that writes a number in Chinese: `一千亿元`, `三点五万人`, `百分之五`, `二〇二〇`, `三百`.
///
/// Such a word is a name to the lexer, and only means a number where nothing has that name. So that a misspelt name does
/// not become one, what follows the number must be a unit of measure or a single character (`三百户`), and a number that
/// is read in two ways (`一百五`) is none.
package func hanNumeral(_ name: String) -> Literal? {
  for (prefix, unit) in [("百分之", "%"), ("千分之", "‰")] where name.hasPrefix(prefix) {
    guard let (value, rest) = HanReader.read(name.dropFirst(prefix.count)), rest.isEmpty else { return nil }
    return .quantity(Quantity(value, Unit(unit)))
  }
  guard let (value, rest) = HanReader.read(name[...]) else { return nil }
  let (exponent, unit) = scaled(String(rest))
  let product = value * Decimal(significand: 1, exponent: exponent)
  if unit.isEmpty { return product.whole.map { .integer($0) } ?? .number(product) }
  return unit.count == 1 || isKnown(unit) ? .quantity(Quantity(product, Unit(unit))) : nil
}

/// Reads the digits of a number, place by place: `二百七十六万七千五百` is (2·100 + 7·10 + 6)·10⁴ + 7·1000 + 5·100.
private struct HanReader {
  private var rest: Substring
  /// What 亿 has closed, what 万 has closed since, and what stands below 万.
  private var (hundredMillions, tenThousands, section) = (Decimal.zero, Decimal.zero, 0)
  /// The digit before the next place word.
  private var digit: Int?
  private var place = Int.max
  private var seenZero = false

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let places: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  /// The number that a text begins with, and what follows it.
  static func read(_ text: Substring) -> (value: Decimal, rest: Substring)? {
    if text.count > 40 { return nil }
    if let positional = positional(text) { return positional }
    var reader = HanReader(rest: text)
    return reader.number().map { ($0, reader.rest) }
  }

  private init(rest: Substring) { self.rest = rest }

  /// `二〇二〇`: two digits or more in a row.
  private static func positional(_ text: Substring) -> (Decimal, Substring)? {
    let run = text.prefix { digits[$0] != nil && $0 != "两" }
    let rest = text.dropFirst(run.count)
    guard run.count >= 2, run.count <= 18, rest.first.map({ places[$0] == nil }) ?? true else { return nil }
    let value = run.reduce(Decimal.zero) { $0 * Decimal(10) + Decimal(digits[$1] ?? 0) }
    return (value, rest)
  }

  private mutating func number() -> Decimal? {
    var count = 0
    while let next = rest.first {
      if let value = HanReader.digits[next] {
        if digit != nil { return nil }
        if value == 0 { seenZero = true } else { digit = value }
      } else if let place = HanReader.places[next] {
        guard place < self.place, digit != nil || section == 0 else { return nil }
        section += (digit ?? 1) * place
        (digit, self.place, seenZero) = (nil, place, false)
      } else if next == "万" || next == "亿", count > 0 {
        close(next)
      } else {
        break
      }
      rest = rest.dropFirst()
      count += 1
    }
    if count == 0 { return nil }
    // 一百五 is said for 150.
    let hasPlaces = place < Int.max || !tenThousands.isZero || !hundredMillions.isZero
    if digit != nil, hasPlaces, place != 10, !seenZero { return nil }
    let whole = hundredMillions + tenThousands + Decimal(section + (digit ?? 0))
    return rest.first == "点" ? decimals(after: whole) : whole
  }

  private mutating func close(_ word: Character) {
    let open = Decimal(section + (digit ?? 0))
    if word == "万" {
      tenThousands = tenThousands + open * Decimal(10_000)
    } else {
      hundredMillions = (hundredMillions + tenThousands + open) * Decimal(100_000_000)
      tenThousands = .zero
    }
    (section, digit, place, seenZero) = (0, nil, Int.max, false)
  }

  /// `三点五`; a scale word that follows belongs to the unit.
  private mutating func decimals(after whole: Decimal) -> Decimal? {
    let run = rest.dropFirst().prefix { HanReader.digits[$0] != nil }
    if run.isEmpty || run.count > 12 { return nil }
    rest = rest.dropFirst(run.count + 1)
    let digits = run.reduce(0) { $0 * 10 + (HanReader.digits[$1] ?? 0) }
    return whole + Decimal(significand: Int64(digits), exponent: Int32(-run.count))
  }
}
