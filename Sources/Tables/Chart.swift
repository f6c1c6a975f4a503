/// What rows are to be drawn as: data, so that a terminal may draw it in characters and a page in lines.
package struct Chart: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// A bar for each row, with its value.
    case bar
    /// Points at their distance, joined.
    case line
    /// The shape of each group's values in one line of text.
    case spark
    /// A point for each row between two amounts.
    case scatter
    /// A field for each pair of names, the darker the greater.
    case heat
  }

  package let kind: Kind
  /// The columns that name what is drawn: each bar, line or point, or each line of fields.
  package let labels: [Int]
  /// The column that says where points or fields stand from left to right; nil where they follow one another as the rows
  /// do. Bars have none.
  package let axis: Int?
  /// The columns of what is drawn, each in a picture of its own.
  package let values: [Int]

  package init(_ kind: Kind, labels: [Int], axis: Int? = nil, values: [Int]) {
    self.kind = kind
    self.labels = labels
    self.axis = axis
    self.values = values
  }
}
