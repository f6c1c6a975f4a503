import Sentences

extension FrameworkRule {
  /// Taught by: 城乡布局以“一带一城”为引擎; by “两环三射、五横六纵”路网.
  static let compounds = FrameworkRule(
    name: "compounds",
    summary: "several numbers, each with a word, said as one name: 一河两峪, 四通十有",
    examples: [
      Example("形成“一湖两岸”发展格局。", ["一湖两岸发展格局"]),
      Example("推行“三统一、两公开”，实行“双随机、一公开”。", ["三统一、两公开", "双随机、一公开"]),
      Example("实现村村“三通八有”，突出“一湾一部”区位。", ["三通八有", "一湾一部"]),
      Example("构建“两环三射、五横六纵”骨干路网。", ["两环三射、五横六纵骨干路网"]),
      Example("“两横三纵”应急保障道路建成，“三纵两横”高速公路网全面形成。", ["两横三纵应急保障道路", "三纵两横高速公路网"]),
      Example("打通“四横两纵”中的断头路。", ["四横两纵"]),
      Example("形成一核三园的发展格局，煤炭物流一主三辅全面布局。", ["一核三园的发展格局", "一主三辅"]),
      Example("打好双招双引攻坚战，构建四横三纵路网。", ["四横三纵路网"]),
      Example("落实“三屏四带多点”生态安全格局。", ["三屏四带多点生态安全格局"]),
      Example("推进园区“一强化、两剥离”改革，锚定“一点两地”定位。", ["一强化、两剥离", "一点两地定位"]),
      Example("优化“一带（群）一副一极”布局。", ["一带（群）一副一极布局"]),
    ],
    counterexamples: [
      "开工40桥24隧。", "坚持“一企一策”帮扶。", "做好“一老一小”服务。", "客商来自五湖四海。", "提供“一张床、一间房”住房。", "治理“一地多证”问题。", "上海“一强一弱”两队。",
      "召开南昌、九江三地会议。",
    ],
    find: { place in
      if let quote = place.quote, quote.lowerBound == place.position, quote.count <= 20,
        let parts = parts(place, from: place.position, limit: quote.upperBound),
        parts.last?.upperBound == quote.upperBound
      {
        return isName(place, parts) ? mention(place, parts, quote.upperBound) : nil
      }
      guard !place.isOrdinal,
        let parts = parts(place, from: place.position, limit: place.sentence.upperBound, isPlain: true),
        let end = parts.last?.upperBound, isName(place, parts)
      else { return nil }
      return mention(place, parts, end)
    })

  private static func mention(_ place: FrameworkPlace, _ parts: [Range<Int>], _ end: Int) -> FrameworkMention {
    var mention = place.mention(place.position, end, count: nil)
    let behind = place.quote.map { $0.upperBound == end } == true ? end + 1 : end
    if mention.span.upperBound == behind, let net = endOfNet(place, from: behind) {
      mention.span = mention.span.lowerBound..<net
    }
    mention.parts = parts
    mention.components = parts.map { component(place.letters, $0) }
    return mention
  }

  /// The end of 高速公路网 behind “三纵两横”: the roads or waters that so many lines make up.
  private static func endOfNet(_ place: FrameworkPlace, from start: Int) -> Int? {
    if place[start] == "的",
      let (_, end) = layouts.longest(in: place.letters, at: start + 1, limit: place.sentence.upperBound)
    {
      return end
    }
    for index in start..<(start + 10) where place[index].isHan {
      if let (_, end) = nets.longest(in: place.letters, at: index, limit: place.sentence.upperBound),
        HeadNouns.endsName(place.letters, at: end, limit: place.sentence.upperBound)
      {
        return place.letters[start..<end].allSatisfy(\.isHan) ? end : nil
      }
    }
    return nil
  }

  private static let layouts = WordTrie<Bool>(
    ["发展格局", "空间格局", "发展布局", "空间布局", "城市格局", "产业格局", "产业布局", "工作体系", "工作格局"].map { ($0, true) })

  private static let nets = WordTrie<Bool>(
    ["路网", "公路网", "骨架网", "交通网", "水网", "道路", "网架", "主网架", "主骨架", "快速路", "铁路网"].map { ($0, true) })

  private static func component(_ letters: [Letter], _ part: Range<Int>) -> String {
    let digits = letters[part].prefix { $0.isDigit }
    if !digits.isEmpty { return digits.text }
    let number = letters[part].prefix { CountingWords.isNumber($0) }
    return (CountingWords.value(number) ?? CountingWords.value(letters[part].prefix(1))).map(String.init)
      ?? letters[part].prefix(1).text
  }

  /// Numbers with one to four letters each, marks between them left out. Outside quotations only 横, 带, 轴 and the like
  /// make such a name.
  private static func parts(_ place: FrameworkPlace, from start: Int, limit: Int, isPlain: Bool = false) -> [Range<
    Int
  >]? {
    var parts: [Range<Int>] = []
    var position = start
    while position < limit {
      if !parts.isEmpty, !isPlain, place.isComma(place[position]) || place[position] == "·" { position += 1 }
      var wordStart = position
      while wordStart < limit, isNumber(place[wordStart], isFirst: parts.isEmpty) { wordStart += 1 }
      guard wordStart > position, wordStart - position <= 2 else { break }
      if isPlain {
        guard isLine(place[wordStart]) else { break }
        parts.append(position..<(wordStart + 1))
        position = wordStart + 1
        continue
      }
      var end = wordStart
      while end < limit, place[end].isHan,
        !isNumber(place[end], isFirst: false) || end == wordStart || isUnity(place, end, limit)
      { end += 1 }
      guard end > wordStart, end - wordStart <= 5, end > wordStart + 1 || place[wordStart] != "个",
        !isMeasure(place, wordStart, place[position]), !isLength(place, wordStart)
      else { return nil }
      parts.append(position..<end)
      position = endOfBracket(place, from: end, limit: limit)
    }
    return parts.count > 1 ? parts : nil
  }

  /// 一带（群）一副: what stands in brackets says the word before in other words.
  private static func endOfBracket(_ place: FrameworkPlace, from start: Int, limit: Int) -> Int {
    guard place[start] == "（", let close = (start..<min(limit, start + 6)).first(where: { place[$0] == "）" }) else {
      return start
    }
    return close + 1
  }

  /// 五统一、两公开: the 一 of 统一 and 合一 is no number.
  private static func isUnity(_ place: FrameworkPlace, _ index: Int, _ limit: Int) -> Bool {
    place[index] == "一" && ["统", "合", "归"].contains(place[index - 1])
      && (index + 1 == limit || place.isComma(place[index + 1]))
  }

  /// 公里, 公顷, but not 公开.
  private static func isLength(_ place: FrameworkPlace, _ index: Int) -> Bool {
    place[index] == "公" && ["里", "斤", "顷", "分", "尺"].contains(place[index + 1])
  }

  private static func isNumber(_ letter: Letter, isFirst: Bool) -> Bool {
    letter != "百" && letter != "零" && CountingWords.isNumber(letter) || !isFirst && letter == "多"
  }

  /// 大, 个, 项 count a set of its own; 年, 月, 日 make a time; 一体, 一流, 一次 are words.
  private static func isMeasure(_ place: FrameworkPlace, _ index: Int, _ number: Letter) -> Bool {
    switch place[index] {
    case "大", "项", "个", "年", "月", "日", "天", "时", "分", "元", "万", "亿", "千", "成", "届", "号", "米": true
    // 百强, but 一强化.
    case "强": place[index + 1] != "化"
    case "体", "流", "次", "站", "起", "定", "切", "致", "律", "般", "直", "样", "旦", "同", "贯", "手", "步", "线", "张", "间", "套", "件",
      "要", "是":
      number == "一"
    // 三点五 is a decimal, 一点两地 a plan.
    case "点": number != "多" && !(CountingWords.isNumber(place[index + 1]) && place[index + 2].isHan)
    default: false
    }
  }

  /// Not 一企一策, which deals one thing to each: with nothing but 一 the words must be places or lines on a plan.
  private static func isName(_ place: FrameworkPlace, _ parts: [Range<Int>]) -> Bool {
    let letters = place.letters
    if parts.contains(where: { letters[$0.lowerBound] != "一" && letters[$0.lowerBound] != "多" }) { return true }
    return parts.allSatisfy { isStructural(letters[$0.upperBound - 1]) }
  }

  private static func isLine(_ letter: Letter) -> Bool {
    switch letter {
    case "横", "纵", "环", "射", "廊", "带", "轴", "圈", "核", "区", "极", "翼", "屏", "园", "网", "片", "主", "副", "辅", "心", "芯", "链",
      "群",
      "城", "路":
      true
    default: false
    }
  }

  private static func isStructural(_ letter: Letter) -> Bool {
    switch letter {
    case "横", "纵", "环", "射", "廊", "带", "轴", "圈", "核", "区", "极", "翼", "屏", "园", "城", "路", "江", "河", "湖", "山", "港", "主",
      "副", "网", "谷", "街", "院",
      "心", "片", "部", "辅", "岛", "群", "镇", "坊", "峪", "场", "台", "芯", "道", "馆", "廓", "水", "岸", "点", "团", "链", "基", "库", "地",
      "湾",
      "湿",
      "泉", "海", "楼", "桥", "隧":
      true
    default: false
    }
  }
}
