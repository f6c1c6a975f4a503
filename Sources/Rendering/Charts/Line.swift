import Quantities
import SourceText
import Tables

extension Drawing {
  /// Points over their places, joined, where places are passed over by dashes, with round values on the left and places
  /// below. Several lines have marks of their own, which stand below with their names.
  static let line = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      let heights = try Heights(sheet.values, sheet.patience)
      guard let index = sheet.chart.axis, let least = heights.least, let most = heights.most else {
        return ([], sheet.remark([], heights))
      }
      let axis = try Axis(sheet.table.columns[index], sheet.patience)
      let all = try Trace.all(sheet, axis)
      let traces = Array(all.prefix(Plot.marks.count))
      let ticks = Ticks(from: least, to: most)
      let names = ticks.values.map { sheet.tickText($0, heights.unit) }
      let margin = names.map { widthInCells($0) }.max() ?? 0
      var plot = Plot(ticks, axis, width: max(2, sheet.width - margin - 2))
      for (number, trace) in traces.enumerated() {
        try sheet.patience.check()
        plot.join(trace, heights, axis, number)
      }
      for (number, trace) in traces.enumerated() {
        try sheet.patience.check()
        plot.mark(trace, heights, axis, number)
      }
      var picture = plot.lines(colour: sheet.layout.colour).enumerated().map { line, cells in
        let tick = (plot.height - 1 - line).quotientAndRemainder(dividingBy: ticks.linesApart)
        let name = tick.remainder == 0 ? names[tick.quotient] : ""
        return padded(name, toCells: margin, alignedRight: true) + (tick.remainder == 0 ? " ┤" : " │") + cells
      }
      picture += Foot(axis.labels, width: plot.width, column: plot.column).lines.map {
        String(repeating: " ", count: margin) + " " + $0
      }
      if all.count > 1 { picture += sheet.legend(traces.map(\.label)) }
      return (picture, sheet.remark(all, heights))
    }, svg: SvgPicture.lines)
}

extension Sheet {
  fileprivate func tickText(_ value: Decimal, _ unit: Unit) -> String { visible(Quantity.written(value, unit)) }

  /// `● 东湖区  ○ 西山区`, on as many lines as they need.
  func legend(_ names: [String]) -> [String] {
    folded(
      names.enumerated().map { (Plot.painted(String(Plot.marks[$0]), $0, colour: layout.colour), $1) }, markWidth: 1)
  }

  /// Marks with their names behind them, on as many lines as they need. `markWidth` is how wide marks are that are
  /// painted.
  func folded(_ entries: [(mark: String, name: String)], markWidth: Int? = nil) -> [String] {
    var lines: [(text: String, width: Int)] = []
    for (mark, name) in entries {
      let markWidth = markWidth ?? widthInCells(mark)
      let name = truncated(name, toCells: width - markWidth - 1)
      let entry = "\(mark) \(name)"
      let entryWidth = markWidth + 1 + widthInCells(name)
      if let last = lines.last, last.width + 2 + entryWidth <= width {
        lines[lines.count - 1] = ("\(last.text)  \(entry)", last.width + 2 + entryWidth)
      } else {
        lines.append((entry, entryWidth))
      }
    }
    return lines.map(\.text)
  }

  /// How many rows there are, and what of them is not seen.
  fileprivate func remark(_ traces: [Trace], _ heights: Heights) -> String {
    var parts = [counted(table.count)]
    let drawn = traces.reduce(0) { $0 + $1.points.count { heights.numbers[$0.row] != nil } }
    if drawn < table.count { parts.append("\(table.count - drawn) without a value") }
    if traces.count > Plot.marks.count { parts.append("\(Plot.marks.count) of \(traces.count) lines") }
    if let axis = chart.axis, traces.contains(where: \.hasRepeats) {
      let name = visible(table.fields[axis].name)
      if let column = tellingApart(axis) {
        let names = ([axis] + chart.labels + [column]).map { visible(table.fields[$0].name) }
        parts.append("some of one \(name) (by \(names.joined(separator: ", ")) tells them apart)")
      } else {
        parts.append("some of one \(name)")
      }
    }
    return faint(truncated(layout.language(Phrase(clauses: parts)), toCells: width)) + "\n"
  }
}

// MARK: rows of one place

extension Sheet {
  /// The column of texts by which the fewest rows of one line have one place, of several that with the fewest lines, and
  /// of these the last: where rows come from stands first. nil where none helps and gives few lines.
  private func tellingApart(_ axis: Int) -> Int? {
    // Where there are so many rows, a line is no picture of them anyway.
    if table.count > 10_000 { return nil }
    func repeats(_ labels: [Int]) -> (count: Int, lines: Int) {
      var seen: Set<[Value]> = []
      var lines: Set<[Value]> = []
      var count = 0
      for row in 0..<table.count {
        let names = labels.map { table.columns[$0][row] }
        lines.insert(names)
        if !seen.insert(names + [table.columns[axis][row]]).inserted { count += 1 }
      }
      return (count, lines.count)
    }
    let before = repeats(chart.labels).count
    var best: (column: Int, count: Int, lines: Int)?
    for column in table.fields.indices where table.fields[column].type == .text && !table.fields[column].isHidden {
      if column == axis || chart.labels.contains(column) { continue }
      let (count, lines) = repeats(chart.labels + [column])
      if count == before || lines > max(Plot.marks.count, table.count / 3) { continue }
      if best.map({ (count, lines) <= ($0.count, $0.lines) }) ?? true { best = (column, count, lines) }
    }
    return best?.column
  }
}

/// The cells that lines are drawn in.
struct Plot {
  /// The marks of the points of each line; so many lines are drawn at most.
  static let marks: [Character] = ["●", "○", "▲", "△", "■", "□", "◆", "◇"]
  private static let styles: [Style] = [.drawing, .number, .text, .time, .function, .unknown]

  private struct Cell {
    var character: Character = " "
    /// The line that it belongs to.
    var number = 0
  }

  let width: Int
  let height: Int
  private let ticks: Ticks
  private let first: Double
  private let length: Double
  private var cells: [[Cell]]

  init(_ ticks: Ticks, _ axis: Axis, width: Int) {
    self.ticks = ticks
    self.width = width
    height = (ticks.values.count - 1) * ticks.linesApart + 1
    first = axis.labels.first?.place ?? 0
    length = (axis.labels.last?.place ?? 0) - first
    cells = [[Cell]](repeating: [Cell](repeating: Cell(), count: width), count: height)
  }

  static func painted(_ text: String, _ number: Int, colour: Bool) -> String {
    styles[number % styles.count].painted(text, colour: colour)
  }

  /// The column of a place. A place that is alone stands in the middle.
  func column(_ place: Double) -> Int {
    length > 0 ? Int(((place - first) / length * Double(width - 1)).rounded()) : width / 2
  }

  private func line(_ number: Double) -> Int {
    let part = (number - ticks.least) / (ticks.most - ticks.least)
    return min(height - 1, max(0, height - 1 - Int((part * Double(height - 1)).rounded())))
  }

  /// The way from each point to the next, in horizontal and vertical strokes with round corners.
  mutating func join(_ trace: Trace, _ heights: Heights, _ axis: Axis, _ number: Int) {
    let points = trace.joinedPoints(heights, axis)
    for (left, right) in zip(points, points.dropFirst()) where left.join != .none {
      let (from, to) = (left.number, right.number)
      let (start, end) = (column(left.place), column(right.place))
      let (along, upward): (Character, Character) = left.join == .near ? ("─", "│") : ("╌", "╎")
      var above = line(from)
      if start == end {
        for line in min(above, line(to))...max(above, line(to)) {
          cells[line][start] = Cell(character: upward, number: number)
        }
      }
      for column in start..<end {
        let part = Double(column + 1 - start) / Double(end - start)
        let next = line(from + (to - from) * part)
        if next == above {
          cells[above][column] = Cell(character: along, number: number)
        } else {
          let stroke = Cell(character: upward, number: number)
          for line in min(above, next)...max(above, next) { cells[line][column] = stroke }
          cells[above][column].character = next < above ? "╯" : "╮"
          cells[next][column].character = next < above ? "╭" : "╰"
        }
        above = next
      }
    }
  }

  /// The points, over all lines. Where they stand so close that they would hide the lines, only those where lines begin
  /// and end.
  mutating func mark(_ trace: Trace, _ heights: Heights, _ axis: Axis, _ number: Int) {
    let points = trace.joinedPoints(heights, axis)
    let isCrowded = points.count > max(2, width / 3)
    for (index, point) in points.enumerated() {
      if isCrowded, point.join == .near, index > 0, points[index - 1].join == .near { continue }
      cells[line(point.number)][column(point.place)] = Cell(character: Plot.marks[number], number: number)
    }
  }

  func lines(colour: Bool) -> [String] {
    cells.map { line in
      var text = ""
      let end = line.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0
      var start = 0
      while start < end {
        // A stretch of one line of the chart is painted at once.
        let stop = line[start..<end].firstIndex { $0.number != line[start].number || $0.character == " " } ?? end
        let stretch = max(stop, start + 1)
        let part = String(line[start..<stretch].map(\.character))
        text += part == " " ? part : Plot.painted(part, line[start].number, colour: colour)
        start = stretch
      }
      return text
    }
  }
}
