import Facts

// The Chinese names of what columns over figures can hold, the same in every table.

extension Figure.Kind {
  static let chineseAliases = ["水平": "level", "增减": "change", "占比": "share", "倍数": "multiple", "位次": "rank"]
}

extension Figure.Bound {
  static let chineseAliases = ["正好": "exact", "以上": "over", "以内": "under", "左右": "about"]
}

extension Figure.Status {
  static let chineseAliases = ["完成": "actual", "目标": "target", "预计": "estimate"]
}
