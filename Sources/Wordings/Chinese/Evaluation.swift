// Table: what is wrong while a query is carried out, and why it has no rows, in English and Chinese.

import SourceText

extension Language {
  static let evaluationInChinese = #"""
    1 row
    1 行
    {1} rows
    {1} 行
    none of {1} is left after this
    {1}经过这一步全部筛除
    none of {1} is left here
    {1}到这里全部筛除
    holds for {1}
    {1}符合
    none of {1} fulfils all of this together
    {1}中没有一行同时符合这些条件
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
    {1}, which is another name of {2}
    {1}，也就是{2}
    no row here has a value of {1}
    这里的各行都没有{1}的值
    1 row has {1}
    {1}有 1 行
    {1} rows have {2}
    {2}有 {1} 行
    1 has {1}
    {1}有 1 行
    {1} have {2}
    {2}有 {1} 行
    {1}, and there are {2} other values
    {1}，此外还有 {2} 个不同的值

    {1} and {2} more
    {1}等（另有 {2} 个）
    {1} meets several units: {2}
    {1}涉及多种单位：{2}
    add by unit, or choose one with where unit = "{1}"
    请加上 by unit 分单位汇总，或用 where unit = "{1}" 选定一种单位
    cannot add {1} to {2}
    {1}不能与{2}相加
    cannot subtract {1} from {2}
    不能从{2}减去{1}
    cannot multiply {1} by {2}
    {1}不能乘以{2}
    cannot divide {1} by {2}
    {1}不能除以{2}
    a plain number
    不带单位的数值
    plain numbers
    不带单位的数值
    write the number with its unit, as in 5{1}
    请写上单位，例如 5{1}
    they measure different things; number(…) takes the plain numbers
    两者量纲不同；number(…) 可以只取数值
    choose rows of one unit before, with where unit = "{1}", or compare plain numbers with number(…)
    请先用 where unit = "{1}" 选定一种单位，或用 number(…) 只比较数值
    stopped
    已停止
    this needs {1} of memory, and a query may use {2}
    需要内存 {1}，而一个查询最多可用 {2}
    keep fewer rows or columns before it, or start quan with --memory {1}
    请在此之前减少行或列，或用 --memory {1} 启动 quan
    {1} needs {2} of memory, and a query may use {3}
    {1} 需要内存 {2}，而一个查询最多可用 {3}
    open fewer reports, or start quan with --memory {1}
    请少打开一些报告，或用 --memory {1} 启动 quan
    durations are written 1年, 2季度, 3月, 1周, 10天
    时长写作 1年、2季度、3月、1周、10天
    a time moves by whole months or whole days, found {1}
    时间只能加减整月或整日，这里却是{1}
    half a year is written 6月, half a week 3天 or 4天
    半年写作 6月，半周写作 3天或 4天
    amounts of several dimensions are put one after another: {1}
    量纲不同的数量按单位分段排列：{1}
    amounts of several dimensions are put one after another: {1} …
    量纲不同的数量按单位分段排列：{1}……
    for one order, choose one with where unit = "{1}"
    要统一排序，请用 where unit = "{1}" 选定一种单位
    this bracket closes nothing
    右括号没有配对
    this pattern is nested too deep
    模式嵌套太深
    this pattern repeats too much
    模式重复太多
    a repetition is written {2}, {2,} or {2,5}
    重复写作 {2}、{2,} 或 {2,5}
    this bracket has no closing bracket
    左括号没有配对
    {1} has nothing to repeat
    {1}前面没有可以重复的内容
    nothing follows this backslash
    反斜线后面没有内容
    the range {1}-{2} runs backwards
    范围 {1}-{2} 首尾颠倒
    {1} takes as {2} one number for all rows, {3} or more
    {1}的 {2} 须是各行相同的数，且不小于{3}
    lists have no order, so none is least or greatest
    列表不分大小，没有最小或最大
    quantile wants one share for all rows
    quantile 的比例须各行相同
    as in quantile(value, 0.9)
    例如 quantile(value, 0.9)
    a share lies between 0 and 1
    比例须在 0 和 1 之间
    this join would have {1}, at most {2} fit
    这样连接会得到{1}，最多只能有{2}行
    more than {1} rows
    超过{1}行
    say more after on, or keep fewer rows before
    请在 on 后面写得更具体，或先减少行数

    chart draws numbers and quantities, but {1} is {2}
    chart 只能画数值和数量，而{1}是{2}
    of takes {1} here
    这里的 of 可用{1}
    chart finds no numbers to draw
    没有可以画图的数值
    chart finds no numbers to draw, only {1}
    没有可以画图的数值，只有{1}
    chart finds no numbers to draw besides the labels in {1}
    除了作标签的{1}，没有可以画图的数值
    chart finds no numbers to draw besides the labels in {1}, only {2}
    除了作标签的{1}，没有可以画图的数值，只有{2}
    count or add up first, as in summarize n = count() by place
    请先计数或求和，例如 summarize n = count() by place
    chart finds no column to name the bars by, only {1}
    没有可以作条形名称的列，只有{1}
    chart finds no column to place the points by, only {1}
    没有可以定位的列，只有{1}
    keep a column of texts, years or times, as in summarize n = count() by year
    请保留一列文本、年份或时间，例如 summarize n = count() by year
    chart meets several units in {1}: {2}
    {1}有多种单位：{2}
    draw one at a time, as in where unit({1}) = "{2}"
    请一次只画一种单位，例如 where unit({1}) = "{2}"
    drop leaves no column
    去掉之后一列也不剩
    name fewer columns, or use select
    请少写几列，或改用 select
    explode takes a list, and {1} is {2}
    explode 要用列表，而{1}是{2}
    split makes a list of a text, as in explode part = split({1}, "、")
    split 可把文本拆成列表，例如 explode part = split({1}, "、")
    this holds for all rows, so there is no rest to compare with
    所有行都符合条件，没有其余的行可供比较
    this holds for no row
    没有一行符合条件
    keywords compares the rows for which a condition holds with the others
    keywords 把符合条件的行与其余的行作比较
    what stands after on is computed row by row, and an aggregate takes rows together
    on 后面的内容逐行计算，汇总函数却要把多行合起来算
    aggregates stand before on, as in pivot sum(value) on year
    汇总函数写在 on 前面，例如 pivot sum(value) on year
    a value that gets a column is the same for all rows
    要成为一列的值，各行须相同
    list values, as in on year in (2019, 2020)
    请列出各个值，例如 on year in (2019, 2020)
    {1} has {2} values here, and pivot makes columns of at most {3}
    {1}在这里有 {2} 个值，而 pivot 最多分成 {3} 列
    list those that you want, as in on year in (2019, 2020), or keep fewer rows with where
    请列出需要的值，例如 on year in (2019, 2020)，或先用 where 减少行数
    rename wants a new name and a column
    rename 要写新列名和原列名
    write rename new = old
    请写成 rename 新列名 = 原列名
    lists have no order
    列表不分大小，不能排序
    order by length(…), or by a text or number
    请按 length(…)、文本或数值排序
    summarize wants aggregates or columns after by
    summarize 缺少汇总函数，或 by 后面的列
    as in summarize n = count() by place
    例如 summarize n = count() by place
    to wants the name of a file in quotes
    to 缺少加引号的文件名
    as in to "totals.csv"
    例如 to "totals.csv"
    after on, unpivot wants the new column's name, and may list the columns that go into it
    unpivot 的 on 后面要写新列名，还可以列出归入它的各列
    as in unpivot value on year in (2019, 2020)
    例如 unpivot value on year in (2019, 2020)
    unpivot wants to know which columns become rows
    unpivot 没有说明哪些列要变成行
    name those that stay after by, or those that go after on, as in on year in (2019, 2020)
    请在 by 后面写保留的列，或在 on 后面写要变成行的列，例如 on year in (2019, 2020)
    no column is left to become rows
    没有剩下可以变成行的列
    name fewer columns after by
    请在 by 后面少写几列
    {1} is {2} and {3} {4}: one column holds one type
    {1}是{2}，{3}是{4}：一列只能有一种类型
    add {1} to the columns after by, or list those that go together after on
    请把{1}写到 by 后面，或在 on 后面只列出同类的列
    {1} reads texts, but {2} is {3}
    {1}要读文本，而{2}是{3}
    name a column of texts, or none to read the sentences behind the rows
    请写一个文本列；不写则读各行的原句
    {1} finds no text: the rows have no column text, and no sentence stands behind them
    {1}没有找到文本：这些行没有 text 列，也没有原句
    name a column of texts, as in {1} … of title
    请写一个文本列，例如 {1} … of title
    {1} looks for a text or a pattern, found {2}
    {1}要查的是文本或模式，这里却是{2}
    a text is written "增长", a pattern /增长.*%/
    文本写作 "增长"，模式写作 /增长.*%/
    there is nothing to look for in an empty text
    空文本里没有可查的内容
    {1} takes {2} after {3}, found {4}
    {1}的 {3} 后面要用{2}，这里却是{4}

    expect takes a comparison
    expect 后面要写比较
    as in expect 203 = (figures | count)
    例如 expect 203 = (figures | count)
    this no longer holds: {1}
    这一条已不成立：{1}
    where {1} is right, write it here
    如果{1}才是对的，请把这里改成它
    where {1} is right, write it here; it stands in {2}
    如果{1}才是对的，请把这里改成它；出处：{2}
    it stands in {1}
    出处：{1}
    only a query can be said in SQL
    只有查询能写成 SQL
    before a query in SQL stand let, param and def alone
    要写成 SQL 的查询，前面只能有 let、param 和 def
    the last result has no name in SQL
    上一个结果在 SQL 里没有名称
    {1} has no form in SQL: {2}
    {1}不能写成 SQL：{2}
    {1} has no form in SQL for {2}: {3}
    {1}不能写成 {2} 的 SQL：{3}
    there is one for --dialect {1}
    用 --dialect {1} 则可以
    this
    这个
    databases draw nothing
    数据库不画图
    rows do not know their sentences there
    数据库里的行没有原句
    databases take no Chinese text apart into words
    数据库不会给中文分词
    it tells of columns, and databases have ways of their own to do so
    它用来描述各列，数据库自有办法
    databases keep no words around a word
    数据库不能取词的上下文
    databases draw other rows, and others each time
    数据库抽取的行不同，而且每次都不同
    databases write files in ways of their own
    数据库自有写文件的办法
    nobody has looked at the rows; list the values that get columns, as in on year in (2019, 2020)
    还没有看过各行的值；请列出要成为列的值，例如 on year in (2019, 2020)
    SQL reads no numbers as reports write them
    SQL 不能读报告里那种写法的数
    SQLite finds no first or last {1}
    SQLite 不能取第一个或最后一个{1}
    SQL has lists of texts, numbers, dates and truths
    SQL 的列表只能放文本、数值、日期和逻辑值
    SQL has lists of texts, numbers and truths
    SQL 的列表只能放文本、数值和逻辑值
    SQLite has no truths in lists
    SQLite 的列表里不能有逻辑值
    SQLite has no such function
    SQLite 没有这个函数
    SQL moves no periods by months and years
    SQL 不能按月、年移动时期
    it goes by the order of rows
    它与行的顺序有关
    in SQL its argument number {1} has to be the same for all rows
    在 SQL 里，第 {1} 个参数各行须相同
    SQLite takes no texts apart
    SQLite 不能拆分文本
    SQLite finds texts, but no patterns
    SQLite 能查文本，不能查模式
    SQL looks for no list among lists
    SQL 不能在列表中查找列表
    nobody has said how
    没有规定写法
    SQL takes it over groups only, as summarize does
    SQL 只能按组计算，如同 summarize
    SQL writes no {1} as people do
    SQL 不能按书面习惯写{1}
    a list of {1} values is text to SQL
    {1}列表在 SQL 里只是文本

    """#
}
