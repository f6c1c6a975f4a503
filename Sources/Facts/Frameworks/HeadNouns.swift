import Sentences

/// The nouns that name what a set is, and the words at which a name ends.
enum HeadNouns {
  enum Kind: Sendable {
    /// A programme or principle: counting it names a set.
    case programme
    /// A structure that can be counted like things; with 大 it names a set.
    case structure
    /// 要求, 目标: belongs to a counted name (四项基本要求), but not to a quoted one (“五个一”要求).
    case demand
  }

  static let nouns = WordTrie<Kind>(
    programmes.map { ($0, Kind.programme) } + structures.map { ($0, Kind.structure) }
      + demands.map { ($0, Kind.demand) })

  private static let demands = ["要求", "基本要求", "目标", "改革", "提升", "标准", "清单"]

  private static let programmes: [String] = [
    "战略", "战略定位", "行动", "行动计划", "工程", "计划", "方案", "规划", "原则", "方针", "政策", "制度", "体系", "机制", "模式", "思路", "思想", "理念",
    "布局", "格局", "部署", "举措", "任务", "重点任务", "工作", "重点工作", "工作任务", "路径", "策略", "主线", "主题", "主张", "准则", "国策", "规定",
    "攻坚战", "保卫战", "战役", "革命", "改造", "运动", "意识", "自信", "定位", "使命", "使命任务", "目标任务", "方略", "法则", "纪律", "倡议",
    "承诺", "工作法", "方法", "战法", "打法", "政策措施", "专题教育", "学习教育", "主题教育", "活动", "专项行动", "重大工程", "重大行动", "提升行动",
    "方向", "导向", "蓝图", "愿景", "大文章", "文章", "组合拳", "架构", "构架", "框架", "整治", "工作方式", "推进方式", "方式", "总纲", "总目标",
    "经济", "普惠政策", "实事工程", "专项", "口号", "公约", "攻坚", "计划体系", "新模式", "新机制", "发展战略", "构想", "主义",
  ]

  private static let structures: [String] = [
    "产业", "产业链", "产业带", "行业", "集群", "产业集群", "平台", "园区", "片区", "空间", "板块", "领域", "区域", "基地", "中心", "高地", "通道", "走廊",
    "网络", "网", "品牌", "市场", "要素", "功能", "优势", "特点", "特色", "特征", "亮点", "变化", "动作", "突破", "转变", "关系", "支撑", "引擎", "动力",
    "支柱",
    "抓手", "短板", "挑战", "风险", "战场", "阵地", "屏障", "文化带", "主轴", "轴线", "组团", "招商组", "组", "系统", "能力", "作用", "环节", "重点",
    "关键", "维度", "层面", "示范区", "开发区", "新区", "功能区", "经济区", "经济带", "经济圈", "都市圈", "城市群", "生态圈", "圈", "带", "区", "轴", "项目",
    "课题", "难题", "矛盾", "差距", "需求", "消费", "赛道", "场景", "名片", "力量", "资源", "现代化", "问题", "课堂", "文化", "专班", "战线", "窗口", "枢纽",
    "节点",
    "主体", "队伍", "保障", "保障线", "防线", "底线", "任务体系", "联盟", "库", "港", "廊道", "湾区", "社区", "校区", "景区", "森林", "粮仓", "产品",
    "所有制", "法宝", "传统", "作风", "危险", "考验", "障碍", "差别", "建设任务", "能源基地", "文明", "积极性", "结构", "指标",
  ]

  /// Words that end a name before the next head noun: 三大空间建设, 四大战略深入实施.
  static let stops = WordTrie<Bool>(
    [
      "建设", "推动", "推进", "推广", "实施", "带动", "加快", "加强", "加速", "作为", "叫做", "称为", "列为", "深入", "全面", "持续", "扎实", "取得", "实现",
      "完成", "形成", "成为", "初步",
      "基本形成", "基本建成", "基本完成", "基本实现", "稳步", "促进", "建成", "落实", "落地", "有力", "顺利", "进一步", "不断", "协同发力", "发力", "尽快", "逐步",
      "同步", "竞相", "蓬勃", "齐头", "做大",
      "做强", "做优", "加力", "提速", "见效", "显著", "明显", "迈出", "跃升", "统领", "引领发展", "之一", "以上", "以内", "的", "和", "与", "及", "等",
      "为", "是",
      "在", "将", "已", "也", "都", "均", "以", "把", "使", "让", "向", "从", "对", "到", "不", "了", "着", "并", "或", "而", "被", "由", "因",
      "其", "该", "就",
      "又", "仍", "有", "各", "所", "内", "外", "上", "中", "下", "强", "更", "以来", "来看", "全部", "指", "即", "领先", "达", "占", "共", "超",
      "增",
    ].map { ($0, true) })

  /// The end of the head noun, or chain of head nouns, of the words from `start` on: `招商平台`, `企业服务模式`,
  /// `区域科技创新中心`; and what the last noun is. `reach` is how far on the first noun may begin.
  static func phrase(
    in letters: [Letter], from start: Int, limit: Int, reach: Int,
    among kinds: [Kind] = [.programme, .structure, .demand]
  ) -> (end: Int, kind: Kind)? {
    var position = start
    var (farthest, doubtful) = (start + reach, (end: Int, kind: Kind)?.none)
    while position < limit, position <= farthest, isName(letters[position]) {
      if var (kind, end) = noun(in: letters, at: position, limit: limit, among: kinds) {
        while let next = further(in: letters, from: end, limit: limit, among: kinds) { (kind, end) = next }
        // 十大重点节能工程: a structure's noun in the middle of the name may only describe the one that ends it.
        if kind == .programme || endsName(letters, at: end, limit: limit) { return (end, kind) }
        if doubtful == nil { (doubtful, farthest) = ((end, kind), end + 4) }
        position = end
        continue
      }
      guard let next = step(letters, at: position, limit: limit) else { break }
      position = next
    }
    return doubtful
  }

  /// The place behind the letter or word at `position` that can belong to a name; nil at a stop word. 建设 and the like
  /// belong to it right before a head noun (城市建设模式).
  private static func step(_ letters: [Letter], at position: Int, limit: Int) -> Int? {
    if let (_, end) = joined.longest(in: letters, at: position, limit: limit) { return end }
    guard let (_, end) = stops.longest(in: letters, at: position, limit: limit) else { return position + 1 }
    guard modifiers.longest(in: letters, at: position, limit: limit)?.end == end,
      noun(in: letters, at: end, limit: limit, among: [.programme]) != nil
    else { return nil }
    return end
  }

  /// The next head noun of a chain: one that follows at once, or behind describing words a programme's or one that ends
  /// the name.
  private static func further(in letters: [Letter], from end: Int, limit: Int, among kinds: [Kind]) -> (Kind, Int)? {
    for start in [modified(letters, from: end, limit: limit), end] {
      guard let found = noun(in: letters, at: start, limit: limit, among: kinds) else { continue }
      if isQuality(letters, start..<found.1) { continue }
      let isCertain = found.0 == .programme || endsName(letters, at: found.1, limit: limit)
      if start > end ? isCertain : isCertain || !isCrossed(letters, at: found.1, limit: limit) { return found }
    }
    return nil
  }

  /// 体系作用, 工程成果: what a set does or is worth is no part of its name.
  private static func isQuality(_ letters: [Letter], _ noun: Range<Int>) -> Bool {
    qualities.longest(in: letters, at: noun.lowerBound, limit: noun.upperBound)?.end == noun.upperBound
  }

  private static let qualities = WordTrie<Bool>(
    ["作用", "能力", "优势", "功能", "保障", "问题", "指标", "亮点", "变化", "突破", "特点", "特色"].map { ($0, true) })

  /// Whether a stop word begins in the noun's last letter: 工作体系|统领, not 系统.
  private static func isCrossed(_ letters: [Letter], at end: Int, limit: Int) -> Bool {
    stops.longest(in: letters, at: end - 1, limit: limit).map { $0.end > end } ?? false
  }

  private static func noun(in letters: [Letter], at position: Int, limit: Int, among kinds: [Kind]) -> (Kind, Int)? {
    guard let (kind, end) = nouns.longest(in: letters, at: position, limit: limit), kinds.contains(kind) else {
      return nil
    }
    // 体系化 is no 体系.
    if end < limit, letters[end] == "化", letters[end - 1] != "化" { return nil }
    // 集群产值突破8万亿元: a verb before an amount.
    if end < limit, letters[end].isDigit, letters[end - 1] == "破" || letters[end - 1] == "升" { return nil }
    // 网 is no head in 网格化, 法 none in 法规: a noun of one letter must end the name, or stand before another noun.
    if end - position == 1, !endsName(letters, at: end, limit: limit) {
      guard let (_, next) = nouns.longest(in: letters, at: end, limit: limit), next - end > 1 else { return nil }
    }
    return (kind, end)
  }

  /// Whether no word of a name goes on at `position`: a mark, a number or a stop word stands there.
  static func endsName(_ letters: [Letter], at position: Int, limit: Int) -> Bool {
    position >= limit || !isName(letters[position]) || CountingWords.isNumber(letters[position])
      || joined.longest(in: letters, at: position, limit: limit) == nil
        && stops.longest(in: letters, at: position, limit: limit) != nil
  }

  /// The end of the words at `start` that only describe a further head noun.
  private static func modified(_ letters: [Letter], from start: Int, limit: Int) -> Int {
    var position = start
    while let (_, end) = modifiers.longest(in: letters, at: position, limit: limit) { position = end }
    return position
  }

  private static let modifiers = WordTrie<Bool>(
    [
      "科技", "创新", "技术", "服务", "管理", "治理", "发展", "联动", "协同", "融合", "提升", "培育", "攻坚", "保障", "合作", "示范", "先导", "特色", "重点",
      "综合",
      "核心", "转型", "高质量", "公共", "新", "型", "级", "化", "线上", "总体", "工作", "推进", "引领", "支撑", "开放", "改革", "建设",
    ].map { ($0, true) })

  /// The end of the words from `start` on that can be a name: up to a mark, a number or a stop word.
  static func words(in letters: [Letter], from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, isName(letters[position]), let next = step(letters, at: position, limit: limit) {
      position = next
    }
    return position
  }

  /// Words of names that hold a stop letter.
  private static let joined = WordTrie<Bool>(
    [
      "结对", "应对", "针对", "面对", "对标", "对接", "国有", "行为", "有为", "场所", "院所", "增强", "首都", "成都", "超级", "发达", "海外", "境外",
      "涉外", "集中", "重中之重", "中国", "中欧", "中原", "中轴", "中试",
      "中等", "高中", "初中", "强市", "强警", "倍增", "新增", "增量", "基因", "自由", "合并", "成就", "均衡", "使用", "定向", "从严", "有序", "有力", "共治",
      "共赢", "未来", "流向", "走向", "线上", "线下", "水上", "海上", "网上", "地上", "地下", "城中", "集中", "强基", "强军", "内外", "国内", "国外", "体内",
      "城区", "共建共治共享", "中心", "中部", "中小", "中药", "中医", "中高", "中央", "中华", "上游", "上市", "上海", "上线", "下游", "下沉", "下乡", "外贸",
      "外资", "外向", "外事", "有色", "有机", "有效", "和谐",
      "和美", "和平", "内需", "内陆", "内部", "内河", "内生", "强区", "强县", "强省", "强市", "强国", "强链", "强村", "强企", "更新", "更好", "以旧换新",
      "来源", "增长", "增收", "增效",
      "增值", "增产", "共同", "共享", "共富", "共建", "共性", "及时", "向上", "向新", "向好", "不动产", "等级", "到位", "外国", "有利", "对外", "对口",
      "所有制", "与共", "上门", "下降", "上云",
      "占优", "因素", "来往", "达标", "超大", "超算", "超高", "其他", "各族", "就业", "在线", "指挥", "指标", "指数", "公共", "都市", "就医", "从业", "由来",
    ].map { ($0, true) })

  private static func isName(_ letter: Letter) -> Bool { letter.isHan || letter.isLatin || letter == "·" }
}
