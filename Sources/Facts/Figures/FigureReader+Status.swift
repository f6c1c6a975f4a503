import Quantities
import Sentences

/// What the words behind a number, and the sentence before, say to whether it is done, promised or expected.
extension FigureReader {
  /// 增长9%，低于10%左右的目标: the goal that something is held against.
  func isGoalPassed(_ measurement: Measurement) -> Bool {
    let (start, end) = (measurement.raw.lowerBound, measurement.raw.upperBound)
    guard end < letters.count, letters[end] == "的", goals.end(in: letters, at: end + 1, limit: letters.count) != nil
    else { return false }
    if comparisons.end(in: letters, at: start, limit: end) != nil { return true }
    // 高于年初人代会12%的目标: who set it stands between.
    var position = start - 1
    while position >= max(0, start - 12), letters[position] != "，", letters[position] != "、" {
      if comparisons.end(in: letters, at: position, limit: start) != nil { return true }
      position -= 1
    }
    return false
  }

  /// 高于年初, 超过市人代会确定的: nothing but what a number is held against. 优良天数比率超过年初 names a measure of its own.
  func onlyCompares(_ left: Range<Int>) -> Bool {
    var position = left.lowerBound
    while position < left.upperBound, let end = comparing.end(in: letters, at: position, limit: left.upperBound) {
      position = end
    }
    return position == left.upperBound
  }

  /// 产值260亿元（2013年指标为预计数，下同）: a remark that all the numbers are expected.
  func remarksExpectation(_ sentence: Sentence, _ signs: SentenceSigns) -> Bool {
    guard signs.contains(.remarks) else { return false }
    return sentence.range.contains { position in
      expectedNumbers.end(in: letters, at: position, limit: sentence.range.upperBound).map {
        letters[$0] == "，" || letters[$0] == "）" || letters[$0] == "；" || letters[$0] == ")"
      } ?? false
    }
  }

  /// 预计实现增加值35亿元。实现产值135亿元: whether a sentence without a subject goes on with what the one before expects.
  func goesOnExpecting(_ sentence: Sentence, _ index: Int, _ first: Measurement, behind figures: [Figure]) -> Bool {
    guard let last = figures.last, last.status == .estimate, last.sentence == index - 1,
      prose.sentences[index - 1].block == sentence.block
    else { return false }
    // 其中一般预算收入52亿元: of what is expected, a part.
    if opensWithPart(sentence) {
      return whole(of: first, sentence: index, in: figures).map { figures[$0].status == .estimate } ?? false
    }
    return attainments.end(in: letters, at: sentence.range.lowerBound, limit: sentence.range.upperBound) != nil
  }
}

private let expectedNumbers = WordSet("为预计数 为预测数 为预计完成数 为快报数 系预计数 均为预计")
private let comparing = WordSet(
  """
  全省 全市 全国 平均 平均水平 高于 低于 高出 超过 超出 超 大于 快于 好于 优于 完成 实现 达到 ， 年初 全年 年度 今年 去年 年 月 原定 预期 计划 省 市 县 区 州 省里 市里 我市 我县 人代会 人大 两会 会议 市委 县委 \
  市政府 县政府 确定 确定的 下达 下达的 提出 提出的 制定 制定的 的 比 不低于 不高于
  """)
private let goals = WordSet("预期目标 年度预期目标 全年预期目标 年初预期目标 控制目标 年度目标 全年目标 计划目标 目标")
private let comparisons = WordSet("低于 高于 好于 超过 超出 高出")
/// Light verbs that leave their subject to the sentence before.
private let attainments = WordSet("实现 完成")

/// 从每人每月80元提高到90元: what the amounts are reckoned by.
let rateLeads = WordSet("每人每月 每人每年 每月每人 每年每人 每人 每月 每年 每天 每亩 每吨 每户 人均 户均")
