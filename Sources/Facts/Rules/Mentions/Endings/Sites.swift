extension NameEndings {
  static let sites = NameEndings(
    name: "sites",
    summary: "buildings and grounds that people go to",
    kind: .place, level: .site, isBuilt: true,
    words: """
      公园 山体公园 广场 博物馆 体育馆 体育场 图书馆 美术馆 纪念馆 文化馆 科技馆 展览馆 规划馆 剧院 大剧院 歌剧院 音乐厅 机场 国际机场 火车站 高铁站 汽车站 客运站 港口 口岸 码头
      大厦 大楼 商场 便民市场 批发市场 农贸市场 贸易市场 大集 宾馆 酒店 饭店 书院 故居 遗址 综合体 商业街 美食街 商城 水电站 核电站 电站 抽水蓄能电站 电厂 变电站 换流站 水厂
      污水处理厂 油田 煤矿 气田 铁矿 大坝 泵站 航站楼 会展中心 体育中心 活动中心 文化中心 游客中心 敬老院 养老院 福利院 植物园 动物园 度假村 牧场 林场 农场 港区
      """,
    examples: [("岷柏公园、玉槐大厦相继建成。", ["岷柏公园", "玉槐大厦"])],
    counterexamples: ["建设口袋公园。", "打造文化广场20处。"])
}
