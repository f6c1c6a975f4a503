import Sentences

/// Asked for each figure and each time of its sentence: as cases, for the reason that `Numeral+Styles.swift` gives.
extension TimeExpression {
  var isPlain: Bool { if case .plain = role { true } else { false } }
  var isUntil: Bool { if case .until = role { true } else { false } }
  var isSince: Bool { if case .since = role { true } else { false } }
  var isComparison: Bool { if case .comparison = role { true } else { false } }
  var isRepeated: Bool { if case .repeated = role { true } else { false } }
  var isNow: Bool { if case .now = shape { true } else { false } }
  var isWholeYear: Bool { if case .wholeYear = shape { true } else { false } }
}
