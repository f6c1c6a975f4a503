// Table: what is wrong while a query is carried out, and why it has no rows, in English and Chinese.

import SourceText

extension Language {
  static let evaluationInChinese = #"""
    1 row
    1 行
    {1} rows
    {1} 行
    none of {1} is left after this
    {1}到此一行不剩
    none of {1} is left here
    {1}在此一行不剩
    holds for {1}
    有{1}符合
    none of {1} fulfils all of this together
    {1}里没有一行同时符合这些条件
    {1} here is {2}
    这里的{1}是{2}
    {1} goes from {2} to {3} here
    这里的{1}从{2}到{3}
    no unit
    无单位
    {1} ({2})
    {1}（{2}）
    {1} here is in {2}
    这里的{1}单位有{2}
    {1} here is in {2} and other units
    这里的{1}单位有{2}等
    no row here has a value of {1}
    这里没有一行有{1}的值
    1 row has {1}
    1 行是{1}
    {1} rows have {2}
    {1} 行是{2}
    1 has {1}
    1 行是{1}
    {1} have {2}
    {1} 行是{2}
    {1}, and there are {2} other values
    {1}，另有{2}个不同的值

    {1} and {2} more
    {1}等（另有{2}个）
    {1} meets several units: {2}
    {1}遇到不同单位：{2}
    add by unit, or choose one with where unit = "{1}"
    请加上 by unit，或用 where unit = "{1}" 选一种单位
    cannot add {1} to {2}
    不能把{1}加到{2}上
    cannot subtract {1} from {2}
    不能从{2}减去{1}
    cannot multiply {1} by {2}
    {1}不能乘以{2}
    cannot divide {1} by {2}
    {1}不能除以{2}
    a plain number
    无单位的数
    plain numbers
    无单位的数
    write the number with its unit, as in 5{1}
    给数写上单位，例如 5{1}
    they measure different things; number(…) takes the plain numbers
    两者量的不是一回事；number(…) 只取数值
    choose rows of one unit before, with where unit = "{1}", or compare plain numbers with number(…)
    先用 where unit = "{1}" 选出一种单位的行，或用 number(…) 只比数值
    stopped
    已停止
    this needs {1} of memory, and a query may use {2}
    这要用{1}内存，而一个查询最多用{2}
    keep fewer rows or columns before it, or start quan with --memory {1}
    在此之前少留些行或列，或用 --memory {1} 启动 quan
    durations are written 1年, 2季度, 3月, 1周, 10天
    时长写作 1年、2季度、3月、1周、10天
    a time moves by whole months or whole days, found {1}
    时间只能加减整月或整日，此处却是{1}
    half a year is written 6月, half a week 3天 or 4天
    半年写作 6月，半周写作 3天或 4天
    amounts of several dimensions are put one after another: {1}
    不同量纲的数量依次排列：{1}
    amounts of several dimensions are put one after another: {1} …
    不同量纲的数量依次排列：{1}……
    for one order, choose one with where unit = "{1}"
    要统一排序，用 where unit = "{1}" 选一种单位
    this bracket closes nothing
    有多余的右括号
    this pattern is nested too deep
    嵌套太深
    this pattern repeats too much
    重复太多
    a repetition is written {2}, {2,} or {2,5}
    重复写作 {2}、{2,} 或 {2,5}
    this bracket has no closing bracket
    有括号没有闭合
    {1} has nothing to repeat
    {1}前面没有可重复的内容
    nothing follows this backslash
    反斜线后面是空的
    the range {1}-{2} runs backwards
    范围 {1}-{2} 前后颠倒
    {1} takes as {2} one number for all rows, {3} or more
    {1}的 {2} 对所有行须是同一个数，且不小于{3}
    lists have no order, so none is least or greatest
    列表没有大小之分，没有最小和最大
    quantile wants one share for all rows
    quantile 对所有行要用同一个比例
    as in quantile(value, 0.9)
    例如 quantile(value, 0.9)
    a share lies between 0 and 1
    比例在 0 和 1 之间
    this join would have {1}, at most {2} fit
    这样连接会有{1}，最多{2}行
    more than {1} rows
    超过{1}行
    say more after on, or keep fewer rows before
    在 on 后面写得更细，或先少留些行

    chart draws numbers and quantities, but {1} is {2}
    chart 只画数和数量，而{1}是{2}
    of takes {1} here
    这里 of 可用{1}
    chart finds no numbers to draw
    chart 没有找到可画的数
    chart finds no numbers to draw, only {1}
    chart 没有找到可画的数，只有{1}
    chart finds no numbers to draw besides the labels in {1}
    除了{1}里的标签，chart 没有找到可画的数
    chart finds no numbers to draw besides the labels in {1}, only {2}
    除了{1}里的标签，chart 没有找到可画的数，只有{2}
    count or add up first, as in summarize n = count() by place
    先计数或求和，例如 summarize n = count() by place
    chart finds no column to name the bars by, only {1}
    chart 没有找到给条形命名的列，只有{1}
    chart finds no column to place the points by, only {1}
    chart 没有找到定点的列，只有{1}
    keep a column of texts, years or times, as in summarize n = count() by year
    留一个文本、年份或时间列，例如 summarize n = count() by year
    chart meets several units in {1}: {2}
    chart 在{1}里遇到不同单位：{2}
    draw one at a time, as in where unit({1}) = "{2}"
    一次画一种单位，例如 where unit({1}) = "{2}"
    drop leaves no column
    drop 之后一列也不剩
    name fewer columns, or use select
    少写几列，或改用 select
    explode takes a list, and {1} is {2}
    explode 要列表，而{1}是{2}
    split makes a list of a text, as in explode part = split({1}, "、")
    split 把文本拆成列表，例如 explode part = split({1}, "、")
    this holds for all rows, so there is no rest to compare with
    所有行都符合，没有其余的行可比
    this holds for no row
    没有一行符合
    keywords compares the rows for which a condition holds with the others
    keywords 拿符合条件的行和其余的行作比较
    what stands after on is computed row by row, and an aggregate takes rows together
    on 后面逐行计算，而汇总函数把多行合在一起
    aggregates stand before on, as in pivot sum(value) on year
    汇总函数写在 on 前面，例如 pivot sum(value) on year
    a value that gets a column is the same for all rows
    成为一列的值对所有行要相同
    list values, as in on year in (2019, 2020)
    列出各值，例如 on year in (2019, 2020)
    {1} has {2} values here, and pivot makes columns of at most {3}
    {1}在这里有{2}个值，而 pivot 最多作{3}列
    list those that you want, as in on year in (2019, 2020), or keep fewer rows with where
    列出想要的值，例如 on year in (2019, 2020)，或先用 where 少留些行
    rename wants a new name and a column
    rename 要一个新名称和一个列
    write rename new = old
    请写 rename 新名 = 旧名
    lists have no order
    列表没有顺序
    order by length(…), or by a text or number
    按 length(…)、文本或数来排序
    summarize wants aggregates or columns after by
    summarize 要汇总函数，或 by 后面的列
    as in summarize n = count() by place
    例如 summarize n = count() by place
    to wants the name of a file in quotes
    to 要加引号的文件名
    as in to "totals.csv"
    例如 to "totals.csv"
    after on, unpivot wants the new column's name, and may list the columns that go into it
    unpivot 在 on 后面要新列名，还可列出归入它的列
    as in unpivot value on year in (2019, 2020)
    例如 unpivot value on year in (2019, 2020)
    unpivot wants to know which columns become rows
    unpivot 要知道哪些列变成行
    name those that stay after by, or those that go after on, as in on year in (2019, 2020)
    在 by 后面写留下的列，或在 on 后面写要变的列，例如 on year in (2019, 2020)
    no column is left to become rows
    没有剩下可变成行的列
    name fewer columns after by
    by 后面少写几列
    {1} is {2} and {3} {4}: one column holds one type
    {1}是{2}，{3}是{4}：一列只能有一种类型
    add {1} to the columns after by, or list those that go together after on
    把{1}加到 by 后面，或在 on 后面列出同类的列
    {1} reads texts, but {2} is {3}
    {1}读文本，而{2}是{3}
    name a column of texts, or none to read the sentences behind the rows
    写一个文本列，或不写列而读各行的原句
    {1} finds no text: the rows have no column text, and no sentence stands behind them
    {1}找不到文本：这些行没有 text 列，也没有原句
    name a column of texts, as in {1} … of title
    写一个文本列，例如 {1} … of title
    {1} looks for a text or a pattern, found {2}
    {1}查找文本或模式，此处却是{2}
    a text is written "增长", a pattern /增长.*%/
    文本写作 "增长"，模式写作 /增长.*%/
    there is nothing to look for in an empty text
    空文本没有什么可找
    {1} takes {2} after {3}, found {4}
    {1}的{3}后须是{2}，此处却是{4}

    expect takes a comparison
    expect 后面要写比较
    as in expect 203 = (figures | count)
    例如 expect 203 = (figures | count)
    this no longer holds: {1}
    这一条已不成立：{1}
    where {1} is right, write it here
    如果{1}是对的，就写在这里
    where {1} is right, write it here; it stands in {2}
    如果{1}是对的，就写在这里；出处：{2}
    it stands in {1}
    出处：{1}
    only a query can be said in SQL
    只有查询能写成 SQL
    before a query in SQL stand let, param and def alone
    写成 SQL 的查询前面只能有 let、param 和 def
    the last result has no name in SQL
    上一个结果在 SQL 里没有名称
    {1} has no form in SQL: {2}
    {1}没有 SQL 写法：{2}
    {1} has no form in SQL for {2}: {3}
    {1}在{2}的 SQL 里没有写法：{3}
    there is one for --dialect {1}
    用 --dialect {1} 则有
    this
    这个
    databases draw nothing
    数据库不画图
    rows do not know their sentences there
    数据库里的行没有原句
    databases take no Chinese text apart into words
    数据库不会给中文分词
    it tells of columns, and databases have ways of their own to do so
    它描述各列，数据库自有办法
    databases keep no words around a word
    数据库不取词的上下文
    databases draw other rows, and others each time
    数据库抽的行不同，而且每次不同
    databases write files in ways of their own
    数据库自有写文件的办法
    nobody has looked at the rows; list the values that get columns, as in on year in (2019, 2020)
    尚未看过各行；请列出成为列的值，例如 on year in (2019, 2020)
    SQL reads no numbers as reports write them
    SQL 不会读报告里那样写的数
    SQLite finds no first or last {1}
    SQLite 找不出第一个或最后一个{1}
    SQL has lists of texts, numbers, dates and truths
    SQL 的列表只有文本、数、日期和真假值
    SQL has lists of texts, numbers and truths
    SQL 的列表只有文本、数和真假值
    SQLite has no truths in lists
    SQLite 的列表里没有真假值
    SQLite has no such function
    SQLite 没有这个函数
    SQL moves no periods by months and years
    SQL 不能按月、年移动时期
    it goes by the order of rows
    它要看行的顺序
    in SQL its argument number {1} has to be the same for all rows
    在 SQL 里第{1}个参数对所有行要相同
    SQLite takes no texts apart
    SQLite 不拆分文本
    SQLite finds texts, but no patterns
    SQLite 能查文本，不能查模式
    SQL looks for no list among lists
    SQL 不在列表中找列表
    nobody has said how
    尚未说明写法
    SQL takes it over groups only, as summarize does
    SQL 只能按组来算，像 summarize 那样
    SQL writes no {1} as people do
    SQL 不能像人那样写{1}
    a list of {1} values is text to SQL
    {1}列表在 SQL 里是文本

    """#
}
