import Tables

extension Format {
  package static let markdown = Format(
    name: "markdown", summary: "a table for a Markdown document, quantities as people write them", fileExtension: "md",
    example: #"""
      | name | value | share | months | items |
      | --- | ---: | ---: | --- | --- |
      | 东区 | 560.2亿元 | 40.6 | 2017-01..2017-09 | 甲、乙 |
      | 西\|区, "新" |  |  |  |  |

      """#,
    headLines: 2,
    writes: { (table, layout, output) throws(Patience.Stopped) in
      let rows = MarkdownRows(table)
      output.write(rows.head)
      for row in 0..<table.count {
        try layout.patience.check(row)
        output.write(rows.line(row))
      }
    })
}

/// A table in the lines of Markdown.
struct MarkdownRows {
  private let table: Table
  private let shown: [Int]

  init(_ table: Table) {
    self.table = table
    shown = table.fields.indices.filter { !table.fields[$0].isHidden }
  }

  var head: String {
    joined(shown.map { escapedForMarkdown(table.fields[$0].name) })
      + joined(shown.map { isNumeric(table.fields[$0].type) ? "---:" : "---" })
  }

  /// A row; `mark` says what stands behind the value of a column.
  func line(_ row: Int, mark: (_ column: Int) -> String = { _ in "" }) -> String {
    joined(shown.map { escapedForMarkdown(plainText(of: table.columns[$0][row])) + mark($0) })
  }

  private func joined(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
}

/// A text that Markdown shows as it is. Underscores inside a word mean nothing there and stay readable.
func escapedForMarkdown(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "|", "\\", "*", "`", "<", "[": result += "\\\(character)"
    case "\n", "\r\n", "\r": result += "<br>"
    default: result.append(character)
    }
  }
  return result.hasPrefix("_") ? "\\" + result : result
}
