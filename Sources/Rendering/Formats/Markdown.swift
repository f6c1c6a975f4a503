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
    writes: { table, _, output in
      let shown = table.fields.indices.filter { !table.fields[$0].isHidden }
      func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
      output.write(line(shown.map { escapedForMarkdown(table.fields[$0].name) }))
      output.write(line(shown.map { isNumeric(table.fields[$0].type) ? "---:" : "---" }))
      for row in 0..<table.count {
        output.write(line(shown.map { escapedForMarkdown(plainText(of: table.columns[$0][row])) }))
      }
    })
}

/// A text that Markdown shows as it is. Underscores inside a word mean nothing there and stay readable.
private func escapedForMarkdown(_ text: String) -> String {
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
