extension NameEndings {
  static let quarters = NameEndings(
    name: "quarters",
    summary: "new areas, quarters of a city and areas that are visited",
    kind: .place, level: .quarter,
    words: """
      片区 新区 商务区 商圈 组团 老城区 度假区 旅游度假区 风景区 景区 风景名胜区 保护区 自然保护区 生态区 核心区 崛起区 商埠区 活力区 新城 老城 古城 街区 经济区 经济圈 都市圈 城市群
      城镇群 三角洲 平原 半岛 国家公园 地块 湿地
      """,
    examples: [("柳泉片区完成征收。", ["柳泉片区"]), ("兰州新区建设提速。", ["兰州新区"])],
    counterexamples: ["重点片区更新改造有序推进。", "城市新区加快建设。"])
}
