import Quantities
import Sentences

/// A number with the unit behind it and the words that bound it, before it is known what it measures or whether it
/// counts anything at all.
struct Measurement: Sendable {
  /// Number and unit, in letters.
  var core: Range<Int>
  /// `core` with the bounding words that stand against it.
  var raw: Range<Int>
  var numeral: Numeral
  var value: Decimal
  var high: Decimal?
  var unit: Unit
  var sort: UnitSort?
  var bound: Figure.Bound
  /// 第 stands before it.
  var isOrdinal: Bool
  /// Whether its unit counts things: 家, 个.
  var isCount: Bool { sort == .counter || sort == .looseCounter }
}

/// Reads the units, ranges and bounding words around the numbers of a sentence.
struct MeasurementReader {
  let letters: [Letter]
  /// Of the whole report.
  let numerals: [Numeral]
  let sentence: Sentence

  private var limit: Int { sentence.range.upperBound }

  /// In order of the text. No two overlap: a bounding word between two numbers belongs to the first.
  func read() -> [Measurement] {
    var result: [Measurement] = []
    result.reserveCapacity(sentence.numerals.count)
    var index = sentence.numerals.lowerBound
    while index < sentence.numerals.upperBound {
      var found = measurement(numerals[index])
      if index + 1 < sentence.numerals.upperBound, let range = range(from: found, to: numerals[index + 1]) {
        found = range
        index += 1
      }
      index += 1
      let start = result.last?.raw.upperBound ?? sentence.range.lowerBound
      // 3个多月 can reach over a number that stands inside its unit.
      guard found.core.lowerBound >= start else { continue }
      found.raw = max(found.raw.lowerBound, start)..<found.raw.upperBound
      result.append(found)
    }
    shareUnits(&result)
    sharePoints(&result)
    shareBounds(&result)
    return result
  }

  /// 分别突破22万家、6万家: the word before the first bounds both.
  private func shareBounds(_ measurements: inout [Measurement]) {
    for index in measurements.indices.dropFirst() {
      let (last, this) = (measurements[index - 1], measurements[index])
      guard this.bound == .exact, last.bound != .exact, this.unit == last.unit,
        last.raw.lowerBound < last.core.lowerBound, last.raw.upperBound == last.core.upperBound,
        this.raw.lowerBound - last.raw.upperBound == 1,
        letters[last.raw.upperBound] == "、" || letters[last.raw.upperBound] == "和",
        isShared(before: last.raw.lowerBound)
      else { continue }
      measurements[index].bound = last.bound
    }
  }

  /// 分别提高20.9、36.2、15.8个百分点: in a list of decimals the last one's unit serves all.
  private func shareUnits(_ measurements: inout [Measurement]) {
    for index in measurements.indices.dropLast().reversed() {
      let (this, next) = (measurements[index], measurements[index + 1])
      guard this.sort == nil, this.numeral.isArabic, !this.isOrdinal, this.bound == .exact, next.sort != nil,
        next.numeral.isArabic, next.raw.lowerBound - this.raw.upperBound == 1
      else { continue }
      let joint = letters[this.raw.upperBound]
      guard joint == "、" || joint == "和", !this.value.isWhole || isShared(before: this.raw.lowerBound) else { continue }
      measurements[index].unit = next.unit
      measurements[index].sort = next.sort
      if this.numeral.scale == 0, next.numeral.scale >= 4, next.value > this.value {
        let scale = next.numeral.scale
        measurements[index].value = Decimal(
          significand: this.value.significand, exponent: this.value.exponent + scale)
      }
    }
  }

  /// 分别快于全国3.4个、1个百分点: 个 belongs to 百分点 in both.
  private func sharePoints(_ measurements: inout [Measurement]) {
    for index in measurements.indices.dropLast().reversed() {
      let (this, next) = (measurements[index], measurements[index + 1])
      guard this.unit.letter == "个", next.unit == .percentagePoint, next.raw.lowerBound - this.raw.upperBound == 1,
        letters[this.raw.upperBound] == "、" || letters[this.raw.upperBound] == "和",
        !this.value.isWhole || isShared(before: this.raw.lowerBound)
      else { continue }
      measurements[index].unit = next.unit
      measurements[index].sort = next.sort
    }
  }

  /// Whether 分别 stands in the clause before `position`.
  private func isShared(before position: Int) -> Bool {
    var index = position - 1
    while index > sentence.range.lowerBound, letters[index] != "，", letters[index] != "；" {
      if letters[index] == "别", letters[index - 1] == "分" { return true }
      index -= 1
    }
    return false
  }

  private func measurement(_ numeral: Numeral) -> Measurement {
    var end = numeral.range.upperBound
    if numeral.isWord { return word(numeral) }
    if numeral.isOver, end < limit, isOver(letters[end]) { end += 1 }
    var unit = numeral.impliedUnit ?? .none
    var sort: UnitSort? = numeral.impliedUnit == nil ? nil : .ratio
    if numeral.impliedUnit == nil, let (word, wordEnd) = unitWord(at: end, after: numeral) {
      unit = word.unit
      sort = word.sort
      end = wordEnd
    }
    var value = doublings(numeral.value, sort)
    // 六倍半, 两年半
    if end < limit, letters[end] == "半", letters[end - 1] == "倍" || letters[end - 1] == "年", value.isWhole {
      value = value + Decimal(significand: 5, exponent: -1)
      end += 1
    }
    // 第一位: the ordinal's mark belongs to the number.
    let isOrdinal = isOrdinal(numeral.range.lowerBound)
    let isNegative = isMinus(numeral)
    var start = isOrdinal || isNegative ? numeral.range.lowerBound - 1 : numeral.range.lowerBound
    // 翻一番, 翻了一番
    if sort == .doubling, start > 1 {
      if letters[start - 1] == "翻" { start -= 1 } else if letters.has("翻了", before: start, limit: 0) { start -= 2 }
    }
    let core = start..<end
    return bounded(
      Measurement(
        core: core, raw: core, numeral: numeral, value: isNegative ? -value : value, high: nil,
        unit: unit, sort: sort, bound: numeral.isOver || isOverInside(numeral, end) ? .over : .exact,
        isOrdinal: isOrdinal))
  }

  /// 3个多月, 2个多百分点
  private func isOverInside(_ numeral: Numeral, _ end: Int) -> Bool {
    let start = numeral.range.upperBound
    return start + 2 < end && letters[start] == "个" && letters[start + 1] == "多"
  }

  /// 过半 is over 50 %, 翻番 a growth of 100 %, 首位 the first rank.
  private func word(_ numeral: Numeral) -> Measurement {
    let isRank = numeral.impliedUnit?.letter == "位"
    return Measurement(
      core: numeral.range, raw: numeral.range, numeral: numeral, value: numeral.value, high: nil,
      unit: numeral.impliedUnit ?? .none, sort: letters[numeral.range.lowerBound] == "翻" ? .doubling : .ratio,
      bound: numeral.isOver ? .over : .exact, isOrdinal: isRank)
  }

  private func isOver(_ letter: Letter) -> Bool { letter == "余" || letter == "餘" || letter == "多" || letter == "几" }

  /// 翻两番 is four times as much: a growth of 300 %.
  private func doublings(_ value: Decimal, _ sort: UnitSort?) -> Decimal {
    guard sort == .doubling else { return value }
    if let times = value.whole, (1...10).contains(times) { return Decimal(((1 << times) - 1) * 100) }
    // 翻1.2番: 2 to the 1.2 is 2.2974.
    guard let tenths = (value * Decimal(10)).whole, (11...49).contains(tenths) else { return value }
    let times = Decimal(significand: rootsOfTwo[tenths % 10], exponent: -6) * Decimal(1 << (tenths / 10))
    return ((times - Decimal(1)) * Decimal(100)).rounded(places: 2)
  }

  /// 增长率为-1.2‰, 涨幅-0.3%: a minus behind a word, where no range is meant. A dash is one only behind a word of growth.
  private func isMinus(_ numeral: Numeral) -> Bool {
    let start = numeral.range.lowerBound
    guard numeral.isArabic, start > sentence.range.lowerBound + 1 else { return false }
    switch letters[start - 1] {
    case "-", "－", "−": return "为是达到至于率约降升长幅速比".letters.contains(letters[start - 2])
    case "—", "–": return "长幅速".letters.contains(letters[start - 2])
    default: return false
    }
  }

  private func isOrdinal(_ start: Int) -> Bool { start > 0 && letters[start - 1] == "第" }

  /// The unit at `start`. 个 before a noun that is itself a unit (个百分点) is one word of the lexicon.
  private func unitWord(at start: Int, after numeral: Numeral) -> (UnitWord, Int)? {
    var start = start
    if start < limit, letters[start] == " " { start += 1 }
    guard start < limit, let (word, end) = unitWords.longest(in: letters, at: start, limit: limit) else { return nil }
    let isLatin = letters[start].isLatin
    if isLatin, end < limit, letters[end].isLatin { return nil }
    // 3个多月, 十年多: the word that bounds it stands inside or behind the unit.
    if word.unit.letter == "个", end + 1 < limit, letters[end] == "多", letters[end + 1] == "月" {
      return (UnitWord(unit: Unit("月"), sort: .duration), end + 2)
    }
    if word.unit.letter == "个", end < limit, letters[end] == "多", letters.has("百分点", at: end + 1, limit: limit) {
      return (UnitWord(unit: .percentagePoint, sort: .ratio), end + 4)
    }
    // 22亿方 of gas, 七万万两 of gold; 三方, 四方 are parties.
    if letters[start] == "方", end - start == 1, numeral.scale < 4 { return nil }
    // 18.8万平 of floors; 平均, 平台 and the like are no unit.
    if letters[start] == "平", end - start == 1,
      numeral.scale < 4 && (numeral.value < Decimal(1000) || end < limit && letters[end].isHan)
        || end < limit && levelEnds.contains(letters[end])
    {
      return nil
    }
    // 迈过千亿大关
    if letters[start] == "大", end < limit, letters[end] == "关" || letters[end] == "台" { return nil }
    if letters[start] == "两", !numeral.isHan || numeral.scale < 4 || end < limit && letters[end] == "个" {
      return nil
    }
    // 成立75周年: an anniversary.
    if letters[start] == "周", end < limit, letters[end] == "年" { return nil }
    if word.sort == .looseCounter || word.sort == .counter || word.sort == .measure, isPartOfNoun(word, start, end) {
      return nil
    }
    return (word, end)
  }

  /// A unit's letter that begins a longer noun: 6万人口, 300户籍, 12路公交 stay; 人口, 名单, 家庭, 个体 are nouns.
  /// 三项目标 counts goals, 793人均已脱贫 people.
  private func isPartOfNoun(_ word: UnitWord, _ start: Int, _ end: Int) -> Bool {
    end - start == 1 && nounsBehindNumbers.end(in: letters, at: start, limit: limit) != nil
      && unitsBeforeOthers.end(in: letters, at: start, limit: limit) == nil
  }

  // MARK: 800万—1000万吨, 5%至6%

  private func range(from single: Measurement, to second: Numeral) -> Measurement? {
    let first = single.numeral
    let gapStart = single.sort == nil ? first.range.upperBound : single.core.upperBound
    guard second.range.lowerBound > gapStart, second.range.lowerBound - gapStart <= 2 else { return nil }
    let gap = letters[gapStart..<second.range.lowerBound]
    if let low = lowerDigit(of: first, gap, second) { return neighbours(low, first, second) }
    guard isRangeMark(gap) else { return nil }
    var high = measurement(second)
    // 百分之二十到三十: the first number's unit serves both.
    if single.sort == .ratio, high.sort == nil, letters[first.range.lowerBound] == "百", first.impliedUnit != nil {
      high.unit = single.unit
      high.sort = .ratio
    }
    if single.sort != nil, single.unit != high.unit { return nil }
    if gap.contains("到") || gap.contains("至"), single.sort == nil, first.scale == 0, high.sort == nil { return nil }
    var low = doublings(first.value, high.sort)
    // 3—5万元: the scale word behind the second number serves both.
    if first.scale == 0, second.scale > 0, single.sort == nil, first.value < second.value {
      low = Decimal(significand: low.significand, exponent: low.exponent + second.scale)
    }
    let core = first.range.lowerBound..<high.core.upperBound
    var measurement = high
    measurement.core = core
    measurement.raw = core
    measurement.numeral = first
    measurement.value = low
    measurement.high = high.value
    measurement.bound = .exact
    measurement.isOrdinal = isOrdinal(core.lowerBound)
    return bounded(measurement)
  }

  /// 二、三百亿度 is from 200 to 300亿: the lower end of two digits that follow each other, in the scale of the second.
  private func lowerDigit(of first: Numeral, _ gap: ArraySlice<Letter>, _ second: Numeral) -> Decimal? {
    guard gap.count == 1, gap.first == "、", first.isHan, first.range.count == 1, first.scale == 0,
      first.impliedUnit == nil, second.isHan, second.impliedUnit == nil || first.range.count == 1,
      let next = NumeralReader.worth(of: letters[second.range.lowerBound]), let this = first.value.whole, this > 0,
      next == this + 1, second.range.count == 1 || NumeralReader.worth(of: letters[second.range.lowerBound + 1]) == nil,
      !second.isOver, measurement(second).sort != nil
    else { return nil }
    return (second.value * Decimal(this)).divided(by: Decimal(next))
  }

  private func neighbours(_ low: Decimal, _ first: Numeral, _ second: Numeral) -> Measurement? {
    var result = measurement(second)
    // 二、三级公司, 三、五两条: small numbers joined by 、 are members of a list.
    guard second.scale > 0 || result.sort != .looseCounter && result.sort != .duration else { return nil }
    let core = first.range.lowerBound..<result.core.upperBound
    result.core = core
    result.raw = core
    result.high = result.value
    result.value = low
    result.bound = .exact
    return bounded(result)
  }

  private func isRangeMark(_ gap: ArraySlice<Letter>) -> Bool {
    guard let mark = gap.first, gap.allSatisfy({ $0 == mark }) else { return false }
    switch mark {
    case "—", "-", "–", "~", "～", "至", "到", "－", "―", "─": return true
    default: return false
    }
  }

  // MARK: 近11万户, 300万平方米以上

  private func bounded(_ measurement: consuming Measurement) -> Measurement {
    var start = measurement.core.lowerBound
    var end = measurement.core.upperBound
    if let (bound, wordStart) = boundWords.longestSuffix(in: letters, before: start, limit: sentence.range.lowerBound),
      isBound(at: wordStart, measurement)
    {
      measurement.bound = bound
      start = wordStart
    }
    if let (bound, wordEnd) = boundSuffixes.longest(in: letters, at: end, limit: limit),
      letters[end] != "不" || wordEnd < limit && !letters[wordEnd].isHan
    {
      measurement.bound = bound
      end = wordEnd
    }
    measurement.raw = start..<end
    return measurement
  }

  /// 比原计划超过4%: whether 比 and what is exceeded stand before the word.
  private func isCompared(before start: Int) -> Bool {
    guard planNouns.start(in: letters, before: start, limit: sentence.range.lowerBound) != nil else { return false }
    var position = start - 1
    while position >= max(sentence.range.lowerBound, start - 14), letters[position] != "，" {
      if letters[position] == "比" || letters[position] == "较" { return true }
      position -= 1
    }
    return false
  }

  /// 最近, 经过, 附近 end in a letter that is no bounding word there.
  private func isBound(at start: Int, _ measurement: Measurement) -> Bool {
    guard start > sentence.range.lowerBound else { return true }
    let before = letters[start - 1]
    switch letters[start] {
    case "近":
      return before != "最" && before != "附" && before != "邻" && before != "临" && before != "靠" && before != "将"
        && before != "逼"
    case "过":
      return before != "迈" && before != "跨" && before != "经" && before != "通" && before != "度" && before != "渡"
        && before != "超" && before != "不"
        && (measurement.numeral.scale > 0 || measurement.numeral.isScale || measurement.sort == .ratio)
    // 投资破3000亿元; 打破, 冲破 are words of their own, and 破一个案件 counts.
    case "破":
      return !breakingLetters.contains(before)
        && (measurement.numeral.scale >= 2 || measurement.numeral.isScale || measurement.sort == .ratio)
    case "上": return measurement.numeral.isScale && before != "以" && before != "之"
    // 比计划超过4%: by how much it was exceeded.
    case "超": return before != "赶" && !isCompared(before: start)
    case "约": return before != "节" && before != "集" && before != "条" && before != "签"
    default: return true
    }
  }
}

extension Unit {
  /// The letter that writes it; nil where it takes none or several.
  var letter: Letter? { character.map(Letter.init(unicodeScalarLiteral:)) }
}

private let boundWords = WordTrie<Figure.Bound>([
  ("超过", .over), ("超", .over), ("突破", .over), ("破", .over), ("逾", .over), ("至少", .over), ("不低于", .over), ("不少于", .over),
  ("大于", .over),
  ("多于", .over), ("过", .over), ("上", .over), ("超出", .over), ("高于", .over), ("最少", .over), ("不下", .over), ("不下于", .over),
  ("近", .under), ("将近", .under), ("接近", .under), ("逼近", .under), ("临近", .under), ("不足", .under), ("不到", .under),
  ("低于", .under), ("少于", .under),
  ("不超过", .under), ("不高于", .under), ("未超过", .under), ("小于", .under), ("不多于", .under), ("至多", .under), ("最多", .under),
  ("不满", .under),
  ("约", .about), ("大约", .about), ("約", .about), ("大約", .about), ("大概", .about), ("约为", .about), ("大致", .about),
  ("大体", .about), ("约占", .about),
  ("将近有", .under),
])

/// 平均, 平台: letters that make another word with 平.
private let levelEnds = LetterSet("均台安等稳衡原时凡价方常行静整息面川度")
/// 2 to the power of none, one, … nine tenths, in millionths.
private let rootsOfTwo: [Int64] = [
  1_000_000, 1_071_773, 1_148_698, 1_231_144, 1_319_508, 1_414_214, 1_515_717, 1_624_505, 1_741_101, 1_866_066,
]

/// 打破, 冲破, 侦破: letters that make another word with 破.
private let breakingLetters = LetterSet("打冲侦爆攻告残看突识撞划")

/// What is set before the work and measured against behind it.
let planNouns = WordSet("计划 指标 任务 目标 定额 预算 计划数 预算数 预计数 要求 定额数 水平")

private let boundSuffixes = WordTrie<Figure.Bound>([
  ("以上", .over), ("及以上", .over), ("多", .over), ("余", .over), ("餘", .over), ("以下", .under), ("以内", .under),
  ("之内", .under),
  ("左右", .about),
  ("上下", .about), ("及以下", .under), ("不到", .under),
])
