// Table: the words around results and messages, in English and Chinese.

import SourceText

extension Language {
  static let renderingInChinese = #"""
    error:
    错误：
    warning:
    警告：
    note:
    提示：
    help:
    帮助：
    while this was carried out
    执行到这里时
    while this was carried out, {1}
    执行到这里时，{1}
    in {1}, called here
    在{1}里，从这里调用
    in {1}, called here, {2}
    在{1}里，从这里调用，{2}
    {1} of {2} rows
    {2} 行中的 {1} 行
    {1}, with texts cut (the format lines shows all)
    {1}，文本有截断（格式 lines 显示全部）
    {1}, without {2} (the format lines shows all)
    {1}，未显示{2}（格式 lines 显示全部）
    {1}, without {2} and {3} more (the format lines shows all)
    {1}，未显示{2}等（另有{3}列；格式 lines 显示全部）
    {1} without a value
    {1} 行没有值
    {1} without both values
    {1} 行两个值不全
    some of one field, drawn by their means
    同一格有多个值的，取平均数
    {1} of {2} lines
    {2} 条线中的 {1} 条
    some of one {1}
    同一{1}有多个值
    some of one {1} (by {2} tells them apart)
    同一{1}有多个值（by {2} 可以分开）
    1 line
    1 条线
    {1} lines
    {1} 条线
    {1} of {2}
    {1}，共{2}
    {1}, some of one {2}, drawn by their means
    {1}，同一{2}有多个值的取平均数
    {1} by {2}
    {1}，按{2}

    Contents
    目录
    Sources
    出处
    back to the text
    回到正文
    line {1}
    第 {1} 行
    {1} more
    另有 {1} 处

    """#
}
