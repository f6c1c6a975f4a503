package import Quantities

/// Something that happened on a day or in a month that the report names.
package struct Happening: Hashable, Sendable {
  /// In the prose's list.
  package var sentence: Int
  package var date: Period
  /// In the report's words, without the date.
  package var what: String
  /// The place named in them.
  package var place: String?
  /// The letters from the date to the end of what happened.
  package var range: Range<Int>
}
