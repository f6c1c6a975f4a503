import Sentences

extension NumeralRule {
  /// “长三角一体化，四川同行，三甲医院”: a number inside the name of a place, a body or a thing.
  static let properNames = NumeralRule(
    name: "proper-names", summary: "a number inside the name of a place, body or thing is part of it",
    numeralClass: .name,
    examples: [("融入长三角发展。", ["三"]), ("减排二氧化碳。", ["二"]), ("三甲医院落户。", ["三"])],
    counterexamples: [("新建三座电站。", ["三"])],
    matches: { context in
      // 歼-35, 附件1, 东十路: a letter, mark or title that numbers what it names.
      context.lies(in: names) || context.precedes(titles, at: context.start)
        || context.numeral.range.count == 1 && context.before().isHan
          && context.follows(bodies, at: context.numeral.range.upperBound)
    })
}

/// 机床一厂, 航空兵一师, 金川四矿: which of several.
private let bodies = WordSet(
  "铁路 高速 高速公路 高铁 公路 厂 师 连 矿 矿区 通道 电厂 热电 钢厂 回 封段 线 绿地 跑道 中 院 机部 公司 等奖 附院 建 局 冶 航 汽 拖"
)
private let titles = WordSet("附件 专栏 歼- 运- 直- 长征 神舟 嫦娥 天宫 天舟 嫦娥- 号码 型号 ")

private let names = WordSet(
  """
  猪八戒 十种有色金属 京九 两伊 长三角 珠三角 三角洲 三角 三角债 三峡 三门峡 四川 三江 三江源 两江新区 两江 三亚 三明 三沙 九江 九寨沟 十堰 六盘水 六盘山 六安 六枝 七台河 五指山 五台山 五大连池 四平 二连浩特 二连盆地 双鸭山 两当 两淮 两广 两湖 两河 \
  百色 万州 万宁 万盛 万山 万载 万年县 万隆 万科 万达 万紫巷 千岛湖 千佛山 三水 三原 三台 三穗 三都 三河 三湘 三晋 三秦 三坊七巷 八桂 八闽 八廓 八达岭 八宝山 八步沙 九龙 九洲江 九韶 九曲湾 四女寺 四梅 四会 五华 五原 十里 七里 \
  三一重工 三一重能 三一 一汽 一拖 二汽 一重 二重 三七互娱 五菱 五粮液 六国化工 九洲 百度 百瑞源 百济神州 百戏城 百克生物 三星 三菱 万向 万华 三元 三只松鼠 二七 二七新村 八一 八一南昌 七一 五一 五四 九一八 三八 六一 六五 十一黄金周 一二九 五七 \
  三北 东三省 东北三省 三农 三农工作 三西 三夏 三秋 三甲 三级甲等 二甲 三资 三反 五反 四害 四清 五保 五保户 三孩 两孩 二孩 二胎 三胎 二手 二手房 二手车 二维码 三维 三轮 四轮 三网 三网融合 二氧化碳 二氧化硫 一氧化 二噁英 己二酸 丁二醇 二甲苯 \
  三板 新三板 二板 三产 二产 一产 三产融合 一二三产业 一二三产 二三产业 四化 三化 五金 五金件 三维 两会 两院 两院院士 三公 三公经费 两基 两免一补 三包 三废 三好 四好 五好 四旁 三线 一线 二线 三四线 一线工人 第一线 三大球 \
  一国两制 一带一路 一中 二中 三中 四中 五中 六中 七中 八中 八一钢铁 五一节 七十七国集团 二十国集团 十五运 十四运 十五冬 全国一张 十七条 三自 四人帮 七千人大会 一体机 八股 党八股 九三 九三学社 五四运动 三七 四物 一号 二号 三号 一期 二期 三期 \
  二跑道 第二跑道 三跑道 二铁通道 二环 三环 四环 五环 六环 一环 一号文件 二级公司 五轴 六轴 四轴 四足 七彩 五彩 三彩 三文鱼 三伏 九天 十月革命 三结合 三线建设 三分球 三八红旗手 五九 千兆 万兆 百联 万象 万家 一书 一书中 一文中 二院 一院 三院 一机部 二机部
  """)
