import Sentences

/// Words that lead into a list and are no part of its first member: 做强, 统筹推进, 牢牢把握好.
enum LeadWords {
  /// `range` without the first word that leads into it, and whether that word can do nothing else; nil where none does, or
  /// where nothing would be left.
  static func afterFirst(_ letters: [Letter], _ range: Range<Int>) -> (rest: Range<Int>, isStrong: Bool)? {
    guard let first = range.first else { return nil }
    if letters[first] == " " { return range.count > 1 ? ((first + 1)..<range.upperBound, true) : nil }
    if let (_, end) = CountingWords.ordinal(in: letters, at: first, limit: range.upperBound), end < range.upperBound {
      return (end..<range.upperBound, true)
    }
    if Quotation.opens(letters[first]), let end = explainedEnd(letters, range) { return (end..<range.upperBound, true) }
    // 把脉问诊 begins with no 把.
    if wholes.end(in: letters, at: first, limit: range.upperBound) != nil { return nil }
    guard let (isStrong, end) = words.longest(in: letters, at: first, limit: range.upperBound), end < range.upperBound
    else {
      return nil
    }
    return (end..<range.upperBound, isStrong)
  }

  private static let words = WordTrie<Bool>(strong.map { ($0, true) } + weak.map { ($0, false) })

  /// Words that begin with the letter of a shorter one that leads.
  private static let wholes = WordSet("把脉 把守 把关 以旧换新 以工代赈 以奖代补 对口 对接")

  /// The place behind “3”即, which leads into the explanation of a part.
  private static func explainedEnd(_ letters: [Letter], _ range: Range<Int>) -> Int? {
    guard let close = range.prefix(10).first(where: { Quotation.closes(letters[$0]) }), close + 2 < range.upperBound,
      ["即", "是", "为", "指"].contains(letters[close + 1])
    else { return nil }
    return close + 2
  }

  /// The places behind words that only lead, anywhere in `range`.
  static func ends(_ letters: [Letter], in range: Range<Int>) -> [Int] {
    range.compactMap { words.longest(in: letters, at: $0, limit: range.upperBound) }.filter {
      $0.entry && $0.end < range.upperBound
    }
    .map(\.end)
  }

  /// Whether `range` is nothing but such words.
  static func isAll(_ letters: [Letter], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound, let (_, end) = words.longest(in: letters, at: start, limit: range.upperBound) {
      start = end
    }
    return start == range.upperBound
  }

  /// `range` without a verb at its end that ties it to the name: 收入、产值、税收实现“三个翻番”.
  static func withoutTie(_ letters: [Letter], _ range: Range<Int>) -> Range<Int> {
    guard let (_, start) = ties.longestSuffix(in: letters, before: range.upperBound, limit: range.lowerBound),
      start > range.lowerBound
    else { return range }
    // 安全与效益是企业的两大主题: the copula ends the list.
    if letters[range.upperBound - 1] == "的", let copula = range.dropFirst(2).first(where: { letters[$0] == "是" }) {
      let isAdverb = letters[copula - 2] == "仍" && letters[copula - 1] == "然"
      return range.lowerBound..<(isAdverb ? max(range.lowerBound + 1, copula - 2) : copula)
    }
    // 加强行政监督作为政府的三项准则
    if letters[range.upperBound - 1] == "的",
      let role = range.suffix(10).first(where: { letters.has("作为", at: $0, limit: range.upperBound) }),
      role > range.lowerBound
    {
      return range.lowerBound..<role
    }
    return range.lowerBound..<start
  }

  private static let ties = WordTrie<Bool>(
    ["实现", "实现了", "形成", "达到", "做到", "这", "共", "作为", "组成的", "构成的", "的", "为内容的", "为主的"].map { ($0, true) })

  /// Words that only lead: no member begins with them.
  private static let strong = [
    "激活", "的是", "的有", "算好", "抓了", "我就", "就", "实现了", "做深", "做透", "重点推进", "锻造", "拓宽", "挖掘", "彰显", "厚植", "涵养", "赋能", "提振",
    "缩小", "消除",
    "制造", "进行",
    "从", "在", "即", "指",
    "要使", "努力使", "落细", "坚守", "铸牢", "践行", "弘扬", "树牢", "展现", "争当", "推行", "执行", "抓紧", "打响", "守护", "守好", "扩充",
    "塑造", "重塑", "搭建", "设立", "开启", "编制", "深耕", "串联", "包含", "攻克", "克服", "严防", "恪守", "增进", "强调", "利用", "充分利用", "借助",
    "针对", "面向", "依据", "充分发挥", "妥善处理", "是指", "包括", "所谓", "用于", "属于",
    "做美", "靠着", "依靠", "凭借", "统筹", "统筹推进", "聚焦", "推开", "构建", "构建了", "突出", "依托", "坚持", "实现", "围绕", "按照", "以", "对", "把",
    "将", "由",
    "抓好", "抓住", "抓实", "实施", "打造", "大力", "全面", "全力", "全力以赴", "着力", "持续", "深入", "扎实", "不断", "进一步", "积极", "切实",
    "牢牢", "牢固", "树立", "把握", "把握好", "形成", "形成了", "贯彻", "落实", "遵循", "秉承", "秉持", "锚定", "紧扣", "紧盯", "紧抓", "对标",
    "发挥", "充分", "更好", "更好地", "延伸", "覆盖", "涵盖", "包括", "涉及", "贯通", "瞄准", "实行", "采取", "采用", "运用", "通过", "根据", "立足",
    "注重", "特别是", "尤其是", "以及", "并", "也", "要", "我们", "必须", "继续", "始终", "正确处理", "处理好", "正确", "稳步", "加速", "高标准",
    "高质量", "高水平", "启动", "打好", "打赢", "守牢", "守住", "筑牢", "用好", "建好", "管好", "确保", "达到", "达成", "争取", "力争", "努力",
    "当好", "办好", "唱好", "写好", "打通", "汇聚", "主攻", "主抓", "分为", "分成", "分别", "作为", "成为", "抢抓", "做到", "提出", "明确", "确定",
    "确立", "制定", "出台", "成立", "组建", "新建", "建成", "拥有", "具有", "了", "于", "向", "破解", "防止", "消灭", "开辟", "调动", "兼顾", "区分",
    "一体推进", "迭代升级", "迭代", "全区", "全县", "我省", "我市", "我国", "我区", "初步", "基本", "其中", "今年", "重点围绕", "重点抓好", "认真",
    "严格", "坚决", "如期", "圆满", "加力", "谋划", "擦亮", "叫响", "讲好", "争创", "建强", "抓牢",
  ]

  /// Words that lead, but with which members begin as well: 推进城镇化, 创新驱动.
  private static let weak = [
    "做强", "做大", "做优", "做实", "做精", "做好", "推进", "推动", "深化", "完善", "融合", "强化", "加快", "建设", "建立", "加强",
    "健全", "壮大", "培育", "发展", "布局", "规划", "促进", "提升", "优化", "巩固", "拓展", "加大", "重点", "主要", "处理", "创新", "创建", "开展",
    "组织", "保持", "畅通", "激发", "释放", "增强", "支持", "引导", "鼓励", "联动", "协同", "协调", "整合", "集聚", "有", "为", "是", "好", "与",
    "和", "化解", "解决", "应对", "防范", "反对", "走", "结合", "一体", "升级", "全省", "全市", "全国", "同时", "协调推进", "改善",
  ]
}
