/// The lines between and around the cells of a table, and the room that they take.
struct TableBorder {
  enum Place: Int { case top, middle, bottom }

  /// What stands before, between and behind the cells of a line.
  private let left: String
  private let between: String
  private let right: String
  /// Left end, line, crossing and right end of the rules that are drawn, by their places.
  private let rules: [[String]]
  private let colour: Bool

  init(_ border: Border, colour: Bool) {
    self.colour = colour
    switch border {
    case .plain:
      (left, between, right) = ("", "  ", "")
      rules = [[], ["", "-", "  ", ""], []]
    case .box:
      (left, between, right) = ("│ ", " │ ", " │")
      rules = [["┌─", "─", "─┬─", "─┐"], ["├─", "─", "─┼─", "─┤"], ["└─", "─", "─┴─", "─┘"]]
    case .ascii:
      (left, between, right) = ("| ", " | ", " |")
      rules = [[String]](repeating: ["+-", "-", "-+-", "-+"], count: 3)
    }
  }

  /// The width of a line with cells of these widths.
  func width(around cells: [Int]) -> Int {
    left.count + cells.reduce(0, +) + between.count * max(0, cells.count - 1) + right.count
  }

  /// Cells in a line; without blanks at its end where nothing stands behind them.
  func line(_ cells: [String]) -> String {
    var line = painted(left) + cells.joined(separator: painted(between)) + painted(right)
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line + "\n"
  }

  /// The rule at a place; empty where none is drawn.
  func rule(_ place: Place, _ widths: [Int]) -> String {
    let parts = rules[place.rawValue]
    if parts.isEmpty { return "" }
    let lines = widths.map { String(repeating: parts[1], count: $0) }
    // Blanks between the lines are left unpainted, so that each line ends where its column does.
    if parts[0].isEmpty { return lines.map { painted($0) }.joined(separator: parts[2]) + "\n" }
    return painted(parts[0] + lines.joined(separator: parts[2]) + parts[3]) + "\n"
  }

  private func painted(_ text: String) -> String {
    text.contains { $0 != " " } ? Style.faint.painted(text, colour: colour) : text
  }
}
