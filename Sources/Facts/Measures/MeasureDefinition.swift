/// A measure that reports have in common.
struct MeasureDefinition: Sendable {
  let name: String
  let dimension: Dimension
  let topic: Topic
}
