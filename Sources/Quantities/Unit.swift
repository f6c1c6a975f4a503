import Synchronization

/// What a number counts or measures: 元, 平方米, 户, %, or nothing at all (`""`).
///
/// Units convert inside a dimension (公里 and 米), never between dimensions, and money of two currencies is two
/// dimensions. A counted noun (户, 家, 个) is a dimension of its own: households and firms do not add up.
///
/// Four bytes that refer to nothing: a figure is copied from reader to reader many times before it is done, and columns
/// compare units row by row.
package struct Unit: Hashable, Sendable, BitwiseCopyable {
  /// The one character that writes it, as most units are written; 0 for none. A longer symbol has a number behind all
  /// characters, which its place in the register gives.
  private let code: UInt32

  /// Several spellings of one unit are one.
  package init(_ symbol: String) {
    code = Unit.character(of: symbol) ?? Unit.register.withLock { $0.code(of: symbol) }
  }

  /// The code of a symbol of one character at most that is no spelling of another.
  fileprivate static func character(of symbol: String) -> UInt32? {
    let scalars = symbol.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let isAlone = scalars.index(after: scalars.startIndex) == scalars.endIndex
    return isAlone && first != "％" && first != "㎡" && first != "㎢" && first != "\0" ? first.value : nil
  }

  /// The base unit as reports write it, without a scale word.
  package var symbol: String {
    if code == 0 { return "" }
    if let character { return String(character) }
    return Unit.register.withLock { $0.symbols[Int(code - Unit.firstNumber)] }
  }

  /// The character that writes it; nil where it takes none or several.
  package var character: Unicode.Scalar? { code == 0 ? nil : Unicode.Scalar(code) }

  /// Behind all characters of Unicode.
  fileprivate static let firstNumber: UInt32 = 0x11_0000

  package static let none = Unit("")
  package static let percent = Unit("%")
  package static let percentagePoint = Unit("百分点")

  /// The dimension's name, for messages: `area`; a counted noun's dimension is the noun itself.
  package var dimension: String {
    if let measure = Unit.measures[self] { return measure.dimension }
    guard let (unit, other) = ratio else { return symbol }
    return "\(unit.dimension)/\(other.dimension)"
  }

  /// Of a derived unit such as 元/亩, the two that it is made of.
  package var ratio: (Unit, per: Unit)? {
    if character != nil { return nil }
    let symbol = symbol
    guard let slash = symbol.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return (Unit(String(symbol[..<slash])), Unit(String(symbol[symbol.index(after: slash)...])))
  }

  /// The exact factor to the dimension's first unit, as a fraction.
  package var factor: (numerator: Int, denominator: Int) {
    if let measure = Unit.measures[self] { return (measure.numerator, measure.denominator) }
    guard let (unit, other) = ratio else { return (1, 1) }
    let (above, below) = (unit.factor, other.factor)
    let numerator = above.numerator.multipliedReportingOverflow(by: below.denominator)
    let denominator = above.denominator.multipliedReportingOverflow(by: below.numerator)
    return numerator.overflow || denominator.overflow ? (1, 1) : (numerator.partialValue, denominator.partialValue)
  }

  /// Every unit that converts to another, dimension by dimension, the unit that the others are measured in first.
  package static let measured: [Unit] = measures.keys.sorted { left, right in
    guard let a = measures[left], let b = measures[right] else { return false }
    if a.dimension != b.dimension { return a.dimension < b.dimension }
    let (isFirst, isSecond) = (a.numerator == a.denominator, b.numerator == b.denominator)
    return isFirst == isSecond ? left.symbol < right.symbol : isFirst
  }

  /// The number of `other` units that `value` of this unit makes; nil when the dimensions differ.
  package func convert(_ value: Decimal, to other: Unit) -> Decimal? {
    if self == other { return value }
    guard dimension == other.dimension else { return nil }
    let (from, to) = (factor, other.factor)
    return (value * Decimal(from.numerator) * Decimal(to.denominator))
      .divided(by: Decimal(from.denominator) * Decimal(to.numerator))
  }

  /// Whether amounts are written with 万 and 亿; percentages, years and ranks are not.
  package var takesScaleWords: Bool { !Unit.unscaled.contains(self) }

  private struct Measure: Sendable {
    let dimension: String
    let numerator: Int
    let denominator: Int
  }

  /// Spellings that mean the same unit.
  fileprivate static let spellings: KeyValuePairs = [
    "千米": "公里", "㎡": "平方米", "平米": "平方米", "㎢": "平方公里", "平方千米": "平方公里", "％": "%", "个百分点": "百分点",
    "人民币": "元", "千瓦小时": "千瓦时", "名次": "位", "位次": "位", "KM": "公里", "km": "公里", "m³": "立方米", "立方": "立方米",
  ]

  private static let unscaled = Set(["%", "‰", "百分点", "千分点", "倍", "位", "年", "月", "天", "日", "季度"].map(Unit.init))

  private static let measures: [Unit: Measure] = {
    func measure(_ dimension: String, _ numerator: Int, _ denominator: Int = 1) -> Measure {
      Measure(dimension: dimension, numerator: numerator, denominator: denominator)
    }
    let measures = [
      "元": measure("money", 1), "角": measure("money", 1, 10), "分": measure("money", 1, 100),
      "美元": measure("money in US dollars", 1), "欧元": measure("money in euros", 1),
      "港元": measure("money in Hong Kong dollars", 1), "日元": measure("money in yen", 1),
      "平方米": measure("area", 1), "平方公里": measure("area", 1_000_000), "公顷": measure("area", 10_000),
      "亩": measure("area", 2000, 3), "平方厘米": measure("area", 1, 10_000),
      "米": measure("length", 1), "公里": measure("length", 1000), "里": measure("length", 500),
      "海里": measure("length", 1852), "厘米": measure("length", 1, 100), "毫米": measure("length", 1, 1000),
      "吨": measure("mass", 1), "公斤": measure("mass", 1, 1000), "千克": measure("mass", 1, 1000),
      "斤": measure("mass", 1, 2000), "克": measure("mass", 1, 1_000_000), "担": measure("mass", 1, 20),
      "立方米": measure("volume", 1), "升": measure("volume", 1, 1000),
      "千瓦时": measure("energy", 1), "度": measure("energy", 1), "千瓦": measure("power", 1), "瓦": measure("power", 1, 1000),
      "兆瓦": measure("power", 1000),
      "小时": measure("duration in hours", 1), "分钟": measure("duration in hours", 1, 60),
      "天": measure("duration in days", 1), "日": measure("duration in days", 1), "周": measure("duration in days", 7),
      "月": measure("duration in months", 1), "季度": measure("duration in months", 3),
      "年": measure("duration in months", 12),
    ]
    return Dictionary(uniqueKeysWithValues: measures.map { (Unit($0.key), $0.value) })
  }()

  /// The symbols of more than one character that were met so far, in order; a lock guards it, which is taken for them alone.
  private static let register = Mutex(Register())
}

/// Codes for the symbols of units: equal bytes, equal code.
private struct Register {
  private(set) var symbols: [String] = []
  private var codes: [[UInt8]: UInt32] = [:]

  init() {
    for (spelling, symbol) in Unit.spellings {
      codes[Array(spelling.utf8)] = Unit.character(of: symbol) ?? code(of: symbol)
    }
  }

  mutating func code(of symbol: String) -> UInt32 {
    let bytes = Array(symbol.utf8)
    if let code = codes[bytes] { return code }
    let code = Unit.firstNumber + UInt32(symbols.count)
    symbols.append(symbol)
    codes[bytes] = code
    return code
  }
}

extension Unit: CustomStringConvertible {
  package var description: String { symbol }
}
