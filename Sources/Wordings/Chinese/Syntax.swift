// Table: what is wrong with the way a query is written, in English and Chinese.

import SourceText

extension Language {
  static let syntaxInChinese = #"""
    comparisons do not chain
    比较不能连写
    join two comparisons with and, or put one of them in brackets
    请用 and 连接两个比较，或给其中一个加括号

    write and
    请写 and
    write not
    请写 not
    write or
    请写 or
    mod(a, b) gives what a division leaves
    求余数请用 mod(a, b)
    a square is written as a product, x * x
    平方请写成乘积 x * x
    .help shows what can be typed
    .help 列出可以输入什么
    a comment begins with #
    注释以 # 开头
    without select all columns are kept; count() counts rows
    不写 select 就保留全部列；count() 计算行数
    a file's name is a text in quotes, a number has one point
    文件名要加引号，数只有一个小数点
    {1} is a word of the language; `{2}` in backquotes is a name
    {1}是查询语言的关键词；加反引号的 `{2}` 才是名称

    expected {1}, found {2}
    这里应为{1}，却是{2}
    expected {1}, found the end
    这里应为{1}，却已结束
    {1} after {2}
    {2}后的{1}
    and
    and
    as in between 1 and 5
    例如 between 1 and 5
    null
    null
    is asks for what is missing; values compare with =
    is 只用来问是否缺失；比较值请用 =
    the list
    列表
    a value
    值
    the name of a value
    值的名称
    the arguments of {1}
    {1}的参数
    {1} is not a number
    {1}不是数字
    @{1} is not a time
    @{1} 不是时间
    times look like @2017, @2017-09, @2017-09-30, @2017Q3, @2017年前三季度, @2016..2020, @十三五
    时间写作 @2017、@2017-09、@2017-09-30、@2017Q3、@2017年前三季度、@2016..2020、@十三五
    the end
    结尾
    opened here
    左括号在这里
    this is nested more than {1} deep
    嵌套超过 {1} 层
    give a part a name with let, or write a list of alternatives as in (…)
    请用 let 给其中一部分命名，或把多个选项写成 in (…)

    say what is compared on both sides of {1}
    {1}的两边都要写出比较的是什么
    a query is a table and its stages, each behind a |, as in figures | take 3
    查询由一个表和若干步骤组成，每一步前面写 |，例如 figures | take 3
    stages are separated by |, statements by new lines or ;
    步骤之间用 | 分开，语句之间换行或用 ; 分开
    the end of the statement
    语句结尾
    a name
    名称
    the name
    名称
    a text
    文本
    a script's name in quotes
    加引号的脚本名
    as in use "{1}.quan"
    例如 use "{1}.quan"
    the parameters of {1}
    {1}的参数
    the name and its parameters
    名称和参数
    the summary
    说明
    a parameter's name
    参数名
    a name for the row
    行的名称
    in after the name
    名称后的 in
    the rows
    行
    the condition
    条件
    else
    else
    { after {1}
    {1}后的 {
    as in for row in figures | take 3 { print row.raw }
    例如 for row in figures | take 3 { print row.raw }
    as in if n > 0 { print n } else { print "none" }
    例如 if n > 0 { print n } else { print "无" }
    a parameter begins as a number, a quantity, a text, a time, true or false
    参数的默认值须是数值、数量、文本、时间、true 或 false
    for a computed value use let
    要用算出来的值，请用 let
    a command cannot stand inside of { }
    命令不能写在 { } 里
    put it on a line of its own before or after the block
    请单独写一行，放在 { } 之前或之后
    {1} cannot stand inside of { }
    {1}不能写在 { } 里
    move it to the top of the script
    请移到脚本开头
    a query in a condition stands in brackets
    条件里的查询要加括号
    as in if (figures | count) > 0 { … }
    例如 if (figures | count) > 0 { … }
    no if is open before this else
    这个 else 前面没有 if
    at the prompt, write } else { on one line
    在提示符下，} else { 要写在一行
    what a definition does is said before its =
    定义的说明写在 = 之前
    as in def name(x) {1} = …
    例如 def name(x) {1} = …
    two parameters are named {1}
    有两个参数同名：{1}
    {1} wants a value of its own, like {2} before it
    {1}也要有默认值，因为前面的{2}有
    parameters that may be left out come last
    可以省略的参数放在最后
    this brace has no closing brace
    花括号没有配对的 }
    a brace in a text is written {{
    文本里的花括号要写成 {{
    nothing stands between these braces
    花括号里没有内容

    no brace is open here
    这里的花括号没有配对
    a stage
    步骤
    a comma, | or the end
    逗号、| 或结尾
    {1} stands after what it orders by, as in sort value {2}
    {1}写在排序的依据后面，例如 sort value {2}
    words in a row are read as a stage, what it takes, then words like by and on
    连续的词依次读作步骤、它的参数，以及 by、on 这类词
    this text has no closing quote
    文本缺少结束的引号
    this name has no closing backquote
    名称缺少结束的反引号
    this pattern has no closing slash
    模式缺少结束的斜线
    a slash inside a pattern is written \/
    模式里的斜线要写成 \/
    a name in backquotes has at least one character
    反引号里至少要有一个字符
    no query holds {1}
    查询里不能有{1}
    the end of the line
    行尾

    """#
}
