import SourceText
import Tables

extension Stage {
  static let join = Stage(
    "join", aliases: ["连接"], elsewhere: ["inner", "inner_join", "merge", "lookup", "关联", "合并"],
    "puts the rows of another table beside those that belong to them; missing values belong to none",
    Joining.parameters, notes: Joining.notes,
    examples: [
      Example(
        "figures | where indicator = \"绿地\" | join places on place = name | select report, value, population",
        "report, value, population\n东湖区2019, 1200亩, 48.2万人\n东湖区2020, 2平方公里, 48.2万人"),
      Example(
        "figures | where status = target | join (figures | where status = actual) as before"
          + " on place, indicator and before.year = year - 1 | select place, indicator, value, before.value",
        "place, indicator, value, before.value\n东湖区, 财政收入, 45亿元, 41.6亿元\n东湖区, 财政收入, 45亿元, 1位"),
    ]
  ) { call throws(Diagnostic) in try Joining.bound(.inner, call) }
}
