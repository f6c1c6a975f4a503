package import Quantities

/// The exact numbers of a column.
///
/// Nearly every column holds numbers that are whole multiples of one power of ten, as sums of money and percentages are.
/// Those are kept as plain integers over that power, which compare, add and sort as fast as integers do. What does not fit
/// (numbers of more than 18 digits between the greatest and the last decimal place) is kept one by one.
package struct Decimals: RandomAccessCollection, Sendable {
  package enum Form: Sendable {
    /// Number i is `significands[i] × 10^exponent`; none has more than 18 digits.
    case scaled([Int64], exponent: Int32)
    case each([Decimal])
  }

  package let form: Form

  /// The numbers in the form that fits them.
  package init(_ values: [Decimal]) { self.init(values, check: {}) }

  /// The same, with a question before each few thousand numbers: who throws there stops it.
  package init<Failure: Error>(_ values: [Decimal], check: () throws(Failure) -> Void) throws(Failure) {
    form = try Decimals.scaled(values, check) ?? .each(values)
  }

  /// The numbers `significands[i] × 10^exponent`, none of more than 18 digits.
  package init(scaled significands: [Int64], exponent: Int32) { form = .scaled(significands, exponent: exponent) }

  package init(repeating value: Decimal, count: Int) {
    form = .scaled([Int64](repeating: value.significand, count: count), exponent: value.exponent)
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch form {
    case .scaled(let significands, _): significands.count
    case .each(let values): values.count
    }
  }

  package subscript(row: Int) -> Decimal {
    switch form {
    case .scaled(let significands, let exponent): Decimal(significand: significands[row], exponent: exponent)
    case .each(let values): values[row]
    }
  }

  /// The numbers one by one.
  package var array: [Decimal] {
    switch form {
    case .scaled(let significands, let exponent):
      significands.map { Decimal(significand: $0, exponent: exponent) }
    case .each(let values): values
    }
  }

  /// The numbers at `rows`; zero for a negative index.
  package func gathered(_ rows: [Int32]) -> Decimals {
    switch form {
    case .scaled(let significands, let exponent):
      Decimals(scaled: rows.map { $0 < 0 ? 0 : significands[Int($0)] }, exponent: exponent)
    case .each(let values): Decimals(each: rows.map { $0 < 0 ? .zero : values[Int($0)] })
    }
  }

  /// The numbers at a stretch of rows.
  package func sliced(_ rows: Range<Int>) -> Decimals {
    switch form {
    case .scaled(let significands, let exponent): Decimals(scaled: Array(significands[rows]), exponent: exponent)
    case .each(let values): Decimals(each: Array(values[rows]))
    }
  }

  /// The numbers below zero that were above it, and the reverse.
  package var negated: Decimals {
    switch form {
    case .scaled(let significands, let exponent): Decimals(scaled: significands.map { -$0 }, exponent: exponent)
    case .each(let values): Decimals(each: values.map { -$0 })
    }
  }

  private init(each values: [Decimal]) { form = .each(values) }
}

// MARK: scaling

extension Decimals {
  /// 10^0 to 10^18.
  package static let powers: [Int64] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  private static func scaled<Failure: Error>(
    _ values: [Decimal], _ check: () throws(Failure) -> Void
  ) throws(Failure) -> Form? {
    var least: Int32?
    for rows in stretches(values.count) {
      try check()
      for value in values[rows] where !value.isZero { least = Swift.min(least ?? value.exponent, value.exponent) }
    }
    let exponent = least ?? 0
    let powers = powers
    var significands: [Int64] = []
    significands.reserveCapacity(values.count)
    for rows in stretches(values.count) {
      try check()
      for value in values[rows] {
        let shift = value.isZero ? 0 : Int(value.exponent) - Int(exponent)
        if shift > 17 { return nil }
        let (product, overflow) = value.significand.multipliedReportingOverflow(by: powers[shift])
        if overflow || product.magnitude >= UInt64(powers[18]) { return nil }
        significands.append(product)
      }
    }
    return .scaled(significands, exponent: exponent)
  }

  private static func stretches(_ count: Int) -> some Sequence<Range<Int>> {
    let size = 1 << 13
    return stride(from: 0, to: count, by: size).lazy.map { $0..<Swift.min(count, $0 + size) }
  }
}
