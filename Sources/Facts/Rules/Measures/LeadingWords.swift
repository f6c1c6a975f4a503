import Sentences

extension WordingRule {
  /// 全年实现地区生产总值: words that say when, where at large or that it was done carry the figure and do not name it.
  static let leadingWords = WordingRule(
    name: "leading-words", summary: "words of time, extent and achievement before the measure go",
    examples: [("全年实现地区生产总值", "地区生产总值"), ("累计完成投资", "投资"), ("全区预计实现社会消费品零售总额", "社会消费品零售总额")],
    counterexamples: ["实现率", "新增就业", "净增企业", "全国重点实验室", "年均工资"],
    apply: { letters in
      var start = 0
      while let end = carriers.end(in: letters, at: start, limit: letters.count), letters.count - end >= 2 {
        start = end
      }
      if start > 0 { letters.removeFirst(start) }
    })
}

/// 年均 is a mean, 新增 a flow, 全国 may be a title: they stay.
private let carriers = WordSet(
  """
  全年 全年度 当年 本年 本年度 年内 今年 去年 上年 同年 年度 累计 共计 总计 合计 总共 全区 全市 全省 全县 全州 全旗 全镇 全街道 我区 我市 我省 我县 我国 本市 本省 \
  本区 本县 辖区 区内 市内 省内 县内 实现 完成 达到 预计 预期 力争 确保 保持 取得 提出 其中 超额完成 圆满完成 顺利完成 已完成 已实现 努力实现 一年来 五年来 同期 \
  五年累计 三年累计 两年累计 四年累计 十年累计 五年合计 五年计划规定 五年 四年 两年 历史性 扎实推进 持续推进 同步 辖内 域内 境内累计 正常年景 正常年景下
  """)
