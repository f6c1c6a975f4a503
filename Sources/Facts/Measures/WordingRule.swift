package import Sentences

/// One way in which two wordings of an indicator are the same measure: the rule rewrites both to one.
///
/// The rules of `wording` are applied in their order before a measure is looked up; those of `endings` after it, each time
/// one finds something to take away, and the rest is looked up again. What no lookup knows is named by its normal form.
package struct WordingRule: Sendable {
  package let name: String
  /// One line, no full stop.
  package let summary: String
  /// What it rewrites, and to what.
  package let examples: [(written: String, normal: String)]
  /// What looks alike and says something else.
  package let counterexamples: [String]
  package let apply: @Sendable (inout [Letter]) -> Void

  package static let wording: [WordingRule] = [
    .letterforms, .remarks, .particles, .longForms, .thresholds, .campaigns, .leadingWords, .lightVerbs, .fronting,
    .verbs,
    .conjuncts,
  ]

  package static let endings: [WordingRule] = [.goals, .growthNouns, .predicates, .totals]
}
