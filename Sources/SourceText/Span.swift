/// A stretch of a text, in bytes of its UTF-8, the end not included.
package struct Span: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends where it starts or later")
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }

  package var range: Range<Int> { start..<end }
  package var length: Int { end - start }

  /// From the start of this to the end of `other`.
  package func to(_ other: Span) -> Span { Span(start, max(start, other.end)) }
}
