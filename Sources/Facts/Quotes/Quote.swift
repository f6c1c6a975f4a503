/// What a report quotes somebody as saying.
package struct Quote: Hashable, Sendable {
  /// In the prose's list: where the quotation begins.
  package var sentence: Int
  /// The quoted letters, without the marks.
  package var range: Range<Int>
  package var speaker: String?
  /// What the speaker is, in the report's words: 区委书记.
  package var role: String?
}
