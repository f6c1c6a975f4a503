extension KindRule {
  /// “游客量五年翻一番”: 翻一番 is a growth of 100 %, 翻两番 of 300 %.
  static let doublings = KindRule(
    name: "doublings", summary: "a number of doublings is a change",
    examples: [("接待游客量翻一番。", "翻一番", .change), ("总产值翻两番。", "翻两番", .change)],
    counterexamples: [("游客量是五年前的两倍。", "两倍", .multiple)],
    needs: .doublings,
    read: { $0.measurement.sort == .doubling ? $0.plain(.change) : nil })
}
