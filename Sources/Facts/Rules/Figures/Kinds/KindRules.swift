extension KindRule {
  /// In the order in which they are asked.
  package static let all: [KindRule] = [
    .ranks, .structures, .doublings, .halves, .exceedings, .shares, .partsInWords, .multiplesOfABase, .changes, .points,
    .bareMultiples,
    .declines,
  ]
}
