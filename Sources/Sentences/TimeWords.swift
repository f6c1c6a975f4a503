// Table: the words that times are made of.

/// The words by which times are named and by which others stand around them.
enum TimeWords {
  /// Time words without digits, and the distance of the year they name.
  static let words = WordTrie<TimeExpression.Shape>([
    ("今年", .relativeYear(0)), ("本年度", .relativeYear(0)), ("本年", .relativeYear(0)), ("今年以来", .relativeYear(0)),
    ("去年", .relativeYear(-1)), ("上年", .relativeYear(-1)), ("上一年", .relativeYear(-1)), ("前年", .relativeYear(-2)),
    ("明年", .relativeYear(1)), ("来年", .relativeYear(1)), ("新的一年", .relativeYear(0)),
    ("全年", .wholeYear), ("当年", .wholeYear), ("年内", .wholeYear), ("年度", .wholeYear), ("年底", .wholeYear),
    ("年末", .wholeYear),
    ("年底前", .wholeYear), ("一年来", .wholeYear), ("一年多来", .wholeYear), ("这一年", .wholeYear), ("过去一年", .wholeYear),
    ("过去的一年", .wholeYear), ("这一年来", .wholeYear),
    ("目前", .now), ("现在", .now), ("截至目前", .now), ("截止目前", .now), ("到目前", .now), ("迄今", .now), ("至今", .now),
    ("眼下", .now), ("当前", .now), ("近年来", .unbounded), ("近几年", .unbounded), ("近些年", .unbounded), ("多年来", .unbounded),
    ("长期以来", .unbounded), ("每年", .unbounded), ("历年", .unbounded), ("每月", .unbounded), ("每季度", .unbounded),
    ("前三季度", .months(1...9)), ("前三个季度", .months(1...9)), ("一至三季度", .months(1...9)), ("三季度末", .months(1...9)),
    ("上半年", .months(1...6)), ("下半年", .months(7...12)), ("前两个季度", .months(1...6)), ("一季度", .months(1...3)),
    ("第一季度", .months(1...3)), ("二季度", .months(4...6)), ("第二季度", .months(4...6)), ("第三季度", .months(7...9)),
    ("四季度", .months(10...12)), ("第四季度", .months(10...12)), ("首季", .months(1...3)),
  ])

  /// Behind a time: it is a stretch, or the start of one.
  static let stretches = WordTrie<TimeExpression.Role?>([
    ("以来", .since), ("来", nil), ("期间", nil), ("时期", nil), ("前后", nil),
  ])
  /// Behind a time: its end is meant.
  static let ends = WordSet("底前 年底前 末 底 以前 之前 前")
  static let notEnds = WordSet("前往 前列 前茅 前景 前三 前后 前沿")
  /// Before a time: its end is meant.
  static let cutoffs = WordSet("截至 截止 截止到 截至到")
  /// Before a time: something is compared with it.
  static let comparisons = WordSet("比 较 較 同 与 超过 高于 快于 好于 比上 较之")
  /// Behind a time: something is compared with it, or reckoned at its prices.
  static let compared = WordSet(
    "相比 同期 的同期 同期相比 的同期相比 不变价 不变价格 不变价计算 不变价格计算 可比价 可比价格 可比价格计算 价格计算 价计算")
  static let since = WordSet("来 以来")
  /// Before a number of years, and the side of today on which they lie.
  static let spans = WordTrie<Int>([
    ("过去", -1), ("近", -1), ("最近", -1), ("前", -1), ("这", -1), ("以往", -1), ("未来", 1), ("今后", 1),
  ])
  /// Behind “十四五”: a plan is named, not a stretch of time.
  static let planNouns = WordSet("规划 计划 开局 收官 目标 开好局 决胜 纲要 批复 蓝图 发展规划")
}
