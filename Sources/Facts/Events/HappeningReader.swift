import Quantities
import Sentences

/// Finds happenings: a day or a month, and in the words around it a verb of happening (举行, 成立, 通车).
struct HappeningReader {
  let letters: [Letter]
  let times: [TimeExpression]
  let resolver: TimeResolver

  struct Found {
    var date: Period
    /// The words that tell it, before and behind the date.
    var parts: [Range<Int>]
    var range: Range<Int>
  }

  /// `year` is the year that the sentence's months belong to.
  func happenings(in sentence: Sentence, year: Int?) -> [Found] {
    var found: [Found] = []
    var known = year
    let dates = times[sentence.times].filter(isDate)
    for (index, time) in dates.enumerated() {
      guard let date = resolver.period(of: time, year: known)?.period else { continue }
      if time.hasYear { known = date.year }
      let limit = index + 1 < dates.count ? dates[index + 1].range.lowerBound : sentence.range.upperBound
      let behind = stretch(behind: time.range.upperBound, limit: limit)
      let before = stretch(before: time.range.lowerBound, in: sentence, previous: found.last?.range.upperBound)
      let parts = [before, behind].filter { !$0.isEmpty }
      guard parts.contains(where: hasVerb), parts.reduce(0, { $0 + $1.count }) >= 4 else { continue }
      found.append(Found(date: date, parts: parts, range: before.lowerBound..<behind.upperBound))
    }
    return found
  }

  /// A day, or one month.
  private func isDate(_ time: TimeExpression) -> Bool {
    guard time.isPlain else { return false }
    switch time.shape {
    case .day, .days, .relativeDay: return true
    case .months(let months): return months.count == 1
    case .absolute(let period):
      guard let from = period.from, let to = period.to else { return false }
      return to.day - from.day < 31
    default: return false
    }
  }

  /// From the date to the end of what is told: a semicolon, a full stop, or the end of the third clause.
  private func stretch(behind start: Int, limit: Int) -> Range<Int> {
    var first = spanEnd(start, limit: limit)
    while first < limit, leads.contains(letters[first]) { first += 1 }
    var end = first
    var lastClause = first
    while end < limit {
      switch letters[end] {
      case "；", "。", "！", "？": return first..<end
      case "，":
        if end - first > 40 { return first..<end }
        lastClause = end
      default: break
      }
      end += 1
    }
    // The next date's own clause begins behind the last comma.
    return first..<(limit < letters.count && lastClause > first && !isStop(letters[limit - 1]) ? lastClause : end)
  }

  /// 19日至20日: the date is the first day, and what happened stands behind the last.
  private func spanEnd(_ start: Int, limit: Int) -> Int {
    guard start < limit, letters[start] == "至" || letters[start] == "到" || letters[start] == "—" else { return start }
    var position = start + 1
    while position < limit, letters[position].isDigit || letters[position] == "—" { position += 1 }
    return position < limit && position > start + 1 && letters[position] == "日" ? position + 1 : start
  }

  private func isStop(_ letter: Letter) -> Bool { letter == "。" || letter == "；" || letter == "！" || letter == "？" }

  /// The words of the date's clause before it: 委员会于2017年3月成立.
  private func stretch(before end: Int, in sentence: Sentence, previous: Int?) -> Range<Int> {
    var last = end
    let limit = max(sentence.range.lowerBound, previous ?? 0)
    if last > limit, letters[last - 1] == "于" || letters[last - 1] == "在" || letters[last - 1] == "，" { last -= 1 }
    var first = last
    while first > limit, letters[first - 1] != "，", letters[first - 1] != "；", letters[first - 1] != "：",
      letters[first - 1] != "。"
    {
      first -= 1
    }
    return first..<last
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    for position in range where happeningVerbs.end(in: letters, at: position, limit: range.upperBound) != nil {
      return true
    }
    return false
  }
}

private let leads = LetterSet("，、 ,的起间初末底")
private let happeningVerbs = WordSet(
  """
  举行 举办 召开 成立 开幕 闭幕 启动 揭牌 挂牌 签约 签订 签署 通车 开工 竣工 投用 投入使用 投入运营 发布 印发 出台 当选 访问 落成 开业 开通 通过 颁布 宣布 批准 获批 批复 建成 落户 揭晓 \
  发生 爆发 发射 首飞 试飞 下水 开馆 开园 开学 上线 上市 登陆 投产 并网 封顶 贯通 奠基 动工 亮相 开赛 开播 施行 实施 生效 回归 加入 承办 出席 视察 考察 作出 发表 就职 选举 建立 设立 组建 解放
  """)
