import Sentences

/// The members that a report lists for a set, as places in its letters.
struct Members: Sendable {
  var ranges: [Range<Int>]
  /// 等 leaves the list open.
  var isOpen = false
  /// The digits of a number such as 1234 were explained one by one.
  var splitsDigits = false
}

/// A way in which reports list the members of a set that they name.
struct MemberRule: Sendable {
  struct Example: Sendable {
    /// Paragraphs, separated by newlines.
    let text: String
    let name: String
    let items: [String]

    init(_ text: String, _ name: String, _ items: [String]) {
      self.text = text
      self.name = name
      self.items = items
    }
  }

  let name: String
  /// One line without a full stop.
  let summary: String
  let examples: [Example]
  let find: @Sendable (FrameworkMention, Prose) -> Members?

  /// All rules; for one mention the first that finds members is right.
  static let all: [MemberRule] = [
    .explainedParts, .letterRuns, .listBefore, .sharedLists, .listBehind, .numberedBehind, .followingParagraphs,
    .subheadings, .echoes,
  ]

  static func members(of mention: FrameworkMention, in prose: Prose) -> Members? {
    for finder in finders {
      if let members = finder.find(mention, prose), !members.ranges.isEmpty { return members }
    }
    return nil
  }

  /// What the rules do, without the words about them, which a walk through the rules would copy for each mention. A structure,
  /// since a list of bare functions calls each in a roundabout way.
  private struct Finder: Sendable {
    let find: @Sendable (FrameworkMention, Prose) -> Members?
  }

  private static let finders = all.map { Finder(find: $0.find) }
}

extension Prose {
  /// The letters of a sentence's block from its first sentence to its last.
  func paragraph(ofSentence index: Int) -> Range<Int> {
    let block = sentences[index].block
    var (first, last) = (index, index)
    while first > 0, sentences[first - 1].block == block { first -= 1 }
    while last + 1 < sentences.count, sentences[last + 1].block == block { last += 1 }
    return sentences[first].range.lowerBound..<sentences[last].range.upperBound
  }

  /// The number of the last sentence of the block that a sentence belongs to.
  func lastSentence(ofParagraphWith index: Int) -> Int {
    var last = index
    while last + 1 < sentences.count, sentences[last + 1].block == sentences[index].block { last += 1 }
    return last
  }
}
