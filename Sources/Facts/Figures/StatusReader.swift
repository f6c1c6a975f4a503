import Sentences

/// Whether a figure is done, promised or expected, by the words before it in its sentence.
///
/// Reads the sentence once, from figure to figure.
struct StatusReader {
  let letters: [Letter]
  let sentence: Sentence
  /// In a review 争取 and 安排 tell what was won and allotted, and promise nothing.
  let isReview: Bool
  let isPlan: Bool
  /// How far the sentence is read, and what it says up to there.
  private var position: Int
  private var status: Figure.Status?

  /// `isPlan`: what the headings above say; nil where they do not.
  init(letters: [Letter], sentence: Sentence, isPlan: Bool?) {
    self.letters = letters
    self.sentence = sentence
    isReview = isPlan == false
    self.isPlan = isPlan == true
    position = sentence.range.lowerBound
  }

  /// nil where the sentence does not say: the period and the headings above decide. To be asked with rising limits.
  mutating func status(before limit: Int) -> Figure.Status? {
    var (position, status) = (position, status)
    // A word that reaches over the limit counts for later figures: reading goes on from there.
    var cut: (position: Int, status: Figure.Status?)?
    defer { (self.position, self.status) = cut ?? (position, status) }
    let initials = statusInitials
    while position < limit {
      let letter = letters[position]
      // 预计全年收入3亿元；投资5亿元；…: what opens the sentence holds for all that it lists.
      if letter == "；", !(status == .estimate && opensWithEstimate) { status = nil }
      guard initials.contains(letter),
        let (word, end) = statusWords.longest(in: letters, at: position, limit: sentence.range.upperBound)
      else {
        position += 1
        continue
      }
      if end > limit {
        if cut == nil { cut = (position, status) }
        position += 1
        continue
      }
      if case .noun = word {
        position = end
        continue
      }
      if let found = reading(word, at: position, end: end) {
        status = found
        position = end
      } else {
        position += 1
      }
    }
    return status
  }

  private func reading(_ word: StatusWord, at start: Int, end: Int) -> Figure.Status? {
    let before: Letter = start > sentence.range.lowerBound ? letters[start - 1] : "，"
    let after: Letter = end < sentence.range.upperBound ? letters[end] : "。"
    switch word {
    case .certain(let status): return status
    case .effort: return isReview ? nil : .target
    case .noun: return nil
    case .expectation: return after.isDigit || expectedLetters.contains(after) ? .target : nil
    case .verbOnly:
      // 省级棚改计划安置房, 年度投资计划: a noun there.
      let isNumbered = before == "年" && start > 1 && letters[start - 2].isNumeral  // 五年计划
      let isBehindSubject = subjectEnds.contains(before) && !isNumbered
      let isBeforeVerb = after.isHan && after != "的" || after.isDigit || after == "于"
      return isBehindSubject && isBeforeVerb && !isReview ? .target : nil
    case .will:
      if after == "军" || after == "近" || after == "领" || after == "士" { return nil }
      // 预计一季度将实现: what is going on already is expected.
      if isExpected(before: start) { return .estimate }
      return isDisposal(from: end) ? nil : .target
    case .must:
      return mustVerbs.end(in: letters, at: end, limit: sentence.range.upperBound) != nil && before != "主"
        && before != "重" && before != "需" && before != "只" ? .target : nil
    case .already:
      // 项目前期: no 目前.
      if letters[start] == "目", before == "项" || before == "题" || before == "科" { return nil }
      // In a plan, 优化已建成村庄的设施 tells what was there before and nothing of the figures to come.
      return isPlan && letters[start] == "已" && end == start + 1 && !isCounted(from: end) ? nil : .actual
    }
  }

  /// Whether a number follows in the same clause: 已建成84处.
  private func isCounted(from start: Int) -> Bool {
    for letter in letters[start..<sentence.range.upperBound] {
      if letter == "，" || letter == "；" { return false }
      if letter.isDigit || NumeralReader.worth(of: letter) != nil { return true }
    }
    return false
  }

  /// 预计全年…, 2021年，预计…: nothing but a time before it.
  private var opensWithEstimate: Bool {
    let start = sentence.range.lowerBound
    return (start..<min(start + 8, sentence.range.upperBound)).contains {
      letters.has("预计", at: $0, limit: letters.count)
    }
  }

  /// Whether 预计 stands before in the same clause.
  private func isExpected(before end: Int) -> Bool {
    var position = end - 1
    while position >= max(sentence.range.lowerBound, end - 16), letters[position] != "，", letters[position] != "；" {
      if letters[position] == "预", letters.has("预计", at: position, limit: end) { return true }
      position -= 1
    }
    return false
  }

  /// 将…作为, 将…转化为: 将 marks an object there, not the future.
  private func isDisposal(from start: Int) -> Bool {
    var position = start
    let limit = min(sentence.range.upperBound, start + 24)
    while position < limit {
      let letter = letters[position]
      if letter == "，" || letter == "；" { return false }
      if disposalWords.end(in: letters, at: position, limit: sentence.range.upperBound) != nil { return true }
      position += 1
    }
    return false
  }
}

private enum StatusWord: Sendable {
  case certain(Figure.Status)
  /// 争取, 确保: promises, but in a review what was done
  case effort
  /// 预期寿命: no status, though it begins like one
  case noun
  /// 预期增长5%: a target as a verb; 好的预期 and 预期性指标 are none
  case expectation
  /// 计划, 安排: promises as verbs, nouns elsewhere
  case verbOnly
  case will
  case must
  case already
}

/// Letters with which what is expected goes on.
private let expectedLetters = LetterSet("百增达为是实下上全控在约同年")

private let subjectEnds = LetterSet("，。；：、“区市省县州们年内底期并还也共司国度后月）团\u{3000} ")

private let statusWords = WordTrie<StatusWord>([
  ("力争", .certain(.target)), ("确保", .effort), ("争取", .effort), ("预期寿命", .noun),
  ("草案规定", .certain(.target)), ("草案提出", .certain(.target)), ("计划规定，", .certain(.target)),
  ("计划生育", .noun), ("计划经济", .noun), ("计划体制", .noun), ("计划管理", .noun), ("计划单列", .noun), ("计划商品", .noun),
  ("计划调节", .noun), ("计划指标", .noun), ("计划收购", .noun), ("计划供应", .noun), ("计划内", .noun), ("计划外", .noun),
  ("超预期", .noun), ("超出预期", .noun), ("好于预期", .noun), ("高于预期", .noun), ("低于预期", .noun), ("符合预期", .noun), ("预期值", .noun),
  ("预期目标", .certain(.target)),
  ("目标是", .certain(.target)), ("目标为", .certain(.target)), ("目标：", .certain(.target)), ("奋斗目标", .certain(.target)),
  ("预期", .expectation),
  ("拟", .verbOnly), ("计划", .verbOnly), ("规划建设", .verbOnly), ("安排", .verbOnly), ("将", .will), ("要", .must),
  ("有望", .certain(.estimate)), ("可新增", .certain(.estimate)),
  ("预计", .certain(.estimate)), ("预计可", .certain(.estimate)), ("可实现", .certain(.estimate)), ("可带动", .certain(.estimate)),
  ("可增加", .certain(.estimate)), ("可产生", .certain(.estimate)),
  ("可减少", .certain(.estimate)), ("可节约", .certain(.estimate)), ("可达", .certain(.estimate)),
  ("已", .already), ("已经", .already), ("截至目前", .already), ("目前", .already), ("实际完成", .already), ("实际达到", .already),
  ("实际执行", .already), ("实际为", .already),
])

private let statusInitials = LetterSet(statusWords.initials)

private let disposalWords = WordSet("用于 投向 作为 转化为 列为 定为 纳入 列入 融入 转为 变为 提高到 提升到 提高至 扩大到 打造成 建设成 贯穿 推广 缩短至 缩短到 控制在 压缩到")
private let mustVerbs = WordSet("突破 达到 实现 完成 确保 新增 建成 引进 超过 增长 力争 新建 保持 在 控制 提高 下降 降低 增加 减少 比 培育 开工 努力 争取 使 有 全面完成 再")
