extension NumeralRule {
  /// Asked before all others: what is part of a set phrase or of a name is that, whatever rule takes it out.
  static let wordings: [NumeralRule] = [.sectionNumbers, .setPhrases, .properNames]

  /// What says which class a number has of which the rules above only know that it measures nothing, in the order in
  /// which they are asked. They decide no figure, so that they cost nothing where nobody asks for classes.
  static let naming: [NumeralRule] = [
    .anniversaries, .centuries, .bareYears, .dayRanges, .joinedNumbers, .sessions, .frontPlaces, .zeros,
    .collectives,
    .indefiniteArticles, .denominators, .vagueNumbers, .milestones, .sets, .parallels, .versions, .scaleNames,
    .wordsOfMany,
  ]

  /// Every rule that names a class, for tests.
  package static let allNaming: [NumeralRule] = wordings + naming
}
