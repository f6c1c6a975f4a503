/// A relation that figures should satisfy: what it is called, and how the figures that satisfy it or not are found.
package struct CheckKind: Sendable {
  /// `sum`
  package let name: String
  /// 合计
  package let chineseName: String
  /// What it holds against what, one line, no full stop.
  package let summary: String
  /// The relation as a formula in words: `whole = part + part + …`.
  package let relation: String
  /// The checks of this kind whose figures all stand in one report.
  var within: (@Sendable (CheckedReport) -> [Check])?
  /// Those that lie across reports.
  var across: (@Sendable (CheckedReports) -> [Check])?
}

extension CheckKind {
  /// Every kind, in the order of help.
  package static let all: [CheckKind] = [.sum, .count, .growth, .share, .nested, .repeated, .target, .running, .ratio]

  package static func named(_ name: String) -> CheckKind? { all.first { $0.name == name || $0.chineseName == name } }
}
