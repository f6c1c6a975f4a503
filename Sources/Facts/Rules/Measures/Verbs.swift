import Sentences

extension WordingRule {
  /// 新引进千万元以上项目 is 引进千万元以上项目: of verbs that mean one act one is kept. 新增 and 净增 stay, which part a flow from a
  /// stock, and so does every verb that says what is counted (拆除, 引进).
  static let verbs = WordingRule(
    name: "verbs", summary: "of verbs that mean one act of attracting, building or renewing one is kept",
    examples: [
      ("新引进1000万元以上项目", "引进1000万元以上项目"), ("招引项目", "引进项目"), ("新建口袋公园", "建设口袋公园"), ("打造口袋公园", "建设口袋公园"),
      ("新建和改造提升高标准农田", "新建改造高标准农田"), ("改造提升背街小巷", "改造背街小巷"), ("新认定高新技术企业", "认定高新技术企业"),
    ],
    counterexamples: ["新增高新技术企业", "净增企业", "建成区绿地率", "建设用地", "引进来", "高新技术企业"],
    apply: { letters in
      guard let (verb, end) = verbForms.longest(in: letters, at: 0, limit: letters.count), letters.count - end >= 2
      else {
        return
      }
      letters.replaceSubrange(0..<end, with: verb)
    })
}

private let verbForms: WordTrie<[Letter]> = {
  var words: [(String, [Letter])] = []
  func add(_ verb: String, _ text: String) {
    words.append((verb, verb.letters))
    for word in text.split(whereSeparator: \.isWhitespace) { words.append((String(word), verb.letters)) }
  }
  add("引进", "新引进 招引 新招引 引入 新引入 共引进 签约引进 引进落地 招商引进 成功引进 招引落地 引育")
  add("签约", "新签约 签约落地 新签 签订 新签订 集中签约")
  add("开工", "新开工 开工建设 新开工建设 集中开工 开工实施")
  add(
    "建设",
    "新建 建成 新建成 新建设 打造 新打造 兴建 修建 新修 新修建 建成投用 建好 共建成 基本建成 建设完成 规划建设 加快建设 推进建设 实施建设 建成并投用 精心打造 着力打造 倾力打造 布局建设")
  add(
    "新建改造",
    """
    新建和改造提升 新建和改造 新建、改造 新建改造 新建改造提升 新建、改造提升 新建及改造 新建及改造提升 新改建 新建改建 新建和改建 新建、改建 新改扩建 新建改扩建 新建和改扩建 建设改造 \
    建设和改造 建设改造提升 新建或改造 新建或改造提升 改造新建 改造和新建 新建、改扩建 新建提升 新建和提升 新建、提升 建成和改造 建成改造
    """)
  add(
    "改造",
    """
    改造提升 提升改造 更新改造 改造更新 改造升级 升级改造 完成改造 实施改造 启动改造 开工改造 新开工改造 新改造 整治改造 改造整治 推进改造 加快改造 综合整治改造 有序改造 \
    整治提升 提升整治 综合改造 开工改造提升 更新
    """)
  add("拆除", "拆 依法拆除 共拆除 拆除清理 清理拆除 累计拆除 拆除整治")
  add("整治", "综合整治 整治完成 完成整治 清理整治 集中整治 排查整治")
  add("培育", "新培育 培育壮大 培育引进 新培育认定 培育打造 梯度培育 培育形成")
  add("认定", "新认定 获认定")
  add("获批", "新获批 成功获批 新获")
  add("获评", "新获评 获评为 成功获评")
  add("新增", "新增了 共新增 再新增 累计新增 实现新增")
  add("净增", "实现净增 新净增")
  add("开通", "新开通 新开 新辟 新开辟 开辟 开行")
  add("设立", "新设立 新设 新成立 成立")
  add("组建", "新组建 共组建")
  add("登记", "新登记 新登记注册 新注册")
  add("培训", "开展培训 完成培训 累计培训")
  // Words that only begin like a verb.
  for word in [
    "建成区", "建成后", "建设用地", "建设项目", "建设兵团", "建设银行", "建设资金", "建设投资", "建设规模", "建设周期", "新建商品", "新建住宅", "新建项目", "打造成", "引进来",
    "更新率", "更新换代", "签订率", "拆迁", "拆改", "拆违", "新增加装", "成立以来", "开行中欧", "建成投产", "新开发", "新获得", "签约率", "签约项目", "开工率", "新建住房",
    "签约服务", "开工项目",
    "改造提升率", "建设工程", "新签合同额", "更新频率", "开行次数", "建设地方", "新建铁路", "建成通车",
  ] {
    words.append((word, word.letters))
  }
  return WordTrie(words)
}()
