extension NameEndings {
  static let seats = NameEndings(
    name: "seats",
    summary: "organs of state and party, by the division that they stand for",
    kind: .organisation, reach: .seat,
    words: """
      人民政府 政府 市委 区委 省委 县委 党委 政协 人大 人大常委会 人民代表大会 法院 检察院 中级人民法院 高级人民法院 人民法院 人民检察院 公安局 发改委 发展改革委 商务局 教育局 财政局
      统计局 税务局 海关 监察委 纪委 总工会 妇联 工商联
      """,
    examples: [("济南市人民政府与历下区政府联动。", ["济南市人民政府", "历下区政府"])],
    counterexamples: ["各级政府要过紧日子。", "代表区政府作报告。"])
}
