import Sentences

extension KindRule {
  /// “增速列全市第一位”: a place in an order.
  static let ranks = KindRule(
    name: "ranks", summary: "an ordinal that is a figure is a rank",
    examples: [
      ("全区工业增速列全市第一位。", "第一位", .rank), ("货物吞吐量居全国首位。", "首位", .rank), ("工业增速居全国前10位。", "10位", .rank),
      ("集团在行业中的排名由86位升至41位。", "86位", .rank),
      ("在百强县排名中，我县由99位升至87位。", "87位", .rank), ("综合实力在全国900个县中列86位。", "86位", .rank),
    ],
    counterexamples: [
      ("新增床位3位数以上的医院2家。", "2家", .level), ("两院院士增至93位。", "93位", .level), ("专家由12位增至15位。", "15位", .level),
      ("安排35位医生到岗。", "35位", .level), ("名单所列12位劳模受表彰。", "12位", .level), ("新居3位院士。", "3位", .level),
      ("区域创新能力排名提升4位。", "4位", .change),
    ],
    needs: .place,
    read: { context in
      if context.measurement.isOrdinal { return context.plain(.rank) }
      // 居全国前10位: a place among the first.
      let start = context.start
      guard context.unit == "位", start > context.left.lowerBound else { return nil }
      // 排名由86位升至41位
      if KindRule.changes.read(context) == nil,
        isOfRanking(context)
      {
        return context.plain(.rank)
      }
      // 在全国2000个县中列141位
      if isStanding(context) { return context.plain(.rank) }
      guard context.letters[start - 1] == "前" else { return nil }
      return KindReading(kind: .rank, wordsStart: start - 1)
    })
}

/// 在全国2000个县中列141位, and neither 安排35位医生 nor 所列12位: the verb stands alone, and nobody is counted.
private func isStanding(_ context: KindContext) -> Bool {
  let (letters, low, end) = (context.letters, context.left.lowerBound, context.measurement.raw.upperBound)
  guard let verb = standings.start(in: letters, before: context.start, limit: low) else { return false }
  if verb > low, context.start - verb == 1, verbEndings.contains(letters[verb - 1]) { return false }
  return end >= letters.count || !letters[end].isHan || letters[end] == "的"
}

/// 安排, 所列, 新居: letters that make a word with the verb of a rank.
private let verbEndings = LetterSet("安编所下系新定旧邻迁并罗陈")

/// 排名由86位升至41位, 百强县由84位升至76位; 在百强县排名中，我县由99位升至87位: what is ranked, or the ranking itself, is named.
private func isOfRanking(_ context: KindContext) -> Bool {
  let (letters, start) = (context.letters, context.start)
  func names(_ range: Range<Int>) -> Bool {
    range.contains { rankNouns.end(in: letters, at: $0, limit: range.upperBound) != nil }
  }
  if names(context.left) { return true }
  // The end of a movement, or its start behind the clause that names the ranking.
  guard start > context.left.lowerBound, "从由到至".letters.contains(letters[start - 1]) else { return false }
  let before = max(0, context.left.lowerBound - 24)..<context.left.lowerBound
  let end = before.last { letters[$0] == "。" || letters[$0] == "；" } ?? before.lowerBound
  return names(end..<before.upperBound)
}

private let standings = WordSet("列 位列 位居 居 排 排名 排在 名列")
private let rankNouns = WordSet("排名 位次 名次 排位 百强 十强 千强")
