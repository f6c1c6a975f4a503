import Quantities
import Sentences

extension NumeralRule {
  /// “用好两个市场、两种资源，抓好三件大事”: how many members a thing spoken of has.
  static let sets = NumeralRule(
    name: "sets", summary: "a small number before a noun of thought, or behind what it sums up, counts a set",
    numeralClass: .setCount,
    examples: [
      ("用好两个市场、两种资源。", ["两", "两"]), ("这三个问题必须解决。", ["三"]), ("计划、市场两种手段并用。", ["两"]), ("搭建贷款、担保、创新三个服务平台。", ["三"]),
    ],
    counterexamples: [("新建三座水厂。", ["三"]), ("引进两个项目。", ["两"])],
    matches: { context in
      guard context.isSmallHan || context.numeral.range.count == 1, !context.isOne else { return false }
      let sort = context.measurement.sort
      guard sort == .looseCounter || sort == nil || sort == .counter else { return false }
      if sort == .looseCounter, context.precedes(pointers, at: context.start) || context.sumsUp { return true }
      return context.follows(nouns, at: context.end)
        || context.follows(nouns, at: context.numeral.range.upperBound)
    })
}

extension NumeralContext {
  /// 小额贷款、担保、创新三个平台: whether as many things stand joined by 、 before the number in its clause.
  fileprivate var sumsUp: Bool {
    guard let count = numeral.value.whole else { return false }
    var marks = 0
    var position = start - 1
    while position >= sentence.range.lowerBound {
      switch letters[position] {
      case "、", "和", "与": marks += 1
      case "，", "；", "：", "。": return marks > 0 && marks == count - 1
      default: break
      }
      position -= 1
    }
    return marks > 0 && marks == count - 1
  }
}

private let pointers = WordSet(
  "这 那 上述 以下 下列 下面 如下 前 后 头 等 以上 这是 其他 其余 另外 分 有 抓好 分为 抓 把握好 做到 对 按 从 归纳 主要 “ ” 两 本 全 每 的 是 及 和 好 了 、")
private let nouns = WordSet(
  """
  规定 新举措 具体举措 五年计划 副总理 年度计划 千亿 万亿元 千亿元 万亿 百亿 美国 德国 落实 措并举 育 条腿 政治标准 正义要求 民政点 增减 攻坚战 区域中心 地区 行业 自治区 省 城市 大区 学科 核大国 军事集团 文化带 证合一 重点片区 国家 人口 轴 年 腿走路 板斧 人 孩子 佳 
    市场 资源 方面 方向 环节 问题 时期 阶段 层面 层次 领域 维度 关系 积极性 大局 手段 途径 渠道 闸门 指标 条件 标准 原则 公报 联合公报 世界 超级大国 大国 阶级 道路 路线 文明 特别行政区 司令部 步骤 步走 战线 情况 \
  偏向 错误 矛盾 倾向 体制 机制 制度 方法 办法 方式 形式 类型 性质 决定 文件 部分 内容 重点 任务 工作 任务： 大台阶 台阶 基本 现代化 面向 历史性 关键小事 关键 亮点 突出 产业结构 产业比重 产业 国策 补贴 举措 措施 改革 建议 好处 \
  字上 字 大字 污染物 要素 需求 压力 挑战 机遇 优势 动力 引擎 支点 抓手 导向 定位 目标 主题 主线 战略 战役 战场 理念 思维 意识 能力 素质 作用 效应 功能 特点 特征 特色 变化 转变 转型 转移 并重 结合 统一 统筹 协调 基点 中心 基地 屏障 高地 示范 先行 走 调整
  """)
