import SourceText
import Syntax
import Tables

/// What rows are grouped by: the arguments after `by`, checked.
struct GroupKeys: Sendable {
  let fields: [Field]
  let values: [Bound]

  init(_ arguments: [Argument], _ call: Call) throws(Diagnostic) {
    var fields: [Field] = []
    var values: [Bound] = []
    for argument in arguments {
      let bound = try call.bind(argument.value)
      let field = call.field(argument, bound)
      fields.append(try unique(field, isNamed: argument.isNamed, fields, at: argument.span, call))
      values.append(bound.converted(to: bound.type ?? .text))
    }
    self.fields = fields
    self.values = values
  }

  /// The keys of the rows of a flow, for `Accumulation`.
  func sources(_ flow: Flow) throws(Diagnostic) -> [(column: Column, rows: Rows)] {
    try values.map { (value) throws(Diagnostic) in try value.source(flow) }
  }

  /// The group of each row, in order of first appearance.
  func groups(_ flow: Flow) throws(Diagnostic) -> Groups { try grouped(flow).1.groups }

  /// The key columns with one row a group, and the groups. Without keys there is one group, also of no rows.
  func grouped(_ flow: Flow) throws(Diagnostic) -> ([Column], Grouping) {
    var columns: [Column] = []
    for value in values { columns.append(try value.evaluate(flow).expanded(flow.count, flow.run)) }
    let grouping = try Grouping(columns, count: flow.count, flow.run)
    try flow.run.check()
    let firsts = try columns.map { (column) throws(Diagnostic) in try flow.run.gathered(column, grouping.firstRows) }
    return (firsts, grouping)
  }
}
