import SourceText
import Syntax
import Tables

extension Stage {
  static let distinct = Stage(
    "distinct", aliases: ["去重"], elsewhere: ["unique", "唯一"],
    "keeps one of equal rows, of all columns or of those named",
    [Parameter("columns", .assignment, isOptional: true, isRepeated: true)],
    examples: [Example("figures | distinct place", "place\n东湖区\n西山区\n南岭县")]
  ) { call throws(Diagnostic) in
    var fields: [Field] = []
    var bounds: [Bound] = []
    for argument in call.arguments {
      let bound = try call.bind(argument.value)
      fields.append(try unique(call.field(argument, bound), isNamed: argument.isNamed, fields, at: argument.span, call))
      bounds.append(bound)
    }
    // Hidden columns, such as places in a file, would tell equal rows apart.
    let visible = call.fields.indices.filter { !call.fields[$0].isHidden }
    let (outgoing, values) = (fields.isEmpty ? visible.map { call.fields[$0] } : fields, bounds)
    return BoundStage(fields: outgoing, keepsSubject: fields.isEmpty) { (flow: Flow) throws(Diagnostic) -> Flow in
      let keys =
        values.isEmpty
        ? visible.map { flow.source($0) }
        : try values.map { (value) throws(Diagnostic) in try value.source(flow) }
      let groups = try Accumulation(flow, by: keys, [])
      let table = Table(
        fields: outgoing, columns: try groups.firsts(of: keys), count: groups.firstRows.count, origins: groups.origins)
      return Flow(table, run: flow.run)
    }
    .inSql { rows throws(Diagnostic) in
      let keys = values.isEmpty ? visible.map { Bound(column: $0, call.fields[$0], call.syntax.span) } : values
      try rows.group(by: keys, outgoing, [])
    }
  }
}
