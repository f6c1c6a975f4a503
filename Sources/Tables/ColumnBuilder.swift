import Quantities

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
    let isMissing = value.isNull
    missing.append(isMissing)
    anyMissing = anyMissing || isMissing
    switch (type, value) {
    case (.text, .text(let text)): codes.append(code(of: text))
    case (.text, .null): codes.append(-1)
    case (.integer, .integer(let number)): integers.append(number)
    case (.integer, .null): integers.append(0)
    case (.number, .number(let number)): numbers.append(number)
    case (.number, .integer(let number)): numbers.append(Decimal(number))
    case (.number, .null): numbers.append(.zero)
    case (.quantity, .quantity(let quantity)):
      numbers.append(quantity.value)
      codes.append(code(of: quantity.unit))
    case (.quantity, .null):
      numbers.append(.zero)
      codes.append(code(of: .none))
    case (.date, .date(let date)): dates.append(date)
    case (.date, .null): dates.append(CalendarDate(day: 0))
    case (.period, .period(let period)): periods.append(period)
    case (.period, .null): periods.append(Period(from: nil, to: nil))
    case (.truth, .truth(let truth)): truths.append(truth)
    case (.truth, .null): truths.append(false)
    case (.list, .list(let values)):
      elements += values
      offsets.append(Int32(elements.count))
    case (.list, .null): offsets.append(Int32(elements.count))
    default: preconditionFailure("a column of \(type.name) takes no \(value)")
    }
  }

  package var column: Column {
    let mask = anyMissing ? missing : []
    switch type {
    case .text: return Column(.text(codes: codes, dictionary: texts))
    case .integer: return Column(.integer(integers, missing: mask))
    case .number: return Column(.number(numbers, missing: mask))
    case .quantity: return Column(.quantity(numbers, units: codes, dictionary: units, missing: mask))
    case .date: return Column(.date(dates, missing: mask))
    case .period: return Column(.period(periods, missing: mask))
    case .truth: return Column(.truth(truths, missing: mask))
    case .list(let element):
      return Column(.list(offsets: offsets, values: Column(element, elements), missing: mask))
    }
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

/// A text as its bytes. `String` hashes and compares by canonical equivalence, which costs many times as much for Chinese
/// text; here two texts are one when they are written alike.
private struct TextKey: Hashable {
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
