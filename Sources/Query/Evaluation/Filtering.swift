import SourceText
import Syntax
import Tables

// Conditions. Each is looked at once, before there are rows: what reads only one text column becomes a yes or no for each
// distinct text, a number against a constant becomes bounds; what is left is evaluated over the rows that are left. All of
// a stage's conditions are then tried on one morsel while it is in the cache.

/// The rows of a flow for which all of `tests` hold, each tried where those before it hold.
func filtered(_ flow: Flow, _ tests: [Bound]) throws(Diagnostic) -> Flow {
  if tests.contains(where: \.isAggregated) { return try filteredAtOnce(flow, tests) }
  let parts: [[Int32]]
  do throws(Diagnostic) {
    var prepared: [RowTest] = []
    for test in tests {
      let test = try RowTest(test, flow)
      if case .constant(let holds) = test {
        if holds { continue }
        return flow.choosing([])
      }
      prepared.append(test)
    }
    if prepared.isEmpty { return flow }
    let all = prepared
    parts = try flow.run.inMorsels(flow.count) { (rows) throws(Diagnostic) in
      var kept: [Int32]?
      for test in all { kept = try test.kept(flow, rows, kept) }
      return kept ?? []
    }
  } catch {
    // What is wrong is told as of all rows together, so that the message does not depend on where they are cut.
    try flow.run.check()
    return try filteredAtOnce(flow, tests)
  }
  if parts.count == 1 { return flow.choosing(parts[0]) }
  let count = parts.reduce(0) { $0 + $1.count }
  try flow.claim(4 * count)
  var kept: [Int32] = []
  kept.reserveCapacity(count)
  for part in parts { kept += part }
  return flow.choosing(kept)
}

private func filteredAtOnce(_ flow: Flow, _ tests: [Bound]) throws(Diagnostic) -> Flow {
  var flow = flow
  for test in tests {
    let vector = try test.evaluate(flow)
    let truths = vector.truths
    if vector.isConstant {
      if truths[0] { continue }
      return flow.choosing([])
    }
    flow = flow.choosing(selected(.stretch(0..<flow.count), nil) { truths[$0] ? 1 : 0 })
  }
  return flow
}

/// A condition that is ready to be tried.
private enum RowTest: Sendable {
  case constant(Bool)
  /// 1 or 0 for each text of the column at that place, the last for no text.
  case texts(column: Int, codes: [Int32], answers: [UInt8])
  case numbers(column: Int, Bounds)
  case other(Bound)

  init(_ test: Bound, _ flow: Flow) throws(Diagnostic) {
    if test.isConstant {
      self = .constant(try test.evaluate(flow).truths[0])
    } else if let (index, answers) = test.answersByText(flow),
      case .text(let codes, _) = flow.source(index).column.storage
    {
      self = .texts(column: index, codes: codes, answers: Vector(answers).truths.values.map { $0 ? 1 : 0 })
    } else if let (index, bounds) = try RowTest.bounds(test, flow) {
      self = .numbers(column: index, bounds)
    } else {
      self = .other(try test.prepared(flow))
    }
  }

  /// The bounds of a comparison between a column and a constant.
  private static func bounds(_ test: Bound, _ flow: Flow) throws(Diagnostic) -> (Int, Bounds)? {
    guard case .operation(let operation, let operands) = test.form, case .infix(let word) = operation.kind,
      operands.count == 2
    else { return nil }
    if case .column(let index) = operands[0].form, operands[1].isConstant {
      let constant = try operands[1].evaluate(flow)[0]
      return Bounds(flow.source(index).column, word, constant).map { (index, $0) }
    }
    if case .column(let index) = operands[1].form, operands[0].isConstant {
      let constant = try operands[0].evaluate(flow)[0]
      return Bounds(flow.source(index).column, word.mirrored, constant).map { (index, $0) }
    }
    return nil
  }

  /// The rows among `kept`, or else among all of a stretch, for which the condition holds.
  func kept(_ flow: Flow, _ stretch: Range<Int>, _ kept: [Int32]?) throws(Diagnostic) -> [Int32] {
    switch self {
    case .constant(let holds): return holds ? kept ?? stretch.map { Int32($0) } : []
    case .texts(let column, let codes, let answers):
      let (rows, places) = RowTest.place(flow.source(column).rows, stretch, kept)
      let none = answers.count - 1
      return selected(rows, places) { row in
        let code = Int(codes[row])
        return Int(answers[code < 0 ? none : code])
      }
    case .numbers(let column, let bounds):
      let (rows, places) = RowTest.place(flow.source(column).rows, stretch, kept)
      return bounds.kept(rows, places)
    case .other(let test):
      let part = kept.map { flow.choosing($0) } ?? flow.sliced(stretch)
      let vector = try test.evaluate(part)
      let truths = vector.truths
      return selected(.stretch(0..<part.count), kept ?? stretch.map { Int32($0) }) { truths[$0] ? 1 : 0 }
    }
  }

  /// Which rows of a column are to be tried, and what stands for them.
  private static func place(_ rows: Rows, _ stretch: Range<Int>, _ kept: [Int32]?) -> (Rows, [Int32]?) {
    if let kept { return (rows.choosing(kept), kept) }
    if case .stretch(let own) = rows, own.lowerBound == 0 { return (.stretch(stretch), nil) }
    return (rows.sliced(stretch), stretch.map { Int32($0) })
  }
}

extension Operator {
  /// The relation that holds with the sides exchanged.
  var mirrored: Operator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
