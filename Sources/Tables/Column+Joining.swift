import Quantities

extension Column {
  /// Columns of one type, one below the other; nil where there is none.
  package init?(joining columns: [Column]) {
    guard let first = columns.first else { return nil }
    if columns.count == 1 {
      self = first
      return
    }
    let count = columns.reduce(0) { $0 + $1.count }
    var mask: [Bool] = []
    if columns.contains(where: { !$0.mask.isEmpty }) {
      mask.reserveCapacity(count)
      for column in columns {
        mask += column.mask.isEmpty ? [Bool](repeating: false, count: column.count) : column.mask
      }
    }
    self.init(Column.joined(columns, like: first, count: count, mask: mask))
  }

  /// Which rows have no value, of kinds other than text; empty when all have one.
  private var mask: [Bool] {
    switch storage {
    case .text: []
    case .integer(_, let missing), .number(_, let missing), .quantity(_, _, _, let missing), .date(_, let missing),
      .period(_, let missing), .truth(_, let missing), .list(_, _, let missing):
      missing
    }
  }

  private static func joined(_ columns: [Column], like first: Column, count: Int, mask: [Bool]) -> Storage {
    func values<Element>(_ part: (Storage) -> [Element]?) -> [Element] {
      var result: [Element] = []
      result.reserveCapacity(count)
      for column in columns {
        guard let values = part(column.storage) else { preconditionFailure("the columns are of one type") }
        result += values
      }
      return result
    }
    switch first.storage {
    case .text: return joinedTexts(columns)
    case .quantity: return joinedQuantities(columns, mask)
    case .number:
      return .number(
        Decimals(joining: columns.map { if case .number(let part, _) = $0.storage { part } else { Decimals([]) } }),
        missing: mask)
    case .integer: return .integer(values { if case .integer(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .date: return .date(values { if case .date(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .period: return .period(values { if case .period(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .truth: return .truth(values { if case .truth(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .list: return joinedLists(columns, mask)
    }
  }

  /// Codes of different dictionaries are brought to one, in which each text stands once for all columns that have it.
  private static func joinedTexts(_ columns: [Column]) -> Storage {
    // Parts of one column have the same dictionary, which is told at once.
    if case .text(_, let texts)? = columns.first?.storage {
      let parts = columns.compactMap { if case .text(let codes, texts) = $0.storage { codes } else { nil } }
      if parts.count == columns.count { return .text(codes: Array(parts.joined()), dictionary: texts) }
    }
    var dictionary: [String] = []
    var codeOf: [TextKey: Int32] = [:]
    var known: [String] = []
    var meaning: [Int32] = []
    var result: [Int32] = []
    for column in columns {
      guard case .text(let codes, let texts) = column.storage else {
        preconditionFailure("the columns are of one type")
      }
      // Parts of one column share their dictionary, which is told at once.
      if meaning.isEmpty || known != texts {
        known = texts
        meaning = texts.map { text in
          let next = Int32(dictionary.count)
          let code = codeOf[TextKey(text), default: next]
          if code == next {
            codeOf[TextKey(text)] = code
            dictionary.append(text)
          }
          return code
        }
      }
      result += codes.map { $0 < 0 ? -1 : meaning[Int($0)] }
    }
    return .text(codes: result, dictionary: dictionary)
  }

  private static func joinedQuantities(_ columns: [Column], _ mask: [Bool]) -> Storage {
    var dictionary: [Unit] = []
    var result: [Int32] = []
    var parts: [Decimals] = []
    for column in columns {
      guard case .quantity(let values, let codes, let units, _) = column.storage else {
        preconditionFailure("the columns are of one type")
      }
      let meaning = units.map { unit in
        if let code = dictionary.firstIndex(of: unit) { return Int32(code) }
        dictionary.append(unit)
        return Int32(dictionary.count - 1)
      }
      // Where no value is there, there may be no unit either.
      result += meaning.isEmpty ? codes : codes.map { meaning[Int($0)] }
      parts.append(values)
    }
    return .quantity(Decimals(joining: parts), units: result, dictionary: dictionary, missing: mask)
  }

  private static func joinedLists(_ columns: [Column], _ mask: [Bool]) -> Storage {
    var offsets: [Int32] = [0]
    var inner: [Column] = []
    for column in columns {
      guard case .list(let own, let values, _) = column.storage else {
        preconditionFailure("the columns are of one type")
      }
      let start = offsets.last ?? 0
      offsets += own.dropFirst().map { start + $0 }
      inner.append(values)
    }
    guard let values = Column(joining: inner) else { preconditionFailure("there is a column") }
    return .list(offsets: offsets, values: values, missing: mask)
  }
}

extension Decimals {
  /// Numbers one after the other, in the form that fits all.
  fileprivate init(joining parts: [Decimals]) {
    var exponents: [Int32] = []
    for part in parts {
      guard case .scaled(_, let exponent) = part.form else {
        self.init(parts.flatMap(\.array))
        return
      }
      exponents.append(exponent)
    }
    if exponents.allSatisfy({ $0 == exponents.first }) {
      var all: [Int64] = []
      all.reserveCapacity(parts.reduce(0) { $0 + $1.count })
      for case .scaled(let significands, _) in parts.lazy.map(\.form) { all += significands }
      self.init(scaled: all, exponent: exponents.first ?? 0)
    } else {
      self.init(parts.flatMap(\.array))
    }
  }
}
