import Quantities
import Sentences

/// Asked for each figure and each time of its sentence: as cases, for the reason that `Numeral+Styles.swift` gives.
extension TimeExpression {
  var isPlain: Bool { if case .plain = role { true } else { false } }
  var isUntil: Bool { if case .until = role { true } else { false } }
  var isSince: Bool { if case .since = role { true } else { false } }
  var isComparison: Bool { if case .comparison = role { true } else { false } }
  var isRepeated: Bool { if case .repeated = role { true } else { false } }
  var isNow: Bool { if case .now = shape { true } else { false } }
  var isSpan: Bool { if case .span = shape { true } else { false } }
  var isWholeYear: Bool { if case .wholeYear = shape { true } else { false } }
  /// 9月, 2017年9月: one month.
  var isMonth: Bool {
    switch shape {
    case .months(let months): months.count == 1
    case .relativeMonths(_, let months): months.count == 1
    case .absolute(let period):
      period.from != nil && period.from?.month == period.to?.month && period.from?.year == period.to?.year
    default: false
    }
  }
}
