import Sentences

/// The words that reports of every kind use, by what they do beside a name.
///
/// A name is told from plain words by what is left over: 白马创智谷 has letters that make no ordinary word, 重点园区 has
/// none. The words were counted out of government reports of seventy years and of newspaper features: those that at least
/// three of them use, without names.
enum OrdinaryWords {
  /// Single letters that end a name to their right: particles, prepositions, pronouns, verbs that take an object.
  static let stops = LetterSet(
    """
    的了和与及或并而且但在为对以把用向从由于同按给被因除据跟就也都又再将还更不很较最仍已正只届才均极未却仅则凡是有要使让可走能会所到来这我各本每其此它那他另你谁等之该者们着过得占做\
    讲说看靠受便称叫至自距如即含共约超近达逾余设拟盼需须应当份名批条赴抵离入请起办抓打搞促进带增跨转调赢感补跑扩改送兜获愿敢派像争变减尽享列算费提汇愁拿降吃困助闯适绘谋留贷堵扛招收压\
    担抗帮找评急输推举散搭免守懂唱穿抱犯告欠写爱诊跳瞪托见挑滚听拼探拆圆环建办治管回零故整既访個國這許於爲為們會與對從將條須別積極組織發產業農羣衆戰爭鐵說
    """)

  /// Single letters that are words of their own: they neither prove a name nor begin one.
  static let plain = LetterSet(
    """
    上中下后前里间初底右左无住生即管站分成居防通筑树联派引善定出使作注去保率干建实处想开高新大好全老快低强小旧重稳少长硬深连严偏广早厚细足软差暖黑短宽腐远贵慢密谨轻易纯坏多几年月日时\
    一二三四五六七八九十两双零百千万亿号首吨整半党内法区事县市省性化优制线农经微部权企电量基创名乡草力政标措灾房利钱期粮奖个家位场项座户人次件具\
    心情体策镇主文气规债产工面铁业局岗象营核图指题问责域社版报总副级类段道集些式型村反活服投种东西南北员商学队层门费款厅
    """)

  /// Letters of `plain` that may all the same begin a name when letters that prove it follow: 大涧沟, 小梁庄, 后魏.
  static let openers = LetterSet(
    "大小老上下前后中东西南北新高长双二三四五六七八九十万千百黑广文党开红白金重通定连善引良安居平全明和嘉树兴商学水江山河湖海陵公善")

  /// Letters that count things behind a number, and end a name there: 一家, 数个.
  static let counters = LetterSet("个家位场项座处户人次件年月日条类种批名段层门")
  static let numbers = LetterSet("一二三四五六七八九十两百千万亿多几数")
}
