package import Quantities

/// One quantity that a report states: a number, its unit, and what it measures.
package struct Figure: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// a quantity, a stock, a rate
    case level
    /// growth or decline
    case change
    /// one thing as a part of another
    case share
    /// so many times something
    case multiple
    /// a place in an order
    case rank
  }

  package enum Bound: String, Hashable, Sendable, CaseIterable {
    case exact, over, under, about
  }

  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// done or observed
    case actual
    /// planned, pledged, required
    case target
    /// the reporter's own expectation of something already running
    case estimate
  }

  /// The number, its unit and the words that bound it, as written.
  package var raw: String
  /// In the unit's base form; nil for a ratio of structure.
  package var value: Decimal?
  /// The upper end of a range.
  package var high: Decimal?
  package var unit: Unit
  /// What is measured, in the report's own words.
  package var indicator: String
  package var kind: Kind
  package var bound: Bound
  package var status: Status
  package var period: Period
  package var scope: String?
  /// The number, in the report's list of figures, of the whole that this is a stated part of.
  package var whole: Int?
  /// What a share, change or multiple is reckoned against, in the report's words.
  package var base: String?
  /// In the prose's list.
  package var sentence: Int
  /// `raw` in letters.
  package var range: Range<Int>
}
