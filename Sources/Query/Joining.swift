import SourceText
import Syntax
import Tables

/// Rows of two tables that belong together.
struct Joining: Sendable {
  enum Kind: Sendable {
    /// A row for each pair.
    case inner
    /// The same, and one for each row of the flow that has no partner.
    case left
    /// The rows of the flow that have a partner.
    case semi
    /// The rows of the flow that have none.
    case anti
  }

  let kind: Kind
  let other: BoundPipeline
  let condition: JoinCondition
  /// The other table's columns that come out, behind those of the flow.
  let kept: [Int]
  /// The columns that come out.
  let fields: [Field]

  init(_ kind: Kind, _ call: Call) throws(Diagnostic) {
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    self.kind = kind
    other = try call.rows(argument)
    condition = try JoinCondition(call, other)
    guard kind == .inner || kind == .left else {
      (kept, fields) = ([], call.fields)
      return
    }
    let merged = condition.merged
    kept = other.fields.indices.filter { [other] in !merged.contains($0) && !other.fields[$0].isHidden }
    let table = condition.name
    var fields = call.fields
    if let subject = call.scope.subject, subject != table {
      for index in fields.indices where !fields[index].tables.contains(subject) {
        fields[index].tables.append(subject)
      }
    }
    for index in kept {
      var field = other.fields[index]
      let isTaken = fields.contains { $0.name == field.name }
      field.tables = [table]
      field.aliases = field.aliases.filter { alias in !fields.contains { $0.name == alias } }
      if isTaken {
        field.name = "\(table).\(field.name)"
        field.aliases = other.fields[index].aliases.map { "\(table).\($0)" }
        if fields.contains(where: { $0.name == field.name }) {
          throw .twoSidesOfOneName(field.name, argument.value.span, in: call.source)
        }
      }
      fields.append(field)
    }
    self.fields = fields
  }

  /// The parameters of the stages that join.
  static let parameters = [
    Parameter("table", .table), Parameter("name", .name, after: "as", aliases: ["称"], isOptional: true),
    Parameter("conditions", .condition, after: "on", aliases: ["以"], isRepeated: true),
  ]

  /// How conditions are written.
  static let notes = [
    Note("on place", "columns of one name, which stand once in the result"),
    Note("on report = id", "a column of these rows and one of the table, in either order"),
    Note("on year = t.year + 1", "any condition; t is the name after as, else the table's own"),
    Note("left.value, right.value", "a column of these rows, and one of the table, whatever its name"),
    Note("t.value", "in later stages, a column of the table, where both sides have the name"),
  ]

  static func bound(_ kind: Kind, _ call: Call) throws(Diagnostic) -> BoundStage {
    let joining = try Joining(kind, call)
    return BoundStage(
      fields: joining.fields, keepsSubject: kind == .semi || kind == .anti, role: .join(joining)
    ) { (flow: Flow) throws(Diagnostic) -> Flow in try joining.apply(flow) }
    .inSql { rows throws(Diagnostic) in try rows.join(joining) }
  }
}

// MARK: finding partners

extension Joining {
  private func apply(_ flow: Flow) throws(Diagnostic) -> Flow {
    let others = try other.evaluate(flow.run)
    let partners = try Partners(condition, flow, others)
    switch kind {
    case .semi, .anti:
      let isPaired = try partners.paired()
      return try flow.choosing(try flow.run.rows(of: flow.count) { isPaired[$0] == (kind == .semi) })
    case .inner, .left:
      let pairs = try partners.pairs(keepingAlone: kind == .left)
      return try flow.choosing(pairs.left).beside(try others.choosing(pairs.right), fields, right: kept)
    }
  }

  /// How many rows may come out: more do not fit into memory with the columns of both.
  fileprivate static let mostRows = 50_000_000
  /// How many pairs are tried at a time.
  fileprivate static let pairsAtATime = 1 << 16
}

/// The rows of another table that each row of a flow may belong to, by equal keys; without keys all of them.
private struct Partners {
  private let condition: JoinCondition
  private let flow: Flow
  private let others: Flow
  /// The key of each row of the flow; -1 matches nothing.
  private let codes: [Int32]
  /// The other table's rows in the order of their keys, and where those of each key begin.
  private let rows: [Int32]
  private let starts: [Int]

  init(_ condition: JoinCondition, _ flow: Flow, _ others: Flow) throws(Diagnostic) {
    self.condition = condition
    self.flow = flow
    self.others = others
    var pairs: [(left: Column, right: Column)] = []
    for key in condition.keys {
      pairs.append(
        (
          try key.left.evaluate(flow).expanded(flow.count, flow.run),
          try key.right.evaluate(others).expanded(others.count, flow.run)
        ))
    }
    try flow.run.check()
    let matching = try Matching(pairs, leftCount: flow.count, rightCount: others.count, missingMatches: false, flow.run)
    // Where the rows of each key begin, twice, and the rows.
    try flow.claim(16 * (matching.width + 1) + 4 * (flow.count + others.count))
    codes = matching.left
    (rows, starts) = try flow.run.dealt(others.count, into: matching.width, filler: 0) {
      Int(matching.right[$0])
    } item: {
      Int32($0)
    }
  }

  private func candidates(_ row: Int) -> Range<Int> {
    let code = Int(codes[row])
    return code < 0 ? 0..<0 : starts[code]..<starts[code + 1]
  }

  /// The pairs of rows, in the order of the flow and then of the other table; -1 stands beside a row that is alone.
  func pairs(keepingAlone: Bool) throws(Diagnostic) -> (left: [Int32], right: [Int32]) {
    var left: [Int32] = []
    var right: [Int32] = []
    if condition.tests.isEmpty {
      var count = 0
      try flow.run.eachStretch(flow.count) { stretch in for row in stretch { count += candidates(row).count } }
      if count > Joining.mostRows { throw .joinTooLarge(count, flow.run) }
      try claim(pairs: count)
      left.reserveCapacity(count)
      right.reserveCapacity(count)
    }
    try eachBlock { (lefts, rights) throws(Diagnostic) in
      left += lefts
      right += rights
      if left.count > Joining.mostRows { throw .joinTooLarge(nil, flow.run) }
      try claim(pairs: left.count)
    }
    return keepingAlone ? try withAlone(left, right) : (left, right)
  }

  /// What is there besides the rows of both: the pairs, and the rows of either side that they mean.
  private func claim(pairs count: Int) throws(Diagnostic) { try flow.claim(others.ownBytes + 16 * count) }

  private func withAlone(_ left: [Int32], _ right: [Int32]) throws(Diagnostic) -> (left: [Int32], right: [Int32]) {
    var (lefts, rights): ([Int32], [Int32]) = ([], [])
    lefts.reserveCapacity(left.count + flow.count)
    rights.reserveCapacity(left.count + flow.count)
    var next = 0
    try flow.run.eachStretch(flow.count) { stretch in
      for row in stretch.lowerBound..<stretch.upperBound {
        if next == left.count || left[next] != row {
          lefts.append(Int32(row))
          rights.append(-1)
        }
        while next < left.count, left[next] == row {
          lefts.append(Int32(row))
          rights.append(right[next])
          next += 1
        }
      }
    }
    return (lefts, rights)
  }

  /// Which rows of the flow have a partner.
  func paired() throws(Diagnostic) -> [Bool] {
    if condition.tests.isEmpty { return try flow.run.map(flow.count) { !candidates($0).isEmpty } }
    var result = try flow.run.filled(false, flow.count)
    try eachBlock { (lefts, _) throws(Diagnostic) in
      for row in lefts { result[Int(row)] = true }
    }
    return result
  }

  /// Hands on the pairs for which the tests hold, some at a time, so that no more are in memory than come out.
  private func eachBlock(_ body: ([Int32], [Int32]) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var (lefts, rights): ([Int32], [Int32]) = ([], [])
    for row in 0..<flow.count {
      if row % flow.run.effort.rowsInMorsel == 0 { try flow.run.check() }
      var range = candidates(row)
      while !range.isEmpty {
        let part = range.prefix(Joining.pairsAtATime - lefts.count)
        lefts += repeatElement(Int32(row), count: part.count)
        rights += rows[part]
        range = part.endIndex..<range.upperBound
        if lefts.count < Joining.pairsAtATime { continue }
        try hand(lefts, rights, to: body)
        lefts.removeAll(keepingCapacity: true)
        rights.removeAll(keepingCapacity: true)
      }
    }
    try hand(lefts, rights, to: body)
  }

  private func hand(
    _ lefts: [Int32], _ rights: [Int32], to body: ([Int32], [Int32]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try flow.run.check()
    if condition.tests.isEmpty || lefts.isEmpty { return try body(lefts, rights) }
    let both = try flow.choosing(lefts).beside(
      try others.choosing(rights), condition.fields, right: Array(others.fields.indices))
    var kept = (0..<Int32(lefts.count)).map { $0 }
    for test in condition.tests {
      let vector = try test.evaluate(try both.choosing(kept))
      let truths = vector.truths
      kept = kept.indices.filter { truths[$0] }.map { kept[$0] }
    }
    try body(kept.map { lefts[Int($0)] }, kept.map { rights[Int($0)] })
  }
}

extension Diagnostic {
  fileprivate static func twoSidesOfOneName(_ name: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "two columns would be named \(name)", at: span, in: source,
      help: "give this table another name with as, as in join … as other on …")
  }

  fileprivate static func joinTooLarge(_ count: Int?, _ run: Run) -> Diagnostic {
    let rows: Phrase = count.map { "\($0) rows" } ?? "more than \(Joining.mostRows) rows"
    return Diagnostic(
      .error, "this join would have \(rows), at most \(Joining.mostRows) fit", at: run.span, in: run.source,
      help: "say more after on, or keep fewer rows before")
  }
}
