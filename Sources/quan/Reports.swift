import Documents
import Glibc
import Model
import Tables

/// The tables of the reports at `paths`; without paths, of those in the folder corpus. What could not be read is said on
/// standard error, and the rest loads; where nothing can be read the program ends with status 1.
func catalogue(for paths: [String]) -> Catalogue {
  let folders = paths.isEmpty ? [standardFolder()] : paths
  let listener = Listener()
  let corpus = Corpus.load(folders) { listener.hear($0) }
  _ = listener.end()
  if corpus.reports.isEmpty {
    let names = folders.map { $0 == "-" ? "standard input" : $0 }.joined(separator: ", ")
    StandardError.write("error: no report could be read from \(names)\n")
    if paths.isEmpty { StandardError.write("help: name folders or files of reports, as in quan reports/\n") }
    leave(with: 1)
  }
  return corpus.catalogue
}

/// A remark about a file, as a line on standard error.
func tell(_ remark: Remark) {
  let path = remark.path == "-" ? "standard input" : remark.path
  StandardError.write("\(path)\(remark.line.map { ", line \($0)" } ?? ""): \(remark.sentence)\n")
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
