package import Documents
package import Facts
package import Sentences

/// A report that was read, with what it says.
package struct Report: Sendable {
  /// The file's name without its ending; with as many folders before it as it takes to be the only one of that name.
  package let id: String
  package let path: String
  package let prose: Prose
  package let figures: [Figure]
  /// What each of the figures measures.
  package let measures: [Measure?]
  package let frameworks: [Framework]

  /// Which facts are read: a stream of one kind need not wait for the others.
  package struct Contents: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let figures = Contents(rawValue: 1)
    package static let frameworks = Contents(rawValue: 2)
    package static let all: Contents = [.figures, .frameworks]
  }

  /// Runs the reading half of the program over the bytes of one file.
  package static func read(
    _ bytes: [UInt8], id: String, path: String, contents: Contents = .all
  ) -> Result<Report, Remark> {
    Documents.read(bytes, name: path).map { document in
      let prose = sentences(of: document)
      let figures = contents.contains(.figures) ? Facts.figures(in: prose) : []
      return Report(
        id: id, path: path, prose: prose, figures: figures, measures: Facts.measures(of: figures),
        frameworks: contents.contains(.frameworks) ? Facts.frameworks(in: prose) : [])
    }
  }
}
