import SourceText
import Tables

extension Function {
  static let distinct = Function(
    "distinct", aliases: ["不同"], "how many different values there are", [Parameter("x", .anything)],
    examples: [Example("distinct(level)", "2")],
    sql: .form { call in call.result("count(distinct \(call.identity))") },
    meaning: .aggregate { call throws(Diagnostic) in
      BoundAggregate(type: .integer) { (vectors, groups, run) throws(Diagnostic) in
        var counts = try run.filled(0, groups.count)
        try eachFirstMeeting(try vectors[0].expanded(groups.ids.count, run), groups, run) { row in
          counts[Int(groups.ids[row])] += 1
        }
        return Column(.integer(counts, missing: []))
      }
    })
}

/// Calls `body` with the first row of each group that has each value.
func eachFirstMeeting(
  _ column: Column, _ groups: Groups, _ run: Run, _ body: (Int) -> Void
) throws(Diagnostic) {
  let (codes, width) = try numbered(column, run)
  var met = try Meetings(values: width, groups: groups.count, run)
  try run.claim(met.bytes)
  try run.eachStretch(groups.ids.count) { (rows) throws(Diagnostic) in
    try met.makeRoom(for: rows.count, run)
    for row in rows where !column.isMissing(row) {
      if met.isFirst(codes[row], in: groups.ids[row]) { body(row) }
    }
  }
  try run.claim(met.bytes)
}

func firstMeetings(_ column: Column, _ groups: Groups, _ run: Run) throws(Diagnostic) -> [Int32] {
  var rows: [Int32] = []
  try eachFirstMeeting(column, groups, run) { rows.append(Int32($0)) }
  return rows
}
