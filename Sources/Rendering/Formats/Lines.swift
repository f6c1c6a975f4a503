import SourceText
import Tables

extension Format {
  package static let lines = Format(
    name: "lines", summary: "one line a value, for rows too wide to read across", fileExtension: "txt",
    example: """
      name    东区
      value   560.2亿元
      share   40.6
      months  2017-01..2017-09
      items   甲、乙

      name    西|区, "新"
      value   ·
      share   ·
      months  ·
      items   ·

      """,
    writes: { (table, layout, output) throws(Patience.Stopped) in
      let shown = table.fields.indices.filter { !table.fields[$0].isHidden }
      let captions = shown.map { visible(table.fields[$0].name) }
      let width = captions.map { widthInCells($0) }.max() ?? 0
      let rows = min(table.count, layout.rows ?? table.count)
      for row in 0..<rows {
        try layout.patience.check(row)
        if row > 0 { output.write("\n") }
        for (caption, column) in zip(captions, shown) {
          let name = Style.faint.painted(padded(caption, toCells: width), colour: layout.colour)
          let value = table.columns[column][row]
          var text = shownText(of: value, colour: layout.colour)
          // What is longer than a line of the terminal goes on below itself.
          if let room = layout.width.map({ max(20, $0 - width - 2) }), value != .null, widthInCells(text) > room {
            text = folded(text, toCells: room, breakingWords: true)
              .joined(separator: "\n" + String(repeating: " ", count: width + 2))
          }
          output.write("\(name)  \(text)\n")
        }
      }
      if let width = layout.width {
        output.write(footer(shown: rows, of: table.count, without: [], layout: layout, width: width))
      }
    })
}
