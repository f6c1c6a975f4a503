import Sentences

extension NumeralRule {
  /// “千方百计稳就业，群众千家万户得实惠”: phrases whose numbers count nothing.
  static let setPhrases = NumeralRule(
    name: "set-phrases", summary: "a number in a set phrase counts nothing", numeralClass: .idiom,
    examples: [("千方百计稳就业。", ["千", "百"]), ("坚持两手抓。", ["两"]), ("干部群众万众一心。", ["万"])],
    counterexamples: [("新建水厂两座。", ["两"]), ("引进企业千家。", ["千"])],
    matches: { context in context.lies(in: phrases) })
}

extension NumeralContext {
  /// Whether one of the words covers the number's first letter.
  func lies(in words: WordSet) -> Bool {
    let first = numeral.range.lowerBound
    var position = max(sentence.range.lowerBound, first - 4)
    while position <= first {
      if words.begins(with: letters[position]),
        let end = words.end(in: letters, at: position, limit: sentence.range.upperBound), end > first
      {
        return true
      }
      position += 1
    }
    return false
  }
}

private let phrases = WordSet(
  """
  年过半 时间过半 缺斤短两 五洲 五洲英才 一两百年 二三十年 千方百计 千家万户 万家灯火 千行百业 百行千业 千头万绪 千军万马 千千万万 成千上万 成千成万 千辛万苦 千差万别 千山万水 千言万语 千锤百炼 千载难逢 千秋万代 千变万化 千真万确 千钧 \
  百花齐放 百家争鸣 百折不挠 百折不回 百战百胜 百业 百年大计 百炼成钢 百舸争流 百废待兴 百尺竿头 百倍 百家灯火 老百姓 百姓 万众一心 万众创新 万众欢腾 万家忧乐 万紫千红 万马奔腾 \
  万象更新 万古长青 万事俱备 万无一失 万般 万水千山 万里征程 万里长征 万里长城 万里 亿万 千百万 万千 千万不可 千万不要 千万不能 千万要 \
  四面八方 四通八达 五湖四海 三心二意 七上八下 五花八门 四分五裂 六神无主 八仙过海 十全十美 九牛二虎 三令五申 三头六臂 一五一十 十指连心 十年树木 三思而行 三番五次 接二连三 朝三暮四 \
  两手抓 两手硬 两手都要 两手准备 两手政策 两手 两难 两旺 两不误 两促进 两端发力 两极 两极分化 两面性 两面派 两面三刀 双管齐下 一面 一道 一大批 一大步 一步一个脚印 一代又一代 一代一代 \
  十足 再三 一穷二白 一刀切 一盘棋 一揽子 一把手 一二把手 一哄而起 一拥而上 一跃而 一席之地 一技之长 一目了然 一臂之力 一言一行 一举一动 一草一木 一砖一瓦 一丝不苟 一丝一毫 \
  一帆风顺 一往无前 一马当先 一马平川 一鼓作气 一锤定音 一抓到底 一查到底 一管到底 一网打尽 一视同仁 一无是处 一纸空文 一视同人 一成不变 一针见血 一日千里 一衣带水 一脉相承 一如既往 一以贯之 一以贯到底 \
  一心一意 一朝一夕 一刻也 一刻不 一刻不停 一手抓 一手 一丘之貉 一言堂 一言为定 一窝蜂 一笔勾销 一箭双雕 一举多得 一举两得 一站式 一体化 一窗通办 一网通办 一网统管 一窗受理 一次办好 一茬接着一茬 一茬 \
  一锤接着一锤 一浪接一浪 一浪高一浪 一兵一卒 一事无成 一事一议 独一无二 说一不二 始终如一 表里如一 万无一失 背水一战 焕然一新 耳目一新 熔于一炉 融为一体 浑然一体 合而为一 合二为一 多规合一 三位一体 打成一片 连成一片 \
  首屈一指 数一数二 九牛一毛 略胜一筹 更胜一筹 更上一层楼 更进一步 百里挑一 千篇一律 整齐划一 清一色 知行合一 政企合一 表里不一 举一反三 以一当十 万分 万岁 十分 百分数 百分比 百分制 百分点 两位数 一刻钟 \
  一招一式 一点一滴 一字一句 一分一秒 一分耕耘 一寸 一滴 一抹 一张蓝图 一张网 一盏 一片天 一方水土 一方 一番 一席 一席话 一腔 一衣 一代新人 一代人 一碗水 一碗 一口气 一头 一场 一场硬仗 四季 四面 四方 四方面 八方 八方支援
  """)
