// Table: what is said of files that are not read, or not as they stand, in English and Chinese.

import SourceText

extension Language {
  static let documentsInChinese = #"""
    its name is not written in UTF-8: give it another, or send it through a pipe
    文件名不是 UTF-8 编码：请改名，或从管道送入
    there is no such file or folder
    没有这个文件或文件夹
    it may not be read: permission denied
    没有读取的权限
    it is a folder
    是文件夹
    is a pipe or a device: left out, unless named itself
    是管道或设备，已略过；要读请直接写出它的路径
    folders more than 16 deep are left out
    超过 16 层的文件夹已略过
    is empty
    是空文件
    holds no words
    没有文字
    is a web page without a text
    是没有正文的网页
    its tags nest too deep for a page, so they are only dropped
    标签嵌套太深，只能去掉标签
    1 byte is not {1} and shown as �, the first at byte {2}
    有 1 个字节不属于 {1}，显示为 �，位于第 {2} 字节
    {1} bytes are not {2} and shown as �, the first at byte {3}
    有 {1} 个字节不属于 {2}，显示为 �，第一个位于第 {3} 字节
    1 control character is left out, the first at byte {1}
    已略去 1 个控制字符，位于第 {1} 字节
    {1} control characters are left out, the first at byte {2}
    已略去 {1} 个控制字符，第一个位于第 {2} 字节
    is not text
    不是文本
    is not text: it has {1} control characters, the first at byte {2}
    不是文本：有 {1} 个控制字符，第一个位于第 {2} 字节
    is not text: it holds NUL bytes
    不是文本：含有零字节
    is not text in an encoding that can be read ({1})
    不是可读编码的文本（可读 {1}）
    what stands after byte {1} is left out: a document has at most {2} of text
    第 {1} 字节之后的内容已略去：一篇文档的正文最多 {2}
    a sentence has no end within 64 kB and is cut
    有一个句子超过 64 kB 还没有结束，已截断
    {1} sentences have no end within 64 kB and are cut
    有 {1} 个句子超过 64 kB 还没有结束，已截断
    {1} bytes
    {1} 字节

    front matter has a kind that is not known: {1}
    头信息里的文体无法识别：{1}
    front matter has a date that is not read: {1}
    头信息里的日期无法识别：{1}
    front matter has a year that is not a number: {1}
    头信息里的年份不是数：{1}
    front matter has a key that is not used: {1}
    头信息里有用不到的项：{1}
    front matter has a list item without a key: {1}
    头信息里的列表项没有名称：{1}
    front matter has a line without a key: {1}
    头信息里有一行没有名称：{1}
    front matter gives {1} twice
    头信息里的 {1} 出现了两次

    is a picture: its text has to be read by a program for that, and saved
    是图片：请先用文字识别软件取出文字，再保存成文本
    is a file of Word, Excel or WPS as they were before 2007: save it as DOCX or text
    是 2007 年以前的 Word、Excel 或 WPS 文件：请另存为 DOCX 或文本
    is RTF, which is not read: save it as DOCX or text
    是 RTF 文件，不能读取：请另存为 DOCX 或文本
    is a RAR archive, which is not read: unpack it
    是 RAR 压缩包，不能读取：请先解压
    is a 7z archive, which is not read: unpack it
    是 7z 压缩包，不能读取：请先解压
    is an Office file, but {1}
    是 Office 文件，但{1}
    is {1}, which is not read: save what it says as text or CSV
    是{1}，不能读取：请把内容另存为文本或 CSV
    a spreadsheet
    电子表格
    a presentation
    演示文稿
    is an Office file without a text
    是没有正文的 Office 文件
    is a DOCX, but its part {1} {2}
    是 DOCX 文件，但其中的 {1} {2}
    its part {1} {2}: headings or numbers may be missing
    其中的 {1} {2}：标题或编号可能缺失
    its part {1} is damaged at byte {2}: what follows there is left out
    其中的 {1} 在第 {2} 字节处损坏：此后的内容已略去
    is a PDF, but {1}
    是 PDF 文件，但{1}
    is a PDF without text: its page is a picture, as scanners make them
    是没有文字的 PDF：页面是扫描的图片
    is a PDF without text: its {1} pages are pictures, as scanners make them
    是没有文字的 PDF：{1} 页都是扫描的图片
    what pdftotext says of it ends early
    pdftotext 给出的内容不完整
    is a PDF: reading it needs pdftotext, from Debian's package poppler-utils
    是 PDF 文件：读取需要 pdftotext，在 Debian 的 poppler-utils 软件包里
    is a PDF that pdftotext does not read within {1} seconds
    是 PDF 文件，pdftotext 在 {1} 秒内没有读完
    is a PDF with more than {1} of text, which is the limit
    是 PDF 文件，文字超过上限 {1}
    is a PDF that pdftotext fails on (signal {1})
    是 PDF 文件，pdftotext 读取时出错（信号 {1}）
    is a PDF, but pdftotext cannot be run: {1}
    是 PDF 文件，但 pdftotext 无法运行：{1}
    is damaged, so that pdftotext finds no pages in it
    已损坏，pdftotext 读不出页面

    is cut off at byte {1}
    在第 {1} 字节处中断
    is damaged at byte {1}
    在第 {1} 字节处损坏
    is damaged: its checksum is another
    已损坏：校验和不符
    unpacks to more than {1}, which is the limit
    解压后超过上限 {1}
    unpacks to more than {1} times its size, as no report does
    解压后超过原大小的 {1} 倍，不像是报告
    is locked with a password
    有密码保护
    is packed in a way that is not known (method {1})
    压缩方法无法识别（方法 {1}）
    is longer than {1}, and left out
    长度超过 {1}，已略去
    lies in more than {1} archives, one in the other
    压缩包嵌套超过 {1} 层
    is an archive that holds no report
    是没有报告的压缩包

    is not JSON: {1}
    不是 JSON：{1}
    is not a JSON object: {1}
    不是 JSON 对象：{1}
    has no text: none of {1}
    没有正文：{1} 这些字段一个也没有
    half of a character is shown as �
    有半个字符，显示为 �
    {1} halves of characters are shown as �
    有 {1} 处半个字符，显示为 �
    the text that begins at byte {1} has no end
    从第 {1} 字节开始的文本没有结尾
    expected {1}, found {2} at byte {3}
    此处应为{1}，第 {3} 字节却是 {2}
    a comma or the end of the array
    逗号或数组的结尾
    a field's name in quotes
    加引号的字段名
    a colon
    冒号
    a comma or }
    逗号或 }
    a comma or ]
    逗号或 ]
    a character after \
    \ 后面的字符
    a character that may stand after \
    可以写在 \ 后面的字符
    four hexadecimal digits after \u
    \u 后面的四位十六进制数
    has a date that is not read: {1}
    日期无法识别：{1}
    has a quotation mark that nothing closes: read up to the end
    引号没有闭合：一直读到了结尾
    has 1 field, and the text is number {1}
    只有 1 个字段，而正文是第 {1} 个
    has {1} fields, and the text is number {2}
    只有 {1} 个字段，而正文是第 {2} 个

    """#
}
