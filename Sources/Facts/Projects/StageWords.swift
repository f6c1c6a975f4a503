import Sentences

/// The words that say how far a project is.
enum StageWords {
  struct Entry: Sendable {
    var stage: ProjectStage
    /// 建设 behind a project's name may only belong to the name.
    var isWeak = false
    /// 实施 and 推进 are said of campaigns as well.
    var isLoose = false
  }

  static let trie: WordTrie<Entry> = {
    var words: [(String, Entry)] = []
    func add(_ stage: ProjectStage, _ text: String, isLoose: Bool = false) {
      for word in text.split(separator: " ") { words.append((String(word), Entry(stage: stage, isLoose: isLoose))) }
    }
    add(.planned, "谋划 策划 前期工作 前期论证 前期 选址 可研 论证 储备 拟建 规划建设 统筹谋划 规划编制 实施主体")
    add(.applied, "申报 申创 争创 申请立项 立项 获批 批复 核准 报批 备案")
    add(.surveyed, "摸底调查 调查摸底 入户调查 入户测绘 测绘 勘察 勘测 勘探 征收调查 征收冻结 冻结公告 征收公告 征收冻结公告")
    add(.demolition, "征收 拆迁 征迁 征拆 拆除 腾退 搬迁")
    add(.landSold, "土地出让 出让 摘牌 挂牌出让 供地 土地供应 土地招拍挂")
    add(.started, "开工 动工 奠基 破土 启动 启动建设 启动实施 开建 新开工 开工建设 动工建设 破土动工 始建 上马")
    add(
      .building,
      "在建 正在建设 加快建设 加紧建设 抓紧 施工 续建 拔节 主体施工 加速施工 建设中 推进建设")
    add(.building, "加快推进 推进 加快 有序推进 稳步推进 提速 全力推进 扎实推进 实施 进展顺利 加快实施", isLoose: true)
    words.append(("建设", Entry(stage: .building, isWeak: true, isLoose: true)))
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

  /// What may stand between a comma and a word that goes on with the project of the clause before.
  static let links = WordSet(
    """
    目前 目前已 现 现在 现已 已 已经 正 正在 将 即将 也 均 都 并 并将 全面 全部 基本 顺利 相继 陆续 正式 计划 预计 力争 确保 年内 年底 年底前 今年 明年 今年底 上半年 下半年 \
    主体 主体已 主体工程 如期 按期 提前 有望 有序 成功 同步 当年 当天 随后 后续 项目 工程 一期 二期 三期 一期工程 二期工程 可 已于 于 拟 分别 建设 工作 全线 进入 其中 但 而且 从而 支持
    """)

  /// What may stand behind a project of which the verb before it speaks: 加快玉槐大桥建设.
  static let ownNouns = WordSet(
    "项目 工程 主体 片区 地块 开发 升级 扩区 扩容 创建 申报 设立 规划 前期 进度 步伐 任务 群 集群 落地 落户 布局 全面 顺利 有序 正式 早日 尽快 如期 按期 年内 实体化 实质化 实质性 规范 稳定 高效 以及 提档升级 提质升级"
  )

  /// What may stand behind a stage's word that has no object.
  static let tails = WordSet(
    """
    项目 工程 任务 进度 规模 方案 成 完成 取得 全面 顺利 有序 进入 并 了 后 已 中 以来 步伐 提速 工作 收尾 阶段 深入 扎实 稳步 持续 加速 正 得 手续 进展 基本 初 开局 成势 成型 成果 成效 成功 高峰 招生 办学 \
    发电 送电 通水 供水 蓄水 通航 通邮 开放 使用 迎客 运行 达效 完毕 结束 达到 超 步入 迈入 驶入 拉开 铺开 见效 力度 之 手续 条件 设立 成立 立项 筹建 过半 近半 率 以上 左右 试 许可 前期 准备 时序 当中 之中 期 实施 形成 规划 整治 提升 治理 修复 修缮 绿化 亮化 办好 落实 高潮 到 至 以及 旅客 列车 动车 班列
    """)

  /// Words that begin like one of `links` or `tails` and are objects all the same.
  static let objects = WordSet("现代 现有 可持续 可再生 中国 中央 中部 中小 中试 得力 成都 成套 到户 工作室 工作站 提升行动 绿化带 规划馆")

  /// 建成后: what it will be then.
  static let afterwards = WordSet("后 以后 之后 时 之时 前 以前 之前")

  /// 传承发展工程: behind these nothing is built, whatever stands in the name.
  static let campaigns = WordSet(
    "培育 培养 创作 传承 传承发展 发展 一体化发展 协同 行动 宣传 普及 育人 攻坚 服务 提质 强基 惠民 富民 素质提升 能力提升 质量提升 筑基 铸魂 转化 应用 推广 示范 集聚 振兴")

  /// Before a project's name these make it the place or the means of something else.
  static let settings = WordSet(
    "依托 围绕 入驻 落户 落户在 落户于 进驻 位于 坐落于 坐落在 走进 毗邻 紧邻 立足 借助 发挥 利用 用好 搬入 迁入 迁至 汇聚于 集聚于 走访 视察 考察 调研 参观")

  /// And these behind it.
  static let surroundings = WordSet("周边 沿线 两侧 附近 以东 以西 以南 以北 一带 所在 门前 门口 内部")

  /// Words that hold one of those above and say nothing of a project: 玉特立项目 is no 立项.
  static let others = WordSet(
    """
    立项目 营业收入 营业额 营业税 营业利润 营业总收入 营业性 运营商 运营模式 运营成本 运营主体 运营管理 经济运行 平稳运行 运行机制 运行体系 运行态势 出让金 出让收入 拆迁户 推进会 推进机制 完成投资 \
    完成年度 完成了年度 完成任务 完成全年 完成率 完成产值 完成工程量 完成总投资 \
    奠基于 奠基者 实施主体责任 实施方案 实施意见 实施细则 储备粮 储备库 土地储备 启动资金 启动仪式 施工图 施工企业 加快发展 加快推动
    """)

  /// What is put on a list, or leads others, says nothing more of how far it is itself.
  static let listings = WordSet("列入 纳入 入选 入围 跻身 获评 荣获 被评为 入列 牵头 参与 承担 负责")
}
