// Table: what checks and promises hold against what, in English and Chinese.

import SourceText

extension Language {
  static let checksInChinese = #"""
    stated parts against the whole that they are parts of
    各分项之和与总数是否相符
    the number that a name or a figure states against the members listed for it
    名称或数据所说的个数，与所列的成员是否相符
    a level and its growth against the level that it grew from
    本期数、增速与基期数是否相符
    a part and its share against the whole
    部分数、占比与总数是否相符
    what passes a higher threshold against what passes a lower one
    门槛高的个数是否不多于门槛低的
    one measure, stated more than once, against itself
    同一指标多次出现时，数值是否一致
    a promise against what later reports state for its measure and time
    目标与以后报告所说的完成数是否相符
    what has come together against what had by an earlier day
    累计数是否不少于较早日期的累计数
    the ratio of two figures against the same ratio elsewhere, or against the one that is stated
    两数之比，与别处的同类比值是否相差悬殊，与所称的比值是否相符

    part + part + … = whole, and no part is more than the whole
    各分项之和 = 总数，且任一分项不超过总数
    stated number = number of members listed, unless the list is left open
    所称个数 = 所列成员个数；列举未尽（等）的除外
    base × (1 + growth) = level, base + increase = level; of what is counted, some whole number is the base
    基期数 × (1 + 增速) = 本期数，基期数 + 增量 = 本期数；按个计数的，基期数应为整数
    whole × share = part; of what is counted, some whole number is the whole
    总数 × 占比 = 部分数；按个计数的，总数应为整数
    number over the higher threshold ≤ number over the lower threshold
    门槛高的个数 ≤ 门槛低的个数
    of one measure, area and time there is one value
    同一指标、地区、时期只有一个数值
    what was reached is at least what was promised, or at most, as the promise says
    完成数不低于目标数；目标为上限的，不高于目标数
    count to a later day ≥ count to an earlier day, from the same day on or before it
    到较晚日期的累计 ≥ 到较早日期的累计，起始日相同或更早
    a ÷ b in one sentence is within ten times of a ÷ b in another; a ÷ b = the ratio that is stated
    两句中的甲 ÷ 乙相差不超过十倍；甲 ÷ 乙 = 所称的比值

    between {1} and {2}
    {1} 至 {2}
    at least {1}
    至少{1}
    at most {1}
    至多{1}
    any number
    任意数
    for {1}
    {1}
    by {1}
    截至 {1}
    {1} names {2}, of which are listed {3}
    {1}称有 {2} 项，所列为{3}
    {1} lists {2}
    {1}列出{2}
    {1} named = {2} listed
    所称 {1} = 所列 {2}
    {1} named ≠ {2} listed
    所称 {1} ≠ 所列 {2}
    {1} named, {2} listed and the list left open
    所称 {1}，所列 {2}，列举未尽
    {1}, {2} from {3}
    {1}，比{3}{2}
    {1}, {2} from what is not stated
    {1}，{2}，未说明基数
    {1}, {2} from a whole number
    {1}，{2}，基数为整数
    {1}, {2}, which no whole number comes to
    {1}，{2}，没有符合的整数基数
    {1}, {2} over {3} years and {4} in each
    {1}，{3} 年{2}，年均{4}
    {1}, too coarse to tell
    {1}，数值过粗，无从判定
    {1}, unless each class leaves out those above it
    {1}，除非各档不含更高的档
    {1}, {2}, of which {3}
    {1}{2}，其中{3}
    {1}% ≤ {2} ≤ {3}%
    {1}% ≤ {2} ≤ {3}%
    {1} is not between {2}% and {3}%
    {1} 不在 {2}% 与 {3}% 之间
    {1}, {2} and so {3}
    {1}，{2}，即{3}
    up {1}
    增长{1}
    down {1}
    下降{1}
    {1} is no more than {2}
    {1}不多于{2}
    {1} is {2} ÷ {3}
    {1}为{2} ÷ {3}
    {1} with {2}, and {3} with {4}
    {1}与{2}，{3}与{4}
    {1} to {2}
    {1} 至 {2}
    {1} ÷ {2} and {3} ÷ {4} are {5} times apart
    {1} ÷ {2} 与 {3} ÷ {4} 相差 {5} 倍
    {1} and {2}, both {3}
    {1}与{2}（同为 {3}）
    {1} {2} and {3} {4}
    {1}（{2}）与{3}（{4}）
    {1} by {2} is no less than {3} by {4}
    {1}（截至 {2}）不少于{3}（截至 {4}）
    {1} {2} is no less than {3} {4}
    {1}（{2}）不少于{3}（{4}）
    {1} is {2} of {3}
    {1}占{3}的{2}
    {1} is {2} of {3}, which is not stated
    {1}占{3}的{2}，未说明{3}
    {1} is {2} of {3}, a whole number
    {1}占{3}的{2}，{3}为整数
    the whole
    总数
    {1} is a part of {2}
    {1}是{2}的一部分
    {1} make up {2}
    {1}合计为{2}
    {1} are parts of {2} that overlap
    {1}都属于{2}，互有重叠
    {1} are parts of {2}
    {1}都属于{2}
    the parts of {1} come to {2}
    {1}各部分之和为 {2}
    {1} promised {2}
    目标：{1}（{2}）
    {1}, {2} reached
    {1}，完成{2}
    {1}, {2} reached before
    {1}，此前已达{2}
    {1}, {2} reached before in {3}
    {1}，此前 {3} 年已达{2}
    {1} keeps {2}
    {1}达到{2}
    {1} misses {2}
    {1}未达{2}
    {1} beside {2}
    {1}对照{2}
    {1} is no advance on {2}
    {1}未超过已有的{2}
    {1}; {2}
    {1}；{2}

    no day is stated by which it is due
    没有说明期限
    what it measures, or of which area, is not clear from its own words
    从原文看不清指标或地区
    its report promises two values for it, so that one must be of something else
    同一报告为此定了两个数，其中一个应另有所指
    no report on its area says when it was written
    该地区的报告都没有写明日期
    the last report on its area looks back no further than {1}
    该地区最近的报告只回顾到 {1}
    no report on its area looks back on {1}
    没有回顾 {1} 年的该地区报告
    it is due years after its report, which leaves unsaid what it grows from
    期限在报告的数年之后，没有说明增长的基数
    a later report says what part of it was done
    后来的报告说明了计划的完成比例
    it follows from the year before and the growth that later reports state
    由后来的报告所述的上年数和增长得出
    it follows from the levels of both years that later reports state
    由后来的报告所述的两年数得出
    {1} of what was planned
    计划的{1}
    no later report states it for {1}
    后来的报告没有 {1} 的数据
    same measure, area and time
    指标、地区、时期相同
    {1}; called {2} there
    {1}；那里称为{2}
    {1}; in {2} for {3}
    {1}；那里单位为{2}，这里为{3}
    {1}; expected there, not done
    {1}；那里是预计数，不是完成数
    {1}; it was planned when that time was over, so for another
    {1}；提出时该时期已过，应指另一时期
    {1}; it may be a part of it, or the whole
    {1}；可能只是其中一部分，也可能是其总体
    {1}; the values that later reports give decide differently
    {1}；后来的报告给出不同的数，判定不一
    {1}; too far off to be surely the same thing
    {1}；数值相差太大，未必是同一事物
    {1}; the stated value leaves it undecided
    {1}；所述的数不足以判定

    """#
}
