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
  package let frameworks: [Framework]

  /// Runs the reading half of the program over the bytes of one file.
  package static func read(_ bytes: [UInt8], id: String, path: String) -> Result<Report, Remark> {
    Documents.read(bytes, name: path).map { document in
      let prose = sentences(of: document)
      return Report(
        id: id, path: path, prose: prose, figures: Facts.figures(in: prose), frameworks: Facts.frameworks(in: prose))
    }
  }
}
