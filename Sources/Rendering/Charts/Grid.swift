import SourceText
import Tables

/// The values of rows under two names each, as a field of rows and columns.
struct Grid {
  struct Cell {
    /// The mean of the values that fall into it, without a sum that could be infinite.
    fileprivate(set) var number: Double
    fileprivate var count = 1
    /// The first of its rows.
    let row: Int
  }

  let rows: [String]
  let columns: [String]
  /// Whether the columns are numbers or times, in their order.
  let isOrdered: Bool
  /// nil where no value is.
  let cells: [[Cell?]]
  let least: Double
  let most: Double
  private let sheet: Sheet
  private let heights: Heights

  /// nil where no row has a value.
  init?(_ sheet: Sheet) throws(Patience.Stopped) {
    let heights = try Heights(sheet.values, sheet.patience)
    guard let index = sheet.chart.axis, let least = heights.least, let most = heights.most else { return nil }
    let axis = try Axis(sheet.table.columns[index], sheet.patience)
    var rows: [String] = []
    var numberOfRow: [String: Int] = [:]
    let labels = axis.labelsWithGaps
    let numberOfColumn = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1.place, $0) })
    var cells: [[Cell?]] = []
    for row in 0..<sheet.table.count {
      try sheet.patience.check(row)
      guard let place = axis.places[row], let column = numberOfColumn[place] else { continue }
      let label = sheet.label(row)
      let line = numberOfRow[label] ?? rows.count
      if line == rows.count {
        rows.append(label)
        numberOfRow[label] = line
        cells.append([Cell?](repeating: nil, count: labels.count))
      }
      guard let number = heights.numbers[row] else { continue }
      if var cell = cells[line][column] {
        cell.count += 1
        cell.number += (number - cell.number) / Double(cell.count)
        cells[line][column] = cell
      } else {
        cells[line][column] = Cell(number: number, row: row)
      }
    }
    self.sheet = sheet
    self.rows = rows
    columns = labels.map(\.text)
    isOrdered = [.integer, .number, .date, .period].contains(sheet.table.columns[index].type)
    self.cells = cells
    self.least = least
    self.heights = heights
    self.most = most
  }

  /// From 0 for the least value to 1 for the greatest.
  func strength(of cell: Cell) -> Double { most > least ? (cell.number - least) / (most - least) : 0.5 }

  /// A cell's value as it stands in its row; where several fall into it, how many.
  func text(_ cell: Cell) -> String {
    cell.count == 1 ? shownText(of: sheet.values[cell.row], colour: false) : "×\(cell.count)"
  }

  /// Whether several rows fall into one cell.
  var hasRepeats: Bool { cells.contains { $0.contains { ($0?.count ?? 0) > 1 } } }

  /// The texts of the least and the greatest value.
  var ends: (least: String, most: String) {
    func text(_ number: Double) -> String {
      heights.numbers.firstIndex { $0 == number }.map { shownText(of: sheet.values[$0], colour: false) } ?? ""
    }
    return (text(least), text(most))
  }
}
