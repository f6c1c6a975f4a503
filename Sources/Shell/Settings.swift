package import Rendering
package import SourceText

/// What users choose about answers.
package struct Settings: Sendable {
  package var format: Format
  /// Whether each answer is followed by the time it took.
  package var showsTime = false
  /// How many rows a terminal shows of one result; nil for all.
  package var rows: Int?
  /// Whether the prompt shows faintly what will probably be typed next.
  package var hints = true
  /// Whether a pager shows what is longer than the screen.
  package var pages = false
  /// Whether the user chose the rows, so that a pager gets no more.
  package internal(set) var rowsAreFixed = false
  /// The terminal's width in cells; nil when the answer does not go to a terminal.
  package var width: Int?
  package var colour: Bool
  /// What becomes of tables that are wider than the terminal.
  package var wide = Wide.cut
  /// What stands around the cells of tables.
  package var border: Border = .plain
  /// Whether what is written for spreadsheets begins with the mark by which Excel knows UTF-8.
  package var marksEncoding = false
  /// What answers, help and captions are said in.
  package var language = Language.english
  /// How much memory a query may use; nil for what suits the machine.
  package var memoryInBytes: Int?
  /// Whether nobody waits for the answer any more that is being written.
  var isCancelled: @Sendable () -> Bool = { false }
  var patience: Patience { Patience(isCancelled) }
  /// Whether the user chose the width, so that it no longer follows the terminal.
  package internal(set) var widthIsFixed = false

  package static let standardRows = 40
  /// How many rows a pager gets: its columns are as wide as all of them need.
  private static let pagedRows = 10_000

  /// For a terminal of `width` cells.
  package static func terminal(width: Int, colour: Bool) -> Settings {
    Settings(format: .table, rows: standardRows, width: width, colour: colour)
  }

  /// For pipes and files: everything, plainly.
  package static func pipe(format: Format) -> Settings {
    Settings(format: format, rows: nil, width: nil, colour: false)
  }

  /// The same for a file or another program: everything, plainly.
  func elsewhere(in format: Format) -> Settings {
    var settings = Settings.pipe(format: format)
    settings.language = language
    settings.border = border
    settings.marksEncoding = marksEncoding
    settings.isCancelled = isCancelled
    return settings
  }

  /// What a file in this format begins with: U+FEFF, or nothing.
  var encodingMark: String { marksEncoding && format.mayBeMarked ? "\u{FEFF}" : "" }

  /// Everything: all rows and columns, no text cut, in the terminal's width.
  var wholeLayout: Layout {
    var layout = Layout(width: width, rows: nil, colour: colour, border: border, language: language)
    layout.wide = wide == .cut ? .wrap : wide
    layout.patience = patience
    return layout
  }

  /// The rows to show: all of them where nothing may be cut.
  var layout: Layout {
    let most = pages && !rowsAreFixed ? Settings.pagedRows : rows
    var layout = Layout(
      width: width, rows: width == nil ? nil : most, colour: colour, border: border, language: language)
    layout.wide = wide
    layout.patience = patience
    return layout
  }
}
