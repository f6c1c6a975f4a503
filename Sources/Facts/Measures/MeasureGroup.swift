/// The measures of one topic, as a text that a statistician can read and mend.
///
/// A line is a dimension, the measure's name, and the other names that reports give it:
///
///     money 一般公共预算收入 公共财政预算收入 公共预算收入
///
/// A name behind `?` is too short to be looked for inside others: it stands for the measure only alone, and only where the
/// figure's unit is of its dimension (`?经济` grows, `?棉花` is weighed). A pattern with `{}` stands for several measures,
/// whose words follow after a bar:
///
///     mass {}产量 {}总产量 ?{} | 粮食 棉花 油料
///
/// Each group says where its definitions are from. Names are written in normal form (see `WordingRule`): a name that the rules would change could never be found.
package struct MeasureGroup: Sendable {
  package let topic: Topic
  let text: String

  init(_ topic: Topic, _ text: String) {
    self.topic = topic
    self.text = text
  }

  /// Every group, one a topic.
  package static let all: [MeasureGroup] = [
    .economy, .finance, .industry, .agriculture, .trade, .investment, .consumption, .innovation, .environment,
    .transport, .construction, .housing, .employment, .income, .education, .health, .welfare, .culture,
    .government, .safety,
  ]

  /// The measures that the text defines, in its order.
  package var definitions: [MeasureDefinition] {
    var definitions: [MeasureDefinition] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|", maxSplits: 1)
      let words = parts[0].split(separator: " ")
      guard words.count > 1, let dimension = Dimension(rawValue: String(words[0])) else {
        preconditionFailure("a line of measures begins with a dimension and a name: \(line)")
      }
      if parts.count == 1 {
        definitions.append(MeasureDefinition(words.dropFirst().map(String.init), dimension, topic))
      } else {
        for stem in parts[1].split(separator: " ") {
          let names = words.dropFirst().map { MeasureGroup.filled($0, with: stem) }
          definitions.append(MeasureDefinition(names, dimension, topic))
        }
      }
    }
    return definitions
  }

  /// `pattern` with `stem` in the place of its braces.
  private static func filled(_ pattern: Substring, with stem: Substring) -> String {
    guard let open = pattern.firstIndex(of: "{") else { return String(pattern) }
    return pattern[..<open] + String(stem) + pattern[pattern.index(open, offsetBy: 2)...]
  }
}

/// A measure that reports have in common.
package struct MeasureDefinition: Sendable {
  package let name: String
  /// Names that stand for it wherever an indicator ends in them, its own among them.
  package let aliases: [String]
  /// Names that stand for it only alone.
  package let weakAliases: [String]
  let dimension: Dimension
  package let topic: Topic

  fileprivate init(_ names: [String], _ dimension: Dimension, _ topic: Topic) {
    name = names[0]
    aliases = names.filter { !$0.hasPrefix("?") }
    weakAliases = names.filter { $0.hasPrefix("?") }.map { String($0.dropFirst()) }
    self.dimension = dimension
    self.topic = topic
  }
}
