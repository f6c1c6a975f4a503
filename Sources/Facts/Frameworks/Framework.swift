package import Sentences

/// A set that a report names by counting it: `四大战略`, `五减`, `1+9+N+1大应急体系`.
package struct Framework: Sendable, Hashable {
  /// As written, quotation marks left off.
  package let name: String
  /// The number of members that the name itself states; nil for a compound such as 一带一城.
  package let count: Int?
  /// The numbers of a compound, in order: 1, 9, N, 1.
  package let components: [String]
  /// The members that the report lists for it, as short as they stand.
  package let items: [String]
  /// Whether as many members are listed as the name states; nil when none are, or when the list is left open by 等.
  package let holds: Bool?
  /// Where it is first mentioned, as an index of the prose's sentences.
  package let sentence: Int
  /// The letters of the name at its first mention, from its first letter to its last; quotation marks may stand between.
  package let range: Range<Int>
  /// The rule that found it.
  package let rule: String
}

/// The counted sets that a report names, one record for each name, in the order of their first mentions.
///
/// Every rule looks at every number; mentions with the same name then become one record, which takes its members from
/// whichever mention lists them. Names that count only with their members (`双引擎`, `三农`) are dropped where the report
/// lists none.
package func frameworks(in prose: Prose) -> [Framework] {
  var gathering = FrameworkGathering(prose: prose)
  for index in prose.sentences.indices { gathering.read(sentence: index) }
  return gathering.records
}
