package import Quantities
package import SourceText

/// What came of holding figures that the reports relate against one another.
package struct Check: Hashable, Sendable {
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case differs, explained, unknown, holds

    /// When it is given, one line, no full stop.
    package var summary: String {
      switch self {
      case .differs: "it cannot agree, whatever the rounding"
      case .explained: "the numbers differ, and so do their times, areas or cut-off dates, as stated"
      case .unknown: "something needed is not stated: an open list with 等, a base year, whether it is one thing"
      case .holds: "it agrees within what the stated digits allow"
      }
    }
  }

  /// The name of its kind.
  package var kind: String
  package var verdict: Verdict
  /// The relation in words, with the reports' own.
  package var claim: Phrase
  /// The relation in numbers, with their bounds.
  package var arithmetic: Phrase
  /// What the reports state for it; nil where they leave it unsaid.
  package var stated: Quantity?
  /// What follows from their other figures.
  package var expected: Quantity?
  /// What it rests on, in the order in which the arithmetic names it. Never empty.
  package var grounds: [Ground]

  package var difference: Quantity? {
    guard let stated, let expected, stated.unit == expected.unit else { return nil }
    return Quantity(expected.value - stated.value, stated.unit)
  }

  /// A figure or a framework, by its place in the list of a report.
  package enum Ground: Hashable, Sendable {
    case figure(Int, in: Int)
    case framework(Int, in: Int)

    package var report: Int {
      switch self {
      case .figure(_, let report), .framework(_, let report): report
      }
    }
  }
}
