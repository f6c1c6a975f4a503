import Tables

extension Format {
  /// A page that needs no other file: it reads on screens of any width and on paper. All results of a script stand in one
  /// page, with its texts between them and a note for each number that reports state.
  package static let html = Format(
    name: "html", summary: "one page with all results, charts, and a note for each number", fileExtension: "html",
    example: """
      <table>
      <thead><tr><th class="short">name</th><th class="number">value</th><th class="number">share</th><th class="short">months</th><th>items</th></tr></thead>
      <tbody>
      <tr><td class="short">东区</td><td class="number">560.2<span class="unit">亿元</span></td><td class="number">40.6</td><td class="short">2017-01..2017-09</td><td>甲、乙</td></tr>
      <tr><td class="short">西|区, &quot;新&quot;</td><td class="number missing"></td><td class="number missing"></td><td class="missing"></td><td class="missing"></td></tr>
      </tbody>
      </table>

      """,
    gathers: { (page, output) throws(Patience.Stopped) in
      for piece in try page.pieces() {
        try page.patience.check()
        output.write(piece)
      }
    },
    writes: { (table, layout, output) throws(Patience.Stopped) in
      var page = Page(blocks: [.table(table)], evidence: { _ in nil })
      page.patience = layout.patience
      for piece in try page.pieces() {
        try page.patience.check()
        output.write(piece)
      }
    })
}
