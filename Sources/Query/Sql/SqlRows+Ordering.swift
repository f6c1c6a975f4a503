import SourceText
import Syntax
import Tables

// What rows are ordered by.

extension SqlRows {
  /// What puts rows in the order of some keys.
  mutating func orderTerms(of keys: [SortKey], _ prepared: [Bound]? = nil) throws(Diagnostic) -> [String] {
    let values = try lookedUp(try measuredAmounts(prepared ?? keys.map(\.value)))
    let counts = try countRowsOfDimensions(values)
    var terms: [String] = []
    for (index, (key, value)) in zip(keys, values).enumerated() where !value.isConstant {
      let value = try self.value(value).strict
      terms += orderTerms(value, isDescending: key.isDescending, rowsOfDimension: counts[index])
    }
    return terms
  }

  /// The same keys, where those that are amounts of several units are measured columns.
  private mutating func measuredAmounts(_ keys: [Bound]) throws(Diagnostic) -> [Bound] {
    var result: [Bound] = []
    for key in keys {
      if case .column(let index) = key.form { measure(index) }
      let isAmount = key.type == .quantity && !key.isColumn && !key.isConstant
      let value = isAmount ? try self.value(key) : nil
      if let value, value.knownUnit == nil, value.measure == nil {
        let column = addAmount(value, key.span)
        result.append(column.bound)
        measure(column.index)
      } else {
        result.append(key)
      }
    }
    return result
  }

  /// The same keys, where those that look something up are columns: Spark looks nothing up while it orders.
  private mutating func lookedUp(_ keys: [Bound]) throws(Diagnostic) -> [Bound] {
    var result: [Bound] = []
    var hasColumns = false
    for key in keys {
      let value = dialect == .spark && !key.isColumn && !key.isConstant ? try self.value(key).strict : nil
      if let value, value.parts.contains(where: { $0.text.contains("(select ") }) {
        result.append(addAmount(value, key.span).bound)
        hasColumns = true
      } else {
        result.append(key)
      }
    }
    if hasColumns { close() }
    return result
  }

  /// How many rows have the dimension of each quantity among `keys`, as columns of a new select: 元 are neither more nor
  /// less than 户, so the dimension with most rows comes first.
  private mutating func countRowsOfDimensions(_ keys: [Bound]) throws(Diagnostic) -> [Int: String] {
    var texts: [Int: String] = [:]
    for (index, key) in keys.enumerated() where key.type == .quantity && !key.isConstant {
      let value = try value(key)
      if value.knownUnit == nil {
        let count = SqlTerm("count(\(value.term)) over (partition by \(dimension(of: value)))")
        texts[index] = SqlTerm.cases([(value.isPresent, count)]).text
      }
    }
    if texts.isEmpty { return [:] }
    let indices = texts.keys.sorted()
    let places = addColumns(indices.map { ("dimension_rows", texts[$0] ?? "") })
    close()
    return Dictionary(uniqueKeysWithValues: zip(indices, places.map { column($0).value.term.text }))
  }

  private func dimension(of value: SqlValue) -> String {
    value.measure?.dimension.text ?? SqlTerm.cases([(value.isPresent, SqlTerm(dialect.dimension(of: value.unit)))]).text
  }

  /// What puts values in order, those that are missing last.
  private func orderTerms(_ value: SqlValue, isDescending: Bool, rowsOfDimension: String?) -> [String] {
    let direction = isDescending ? " desc" : ""
    func plain(_ term: SqlTerm) -> String { term.text + direction + (term.mayBeNull ? " nulls last" : "") }
    // A written number would be taken for the place of a column.
    if value.parts.allSatisfy(\.isLiteral) { return [] }
    switch value.type {
    case .period:
      // An open beginning comes before all others, an open end after all.
      let last = [value.isMissing].filter { $0 != .no }.map(\.text)
      return last + ["coalesce(\(value.parts[0]), '')\(direction)", "coalesce(\(value.parts[1]), '~')\(direction)"]
    case .quantity where value.knownUnit == nil:
      return ["\(value.term.within(.chain)) is null"] + (rowsOfDimension.map { ["\($0) desc"] } ?? [])
        + [dimension(of: value), plain(dialect.inFirstUnit(value))]
    default: return [plain(value.term)]
    }
  }
}
