import SourceText
import Tables

extension Stage {
  static let top = Stage(
    "top", aliases: ["前"], "keeps the rows with the greatest values, or with asc the least, of all or of each group",
    [
      Parameter("rows", .integer), Parameter("keys", .ordering, after: "by", aliases: ["按"], isRepeated: true),
      Parameter("columns", .assignment, after: "per", aliases: ["每", "each"], isOptional: true, isRepeated: true),
    ],
    examples: [
      Example("places | top 1 by population | select name, population", "name, population\n东湖区, 48.2万人"),
      Example(
        "figures | where unit = \"元\" | top 1 by value per place | select place, year, value",
        "place, year, value\n东湖区, 2021, 45亿元\n西山区, 2021, 22.5亿元\n南岭县, 2019, 9亿元"),
    ]
  ) { call throws(Diagnostic) in
    guard let argument = call.arguments.first else { preconditionFailure("the call has been checked") }
    let count = try call.integer(argument, least: 0)
    let order = try sortKeys(
      call.arguments(after: "by"), call, isDescending: true, per: call.arguments(after: "per"))
    let keys = try GroupKeys(call.arguments(after: "per"), call)
    if keys.fields.isEmpty {
      return BoundStage(fields: call.fields, keepsSubject: true, role: .best(count, by: order)) {
        (flow: Flow) throws(Diagnostic) -> Flow in
        try flow.choosing(try sorted(flow, order, limit: count))
      }
      .inSql { rows throws(Diagnostic) in
        try rows.sort(order)
        rows.take(count)
      }
    }
    return BoundStage(fields: call.fields, keepsSubject: true, role: .best(count, by: order, per: keys)) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      let groups = try keys.groups(flow)
      return try flow.choosing(try first(count, of: try sorted(flow, order), per: groups, flow.run))
    }
    .inSql { rows throws(Diagnostic) in try rows.best(count, by: order, per: keys.values) }
  }
}

/// The first rows of each group, in their order; the groups in the order of their first rows in the table.
func first(_ count: Int, of rows: [Int32], per groups: Groups, _ run: Run) throws(Diagnostic) -> [Int32] {
  try run.claim(8 * rows.count + 16 * groups.count)
  var sizes = try run.filled(0, groups.count)
  try run.eachStretch(rows.count) { stretch in
    for row in rows[stretch] where sizes[Int(groups.ids[Int(row)])] < count { sizes[Int(groups.ids[Int(row)])] += 1 }
  }
  var next = try run.filled(0, groups.count)
  var start = 0
  try run.eachStretch(groups.count) { stretch in
    for group in stretch {
      next[group] = start
      start += sizes[group]
    }
  }
  var result: [Int32] = try run.filled(0, start)
  try run.eachStretch(rows.count) { stretch in
    for row in rows[stretch] {
      let group = Int(groups.ids[Int(row)])
      if sizes[group] == 0 { continue }
      sizes[group] -= 1
      result[next[group]] = row
      next[group] += 1
    }
  }
  return result
}
