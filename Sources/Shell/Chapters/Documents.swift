extension Chapter {
  /// Which reports can be read. What is said here is Documents' doing; a test of the program holds the two together.
  static let documents = Chapter(
    name: "documents", aliases: ["encodings", "containers", "gzip", "zip", "limits", "文件"],
    summary: "what reports may be: recognised by what is in a file, not by its name",
    rows: [
      (
        "files, folders, -",
        "a folder stands for all in it, at any depth, but for hidden files and README; - for what is piped in"
      ),
      ("text, Markdown", "front matter between --- gives title, date, place and more"),
      ("HTML, DOCX, PDF", "the text of the page or of the document; PDF where pdftotext is installed"),
      ("UTF-8, UTF-16, GB18030", "how texts may be encoded; GBK and GB 2312 are parts of GB18030"),
      ("gzip", "unpacked on the way, whatever is in it"),
      ("ZIP", "one report a file in it, also when it lies in another archive, up to three deep"),
      ("JSON lines", "one report an object, a line each; also one array of objects"),
      ("CSV", "one report a row, under a line of names; commas, semicolons or tabs between"),
      ("text, content, body, 正文, 内容, 全文, 文本", "the field or column that is the report's text"),
      ("id, 编号", "the name it goes by; without one, the file's name and the line"),
      ("title, 标题, 题目", "its title"),
      ("date, published, 日期, 发布日期", "when it was published"),
      ("place, 地区, 地点", "the area it speaks for"),
      ("limits", "a document 16 MB of text, 256 MB of file; a record 32 MB; an archive 4 GB, 200 times its size"),
      ("what cannot be read", "is named on standard error with its line, and the rest goes on"),
      ("quan extract -", "facts as JSON lines out of any number of documents, in the memory of a few"),
    ],
    examples: [
      Command.Example("print \"{reports | count} reports were read\"", reply: "10 reports were read\n")
    ])
}
