/// A counted name where it stands, before the mentions of one set become one record.
struct FrameworkMention: Sendable {
  /// What must be found beside the name before it counts.
  enum Evidence: Sendable {
    /// The name is enough: `十大整治提升行动`.
    case name
    /// The report lists its members somewhere: `双引擎`.
    case members
    /// The report lists as many members as the name states: `三个方面`.
    case allMembers
  }

  /// The letters of the name with its quotation marks, and nothing of what stands around it.
  var span: Range<Int>
  var count: Int?
  /// The stretches of a compound's numbers with the words that each counts: 一河, 两峪.
  var parts: [Range<Int>] = []
  var components: [String] = []
  /// 1234 or 345: its digits may turn out to count one thing each.
  var isDigitRun = false
  var evidence = Evidence.name
  /// The sentence that it stands in.
  var sentence = 0
  var rule = ""

  /// How many members a full list has.
  var size: Int? { count ?? (components.isEmpty ? nil : components.count) }
}
