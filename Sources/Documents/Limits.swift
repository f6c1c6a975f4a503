/// How much a file may unpack to, and how long reading it may take, before it is held to be an accident or an attack.
///
/// The largest report we know, a yearbook with all its tables, has 12 MB of text. The numbers stand here and nowhere else.
package struct Limits: Hashable, Sendable {
  /// Bytes of one document's file, unpacked: 256 MB. Most of it is pictures where it is that long.
  package var document = 256 << 20
  /// Bytes of text that are read of one document: 16 MB. Reading takes some fifty times as much memory.
  package var text = 16 << 20
  /// Bytes of one record of JSON lines or CSV: 32 MB.
  package var record = 32 << 20
  /// Bytes of all documents of one archive together, unpacked: 4 GB.
  package var archive = 4 << 30
  /// Archives within archives.
  package var nesting = 3
  /// Unpacked bytes for each packed one, counted above the first megabyte. Prose packs to a third, Word's XML to a
  /// thirtieth; what a bomb is made of, to a thousandth.
  package var ratio = 200
  /// How long a program that reads a file for us may run.
  package var seconds = 60

  package static let standard = Limits()

  package init() {}
}
