// Table: what the program says beside its answers, in English and Chinese.

import SourceText

extension Language {
  static let programInChinese = #"""
    quan {1}: {2}; .help explains, .quit leaves
    quan {1}：{2}；.help 看说明，.quit 退出
    {1} with {2}
    {1}，{2}
    1 report
    1 篇报告
    {1} reports
    {1} 篇报告
    1 figure
    1 个数据
    {1} figures
    {1} 个数据
    1 document
    1 篇文档
    {1} documents
    {1} 篇文档
    the file of this name is written ./{1}
    要读这个文件，请写 ./{1}
    standard input
    标准输入
    {1}, line {2}
    {1}，第 {2} 行
    error: no report could be read from {1}
    错误：{1}里没有可读的报告
    help: name folders or files of reports, as in quan reports/, or - for what comes through a pipe
    帮助：请写出报告的文件夹或文件，例如 quan reports/，从管道来的写 -
    error: {1} cannot be written: {2}
    错误：{1}无法写入：{2}
    error: the answer cannot be written: {1}
    错误：结果无法写出：{1}
    error: standard input cannot be read: {1}
    错误：标准输入无法读取：{1}
    error: DOCX is made by pandoc, which is not here
    错误：DOCX 由 pandoc 生成，这里没有 pandoc
    help: install pandoc, or write .html or .md
    帮助：请安装 pandoc，或写成 .html 或 .md
    error: pandoc makes no DOCX of this: {1}
    错误：pandoc 没能由此生成 DOCX：{1}

    differs
    不符
    explained
    有说明
    unknown
    不明
    holds
    相符
    sum
    合计
    count
    计数
    growth
    增长
    share
    占比
    nested
    包含
    repeat
    重复
    target
    目标
    running
    累计
    ratio
    比值
    nothing to check: no figures that the reports relate
    没有可以核对的：报告里没有互有关系的数据
    1 check: {1}
    核对 1 项：{1}
    {1} checks: {2}
    核对 {1} 项：{2}

    one value stands between braces
    花括号之间只能有一个值
    put several statements into a block: a line ```quan, the statements, a line ```
    多条语句请写成代码块：一行 ```quan，各条语句，再一行 ```
    this has no value: no row, or a missing one
    这里没有值：没有行，或值缺失
    say what to write then, as in (figures | …) ?? "—"
    请说明没有值时写什么，例如 (figures | …) ?? "—"
    this block has no end
    代码块没有结尾
    end it with a line of the same marks
    请用一行同样的记号结束
    these braces have no closing braces in this part of the text
    这对花括号在这段文字里没有配对
    two braces that are meant are written \{{
    要写出两个花括号本身，请写 \{{
    what stands in a text is a value or a query
    文字里只能放值或查询
    put the statement into a block of its own
    请把语句单独写成代码块
    what stands in a text has one column, found {1}: {2}
    文字里的查询只能有一列，这里却有 {1} 列：{2}
    end in select, or put the query into a block of its own, which shows a table
    请以 select 结尾，或把查询单独写成代码块，结果显示为表
    a query in a text cannot end in {1}
    文字里的查询不能以 {1} 结尾
    put it into a block of its own
    请单独写成代码块

    """#
}
