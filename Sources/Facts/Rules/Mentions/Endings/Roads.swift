extension NameEndings {
  static let roads = NameEndings(
    name: "roads",
    summary: "roads, railways, bridges and tunnels",
    kind: .place, level: .road, isBuilt: true,
    words: "大街 大道 高速 高速公路 公路 铁路 高铁 高速铁路 城际铁路 城际 隧道 大桥 立交桥 立交 高架 高架路 快速路 绕城高速 步行街 环线 专线 航道 运河 隧洞 延长线 连接线 联络线 专用线 复线",
    examples: [("济柳高速建成通车。", ["济柳高速"]), ("岷柏隧道贯通。", ["岷柏隧道"]), ("玉槐路延长线开工。", ["玉槐路延长线"])],
    counterexamples: ["新建高速公路120公里。", "打通铁路货运通道。"])
}
