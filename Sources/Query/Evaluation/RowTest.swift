import SourceText
import Syntax
import Tables

/// A condition that is ready to be tried.
enum RowTest: Sendable {
  case constant(Bool)
  /// 1 or 0 for each text of the column at that place, the last for no text.
  case texts(column: Int, codes: [Int32], answers: [UInt8])
  case numbers(column: Int, Bounds)
  case other(Bound)

  private init(_ test: Bound, _ flow: Flow) throws(Diagnostic) {
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

  /// Keeps the rows of a selection for which the condition holds.
  func narrow(_ selection: inout Selection, _ flow: Flow) throws(Diagnostic) {
    switch self {
    case .constant(let holds): if !holds { selection.begin([]) }
    case .texts(let column, let codes, let answers):
      let none = answers.count - 1
      selection.keep(flow.source(column).rows) { row in
        let code = Int(codes[row])
        return Int(answers[code < 0 ? none : code])
      }
    case .numbers(let column, let bounds): bounds.narrow(&selection, flow.source(column).rows)
    case .other(let test):
      selection.keep(try test.evaluate(try selection.part(of: flow)).truths)
    }
  }

  /// A flow of rows for which it holds, which remembers what follows.
  func known(of flow: Flow) -> Flow {
    if case .texts(let column, _, let answers) = self { flow.knowing(column, answers) } else { flow }
  }
}

// MARK: several

extension RowTest {
  /// Tests ready to be tried one after another, those that always hold left out; nil where one never does.
  static func prepared(_ tests: [Bound], _ flow: Flow) throws(Diagnostic) -> [RowTest]? {
    var prepared: [RowTest] = []
    for test in tests {
      let test = try RowTest(test, flow)
      if case .constant(let holds) = test {
        if holds { continue }
        return nil
      }
      prepared.append(test)
    }
    if prepared.count > 1, tests.allSatisfy(\.isSafeRowwise) { prepared = try mostTellingFirst(prepared, flow) }
    var known = flow
    for index in prepared.indices {
      if case .numbers(let column, let bounds) = prepared[index], let unit = known.unit(column) {
        prepared[index] = .numbers(column: column, bounds.only(unit))
      }
      known = prepared[index].known(of: known)
    }
    return prepared
  }

  /// Tests that cannot fail in the order in which they leave fewest rows to one another, as a few rows out of the middle
  /// tell: what comes of all of them is the same in any order.
  private static func mostTellingFirst(_ tests: [RowTest], _ flow: Flow) throws(Diagnostic) -> [RowTest] {
    let sample = 1024
    if flow.count < 16 * sample { return tests }
    let start = flow.count / 2
    var costs: [Double] = []
    for test in tests {
      var selection = Selection(start..<start + sample)
      try test.narrow(&selection, flow)
      let effort: Double = if case .other = test { 16 } else { 1 }
      costs.append(effort / (Double(sample - selection.count) + 0.5))
    }
    return tests.indices.sorted { costs[$0] == costs[$1] ? $0 < $1 : costs[$0] < costs[$1] }.map { tests[$0] }
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
