import Sentences

/// Words that leave a figure's indicator where they stand before it: connectives, adverbs, copulas, light verbs.
let leadingFillers = WordSet(
  """
  同时 同期 其中 其中包含 其中包括 此外 另外 并 且 而 也 还 又 再 已 已经 将 要 计划 力争 确保 争取 预计 预期 拟 继续 持续 先后 分别 共 总共 累计 共计 合计 均 全部 \
  实际 初步 顺利 圆满 成功 超额 高起点 加快 全力 大力 全面 深入 积极 着力 稳步 扎实 有序 分批 整体 统筹 目前 当前 实现 完成 达到 达 为 是 \
  有 拥有 共有 现有 实施 实施了 启动 推进 开展 举办 下设 建立 出台 设立 设有 形成 保持 成为 涉及 召开 了 的 着 和 与 及 以及 或 包括 包含 含 即 如 \
  据 约 近 新 也是 就 更 都 才 一是 二是 三是 四是 五是 年均 我们 坚决 切实 努力 不断 进一步 率先 提速 抓好 做好 加强 \
  力推 全年 当年 年内 比如说 特别是 尤其是 例如 因此 总体 预计全年 经过努力 截至 截止 到 至 自 用 以 总 合 每 全 各 开始 准备 依托 围绕 通过 按照 根据 严格 落实 可 能 获 上 下 \
  促进 进行 支持 参与 谋划 谋划了 整体谋划 规划 提前 提前完成 超额完成 大约 则 扣除价格因素 扣除物价因素 扣除价格上涨因素 扣除物价上涨因素 扣除物价因素后 扣除价格因素后 五年内 三年内 两年内 十年内 推动 让 使 带领 组织 拟安排 计划安排 仍然 仍 虽然 但是 但 因而 于是 不仅 即将 历史性 分批实施 加快推进 全力推进 统筹推进 统筹实施 同比 环比 比上年 较上年 比去年 较去年 组织实施 实际完成 同口径 可比口径 按可比口径 按同口径 按可比价格 按可比价 按可比价格计算 按不变价 按不变价格 按不变价格计算
  """)

/// Words that leave it where they stand behind it, before the number.
let trailingFillers = WordSet(
  """
  达到 达 为 是 有 共 共有 已 已达 实现 完成 增至 增加到 增加至 增长到 增长至 提高到 提高至 提升到 提升至 上升到 上升至 扩大到 扩大至 下降到 下降至 降至 降到 降低到 降低至 \
  减少到 减少至 缩短到 缩短至 保持在 稳定在 控制在 维持在 稳定 突破 超过 超 约 近 了 的 在 到 至 累计 总计 合计 共计 分别 均 都 又 再 高 达成 累计达 累计达到 迈上 跨上 \
  登上 迈过 跨越 站上 首次 首次突破 历史性突破 突破性 继续 从 由 已完成 已建成 翻 同比 环比 平均 年均 平均每年 每年 约为 均为 分别为 分别达 分别达到 分别是 仅 只 就 总共 也 \
  连续 高于 低于 进至 升至 跃升至 跃居 位居 位列 居 列 排名 排 名列 获得 获得了 达 多达 占 占到 占比达 占比 比重 大幅 继续保持 圆满 全年 累计有 以及 、 至少 不低于 同比分别 \
  比 较 调整 调整为 优化 优化为 压减到 压减至 压缩到 压缩至 延长到 延长至 缩小到 缩小至 较上年 比上年 较去年 比去年 均达 均达到 均超过 基本 全部 超出 动态 增速 增幅 增速为 增速达 增长率 仍 力争 确保 实际 高达 左右 以上 增长 提高 上升 增加 提升 扩大 上涨 下降 减少 降低 回落 \
  扣除价格因素 扣除物价因素 扣除价格上涨因素 扣除物价上涨因素 扣除价格因素后 扣除物价因素后 剔除价格因素 进入 跻身 迈进 上升为 下降为 增长为 变为 降低为 则 则由 成为 大约 约为 約 大約 平均为 平均约 平均达 将 将达 将达到 将要 要 要求 需要 计划 计划安排 拟 拟按 拟安排 可以 可 可达 估计 估计将 应该 应 仍然 还 还将 由 将由 已由 \
  跃升到 攀升到 攀升至 升到 增到 增为 增加为 提高为 减为 减少为 缩减为 降为 压减为 不过 只有 还不 大体上 继续 其中有 就有 里有 却 竟达 为历史性 大概 高达 计划达到 计划为 预计达到 预计 预期 目标 \
  缩小 缩减 收窄 净增 递增 第 保持 稳居 上 居于 预计 在全省 增加了 减少了 已经 仅用 只用 仅用了 于 超额 同口径 按可比口径 按可比价格 按可比价 按可比价格计算 按不变价 按不变价格 按不变价格计算 约占 比例 位次 前移 增 须 应 必须 可 拿 拿到 跨
  """)

/// Words by which a predicate begins that says the same of all that is counted: it leaves the indicator.
let predicateStarts = WordSet("全部 均 都 分别 先后 相继 陆续 已 正在 纷纷 也 还 正 同步 达到 共 累计 ，")

/// Verbs dropped from the middle of a phrase: 瓶颈路实现通车 counts roads opened.
let innerLightVerbs = WordSet("实现 进行 完成 得到 予以 开展")

/// Nouns that only name an attribute of what was named before: 面积478.8万平方米.
let attributeNouns = WordSet(
  """
  面积 建筑面积 总面积 总建筑面积 总量 规模 总额 总数 数量 占比 增速 增幅 资金 投资 总投资 金额 户数 人数 套数 产值 总产值 产量 销售收入 营业收入 收入 利润 税收 惠及 带动 覆盖 涉及 吸引 增加值 \
  总里程 里程 长度 总长 合同额 协议投资 投资额 到位资金 成交额 实际到位 参与 服务 受益 年产值 新增 年度新增 净增 惠及居民 惠及群众 增长 库容 装机 装机容量 总装机 总规模 出口 进口 其余 协议 交易额 受理 办结 解决 销售额 贷款 余额 满意率 办结率
  """)

/// Verbs of spending: what the money was spent on follows the number (投入50亿元实施民生工程).
let spendingVerbs = WordSet("投入 投资 拨付 筹集 筹措 发放 安排 拿出 争取 落实 累计投入 全年投入 完成投资 统筹 列支 支出 补贴 下达 整合 计划投资 投放 兑现 争取到")

/// The areas that stand as a scope before an indicator.
let scopeWords = WordTrie<ScopeWord>([
  ("全区", .level("区")), ("全市", .level("市")), ("全省", .level("省")), ("全县", .level("县")), ("全国", .country),
  ("全州", .level("州")), ("全旗", .level("旗")),
  ("我区", .own), ("我市", .own), ("我省", .own), ("我县", .own), ("我国", .country), ("本市", .own), ("本区", .own), ("本省", .own),
  ("该区", .own), ("全自治区", .own), ("全镇", .own),
])

enum ScopeWord: Sendable {
  /// 全市: the area of that rank which the report's place lies in
  case level(Character)
  case country
  /// 我省: the report's own
  case own
}

/// Words that end in the letter of a filler and keep it.
let protectedEndings = WordSet(
  """
  存在 班列 系列 行列 专列 陈列 排列 队列 所在 现在 行为 国有 公有 所有 民有 自有 公共 附近 人均 户均 地均 亩均 首都 古都 成都 发达 通达 到达 传达 节约 公约 条约 预约 签约 合约 集约 \
  主要 重要 必要 首要 需要 机要 纪要 提要 摘要 概要 简要 扼要 摄要 即将 干将 大将 名将 理由 事由 缘由 案由 自由 许可 认可 供应 适应 效应 相应 反应 响应 对应 感应 还要 归还 偿还 返还 退还 奉还 \
  抚养比 能效比 产出比 师生比 生师比 招生计划 投资计划 行动计划 发展计划 总计划 村居 邻居 新居 民居 安居 定居 宜居 社居 减排 安排 通过 成就 自由 目的 新增 净增 占比 城乡居 事业 也是 经过 对比 供应 适应 反应 相应 响应 对应 效应 感应 许可 认可 自然增长率
  """)

/// Words that begin with the letter of a filler and keep it.
let protectedBeginnings = WordSet(
  """
  有效 达标 约束 和谐 和美 和平 就业 就医 就诊 就读 就近 就地 就餐 共济 共产 共青 共识 共用 共性 有色 有机 有线 有限 有害 \
  有轨 有组 即使 应急 应届 应收 应用 更年 了解 都匀 才艺 约谈 近亲 近视 要害 要闻 要道 或有 再就 再保 到货 到户 到港 到岗 \
  到校 到账 使馆 将军 在押 在营 在岗 在库 在读 在训 在途 在编 在孵 在研 含量 的士 着装 仍在 让利 使领 还款 还贷 还田 还林 \
  还湿 还本 还建 还草 且末 并网 并轨 再生 再贷 并购 并联 即时 在线 在建 在校 在职 在册 共享 共同 共建 近海 近岸 近郊 更新 \
  要素 都市 及时 从业 到位 到期 使用 实际利用 实际使用 实际到位 实际吸收 实际引进
  """)

/// Fillers of one letter that count only where nothing follows them.
let fillersAlone = LetterSet("新总合全各上下可能以每用自为实重而如获由含与")
