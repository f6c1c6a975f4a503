// Table: what commands, settings and formats do, in English and Chinese.

import SourceText

extension Language {
  static let commandsInChinese = #"""
    shows the sentences behind the last result, behind row n or one cell of it
    列出上一个结果的原句，或第 n 行、某一格的原句
    opens a text, or what was typed last, in your editor, and brings it back here
    在编辑器里打开一段文本或上次输入的内容，改完带回这里
    runs a query, or the last one, step by step: the rows and the time of each
    分步运行一个查询或上一个查询，列出各步的行数和用时
    explains what can be typed, or one topic of it
    说明可以输入的内容，或其中一个主题
    shows the lines typed so far, or the last n of them; the table history has more
    列出输入过的各行，或最近 n 行；history 表里更详细
    says or sets the language of answers, help and captions
    查看或设定回答、帮助和说明的语言
    shows the last result whole: all rows and columns, no text cut
    完整显示上一个结果：行列齐全，文本不截断
    says or sets the format of results
    查看或设定结果的格式
    sends the next result to a file or, after a bar, to a command of your shell
    把下一个结果写入文件，或（竖线后）交给系统命令
    reads more reports: folders and files, in quotes where their names have blanks
    再读入一些报告：文件夹和文件，名称有空格时加引号
    sends the results to come to a file, whole; alone, back to the screen
    把此后的结果完整写入文件；不带文件名则回到屏幕
    ends the session, as Ctrl-D does
    结束会话，同 Ctrl-D
    reads again the reports whose files have changed
    重新读入有变动的报告
    runs a script; what it defines stays
    运行脚本，其中的定义保留
    writes a script of the queries, or all tables for SQLite; --replace overwrites
    把查询存成脚本，或把全部表存入 SQLite；加 --replace 可覆盖已有文件
    lists the columns of a table, or of the last result
    列出一个表或上一个结果的列
    shows the settings, or changes one: rows, width, pager …
    查看设置，或改变其中一项：rows、width、pager……
    what answers, help and captions are said in
    回答、帮助和说明的语言
    how many rows of a result are shown
    结果显示多少行
    how many cells a line may take
    一行占多少格
    whether CSV and TSV begin with the mark by which Excel knows UTF-8
    CSV 与 TSV 是否以 Excel 借以识别 UTF-8 的标记开头
    whether answers have colour
    回答是否带颜色
    whether the prompt shows faintly what probably comes next
    是否用淡色提示接下来可能输入的内容
    whether a pager shows what is longer than the screen
    超过一屏时是否使用分页程序
    writes a query as SQL over the tables that .save makes
    把查询写成 SQL，用于 .save 所存的表
    lists the tables with their numbers of rows
    列出各表及行数
    says after each answer how long it took
    每次回答后显示用时
    explains the last error, or why the last result is empty
    解释上一个错误，或上一个结果为何没有行
    a line that was typed
    输入过的一行
    its number, by which .history shows it
    编号，与 .history 所列相同
    the day
    日期
    the time of day
    时刻
    what was typed
    输入的内容
    how many rows its last result has; missing of earlier sessions, as what follows
    最后一个结果的行数；以前会话的缺失，下同
    how long the answer took
    回答用时
    whether all of it was carried out
    是否全部执行完毕

    what stands around the cells of tables
    表格的边框
    whether tables that are too wide are cut, wrapped in their cells or shown as records
    太宽的表是截断、格内换行，还是逐条显示
    a table for LaTeX, with the packages booktabs and longtable
    LaTeX 表格，用 booktabs 和 longtable 宏包
    a workbook with a sheet for each result, numbers as numbers, for spreadsheets
    电子表格工作簿，每个结果一张工作表，数值仍是数值
    one page with all results, charts, and a note for each number
    一个网页，含全部结果、图表和每个数的注释
    aligned columns for reading, fitted to the terminal
    对齐的列，便于阅读，适应终端宽度
    comma-separated values with a header, numbers and units apart
    逗号分隔的值，带表头，数值和单位分开
    one JSON array of objects, numbers exact and units apart
    一个 JSON 数组，数值精确，单位分开
    JSON lines: one object a row, for tools that stream
    JSON 行：每行一个对象，供流式工具
    one line a value, for rows too wide to read across
    一行一个值，适合列太多的行
    a table for a Markdown document, quantities as people write them
    Markdown 文档用的表格，数量照书面写法
    tab-separated values with a header, numbers and units apart
    制表符分隔的值，带表头，数值和单位分开

    A query is a table followed by stages; its result is a table again:
    查询由一个表和若干步骤组成，结果仍是表：
    A query that begins with | goes on from the last result, which is called _;⏎those before it are _1, _2, …. .cite shows the sentences behind it, .last all⏎of it; .why says more of an error. Tab completes names and values, by pinyin⏎too; Right takes what is shown faintly.
    以 | 开头的查询接着上一个结果往下查；上一个结果叫 _，再往前叫 _1、_2 等。⏎.cite 列出结果的原句，.last 显示全部，.why 解释错误。Tab 键补全名称和值，⏎也认拼音；右方向键采用淡色的提示。
    what queries may begin with
    查询可以用来开头的表
    what may follow |
    | 后面可接的步骤
    what is computed and compared
    计算和比较
    what expressions may call
    表达式可用的函数
    what is defined in the language itself, and by you
    用查询语言写成的定义，包括您自己的
    how values and names are written: 1亿元, @2017Q3, “…”
    值和名称的写法：1亿元、@2017Q3、“……”
    the words of the language in Chinese
    查询语言的中文写法
    how results may be written
    结果的格式
    what reports may be: PDF, JSON lines, archives …
    可以读取的报告：PDF、JSON 行、压缩包……
    what else the shell does
    其他命令
    one of these in full, also by its Chinese name
    其中一项的详细说明，也可用中文名
    let, def, param, print, assert, for, if, use
    let、def、param、print、assert、for、if、use

    chapter
    章
    stage
    步骤
    function
    函数
    definition
    定义
    table
    表
    command
    命令
    format
    格式
    in files that end in .{1}
    文件后缀 .{1}
    also {1}
    又作{1}
    {1}, one or more
    {1}，可多个
    {1}, may be left out
    {1}，可省略
    {1}, one or more, may be left out
    {1}，可多个，可省略
    file
    文件
    a file
    文件

    # The language of quan⏎⏎A query is a table followed by stages; its result is a table again:⏎⏎    figures | where year = 2017 | sort value desc | take 10⏎⏎The tables are those of the reports that are open. The examples below ask a small catalogue of three places and four⏎years.⏎
    # quan 查询语言⏎⏎查询由一个表和若干步骤组成，结果仍是表：⏎⏎    figures | where year = 2017 | sort value desc | take 10⏎⏎各表来自已打开的报告。下面的例子查询一份示例数据：三个地方，四个年份。⏎
    What may follow `|`.
    `|` 后面可接的步骤。
    What expressions may call.
    表达式可用的函数。
    What is written in the language itself; users write their own with `def`.
    用查询语言本身写成的定义；自己的定义用 `def` 来写。
    What else the shell does; a line that begins with a dot.
    其他命令：以点开头的一行。
    How results may be written.
    结果的格式。
    What queries may begin with.
    查询可以用来开头的表。

    rows        time  step⏎  21     0.00 ms  figures⏎   7     0.00 ms  where year = 2020⏎   2     0.00 ms  sort value desc | take 2⏎
    行数        用时  步骤⏎  21     0.00 ms  figures⏎   7     0.00 ms  where year = 2020⏎   2     0.00 ms  sort value desc | take 2⏎
    name    level  population         area⏎------  -----  ----------  -----------⏎东湖区  区县     48.2万人  400平方公里⏎1 row⏎
    name    level  population         area⏎------  -----  ----------  -----------⏎东湖区  区县     48.2万人  400平方公里⏎1 行⏎
    11 reports open, 1 read⏎
    已打开 11 篇报告，读入 1 篇⏎
    10 reports open, 0 read⏎
    已打开 10 篇报告，读入 0 篇⏎
    name, 名称  text⏎level       text      one of 市, 区县⏎population  quantity⏎area        quantity⏎
    name, 名称  文本⏎level       文本  取值市、区县⏎population  数量⏎area        数量⏎
    reports, 报告            10 rows  a document⏎figures, 指标数据, 数据  21 rows  a figure that a report states⏎places, 地方              3 rows  an administrative place⏎history, 历史              1 row  a line that was typed⏎
    reports, 报告            10 行  一篇文档⏎figures, 指标数据, 数据  21 行  报告中的一个数据⏎places, 地方              3 行  一个行政区⏎history, 历史             1 行  输入过的一行⏎
    note: none of 21 rows is left here⏎  figures | where year = 1999 | sort value⏎                  ^^^^^^^^^^^⏎help: year here is 2018, 2019, 2020 or 2021⏎⏎rows  step⏎  21  figures⏎   0  where year = 1999⏎   0  sort value⏎
    提示：21 行到这里全部筛除⏎  figures | where year = 1999 | sort value⏎                  ^^^^^^^^^^^⏎帮助：这里的 year 是 2018、2019、2020 或 2021⏎⏎行数  步骤⏎  21  figures⏎   0  where year = 1999⏎   0  sort value⏎
    .quit⏎ends the session, as Ctrl-D does⏎also .exit⏎⏎  > .quit⏎
    .quit⏎结束会话，同 Ctrl-D⏎又作 .exit⏎⏎  > .quit⏎
    place      value  year⏎------  --------  ----⏎东湖区    45亿元  2021⏎东湖区  41.6亿元  2020⏎东湖区  41.3亿元  2019⏎3 rows⏎
    place      value  year⏎------  --------  ----⏎东湖区    45亿元  2021⏎东湖区  41.6亿元  2020⏎东湖区  41.3亿元  2019⏎3 行⏎
    place   year     value⏎------  ----  --------⏎东湖区  2020  41.6亿元⏎东湖区  2021    45亿元⏎2 rows⏎
    place   year     value⏎------  ----  --------⏎东湖区  2020  41.6亿元⏎东湖区  2021    45亿元⏎2 行⏎
    error: a small place: expected > 30万人, found 21万人⏎  expect 30万人 < (places | summarize min(population)), "a small place"⏎         ^^^^^^⏎
    错误：a small place：这里应为 > 30万人，却是 21万人⏎  expect 30万人 < (places | summarize min(population)), "a small place"⏎         ^^^^^^⏎
    names.csv: 2 rows⏎
    names.csv：2 行⏎
    the timer is on⏎
    计时已开⏎
    facts.sqlite: 3 tables, 34 rows⏎
    facts.sqlite：3 张表，34 行⏎

    """#
}
