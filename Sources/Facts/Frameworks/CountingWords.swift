import Sentences

/// Words that stand round a number and say what it does.
enum CountingWords {
  /// Before a number these make it a rank, an award or an amount: 世界十大, 分为三大.
  static let ranks = WordTrie<Bool>(
    [
      "全国", "全球", "世界", "中国", "亚洲", "国内", "国际", "国家", "位居", "跻身", "入选", "进入", "超过", "其他", "其余", "另外", "大约", "左右", "上述",
      "仅仅",
    ]
    .map { ($0, true) })

  /// Words for making and counting real things: behind them 3个平台 is an amount.
  static let creations = WordTrie<Bool>(
    [
      "新建", "新增", "建成", "建立", "组建", "引进", "培育", "成立", "下设", "累计", "实现", "完成", "获批", "新设", "设立", "开工", "落地", "创建", "入选",
      "布局",
      "拥有", "共有", "已有", "超", "近", "约", "共", "有", "谋划", "策划", "储备", "举办", "签约", "出台", "制定", "取消", "下放", "发布", "承担", "获得",
      "启动",
      "实施", "新", "建", "达", "为", "另",
    ]
    .map { ($0, true) })

  /// For each letter whether a counted name outside quotations can go on with it behind its number.
  static let opensName: [Bool] = {
    var table = [Bool](repeating: false, count: 0x10000)
    for letter in "大个项条种类级方重张篇道位件+＋×区带轴城园廊圈翼链馆港谷横纵环射核极屏网片主副心芯群路手促不工总发战XxN ".letters {
      table[Int(letter.code)] = true
    }
    return table
  }()

  /// A Han letter that writes a number.
  static func isNumber(_ letter: Letter) -> Bool {
    switch letter {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "两", "双", "零": true
    default: letter.isDigit
    }
  }

  /// The value of a number of one or two words: 五, 十, 十二, 两, 双.
  static func value(_ letters: ArraySlice<Letter>) -> Int? {
    guard let first = letters.first, let value = digits[first] else { return nil }
    if letters.count == 1 { return value }
    guard letters.count == 2, value == 10, let last = letters.last, let ones = digits[last], ones < 10 else {
      return nil
    }
    return 10 + ones
  }

  private static let digits: [Letter: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "两": 2, "双": 2, "十": 10,
  ]

  private static let spoken = WordTrie<Int>([
    ("首先", 1), ("其次", 2), ("再次", 3), ("其一", 1), ("其二", 2), ("其三", 3), ("其四", 4), ("其五", 5),
  ])

  /// 一 to 十 at the head of a list's member: 一是, （一）, 一、, 第一，, 1.; the place behind the mark and the number.
  static func ordinal(in letters: [Letter], at start: Int, limit: Int) -> (number: Int, end: Int)? {
    var position = start
    func letter(_ index: Int) -> Letter { index < limit ? letters[index] : " " }
    // 首先, 其次, 再次; 其一, 其二.
    if let spoken = spoken.longest(in: letters, at: start, limit: limit) {
      let end = spoken.end
      return letter(end) == "，" || letter(end) == "是" || letter(end) == "," ? (spoken.entry, end + 1) : nil
    }
    let isBracketed = letter(position) == "（" || letter(position) == "("
    if isBracketed || letter(position) == "第" { position += 1 }
    let isSpelled = letter(start) == "第"
    let first = position
    while position < limit, position - first < 2, isNumber(letters[position]), letters[position] != "双" {
      position += 1
    }
    guard position > first else { return nil }
    let text = letters[first..<position]
    let number = text.allSatisfy(\.isDigit) ? text.reduce(0) { $0 * 10 + $1.digit } : value(text)
    guard let number, number > 0 else { return nil }
    if isBracketed {
      guard letter(position) == "）" || letter(position) == ")" else { return nil }
      return (number, position + 1)
    }
    switch letter(position) {
    case "是": return isSpelled ? nil : (number, position + 1)
    case "要" where !isSpelled && !text.allSatisfy(\.isDigit): return (number, position + 1)
    case "、", "．": return isSpelled ? nil : (number, position + 1)
    case ".": return letter(position + 1).isDigit ? nil : (number, position + 1)
    case "，", ",", "：", ":": return isSpelled ? (number, position + 1) : nil
    default: return nil
    }
  }
}
