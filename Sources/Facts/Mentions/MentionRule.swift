/// A rule that finds names in a sentence by something else than their ending alone.
package struct MentionRule: Sendable {
  package let name: String
  /// One line, no full stop.
  package let summary: String
  /// Sentences with the names that the rule finds in them.
  package let examples: [(text: String, names: [String])]
  /// Sentences in which it finds none.
  package let counterexamples: [String]
  let find: @Sendable (NameLine, _ found: inout [NameCandidate]) -> Void

  /// In the order in which they are asked.
  package static let all: [MentionRule] = [
    .divisions, .landmarks, .endings, .listedProjects, .titledPeople, .peopleWithTitles, .titledPolicies,
    .quotedPolicies,
  ]
}
