/// A way in which reports name a set by its number, with sentences that show what it finds and what it leaves.
struct FrameworkRule: Sendable {
  struct Example: Sendable {
    let text: String
    let names: [String]

    init(_ text: String, _ names: [String]) {
      self.text = text
      self.names = names
    }
  }

  let name: String
  /// One line without a full stop.
  let summary: String
  /// Sentences with the names that the rule finds in them.
  let examples: [Example]
  /// Sentences in which no rule finds anything.
  let counterexamples: [String]
  /// The name that stands at a number, or nil.
  let find: @Sendable (FrameworkPlace) -> FrameworkMention?

  /// All rules; at one number the first that finds something is right.
  static let all: [FrameworkRule] = [
    .sums, .unities, .articles, .ones, .compounds, .digitRuns, .quotedCounts, .greatSets, .countedHeads, .levels,
    .namedZones, .slogans, .pairs, .announcedLists,
  ]

  /// What the rules do, without the words about them, which a walk through the rules would copy for each number. A structure,
  /// since a list of bare functions calls each in a roundabout way.
  struct Finder: Sendable {
    let name: String
    let find: @Sendable (FrameworkPlace) -> FrameworkMention?
  }

  static let finders = all.map { Finder(name: $0.name, find: $0.find) }
}
