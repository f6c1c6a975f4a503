package import SourceText
package import Tables

/// The ways in which a session reaches the world. It is handed them, so that it runs without a disk in tests and on
/// `--safe` without a way to write.
package struct Files: Sendable {
  /// Why a file could not be read or written, in the system's words.
  package struct Failure: Error, Sendable {
    package let reason: Phrase

    package init(reason: Phrase) { self.reason = reason }
  }

  package typealias Sink = ([UInt8]) -> Void
  package typealias Write = @Sendable (_ path: String, _ text: (@escaping Sink) -> Bool) throws(Failure) -> Bool

  package let read: @Sendable (_ path: String) throws(Failure) -> [UInt8]
  /// Makes the file at a path of what the closure hands to its sink. Where it answers that this is not all, what stood there
  /// stays, and so does `write`. Nil where writing is switched off.
  package let write: Write?
  /// Takes remarks on answers where these go to another program; nil where a reader sees them among the answers.
  package var tell: (@Sendable (_ text: String) -> Void)?
  /// Adds all of what the closure hands to its sink to the file at a path, or nothing. Nil where writing is switched off.
  package var append: Write?
  /// Gives a command of the user's own shell something to read, and waits for its end. Nil where programs may not run.
  package var pipe: (@Sendable (_ command: String, _ text: (@escaping Sink) -> Void) throws(Failure) -> Void)?
  /// Lets the user change a text in an editor. Nil where programs may not run.
  package var edit: (@Sendable (_ text: String) throws(Failure) -> String)?
  /// What the clock shows.
  package var now: @Sendable () -> Moment? = { nil }
  /// The names in a folder, those of folders with a slash at their end; none where it cannot be read.
  package var list: @Sendable (_ folder: String) -> [String] = { _ in [] }
  /// Where a path leads, through all links.
  package var realPath: @Sendable (_ path: String) -> String = { $0 }
  /// Makes a database of all tables at a path. Nil where writing is switched off.
  package let save: (@Sendable (_ path: String, _ catalogue: Catalogue) throws(Failure) -> Void)?

  package init(
    read: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8],
    write: Write?,
    tell: (@Sendable (_ text: String) -> Void)? = nil,
    save: (@Sendable (_ path: String, _ catalogue: Catalogue) throws(Failure) -> Void)? = nil
  ) {
    self.read = read
    self.write = write
    self.tell = tell
    self.save = save
  }
}
