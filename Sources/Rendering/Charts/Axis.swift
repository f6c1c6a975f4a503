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

  init(_ column: Column) {
    let rows = 0..<column.count
    var isStepped = true
    switch column.storage {
    case .integer(let values, _):
      places = rows.map { column.isMissing($0) ? nil : Double(values[$0]) }
    case .number(let values, _):
      places = rows.map { column.isMissing($0) ? nil : Heights.bounded(values[$0].double) }
      isStepped = false
    case .date(let values, _):
      places = rows.map { column.isMissing($0) ? nil : Double(values[$0].day) }
      isStepped = false
    case .period(let values, _):
      let years = rows.map { column.isMissing($0) ? nil : Axis.wholeYear(values[$0]) }
      isStepped = rows.allSatisfy { years[$0] != nil || column.isMissing($0) }
      places = isStepped ? years : rows.map { column.isMissing($0) ? nil : Axis.middle(of: values[$0]) }
    default:
      var placeOf: [Value: Double] = [:]
      places = rows.map { row in
        let value = column[row]
        let place = placeOf[value] ?? Double(placeOf.count)
        placeOf[value] = place
        return place
      }
    }
    var textAt: [Double: String] = [:]
    for row in rows {
      if let place = places[row], textAt[place] == nil { textAt[place] = shownText(of: column[row], colour: false) }
    }
    labels = textAt.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if isStepped { step = zip(labels, labels.dropFirst()).map { $1.place - $0.place }.min() }
  }

  /// Whether no place between the two is passed over.
  func joins(_ left: Double, _ right: Double) -> Bool { step.map { right - left < $0 * 1.5 } ?? true }

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

  /// A trace for each label, in the order in which they are met. Without an axis the rows of each follow one another.
  static func all(_ sheet: Sheet, _ axis: Axis?) -> [Trace] {
    var traces: [Trace] = []
    var traceOf: [String: Int] = [:]
    for row in 0..<sheet.table.count {
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
    for index in traces.indices { traces[index].points.sort { ($0.place, $0.row) < ($1.place, $1.row) } }
    return traces
  }
}
