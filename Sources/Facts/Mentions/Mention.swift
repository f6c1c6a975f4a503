/// A name in a sentence: of a place, an organisation, a project, a person or a policy.
package struct Mention: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case place, organisation, project, person, policy, event

    /// What users may call the kinds in Chinese.
    package static let chineseAliases = [
      "地点": "place", "机构": "organisation", "项目": "project", "人物": "person", "政策": "policy", "事件": "event",
    ]
  }

  package var kind: Kind
  /// In the prose's list.
  package var sentence: Int
  /// The letters of the name.
  package var range: Range<Int>
  /// In the list of things.
  package var thing: Int
}

/// Something that a report names, once or often.
package struct Thing: Hashable, Sendable {
  package var kind: Mention.Kind
  /// As the report names it in full.
  package var name: String
  /// What else the report calls it.
  package var aliases: [String]
  /// Of a place.
  package var level: PlaceLevel?
  /// The place that it lies in, where the text or the list of divisions tells.
  package var parent: String?
  /// What a person is: 区委书记.
  package var role: String?
  /// By which things of several reports are known to be one: for a division its names from the province down, else its
  /// name.
  package var key: String
  package var mentions: Int
  /// The first of its mentions, in the list of mentions.
  package var first: Int
}
