// Table: the words that times are made of.

import Quantities

/// The words by which times are named and by which others stand around them.
enum TimeWords {
  /// Time words without digits, and the distance of the year they name.
  static let words = WordTrie(named)
  static let named: [(String, TimeExpression.Shape)] =
    fromNewYear + [
      ("今年", .relativeYear(0)), ("本年度", .relativeYear(0)), ("本年", .relativeYear(0)), ("今年以来", .relativeYear(0)),
      ("去年", .relativeYear(-1)), ("上年", .yearsAgo(1)), ("上一年", .yearsAgo(1)), ("前年", .relativeYear(-2)),
      ("明年", .relativeYear(1)), ("来年", .relativeYear(1)), ("新的一年", .relativeYear(0)),
      ("全年", .wholeYear), ("当年", .wholeYear), ("年内", .wholeYear), ("年度", .wholeYear), ("年底", .wholeYear),
      ("年末", .wholeYear),
      ("年底前", .wholeYear), ("一年来", .wholeYear), ("一年多来", .wholeYear), ("这一年", .wholeYear), ("过去一年", .wholeYear),
      ("过去的一年", .wholeYear), ("这一年来", .wholeYear),
      ("目前", .now), ("现在", .now), ("截至目前", .now), ("截止目前", .now), ("截至昨天", .now), ("截至昨日", .now), ("截至今日", .now),
      ("截至今天", .now), ("截至日前", .now), ("到目前", .now), ("迄今", .now), ("至今", .now),
      ("眼下", .now), ("当前", .now), ("近年来", .unbounded), ("近几年", .unbounded), ("近些年", .unbounded), ("多年来", .unbounded),
      ("长期以来", .unbounded), ("每年", .unbounded), ("历年", .unbounded), ("每月", .unbounded), ("每季度", .unbounded),
      ("前三季度", .months(1...9)), ("前三个季度", .months(1...9)), ("一至三季度", .months(1...9)), ("三季度末", .months(1...9)),
      ("上半年", .months(1...6)), ("半年度", .months(1...6)), ("上半年度", .months(1...6)), ("半年报", .months(1...6)),
      ("下半年", .months(7...12)),
      ("前两个季度", .months(1...6)), ("一季度", .months(1...3)),
      ("第一季度", .months(1...3)), ("二季度", .months(4...6)), ("第二季度", .months(4...6)), ("第三季度", .months(7...9)),
      ("三季度", .months(7...9)),
      ("本世纪末", .ofCentury(100)), ("二十世纪末", .absolute(Period(year: 2000))), ("本世纪中叶", .ofCentury(50)),
      ("下世纪中叶", .ofCentury(150)), ("本世纪内", .ofCentury(100)),
      ("解放以来", sinceFounding), ("建国以来", sinceFounding), ("新中国成立以来", sinceFounding),
      ("四季度", .months(10...12)), ("第四季度", .months(10...12)), ("首季", .months(1...3)),
    ]

  /// 解放以来: what has been since October 1949.
  private static let sinceFounding = TimeExpression.Shape.absolute(
    Period(from: CalendarDate(year: 1949, month: 10, day: 1), to: CalendarDate(endOf: 1949)))

  /// 元月, 元至九月.
  private static let fromNewYear: [(String, TimeExpression.Shape)] = {
    var words: [(String, TimeExpression.Shape)] = [("元月", .months(1...1)), ("元月份", .months(1...1))]
    for (month, name) in zip(2...12, ["二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]) {
      for start in ["元至", "元—", "元-", "元月至"] {
        words += [("\(start)\(name)月", .months(1...month)), ("\(start)\(month)月", .months(1...month))]
      }
    }
    return words
  }()

  /// Behind a time: it is a stretch, or the start of one.
  static let stretches = WordTrie<TimeExpression.Role?>([
    ("以来", .since), ("来", nil), ("期间", nil), ("时期", nil), ("前后", nil),
  ])
  /// Behind a time: its end is meant.
  static let ends = WordSet("年底 年末 底前 年底前 底以前 底之前 末以前 末之前 末 底 以前 之前 前")
  static let notEnds = WordSet("前往 前列 前茅 前景 前三 前后 前沿")
  /// Before a time: its end is meant.
  static let cutoffs = WordSet("截至 截止 截止到 截至到")
  /// Before a time: something is compared with it.
  static let comparisons = WordSet("比 较 較 同 与 超过了 高于了 快于了 超过 高于 快于 好于 比上 较之")
  /// Behind a time: something is compared with it, or reckoned at its prices.
  static let compared = WordSet(
    "相比 同期 的同期 同期相比 的同期相比 不变价 不变价格 不变价计算 不变价格计算 可比价 可比价格 可比价格计算 价格计算 价计算")
  /// Behind a stretch of years: something is rare in it.
  static let records = WordSet("最 新高 新低 首次 首个 之最 的最 的新高 的新低")
  /// Before the number of a multiple: 2010年的近2倍.
  static let bounds = WordSet("近 约 超 超过 逾 将近 不到 大约")
  static let measures = WordSet("的水平 的平均 平均水平 的同期")
  static let since = WordSet("来 以来")
  /// Behind a time that 自 or 从 stands before.
  static let starts = WordSet("起 开始 年初起 年初开始")
  /// Before a number of years, and the side of today on which they lie.
  static let spans = WordTrie<Int>([
    ("过去", -1), ("近", -1), ("最近", -1), ("前", -1), ("这", -1), ("以往", -1), ("未来", 1), ("今后", 1),
  ])
  /// Behind a bare number of years, at the start of a clause: 五年计划 and 三年行动 name something else.
  static let notStretches = WordSet(
    "计 规 行 大 制 期 级 困 以 多 中长 后 前 来 间 度 代 级 一 左 之 的 攻 连 经 滚 改 目 整 任 免 保 贷 基")
  /// Behind a number of years in the middle of a clause: they are summed up or looked over.
  static let stretchVerbs = WordSet("累计 合计 共 共计 总共 增长 平均 为 翻")
  /// Behind a number of years: inside it.
  static let insides = WordSet("内 之内 中 中间 之中 当中 里 期间")
  static let notInsides = WordSet(
    """
    中国 中央 中部 中小 中西 中东 中等 中华 中型 中心 中药 中医 中期 中长 中外 中俄 中美 中欧 中非 中高 中办 中共中 中共十 中共七 中共八 中共九 中共省 中共市 中共县 中级 中学 中专 中职 中考 中青 中原 内蒙 内地 内外 内部 内容 内河 内需 内贸 内资 内陆 内循环 内供 内销 内生 里程
    """)
  /// Behind the name of a plan, its noun or not: what it does.
  static let planVerbs = WordSet("规划把 计划把 规划将 计划将 规划提出 计划提出 规划确定 计划确定 规划要求 计划要求")
  /// Behind “十四五”: a plan is named, not a stretch of time.
  static let planNouns = WordSet("规划 计划 开局 收官 目标 开好局 决胜 纲要 批复 蓝图 发展规划")
}
