package import SourceText
import Tables

/// A way to write a table.
package struct Format: Sendable {
  package let name: String
  package let summary: String
  /// The ending of files that hold it: `to "growth.csv"` writes CSV.
  package let fileExtension: String
  /// A small table, the same for all formats, as this one writes it: an example for help, kept true by a test. Of a page
  /// it is the part that holds the table, of a workbook what stands in its cells.
  package let example: String
  /// How many lines stand before the rows, where tables may be written one after the other under one head; nil where a
  /// table has to be seen whole.
  package var headLines: Int?
  /// Whether it is no text, so that no terminal can show it.
  package var isBinary = false
  /// Whether a file of it may begin with a mark that says that it is UTF-8, as spreadsheets want it.
  package var mayBeMarked = false
  /// How everything that a script says is written as one whole; nil where results can stand one after the other.
  var gathers: (@Sendable (Page, inout Output) throws(Patience.Stopped) -> Void)?
  let writes: @Sendable (Table, Layout, inout Output) throws(Patience.Stopped) -> Void
  /// How rows are written one after another; nil where a table has to be seen whole.
  private(set) var rowForm: RowForm?
  /// How rows are drawn among its tables; nil where they are written as rows instead.
  var draws: (@Sendable (Table, Chart, Layout, inout Output) throws(Patience.Stopped) -> Void)?
}

extension Format {
  /// Whether everything that a script says is written as one whole.
  package var isWhole: Bool { gathers != nil }

  /// A format that writes rows one after another.
  init(
    name: String, summary: String, fileExtension: String, example: String, headLines: Int? = nil,
    mayBeMarked: Bool = false, rows: RowForm
  ) {
    self.init(name: name, summary: summary, fileExtension: fileExtension, example: example, headLines: headLines) {
      (table, layout, output) throws(Patience.Stopped) in
      var writer = RowWriter(rows, table.fields)
      try writer.write(table, layout.patience, to: &output)
      writer.end(&output)
    }
    rowForm = rows
    self.mayBeMarked = mayBeMarked
  }

  /// Every format. Help, completion, `--format`, `.mode` and file names derive from this list.
  package static let all: [Format] = [.table, .csv, .tsv, .json, .jsonl, .markdown, .html, .lines, .xlsx, .latex]

  package static func named(_ name: String) -> Format? { all.first { $0.name == name } }

  /// The format whose extension `path` ends in.
  package static func forFile(_ path: String) -> Format? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    return all.first { $0.fileExtension == ending }
  }
}

/// What a table is written for. Machine formats take no notice of it.
package struct Layout: Sendable {
  /// The terminal's width in cells; nil where nothing may be cut: in a pipe or a file.
  package var width: Int?
  /// How many rows are shown at most; nil for all.
  package var rows: Int?
  package var colour: Bool
  /// What becomes of tables that are wider.
  package var wide = Wide.cut
  package var border: Border
  /// What the words beside the values are said in.
  package var language: Language
  /// How long somebody waits for it.
  package var patience = Patience.endless

  package init(
    width: Int?, rows: Int?, colour: Bool, border: Border = .plain, language: Language = .english
  ) {
    self.width = width
    self.rows = rows
    self.colour = colour
    self.border = border
    self.language = language
  }

  /// For pipes and files: everything, plainly.
  package static let whole = Layout(width: nil, rows: nil, colour: false)
}

/// What stands around the cells of a table.
package enum Border: String, CaseIterable, Sendable {
  /// Blanks, and a line below the captions.
  case plain
  /// Lines around all.
  case box
  /// Lines of the characters that every terminal and every font has.
  case ascii
}
