import SourceText
import Tables

extension Stage {
  static let leftJoin = Stage(
    "left_join", aliases: ["左连接"], elsewhere: ["left", "outer", "outer_join"],
    "as join, and keeps the rows to which none belongs, with missing values beside them",
    Joining.parameters, notes: Joining.notes,
    examples: [
      Example(
        "places | left_join (figures | where year = 2021 and status = actual) on name = place | select name, value",
        "name, value\n东湖区, null\n西山区, 22.5亿元\n西山区, 9100万元\n南岭县, null")
    ]
  ) { call throws(Diagnostic) in try Joining.bound(.left, call) }
}
