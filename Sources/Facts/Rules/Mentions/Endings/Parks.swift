extension NameEndings {
  static let parks = NameEndings(
    name: "parks",
    summary: "parks of industry and zones that are named for what they are to become",
    kind: .place, level: .park, isBuilt: true,
    words: """
      园区 产业园 产业园区 科技园 科技园区 工业园 工业园区 软件园 物流园 创业园 创新园 示范园 经开区 开发区 经济开发区 经济技术开发区 高新区 高新技术产业开发区 高新技术开发区 保税区
      综合保税区 综保区 自贸区 自贸试验区 自由贸易试验区 自由贸易港 自贸港 示范区 试验区 实验区 先行区 起步区 集聚区 科技城 科学城 大学城 智谷 创智谷 光谷 小镇 走廊 产业带 示范带
      文化园 生态园 创意园 孵化园 化工园 农业园 双创园 电商园 影视园 实验基地 产业基地 示范基地 创新基地 基地
      """,
    examples: [("龙柏数字产业园二期动工。", ["龙柏数字产业园"]), ("济南起步区、德州经济开发区各有分工。", ["济南起步区", "德州经济开发区"])],
    counterexamples: ["一批特色产业园区加快建设。", "国家级示范区达到3个。"])
}
