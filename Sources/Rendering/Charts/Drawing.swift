import SourceText
package import Tables

/// `table` drawn as `chart` where the format has pictures and a terminal shows them; else its rows, for other programs.
package func draw(
  _ table: Table, as chart: Chart, in format: Format, layout: Layout, to output: inout Output
) {
  guard layout.width != nil, let draws = format.draws else {
    return write(table, as: format, layout: layout, to: &output)
  }
  try? draws(table, chart, layout, &output)
}

/// A way to draw rows.
struct Drawing: Sendable {
  /// In the cells of a terminal: the lines of a picture and the line below it.
  let lines: @Sendable (Sheet) throws(Patience.Stopped) -> (picture: [String], footer: String)
  /// On a page: one picture, or several below each other where there is much to draw.
  let svg: @Sendable (Sheet, SvgCanvas) throws(Patience.Stopped) -> [SvgPicture]
}

extension Chart.Kind {
  /// How each kind is drawn: a file each in this folder.
  var drawing: Drawing {
    switch self {
    case .bar: .bar
    case .line: .line
    case .spark: .spark
    case .scatter: .scatter
    case .heat: .heat
    }
  }
}

/// One picture below the other for each column of values, each with a heading: what is drawn by what.
func drawInCells(
  _ table: Table, _ chart: Chart, _ layout: Layout, _ output: inout Output
) throws(Patience.Stopped) {
  var end = ""
  for (number, value) in chart.values.enumerated() {
    let sheet = Sheet(table: table, chart: chart, value: value, layout: layout)
    let (picture, footer) = try chart.kind.drawing.lines(sheet)
    if number > 0 { output.write("\n") }
    output.write(Style.heading.painted(truncated(sheet.heading, toCells: sheet.width), colour: layout.colour) + "\n")
    for line in picture { output.write(line + "\n") }
    end = footer
  }
  output.write(end)
}

/// What one picture shows, and where.
struct Sheet {
  let table: Table
  let chart: Chart
  /// The column that is drawn.
  let value: Int
  let layout: Layout

  var width: Int { layout.width ?? 80 }
  var values: Column { table.columns[value] }
  var patience: Patience { layout.patience }

  /// `value by place, year`
  var heading: String {
    let names = (chart.labels + [chart.axis].compactMap { $0 }).map { table.fields[$0].name }
    let drawn = table.fields[value].name
    return visible(names.isEmpty ? drawn : layout.language("\(drawn) by \(all: names)"))
  }

  /// What the bar or the line of a row is called.
  func label(_ row: Int) -> String {
    chart.labels.map { shownText(of: table.columns[$0][row], colour: false) }.joined(separator: " ")
  }

  /// How many cells labels get beside texts that take `others` cells: as many as they need, but not most of the width.
  func labelWidth(_ labels: some Sequence<String>, beside others: Int) -> Int {
    let natural = labels.map { widthInCells($0) }.max() ?? 0
    return min(natural, max(4, min(width * 2 / 5, width - others - 8)))
  }

  func faint(_ text: String) -> String { Style.faint.painted(text, colour: layout.colour) }
}
