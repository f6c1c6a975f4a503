import SourceText
import Tables

extension Stage {
  static let intersect = Stage(
    "intersect", aliases: ["交集"], elsewhere: ["intersection"],
    "keeps the rows that another table has too, compared over the columns that both have",
    [Parameter("table", .table)],
    notes: [Note("", "a missing value is equal to a missing value; rows that occur twice are both kept")],
    examples: [
      Example(
        "places | select place = name | intersect (figures | where year = 2021)", "place\n东湖区\n西山区")
    ]
  ) { call throws(Diagnostic) in try keepingRows(call, thatAreThere: true) }
}
