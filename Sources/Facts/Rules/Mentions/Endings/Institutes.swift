extension NameEndings {
  static let institutes = NameEndings(
    name: "institutes",
    summary: "schools, hospitals and places of research",
    kind: .organisation, isBuilt: true,
    words: """
      大学 学院 职业学院 技术学院 医院 人民医院 中医院 中医医院 妇幼保健院 研究院 研究所 研究中心 设计院 科学院 工程院 实验室 重点实验室 创新中心 技术创新中心 技术中心 转化中心 指挥中心
      服务中心 交易中心 数据中心 计算中心 超算中心 医疗中心 医学中心 孵化器 中学 小学 幼儿园 学校 高中 一中 二中 党校 出版社 报社 电视台 融媒体中心 广播电视台 技术支持中心 展示中心
      产业中心 培训中心 运营中心 调度指挥中心 文化服务中心 中心
      """,
    examples: [("岷柏大学附属中学揭牌。", ["岷柏大学附属中学"]), ("玉槐医院迁入新址。", ["玉槐医院"])],
    counterexamples: ["新建重点实验室3家。", "建成社区卫生服务中心。"])
}
