// Table: what commands, settings and formats do, in English and Chinese.

import SourceText

extension Language {
  static let commandsInChinese = #"""
    shows the sentences behind the last result, behind row n or one cell of it
    显示上一个结果的原句，或第 n 行、某一格的原句
    opens a text, or what was typed last, in your editor, and brings it back here
    在编辑器里打开文本或上次输入的内容，再带回这里
    runs a query, or the last one, step by step: the rows and the time of each
    逐步运行查询（或上一个查询），列出各步的行数和用时
    explains what can be typed, or one topic of it
    说明可以输入什么，或其中一个主题
    shows the lines typed so far, or the last n of them; the table history has more
    显示输入过的各行，或最近 n 行；history 表里更全
    says or sets the language of answers, help and captions
    显示或设定回答、帮助和说明的语言
    shows the last result whole: all rows and columns, no text cut
    完整显示上一个结果：全部行列，文本不截断
    says or sets the format of results
    显示或设定结果的格式
    sends the next result to a file or, after a bar, to a command of your shell
    把下一个结果送到文件，或（竖线后）送给系统命令
    reads more reports: folders and files, in quotes where their names have blanks
    再读入报告：文件夹和文件，名称有空格时加引号
    sends the results to come to a file, whole; alone, back to the screen
    以后的结果完整写入文件；不带文件名则回到屏幕
    ends the session, as Ctrl-D does
    结束会话，同 Ctrl-D
    reads again the reports whose files have changed
    重新读入有变动的报告
    runs a script; what it defines stays
    运行脚本，其中的定义留下
    writes the queries so far as a script, or all tables into a database of SQLite
    把至今的查询写成脚本，或把全部表写入 SQLite 数据库
    lists the columns of a table, or of the last result
    列出一个表或上一个结果的列
    shows the settings, or changes one: rows, width, pager …
    显示设置，或改变其中一项：rows、width、pager……
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
    提示符是否淡色显示可能的后文
    whether a pager shows what is longer than the screen
    超过一屏时是否用分页程序
    writes a query as SQL over the tables that .save makes
    把查询写成 SQL，用于 .save 所存的表
    lists the tables with their numbers of rows
    列出各表及行数
    says after each answer how long it took
    每次回答后报用时
    explains the last error, or why the last result is empty
    说明上一个错误，或上一个结果为何是空的
    a line that was typed
    输入过的一行
    its number, by which .history shows it
    编号，同 .history 所列
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
    是否全部执行

    what stands around the cells of tables
    表格的边框
    whether tables that are too wide are cut, wrapped in their cells or shown as records
    太宽的表是截断、格内换行，还是逐条显示
    a table for LaTeX, with the packages booktabs and longtable
    LaTeX 表格，用 booktabs 和 longtable 宏包
    a workbook with a sheet for each result, numbers as numbers, for spreadsheets
    电子表格工作簿，每个结果一张工作表，数仍是数
    one page with all results, charts, and a note for each number
    一个网页，含全部结果、图表和每个数的注释
    aligned columns for reading, fitted to the terminal
    对齐的列，供阅读，适应终端宽度
    comma-separated values with a header, numbers and units apart
    逗号分隔值，带表头，数和单位分开
    one JSON array of objects, numbers exact and units apart
    一个 JSON 数组，数精确，单位分开
    JSON lines: one object a row, for tools that stream
    JSON 行：每行一个对象，供流式工具
    one line a value, for rows too wide to read across
    一行一个值，适合太宽的行
    a table for a Markdown document, quantities as people write them
    Markdown 文档里的表，数量照书面写法
    tab-separated values with a header, numbers and units apart
    制表符分隔值，带表头，数和单位分开

    A query is a table followed by stages; its result is a table again:
    查询是一个表加若干步骤，结果还是表：
    A query that begins with | goes on from the last result, which is called _;⏎those before it are _1, _2, …. .cite shows the sentences behind it, .last all⏎of it; .why says more of an error. Tab completes names and values, by pinyin⏎too; Right takes what is shown faintly.
    以 | 开头的查询接着上一个结果往下算，它叫 _，再往前是 _1、_2……。.cite 显示⏎结果的原句，.last 显示全部，.why 细说错误。Tab 补全名称和值，拼音也行；⏎右方向键采用淡色的提示。
    what queries may begin with
    查询以什么开头
    what may follow |
    | 后面可接的步骤
    what is computed and compared
    计算和比较
    what expressions may call
    表达式可以调用的函数
    what is defined in the language itself, and by you
    用查询语言写的定义，以及您的定义
    how values and names are written: 1亿元, @2017Q3, “…”
    值和名称的写法：1亿元、@2017Q3、“……”
    the words of the language in Chinese
    查询语言的中文词
    how results may be written
    结果可以写成什么格式
    what reports may be: PDF, JSON lines, archives …
    报告可以是什么：PDF、JSON 行、压缩包……
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
    # quan 查询语言⏎⏎查询是一个表加若干步骤，结果还是表：⏎⏎    figures | where year = 2017 | sort value desc | take 10⏎⏎表来自打开的报告。下面的例子查询一个小目录：三个地方，四年。⏎
    What may follow `|`.
    `|` 后面可以接的步骤。
    What expressions may call.
    表达式可以调用的函数。
    What is written in the language itself; users write their own with `def`.
    用查询语言本身写的定义；自己的定义用 `def` 来写。
    What else the shell does; a line that begins with a dot.
    其他命令：以点开头的一行。
    How results may be written.
    结果可以写成的格式。
    What queries may begin with.
    查询可以用来开头的表。

    """#
}
