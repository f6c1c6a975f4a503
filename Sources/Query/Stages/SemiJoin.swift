import SourceText
import Tables

extension Stage {
  static let semiJoin = Stage(
    "semi_join", aliases: ["半连接"], elsewhere: ["semi", "exists"],
    "keeps the rows to which a row of another table belongs",
    Joining.parameters, notes: Joining.notes,
    examples: [
      Example(
        "places | semi_join (figures | where status = target) on name = place | select name", "name\n东湖区\n南岭县")
    ]
  ) { call throws(Diagnostic) in try Joining.bound(.semi, call) }
}
