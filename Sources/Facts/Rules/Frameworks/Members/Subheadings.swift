import Documents
import Sentences

extension MemberRule {
  /// Taught by a Markdown report with `## 三大行动` above `### 强链行动`.
  static let subheadings = MemberRule(
    name: "subheadings",
    summary: "members that are the headings or list items below a heading with the name",
    examples: [
      Example("# 三大行动\n## 强链行动\n引进企业九家。\n## 兴村行动\n修好村路。\n## 净水行动\n# 展望", "三大行动", ["强链行动", "兴村行动", "净水行动"])
    ],
    find: { mention, prose in
      guard let size = mention.count, size > 1 else { return nil }
      let blocks = prose.document.blocks
      let heading = prose.sentences[mention.sentence].block
      guard case .heading(let level) = blocks[heading].kind else { return nil }
      var members: [Range<Int>] = []
      var index = mention.sentence + 1
      while index < prose.sentences.count {
        let sentence = prose.sentences[index]
        switch blocks[sentence.block].kind {
        case .heading(let below):
          if below <= level {
            index = prose.sentences.count
          } else if below == level + 1 {
            members.append(bare(sentence.range, prose))
          }
        case .listItem where sentence.section == heading: members.append(bare(sentence.range, prose))
        default: break
        }
        index = index < prose.sentences.count ? prose.lastSentence(ofParagraphWith: index) + 1 : index
      }
      return members.count == size ? Members(ranges: members) : nil
    })

  /// A heading without its number, or a list item up to its first mark.
  private static func bare(_ range: Range<Int>, _ prose: Prose) -> Range<Int> {
    let letters = prose.letters
    let start =
      CountingWords.ordinal(in: letters, at: range.lowerBound, limit: range.upperBound)?.end ?? range.lowerBound
    let end = (start..<range.upperBound).first { ["：", ":", "。", "，", "；"].contains(letters[$0]) } ?? range.upperBound
    return start..<end
  }
}
