/// A column's name and type, as users see them.
package struct Field: Hashable, Sendable {
  package var name: String
  package var type: ColumnType
  /// Other names that are accepted for it: 指标 for indicator.
  package var aliases: [String]
  /// The only texts it can hold, where they are a closed set (actual, target, estimate): in queries these are names.
  package var members: [String]
  package var summary: String
  /// Kept for the machine (byte offsets): not shown unless asked for by name.
  package var isHidden: Bool

  package init(
    _ name: String, _ type: ColumnType, aliases: [String] = [], members: [String] = [], summary: String = "",
    isHidden: Bool = false
  ) {
    self.name = name
    self.type = type
    self.aliases = aliases
    self.members = members
    self.summary = summary
    self.isHidden = isHidden
  }
}
