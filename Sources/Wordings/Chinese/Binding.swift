// Table: what is wrong with what a query means, in English and Chinese.

import SourceText

extension Language {
  static let bindingInChinese = #"""
    a number
    数值
    a quantity
    数量
    a date
    日期
    a period
    时期
    an integer
    整数
    true or false
    逻辑值（true 或 false）
    a truth
    逻辑值
    a list
    列表
    a list of {1}
    {1}列表
    list of {1}
    {1}列表
    a pattern
    模式
    a number or quantity
    数值或数量
    a date or period
    日期或时期
    a text or pattern
    文本或模式
    a column
    列
    a condition
    条件
    a column or expression
    列或表达式
    a column or expression to order by
    排序的依据（列或表达式）
    a table or query
    表或查询
    a new name
    新名称
    a column, or column in (…)
    列，或 列 in (…)
    a word
    词
    value
    值
    text
    文本
    integer
    整数
    number
    数值
    quantity
    数量
    date
    日期
    period
    时期
    truth
    逻辑值
    list
    列表
    number or quantity
    数值或数量
    date or period
    日期或时期
    pattern
    模式
    text or pattern
    文本或模式
    column
    列
    condition
    条件
    column or expression
    列或表达式
    column or expression to order by
    排序的依据（列或表达式）
    table or query
    表或查询
    new name
    新名称
    column, or column in (…)
    列，或 列 in (…)
    word
    词

    did you mean {1}?
    是不是要写{1}？
    did you mean ${1}?
    是不是要写 ${1}？
    no value named {1}
    没有名为{1}的值
    let {1} = … or param {2} = … gives it one
    用 let {1} = … 或 param {2} = … 来定义它
    {1} is a stage, not a function
    {1}是步骤，不是函数
    it stands after |, as in figures | {1} …
    它写在 | 后面，例如 figures | {1} …
    no function named {1}
    没有名为{1}的函数
    .help statements shows how {1} is written
    .help statements 说明{1}怎么写
    .help functions lists them all
    .help functions 列出全部函数
    columns are named without their table
    写列名时不带表名
    no row is named {1}
    没有名为{1}的行
    write {1}
    请写{1}
    for {1} in … { … } gives each row this name in turn
    for {1} in … { … } 让各行依次用这个名称
    no column named {1} in {2}
    {2}里没有名为{1}的列
    its columns are {1}
    它的列有{1}
    {1} is a row, not a table
    {1}是一行，不是表
    its columns are values: figures | where place = {1}.{2}
    它的各列是值：figures | where place = {1}.{2}
    {1} is a row, not a value
    {1}是一行，不是值
    a column of it is written {1}.{2}
    取它的一列写作 {1}.{2}
    a time moves by a duration, found {1}
    时间只能加减时长，这里却是{1}
    write {1}年, {2}月 or {3}天
    请写 {1}年、{2}月或{3}天
    multiply it by a duration, as in {1} * 1年
    请乘以时长，例如 {1} * 1年
    a pattern stands only after ~
    模式只能写在 ~ 后面
    a text is written in quotes
    文本要加引号
    expected a pattern
    这里应为模式
    patterns are written /…/; for a plain text use contains
    模式写作 /…/；查找普通文本用 contains
    in this pattern, {1}
    这个模式里，{1}
    a sign that should stand for itself follows a backslash
    符号要按原样匹配，前面加反斜线
    {1} has many values in a group
    一组里的{1}不止一个值
    put it in an aggregate, as in sum({1}), or among the columns after by
    请放进汇总函数，例如 sum({1})，或写在 by 后面
    an aggregate cannot stand inside another
    汇总函数不能嵌套汇总函数
    compute the inner one in a stage before
    里层的请先在前面的步骤里算出
    a pipeline used as a value cannot end in {1}
    作为值使用的查询不能以{1}结尾
    write the rows in a statement of their own
    写文件请另起一条语句
    draw the rows in a statement of their own
    画图请另起一条语句
    write them in a statement of their own
    写文件请另起一条语句
    draw them in a statement of their own
    画图请另起一条语句
    name the rows first, then write them: {1} | {2}
    请先命名，再写文件：{1} | {2}
    name the rows first, then draw them: {1} | {2}
    请先命名，再画图：{1} | {2}
    a pipeline used as a value has one column, this one has {1}
    作为值使用的查询只能有一列，这个有{1}列
    choose one with select, as in select {1}
    请用 select 选出一列，例如 select {1}
    a pipeline used as a value has one row, this one has {1}
    作为值使用的查询只能有一行，这个有{1}行
    end it with take 1 or summarize
    请以 take 1 或 summarize 结尾
    a list holds values of one type, here {1} and {2}
    同一列表里的值须是同一类型，这里既有{1}又有{2}
    a list has at least one value
    列表至少要有一个值
    no arguments
    不带参数
    1 argument
    1 个参数
    one argument
    1 个参数
    {1} arguments
    {1}个参数
    {1} to {2} arguments
    {1} 到 {2} 个参数
    {1} or more arguments
    至少{1}个参数
    at most {1} arguments
    至多{1}个参数
    {1} takes {2}, found {3}
    {1}要用{2}，这里却是{3}
    write {1}()
    请写 {1}()
    as in {1}({2})
    例如 {1}({2})
    {1} takes {2} as {3}, found {4}
    {1}的 {3} 要用{2}，这里却是{4}
    {1} puts nothing in order, so asc and desc mean nothing here
    {1}不排序，这里不能写 asc 和 desc
    {1} takes what is true or false, found {2}
    {1}要用逻辑值，这里却是{2}
    compare it with something
    请写成比较，例如与某个值相比
    {1} takes numbers and quantities, found {2}
    {1}只能用于数值和数量，这里却是{2}
    {1} takes texts, found {2}
    {1}只能用于文本，这里却是{2}
    + takes numbers and quantities, found {1}
    + 只能用于数值和数量，这里却是{1}
    texts are joined by concat(…)
    拼接文本请用 concat(…)
    both sides are the column {1}
    两边都是列{1}
    the value of that name is written ${1}
    同名的值写作 ${1}
    nothing compares with null
    null 不能参加比较
    write is null or is not null
    请写 is null 或 is not null
    {1} is no {2}
    {2}没有{1}这个取值
    {1} is one of {2}
    {1}的取值有{2}
    cannot compare {1} with {2}
    {1}不能与{2}比较
    this subtracts numbers
    这里成了数的减法
    a date is written @{1}
    日期写作 @{1}
    expected {1} like the value before, found {2}
    应与前一个值同为{1}，这里却是{2}
    a text is written "{1}"
    文本写作 "{1}"
    a quantity is written without quotes, with its unit: 100元
    数量不加引号，数字后直接写单位：100元
    a number is written without quotes
    数值不加引号
    a year is written @{1}
    年份写作 @{1}
    a time is written @2017, @2017-09-30, @2017年前三季度
    时间写作 @2017、@2017-09-30、@2017年前三季度
    whether a list holds a value is asked with contains
    查列表里有没有某个值，请用 contains
    number(…) reads a number from a text
    number(…) 可从文本读出数值
    if(…, 1, 0) makes a number of it
    if(…, 1, 0) 可把它变成数值
    number(…) gives the number of a quantity
    number(…) 可取出数量的数值
    text(…) writes a value as text
    text(…) 可把值写成文本
    a time moves by a duration, as in @2017 + 1年
    时间加减时长，例如 @2017 + 1年

    a definition is called with brackets: {1}
    使用定义要加括号：{1}
    the tables are {1}
    可用的表：{1}
    no table named {1}
    没有名为{1}的表
    {1} is no stage
    {1}不是步骤
    {1} begins a statement, which stands before the query
    {1}用于语句开头，要写在查询之前
    no stage named {1}
    没有名为{1}的步骤
    the stages are {1}
    步骤有{1}
    there is no last result to go on from
    还没有上一个结果可以接着查
    begin with a table, as in figures | count
    以表开头，例如 figures | count
    a pipeline begins with a table, not with a value
    查询以表开头，不以值开头
    {1} is a value, not a table
    {1}是值，不是表
    expected rows for {1}, found a value
    {1}要用表或查询，这里却是值
    give a table or a query in brackets, as in (figures | take 3)
    请写一个表，或加括号的查询，例如 (figures | take 3)
    {1} does not take {2}
    {1}没有 {2} 这一项
    it is called {1}
    写法：{1}
    nothing comes after {1}
    {1}后面不能再接步骤
    make {1} the last stage
    请把{1}放在最后
    expected asc or desc, found {1}
    这里应为 asc 或 desc，却是{1}
    groups are made as in summarize n = count() by {1}
    分组要写成 summarize n = count() by {1}
    no comma stands before {1}
    {1}前面没有逗号
    a function is called with brackets: {1}
    调用函数要加括号：{1}
    describe in its place says what columns there are
    在这里写 describe 可以看有哪些列
    {1} is a column of {2}
    {1} 是{2}的列
    {1} is a column of {2} and other tables
    {1} 是{2}等表的列
    the columns here are {1}
    这里的列有{1}
    let {1} = … gives a value this name; a text is written "{2}"
    用 let {1} = … 给值起这个名称；文本写作 "{2}"
    nothing is named {1}
    没有任何东西名为{1}
    no column named {1} here
    这里没有名为{1}的列
    {1} is called in its own definition
    {1}在自己的定义里又调用了自己
    a definition has no end that way; for repeats statements for each row
    这样的定义没有尽头；要逐行重复，请用 for
    {1} goes by the order of rows
    {1}与行的顺序有关
    {1} goes by the order of rows, and none is given
    {1}与行的顺序有关，而这里没有说明顺序
    say it at the end after sort, as in … sort year
    请在末尾用 sort 说明，例如 … sort year
    it stands in extend or where, which give the order after sort: {1}
    它用在 extend 或 where 里，顺序在 sort 后面说明：{1}
    nothing here is taken over groups or an order of rows
    这里没有需要分组或排序来算的内容
    by and sort are for aggregates, and for functions like lag, rank and growth
    by 和 sort 只用于汇总函数，以及 lag、rank、growth 这类函数

    {1} goes back to more than 100 other definitions
    {1}层层引用的定义超过 100 个
    written out, {1} is too long or too deep to check
    {1}展开后太长或太深，无法检查
    compute a part of it in a stage before, with extend or let
    先用 extend 或 let 算出其中一部分
    more than 100 definitions follow one another
    连续引用的定义超过 100 个
    show a part of the query first and go on from it with |
    请先显示一部分结果，再用 | 接着查
    {1} takes no rows, so it cannot stand after |
    {1}不处理行，不能写在 | 后面
    it gives a value: use it in an expression, as in extend x = {1}
    它给出的是值，请用在表达式里，例如 extend x = {1}
    begin with it, as in {1} | count, or let its body begin with |
    请把它写在开头，例如 {1} | count，或让它的定义以 | 开头
    {1} gives a value, not rows
    {1}给出的是值，不是行
    use it in an expression, as in extend x = {1}(…)
    请用在表达式里，例如 extend x = {1}(…)
    asc and desc are no part of what {1} is given
    {1}的参数里不能有 asc 和 desc
    {1} takes {2}
    {1}只能带{2}
    {1} is given twice
    {1}写了两次
    {1} goes on from rows, and none come in
    {1}要接在行后面，而这里没有行
    {1} wants a value for {2}
    {1}缺少 {2} 的值
    put it after a table, as in figures {1}
    请写在表后面，例如 figures {1}

    {1} has no column {2}
    {1}没有列{2}
    only {1} has a column {2}
    只有{1}有列{2}
    columns of two names are joined as in {1}
    两边列名不同时写作 {1}
    columns of two names are joined as in {1}; its columns are {2}
    两边列名不同时写作 {1}；它的列有{2}
    columns of two names are joined as in {1}; the columns before are {2}
    两边列名不同时写作 {1}；前面的列有{2}
    {1} is {2}, and {3} in {4} is {5}
    {1}是{2}，而{4}的{3}是{5}
    number(…) reads a number from a text, text(…) writes a value as text
    number(…) 可从文本读出数值，text(…) 可把值写成文本
    explode makes rows of a list
    explode 可把列表拆成多行
    on compares rows, and an aggregate takes many together
    on 逐行比较，汇总函数却要把多行合起来算
    compute it in a stage before, as in join (figures | summarize most = max(value) by place) on place
    请先在前面的步骤里算出，例如 join (figures | summarize most = max(value) by place) on place

    {1} and {2}
    {1}和{2}
    {1} takes columns, not other expressions
    {1}只能用列，不能用其他表达式
    {1} knows {2} only
    {1}只能用{2}
    {1} takes a table or a query, found a value
    {1}要用表或查询，这里却是值
    a query stands in brackets, as in (figures | where status = target)
    查询要加括号，例如 (figures | where status = target)
    {1} wants a new name here
    {1}在此处缺少新名称
    a name is a word; one with other characters stands in backquotes
    名称是一个词；含其他字符时加反引号
    a value that differs from row to row
    各行不同的值
    {1} wants an integer, found {2}
    {1}要用整数，这里却是{2}
    {1} wants {2} or more
    {1}不能小于{2}
    arguments are separated by commas, stages by |
    参数之间用逗号分开，步骤之间用 | 分开
    {1} knows {2}; arguments are separated by commas, stages by |
    {1}可带{2}；参数之间用逗号分开，步骤之间用 | 分开
    {1} wants {2} before {3}
    {1}要在{3}前面写{2}
    {1} has no part called {2}
    {1}没有 {2} 这一项
    a number and its unit stand together: {1}{2}
    数字和单位要连着写：{1}{2}
    a new name stands first: name = expression
    新名称写在前面：名称 = 表达式
    a choice is written if(condition, value, otherwise)
    选择写作 if(条件, 值, 否则)
    a condition on groups is a stage after this one: | where …
    对分组结果的条件写成下一个步骤：| where …
    a text is looked for with contains, starts and ends, a pattern with ~ /…/
    查找文本用 contains、starts、ends，模式用 ~ /…/
    {1} takes columns without by
    {1}后面直接写列，不加 by
    {1} has one {2} only
    {1}只能有一个{2}
    separate what stands after it by commas
    它后面的各项请用逗号分开
    {1} wants {2}
    {1}缺少{2}
    {1} wants {2} after {3}
    {1}的 {3} 后面缺少{2}
    .help {1} shows how it is used
    .help {1} 说明它的用法
    {1} takes {2} after {3}
    {1}的 {3} 后面只能写{2}
    a number is written without commas: 10000 or 10_000
    数里不加逗号：10000 或 10_000
    several values stand in brackets, as in year in (2020, 2021)
    多个值要加括号，例如 year in (2020, 2021)
    {1} gives no names, so {2} = means nothing here
    {1}不能命名，这里不能写 {2} =
    two columns would be named {1}
    这样会有两列同名：{1}
    give one of them another name, as in other = {1}
    请给其中一列另取名称，例如 other = {1}
    {1} is {2} before, and {3} here
    前面的{1}是{2}，这里是{3}
    give one of them another name with rename, or change it with text(…) or number(…)
    请用 rename 给其中一列改名，或用 text(…)、number(…) 转换
    {1} compares columns of one name, and this has none of the names before
    {1}按同名的列比较，而这里没有一列与前面同名
    give its columns those names with select or rename
    请用 select 或 rename 改成那些列名
    give this table another name with as, as in join … as other on …
    请用 as 给这个表另取名称，例如 join … as other on …

    only a query has steps
    只有查询才有步骤
    as in figures | where year = 2020
    例如 figures | where year = 2020
    the rows of a loop cannot end in {1}
    循环的行不能以{1}结尾
    if takes what is true or false, found {1}
    if 要用逻辑值，这里却是{1}
    {1} is the name of a function
    {1}是函数的名称
    {1} is the name of a stage
    {1}是步骤的名称
    {1} is the name of a table
    {1}是表的名称
    choose another name
    请换一个名称
    from here on {1} is this, not the definition of the prelude
    从这里起，{1}指这个定义，不再是预置的定义
    _ is the last result, not a parameter
    _ 是上一个结果，不是参数
    a body that begins with | goes on from the rows that come in
    以 | 开头的定义，从传入的行接着往下算
    no other script can be read here
    这里不能读取别的脚本
    what let names cannot end in {1}
    let 命名的查询不能以{1}结尾
    {1} goes back to more than 100 other views
    {1}层层引用的视图超过 100 个
    an aggregate is taken over the rows of a table
    汇总函数要对表的各行来算
    as in figures | summarize n = count()
    例如 figures | summarize n = count()
    assert takes what is true or false, found {1}
    assert 要用逻辑值，这里却是{1}
    this does not hold: {1}
    此条件不成立：{1}
    {1} is set to {2}, which is not {3}
    {1}设成了{2}，不是{3}
    write it like {1}
    请照 {1} 的写法来写

    """#
}
