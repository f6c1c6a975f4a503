/// Which rows of the catalogue's tables each row of a table came from.
///
/// A filtered table has one origin a row; a summary has those of its whole group. Stages that merge rows merge their
/// origins (semiring-less “where-provenance”, as in Buneman, Khanna and Tan, “Why and Where”, 2001). Few queries ask for
/// them, so those of many rows are put together when somebody does.
package enum Origins: Sendable {
  /// Row i came from row `rows[i]` of the catalogue's table number `table`.
  case rows(table: Int32, rows: [Int32])
  /// Row i came from `references[offsets[i]..<offsets[i + 1]]`.
  case groups(offsets: [Int32], references: [RowReference])
  /// The origins of `count` rows, which nobody has asked for yet.
  case deferred(count: Int, Deferred<Origins>)
  /// Row i came from what row `rows[i]` of others came from; a negative row is none.
  indirect case picked(Origins, rows: [Int32])
  /// Row i came from row `leftRows[i]` of one table and row `rightRows[i]` of another; a negative row is none.
  indirect case paired(Origins, [Int32], Origins, [Int32])

  /// Up to how many rows origins are put together at once.
  private static let fewRows = 4096

  package static func none(_ count: Int) -> Origins {
    .groups(offsets: [Int32](repeating: 0, count: count + 1), references: [])
  }

  /// The origins of `count` rows that are made out of `rows` others: at once where those are few, else when asked for.
  package static func made(count: Int, outOf rows: Int, _ make: @escaping @Sendable () -> Origins) -> Origins {
    rows <= fewRows ? make() : .deferred(count: count, Deferred(make))
  }

  /// How many rows there are.
  package var count: Int {
    switch self {
    case .rows(_, let rows): rows.count
    case .groups(let offsets, _): offsets.count - 1
    case .deferred(let count, _): count
    case .picked(_, let rows), .paired(_, let rows, _, _): rows.count
    }
  }

  package func of(_ row: Int) -> [RowReference] {
    switch self {
    case .rows(let table, let rows): return [RowReference(table: table, row: rows[row])]
    case .groups(let offsets, let references): return Array(references[Int(offsets[row])..<Int(offsets[row + 1])])
    case .deferred(_, let origins): return origins.value.of(row)
    case .picked(let others, let rows): return rows[row] < 0 ? [] : others.of(Int(rows[row]))
    case .paired(let left, let leftRows, let right, let rightRows):
      let first = leftRows[row] < 0 ? [] : left.of(Int(leftRows[row]))
      if rightRows[row] < 0 { return first }
      let known = Set(first)
      return first + right.of(Int(rightRows[row])).filter { !known.contains($0) }
    }
  }

  /// The origins whose row i is this one's row `rows[i]`; a negative index has none.
  package func gathered(_ rows: [Int32]) -> Origins {
    if case .deferred(_, let origins) = self {
      return .deferred(count: rows.count, Deferred { origins.value.gathered(rows) })
    }
    return .made(count: rows.count, outOf: rows.count) { gatheredNow(rows) }
  }

  private func gatheredNow(_ rows: [Int32]) -> Origins {
    func chosen(_ own: [Int32]) -> [Int32] { rows.map { $0 < 0 ? -1 : own[Int($0)] } }
    switch self {
    case .picked(let others, let own): return .picked(others, rows: chosen(own))
    case .paired(let left, let leftRows, let right, let rightRows):
      return .paired(left, chosen(leftRows), right, chosen(rightRows))
    case .rows(let table, let sources) where !rows.contains(where: { $0 < 0 }):
      return .rows(table: table, rows: rows.map { sources[Int($0)] })
    case .rows, .groups, .deferred: return .merging(rows.map { $0 < 0 ? [] : of(Int($0)) })
    }
  }

  /// The origins, put together if they were not yet.
  package var settled: Origins {
    if case .deferred(_, let origins) = self { origins.value.settled } else { self }
  }

  /// The origins of rows that came from several each. A row named twice counts once.
  package static func merging(_ rows: [[RowReference]]) -> Origins {
    var offsets: [Int32] = [0]
    var references: [RowReference] = []
    for row in rows {
      var seen: Set<RowReference> = []
      references += row.filter { seen.insert($0).inserted }
      offsets.append(Int32(references.count))
    }
    return .groups(offsets: offsets, references: references)
  }
}

/// A row of one of the catalogue's tables.
package struct RowReference: Hashable, Sendable {
  package let table: Int32
  package let row: Int32

  package init(table: Int32, row: Int32) {
    self.table = table
    self.row = row
  }
}
