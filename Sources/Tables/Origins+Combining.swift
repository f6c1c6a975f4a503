extension Origins {
  /// The origins of rows that were put one below the other: `parts` say how many rows each has.
  package static func stacked(_ parts: [(origins: Origins, count: Int)]) -> Origins {
    if case .rows(let table, var rows)? = parts.first?.origins {
      let others = parts.dropFirst().map(\.origins)
      let isOneTable = others.allSatisfy { if case .rows(table, _) = $0 { true } else { false } }
      if isOneTable {
        for case .rows(_, let more) in others { rows += more }
        return .rows(table: table, rows: rows)
      }
    }
    var offsets: [Int32] = [0]
    var references: [RowReference] = []
    for part in parts {
      for row in 0..<part.count {
        references += part.origins.of(row)
        offsets.append(Int32(references.count))
      }
    }
    return .groups(offsets: offsets, references: references)
  }

  /// The origins of rows that were put side by side: row i came from row `leftRows[i]` of one table and row `rightRows[i]`
  /// of another. A negative row is none.
  package static func paired(
    _ left: Origins, _ leftRows: [Int32], _ right: Origins, _ rightRows: [Int32]
  ) -> Origins {
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(leftRows.count + 1)
    var references: [RowReference] = []
    for (first, second) in zip(leftRows, rightRows) {
      let start = references.count
      if first >= 0 { references += left.of(Int(first)) }
      if second >= 0 {
        let others = right.of(Int(second))
        // Mostly one each, of different tables; what came from one row on both sides counts once.
        if references.count - start <= 8 {
          for reference in others where !references[start...].contains(reference) { references.append(reference) }
        } else {
          let known = Set(references[start...])
          references += others.filter { !known.contains($0) }
        }
      }
      offsets.append(Int32(references.count))
    }
    return .groups(offsets: offsets, references: references)
  }
}
