import Documents
package import Facts
package import Sentences
import SourceText
package import Tables

/// A report that was read, with what it says.
package struct Report: Sendable {
  /// The file's name without its ending; with as many folders before it as it takes to be the only one of that name. Of a
  /// record in a file of many, what the record calls itself.
  package internal(set) var id: String
  /// The id of the archive or file of records that it lies in.
  let container: String?
  package let path: String
  /// The line of its record, in a file of many.
  package let line: Int?
  package let prose: Prose
  package let figures: [Figure]
  /// What each of the figures measures.
  package let measures: [Measure?]
  package let frameworks: [Framework]
  /// Read when somebody asks for them: most questions are about figures.
  package let names: Deferred<Names>

  /// Which facts are read: a stream of one kind need not wait for the others.
  package struct Contents: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let figures = Contents(rawValue: 1)
    package static let frameworks = Contents(rawValue: 2)
    package static let all: Contents = [.figures, .frameworks]
  }

  /// Finds the facts in a document, with a reader of measures that knows what reports before it said.
  init(_ document: Document, of reading: Reading, contents: Contents, _ measureReader: inout MeasureReader) {
    id = reading.id
    container = reading.container
    path = reading.path
    line = reading.line
    prose = sentences(of: document)
    figures = contents.contains(.figures) ? Facts.figures(in: prose) : []
    measures = measureReader.measures(of: figures)
    frameworks = contents.contains(.frameworks) ? Facts.frameworks(in: prose) : []
    names = Deferred { [prose] in Facts.names(in: prose) }
  }

  /// Where a byte of its source stands: `path:line`; in a file of many, the line of the record.
  func place(ofByte byte: Int) -> String { "\(path):\(line ?? prose.document.source.line(at: byte))" }
}
