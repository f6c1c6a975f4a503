import Quantities
import SourceText
import Tables

/// What rows of two tables are matched by, as places in an array: equal keys have one place, and what cannot match has -1.
///
/// Texts are compared once for each distinct one of either dictionary, whole numbers and days by their distance from the
/// least of the other table; so nothing is made for the rows of the flow, however many they are, and threads find the
/// places of a morsel when they come to it. Several keys write a number in a mixed base. Keys of other kinds, and those with
/// too many places, are numbered row by row before.
struct JoinKeys: Sendable {
  /// A key on both sides, with all the rows that the column has and which are meant.
  typealias Pair = (left: (column: Column, rows: Rows), right: (column: Column, rows: Rows))

  /// Places lie below it.
  let width: Int
  private let left: [Side]
  private let right: [Side]

  /// A key of one side.
  fileprivate struct Side: Sendable {
    enum Codes: Sendable {
      /// The codes of texts, and the place of each; -1 for one that the other side has not.
      case texts([Int32], places: [Int32])
      case whole([Int], missing: [Bool], least: Int)
      case days([CalendarDate], missing: [Bool], least: Int)
      case places([Int32])
    }

    let codes: Codes
    let rows: Rows
    let width: Int
  }

  init(_ pairs: [Pair], leftCount: Int, rightCount: Int, _ run: Run) throws(Diagnostic) {
    var (left, right): ([Side], [Side]) = ([], [])
    var width = 1
    let most = max(1 << 16, 8 * rightCount)
    for pair in pairs {
      guard let sides = try JoinKeys.sides(pair, leftCount, most: most, run), width * sides.left.width <= most else {
        let columns = try pairs.map { (pair) throws(Diagnostic) in
          (left: try pair.left.rows.of(pair.left.column, run), right: try pair.right.rows.of(pair.right.column, run))
        }
        let all = try Matching(columns, leftCount: leftCount, rightCount: rightCount, missingMatches: false, run)
        self.left = [Side(codes: .places(all.left), rows: .stretch(0..<leftCount), width: all.width)]
        self.right = [Side(codes: .places(all.right), rows: .stretch(0..<rightCount), width: all.width)]
        self.width = all.width
        return
      }
      left.append(sides.left)
      right.append(sides.right)
      width *= sides.left.width
    }
    (self.left, self.right, self.width) = (left, right, width)
  }

  /// The places of a stretch of the flow's rows.
  func left(_ range: Range<Int>) -> [Int32] { JoinKeys.places(left, range) }
  /// The places of a stretch of the other table's rows.
  func right(_ range: Range<Int>) -> [Int32] { JoinKeys.places(right, range) }

  private static func places(_ sides: [Side], _ range: Range<Int>) -> [Int32] {
    var places = [Int32](repeating: 0, count: range.count)
    for (index, side) in sides.enumerated() { side.write(&places, range, isFirst: index == 0) }
    return places
  }
}

// MARK: preparing

extension JoinKeys {
  /// Nil for keys that have to be numbered row by row.
  private static func sides(
    _ pair: Pair, _ leftCount: Int, most: Int, _ run: Run
  ) throws(Diagnostic) -> (left: Side, right: Side)? {
    let (left, right) = pair
    switch (left.column.storage, right.column.storage) {
    case (.text(let codes, let texts), .text(let otherCodes, let otherTexts)):
      // A few rows out of many texts are looked up more quickly by themselves.
      guard texts.count <= max(1 << 12, leftCount), otherTexts.count <= most else { return nil }
      let (own, others, width) = try matched(texts, otherTexts, run)
      return (
        Side(codes: .texts(codes, places: own), rows: left.rows, width: width),
        Side(codes: .texts(otherCodes, places: others), rows: right.rows, width: width)
      )
    case (.integer(let values, let missing), .integer(let others, let otherMissing)):
      guard let (least, width) = try extent(others, otherMissing, right.rows, most, run, { $0 }) else { return nil }
      return (
        Side(codes: .whole(values, missing: missing, least: least), rows: left.rows, width: width),
        Side(codes: .whole(others, missing: otherMissing, least: least), rows: right.rows, width: width)
      )
    case (.date(let values, let missing), .date(let others, let otherMissing)):
      guard let (least, width) = try extent(others, otherMissing, right.rows, most, run, { Int($0.day) }) else {
        return nil
      }
      return (
        Side(codes: .days(values, missing: missing, least: least), rows: left.rows, width: width),
        Side(codes: .days(others, missing: otherMissing, least: least), rows: right.rows, width: width)
      )
    default: return nil
    }
  }

  /// The places of the texts of two dictionaries, where only those of the second have one.
  private static func matched(
    _ texts: [String], _ others: [String], _ run: Run
  ) throws(Diagnostic) -> (texts: [Int32], others: [Int32], width: Int) {
    // The first one's come behind, so that what they add are the last numbers.
    let (codes, _) = try numbered(others + texts, run)
    let width = Int((codes[..<others.count].max() ?? -1) + 1)
    let own = codes[others.count...].map { $0 < width ? $0 : -1 }
    return (own, Array(codes[..<others.count]), width)
  }

  /// The least whole number, and how many there are up to the greatest; nil where those are too many.
  private static func extent<Element>(
    _ values: [Element], _ missing: [Bool], _ rows: Rows, _ most: Int, _ run: Run, _ number: (Element) -> Int
  ) throws(Diagnostic) -> (least: Int, width: Int)? {
    var (least, greatest) = (Int.max, Int.min)
    try run.eachStretch(rows.count) { stretch in
      rows.each(stretch) { _, row in
        if !missing.isEmpty, missing[row] { return }
        let value = number(values[row])
        least = min(least, value)
        greatest = max(greatest, value)
      }
    }
    if least > greatest { return (0, 0) }
    let (distance, overflow) = greatest.subtractingReportingOverflow(least)
    return overflow || distance >= most ? nil : (least, distance + 1)
  }
}

// MARK: places

extension JoinKeys.Side {
  fileprivate func write(_ places: inout [Int32], _ range: Range<Int>, isFirst: Bool) {
    switch codes {
    case .texts(let codes, let known):
      write(&places, range, isFirst) { codes[$0] < 0 ? -1 : known[Int(codes[$0])] }
    case .whole(let values, let missing, let least):
      write(&places, range, isFirst) {
        !missing.isEmpty && missing[$0] ? -1 : place(values[$0].subtractingReportingOverflow(least))
      }
    case .days(let values, let missing, let least):
      write(&places, range, isFirst) {
        !missing.isEmpty && missing[$0] ? -1 : place((Int(values[$0].day) - least, false))
      }
    case .places(let known): write(&places, range, isFirst) { known[$0] }
    }
  }

  private func place(_ distance: (partialValue: Int, overflow: Bool)) -> Int32 {
    let isPlace = !distance.overflow && distance.partialValue >= 0 && distance.partialValue < width
    return isPlace ? Int32(truncatingIfNeeded: distance.partialValue) : -1
  }

  @inline(__always)
  private func write(_ places: inout [Int32], _ range: Range<Int>, _ isFirst: Bool, _ place: (Int) -> Int32) {
    var places = places.mutableSpan
    let width = Int32(width)
    if isFirst {
      rows.each(range) { index, row in places[index] = place(row) }
    } else {
      rows.each(range) { index, row in
        let (before, own) = (places[index], place(row))
        places[index] = before < 0 || own < 0 ? -1 : before &* width &+ own
      }
    }
  }
}
