// Table: what stages do, in English and Chinese.

import SourceText

extension Language {
  static let stagesInChinese = #"""
    keeps the rows to which no row of another table belongs
    只保留在另一个表里没有对应行的行
    draws the rows as bars, lines, small lines, points or fields
    把各行画成条形图、折线图、迷你折线、散点图或热力图
    what each line of fields is called, then what stands above the fields; the darker the greater
    每行色块的名称，然后是上方的名称；颜色越深，数值越大
    what stands below, an amount or a time, then what the points are called; few names have marks of their own
    横轴的数量或时间，再是点的名称；名称少时各有记号
    shows the sentences that the rows were read from, the words that count in 【】
    列出各行所依据的原句，有关文字用【】标出
    finds the words that stand near a word more often than chance would have it
    找出与某词相邻的次数多于偶然的词
    counts the rows, or those of each group, the largest first
    计算行数，或分组计数，从多到少
    says what each column holds
    概述每一列的内容
    keeps one of equal rows, of all columns or of those named
    相同的行只保留一行，比较全部列或所列的列
    leaves columns out
    去掉若干列
    leaves out the rows that another table has too, compared over the columns that both have
    去掉另一个表里也有的行，比较两表共有的列
    makes a row of each value of a list; those whose list is empty go, unless kept
    把列表的每个值拆成一行；列表为空的行去掉，除非说明保留
    adds computed columns or computes old ones anew; by and sort say what lag, rank and sums go over
    增加计算列，或重算已有的列；lag、rank 和累计用 by 和 sort 说明范围与顺序
    keeps the rows that another table has too, compared over the columns that both have
    只保留另一个表里也有的行，比较两表共有的列
    puts the rows of another table beside those that belong to them; missing values belong to none
    连接另一个表，把对应的行接在右边；缺失值不与任何行对应
    finds the words that the rows for which a condition holds prefer or avoid, against the rest
    找出符合条件的行比其余的行用得明显多或少的词
    shows each place where a text or pattern stands, with the words around it
    列出文本或模式出现的每一处，连同上下文
    as join, and keeps the rows to which none belongs, with missing values beside them
    同 join，但保留没有对应行的行，右边各列为缺失值
    puts the groups of a key side by side: a column of aggregates for each year, say
    把各组并排成列，例如每年一列汇总数
    gives columns other names
    给列改名
    keeps rows chosen by chance, the same ones each time
    随机抽取若干行，每次结果相同
    keeps columns, or computes them from others
    选出若干列，或由其他列计算
    keeps the rows to which a row of another table belongs
    只保留在另一个表里有对应行的行
    leaves out the first rows
    跳过开头几行
    orders the rows, those without a value last
    给各行排序，缺失值排在最后
    computes aggregates over all rows, or over each group
    对全部行作汇总，或分组汇总
    keeps the first rows, of all or of each group
    只保留开头几行，或每组的开头几行
    counts the words, and says how evenly they are spread over the reports
    统计词频，并说明在各报告中分布是否均匀
    writes the rows to a file, in the format that its name ends in
    把各行写入文件，格式由文件名后缀决定
    keeps the rows with the greatest values, or with asc the least, of all or of each group
    只保留值最大的几行（加 asc 则最小），可分组
    puts the rows of other tables below, column by column of one name
    把其他表的行接在下面，同名的列对齐
    makes a row of each cell: the inverse of pivot; cells without a value are left out
    把每个单元格变成一行，与 pivot 相反；没有值的略去
    keeps the rows for which a condition holds
    只保留符合条件的行

    aggregates, lag, rank and such take the rows of one place only
    汇总函数、lag、rank 等只在同一地方的行内计算
    the order that lag, lead, growth, rank and running_sum go by
    lag、lead、growth、rank 和 running_sum 所依据的顺序
    the rows themselves stay where they are
    各行本身的位置不变
    columns of one name, which stand once in the result
    两边同名的列，在结果里只出现一次
    a column of these rows and one of the table, in either order
    这里的一列与那个表的一列，先后不限
    any condition; t is the name after as, else the table's own
    任何条件；t 是 as 后的名称，否则用表名
    a column of these rows, and one of the table, whatever its name
    这里的一列与那个表的一列，名称不限
    in later stages, a column of the table, where both sides have the name
    后面的步骤里，两边同名时指那个表的列
    what is drawn, each column by itself; the first column of quantities or numbers unless said
    要画的列，每列一幅；默认取第一个数量列或数值列
    what each bar is called; the first column of texts, whole numbers or times unless said
    条形的名称；默认取第一个文本列、整数列或时间列
    where the points stand, then what each line is called: by year, place; years keep their distance
    点的横坐标，然后是线的名称：by year, place；年份按实际间隔排列
    what each line is called; a column of whole numbers or times says where its values stand
    线的名称；整数列或时间列决定各值的位置
    nothing is drawn, and the rows are written in the format of the other answers
    不画图，照其他结果的格式写出各行
    only what the row's value in that column came from
    只看该行这一列的值的出处
    the row of the result, counted from 1
    结果的第几行，从 1 数起
    a word as the texts are cut, or a pattern for several: collocates /收入$/ takes 收入 and 财政收入; kwic finds it inside words, too
    分词得到的一个词，或用模式表示多个词：collocates /收入$/ 包括收入和财政收入；要在词的内部查找，请用 kwic
    how many words on each side count as near, 5 unless said; a sentence ends it, numbers and marks are passed over
    左右各几个词以内算相邻，默认 5；不跨句，数字和标点不计
    how often the word stands near, before the other and behind it; near two of them it counts once
    这个词相邻出现的次数，以及在左、在右的次数；同时与两处相邻只计一次
    how often the texts say it, outside of the word looked for
    这个词在文本中的总次数，不含所查的词
    how often chance would put it near: the words near, times total, by all words (Evert 2008)
    偶然相邻的期望次数：相邻词数乘以 total，再除以总词数（Evert 2008）
    14 + log₂(2 n / (f + total)), f the word looked for: 14 where one never stands without the other (Rychlý 2008)
    14 + log₂(2 n / (f + total))，f 为所查词的次数：两词从不单独出现时为 14（Rychlý 2008）
    log₂(n / expected), in bits; rare pairs score high (Church and Hanks 1990)
    log₂(n / expected)，以比特计；罕见的搭配得分高（Church 与 Hanks 1990）
    2 Σ O ln(O / E) over the four cells of the table near or not by word or not (Dunning 1993)
    2 Σ O ln(O / E)，对“是否相邻”与“是否该词”的四格表求和（Dunning 1993）
    the number of rows
    行数
    a missing value is equal to a missing value; rows that occur twice are both kept
    缺失值与缺失值视为相等；重复的行都保留
    adds the place of the value in its list, from 1
    增加一列，表示值在列表里的位置，从 1 数起
    keeps rows without values, once each
    没有值的行也保留，各一行
    a list that is no column yet
    还不是列的列表
    the place in the list
    在列表里的位置
    how often the rows of the condition say the word, and how often the others do
    符合条件的行用这个词的次数，以及其余的行的次数
    the same for every million words of theirs
    同上，折算为每百万词的次数
    2 Σ O ln(O / E) over the two counts, E in proportion to the words on each side (Rayson and Garside 2000); above 10.83 chance gives as much once in a thousand times
    2 Σ O ln(O / E)，对两个次数求和，E 按两边词数分摊（Rayson 与 Garside 2000）；超过 10.83，偶然至此的机会为千分之一
    log₂ of the ratio of the rates: 1 is twice as often, -1 half as often (Hardie 2014); 0.5 stands in for a count of 0
    两边频率之比的 log₂：1 为两倍，-1 为一半（Hardie 2014）；次数为 0 时以 0.5 代替
    by how many per cent the rate is higher (Gabrielatos and Marchi 2012); none where the rest never says it
    频率高百分之几（Gabrielatos 与 Marchi 2012）；其余的行从未用过则无
    how often the rows of the condition say it
    符合条件的行中的次数
    how often the other rows say it
    其余的行中的次数
    whether the rows of the condition say it more often or less
    符合条件的行用得较多还是较少
    how sure the difference is (Rayson and Garside 2000)
    差别的显著程度（Rayson 与 Garside 2000）
    how large the difference is, in doublings (Hardie 2014)
    差别的大小，以翻几番计（Hardie 2014）
    how large it is, in per cent (Gabrielatos and Marchi 2012)
    差别的大小，以百分比计（Gabrielatos 与 Marchi 2012）
    how often a million words of the rows of the condition do
    符合条件的行每百万词的次数
    how often a million words of the others do
    其余的行每百万词的次数
    the column text; where there is none, the sentences that the rows were read from; else the column after of
    text 列；没有则取各行的原句；或取 of 后面的列
    how many cells of the terminal the words on each side may take, 26 unless said
    左右上下文各占终端多少格，默认 26
    left orders by what stands before, read backwards from the keyword; right by what stands behind it
    left 按前文排序，从关键词往回读；right 按后文排序
    all columns that came in are still there: sort value desc orders by them, select shows them
    原有各列仍在：可用 sort value desc 排序，用 select 显示
    a column for each value that the rows have, at most 200, in order
    行里的每个值一列，最多 200 列，按顺序排
    columns for these values, in this order, whatever the rows have
    按所列的值和顺序分列，不论各行有没有
    a row for each place; without by there is one row
    每个地方一行；不写 by 则只有一行
    how later stages call a column whose name is a number
    列名是数字时，后面的步骤这样引用
    how often a million words say it
    每百万词的次数
    how many reports hold it, or how many of the parts that over makes
    多少篇报告里有，或 over 分出的多少部分里有
    half the sum of the differences between each part's share of the word and its share of all words: 0 is as even as can be, near 1 uneven (Gries 2008)
    各部分占该词的比重与占全部词的比重之差，取绝对值求和再减半：0 为最均匀，接近 1 为不均匀（Gries 2008）
    1 - V / √(n - 1), V the variation coefficient of the rates in n parts: 1 is even (Juilland 1964)
    1 - V / √(n - 1)，V 为 n 个部分频率的变异系数：1 为均匀（Juilland 1964）
    how often it is said
    出现次数
    how many reports hold it, or parts of what stands after over
    多少篇报告里有，或 over 后的多少部分里有
    how unevenly it is spread, 0 to 1 (Gries 2008)
    分布的不均匀程度，0 到 1（Gries 2008）
    how evenly it is spread, 0 to 1 (Juilland 1964)
    分布均匀的程度，0 到 1（Juilland 1964）
    a column that one side lacks is missing in its rows; rows that are equal stay
    一边没有的列，在该边的行里为缺失值；相同的行都保留
    queries stand in brackets, tables and views need none
    查询要加括号，表和视图不用
    all columns but place become rows, their names in the column year
    除 place 外的列都变成行，列名放进 year 列
    these columns become rows, and the others stay
    这些列变成行，其余的不变
    the column of what stood in the cells; names that are numbers become numbers
    存放单元格内容的列；是数字的列名变成数值
    how often it stands near
    相邻出现的次数
    how often before
    在前的次数
    how often behind
    在后的次数
    how often the texts say it
    文本中的总次数
    how often chance would put it near
    偶然相邻的期望次数
    how typical the pair is, at most 14 or so (Rychlý 2008)
    搭配的典型程度，最高约 14（Rychlý 2008）
    mutual information in bits (Church and Hanks 1990)
    互信息，以比特计（Church 与 Hanks 1990）
    how sure it is that the two attract or avoid each other (Dunning 1993)
    两词相吸或相斥的显著程度（Dunning 1993）
    what stands before the keyword
    关键词之前的文字
    what was looked for, as it stands
    所查的词，照原文
    what stands behind the keyword
    关键词之后的文字
    as the genre says them: 招商引资 is one; numbers and marks are none. content leaves out what only holds others together (的, 以及), which all are counted all the same
    按这类报告的用词来分：招商引资算一个词；数字和标点不算。content 略去虚词（的、以及），但总词数仍计入
    the word
    词


    columns
    列
    values
    数值
    what
    内容
    keys
    键
    key
    键
    aggregates
    聚合
    unit
    单位
    then
    则
    start
    起点
    separator
    分隔符
    position
    位置
    parts
    部分
    part
    部分
    order
    次序
    names
    名称
    name
    名称
    least
    下限
    labels
    标签
    groups
    分组
    divisor
    除数
    digits
    位数
    conditions
    条件
    cells
    宽度
    by
    替换为
    measure
    度量
    [topic]
    [主题]
    [table]
    [表]
    [format]
    [格式]
    [n] [column]
    [行号] [列]
    [query]
    [查询]
    [dialect] query
    [方言] 查询
    [text]
    [文本]
    path …
    路径 …
    file.quan|file.sqlite
    文件.quan|文件.sqlite
    [file]
    [文件]
    file, or | command
    文件，或 | 命令
    [name value]
    [名称 值]
    [n]
    [条数]
    [en|zh]
    [en|zh]
    on|off
    on|off
    """#
}
