import SourceText
import Syntax
import Tables

extension Stage {
  static let union = Stage(
    "union", aliases: ["并入"], elsewhere: ["append", "concatenate", "追加", "并集"],
    "puts the rows of other tables below, column by column of one name",
    [Parameter("table", .table, isRepeated: true)],
    notes: [
      Note("", "a column that one side lacks is missing in its rows; rows that are equal stay"),
      Note("(query), (query)", "queries stand in brackets, tables and views need none"),
    ],
    examples: [
      Example(
        "figures | where indicator = \"绿地\" | select place, value | union (places | select place = name, area | take 1)",
        "place, value, area\n东湖区, 1200亩, null\n东湖区, 2平方公里, null\n东湖区, null, 400平方公里")
    ]
  ) { call throws(Diagnostic) in
    var fields = call.fields
    var others: [BoundPipeline] = []
    for argument in call.arguments {
      let other = try call.rows(argument)
      fields = try united(fields, other.fields, argument, call)
      others.append(other)
    }
    let (outgoing, below) = (fields, others)
    return BoundStage(fields: outgoing, role: .union(below)) { (flow: Flow) throws(Diagnostic) -> Flow in
      var parts = [flow]
      for other in below { parts.append(try other.evaluate(flow.run)) }
      return try stacked(parts, [call.fields] + below.map(\.fields), outgoing, flow.run)
    }
    .inSql { rows throws(Diagnostic) in try rows.stack(below, outgoing) }
  }
}

/// The columns of both: a column that only one has is missing in the other's rows.
private func united(
  _ fields: [Field], _ others: [Field], _ argument: Argument, _ call: Call
) throws(Diagnostic) -> [Field] {
  var result = fields
  for other in others {
    guard let index = result.firstIndex(where: { $0.name == other.name }) else {
      result.append(other)
      continue
    }
    guard let type = result[index].type.joined(other.type) else {
      throw .columnsDiffer(result[index], other, argument.value.span, in: call.source)
    }
    result[index].type = type
    result[index].isHidden = result[index].isHidden && other.isHidden
    // What is open on one side is open: only two closed sets make one.
    let members = result[index].members
    result[index].members =
      members.isEmpty || other.members.isEmpty ? [] : members + other.members.filter { !members.contains($0) }
    result[index].memberAliases.merge(other.memberAliases) { first, _ in first }
  }
  return result
}

private func stacked(
  _ parts: [Flow], _ fields: [[Field]], _ outgoing: [Field], _ run: Run
) throws(Diagnostic) -> Flow {
  let count = parts.reduce(0) { $0 + $1.count }
  try run.claim(count * (4 + outgoing.reduce(0) { $0 + $1.type.bytesPerRow }))
  var columns: [Column] = []
  for field in outgoing {
    try run.check()
    var pieces: [Column] = []
    for (part, own) in zip(parts, fields) {
      let vector: Vector
      if let index = own.firstIndex(where: { $0.name == field.name }) {
        vector = try Bound(own[index].type, run.span, .column(index)).converted(to: field.type).evaluate(part)
      } else {
        vector = Vector(constant: .null, field.type)
      }
      pieces.append(try vector.expanded(part.count, run))
    }
    guard let column = try Column(joining: pieces, check: run.check) else {
      preconditionFailure("the rows that flow are a piece")
    }
    columns.append(column)
  }
  let origins = Origins.stacked(parts.map { ($0.origins, $0.count) })
  return Flow(Table(fields: outgoing, columns: columns, count: count, origins: origins), run: run)
}
