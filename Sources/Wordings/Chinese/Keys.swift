// Table: what keys do, and the editor's own words, in English and Chinese.

import SourceText

extension Language {
  static let keysInChinese = #"""
    history search:
    查找历史：
    nothing in the history has:
    历史中没有：
    … and {1} more
    ……另有 {1} 项
    End the statement, or begin its next line
    结束语句，或另起一行
    End the statement, or begin a line below it
    结束语句，或在末尾另起一行
    Begin a line
    另起一行
    Go back by a character
    左移一个字符
    Go on by a character, or take the hint
    右移一个字符，或采用提示
    Go up a line, or to the entry before
    上移一行，或到上一条历史
    Go down a line, or to the entry after
    下移一行，或到下一条历史
    Go to the start of the line
    移到行首
    Go to the end of the line, or take the hint
    移到行尾，或采用提示
    Go back by a word
    左移一个词
    Go on by a word
    右移一个词
    Delete the character before the cursor
    删除光标前的字符
    Delete the character under the cursor
    删除光标处的字符
    Cut to the end of the line
    剪切到行尾
    Cut to the start of the line
    剪切到行首
    Cut the word before the cursor
    剪切光标前的词
    Cut the word after the cursor
    剪切光标后的词
    Insert what was cut last
    插入上次剪切的内容
    Take back the last change
    撤销上次修改
    Make the change again that was taken back
    重做撤销的修改
    Change the statement in your editor
    在编辑器里修改语句
    Go to the entry before with the same start
    到开头相同的上一条历史
    Go to the entry after with the same start
    到开头相同的下一条历史
    Search the history
    查找历史
    Complete the word before the cursor
    补全光标前的词
    Empty the screen
    清屏
    Take in what the terminal pastes
    接收粘贴的内容

    """#
}
