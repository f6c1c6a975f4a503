import SourceText
import Syntax
import Tables

// Conditions. Each is looked at once, before there are rows: what reads only one text column becomes a yes or no for each
// distinct text, a number against a constant becomes bounds; what is left is evaluated over the rows that are left. All of
// a stage's conditions are then tried on one morsel while it is in the cache.

/// The rows of a flow for which all of `tests` hold, each tried where those before it hold.
func filtered(_ flow: Flow, _ tests: [Bound]) throws(Diagnostic) -> Flow {
  if tests.contains(where: \.isAggregated) { return try filteredAtOnce(flow, tests) }
  let prepared: [RowTest]
  let kept: [Int32]
  do throws(Diagnostic) {
    guard let ready = try RowTest.prepared(tests, flow) else { return try flow.choosing([]) }
    if ready.isEmpty { return flow }
    prepared = ready
    kept = try flow.run.kept(flow.count) { (selection) throws(Diagnostic) in
      for test in ready { try test.narrow(&selection, flow) }
    }
  } catch {
    // What is wrong is told as of all rows together, so that the message does not depend on where they are cut.
    try flow.run.check()
    return try filteredAtOnce(flow, tests)
  }
  try flow.claim(4 * kept.count)
  return prepared.reduce(try flow.choosing(kept)) { $1.known(of: $0) }
}

extension Run {
  /// The rows that are left of each morsel of `count` rows when `narrow` has been through it.
  func kept(
    _ count: Int, _ narrow: @Sendable (inout Selection) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> [Int32] {
    let room = min(count, effort.rowsInMorsel)
    let made = try inWorkers(count, { Kept(room) }) { (kept, rows) throws(Diagnostic) in
      kept.selection.begin(rows)
      try narrow(&kept.selection)
      kept.parts.append((rows.lowerBound, kept.selection.kept))
    }
    return try joined(made.flatMap(\.parts).sorted { $0.0 < $1.0 }.map(\.1))
  }
}

/// What one thread has kept: the rows of each morsel, under its first row.
private struct Kept: Sendable {
  var selection: Selection
  var parts: [(Int, [Int32])] = []

  init(_ room: Int) { selection = Selection(room: room) }
}

private func filteredAtOnce(_ flow: Flow, _ tests: [Bound]) throws(Diagnostic) -> Flow {
  var flow = flow
  for test in tests {
    let vector = try test.evaluate(flow)
    let truths = vector.truths
    if vector.isConstant {
      if truths[0] { continue }
      return try flow.choosing([])
    }
    var selection = Selection(0..<flow.count)
    selection.keep(truths)
    flow = try flow.choosing(selection.kept)
  }
  return flow
}
