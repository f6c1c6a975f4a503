import Quantities
import SourceText
import Tables

// Times move by durations: years, quarters and months by the calendar, weeks and days by the day. A whole month stays a
// whole month: @2020-01..2020-02 a year later ends on the 28th.

/// The times of a vector, each moved by the duration beside it.
func moved(
  _ times: Vector, by steps: Vector, isBackwards: Bool, _ type: ColumnType, at span: Span, in source: Source
) throws(Diagnostic) -> Vector {
  let (count, isConstant) = extent(times, steps)
  var builder = ColumnBuilder(type)
  for row in 0..<count {
    guard let time = stretch(times[row]), case .quantity(let step) = steps[row] else {
      builder.append(.null)
      continue
    }
    let months = step.unit.convert(step.value, to: Unit("月"))
    guard let length = months ?? step.unit.convert(step.value, to: Unit("天")) else {
      throw .noDuration(step, span, in: source)
    }
    guard let whole = length.whole else { throw .brokenDuration(step, span, in: source) }
    let distance = isBackwards ? -whole : whole
    let moved = months != nil ? time.moved(months: distance) : time.moved(days: distance)
    builder.append(moved.map { type == .date ? $0.from.map { .date($0) } ?? .null : .period($0) } ?? .null)
  }
  return Vector(builder.column, isConstant: isConstant)
}

extension Diagnostic {
  fileprivate static func noDuration(_ step: Quantity, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a time moves by a duration, found \(step)", at: span, in: source,
      help: "durations are written 1年, 2季度, 3月, 1周, 10天")
  }

  fileprivate static func brokenDuration(_ step: Quantity, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "a time moves by whole months or whole days, found \(step)", at: span, in: source,
      help: "half a year is written 6月, half a week 3天 or 4天")
  }
}
