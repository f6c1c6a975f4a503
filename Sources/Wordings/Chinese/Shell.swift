// Table: what the shell replies and refuses, in English and Chinese.

import SourceText

extension Language {
  static let shellInChinese = #"""
    error: {1}
    错误：{1}
    --set takes name=value, found {1}
    --set 要写成 名称=值，这里却是{1}
    {1} has no parameter named {2}
    {1}没有名为{2}的参数
    {1} has no parameter named {2}, did you mean {3}?
    {1}没有名为{2}的参数，是不是要写{3}？
    {1} has no parameters
    {1}没有参数
    parameters of {1}:
    {1}的参数：
    scripts run one another more than 20 deep
    脚本层层调用超过 20 层
    the name {1} does not say in which format to write
    从文件名{1}看不出要写成什么格式
    let it end in one of {1}
    请用下列后缀之一：{1}
    writing files is switched off
    已禁止写文件
    start quan without --safe
    启动 quan 时请不要加 --safe
    {1} cannot be written: {2}
    {1}无法写入：{2}
    {1} is there already
    {1}已经存在
    {1} is the script that is being carried out
    {1}是正在运行的脚本
    {1} was run in this session, and would run itself
    本次会话运行过{1}，存成它就会运行自身
    choose another name, or write .save --replace {1}
    请换一个名字，或写 .save --replace {1}
    stopped, and {1} is as it was
    已停止，{1}仍是原样
    running programs is switched off
    已禁止运行程序
    {1} {2}
    {1}{2}
    the editor {1}
    编辑器{1}
    commands begin with a dot
    命令以点开头
    did you mean .{1}?
    是不是要写 .{1}？
    .help commands lists them all
    .help commands 列出全部命令
    these scripts use one another in a circle: {1}
    这些脚本互相循环引用：{1}
    move what both need into a third script
    请把共用的部分移到第三个脚本里
    scripts use one another more than 20 deep
    脚本层层引用超过 20 层
    {1} cannot be read: {2}
    {1}无法读取：{2}
    a script is looked for from the folder of the one that uses it
    脚本的路径从引用它的脚本所在的文件夹算起
    No such file or directory
    没有这个文件或文件夹
    Permission denied
    没有权限
    Is a directory
    是文件夹
    Not a directory
    不是文件夹
    No space left on device
    磁盘已满

    there is no memory for it
    内存不足
    ended with status {1}
    以状态{1}结束
    cannot be started: {1}
    无法启动：{1}
    stops where a value has changed, and says how
    值有变化就停止，并说明怎样变的
    plain, box or ascii
    plain、box 或 ascii
    cut, wrap or records
    cut、wrap 或 records
    write it into a file, as in figures | to "figures.{1}"
    请写入文件，例如 figures | to "figures.{1}"
    {1} is no text that a terminal could show
    {1} 不是终端能显示的文本
    {1} is the name of a result
    {1}是结果的名称
    {1}: {2}
    {1}：{2}
    1 table
    1 张表
    {1} tables
    {1} 张表
    {1}, {2} rows
    {1}，{2} 行
    1 statement
    1 条语句
    {1} statements
    {1} 条语句
    The queries of a session.
    一次会话的查询。
    The queries of a session of {1}.
    {1} 会话的查询。
    there is nothing to save yet
    还没有可以保存的内容
    a script holds the queries and definitions of the session
    脚本会保存本次会话的查询和定义
    expected the name of a file after .save
    .save 后面要写文件名
    as in .save facts.sqlite
    例如 .save facts.sqlite
    the name {1} does not say what is to be saved
    从文件名{1}看不出要保存什么
    a script of the queries ends in .quan, a database of all tables in .sqlite; to "…" writes a result
    查询脚本的后缀是 .quan，存全部表的数据库是 .sqlite；要写结果请用 to "…"
    expected the name of a script after .run
    .run 后面要写脚本名
    expected a number of lines, found {1}
    这里应为行数，却是{1}
    expected folders or files of reports after .open
    .open 后面要写报告的文件夹或文件
    as in .open reports/2020
    例如 .open reports/2020
    the reports here come from no files
    这里的报告不是从文件读来的
    1 report open
    已打开 1 篇报告
    {1} reports open
    已打开 {1} 篇报告
    {1} read
    读入 {1} 篇
    {1} gone
    去掉 {1} 篇
    the results of before are gone
    先前的结果不再保留
    no longer defined: {1}
    不再有效的定义：{1}
    the timer is on
    计时已开
    the timer is off
    计时已关
    expected on or off, found {1}
    这里应为 on 或 off，却是{1}
    one of {1}
    取值{1}
    .tables lists them all
    .tables 列出全部表
    there is no result yet
    还没有结果
    run a query first
    请先运行一个查询
    no format named {1}
    没有名为{1}的格式
    the formats are {1}
    格式有{1}
    expected a file or a command after .once
    .once 后面要写文件或命令
    as in .once totals.csv, .once | sort
    例如 .once totals.csv、.once | sort
    expected a command of your shell after the bar
    竖线后面要写系统命令
    as in .once | sort
    例如 .once | sort
    time
    用时
    rows
    行数
    step
    步骤
    one query at a time is explained
    一次只能解释一个查询
    there is no query to explain yet
    还没有可以解释的查询
    as in .explain figures | where year = 2020
    例如 .explain figures | where year = 2020
    the last result has {1}; .explain shows its steps
    上一个结果有{1}；.explain 列出各步骤
    the columns that come in there:
    进入这一步的列：
    no sentence stands behind it
    没有对应的原句
    {1} of {2} sentences
    {2} 句中的 {1} 句
    the last result has no column {1}
    上一个结果没有列{1}
    the last result has {1}, found {2}
    上一个结果有{1}，这里却是{2}
    no help on {1}
    没有{1}的帮助
    .help lists what there is
    .help 列出全部帮助主题
    expected a query after .sql
    .sql 后面要写查询
    as in .sql duckdb figures | count; the dialects are {1}
    例如 .sql duckdb figures | count；方言有{1}
    .sql takes one query
    .sql 一次只写一个查询
    no setting named {1}
    没有名为{1}的设置
    the settings are {1}
    设置有{1}
    nothing
    没有内容
    {1} words
    {1} 个词
    on or off
    on 或 off
    a number or all
    一个数或 all
    a number from 20 on, or all
    不小于 20 的数或 all
    en or zh
    en 或 zh
    no language named {1}
    没有名为{1}的语言
    the languages are {1}
    语言有{1}
    this is English
    现在用中文
    no command named .{1}
    没有名为 .{1} 的命令
    {1} takes one word, found {2}
    {1} 只带一个词，这里却有{2}个
    {1} takes nothing after it, found {2}
    {1} 后面不带内容，这里却是{2}
    there is no result {1}
    没有结果{1}
    the only result kept is _{1}
    现在只保留结果 _{1}
    the results kept are _{1} to _{2}; let gives one a name for good
    现在保留的结果是 _{1} 到 _{2}；用 let 可给结果取固定的名称

    of {1}
    {1}的取值
    goes with {1}
    与 {1} 连用
    {1}, of {2}
    {1}，{2}的取值
    {1}, {2}
    {1}，{2}
    result, {1}
    结果，{1}
    defined here
    在此定义
    folder
    文件夹
    names a value or a query
    给值或查询命名
    names an expression or a query with parameters
    给带参数的表达式或查询命名
    a value that is set from outside
    可从外部设定的值
    writes a text with {…} filled in
    输出文本，并填入 {…} 的值
    stops where a condition does not hold
    条件不成立时停止
    repeats statements for each row
    对每一行重复执行语句
    carries out statements where a condition holds
    条件成立时执行语句
    what is done where it does not hold
    条件不成立时执行的语句
    what another script defines
    引用另一个脚本里的定义

    """#
}
