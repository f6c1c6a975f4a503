import SourceText
import Tables

extension Stage {
  static let except = Stage(
    "except", aliases: ["减去"], elsewhere: ["minus", "setdiff", "差集"],
    "leaves out the rows that another table has too, compared over the columns that both have",
    [Parameter("table", .table)],
    notes: [Note("", "a missing value is equal to a missing value; rows that occur twice are both kept")],
    examples: [
      Example(
        "places | select place = name | except (figures | where year = 2021)", "place\n南岭县")
    ]
  ) { call throws(Diagnostic) in try keepingRows(call, thatAreThere: false) }
}
