import SourceText
import Tables

extension Stage {
  static let antiJoin = Stage(
    "anti_join", aliases: ["反连接"], elsewhere: ["anti"],
    "keeps the rows to which no row of another table belongs",
    Joining.parameters, notes: Joining.notes,
    examples: [
      Example("places | anti_join (figures | where status = target) on name = place | select name", "name\n西山区")
    ]
  ) { call throws(Diagnostic) in try Joining.bound(.anti, call) }
}
