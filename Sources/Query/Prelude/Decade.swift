extension PreludeDefinition {
  static let decade = PreludeDefinition(
    "decade", aliases: ["年代"],
    """
    def decade(y) "the year in which the ten years of a year began" = y - mod(y, 10)
    """,
    examples: [
      Example(
        "decade(1954)",
        "1950")
    ])
}
