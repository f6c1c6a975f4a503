// Table: the chapters of the help, in English and Chinese.

import SourceText

extension Language {
  static let chaptersInChinese = #"""
    the words of the language in Chinese, beside the names of what they work on
    查询语言的中文写法；表、列、步骤和函数另有中文名
    what reports may be: recognised by what is in a file, not by its name
    可以读取的报告：按文件内容识别，不看文件名
    a folder stands for all in it, at any depth, but for hidden files and README; - for what is piped in
    文件夹代表其中各层的全部文件，隐藏文件和 README 除外；- 代表管道输入
    front matter between --- gives title, date, place and more
    --- 之间的头信息给出标题、日期、地区等
    the text of the page or of the document; PDF where pdftotext is installed
    取网页或文档的正文；PDF 须装有 pdftotext
    how texts may be encoded; GBK and GB 2312 are parts of GB18030
    文本的编码；GBK 和 GB 2312 包含在 GB18030 内
    unpacked on the way, whatever is in it
    边读边解压，不论里面是什么
    one report a file in it, also when it lies in another archive, up to three deep
    每个文件一篇报告，压缩包套压缩包最多三层
    one report an object, a line each; also one array of objects
    每个对象一篇报告，一行一个；也可以是一个数组
    one report a row, under a line of names; commas, semicolons or tabs between
    表头之下每行一篇报告；以逗号、分号或制表符分隔
    the field or column that is the report's text
    作为报告正文的字段或列
    the name it goes by; without one, the file's name and the line
    报告的名称；没有则用文件名和行号
    its title
    标题
    when it was published
    发布日期
    the area it speaks for
    所述的地区
    a document 16 MB of text, 256 MB of file; a record 32 MB; an archive 4 GB, 200 times its size
    一篇文档正文 16 MB、文件 256 MB；一条记录 32 MB；一个压缩包解压后 4 GB，且不超过原大小的 200 倍
    is named on standard error with its line, and the rest goes on
    在标准错误输出中写明行号，其余照常读取
    facts as JSON lines out of any number of documents, in the memory of a few
    从任意多的文档读出数据，写成 JSON 行，只占几篇文档的内存
    what is computed and compared, row by row
    逐行的计算和比较
    compare; units of one dimension convert, other units never match
    比较；同量纲的单位自动换算，量纲不同的不会相等
    look for a text in another; contains also for a member of a list
    在文本里查找文本；contains 也可查列表里的值
    whether a text matches a pattern
    文本是否与模式相符
    one of several values, or of those in the only column of a query
    几个值之一，或单列查询中的值之一
    within a period
    在一段时期之内
    whether a time lies within another, or has a day in common with it
    一个时间是否在另一个之内，或与它有共同的日子
    whether a time ends before another begins, or begins after it
    一个时间是否在另一个之前结束，或之后开始
    the same stretch a year earlier, the day ten days later
    上年同期；十天后的日子
    neither below a nor above b
    不小于 a 也不大于 b
    whether a value is missing; a comparison with what is missing does not hold
    值是否缺失；与缺失值的比较一律不成立
    b where a is missing
    a 缺失时取 b
    amounts keep their units; what is divided by zero is missing
    数量保留单位；除以零得缺失值
    not binds before and, and before or
    先 not，再 and，后 or
    calls a function: .help functions
    调用函数：见 .help functions
    what a script or a typed line consists of
    脚本或输入的一行由什么组成
    shows a result; its stages are in .help stages
    显示结果；步骤见 .help stages
    goes on from the last result, which is also called _
    接着上一个结果往下查，它也叫 _
    names a value that --set name=… may change; it is used as $name
    命名一个值，可用 --set 名称=… 改变；使用时写 $name
    writes a text with values filled in; {{ is a brace
    输出文本，并填入各个值；{{ 表示花括号本身
    stops where the condition does not hold
    条件不成立时停止
    names an expression or a query with parameters, called as name(…)
    给带参数的表达式或查询命名，用时写 name(…)
    says what it is for; .help name shows it, and .help definitions lists all. Names in it mean what they meant where it stands, columns what they are where it is used
    说明用途；.help name 显示它，.help definitions 列出全部。其中的名称以定义处为准，列以使用处为准
    goes on from the rows that come in; of any definition, x | name(n) is name(x, n)
    从传入的行接着往下算；任何定义都可以把 name(x, n) 写成 x | name(n)
    repeats the statements for each row; its columns are row.value, row.raw
    对每一行重复执行语句；行的各列写作 row.value、row.raw
    carries out the statements where the condition holds; else if may follow
    条件成立时执行语句；后面可接 else if
    carries out another script of this one's folder, once; what it defines is there
    执行同一文件夹里的另一个脚本，只执行一次；其中的定义可用
    stops where the comparison does not hold, and says what the value was expected to be and what it is; any comparison may stand there, and a text behind a comma says more
    比较不成立时停止，并说明应为何值、实为何值；任何比较都可以，逗号后可加说明
    is a comment, up to the line's end
    注释，到行尾为止
    a line that begins with a dot is a command: .help commands
    以点开头的一行是命令：见 .help commands
    statements stand on lines of their own, or have ; between them; one goes on in the next line where a bracket is open, where its line ends in an operator or a comma, and where the next line begins with |
    语句各占一行，或用 ; 分开；括号未闭合、行尾是运算符或逗号、或下一行以 | 开头时，语句接到下一行
    in a pipe, rows leave as they are found where every stage takes one at a time; csv, tsv and jsonl write value_unit behind value, but where a column unit says the same in every row
    在管道里，如果各步骤都逐行处理，行就随查随出；csv、tsv 和 jsonl 在 value 后面写 value_unit，除非每行的 unit 列已经写明
    a line that begins a block of statements; their tables, texts and charts stand in its place
    语句块的首行；块所输出的表、文本和图放在它的位置
    a value in a line: an expression, or a query of one column
    行内的值：表达式，或单列的查询
    between --- at the beginning: the page's title, and the language of its own words
    写在开头的 --- 之间：页面的标题，以及固定用语的语言
    each number that came from reports gets one, with its sentences, their files and lines; numbers that were made of many, the first of them
    每个出自报告的数附一条，给出原句、文件和行号；由多个数算出的，只列开头几条
    in any block: holds from the first line on; --set year=2021 changes it
    写在任一块中都从首行起有效；可用 --set year=2021 改变
    of quan run write all that a script says as one page or workbook: prints are Markdown there, and name the sheets
    quan run 的这些选项把脚本的全部输出写成一个网页或工作簿：print 的内容按 Markdown 处理，并用作工作表名
    reports that write themselves: Markdown with queries in it, for quan render
    自动生成的报告：含查询的 Markdown，供 quan render 使用
    stops where the reports say something else by now; so does every mistake, with the template's line
    报告的说法变了就停止；任何错误也都停止，并指出模板的行号
    the headings, each a link
    各级标题，均为链接
    two braces that are meant; what stands in blocks of other languages stays as it is
    表示两个花括号本身；其他语言的代码块保持原样
    writes the report as Markdown; -o brief.html or -o brief.docx say otherwise
    把报告写成 Markdown；-o brief.html 或 -o brief.docx 则写成别的格式
    how values and names are written
    值和名称的写法
    a quantity: a number with its unit, without a blank
    数量：数带单位，中间不空格
    a derived unit: with blanks around it, / divides
    复合单位；/ 两边有空格则表示除
    the same in Chinese numerals, where nothing has that name
    同上，用中文数字，前提是没有同名的东西
    a text; \n is a new line, \" a quote
    文本；\n 为换行，\" 为引号
    a pattern; with i, capitals do not count
    模式；加 i 则不分大小写
    a year, a month, a day
    年、月、日
    a quarter, half a year
    季度、半年
    a part of a year, as reports call it
    一年中的一段，照报告的说法
    several years
    若干年
    from a time on, up to a time
    从某时起，到某时止
    null is what is missing
    null 是缺失值
    the members of a column's closed set, which .schema lists
    取值固定的列的各个取值，.schema 可列出
    a name with other characters than letters, digits and _
    含字母、数字和 _ 以外字符的名称
    a value of that name, where a column has it too
    与列同名的值
    signs and digits of input methods mean their ASCII twins outside texts
    文本以外的全角符号和数字等同于半角

    files, folders, -
    文件、文件夹、-
    text, Markdown
    文本、Markdown
    JSON lines
    JSON 行
    limits
    限度
    what cannot be read
    无法读取的内容
    reports that write themselves
    自动生成的报告
    in a pipe
    在管道里

    """#
}
