import Sentences

/// The words that say how far a project is.
enum StageWords {
  struct Entry: Sendable {
    var stage: ProjectStage
    /// 建设 behind a project's name may only belong to the name.
    var isWeak = false
  }

  static let trie: WordTrie<Entry> = {
    var words: [(String, Entry)] = []
    func add(_ stage: ProjectStage, _ text: String) {
      for word in text.split(separator: " ") { words.append((String(word), Entry(stage: stage))) }
    }
    add(.planned, "谋划 策划 前期工作 前期论证 前期 选址 可研 论证 储备 拟建 规划建设 统筹谋划 规划编制 实施主体")
    add(.applied, "申报 申请立项 立项 获批 批复 核准 报批 备案")
    add(.surveyed, "摸底调查 调查摸底 入户调查 入户测绘 测绘 勘察 勘测 勘探 征收调查 征收冻结 冻结公告 征收公告 征收冻结公告")
    add(.demolition, "征收 拆迁 征迁 征拆 拆除 腾退 搬迁")
    add(.landSold, "土地出让 出让 摘牌 挂牌出让 供地 土地供应 土地招拍挂")
    add(.started, "开工 动工 奠基 破土 启动 启动建设 启动实施 开建 新开工 开工建设 动工建设 破土动工 始建 上马")
    add(
      .building,
      "在建 正在建设 加快建设 加快推进 推进 加快 加紧建设 抓紧 施工 续建 有序推进 稳步推进 提速 全力推进 扎实推进 拔节 主体施工 加速施工 建设中 实施 进展顺利 加快实施 推进建设")
    words.append(("建设", Entry(stage: .building, isWeak: true)))
    words.append(("完成", Entry(stage: .finished, isWeak: true)))
    add(.toppedOut, "封顶 合龙 主体完工 主体封顶 主体竣工 完成主体")
    add(.finished, "竣工 建成 完工 交付 落成 建好 改造完成 完成改造 贯通 全线贯通 完成建设 建设完成 基本建成 全面建成 竣工验收 通过验收 完成验收 收官 回迁")
    add(
      .operating,
      """
      投用 投入使用 投入运营 投运 运营 启用 通车 开业 开园 开馆 开通 投产 并网 营业 建成投用 建成通车 建成投产 建成运营 建成启用 竣工投产 投入运行 开通运营 通车运营 试运营 开行 建成开放 \
      正式运行 运行 达产 投产达效 并网发电 开学 揭牌
      """)
    return WordTrie(words)
  }()

  /// Before a stage's word these make it something to come, or something that is not.
  static let intentions = WordSet("计划 拟 力争 确保 争取 谋划 预计 未 尚未 没有 推动 促进 促成 积极争取 等待 有望 筹备 准备 着手")
}
