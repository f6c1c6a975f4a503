import Sentences

/// Finds quotations of speech: what stands between quotation marks beside a verb of saying.
///
/// “…”，岳柏川说。 and 岳柏川表示：“…”: the speaker is the person named beside the verb, else the words before it that say
/// who it is (一位居民). Names and slogans in quotes have no such verb.
struct QuoteReader {
  let prose: Prose
  /// In reading order.
  let people: [Person]

  struct Person {
    var name: String
    var role: String?
    var range: Range<Int>
  }

  private var letters: [Letter] { prose.letters }

  func quotes() -> [Quote] {
    var found: [Quote] = []
    var index = 0
    while index < prose.sentences.count {
      var last = index
      while last + 1 < prose.sentences.count, prose.sentences[last + 1].block == prose.sentences[index].block {
        last += 1
      }
      read(prose.sentences[index].range.lowerBound..<prose.sentences[last].range.upperBound, first: index, &found)
      index = last + 1
    }
    return found
  }

  /// The quotations of one paragraph.
  private func read(_ paragraph: Range<Int>, first: Int, _ found: inout [Quote]) {
    var sentence = first
    var position = paragraph.lowerBound
    while position < paragraph.upperBound {
      guard letters[position] == "“", let end = close(of: position, limit: paragraph.upperBound) else {
        position += 1
        continue
      }
      let quoted = (position + 1)..<end
      if isSpeech(quoted), let said = speaker(of: position..<(end + 1), in: paragraph) {
        while prose.sentences[sentence].range.upperBound <= position { sentence += 1 }
        found.append(Quote(sentence: sentence, range: quoted, speaker: said.name, role: said.role))
      }
      position = end + 1
    }
  }

  private func close(of open: Int, limit: Int) -> Int? {
    var position = open + 1
    while position < limit {
      if letters[position] == "”" { return position }
      if letters[position] == "“" { return nil }
      position += 1
    }
    return nil
  }

  /// A slogan is short and has no stops.
  private func isSpeech(_ quoted: Range<Int>) -> Bool {
    quoted.count >= 8
      && (quoted.count >= 14 || letters[quoted].contains { $0 == "，" || $0 == "。" || $0 == "！" || $0 == "？" })
  }

  private func speaker(of quotation: Range<Int>, in paragraph: Range<Int>) -> (name: String?, role: String?)? {
    // 岳柏川表示：“…”
    var end = quotation.lowerBound
    if end > paragraph.lowerBound, letters[end - 1] == "：" || letters[end - 1] == "，" { end -= 1 }
    if let verb = verbStart(before: end, limit: paragraph.lowerBound) {
      var start = verb
      while start > paragraph.lowerBound, verb - start < 40, !isEnd(letters[start - 1]) { start -= 1 }
      if let said = said(in: start..<verb) { return said }
    }
    // “…”岳柏川说。
    var start = quotation.upperBound
    if start < paragraph.upperBound, letters[start] == "，" { start += 1 }
    end = start
    while end < paragraph.upperBound, end - start < 30, !isEnd(letters[end]), letters[end] != "，", letters[end] != "：" {
      end += 1
    }
    guard end < paragraph.upperBound, let verb = verbStart(before: end, limit: start), verb > start else { return nil }
    return said(in: start..<verb)
  }

  private func isEnd(_ letter: Letter) -> Bool {
    letter == "。" || letter == "；" || letter == "！" || letter == "？" || letter == "”"
  }

  private func verbStart(before end: Int, limit: Int) -> Int? {
    guard let verb = speechVerbs.start(in: letters, before: end, limit: limit) else { return nil }
    return adverbs.start(in: letters, before: verb, limit: limit) ?? verb
  }

  /// Who speaks in the words before a verb of saying; nil where they name nobody.
  private func said(in words: Range<Int>) -> (name: String?, role: String?)? {
    if let person = people.last(where: {
      words.contains($0.range.lowerBound) && $0.range.upperBound <= words.upperBound
    }) {
      let known = person.role ?? people.first { $0.name == person.name && $0.role != nil }?.role
      return (person.name, known)
    }
    // 一位居民, 该局负责人
    var start = words.upperBound
    while start > words.lowerBound, letters[start - 1].isHan { start -= 1 }
    guard (2...16).contains(words.upperBound - start),
      speakers.start(in: letters, before: words.upperBound, limit: start) != nil
    else { return nil }
    return (nil, letters[start..<words.upperBound].text)
  }
}

private let speechVerbs = WordSet(
  "表示 说 说道 指出 强调 强调说 介绍 介绍说 介绍道 坦言 告诉记者 对记者说 谈到 谈道 认为 回忆 回忆说 感慨 感慨道 感叹 感叹道 透露 直言 笑着说 解释 解释说 解释道 称 道 补充道 评价 评价道 总结道 如是说 提醒 呼吁 提出 告诉笔者"
)
private let adverbs = WordSet("多次 反复 曾 曾经 高兴地 激动地 自豪地 还 也 再次 进一步 明确 向记者 对记者 这样 如此 深有感触地 由衷地")
private let speakers = WordSet(
  "负责人 居民 村民 市民 群众 老人 书记 主任 区长 市长 局长 经理 企业家 业主 工作人员 代表 委员 专家 教授 店主 老板 干部 员工 职工 家长 学生 老师 医生 院长 校长 董事长 总经理 相关人士 发言人")
