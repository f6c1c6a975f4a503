import Documents
import Glibc
import Model
import Shell
import SourceText
import Synchronization
import Tables

/// The tables of the reports at `paths`; without paths, of those in the folder corpus; and the way to open more. What could
/// not be read is said on standard error, and the rest loads; where nothing can be read the program ends with status 1.
/// `language` is for the sentences that the program itself writes into rows.
func reports(at paths: [String], in language: Language = spoken) -> (catalogue: Catalogue, library: Library) {
  let folders = paths.isEmpty ? [standardFolder()] : paths
  let open = OpenReports(language)
  guard let news = open.news(unless: { false }, { shelf, watch in shelf.open(folders, watch) }), news.reports > 0 else {
    let names = folders.map { $0 == "-" ? "standard input" as Phrase : Phrase(verbatim: $0) }
    StandardError.write(spoken("error: no report could be read from \(all: names)") + "\n")
    if paths.isEmpty {
      StandardError.write(
        spoken("help: name folders or files of reports, as in quan reports/, or - for what comes through a pipe") + "\n"
      )
    }
    leave(with: 1)
  }
  let library = Library(
    open: { paths, isCancelled in open.news(unless: isCancelled) { shelf, watch in shelf.open(paths, watch) } },
    reload: { isCancelled in open.news(unless: isCancelled) { shelf, watch in shelf.reload(watch) } },
    paths: { open.paths })
  return (news.catalogue, library)
}

/// The reports of a session. A class, since all that opens reports must mean the same ones.
private final class OpenReports: Sendable {
  private let shelf: Mutex<Shelf>

  init(_ language: Language) { shelf = Mutex(Shelf(language: language)) }

  var paths: [String] { shelf.withLock { $0.paths } }

  /// Changes what is open, and shows how the reading goes on; nil where it was cancelled.
  func news(
    unless isCancelled: @escaping Library.IsCancelled, _ change: (inout Shelf, Shelf.Watch) -> Shelf.Change?
  ) -> Library.News? {
    let listener = Listener()
    return shelf.withLock { shelf in
      let change = change(
        &shelf, Shelf.Watch(expect: listener.expect, hear: listener.hear, isCancelled: isCancelled))
      _ = listener.end()
      guard let change else { return nil }
      return Library.News(
        catalogue: shelf.corpus.catalogue, reports: shelf.count, read: change.read, gone: change.gone)
    }
  }
}

/// A remark about a file, as a line on standard error.
func tell(_ remark: Remark) {
  let path = remark.path == "-" ? "standard input" as Phrase : Phrase(verbatim: remark.path)
  let place: Phrase = remark.line.map { "\(path), line \($0)" } ?? path
  StandardError.write(spoken("\(place): \(remark.sentence)") + "\n")
}

/// `corpus` in the working directory, else beside the program or in a folder above it: where a build in the repository
/// finds it.
func standardFolder() -> String {
  if isFolder("corpus") { return "corpus" }
  var folder = programPath()
  while let slash = folder.lastIndex(of: "/") {
    folder = String(folder[..<slash])
    if isFolder("\(folder)/corpus") { return "\(folder)/corpus" }
  }
  return "corpus"
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  // Safety: the call fills the structure it is given and keeps no pointer to it.
  return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Where this program's file is, by the system's own account.
private func programPath() -> String {
  var path = [CChar](repeating: 0, count: Int(PATH_MAX))
  // Safety: the system writes at most the array's own length into it.
  let count = unsafe readlink("/proc/self/exe", &path, path.count)
  return count > 0 ? String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
}

/// The value of an environment variable, `standard` where it is not set.
func environmentText(_ name: String, orElse standard: String) -> String {
  // Safety: the text is copied before anything can change the environment; this program never does.
  guard let text = unsafe getenv(name) else { return standard }
  return unsafe String(cString: text)
}
