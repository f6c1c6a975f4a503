import Quantities
import Sentences

/// What a figure is a stated part of: 其中, 含, 包括.
extension FigureReader {
  /// The period of the sentence before, where this one opens with 其中 and speaks of its parts.
  func periodOfWhole(_ sentence: Sentence, _ index: Int, in figures: [Figure]) -> Period? {
    guard let last = figures.indices.last, figures[last].sentence == index - 1,
      prose.sentences[index - 1].block == sentence.block, opensWithPart(sentence)
    else { return nil }
    // 产值5万亿元，两年平均增长4%。其中，…: the parts are of the amount, and dated as it is.
    let period = figures[last].period
    if period.from?.year == period.to?.year { return period }
    return (figures.last { $0.sentence == index - 1 && $0.kind == .level })?.period ?? period
  }

  func opensWithPart(_ sentence: Sentence) -> Bool {
    partWords.end(in: letters, at: sentence.range.lowerBound, limit: sentence.range.upperBound) != nil
  }

  func planned(wholeOf part: Measurement, sentence: Int, in figures: [Figure]) -> Bool {
    whole(of: part, sentence: sentence, in: figures).map { figures[$0].status == .target } ?? false
  }

  /// The figure that this one is a stated part of: the last of its unit before 其中, 含 or 包括.
  func whole(of measurement: Measurement, sentence: Int, in figures: [Figure]) -> Int? {
    let range = prose.sentences[sentence].range
    let initials = partInitials
    var position = measurement.raw.lowerBound - 1
    var isClauseLeft = false
    while position >= range.lowerBound {
      let letter = letters[position]
      if letter == "；" || letter == ";" { return nil }
      if initials.contains(letter), let end = partWords.end(in: letters, at: position, limit: range.upperBound) {
        // 其中， opens a sentence of parts; 其中高铁370公里 says one, and the next clause leaves it.
        // 散居孤儿（含艾滋病儿童）从1536元: what the parentheses include is no figure.
        if letters[position] == "（" || letters[position] == "(",
          letters[position..<measurement.raw.lowerBound].contains(where: { $0 == "）" || $0 == ")" })
        {
          position -= 1
          continue
        }
        if isClauseLeft, position > range.lowerBound, letters[end] != "，", letters[end] != "：" { return nil }
        // What a sentence has counted itself comes before what the one before it did.
        let isInside = figures.contains { $0.sentence == sentence && $0.range.upperBound <= position }
        // 计划提出，其中安排项目192个: in the middle of a sentence it means nothing of the one before.
        let opens = position <= range.lowerBound + 4
        let floor = isInside || !opens ? sentence : sentence - 1
        return likeliest(
          of: measurement,
          among: figures.indices.reversed().prefix { figures[$0].sentence >= floor }.filter {
            figures[$0].range.upperBound <= position && figures[$0].unit == measurement.unit
              && figures[$0].kind == .level && !isInParentheses(figures[$0].range, before: position)
          }, in: figures)
      }
      if letter == "，" || letter == "," { isClauseLeft = true }
      position -= 1
    }
    return nil
  }
}

extension FigureReader {
  /// 总投资82亿元、年度投资20亿元，其中产业项目总投资43亿元: of wholes that are large enough, the one that is measured by the same words; of
  /// several, the nearest.
  private func likeliest(of part: Measurement, among wholes: [Int], in figures: [Figure]) -> Int? {
    let own = words(before: part.raw.lowerBound)
    func wordsShared(_ index: Int) -> Int {
      let whole = words(before: figures[index].range.lowerBound)
      return zip(own, own.dropFirst()).count { pair in
        zip(whole, whole.dropFirst()).contains { $0 == pair.0 && $1 == pair.1 }
      }
    }
    let large = wholes.filter { figures[$0].value.map { $0 >= part.value } ?? true }
    // A part larger than its whole is a contradiction that a report should be asked about, where nothing else can be meant.
    if large.isEmpty { return wholes.count == 1 ? wholes[0] : wholes.first { wordsShared($0) > 1 } }
    let most = large.map(wordsShared).max() ?? 0
    return large.first { wordsShared($0) == most }
  }

  /// The letters of a clause before its number.
  private func words(before end: Int) -> ArraySlice<Letter> {
    var start = end
    while start > 0, end - start < 10, letters[start - 1].isHan { start -= 1 }
    return letters[start..<end]
  }

  /// （不含旧存260件）: a number put in parentheses, which close before `limit`.
  private func isInParentheses(_ range: Range<Int>, before limit: Int) -> Bool {
    guard let close = letters[range.upperBound..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }) else {
      return false
    }
    return !letters[range.upperBound..<close].contains { $0 == "（" || $0 == "(" }
  }

  /// 其中基层法院271件；中级法院43件，增长2%；高级法院5件: the parts that go on behind the first, as long as the whole holds them all.
  func wholeOfSiblings(_ measurement: Measurement, left: Range<Int>, sentence: Int, in figures: [Figure]) -> Int? {
    guard let last = figures.last(where: { $0.kind == .level && $0.unit == measurement.unit }),
      last.sentence == sentence, let whole = last.whole, let total = figures[whole].value,
      left.count <= 16, !left.contains(where: { endOfParts.end(in: letters, at: $0, limit: left.upperBound) != nil })
    else { return nil }
    // 其中山路33公里；添置渡船14只: what is told behind ； is another thing, unless the sentence is all about parts.
    let isParted = letters[last.range.upperBound..<measurement.raw.lowerBound].contains("；")
    if isParted, !opensWithPart(prose.sentences[sentence]) { return nil }
    let parts = figures.filter { $0.whole == whole && $0.sentence == sentence }
    return parts.reduce(measurement.value) { $0 + ($1.value ?? Decimal(0)) } <= total ? whole : nil
  }

  /// 水库工程已完工41件: whether the clause says how much is done.
  private func saysDone(_ clause: Range<Int>) -> Bool {
    for position in clause {
      if letters[position] == "，" { return false }
      if doneAlready.end(in: letters, at: position, limit: clause.upperBound) != nil { return true }
    }
    return false
  }

  /// 计划新建球场90处，已建成60处，30处正在建设: what the sentence counts of things counted before, of which it is a part.
  func planAdvanced(by measurement: Measurement, left: Range<Int>, sentence: Int, in figures: [Figure]) -> Int? {
    let end = measurement.raw.upperBound
    let isBegun = standingsBehind.end(in: letters, at: end, limit: prose.sentences[sentence].range.upperBound) != nil
    let start = left.first { letters[$0] != "，" && letters[$0] != "、" } ?? left.upperBound
    guard measurement.isCount,
      isBegun && left.count <= 1
        || left.count <= 10 && saysDone(start..<left.upperBound)
    else { return nil }
    for index in figures.indices.reversed() {
      guard figures[index].sentence == sentence else { return nil }
      if figures[index].unit == measurement.unit, figures[index].kind == .level, figures[index].whole == nil {
        return figures[index].value.map { $0 > measurement.value } == true ? index : nil
      }
    }
    return nil
  }
}

/// Words by which a clause leaves the parts: means, sums, and what is counted of something else.
private let endOfParts = WordSet("人均 户均 平均 累计 合计 共 总 同比 全市 全县 全区 全省 带动 惠及 新增")
/// Words by which a clause says how much of something is done.
private let doneAlready = WordSet("正在 在建 尚在 已 目前已 现已 其中已 截至目前已 截至目前，已 至今已")
/// Words behind a number by which it says how much is going on.
private let standingsBehind = WordSet("正在 已 在建 即将 尚在 完工 开工 竣工")
private let partWords = WordSet("其中 （含 (含 包括 （其中 其中包含")
private let partInitials = LetterSet("其（(包")
