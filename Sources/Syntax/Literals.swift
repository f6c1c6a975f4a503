package import Quantities

/// A value as it is written in a query.
package enum Literal: Hashable, Sendable {
  /// `2017`
  case integer(Int)
  /// `1.5`, `4千`
  case number(Decimal)
  /// `560.2亿元`
  case quantity(Quantity)
  /// `"济南"`
  case text(String)
  /// `@2017年前三季度`
  case period(Period)
  /// `/千万元/i`
  case pattern(String, ignoresCase: Bool)
  /// `true`
  case truth(Bool)
  /// `null`
  case null
}

/// The value of a text such as `560.2亿元`, `1_000` or `40.6%`: digits, scale words, unit.
package func numeral(_ text: some StringProtocol) -> Literal? {
  let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "_" || $0 == "-" || $0 == "+") }
  let suffix = text.dropFirst(digits.count)
  if suffix.isEmpty, let whole = Int(String(digits).replacing("_", with: "")) { return .integer(whole) }
  guard let value = Decimal(digits) else { return nil }
  let (exponent, unit) = scaled(String(suffix))
  let product = value * Decimal(significand: 1, exponent: exponent)
  return unit.isEmpty ? .number(product) : .quantity(Quantity(product, Unit(unit)))
}

/// A unit's scale words as a power of ten, and the unit: `亿元` is 8 and 元. The 千 of 千米 and the 百 of 百分点 belong to the
/// unit.
func scaled(_ suffix: String) -> (exponent: Int32, unit: String) {
  var rest = Substring(suffix)
  var exponent: Int32 = 0
  while !isKnown(String(rest)), let scale = Quantity.scaleWords.first(where: { rest.hasPrefix($0.word) }) {
    rest = rest.dropFirst(scale.word.count)
    exponent = min(exponent + scale.exponent, 60)
  }
  return (exponent, String(rest))
}

/// Whether `symbol` names a unit of measure, as opposed to a noun that is counted. Of 元/亩 it is the 元 that counts.
func isKnown(_ symbol: String) -> Bool {
  let symbol = String(symbol.prefix { $0 != "/" })
  let unit = Unit(symbol)
  return unit.symbol != symbol || unit.dimension != symbol || symbol == "百分点" || symbol == "千分点"
}
