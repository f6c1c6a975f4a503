import Quantities
import SourceText
import Tables

/// The points of rows between two axes of amounts or times.
struct Cloud {
  struct Point {
    let place: Double
    let number: Double
    /// The number of the group that it belongs to.
    let group: Int
    let row: Int
  }

  let points: [Point]
  /// What the groups are called, in the order in which they are met.
  let groups: [String]
  let heights: Heights
  let across: Ticks
  let upward: Ticks
  /// The round values or the times below.
  let placeLabels: [(place: Double, text: String)]
  /// Whether those below are round values rather than the times of points.
  let isEven: Bool
  private let sheet: Sheet

  /// nil where no row has both of its values.
  init?(_ sheet: Sheet) throws(Patience.Stopped) {
    guard let index = sheet.chart.axis else { return nil }
    let column = sheet.table.columns[index]
    let heights = try Heights(sheet.values, sheet.patience)
    let amounts = column.type.isDrawn ? try Heights(column, sheet.patience) : nil
    let axis = amounts == nil ? try Axis(column, sheet.patience) : nil
    let places = amounts?.numbers ?? axis?.places ?? []
    var groups: [String] = []
    var numberOfGroup: [String: Int] = [:]
    var points: [Point] = []
    for row in 0..<sheet.table.count {
      try sheet.patience.check(row)
      guard let place = places[row], let number = heights.numbers[row] else { continue }
      let label = sheet.label(row)
      let group = numberOfGroup[label] ?? groups.count
      if group == groups.count {
        groups.append(label)
        numberOfGroup[label] = group
      }
      points.append(Point(place: place, number: number, group: group, row: row))
    }
    guard let left = points.map(\.place).min(), let right = points.map(\.place).max(),
      let least = points.map(\.number).min(), let most = points.map(\.number).max()
    else { return nil }
    self.sheet = sheet
    isEven = amounts != nil
    self.points = points
    self.groups = groups
    self.heights = heights
    across = Ticks(from: left, to: right, keepsNear: true, isWhole: column.type == .integer)
    upward = Ticks(from: least, to: most)
    if let amounts {
      let isYears = column.type == .integer && left >= 1000 && right < 3000
      placeLabels = across.values.map { value in
        (value.double, isYears ? "\(value)" : visible(Quantity.written(value, amounts.unit)))
      }
    } else {
      placeLabels = (axis?.labels ?? []).filter { $0.place >= left && $0.place <= right }
    }
  }

  /// Whether few enough groups of several points are there to have a colour or a mark each; else names stand beside points.
  var isColoured: Bool { groups.count > 1 && groups.count <= 8 && groups.count * 2 <= points.count }

  /// `东湖区: 200平方公里, 48.2万人`
  func description(of point: Point) -> String {
    let place = sheet.chart.axis.map { shownText(of: sheet.table.columns[$0][point.row], colour: false) } ?? ""
    let name = groups[point.group]
    return "\(name.isEmpty ? "" : "\(name): ")\(place), \(shownText(of: sheet.values[point.row], colour: false))"
  }
}

extension ColumnType {
  /// Whether its values are amounts that a chart measures.
  var isDrawn: Bool { isNumeric(self) }
}
