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
}
