extension KindRule {
  /// In the order in which they are asked.
  package static let all: [KindRule] = [
    .ranks, .doublings, .halves, .exceedings, .shares, .partsInWords, .multiplesOfABase, .changes, .points,
    .bareMultiples,
    .declines,
  ]
}
