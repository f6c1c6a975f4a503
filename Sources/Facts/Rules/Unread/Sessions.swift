import Quantities
import Sentences

extension NumeralRule {
  /// “省人大五次会议，十次、十一次全会”: which meeting it is.
  static let sessions = NumeralRule(
    name: "sessions", summary: "a number that tells which meeting is meant is an ordinal", numeralClass: .ordinal,
    examples: [("省十四届人大三次会议通过。", ["三"]), ("区委十次、十一次全会部署。", ["十"]), ("首轮督察后迎来二轮督察。", ["二"])],
    counterexamples: [("召开座谈会三十次。", ["三十"])],
    matches: { context in
      let unit = context.unit
      if unit == "次" {
        return context.follows(meetings, at: context.end) || context.after() == "、" && context.isSmallHan
      }
      return unit == "轮" && context.isSmallHan && context.numeral.range.count == 1
        && context.follows(rounds, at: context.end)
    })
}

private let meetings = WordSet("会议 全会 全体会议 代表大会 會議 党代会 党代表大会 中央全会 常委会")
private let rounds = WordSet("土地 延包 督察 中央 巡视 承包 双一流 退耕")
