/// A column's name and type, as users see them.
package struct Field: Hashable, Sendable {
  package var name: String
  package var type: ColumnType
  /// Other names that are accepted for it: 指标 for indicator.
  package var aliases: [String]
  /// The only texts it can hold, where they are a closed set (actual, target, estimate): in queries these are names.
  package var members: [String]
  /// Other names that are accepted for those texts: 工业 for industry.
  package var memberAliases: [String: String]
  /// What those texts mean, in lines, where their names alone do not say it.
  package var memberMeanings: [String: [String]] = [:]
  package var summary: String
  /// The tables that it came from in a join, by which it may be called too: `reports.title`.
  package var tables: [String] = []
  /// Kept for the machine (byte offsets): not shown unless asked for by name.
  package var isHidden: Bool
  /// Whether a text that is shown in a table leans on the right edge of its column, and loses its beginning where it is
  /// too long: what stands before a word in a concordance.
  package var leansRight = false

  package init(
    _ name: String, _ type: ColumnType, aliases: [String] = [], members: [String] = [],
    memberAliases: [String: String] = [:], summary: String = "", isHidden: Bool = false
  ) {
    self.name = name
    self.type = type
    self.aliases = aliases
    self.members = members
    self.memberAliases = memberAliases
    self.summary = summary
    self.isHidden = isHidden
  }

  /// The member of the closed set that `text` names, by its own name or another.
  package func member(_ text: String) -> String? { members.contains(text) ? text : memberAliases[text] }
}
