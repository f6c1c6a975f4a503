// Table: what functions and the definitions of the prelude give, in English and Chinese.

import SourceText

extension Language {
  static let functionsInChinese = #"""
    the number without its sign
    绝对值
    whether a time begins after another has ended
    一个时间是否在另一个结束之后开始
    whether a time ends before another begins
    一个时间是否在另一个开始之前结束
    the least whole number that is not less
    向上取整
    the first of several values that is not null
    几个值中第一个不缺失的值
    the values written one after another
    把各值依次拼接成文本
    the quantity in another unit, null where units are of different dimensions
    换算成另一单位的数量；量纲不同则缺失
    how many rows there are, or values, or rows for which a condition holds
    行数，或值的个数，或符合条件的行数
    the day of the month of a date, or of the last one of a period
    日期的日；时期取最后一天
    how many days a time has, null where it is open
    一段时间的天数；起止不全则缺失
    the place of the row as rank has it, with no place left out after equal rows
    名次，同 rank，但并列之后不空位
    how many different values there are
    不同值的个数
    whether a time lies wholly within another
    一个时间是否完全在另一个之内
    the first part of a text that a pattern matches, null where none does
    文本中第一处与模式相符的部分；没有则缺失
    the first value that is not null
    第一个不缺失的值
    the greatest whole number that is not greater
    向下取整
    the first day of a period, null where it is open
    时期的第一天；没有起点则缺失
    the change against the row before, in per cent; none against zero
    比上一行增减的百分比；上一行为零则没有
    one value where a condition holds, another where it does not
    条件成立时取一个值，不成立时取另一个
    the value of the row before, or of that n rows before, in the order of sort
    按 sort 的顺序，上一行或前第 n 行的值
    the last value that is not null
    最后一个不缺失的值
    the value of the row after, or of that n rows after, in the order of sort
    按 sort 的顺序，下一行或后第 n 行的值
    the first characters of a text
    文本开头几个字
    how many characters a text has, or values a list
    文本的字数，或列表中值的个数
    the values as a list, each once
    由各值组成的列表，不重复
    the text in small letters
    把文本改成小写
    the greatest value
    最大值
    the arithmetic mean, of amounts of one dimension
    平均数，数量须同量纲
    the value in the middle, of amounts of one dimension
    中位数，数量须同量纲
    the least value
    最小值
    what is left of a whole number after division, of the divisor's sign
    整数相除的余数，符号与除数相同
    the month of a date, or the last one of a period
    日期的月份；时期取最后一个月
    the number of a quantity in its unit, or the number that a text writes
    数量按其单位的数值，或文本所写的数
    whether two times have a day in common
    两个时间是否有共同的日子
    a part of one as a percentage, null for what has a unit
    把小数写成百分数；有单位则缺失
    the time from the first day of one time to the last day of another
    从一个时间的第一天到另一个的最后一天
    the value below which a share of the amounts lies, a share from 0 to 1
    分位数：给定比例（0 到 1）的数量在它以下
    the quarter of a date, or the last one of a period
    日期的季度；时期取最后一个季度
    the place of the row in the order of sort, from 1; equal rows share the best one
    按 sort 排列的名次，从 1 起；相等的并列
    the text with each occurrence of a part put otherwise
    把文本中的某部分全部替换
    the last characters of a text
    文本末尾几个字
    the nearest number with so many digits after the point, halves away from zero
    四舍五入到若干位小数
    the number of the row in the order of sort, from 1
    按 sort 排列的行号，从 1 起
    the mean of the rows up to this one, or of the last n, in the order of sort
    按 sort 的顺序，到本行为止或最近 n 行的平均数（移动平均）
    the sum of the rows up to this one, in the order of sort
    按 sort 的顺序，到本行为止的累计数
    the sum as a percentage of the sum over all groups, or of each row of all rows
    各组合计占总计的比重，或各行占全部行的比重
    the parts of a text between separators, as a list
    按分隔符把文本拆成列表
    the standard deviation of a sample, of amounts of one dimension
    样本标准差，数量须同量纲
    so many characters of a text from the one with that number, counted from 1
    文本从第几个字起的若干个字，从 1 数起
    the sum, of amounts of one dimension
    合计，数量须同量纲
    the value as it is written
    值的书面写法
    the last day of a period, null where it is open
    时期的最后一天；没有终点则缺失
    the text without spaces at its ends
    去掉文本两端的空白
    the unit of a quantity
    数量的单位
    the text in capital letters
    把文本改成大写
    the year of a date, or the last one of a period
    日期的年份；时期取最后一年

    two years side by side, measure by measure, with the change
    各指标两年对比，附增减
    the year in which the ten years of a year began
    某年所在年代的首年
    by how much an amount has grown, in percent
    数量增长了百分之几
    a measure year by year, with its growth where the year before is stated too
    一个指标的历年数；上年也有数时附增速
    a measure year by year, where the base year counts 100
    一个指标的历年定基指数，基年为 100
    amounts of money in the order of their times
    按时间排列的金额
    the rows with the place that each has by an amount, the greatest first
    按数量给各行排名，从大到小
    the sum of each group and its share in the whole, largest first
    各组合计及其占总计的比重，从大到小
    the places with the greatest amounts of a measure, each with its last one
    某指标数量最大的若干地方，各取最近的数
    the first and the last year of each measure, and how many years between have none
    各指标的首年和末年，以及中间缺数的年数
    the last amount of each measure that was reached, with its year and report
    各指标最近的完成数，附年份和报告
    what was reached of a measure in each year: the last word on its longest time
    某指标各年的完成数：取时期最长、报告最晚的

    """#
}
