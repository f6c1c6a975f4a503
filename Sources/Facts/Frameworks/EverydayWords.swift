import Sentences

/// Counted words that everybody uses as plain words. They name no set of the report's own, and count only where the
/// report lists their members.
enum EverydayWords {
  /// Whether the name in `span` is such a word, its quotation marks aside.
  static func contains(_ letters: [Letter], _ span: Range<Int>) -> Bool {
    var start = span.lowerBound
    while start < span.upperBound, Quotation.isMark(letters[start]) { start += 1 }
    guard let (isWhole, end) = words.longest(in: letters, at: start, limit: span.upperBound) else { return false }
    return !isWhole || end == span.upperBound || Quotation.isMark(letters[end]) || end - start >= 3
  }

  /// Whether the name that begins at `start` does so with an everyday word that is no set at all, listed or not.
  private static let words = WordTrie<Bool>(
    (sectors + politics + nationwide + bodies + dates + idioms).map { ($0, true) })

  // Abbreviations of whole sectors and substances.
  private static let sectors = [
    "三农", "三废", "三公", "三资", "三保", "三北", "两山", "双碳", "三新", "四上", "三高", "两癌", "三孩", "两孩", "四大慢病", "三小", "五小", "九小", "两污",
    "一老一小", "五险一金", "三品一标", "四好农村路", "六大高耗能行业", "八大高耗能行业", "四大高耗能行业", "三同时", "三同步", "两新", "两重", "两高", "四水四定", "五经普",
    "四经普", "七普", "三网", "两非", "四荒", "两限", "两不愁三保障", "三医", "三医联动", "双增", "三峡", "两项补贴", "三大产业", "三次产业", "四好", "三产", "三校生",
    "双减",
  ]

  // Phrases of nationwide political language, said as one word.
  private static let politics = [
    "一国两制", "两个中国", "四人帮", "一带一路", "九二共识", "四风", "三重一大", "三会一课", "三不腐", "四下基层",
    "三个代表", "三管三必须", "两个一百年", "一中一台", "一国两府", "三严三实", "四不两直", "五个一工程奖",
  ]

  // Terms that mean the same in every report.
  private static let nationwide = [
    "双一流", "一网通办", "三包", "三通", "两免一补", "五保", "五保户", "三无", "四害", "三大球", "三大件", "五大洲", "四大洋", "三支一扶", "双拥",
    "双创",
    "三甲",
    "三江", "四海", "三军", "五谷", "三连冠", "三权分置", "三证合一", "五星", "四边", "两弹一星", "三免一补", "三包一挂", "三八", "六一", "四大发明", "五大河流",
    "三大江河",
    "四好农村", "三网融合", "三去一降一补", "三金", "双高", "双减",
  ]

  // Bodies and meetings.
  private static let bodies = [
    "两院", "两会", "两委", "三会", "三总部", "四总部", "两办", "五局", "三省", "两岸", "双方", "三方", "四方", "两国", "两市",
  ]

  // Days that are written like numbers.
  private static let dates = ["五一", "七一", "八一", "十一", "五四", "三一", "二七", "一二", "九一八", "七七"]

  // Figures of speech.
  private static let idioms = [
    "一刀切", "一盘棋", "一张网", "一张图", "一站式", "一条龙", "三心二意", "四面八方", "五湖四海", "千家万户", "千方百计", "三三两两", "一心一意", "七上八下", "一分为二",
    "百花齐放",
    "一清二楚", "一穷二白", "一大二公", "一五一十", "三令五申", "五花八门", "四通八达", "一举两得", "一石二鸟", "三天两头", "两张皮", "十个指头弹钢琴", "两岸一家亲", "双赢多赢共赢",
    "四面逢源",
    "一个桥头堡", "两头堵", "一体两翼", "四两拨千斤", "三百六十行",
  ]
}
