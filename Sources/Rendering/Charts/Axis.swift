import Quantities
import Tables

/// Where rows stand along a chart. Numbers and times keep their distance, anything else stands in the order in which it is
/// met.
struct Axis {
  /// The place of each row; nil where that is missing.
  let places: [Double?]
  /// What stands at each place that a row has, in order.
  let labels: [(place: Double, text: String)]
  /// How far neighbours are apart where places come in whole steps, as years do: what is farther apart has a gap between.
  private(set) var step: Double?

  init(_ column: Column, _ patience: Patience) throws(Patience.Stopped) {
    let rows = 0..<column.count
    var isStepped = true
    switch column.storage {
    case .integer(let values, _):
      places = try rows.map(patience) { column.isMissing($0) ? nil : Double(values[$0]) }
    case .number(let values, _):
      places = try rows.map(patience) { column.isMissing($0) ? nil : Heights.bounded(values[$0].double) }
      isStepped = false
    case .date(let values, _):
      places = try rows.map(patience) { column.isMissing($0) ? nil : Double(values[$0].day) }
      isStepped = false
    case .period(let values, _):
      let years = try rows.map(patience) { column.isMissing($0) ? nil : Axis.wholeYear(values[$0]) }
      isStepped = rows.allSatisfy { years[$0] != nil || column.isMissing($0) }
      places = isStepped ? years : try rows.map(patience) { column.isMissing($0) ? nil : Axis.middle(of: values[$0]) }
    default:
      var placeOf: [Value: Double] = [:]
      places = try rows.map(patience) { row in
        let value = column[row]
        let place = placeOf[value] ?? Double(placeOf.count)
        placeOf[value] = place
        return place
      }
    }
    var textAt: [Double: String] = [:]
    for row in rows {
      try patience.check(row)
      if let place = places[row], textAt[place] == nil { textAt[place] = shownText(of: column[row], colour: false) }
    }
    labels = textAt.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if isStepped { step = zip(labels, labels.dropFirst()).map { $1.place - $0.place }.min() }
  }

  /// Whether no place between the two is passed over.
  func joins(_ left: Double, _ right: Double) -> Bool { step.map { right - left < $0 * 1.5 } ?? true }

  /// The labels, with those of the steps that no row has between them: a year that is missing is seen to be missing.
  var labelsWithGaps: [(place: Double, text: String)] {
    guard let step, let first = labels.first?.place, let last = labels.last?.place, (last - first) / step <= 60 else {
      return labels
    }
    let known = Dictionary(uniqueKeysWithValues: labels.map { ($0.place, $0.text) })
    return stride(from: first, through: last, by: step).map { ($0, known[$0] ?? "\(Int($0))") }
  }

  private static func wholeYear(_ period: Period) -> Double? {
    period.year.flatMap { period == Period(year: $0) ? Double($0) : nil }
  }

  private static func middle(of period: Period) -> Double? {
    guard let one = period.from ?? period.to, let other = period.to ?? period.from else { return nil }
    return (Double(one.day) + Double(other.day)) / 2
  }
}

/// The rows of one line of a chart, in the order of their places.
struct Trace {
  let label: String
  fileprivate(set) var points: [(place: Double, row: Int)] = []

  /// Whether several points have one place.
  var hasRepeats: Bool { zip(points, points.dropFirst()).contains { $0.place == $1.place } }

  /// Whether the points are of several lines that nothing tells apart. A value or two that are given twice, as those that
  /// a later report restates, are none.
  var isMixed: Bool {
    var (places, repeats, run) = (0, 0, 0)
    var last: Double?
    for point in points {
      run = point.place == last ? run + 1 : 1
      if run == 1 { places += 1 } else if run == 2 { repeats += 1 } else { return true }
      last = point.place
    }
    return repeats * 3 > places
  }

  /// How a point is joined with the next.
  enum Join {
    case none
    /// Places between the two have no value.
    case acrossGap
    case near
  }

  /// The points that have a value, and of each how it is joined with the next: none is where they are mixed.
  func joinedPoints(_ heights: Heights, _ axis: Axis) -> [(place: Double, number: Double, row: Int, join: Join)] {
    let isMixed = isMixed
    // Where places come in steps, a missing value is a place that is passed over, as if its row were not there.
    let points = points.filter { axis.step == nil || heights.numbers[$0.row] != nil }
    return points.enumerated().compactMap { index, point in
      guard let number = heights.numbers[point.row] else { return nil }
      guard !isMixed, index + 1 < points.count, heights.numbers[points[index + 1].row] != nil else {
        return (point.place, number, point.row, .none)
      }
      return (point.place, number, point.row, axis.joins(point.place, points[index + 1].place) ? .near : .acrossGap)
    }
  }

  /// A trace for each label, in the order in which they are met. Without an axis the rows of each follow one another.
  static func all(_ sheet: Sheet, _ axis: Axis?) throws(Patience.Stopped) -> [Trace] {
    var traces: [Trace] = []
    var traceOf: [String: Int] = [:]
    for row in 0..<sheet.table.count {
      try sheet.patience.check(row)
      let label = sheet.label(row)
      let index = traceOf[label] ?? traces.count
      if index == traces.count {
        traceOf[label] = index
        traces.append(Trace(label: label))
      }
      if let axis {
        if let place = axis.places[row] { traces[index].points.append((place, row)) }
      } else {
        traces[index].points.append((Double(traces[index].points.count), row))
      }
    }
    for index in traces.indices {
      var compared = 0
      do {
        try traces[index].points.sort { left, right in
          compared &+= 1
          try sheet.patience.check(compared)
          return (left.place, left.row) < (right.place, right.row)
        }
      } catch {
        throw Patience.Stopped()
      }
    }
    return traces
  }
}
