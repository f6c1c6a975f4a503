import Quantities
import Sentences

/// 将 that marks an object, and not the future.
extension StatusReader {
  /// 将…作为, 将…转化为, 将“一张网”向乡镇延伸: 将 marks an object there, not the future.
  func isDisposal(from start: Int) -> Bool {
    var position = start
    let limit = min(sentence.range.upperBound, start + 40)
    if start < limit, letters[start] == "“" || letters[start] == "《" { return true }
    // 将用于新建校舍: what money is for.
    if letters.has("用于", at: start, limit: limit) { return false }
    while position < limit {
      let letter = letters[position]
      if letter == "，" || letter == "；" { return false }
      // 将政策宣传到户, 将86个网格划分为320个: an object, and what became of it.
      if position > start + 2, !verbLetters.contains(letters[start]), letter == "到" || letter == "为" || letter == "成",
        !adverbs.contains(letters[position - 1])
      {
        return true
      }
      // 企业将能耗降低15%
      if position > start + 1, !verbLetters.contains(letters[start]),
        loweringVerbs.end(in: letters, at: position, limit: limit) != nil
      {
        return true
      }
      if disposalWords.end(in: letters, at: position, limit: sentence.range.upperBound) != nil { return true }
      // 将准入门槛向全过程管理推进: an object, and where it goes. 将免费向市民开放 has none.
      if letter == "向", position > start + 1, !futureLetters.contains(letters[start]),
        goesThere(from: position, limit: limit)
      {
        return true
      }
      // 将大厅由90平方米扩至400平方米: an object, and what is done to it.
      if letter == "由" || letter == "从", position > start + 2, !futureLetters.contains(letters[start]),
        position + 1 < limit, letters[position + 1].isDigit || NumeralReader.worth(of: letters[position + 1]) != nil
      {
        return !letters[start..<position].contains { $0 == "值" || $0 == "量" || $0 == "率" || $0 == "额" }
      }
      position += 1
    }
    return false
  }

  private func goesThere(from start: Int, limit: Int) -> Bool {
    for position in start..<limit {
      if letters[position] == "，" || letters[position] == "；" { return false }
      if motions.end(in: letters, at: position, limit: limit) != nil { return true }
    }
    return false
  }
}

private let motions = WordSet("推进 延伸 拓展 转变 倾斜 转移 下沉 扩展")
private let loweringVerbs = WordSet("降低 减少 提高 缩短 压缩 压减 提升")
/// 将作为, 将因为: letters that make another word with 为 or 成. 将床位增加到300张 is as often to come.
private let adverbs = LetterSet("作因认较更最完建形构高加大伸升长展")
/// Letters of verbs and adverbs that 将 stands before when it tells of the future.
private let verbLetters = LetterSet(
  "使由从在会于要继进新再有达增实完建投全形逐突超力带为可按以是提改打加推引培开启举组安发扩升降减吸拥迎优深集总共高同着积大努陆分重到成更最与对把支用不持保争促稳")
private let disposalWords = WordSet("用于 投向 作为 转化为 列为 定为 纳入 列入 融入 转为 变为 提高到 提升到 提高至 扩大到 打造成 建设成 贯穿 推广 缩短至 缩短到 控制在 压缩到")
