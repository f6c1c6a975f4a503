extension Origins {
  /// The origins of rows that were put one below the other: `parts` say how many rows each has.
  package static func stacked(_ parts: [(origins: Origins, count: Int)]) -> Origins {
    let count = parts.reduce(0) { $0 + $1.count }
    return .made(count: count, outOf: count) {
      if case .rows(let table, var rows)? = parts.first?.origins {
        let others = parts.dropFirst().map(\.origins)
        if others.allSatisfy({ if case .rows(table, _) = $0 { true } else { false } }) {
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
  }
}
