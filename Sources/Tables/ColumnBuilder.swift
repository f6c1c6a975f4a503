package import Quantities

/// Collects values of one type into a column.
package struct ColumnBuilder {
  package let type: ColumnType
  private var codes: [Int32] = []
  private var texts: [String] = []
  private var codeOfText: [TextKey: Int32] = [:]
  private var integers: [Int] = []
  private var numbers: [Decimal] = []
  private var units: [Unit] = []
  private var codeOfUnit: [Unit: Int32] = [:]
  private var dates: [CalendarDate] = []
  private var periods: [Period] = []
  private var truths: [Bool] = []
  private var offsets: [Int32] = [0]
  private var elements: [Value] = []
  private var missing: [Bool] = []
  private var anyMissing = false

  package init(_ type: ColumnType) { self.type = type }

  package mutating func append(_ value: Value) {
    switch (type, value) {
    case (.text, .text(let text)): append(text: text)
    case (.text, .null): append(text: nil)
    case (.integer, .integer(let number)): append(integer: number)
    case (.integer, .null): append(integer: nil)
    case (.number, .number(let number)): append(number: number)
    case (.number, .integer(let number)): append(number: Decimal(number))
    case (.number, .null): append(number: nil)
    case (.quantity, .quantity(let quantity)): append(quantity: quantity)
    case (.quantity, .null): append(quantity: nil)
    case (.date, .date(let date)): append(date: date)
    case (.date, .null): append(date: nil)
    case (.period, .period(let period)): append(period: period)
    case (.period, .null): append(period: nil)
    case (.truth, .truth(let truth)): append(truth: truth)
    case (.truth, .null): append(truth: nil)
    case (.list, .list(let values)): append(list: values)
    case (.list, .null): append(list: nil)
    default: preconditionFailure("a column of \(type.name) takes no \(value)")
    }
  }

  package var column: Column {
    let mask = anyMissing ? missing : []
    switch type {
    case .text: return Column(.text(codes: codes, dictionary: texts))
    case .integer: return Column(.integer(integers, missing: mask))
    case .number: return Column(.number(Decimals(numbers), missing: mask))
    case .quantity: return Column(.quantity(Decimals(numbers), units: codes, dictionary: units, missing: mask))
    case .date: return Column(.date(dates, missing: mask))
    case .period: return Column(.period(periods, missing: mask))
    case .truth: return Column(.truth(truths, missing: mask))
    case .list(let element):
      return Column(.list(offsets: offsets, values: Column(element, elements), missing: mask))
    }
  }

  private mutating func note(isMissing: Bool) {
    missing.append(isMissing)
    anyMissing = anyMissing || isMissing
  }

  private mutating func code(of text: String) -> Int32 {
    let key = TextKey(text)
    if let code = codeOfText[key] { return code }
    let code = Int32(texts.count)
    texts.append(text)
    codeOfText[key] = code
    return code
  }

  private mutating func code(of unit: Unit) -> Int32 {
    if let code = codeOfUnit[unit] { return code }
    let code = Int32(units.count)
    units.append(unit)
    codeOfUnit[unit] = code
    return code
  }
}

/// One verb a type: who knows the type of what it appends need not wrap each value. nil is a missing value.
extension ColumnBuilder {
  package mutating func append(text: String?) {
    note(isMissing: text == nil)
    codes.append(text.map { code(of: $0) } ?? -1)
  }

  package mutating func append(integer: Int?) {
    note(isMissing: integer == nil)
    integers.append(integer ?? 0)
  }

  package mutating func append(number: Decimal?) {
    note(isMissing: number == nil)
    numbers.append(number ?? .zero)
  }

  package mutating func append(quantity: Quantity?) {
    note(isMissing: quantity == nil)
    numbers.append(quantity?.value ?? .zero)
    codes.append(code(of: quantity?.unit ?? .none))
  }

  package mutating func append(date: CalendarDate?) {
    note(isMissing: date == nil)
    dates.append(date ?? CalendarDate(day: 0))
  }

  package mutating func append(period: Period?) {
    note(isMissing: period == nil)
    periods.append(period ?? Period(from: nil, to: nil))
  }

  package mutating func append(truth: Bool?) {
    note(isMissing: truth == nil)
    truths.append(truth ?? false)
  }

  package mutating func append(texts: [String]?) { append(list: texts?.map(Value.text)) }

  package mutating func append(list: [Value]?) {
    note(isMissing: list == nil)
    elements += list ?? []
    offsets.append(Int32(elements.count))
  }
}

/// A text as its bytes. `String` hashes and compares by canonical equivalence, which costs many times as much for Chinese
/// text; here two texts are one when they are written alike.
struct TextKey: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: TextKey, right: TextKey) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

  /// FNV-1a over the bytes, which `Hasher` then mixes with its seed.
  func hash(into hasher: inout Hasher) {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hasher.combine(state)
  }
}
