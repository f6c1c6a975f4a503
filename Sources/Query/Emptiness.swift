import Quantities
package import SourceText
import Syntax
import Tables

// Why a query has no rows. The stages are carried out again, one by one, up to the one behind which none is left; where
// that keeps rows by conditions, the condition that none fulfils is found, and what the rows have in its place.

extension Environment {
  /// What to say of the last query, which came to no rows; nil where there was no query or it has rows now.
  package func emptiness(isCancelled: @escaping @Sendable () -> Bool) throws(Diagnostic) -> Diagnostic? {
    guard let query = lastQuery else { return nil }
    let run = Run(isCancelled: isCancelled, span: Span(0, 0), source: Source(name: "", text: ""), effort: effort)
    var flow = try query.begin(run)
    for stage in query.stages {
      let before = flow
      flow = try stage.apply(flow)
      if flow.count > 0 { continue }
      guard before.count > 0, let place = stage.place else { return nil }
      if case .filter(let tests) = stage.role { return try .unfulfilled(tests, of: before, place, catalogue.synonyms) }
      return Diagnostic(.note, "none of \(rows(before.count)) is left after this", at: place.span, in: place.source)
    }
    return nil
  }
}

/// `1 row`, `21 rows`
private func rows(_ count: Int) -> Phrase { count == 1 ? "1 row" : "\(count) rows" }

// MARK: conditions

extension Diagnostic {
  /// Which of several conditions no row fulfils, or that no row fulfils all.
  fileprivate static func unfulfilled(
    _ tests: [Bound], of flow: Flow, _ place: BoundStage.Place, _ synonyms: Deferred<[[String]]>
  ) throws(Diagnostic) -> Diagnostic {
    var counts: [Int] = []
    for test in tests {
      let truths = try test.evaluate(flow).truths
      var count = 0
      try flow.run.eachStretch(flow.count) { rows in count += rows.count { truths[$0] } }
      if count == 0 {
        return Diagnostic(
          .note, "none of \(rows(flow.count)) is left here", at: test.span, in: place.source,
          help: try present(insteadOf: test, in: flow, synonyms))
      }
      counts.append(count)
    }
    let labels = zip(tests, counts).map { Label($0.span, "holds for \(rows($1))") }
    return Diagnostic(
      .note, "none of \(rows(flow.count)) fulfils all of this together", at: place.span, in: place.source,
      labels: labels)
  }

  /// What the rows have where a condition wants something else; nil where nothing helpful can be said.
  private static func present(
    insteadOf test: Bound, in flow: Flow, _ synonyms: Deferred<[[String]]>
  ) throws(Diagnostic) -> Phrase? {
    guard case .operation(let operation, let operands) = test.form, let field = operands.first?.field,
      case .column(let index)? = operands.first?.form
    else { return nil }
    let column = try flow.column(index)
    let wanted: [Value]
    switch operation.kind {
    case .infix(let word) where operands.count == 2 && operands[1].isConstant:
      let vector = try operands[1].evaluate(flow)
      switch word {
      case .equal: wanted = [vector[0]]
      case .contains, .starts, .ends:
        guard case .text(let text) = vector[0] else { return nil }
        let inventory = try Inventory(column, field, flow.run)
        return inventory.named(otherwise: [.text(text)], synonyms) ?? inventory.sharing(with: text)
      case .less, .lessOrEqual, .greater, .greaterOrEqual:
        return try Inventory(column, field, flow.run).extent(beside: vector[0])
      default: return nil
      }
    case .oneOf(let texts, isNegated: false): wanted = texts.sorted().map { .text($0) }
    case .membership(_, isNegated: false), .between(isNegated: false):
      return try Inventory(column, field, flow.run).extent(beside: try operands[1].evaluate(flow)[0])
    case .match(_, _, isNegated: false): return try Inventory(column, field, flow.run).most
    default: return nil
    }
    let inventory = try Inventory(column, field, flow.run)
    return inventory.named(otherwise: wanted, synonyms) ?? inventory.nearest(to: wanted)
  }
}

// MARK: what a column holds

/// The distinct values of a column, the most frequent first.
private struct Inventory {
  private let field: Field
  private let values: [(value: Value, count: Int)]

  init(_ column: Column, _ field: Field, _ run: Run) throws(Diagnostic) {
    self.field = field
    let grouping = try Grouping([column], count: column.count, run)
    var counts = [Int](repeating: 0, count: grouping.groups.count)
    try run.eachStretch(column.count) { rows in
      for group in grouping.groups.ids[rows] { counts[Int(group)] += 1 }
    }
    values = zip(grouping.firstRows, counts).map { (column[Int($0)], $1) }.filter { !$0.value.isNull }
      .enumerated().sorted {
        $0.element.count == $1.element.count ? $0.offset < $1.offset : $0.element.count > $1.element.count
      }
      .map(\.element)
  }

  /// The values that are like those wanted, else what there is.
  func nearest(to wanted: [Value]) -> Phrase? {
    var found: [String] = []
    for case .text(let text) in wanted {
      var left = texts
      while found.count < 3, let near = suggestion(for: text, among: left) {
        found.append(near)
        left.removeAll { $0 == near }
      }
    }
    return found.isEmpty
      ? extent(beside: wanted.first ?? .null) : said(values.filter { found.contains(written($0.value)) })
  }

  /// The values that are called as one of those wanted elsewhere: 地区生产总值 for GDP.
  func named(otherwise wanted: [Value], _ synonyms: Deferred<[[String]]>) -> Phrase? {
    for case .text(let text) in wanted {
      let group = synonyms.value.first { $0.contains { $0.lowercased() == text.lowercased() } } ?? []
      if let found = said(values.filter { group.contains(written($0.value)) }) {
        return "\(found), which is another name of \(text)"
      }
    }
    return nil
  }

  /// The texts that share the longest part with `text`.
  func sharing(with text: String) -> Phrase? {
    let wanted = Array(text.unicodeScalars)
    let lengths = values.map { sharedLength(wanted, Array(written($0.value).unicodeScalars)) }
    guard let longest = lengths.max(), longest >= min(2, wanted.count) else { return most }
    return said(zip(values, lengths).filter { $1 == longest }.map(\.0))
  }

  /// From where to where ordered values go, in the dimension of the one that is wanted; else the most frequent ones.
  func extent(beside wanted: Value) -> Phrase? {
    switch field.type {
    case .integer, .number, .date:
      let ordered = values.map(\.value).sorted { Inventory.order($0) < Inventory.order($1) }
      guard let first = ordered.first, let last = ordered.last else { return most }
      if ordered.count == 1 { return "\(field.name) here is \(written(first))" }
      if ordered.count <= 8 {
        return "\(field.name) here is \(anyOf: ordered.map(written))"
      }
      return "\(field.name) goes from \(written(first)) to \(written(last)) here"
    case .quantity: return amounts(beside: wanted)
    default: return most
    }
  }

  /// The extremes of the amounts that can be compared with `wanted`, or the units of the others.
  private func amounts(beside wanted: Value) -> Phrase? {
    let all = values.compactMap {
      if case .quantity(let amount) = $0.value { (amount: amount, count: $0.count) } else { nil }
    }
    if case .quantity(let wanted) = wanted {
      let near = all.compactMap { entry in entry.amount.unit.convert(entry.amount.value, to: wanted.unit) }
      if let least = near.min(), let greatest = near.max() {
        let (first, last) = (Quantity(least, wanted.unit), Quantity(greatest, wanted.unit))
        return first == last ? "\(field.name) here is \(first)" : "\(field.name) goes from \(first) to \(last) here"
      }
    }
    var counts: [Unit: Int] = [:]
    var order: [Unit] = []
    for entry in all {
      if counts[entry.amount.unit] == nil { order.append(entry.amount.unit) }
      counts[entry.amount.unit, default: 0] += entry.count
    }
    let ordered = order.enumerated().sorted {
      let (first, second) = (counts[$0.element] ?? 0, counts[$1.element] ?? 0)
      return first == second ? $0.offset < $1.offset : first > second
    }
    if ordered.isEmpty { return most }
    let named = ordered.prefix(4).map { "\($0.element.phrase) (\(counts[$0.element] ?? 0))" as Phrase }
    return ordered.count > 4
      ? "\(field.name) here is in \(all: named) and other units" : "\(field.name) here is in \(all: named)"
  }

  var most: Phrase? {
    if values.isEmpty { return "no row here has a value of \(field.name)" }
    return said(values)
  }

  private var texts: [String] { values.map { written($0.value) } }

  /// `12 rows have 济南市, 3 have 青岛市`
  private func said(_ chosen: [(value: Value, count: Int)]) -> Phrase? {
    if chosen.isEmpty { return nil }
    let shown = chosen.count == 4 ? 4 : 3
    let parts = chosen.prefix(shown).enumerated().map { index, entry -> Phrase in
      let text = written(entry.value)
      if index == 0 { return entry.count == 1 ? "1 row has \(text)" : "\(entry.count) rows have \(text)" }
      return entry.count == 1 ? "1 has \(text)" : "\(entry.count) have \(text)"
    }
    return chosen.count > shown
      ? "\(all: parts), and there are \(chosen.count - shown) other values" : "\(all: parts)"
  }

  private static func order(_ value: Value) -> Decimal {
    switch value {
    case .integer(let number): Decimal(number)
    case .number(let number): number
    case .date(let date): Decimal(Int(date.day))
    default: .zero
    }
  }
}

/// How many letters in a row two texts have in common at most.
private func sharedLength(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var best = 0
  var lengths = [Int](repeating: 0, count: right.count + 1)
  for letter in left {
    for index in stride(from: right.count, to: 0, by: -1) {
      lengths[index] = letter == right[index - 1] ? lengths[index - 1] + 1 : 0
      best = max(best, lengths[index])
    }
  }
  return best
}
