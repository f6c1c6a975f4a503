import Quantities

extension Column {
  /// Columns of one type, one below the other; nil where there is none.
  package init?(joining columns: [Column]) { self.init(joining: columns, check: {}) }

  /// The same, with a question before each few thousand values: who throws there stops it. So many texts are brought
  /// together; where there are more, most are new, and looking for each takes longer than it is worth. Then a text may
  /// stand in the dictionary under several codes.
  ///
  /// What columns of texts hold is given back column by column, where nobody else has them: millions of texts at once take
  /// longer than somebody who has given up should wait.
  package init?<Failure: Error>(
    joining parts: consuming [Column], mostTextsLookedFor most: Int = 1 << 18, check: () throws(Failure) -> Void
  ) throws(Failure) {
    var columns = parts
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
        try check()
        mask += column.mask.isEmpty ? [Bool](repeating: false, count: column.count) : column.mask
      }
    }
    if case .text = first.storage {
      self.init(try Column.joinedTexts(&columns, count: count, most, check))
    } else {
      self.init(try Column.joined(columns, like: first, count: count, mask: mask, check))
    }
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

  private static func joined<Failure: Error>(
    _ columns: [Column], like first: Column, count: Int, mask: [Bool], _ check: () throws(Failure) -> Void
  ) throws(Failure) -> Storage {
    func values<Element>(_ part: (Storage) -> [Element]?) throws(Failure) -> [Element] {
      var result: [Element] = []
      result.reserveCapacity(count)
      for column in columns {
        guard let values = part(column.storage) else { preconditionFailure("the columns are of one type") }
        try eachStretch(values.count, check) { result += values[$0] }
      }
      return result
    }
    switch first.storage {
    case .text: preconditionFailure("texts are joined by themselves")
    case .quantity: return try joinedQuantities(columns, mask, check)
    case .number:
      let parts = columns.map { if case .number(let part, _) = $0.storage { part } else { Decimals([]) } }
      return .number(try Decimals(joining: parts, check), missing: mask)
    case .integer:
      return .integer(try values { if case .integer(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .date: return .date(try values { if case .date(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .period: return .period(try values { if case .period(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .truth: return .truth(try values { if case .truth(let part, _) = $0 { part } else { nil } }, missing: mask)
    case .list: return try joinedLists(columns, mask, check)
    }
  }

  /// Codes of different dictionaries are brought to one, in which each text stands once for all columns that have it, until
  /// there are too many to look for.
  private static func joinedTexts<Failure: Error>(
    _ columns: inout [Column], count: Int, _ mostTextsLookedFor: Int, _ check: () throws(Failure) -> Void
  ) throws(Failure) -> Storage {
    var result: [Int32] = []
    result.reserveCapacity(count)
    // Parts of one column have the same dictionary, which is told at once.
    let first = columns[0].texts.dictionary
    if columns.allSatisfy({ $0.texts.dictionary == first }) {
      for column in columns {
        let codes = column.texts.codes
        try eachStretch(codes.count, check) { result += codes[$0] }
      }
      return .text(codes: result, dictionary: first)
    }
    var dictionary: [String] = []
    var codeOf: [TextKey: Int32] = [:]
    // A table that grows puts all its texts anew, and so does a list.
    let most = columns.reduce(0) { $0 + $1.texts.dictionary.count }
    codeOf.reserveCapacity(min(mostTextsLookedFor, most))
    dictionary.reserveCapacity(min(count, most))
    var known: [String] = []
    var meaning: [Int32] = []
    for index in columns.indices {
      let (codes, texts) = columns[index].texts
      columns[index] = Column(.text(codes: [], dictionary: []))
      // Neighbours may have the same among others.
      if meaning.isEmpty || known != texts {
        known = texts
        meaning = []
        meaning.reserveCapacity(texts.count)
        try eachStretch(texts.count, check) { stretch in
          for text in texts[stretch] {
            let next = Int32(dictionary.count)
            let isLookedFor = dictionary.count < mostTextsLookedFor
            let code = isLookedFor ? codeOf[TextKey(text), default: next] : next
            if code == next {
              if isLookedFor { codeOf[TextKey(text)] = code }
              dictionary.append(text)
            }
            meaning.append(code)
          }
        }
      }
      try eachStretch(codes.count, check) { rows in
        for code in codes[rows] { result.append(code < 0 ? -1 : meaning[Int(code)]) }
      }
    }
    return .text(codes: result, dictionary: dictionary)
  }

  private var texts: (codes: [Int32], dictionary: [String]) {
    guard case .text(let codes, let dictionary) = storage else { preconditionFailure("the columns are of one type") }
    return (codes, dictionary)
  }

  private static func joinedQuantities<Failure: Error>(
    _ columns: [Column], _ mask: [Bool], _ check: () throws(Failure) -> Void
  ) throws(Failure) -> Storage {
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
      try eachStretch(codes.count, check) { rows in
        for code in codes[rows] { result.append(meaning.isEmpty ? code : meaning[Int(code)]) }
      }
      parts.append(values)
    }
    return .quantity(try Decimals(joining: parts, check), units: result, dictionary: dictionary, missing: mask)
  }

  private static func joinedLists<Failure: Error>(
    _ columns: [Column], _ mask: [Bool], _ check: () throws(Failure) -> Void
  ) throws(Failure) -> Storage {
    var offsets: [Int32] = [0]
    var inner: [Column] = []
    for column in columns {
      guard case .list(let own, let values, _) = column.storage else {
        preconditionFailure("the columns are of one type")
      }
      let start = offsets.last ?? 0
      try eachStretch(own.count - 1, check) { rows in
        for row in rows { offsets.append(start + own[row + 1]) }
      }
      inner.append(values)
    }
    guard let values = try Column(joining: inner, check: check) else { preconditionFailure("there is a column") }
    return .list(offsets: offsets, values: values, missing: mask)
  }
}

extension Decimals {
  /// Numbers one after the other, in the form that fits all.
  fileprivate init<Failure: Error>(
    joining parts: [Decimals], _ check: () throws(Failure) -> Void
  ) throws(Failure) {
    let exponents = parts.map { if case .scaled(_, let exponent) = $0.form { exponent } else { nil as Int32? } }
    let count = parts.reduce(0) { $0 + $1.count }
    if let first = exponents.first, let exponent = first, exponents.allSatisfy({ $0 == exponent }) {
      var all: [Int64] = []
      all.reserveCapacity(count)
      for case .scaled(let significands, _) in parts.lazy.map(\.form) {
        try eachStretch(significands.count, check) { all += significands[$0] }
      }
      self.init(scaled: all, exponent: exponent)
    } else {
      var all: [Decimal] = []
      all.reserveCapacity(count)
      for part in parts {
        try eachStretch(part.count, check) { rows in
          for row in rows { all.append(part[row]) }
        }
      }
      self.init(all)
    }
  }
}

/// Hands `body` so many values stretch by stretch, and asks before each.
private func eachStretch<Failure: Error>(
  _ count: Int, _ check: () throws(Failure) -> Void, _ body: (Range<Int>) -> Void
) throws(Failure) {
  for start in stride(from: 0, to: count, by: 1 << 13) {
    try check()
    body(start..<min(count, start + (1 << 13)))
  }
}
