import SourceText
import Tables

// Aggregates over groups. Threads take morsels of rows, each with places and tallies of its own; what they have is added
// at the end. Groups come in the order in which their first rows do, whichever thread met them.

/// Rows put together by equal keys, with what aggregates make of them.
struct Accumulation: Sendable {
  /// The first row of each group.
  let firstRows: [Int32]
  /// A column for each aggregate.
  let columns: [Column]
  /// How many rows each group has, if that was asked for.
  let counts: [Int]
  private let flow: Flow
  private let slots: Slots
  /// The group at each place; -1 for a place that no row has.
  private let groupOfSlot: [Int32]

  /// `calls` over the rows of a flow that are equal in all `keys`. Without keys there is one group, also of no rows.
  init(
    _ flow: Flow, by keys: [(column: Column, rows: Rows)], _ calls: [AggregateCall], countsRows: Bool = false
  ) throws(Diagnostic) {
    let slots = try Slots(keys, flow)
    let tallies = try calls.map { (call) throws(Diagnostic) in try Accumulation.tally(call, flow, by: keys) }
    let (wanted, uses) = Accumulation.shared(calls, tallies, countsRows: countsRows)
    // So that it does not depend on the number of threads, two are reckoned with.
    try flow.claim(2 * slots.count * (4 + 32 * wanted.count))
    let state = try Accumulation.state(flow, slots, wanted, hasKeys: !keys.isEmpty)
    let firsts = state.firstRows
    let used = try flow.run.sorted(try flow.run.rows(of: firsts.count) { firsts[$0] != .max }) {
      firsts[Int($0)] < firsts[Int($1)]
    }
    var groupOfSlot: [Int32] = try flow.run.filled(-1, slots.count)
    try flow.run.eachStretch(used.count) { stretch in
      for group in stretch { groupOfSlot[Int(used[group])] = Int32(group) }
    }
    self.flow = flow
    self.slots = slots
    self.groupOfSlot = groupOfSlot
    firstRows = try flow.run.map(used.count) { firsts[Int(used[$0])] }
    counts = countsRows ? try state.tallies.last?.counted(used, flow.run) ?? [] : []
    var columns: [Column] = []
    var groups: Groups?
    for (call, use) in zip(calls, uses) {
      if let use, call.aggregate.tally == .count {
        columns.append(Column(.integer(try state.tallies[use].counted(used, flow.run), missing: [])))
        continue
      }
      if let use, !state.tallies[use].isMixed {
        columns.append(try state.tallies[use].column(used, call.aggregate.type, flow.run))
        continue
      }
      if groups == nil { groups = try Accumulation.groups(flow, slots, groupOfSlot, count: used.count) }
      guard let known = groups else { preconditionFailure("they were made above") }
      columns.append(try call.evaluate(flow, known))
    }
    self.columns = columns
  }

  /// What all threads together have met, each with arrays of its own from the start.
  private static func state(
    _ flow: Flow, _ slots: Slots, _ wanted: [Tally], hasKeys: Bool
  ) throws(Diagnostic) -> State {
    @Sendable func begin() throws(Diagnostic) -> State {
      var firsts = try flow.run.filled(Int32.max, slots.count)
      if !hasKeys { firsts[0] = 0 }
      return State(
        firstRows: firsts,
        tallies: try wanted.map { (tally) throws(Diagnostic) in try tally.empty(slots.count, flow.run) })
    }
    let states = try flow.run.inWorkers(flow.count, begin) { (state, range) throws(Diagnostic) in
      state.add(range, slots.of(range))
    }
    var state = if let first = states.first { first } else { try begin() }
    for other in states.dropFirst() { try state.add(other, flow.run) }
    return state
  }

  /// The keys of the groups.
  func firsts(of keys: [(column: Column, rows: Rows)]) throws(Diagnostic) -> [Column] {
    try keys.map { (key) throws(Diagnostic) in try key.rows.choosing(firstRows, flow.run).of(key.column, flow.run) }
  }

  /// The origins of the groups: those of all their rows.
  var origins: Origins {
    let (flow, slots, groupOfSlot, count) = (flow, slots, groupOfSlot, firstRows.count)
    return .made(count: count, outOf: flow.count) {
      // Nobody is there any more to be told that it was stopped.
      guard let groups = try? Accumulation.groups(flow.unhurried, slots, groupOfSlot, count: count) else {
        return .none(count)
      }
      return flow.origins.settled.merged(groups)
    }
  }

  /// Which group each row belongs to.
  private static func groups(
    _ flow: Flow, _ slots: Slots, _ groupOfSlot: [Int32], count: Int
  ) throws(Diagnostic) -> Groups {
    try flow.claim(bytesPerRow: 8)
    let ids: [Int32] = try flow.run.inPlace(flow.count) { range, output in
      for slot in slots.of(range) { output.append(groupOfSlot[Int(slot)]) }
    }
    return Groups(ids: ids, count: count)
  }

  private static func tally(
    _ call: AggregateCall, _ flow: Flow, by keys: [(column: Column, rows: Rows)]
  ) throws(Diagnostic) -> Tally? {
    guard let kind = call.aggregate.tally else { return nil }
    guard let argument = call.arguments.first else { return Tally(kind, nil) }
    if argument.isConstant { return nil }
    let source = try argument.source(flow)
    return Tally(kind, source, units: kind == .count ? [] : try units(of: argument, flow, by: keys))
  }

  /// What is kept of each group, and which of that each call makes use of: how many values there are is known where they
  /// are added up.
  private static func shared(
    _ calls: [AggregateCall], _ tallies: [Tally?], countsRows: Bool
  ) -> (wanted: [Tally], uses: [Int?]) {
    var wanted: [Tally] = []
    var uses = [Int?](repeating: nil, count: calls.count)
    var ofColumn: [Int: Int] = [:]
    for (index, tally) in tallies.enumerated() where calls[index].aggregate.tally != .count {
      guard let tally else { continue }
      if case .column(let column)? = calls[index].arguments.first?.form { ofColumn[column] = wanted.count }
      uses[index] = wanted.count
      wanted.append(tally)
    }
    for (index, tally) in tallies.enumerated() where calls[index].aggregate.tally == .count {
      guard let tally else { continue }
      if case .column(let column)? = calls[index].arguments.first?.form, let known = ofColumn[column] {
        uses[index] = known
      } else {
        uses[index] = wanted.count
        wanted.append(tally)
      }
    }
    if countsRows, let rows = Tally(.count, nil) { wanted.append(rows) }
    return (wanted, uses)
  }

  /// The units that the groups have, where that is known without looking at rows: one for all, or one for each text that
  /// rows are grouped by.
  private static func units(
    of argument: Bound, _ flow: Flow, by keys: [(column: Column, rows: Rows)]
  ) throws(Diagnostic) -> [Int32] {
    guard case .column(let index) = argument.form else { return [] }
    if let unit = flow.unit(index) { return [unit] }
    guard keys.count == 1, case .text(_, let texts) = keys[0].column.storage,
      let units = flow.units(index, beside: keys[0].column), try numbered(texts, flow.run).width == texts.count
    else { return [] }
    return units
  }
}

/// What one thread has met.
private struct State: Sendable {
  var firstRows: [Int32]
  var tallies: [Tally]

  mutating func add(_ range: Range<Int>, _ slots: [Int32]) {
    var firsts = firstRows.mutableSpan
    for index in slots.indices {
      let (slot, row) = (Int(slots[index]), Int32(truncatingIfNeeded: range.lowerBound &+ index))
      if row < firsts[slot] { firsts[slot] = row }
    }
    for index in tallies.indices { tallies[index].add(range, slots) }
  }

  mutating func add(_ other: State, _ run: Run) throws(Diagnostic) {
    try run.eachStretch(firstRows.count) { slots in
      for slot in slots { firstRows[slot] = min(firstRows[slot], other.firstRows[slot]) }
    }
    for index in tallies.indices { try tallies[index].add(other.tallies[index], run) }
  }
}

extension Bound {
  /// The values with all the rows that their column has, and which are meant.
  func source(_ flow: Flow) throws(Diagnostic) -> (column: Column, rows: Rows) {
    if case .column(let index) = form { return flow.source(index) }
    return (try evaluate(flow).expanded(flow.count, flow.run), .stretch(0..<flow.count))
  }
}
