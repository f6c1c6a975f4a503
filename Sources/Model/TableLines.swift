package import Tables

// The tables as JSON lines, for databases that read those. What numbers a row among all reports would have is not known
// while reports stream by, perhaps on several machines. So a row's number is made of its report's name: numbers of
// different reports differ, and `sentence` of a figure is the `id` of its sentence.

/// A table of which each report gives rows of its own, written in the columns that databases know it by.
package struct TableLines: Sendable {
  package let name: String
  package let fields: [Field]
  private let append: @Sendable (Report, UserTable.Numbering, inout UserTable.Rows) -> Void
  private let members: [(caption: [UInt8], column: DatabaseColumn)]

  package static let all: [TableLines] = UserTable.all.compactMap { TableLines($0) }

  /// nil for a table whose rows come of several reports.
  private init?(_ table: UserTable) {
    guard case .reportByReport(let append) = table.making else { return nil }
    (name, fields, self.append) = (table.name, table.fields, append)
    members = databaseColumns(of: table.fields).enumerated().map { index, column in
      (Array("\(index == 0 ? "{" : ", ")\"\(column.name)\": ".utf8), column)
    }
  }

  /// The file of a table in a folder of them.
  package static func path(of name: String, in folder: String) -> String {
    folder + (folder.hasSuffix("/") ? "" : "/") + name + ".jsonl"
  }

  /// The rows of a report in every table, each a JSON object on a line.
  package static func lines(of report: Report) -> [[UInt8]] {
    let numbering = UserTable.Numbering(of: report)
    return all.map { $0.lines(of: report, numbering) }
  }

  private func lines(of report: Report, _ numbering: UserTable.Numbering) -> [UInt8] {
    var rows = UserTable.Rows(builders: fields.map { ColumnBuilder($0.type) })
    append(report, numbering, &rows)
    let columns = rows.builders.map(\.column)
    var json = JsonWriter()
    for row in rows.places.indices {
      for (caption, column) in members {
        json.bytes += caption
        json.write(column.cell(columns[column.field][row]))
      }
      json.write(plain: "}\n")
    }
    return json.bytes
  }
}

extension UserTable.Numbering {
  /// Numbers for the rows of one report that no row of another report has: 42 bits come of its name and leave 20 for its
  /// rows. The bits are those of the hash FNV-1a (Fowler, Noll, Vo 1991). Among 100,000 reports two agree once in a thousand
  /// times.
  init(of report: Report) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in report.id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let first = Int(hash >> 22) << 20 + 1
    self.init(
      sentence: first, figure: first, framework: first, row: first, entity: first,
      entities: Deferred { Entities([report]) })
  }
}
