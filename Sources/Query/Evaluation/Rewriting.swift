import SourceText
import Syntax
import Tables

/// The stages in the order in which they are carried out: the same rows in less time.
///
/// - Conditions come before an order, so that only what is left has to be ordered. Amounts of several dimensions are the
///   exception: which dimension comes first depends on all rows.
/// - The first rows are taken before columns are computed or left out, where no computation can fail: a failure is told
///   also where nobody would have seen the row.
/// - An order of which only the first rows are taken is one step.
func rewritten(_ stages: [BoundStage]) -> [BoundStage] {
  var result: [BoundStage] = []
  for stage in stages { append(stage, to: &result) }
  return result
}

private func append(_ stage: BoundStage, to stages: inout [BoundStage]) {
  guard let last = stages.last else {
    stages.append(stage)
    return
  }
  switch (last.role, stage.role) {
  case (.order(let keys), .filter(let tests))
  where !tests.contains(where: \.isAggregated) && !keys.contains(where: \.dependsOnAllRows):
    stages.removeLast()
    append(stage, to: &stages)
    stages.append(last)
  case (.order(let keys), .limit(let count)):
    let both = BoundStage(fields: stage.fields, role: .best(count, by: keys)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      try flow.choosing(try sorted(flow, keys, limit: count))
    }
    stages[stages.count - 1] = both.standing(where: last, stage)
  case (_, .limit) where last.isRowwise:
    stages.removeLast()
    append(stage, to: &stages)
    stages.append(last)
  default: stages.append(stage)
  }
}

extension SortKey {
  fileprivate var dependsOnAllRows: Bool { value.type == .quantity || value.isAggregated }
}

extension Bound {
  /// Whether it has a value for each row that no other row matters to, and that is always there: units that do not go
  /// together and subqueries with several rows are what may stop a query.
  var isSafeRowwise: Bool {
    switch form {
    case .constant, .column: true
    case .operation(let operation, let operands):
      (type != .quantity || !operation.isArithmetic) && !operation.mayMeetUnits(operands)
        && operands.allSatisfy(\.isSafeRowwise)
    default: false
    }
  }
}

extension Operation {
  /// Whether amounts that differ from row to row are held against one another, which refuses those of two dimensions.
  fileprivate func mayMeetUnits(_ operands: [Bound]) -> Bool {
    operands.count { $0.type == .quantity && !$0.isConstant } > 1
  }

  fileprivate var isArithmetic: Bool {
    switch kind {
    case .infix(.add), .infix(.subtract), .infix(.multiply), .infix(.divide), .function: true
    default: false
    }
  }
}
