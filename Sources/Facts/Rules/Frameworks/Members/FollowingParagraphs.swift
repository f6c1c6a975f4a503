import Documents
import Sentences

extension MemberRule {
  /// Taught by: 全区呈现“十个新变化”： above paragraphs that begin with 新思路： and 新理念：.
  static let followingParagraphs = MemberRule(
    name: "following-paragraphs",
    summary: "members that head the paragraphs below the name and its colon",
    examples: [
      Example("全县实施三大战略：\n生态立县。守住青山。\n工业强县。办好园区。\n人才兴县。引来能人。", "三大战略", ["生态立县", "工业强县", "人才兴县"]),
      Example("主要抓好两个方面工作：\n（一）稳住农业。扩种大豆。\n（二）办好学校。新建三所小学。", "两个方面工作", ["稳住农业", "办好学校"]),
    ],
    find: { mention, prose in
      guard let size = mention.count, size > 1 else { return nil }
      let letters = prose.letters
      let block = prose.paragraph(ofSentence: mention.sentence)
      let colon = colon(letters, from: mention.span.upperBound, limit: block.upperBound)
      guard let mark = colon ?? fullStop(letters, from: mention.span.upperBound, limit: block.upperBound),
        (mark + 1..<max(mark + 1, block.upperBound)).allSatisfy({ Quotation.isMark(letters[$0]) || letters[$0] == " " })
      else { return nil }
      let heads = ParagraphHeads(prose: prose, after: prose.lastSentence(ofParagraphWith: mention.sentence), size: size)
      return colon == nil ? heads.numberedMembers : heads.numberedMembers ?? heads.plainMembers
    })

  /// The full stop that ends the paragraph within a few words of the name; numbered paragraphs may follow it.
  private static func fullStop(_ letters: [Letter], from start: Int, limit: Int) -> Int? {
    (start..<min(limit, start + 10)).first { letters[$0] == "。" }
  }
}

/// The heads of the paragraphs behind a sentence, read as the members of a list.
private struct ParagraphHeads {
  let prose: Prose
  let size: Int
  private var numbered: [Range<Int>] = []
  private var plain: [Range<Int>] = []

  init(prose: Prose, after last: Int, size: Int) {
    self.prose = prose
    self.size = size
    var index = last + 1
    var misses = 0
    while index < prose.sentences.count, misses < 40, numbered.count <= size, plain.count < size || !numbered.isEmpty {
      let block = prose.sentences[index].block
      let end = prose.lastSentence(ofParagraphWith: index)
      if prose.document.blocks[block].kind == .caption {
        index = end + 1
        continue
      }
      if !read(
        prose.sentences[index].range.lowerBound..<prose.sentences[end].range.upperBound, isFirst: index == last + 1)
      {
        misses += 1
        if misses > 3, numbered.isEmpty { break }
      }
      if !numbered.isEmpty, prose.document.blocks[block].kind == .heading(level: 1), misses > 0 { break }
      index = end + 1
    }
  }

  /// As many numbered heads as the name states.
  var numberedMembers: Members? { numbered.count == size ? Members(ranges: numbered) : nil }

  var plainMembers: Members? {
    guard numbered.isEmpty, plain.count > 1, plain.count == size || plain.count > 3, isParallel else { return nil }
    return Members(ranges: plain)
  }

  private mutating func read(_ range: Range<Int>, isFirst: Bool) -> Bool {
    let letters = prose.letters
    var start = range.lowerBound
    let isDashed = letters[start] == "—"
    while start < range.upperBound, letters[start] == "*" || letters[start] == "—" || letters[start] == " " {
      start += 1
    }
    if let (number, end) = CountingWords.ordinal(in: letters, at: start, limit: range.upperBound) {
      guard number == numbered.count + 1, plain.isEmpty else { return false }
      numbered.append(end..<headEnd(from: end, limit: range.upperBound, limitsAtComma: true))
      return true
    }
    guard numbered.isEmpty else { return false }
    let end = headEnd(from: start, limit: range.upperBound, limitsAtComma: isDashed)
    guard end - start <= (isDashed ? 24 : 14), end > start, end < range.upperBound || range.count <= 14 else {
      return false
    }
    plain.append(start..<end)
    return true
  }

  private func headEnd(from start: Int, limit: Int, limitsAtComma: Bool) -> Int {
    for index in start..<max(start, limit) {
      switch prose.letters[index] {
      case "：", ":", "。", "—", "；", "*": return index
      case "，", ",": if limitsAtComma { return index }
      default: break
      }
    }
    return limit
  }

  /// Heads without numbers are members only when they are made alike: one length, or one letter first or last.
  private var isParallel: Bool {
    let letters = prose.letters
    guard let first = plain.first else { return false }
    return plain.allSatisfy { $0.count == first.count }
      || plain.allSatisfy { letters[$0.lowerBound] == letters[first.lowerBound] }
      || plain.allSatisfy { letters[$0.upperBound - 1] == letters[first.upperBound - 1] }
  }
}
