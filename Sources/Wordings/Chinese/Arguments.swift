// Table: the words of a command line, its help and the manual page, in English and Chinese.

import SourceText

extension Language {
  static let argumentsInChinese = #"""
    Answers questions about figures, programmes and promises of Chinese reports.
    查询中文报告中的数据、工作体系和目标
    Without a query it opens a prompt; what comes through a pipe is run as a script. Reports are folders or files, or - for standard input; without any, those in the folder corpus. At the prompt .help explains the language.
    不给查询时打开提示符；从管道送来的内容作为脚本运行。报告可以是文件夹或文件，- 表示标准输入；不写则读文件夹 corpus 里的报告。在提示符下用 .help 查看查询语言的说明。
    Results are written as --format says; without it as a table at a terminal, as CSV in a pipe. --safe forbids writing files.
    结果的格式由 --format 指定；不指定时，终端上显示为表格，管道里写成 CSV。--safe 禁止写文件。
    Exit status: 0 done, 1 a query failed or a check differs, 2 wrong usage.
    退出状态：0 为完成，1 为查询出错或核对不符，2 为用法有误。
    Open the prompt, or answer one query.
    打开提示符，或回答一个查询
    Run a script, its parameters set from outside.
    运行脚本，参数可从外部设定
    Write a report from a template of Markdown.
    按 Markdown 模板写出报告
    Blocks that begin with ```quan are replaced by their results, and so is what stands in {{…}}; {{contents}} lists the headings. Numbers that reports state get a footnote with their sentence. The output is Markdown, one file of HTML, or DOCX through pandoc, as the name behind -o ends. Nothing is written where something in it fails.
    以 ```quan 开头的代码块和 {{…}} 里的内容替换为查询结果；{{contents}} 列出各级标题。出自报告的数附脚注，给出原句。输出为 Markdown、单个 HTML 文件，或经 pandoc 生成的 DOCX，由 -o 后的文件名后缀决定。其中任何一处出错，就什么也不写。
    Write facts as JSON lines, however many.
    把读出的数据写成 JSON 行，数量不限
    Any number of reports is read on all cores in the memory of a few, and written in reading order: files of text, Markdown, HTML, DOCX and PDF, JSON lines and CSV with a text column, and gzip and ZIP of these; standard input may be any of them, too. start and end of a fact are byte offsets into its file, of a record into its text. The exit status is 1 when something could not be read; the rest is extracted all the same.
    报告不论多少，都由全部处理器核心读取，只占几篇报告的内存，按阅读顺序写出。可读文本、Markdown、HTML、DOCX、PDF、JSON 行、带正文列的 CSV，以及它们的 gzip 和 ZIP 压缩包；标准输入也可以是其中任何一种。start 和 end 是数据在文件里的字节位置；记录则是在其正文里的字节位置。有内容无法读取时退出状态为 1，其余照常写出。
    With --into all tables that come of single reports are written as databases read them, each into a file of its own such as figures.jsonl; quan sql --over asks them. There a row's number is made of its report's name, and an entity is one report's.
    加 --into 时，凡能由单篇报告得出的表都按数据库可读的形式写出，每张表一个文件，例如 figures.jsonl；用 quan sql --over 查询。其中行的编号由报告名称生成，实体只在一篇报告之内。
    Tell what does not add up in the reports.
    指出报告中对不上的数据
    Figures that the reports themselves relate are held against one another:
    把报告中互有关系的数据相互核对：
    At a terminal it shows what differs and what is explained, with the places of the sentences, and counts the rest; in a pipe it writes the rows of the table checks. --verdict chooses. The exit status is 1 when something differs. quan help checks says what is held against what, and what the verdicts mean.
    在终端上列出不符和有说明的各项，附原句的位置，其余只报项数；在管道里写出 checks 表的各行。用 --verdict 选择结论。有不符时退出状态为 1。核对什么、各结论的含义，见 quan help checks。
    Write a query as SQL.
    把查询写成 SQL
    The SQL asks tables as .save facts.sqlite writes them. With --over it begins with the statements that make the tables of what quan extract --into wrote. No report is read. What has no form in the SQL of a database is named with its place, and the exit status is 1.
    SQL 所查的表，与 .save facts.sqlite 所存的一致。加 --over 时，开头是据 quan extract --into 写出的文件建表的语句。不读取报告。某种数据库的 SQL 无法表达的内容会指出位置，退出状态为 1。
    Write the script by which a shell completes.
    写出命令行补全脚本
    For bash: source <(quan completions bash), in ~/.bashrc. For zsh: quan completions zsh > _quan, in a folder of $fpath. For fish: quan completions fish > ~/.config/fish/completions/quan.fish.
    bash：在 ~/.bashrc 中写 source <(quan completions bash)。zsh：在 $fpath 所列的文件夹中运行 quan completions zsh > _quan。fish：quan completions fish > ~/.config/fish/completions/quan.fish。
    Explain a command, the language or a topic.
    说明一个命令、查询语言或某个主题
    quan help language writes the whole manual, quan help join a part of it, quan help man the manual page.
    quan help language 输出整本手册，quan help join 输出其中一节，quan help man 输出手册页。

    Answer this query.
    回答这个查询
    How results are written.
    结果的格式
    How they are written.
    写出的格式
    border
    边框
    The lines of tables, plain, box or ascii; writes tables in a pipe, too.
    表格的线：plain、box 或 ascii；进管道时也写成表格
    Begin CSV and TSV as Excel wants UTF-8.
    CSV 与 TSV 的开头按 Excel 对 UTF-8 的要求写
    Forbid writing files.
    禁止写文件
    How much memory a query may use besides the reports, as 512MB or 2GB; half of the machine's unless said.
    一个查询可用的内存（报告本身除外），如 512MB 或 2GB；默认为本机内存的一半
    What it speaks, en or zh; as LANG says, unless said.
    界面语言，en 为英文，zh 为中文；默认由 LANG 决定
    Folders and files of reports; - for standard input.
    报告的文件夹和文件；- 表示标准输入
    Which facts. Named more than once, each row says its table.
    写出哪张表；写多张时，每行注明所属的表
    Write all tables into files in this folder, for databases.
    把全部表写入这个文件夹，供数据库使用
    How many threads work; as many as there are processors, unless set.
    用多少个线程；默认与处理器数相同
    The script.
    脚本
    Set one of the script's parameters.
    设定脚本的一个参数
    List the script's parameters instead of running it.
    只列出脚本的参数，不运行
    The template, a file of Markdown.
    模板，一个 Markdown 文件
    Where to write; the ending says how: .md, .html, .docx.
    输出文件；格式由后缀决定：.md、.html、.docx
    Set one of the template's parameters.
    设定模板的一个参数
    List the template's parameters instead of writing the report.
    只列出模板的参数，不写报告
    Only checks of this kind; may be said more than once.
    只列这一类核对；可写多次
    Only checks that came out so; may be said more than once.
    只列得出这一结论的核对；可写多次
    The query, with definitions before it if it needs some.
    查询，需要时前面加上定义
    The database that it is for.
    供哪种数据库使用
    A folder that quan extract --into filled with JSON lines.
    quan extract --into 写出 JSON 行的文件夹
    Which shell.
    哪种命令行环境
    A command, a topic of .help, language, or man.
    命令名、.help 的主题、language 或 man
    List what may stand for the last word of a command line.
    列出命令行最后一个词可以是什么
    The words after the program's name.
    程序名后面的各个词
    say what it takes
    说明用法
    {1}: {2}; {3} unless said
    {1}：{2}；默认为 {3}
    quan help <command> says more of one, quan help language explains the language.
    quan help <命令> 给出一个命令的说明，quan help language 说明查询语言。

    query
    查询
    size
    大小
    language
    语言
    paths
    路径
    script
    脚本
    name=value
    名称=值
    template
    模板
    kind
    种类
    verdict
    结论
    dialect
    方言
    shell
    命令行环境
    topic
    主题

    help: {1}
    帮助：{1}
    {1} has no option {2}
    {1} 没有选项 {2}
    {1} --help says what it takes
    {1} --help 说明用法
    {1} takes no value, found {2}
    {1}不带值，此处却有 {2}
    there is no place for {1}
    多出了{1}
    - reads a report from standard input, so the query has to be given with -c
    - 表示从标准输入读报告，查询须用 -c 给出
    --into writes all tables as JSON lines; it goes without --table and --format
    --into 把全部表写成 JSON 行，不能与 --table 和 --format 同用
    --jobs takes a number from 1 to 1024, not {1}
    --jobs 须是 1 到 1024 的数，不能是 {1}
    several tables go into jsonl only, not into {1}: their columns differ
    几张表只能一起写成 jsonl，不能写成 {1}：各表的列不同
    the name {1} does not say how to write: let it end in .md, .html or .docx
    文件名 {1} 看不出要写成什么格式：请用后缀 .md、.html 或 .docx
    {1}; .save facts.sqlite writes a database for it
    {1}；可用 .save facts.sqlite 写成数据库
    SQLite reads no JSON lines
    SQLite 不能读 JSON 行
    {1} comes of all reports together, which JSON lines hold one by one; .save facts.sqlite keeps it
    {1} 须由全部报告合起来得出，而 JSON 行里的报告是分开的；可用 .save facts.sqlite 保存

    User Commands
    用户命令
    NAME
    名称
    SYNOPSIS
    概要
    DESCRIPTION
    描述
    COMMANDS
    命令
    THE LANGUAGE
    查询语言
    FORMATS
    格式
    EXAMPLES
    示例
    ENVIRONMENT
    环境变量
    EXIT STATUS
    退出状态
    [options]
    [选项]
    A query is a table followed by stages. quan help language has the whole manual, quan help NAME a part of it.
    查询由一个表和若干步骤组成。quan help language 输出整本手册，quan help 加名称输出其中一节。
    the largest amounts of money, with where they stand
    金额最大的数据，附出处
    the promises of a folder of reports, for a spreadsheet
    一个文件夹的报告所提的目标，供电子表格使用
    what is counted most, by other tools
    用其他工具统计出现最多的指标
    says what it speaks, as LC_ALL and LC_MESSAGES do: Chinese where it begins with zh, else English
    决定界面语言，LC_ALL 和 LC_MESSAGES 同此：以 zh 开头为中文，否则为英文
    with any value, nothing is coloured
    设为任何值都不用颜色
    shows what is longer than the screen; less unless set
    超过一屏时使用的分页程序；默认为 less
    changes texts for .edit; vi unless set
    .edit 使用的编辑器；默认为 vi
    holds quan/history, the lines that were typed; ~/.local/state unless set
    存放 quan/history，即输入过的各行；默认为 ~/.local/state
    done
    完成
    a query failed, or something could not be read
    查询出错，或有内容无法读取
    wrong usage
    用法有误

    """#
}
