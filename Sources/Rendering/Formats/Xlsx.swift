import Tables
import Workbooks

extension Format {
  package static let xlsx = Format(
    name: "xlsx", summary: "a workbook with a sheet for each result, numbers as numbers, for spreadsheets",
    fileExtension: "xlsx",
    example: """
      name         value (亿元)  share  months            items
      东区         560.2         40.6   2017-01..2017-09  甲、乙
      西|区, "新"

      """,
    isBinary: true,
    gathers: { (page, output) throws(Patience.Stopped) in
      output.write(try workbook(of: page.sheets, check: page.patience.check))
    },
    writes: { (table, layout, output) throws(Patience.Stopped) in
      output.write(try workbook(of: [Workbooks.Sheet(name: "", table: table)], check: layout.patience.check))
    })
}

extension Page {
  /// Its tables, each under the last words before it.
  fileprivate var sheets: [Workbooks.Sheet] {
    var name = title ?? ""
    var sheets: [Workbooks.Sheet] = []
    for block in blocks {
      switch block {
      case .prose(let pieces): name = lastLine(pieces) ?? name
      case .table(let table), .chart(let table, _): sheets.append(Workbooks.Sheet(name: name, table: table))
      case .contents: break
      }
    }
    return sheets
  }

  private func lastLine(_ pieces: [Piece]) -> String? {
    let text = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value(let value, _): plainText(of: value)
      }
    }.joined()
    return text.split(whereSeparator: \.isNewline).last { $0.contains(where: \.isLetter) }.map { line in
      String(line.drop { $0 == "#" || $0 == " " }.prefix(60))
    }
  }
}
