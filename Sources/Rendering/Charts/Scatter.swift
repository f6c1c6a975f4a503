import Quantities
import SourceText
import Tables

extension Drawing {
  /// A point for each row. Few groups have marks of their own, which stand below with their names; else names stand beside
  /// the points that have room for them.
  static let scatter = Drawing(
    lines: { (sheet) throws(Patience.Stopped) in
      var remarks = [counted(sheet.table.count)]
      guard let cloud = try Cloud(sheet) else {
        if sheet.table.count > 0 { remarks.append("\(sheet.table.count) without both values") }
        return ([], sheet.faint(sheet.layout.language(Phrase(clauses: remarks))) + "\n")
      }
      let names = cloud.upward.values.map { visible(Quantity.written($0, cloud.heights.unit)) }
      let margin = names.map { widthInCells($0) }.max() ?? 0
      var field = PointField(cloud, width: max(2, sheet.width - margin - 2))
      for point in cloud.points {
        try sheet.patience.check(point.row)
        field.mark(point, cloud)
      }
      for point in cloud.points where !cloud.isColoured {
        try sheet.patience.check(point.row)
        field.name(point, cloud)
      }
      let lines = field.lines(colour: sheet.layout.colour)
      var picture = lines.enumerated().map { line, cells in
        let tick = (lines.count - 1 - line).quotientAndRemainder(dividingBy: cloud.upward.linesApart)
        let name = tick.remainder == 0 ? names[tick.quotient] : ""
        return padded(name, toCells: margin, alignedRight: true) + (tick.remainder == 0 ? " ┤" : " │") + cells
      }
      let foot = Foot(cloud.placeLabels, width: field.width, isEven: cloud.isEven, column: field.column)
      picture += foot.lines.map { String(repeating: " ", count: margin) + " " + $0 }
      if cloud.isColoured { picture += sheet.legend(cloud.groups) }
      if cloud.points.count < sheet.table.count {
        remarks.append("\(sheet.table.count - cloud.points.count) without both values")
      }
      return (
        picture, sheet.faint(truncated(sheet.layout.language(Phrase(clauses: remarks)), toCells: sheet.width)) + "\n"
      )
    }, svg: SvgPicture.points)
}

/// The cells that points stand in.
private struct PointField {
  private enum Cell {
    case empty
    /// A mark of a group.
    case mark(Character, Int)
    case letter(Character)
    /// The second cell of a wide letter.
    case covered
  }

  let width: Int
  private let across: Ticks
  private let upward: Ticks
  private var cells: [[Cell]]

  init(_ cloud: Cloud, width: Int) {
    self.width = width
    across = cloud.across
    upward = cloud.upward
    let height = (upward.values.count - 1) * upward.linesApart + 1
    cells = [[Cell]](repeating: [Cell](repeating: .empty, count: width), count: height)
  }

  func column(_ place: Double) -> Int {
    let part = (place - across.least) / (across.most - across.least)
    return min(width - 1, max(0, Int((part * Double(width - 1)).rounded())))
  }

  private func line(_ number: Double) -> Int {
    let part = (number - upward.least) / (upward.most - upward.least)
    return min(cells.count - 1, max(0, cells.count - 1 - Int((part * Double(cells.count - 1)).rounded())))
  }

  mutating func mark(_ point: Cloud.Point, _ cloud: Cloud) {
    let mark = Plot.marks[cloud.isColoured ? point.group : 0]
    cells[line(point.number)][column(point.place)] = .mark(mark, cloud.isColoured ? point.group : 0)
  }

  mutating func name(_ point: Cloud.Point, _ cloud: Cloud) {
    let name = cloud.groups[point.group]
    let length = widthInCells(name)
    let (line, column) = (line(point.number), column(point.place))
    let start = column + 2 + length <= width ? column + 2 : column - 1 - length
    if name.isEmpty || start < 0 || start + length > width { return }
    // One cell more on both sides stays free, so that names do not run together; the point's own may touch.
    let room = max(0, start - 1)..<min(width, start + length + 1)
    let isFree = room.allSatisfy { place in
      if case .empty = cells[line][place] { true } else { place == column }
    }
    if !isFree { return }
    var place = start
    for letter in name {
      cells[line][place] = .letter(letter)
      for covered in 1..<max(1, widthInCells(String(letter))) { cells[line][place + covered] = .covered }
      place += widthInCells(String(letter))
    }
  }

  func lines(colour: Bool) -> [String] {
    cells.map { line in
      var text = ""
      for cell in line {
        switch cell {
        case .empty: text += " "
        case .mark(let mark, let group): text += Plot.painted(String(mark), group, colour: colour)
        case .letter(let letter): text.append(letter)
        case .covered: break
        }
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
