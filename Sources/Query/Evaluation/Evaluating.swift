import SourceText
import Synchronization
import Tables

// Expressions over many rows. What is constant is worked out once, what reads nothing but one text column is worked out
// once for each distinct text, and the rest in morsels on all threads.

extension Bound {
  /// The values over the rows of a flow.
  func evaluate(_ flow: Flow) throws(Diagnostic) -> Vector {
    guard flow.count > flow.run.effort.rowsInMorsel, case .operation = form, !isConstant, !isAggregated else {
      return try evaluateAtOnce(flow)
    }
    let room = flow.count * (type ?? .text).bytesPerRow
    try flow.claim(room)
    do throws(Diagnostic) {
      let prepared = try prepared(flow)
      // New texts are as many as they are; parts that share theirs bring none.
      let texts = Mutex(0)
      let column = try flow.run.column(flow.count) { (rows) throws(Diagnostic) in
        let column = try prepared.evaluateAtOnce(flow.sliced(rows)).expanded(rows.count)
        let own = column.count * 2 < column.textCount ? 0 : column.textBytes
        if own > 0 {
          try flow.claim(
            room
              + texts.withLock { bytes in
                bytes += own
                return bytes
              })
        }
        return column
      }
      return Vector(column)
    } catch {
      // What is wrong is told as of all rows together, so that the message does not depend on where they are cut.
      try flow.run.check()
      return try evaluateAtOnce(flow)
    }
  }

  /// The column of a projection that holds the values: where it is nothing but a column, that one.
  func content(_ flow: Flow) throws(Diagnostic) -> Flow.Content {
    if case .column(let index) = form { return .kept(index) }
    return .made(try evaluate(flow).expanded(flow.count, flow.run))
  }

  private func evaluateAtOnce(_ flow: Flow) throws(Diagnostic) -> Vector {
    switch form {
    case .constant(let vector): return vector
    case .column(let index), .grouped(_, let index), .windowed(_, let index): return Vector(try flow.column(index))
    case .operation(let operation, let operands):
      try flow.run.check()
      var vectors: [Vector] = []
      for operand in operands { vectors.append(try operand.evaluate(flow)) }
      if let vector = try inMorsels(operation, vectors, flow) { return vector }
      return try operation.apply(vectors, flow)
    case .aggregate(let call):
      let isPerRow = call.aggregate.isPerRow
      if call.aggregate.tally != nil {
        return Vector(try Accumulation(flow, by: [], [call]).columns[0], isConstant: true)
      }
      let groups = isPerRow ? try Groups.each(flow.count, flow.run) : try Groups.whole(flow.count, flow.run)
      return Vector(try call.evaluate(flow, groups), isConstant: !isPerRow)
    case .value(let pipeline, let source):
      let result = try pipeline.evaluate(flow.run)
      if result.count > 1 { throw .notOneRow(result.count, span, in: source) }
      return Vector(constant: result.count == 0 ? .null : try result.column(0)[0], type ?? .text)
    case .values(let pipeline):
      return try Vector(listing: try pipeline.evaluate(flow.run).column(0), flow.run)
    }
  }
}

extension Bound {
  /// What an operation makes of the values of many rows, of which some were taken over all of them; nil where the rows are
  /// few, or something is wrong, which is told as of all rows together.
  private func inMorsels(
    _ operation: Operation, _ vectors: [Vector], _ flow: Flow
  ) throws(Diagnostic) -> Vector? {
    guard isAggregated, vectors.contains(where: { !$0.isConstant }), flow.count > flow.run.effort.rowsInMorsel else {
      return nil
    }
    do throws(Diagnostic) {
      return Vector(
        try flow.run.column(flow.count) { (rows) throws(Diagnostic) in
          let own = vectors.map { $0.isConstant ? $0 : Vector($0.column.sliced(rows)) }
          return try operation.apply(own, flow.sliced(rows)).expanded(rows.count)
        })
    } catch {
      try flow.run.check()
      return nil
    }
  }
}

// MARK: preparing

extension Bound {
  /// The same expression for the rows of a flow, with nothing left to do that does not differ from row to row.
  func prepared(_ flow: Flow) throws(Diagnostic) -> Bound {
    if case .constant = form { return self }
    if isConstant { return Bound(type, span, .constant(try evaluateAtOnce(flow))) }
    guard case .operation(let operation, let operands) = form else { return self }
    if let (index, answers) = answersByText(flow) {
      let last = Int32(answers.count - 1)
      let lookup = Operation(operation.kind) { vectors, _ in
        guard case .text(let codes, _) = vectors[0].column.storage else {
          preconditionFailure("the column is of texts")
        }
        return Vector(answers.gathered(codes.map { $0 < 0 ? last : $0 }))
      }
      return Bound(type, span, .operation(lookup, [Bound(.text, span, .column(index))]))
    }
    var inner: [Bound] = []
    for operand in operands { inner.append(try operand.prepared(flow)) }
    return Bound(type, span, .operation(operation, inner))
  }

  /// The values for each distinct text of the one column that it reads, then the one for no text; nil where it reads other
  /// columns, or where there are hardly fewer texts than rows.
  func answersByText(_ flow: Flow) -> (column: Int, answers: Column)? {
    guard case .operation = form, !isAggregated, let index = onlyColumn,
      case .text(_, let dictionary) = flow.source(index).column.storage, dictionary.count < flow.count / 2
    else { return nil }
    let texts = Column(.text(codes: dictionary.indices.map { Int32($0) } + [-1], dictionary: dictionary))
    let table = Table(
      fields: flow.fields, columns: flow.fields.map { _ in texts }, count: texts.count, origins: .none(texts.count))
    // A text that is in no row may have no answer; then rows are asked one by one.
    guard let answers = try? evaluate(Flow(table, run: flow.run)) else { return nil }
    return (index, answers.expanded(texts.count))
  }

  private var onlyColumn: Int? {
    var columns: Set<Int> = []
    collect(&columns)
    return columns.count == 1 ? columns.first : nil
  }

  private func collect(_ columns: inout Set<Int>) {
    switch form {
    case .column(let index): columns.insert(index)
    case .operation(_, let operands): for operand in operands { operand.collect(&columns) }
    case .constant, .aggregate, .grouped, .windowed, .value, .values: break
    }
  }
}
