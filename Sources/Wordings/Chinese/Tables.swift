// Table: what tables and their columns hold, in English and Chinese.

import SourceText

extension Language {
  static let tablesInChinese = #"""
    a document
    一篇文档
    a figure that a report states
    报告中的一个数据
    an administrative place
    一个行政区
    what is measured
    指标

    the report's id
    报告的编号
    its sentence's id
    句子的编号
    its number
    编号
    what the reports' own figures say of one another: does it add up?
    核对报告自身的数据是否相符
    the report that it is first about
    首先涉及的报告
    the id of the first of its sentences
    第一个句子的编号
    the relation that is checked
    所核对的关系
    whether it can be true
    是否可能成立
    it cannot agree, whatever the rounding
    不论怎样舍入都对不上
    the numbers differ, and so do their times, areas or cut-off dates, as stated
    数不同，但所述的时期、地区或截止日也不同
    something needed is not stated: an open list with 等, a base year, whether it is one thing
    缺少必要的说明：列举以“等”结尾、没有基期、不能确定是否同一事物
    it agrees within what the stated digits allow
    在所写位数允许的误差内相符
    what a later report states for its time keeps it
    后来的报告所述的该时期数达到了目标
    what later reports state for its time does not
    后来的报告所述的该时期数没有达到目标
    not yet due when the last report on its area was written
    该地区最后一篇报告写成时尚未到期
    no later report says, or what they say cannot decide
    后来的报告没有提到，或所述不足以判定
    the next report promises more
    下一篇报告的目标更高
    the next report promises less
    下一篇报告的目标更低
    the next report promises as much
    下一篇报告的目标相同
    two reports or more promise it, and the next one no longer does
    两篇以上的报告提过，下一篇不再提
    the relation in words, in the language that quan was started in
    核对的说法；所用语言在启动时选定
    the relation in numbers, with their bounds
    关系的算式及误差范围
    what the reports state
    报告所述的数
    what follows from their other figures
    由其他数据推算的数
    how much more that is
    相差多少
    the ids of its figures
    所涉数据的编号
    the ids of all reports that it is about
    所涉报告的编号
    how promises change from one report to the next, in number and in words
    目标从一篇报告到下一篇的变动：数值与措辞
    what is promised, under one name for all reports
    所定目标的标准指标名，各报告统一
    the part of public life that the measure belongs to
    指标所属的主题
    the area, by its full name where it is the report's own
    地区；报告本地区用全名
    what the number says
    数的性质：水平、增减、占比等
    what became of the number
    目标数的变动
    the number promised before, as written
    原目标，照原文
    the number promised now, as written
    现目标，照原文
    whether the words are firmer or softer than before
    措辞比以前更硬还是更软
    the word that said how firm it was: 力争
    原来表示力度的词，如力争
    the word that says how firm it is
    现在表示力度的词
    the year for which it was promised before
    原定的年份
    the year for which it is promised now
    现定的年份
    the number before, in its unit
    原来的数，带单位
    the number now, in its unit
    现在的数，带单位
    the report that promised it before
    原先提出的报告
    the report that promises it now, or no longer
    现在提出或不再提的报告
    what the reports name, one row for each thing in however many of them
    各报告提到的实体，同一实体一行，不论出现在几篇
    its number, by which mentions name it
    编号，提及表以此相连
    what sort of thing it is
    实体的类别
    its name, in full where a report gives it
    名称；报告给出全称的用全称
    what else reports call it
    报告里的其他叫法
    the place that it lies in
    所在地方
    what a person is, in a report's words
    人物的身份，照报告的说法
    how often it is named in all
    总共提到几次
    how many reports name it
    有几篇报告提到
    the earliest year of the reports that name it
    提到它的报告的最早年份
    the latest year of the reports that name it
    提到它的报告的最晚年份
    what happened on a day or in a month that a report names
    报告写明日期或月份的事件
    the day or month
    日期或月份
    what happened, in the report's words
    事件，照报告的说法
    the place named in them
    其中提到的地方
    the year it happened in
    发生的年份
    every quantity that a report states
    报告中的每一个数据
    number and unit as written, with the words that bound them
    原文的数字和单位，连同约、超等限定词
    the number in the unit's base form; of a range, its lower end
    折算成基本单位的数值；区间取下限
    the upper end of a range
    区间的上限
    one unit in the last place that is written: 0.1% of 40.6%
    末位的一个单位：40.6% 为 0.1%
    the base unit, without 万 or 亿
    基本单位，不带万、亿
    what is measured, in the report's words
    指标，照报告的说法
    what is measured, under one name for all reports
    标准指标名，各报告统一
    how exact it claims to be
    限定：确数、超过、不足或约
    done, promised or expected
    完成、目标或预计
    the time it speaks of
    数据所属的时期
    the first day of that time
    时期的第一天
    the last day of that time
    时期的最后一天
    the year it is filed under: that of its last day
    数据归入的年份：时期最后一天所在的年
    the area it is about
    数据所属的地区
    the id of the figure that it is a stated part of
    所属总数的数据编号
    what a share, change or multiple is reckoned against
    占比、增减或倍数的对比基数
    the programmes and lists that reports name by counting them
    报告以数目命名的工作体系和清单
    the id of the sentence that first names it
    首次出现的句子编号
    its name as written
    名称，照原文
    the number of members that the name states
    名称所称的成员数
    the numbers of a compound such as 1+454
    复合名称里的各个数，如 1+454
    the members that the report lists
    报告列出的成员
    whether it lists as many members as the name states
    所列成员数是否与名称相符
    every name in every sentence: places, organisations, projects, people, policies
    每句里的每个名称：地方、机构、项目、人物、政策
    the id of what is named
    所指实体的编号
    the name as written
    名称，照原文写法
    the places that a report names, at their first mention
    报告提到的地方，列出首次提到之处
    its name; of a division the full one
    名称；行政区用全称
    what sort of place it is
    地方的类别
    the place that it lies in, where text or map tell
    所在地方，由原文或区划得知
    how often the report names it
    报告提到几次
    the measures, plans, rules and programmes that a report names, at their first mention
    报告提到的措施、规划、规定和行动，列出首次提到之处
    its title, or its name as written
    标题，或原文的名称
    what sort of policy it is
    政策的类别
    who gave it, in the report's words
    发布者，照报告的说法
    when, where its sentence says so
    时间，句中写明时才有
    for whom it is, where name or sentence tell
    对象，名称或句中写明时才有
    counted programmes that several reports name, or that change their number, from mention to mention
    多篇报告提到或数目有变的工作体系，逐次列出
    its number, the same in all its rows
    编号，同一体系各行相同
    what the report calls it
    报告的叫法
    the year that the report reports on
    报告所述的年份
    what differs from the mention before it
    与上一次提到的不同
    members that were not listed before
    新列的成员
    members that are listed no longer
    不再列的成员
    the area that the report speaks for
    报告所述的地区
    the year of the first report that names it
    首次提到的报告的年份
    the year of the last report that names it
    最后提到的报告的年份
    whether the last report of its place no longer names it
    该地最近的报告是否不再提它
    its id among the frameworks
    在体系表里的编号
    how far projects have come, one row for each that a sentence speaks of
    项目的进展，每句话中的每个项目一行
    the project's id among the entities
    项目在实体表里的编号
    its name, without 项目 at the end
    名称，去掉末尾的“项目”
    how far it is
    进展阶段
    what is promised, of one that is planned
    规划中的项目所定的目标
    the time that the sentence speaks of
    句子所说的时间
    the year of that time
    该时间的年份
    what somebody is quoted as saying
    引述的话
    who says it, where the report gives a name
    说话人，报告写明时才有
    what the speaker is, in the report's words
    说话人的身份，照报告的说法
    what is said
    所说的话
    the reports that were read, one a row
    读入的报告，每篇一行
    the file's name without its ending
    文件名，不带后缀
    what sort of text it is
    文体
    who printed it
    刊发者
    when it was printed or given
    刊发或发布的日期
    the year it reports on
    所述的年份
    who wrote it
    作者
    its length in characters
    字数
    how many sentences it has
    句数
    how many figures were found in it
    读出的数据个数
    how many counted programmes were found in it
    读出的工作体系个数
    how many numerals it has, in figures and outside
    数字个数，包括数据以内和以外的
    how many of them no rule understands
    其中未能识别的个数
    the share of its numerals that are understood
    已识别的数字所占的比重
    its file, with the line of a record
    文件，记录附行号
    the sentences of the reports, in reading order
    报告的句子，按阅读顺序
    its number, by which other tables name it
    编号，其他表以此相连
    the heading it stands under
    所在的标题
    its place in the report, from 1
    在报告里的序号，从 1 起
    the sentence, layout repaired
    句子，版式已整理
    one measure, area and unit over the years, wherever reports tell of two years or more
    同一指标、地区和单位的历年数列，凡有两年以上的
    what the value says; change where reports state nothing but growth
    数值的性质；报告只有增速时为增减
    the year
    年份
    the value stated for it; missing where only growth is stated
    报告所述的数值；只有增速时缺失
    the unit of the series, without 万 or 亿
    数列的单位，不带万、亿
    how exact the value claims to be
    数值的限定：确数、超过、不足或约
    by how much it grew from the year before, reckoned
    比上年的增速，由计算得出
    the growth that a report states for the year
    报告所述的增速
    the value of the year before that it is reckoned on
    计算增速所用的上年数
    what value and stated growth make of the year before
    由本年数和所述增速倒推的上年数
    whether value, stated growth and the year before agree within their digits
    本年数、所述增速和上年数在有效位数内是否相符
    whether reports give another value for the year
    是否有报告对同一年给出不同的数
    the years without a value since the one before
    与前一个数之间缺的年数
    how often the reports state it
    报告提到的次数
    the first report that states it
    首次提到的报告
    the id of the figure
    数据的编号
    what was promised, and what later reports say became of it
    所定目标，以及后来的报告所述的结果
    the report that promises it
    提出目标的报告
    the id of the sentence that does
    提出目标的句子编号
    the id of the figure that is promised
    目标数据的编号
    number and unit as promised
    目标的数和单位，照原文
    what is promised, in the report's words
    目标的指标，照报告的说法
    the number promised; of a range, its lower end
    目标数值；区间取下限
    how exact the promise is
    目标的限定：确数、以上、以下或约
    the time for which it is promised
    目标的时期
    the year of that time's last day
    时期最后一天所在的年
    whether it was kept, as far as the reports say
    是否兑现，以报告所述为准
    the value that later reports state for that time, or that follows
    后来的报告所述的该时期数值，或由其推得的数值
    the id of the figure that states it
    该值的数据编号
    the report that states it
    给出该数值的报告
    how the two were matched, or why there is no match, in the language that quan was started in
    两者怎样对应，或为何没有对应；所用语言在启动时选定
    the latest year's value known when it was promised
    提出目标时已知的最近一年的数
    whether that value was as much already as is promised
    该值是否已达到目标
    how often the reports state the promise
    报告提到该目标的次数
    every numeral that is in no figure, and what it is instead
    没有归入任何数据的数字，以及它们是什么
    the numeral as written, with the unit behind it
    数字，照原文，连同后面的单位
    what it is; unknown where no rule says so
    数字的类别；没有规则能说明的为 unknown
    the rule or reader that says so
    作此判断的规则

    """#
}
