// Table: what checks hold against what, in English and Chinese.

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
    the ratio of two figures of one sentence against the same ratio in another
    同一句中两数之比，与别处的同类比值是否相差悬殊

    """#
}
