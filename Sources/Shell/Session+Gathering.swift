import Query
import Rendering
import SourceText
import Tables
import Wordings

/// What a script says, where it is written as one whole: a page, a workbook.
struct Gathering: Sendable {
  /// For the answers themselves.
  var blocks: [Page.Block] = []
  /// For the files that `to` writes, by their paths: results that go to one workbook are its sheets.
  var files: [String: [Page.Block]] = [:]
  /// Whether something has been written into the pipe.
  var hasBegun = false
  /// What was printed last, by which the next result may be called.
  var lastText: String?
}

extension Session {
  /// Keeps a piece of what is said where the format wants to see everything first. False where it does not.
  mutating func gathers(_ block: Page.Block, at span: Span, in source: Source) throws(Diagnostic) -> Bool {
    if !settings.format.isWhole || redirection != nil { return false }
    if settings.format.isBinary, settings.width != nil {
      if case .prose = block { return false }
      throw .isNoText(settings.format, span, in: source)
    }
    gathering.blocks.append(block)
    return true
  }

  /// Writes a text that no query gave.
  mutating func say(_ text: String, to output: inout Output) {
    if !settings.format.isWhole || settings.width != nil { return output.write(text) }
    if !text.isEmpty { gathering.blocks.append(.prose([.text("\n```\n\(text)```\n")])) }
  }

  /// Writes what was gathered as one whole.
  mutating func writeGathered(to output: inout Output) {
    if !gathering.blocks.isEmpty { Rendering.write(page(gathering.blocks), as: settings.format, to: &output) }
    gathering = Gathering()
  }

  /// The bytes of a file that is one whole with what went to it before; nil for other formats.
  mutating func pageOrBook(_ table: Table, for path: String, as format: Format) -> [UInt8]? {
    if !format.isWhole { return nil }
    var blocks = gathering.files[path] ?? []
    if format.isBinary, let name = gathering.lastText { blocks.append(.prose([.text(name)])) }
    blocks.append(.table(table))
    gathering.files[path] = blocks
    var bytes: [UInt8] = []
    var output = Output { bytes += $0 }
    Rendering.write(page(blocks), as: format, to: &output)
    output.flush()
    return bytes
  }

  private func page(_ blocks: [Page.Block]) -> Page {
    var page = Page(language: pageLanguage(of: blocks), blocks: blocks, evidence: catalogue.evidence)
    page.patience = settings.patience
    return page
  }

  /// A page speaks the language of its words; one without words that of the answers.
  func pageLanguage(of blocks: [Page.Block]) -> Language {
    Page.speaksChinese(blocks) ? .chinese : settings.language
  }
}

extension Diagnostic {
  fileprivate static func isNoText(_ format: Format, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(format.name) is no text that a terminal could show", at: span, in: source,
      help: "write it into a file, as in figures | to \"figures.\(format.fileExtension)\"")
  }
}
