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
  /// What a clause of its own says of the whole sentence: 根据预计，粮食增产…；棉花增产….
  private var general: Figure.Status?
  /// Where the sentence begins, or the item of a list in it.
  private var opening: Int
  /// Whether what was said last holds for its clause only.
  private var isOfClause = false
  /// Where 了 stands behind the verb that tells of something done: 也接待了三十多个国家. It speaks against a heading that plans, and
  /// no further than to a clause with a year of its own.
  private(set) var deed: Int?

  /// Whether what was said last is said of one thing alone: 公园计划打造96处, 计划总投资45亿元. The next sentence may tell what is done.
  private(set) var isOfOneThing = false

  /// `isPlan`: what the headings above say; nil where they do not.
  init(letters: [Letter], sentence: Sentence, isPlan: Bool?) {
    self.letters = letters
    self.sentence = sentence
    isReview = isPlan == false
    self.isPlan = isPlan == true
    position = sentence.range.lowerBound
    opening = sentence.range.lowerBound
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
      if turns.contains(letter) { status = self.status(status, passing: letter, at: position, limit: limit) }
      // （统计数字要在以后才能作出）: a remark says nothing of the figures behind it.
      if letter == "（" || letter == "(", let close = remarkEnd(from: position, limit: limit) {
        position = close
        continue
      }
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
      if case .aspect = word {
        if let isDeed = isDeed(at: position) { deed = isDeed ? position : nil }
        position = end
        continue
      }
      if let found = reading(word, at: position, end: end) {
        status = found
        isOfOneThing = isOfOneThing(word, at: position)
        if case .verbOnly = word { isOfClause = isReview }
        if case .certain = word, letters[end - 1] == "，" || end < sentence.range.upperBound && letters[end] == "，" {
          general = found
        }
        position = end
      } else {
        position += 1
      }
    }
    return status
  }

  /// What is left of a status behind a mark: the next clause may begin anew.
  private mutating func status(
    _ known: Figure.Status?, passing letter: Letter, at position: Int, limit: Int
  ) -> Figure.Status? {
    var status = known
    // 目前水平较低，今年扩大以后…: in a plan, from what there is to what is to come.
    if letter == "，", isPlan, status == .actual, position + 1 < limit,
      letters[position + 1] == "今" || letters[position + 1] == "明"
    {
      status = general
    }
    // 计划投资6亿元，完成率达九成: what a review says was planned, and what came of it.
    if letter == "，", isOfClause { (status, isOfClause) = (general, false) }
    if letter == "；" {
      // ；——集中力量…: the next item of a list begins anew.
      if position + 1 < limit, letters[position + 1] == "—" { (opening, general) = (position + 1, nil) }
      if !(status == .estimate && expectsAll), !(status == .target && goesOnPlanning(position)) { status = general }
    }
    // 拟建住房20万平方米，涉及居民1017户: who lives there now.
    if letter == "涉", status == .target, !isPlan, position > 0, letters[position - 1] == "，",
      letters.has("涉及", at: position, limit: limit)
    {
      status = general
    }
    if deed != nil, endsDeed(at: position) { deed = nil }
    return status
  }

  /// Behind the parenthesis that closes before `limit`.
  private func remarkEnd(from start: Int, limit: Int) -> Int? {
    (start..<limit).first { letters[$0] == "）" || letters[$0] == ")" }.map { $0 + 1 }
  }

  /// Whether 了 says that something was done; nil where it does not: 为了, and 建成了以后, which says when.
  private func isDeed(at position: Int) -> Bool? {
    guard position > sentence.range.lowerBound, !otherAspects.contains(letters[position - 1]) else { return nil }
    // 安排了五亿元, 提出了四项指标: planned.
    if planningVerbs.start(in: letters, before: position, limit: sentence.range.lowerBound) != nil { return false }
    var end = position
    while end < sentence.range.upperBound, letters[end] != "，", letters[end] != "；" { end += 1 }
    return letters[end - 1] == "后" || letters[end - 1] == "时" ? nil : true
  }

  /// ；, ：, and a clause that goes on with another time: ，明年….
  private func endsDeed(at position: Int) -> Bool {
    switch letters[position] {
    case "；", "：": true
    case "，":
      position + 1 < sentence.range.upperBound
        && (laterLetters.contains(letters[position + 1]) || letters[position + 1].isNumeral)
    default: false
    }
  }

  private func isOfOneThing(_ word: StatusWord, at start: Int) -> Bool {
    switch word {
    case .cost: true
    case .verbOnly:
      letters[start] == "拟" && start > sentence.range.lowerBound && letters[start - 1] == "，"
        || start > sentence.range.lowerBound && letters[start - 1].isHan && !subjectEnds.contains(letters[start - 1])
    default: false
    }
  }

  private func reading(_ word: StatusWord, at start: Int, end: Int) -> Figure.Status? {
    let before: Letter = start > sentence.range.lowerBound ? letters[start - 1] : "，"
    let after: Letter = end < sentence.range.upperBound ? letters[end] : "。"
    switch word {
    case .certain(let status):
      // 预期目标提前一年实现: a goal that was reached.
      if letters[end - 1] == "标", letters.has("提前", at: end, limit: sentence.range.upperBound),
        (end + 2..<min(end + 6, sentence.range.upperBound)).contains(where: {
          letters.has("实现", at: $0, limit: sentence.range.upperBound)
        })
      {
        return .actual
      }
      return letters[start] == "预" && isCompared(start) ? nil : status
    case .effort: return isReview ? nil : .target
    case .noun: return nil
    case .expectation, .cost: return after.isDigit || expectedLetters.contains(after) ? .target : nil
    case .verbOnly:
      // 省级棚改计划安置房, 年度投资计划: a noun there.
      let isNumbered = before == "年" && start > 1 && letters[start - 2].isNumeral  // 五年计划
      let isBehindSubject = subjectEnds.contains(before) && !isNumbered
      let isBeforeVerb = after.isHan && after != "的" || after.isDigit || after == "于"
      if isMeasuredAgainst(start, end) { return nil }
      // 计划投资6亿元 in a review: planned all the same.
      if isReview {
        return PlannedDeeds.follow(start, end, letters, in: sentence.range) && isCounted(from: end)
          ? .target : nil
      }
      // 口袋公园计划打造128处: behind what is planned, and before the verb.
      if !isBehindSubject, before.isHan, PlannedDeeds.follow(start, end, letters, in: sentence.range),
        isCounted(from: end)
      {
        return .target
      }
      return isBehindSubject && isBeforeVerb ? .target : nil
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
    case .aspect: return nil
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

  /// 今年安排项目45个；续建20个: whether what is planned goes on with the next verb, in a text that looks back on no year.
  /// ；新增就业2万人，同比多增2000人 is known already.
  private func goesOnPlanning(_ mark: Int) -> Bool {
    let limit = sentence.range.upperBound
    guard !isReview, nextDeeds.end(in: letters, at: mark + 1, limit: limit) != nil else { return false }
    let end = letters[mark + 1..<limit].firstIndex(of: "；") ?? limit
    return !(mark + 1..<end).contains { known.end(in: letters, at: $0, limit: end) != nil }
  }

  /// 预计全年…, 2021年，预计…: nothing but a time before it. So does a clause that opens with the word and a subject of its own:
  /// 预计工业产值30亿元；增加值8亿元. 总量预计达到30亿元 says so of one thing.
  private var expectsAll: Bool {
    let range = opening..<sentence.range.upperBound
    guard let mark = range.first(where: { letters.has("预计", at: $0, limit: letters.count) }) else { return false }
    // 2019年，全区预计…: nothing but when and where.
    if mark - range.lowerBound < 8 { return true }
    if (range.lowerBound..<mark).allSatisfy({ letters[$0].isDigit || timeLetters.contains(letters[$0]) }) {
      return true
    }
    guard letters[mark - 1] == "，" || letters[mark - 1] == "；" else { return false }
    var subject = mark + 2
    while subject < range.upperBound, letters[subject].isDigit || timeLetters.contains(letters[subject]) {
      subject += 1
    }
    return subject < range.upperBound && !reachLetters.contains(letters[subject])
  }

  /// 超过年度计划4.1%, 超额完成产量计划: the plan that something is held against.
  private func isMeasuredAgainst(_ start: Int, _ end: Int) -> Bool {
    if letters.has("百分之", at: end, limit: sentence.range.upperBound) { return true }
    var position = start - 1
    while position >= sentence.range.lowerBound, letters[position] != "，", letters[position] != "；" {
      if exceedingVerbs.end(in: letters, at: position, limit: start) != nil { return true }
      position -= 1
    }
    return false
  }

  /// 比1980年预计增长5%: what was expected of the year compared with.
  private func isCompared(_ start: Int) -> Bool {
    guard start > sentence.range.lowerBound, letters[start - 1] == "年" else { return false }
    return (max(sentence.range.lowerBound, start - 10)..<start).contains { letters[$0] == "比" || letters[$0] == "较" }
  }

  /// Whether 预计 stands before in the same clause.
  private func isExpected(before end: Int) -> Bool {
    var position = end - 1
    while position >= max(sentence.range.lowerBound, end - 16), letters[position] != "，", letters[position] != "；" {
      if letters.has("预计", at: position, limit: end) || letters.has("估计", at: position, limit: end) { return true }
      position -= 1
    }
    return false
  }
}

/// Letters of times and areas between 预计 and its subject.
private let timeLetters = LetterSet("年月末底，全省市县区州旗我到—初步")
/// Letters with which 预计 goes on about the subject before it.
private let reachLetters = LetterSet("达将为突超增比同有可仍净翻下上累总")
/// Verbs by which a plan goes on.
private let nextDeeds = WordSet("建成 完成 发放 拆除 打造 培育 引进 纳入 新开工 新建 续建 改造 改建 扩建 建设 列入 实施 启动 新增")

/// What is said of deeds alone.
private let known = WordSet("同比 比上年 较上年 超额 已 了 提前")

private enum StatusWord: Sendable {
  case certain(Figure.Status)
  /// 争取, 确保: promises, but in a review what was done
  case effort
  /// 预期寿命: no status, though it begins like one
  case noun
  /// 预期增长5%: a target as a verb; 好的预期 and 预期性指标 are none
  case expectation
  /// 计划总投资45亿元: what something is to cost, which says nothing of the next sentence
  case cost
  /// 计划, 安排: promises as verbs, nouns elsewhere
  case verbOnly
  case will
  case must
  case already
  /// 了 behind a verb
  case aspect
}

/// Letters with which what is expected goes on.
private let expectedLetters = LetterSet("百增达为是实下上全控在约同年近超")

private let subjectEnds = LetterSet("，。；：、“区市省县州们年内底期并还也共司国度后月）团\u{3000} ")

/// 预期目标提前实现: a goal that was reached.
private let goalsReached: [(String, StatusWord)] = ["预期目标", "奋斗目标"].flatMap { goal in
  ["提前", "如期", "圆满", "顺利", "全面", "胜利", "基本", "已", "已经", "超额"].flatMap { manner in
    ["实现", "完成"].map { (goal + manner + $0, .already) }
  }
}

private let statusWords = WordTrie<StatusWord>(
  goalsReached + [
    ("力争", .certain(.target)), ("确保", .effort), ("争取", .effort), ("预期寿命", .noun),
    ("报告提出，", .certain(.target)), ("方案提出，", .certain(.target)), ("方案明确，", .certain(.target)),
    ("意见提出，", .certain(.target)), ("意见明确，", .certain(.target)), ("规划提出，", .certain(.target)),
    ("规划明确，", .certain(.target)), ("纲要提出，", .certain(.target)), ("计划提出，", .certain(.target)),
    ("草案规定", .certain(.target)), ("草案提出", .certain(.target)), ("计划规定，", .certain(.target)),
    ("计划生育", .noun), ("计划经济", .noun), ("计划体制", .noun), ("计划管理", .noun), ("计划单列", .noun), ("计划商品", .noun),
    ("计划调节", .noun), ("计划指标", .noun), ("计划收购", .noun), ("计划供应", .noun), ("计划内", .noun), ("计划外", .noun),
    ("超预期", .noun), ("超出预期", .noun), ("好于预期", .noun), ("高于预期", .noun), ("低于预期", .noun), ("符合预期", .noun), ("预期值", .noun),
    ("预期目标", .certain(.target)),
    ("计划总投资", .cost), ("目标是", .certain(.target)), ("目标为", .certain(.target)), ("目标：", .certain(.target)),
    ("奋斗目标", .certain(.target)),
    ("预期", .expectation),
    ("拟", .verbOnly), ("计划", .verbOnly), ("规划建设", .verbOnly), ("安排", .verbOnly), ("将", .will), ("要", .must),
    ("有望", .certain(.estimate)), ("可新增", .certain(.estimate)),
    ("预计", .certain(.estimate)), ("估计将", .certain(.estimate)), ("估计可", .certain(.estimate)),
    ("估计为", .certain(.estimate)),
    ("估计达", .certain(.estimate)), ("估计有", .certain(.estimate)), ("预计数", .noun), ("预计的", .noun), ("了", .aspect),
    ("了解", .noun),
    ("预计可", .certain(.estimate)), ("可实现", .certain(.estimate)), ("可带动", .certain(.estimate)),
    ("可增加", .certain(.estimate)), ("可产生", .certain(.estimate)),
    ("可减少", .certain(.estimate)), ("可节约", .certain(.estimate)), ("可达", .certain(.estimate)),
    ("已", .already), ("已经", .already), ("截至目前", .already), ("目前", .already), ("实际完成", .already), ("实际回落", .already),
    ("实际达到", .already),
    ("实际执行", .already), ("实际为", .already),
  ])

/// Letters at which what was said may end.
private let turns = LetterSet("，；：涉")
private let statusInitials = LetterSet(statusWords.initials)

/// 将使, 将在, 将继续: letters by which the future goes on.
let futureLetters = LetterSet("使由从在会于要继进新再有达增实完建投全形逐突超力带为可按以是")
/// 为了, 除了: letters before a 了 that ends no deed.
private let otherAspects = LetterSet("为除罢得不好")
/// Letters with which a clause goes over to another time.
private let laterLetters = LetterSet("今明到从将争力预")
private let planningVerbs = WordSet("安排 设置 计划 规划 规定 确定 提出 制定 制订 拟定 布置 部署 明确 设定")
private let exceedingVerbs = WordSet("超过 超额 超出 突破 原定 比原 完成 超年 超计划 超全年 超原 超序时")

private let mustVerbs = WordSet(
  "突破 达到 实现 完成 确保 新增 建成 引进 超过 增长 力争 新建 保持 在 控制 建立 做到 解决 修建 提高 下降 降低 增加 减少 比 培育 开工 努力 争取 使 有 全面完成 再")
