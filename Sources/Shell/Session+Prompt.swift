import SourceText

extension Session {
  /// `corpus _3:340> `: what stands before the next line: the reports, the last result and its size, and where answers go.
  package var prompt: String { promptLabel + "> " }

  /// The same for further lines, which stand under the first.
  package var continuationPrompt: String { String(repeating: " ", count: widthInCells(promptLabel)) + "> " }

  private var promptLabel: String {
    [truncated(nameOfReports, toCells: 24), lastResultLabel, redirection?.label ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// The name of the reports' folder; of several the first one's, and how many more.
  private var nameOfReports: String {
    let paths = library?.paths() ?? []
    guard let path = paths.first else { return "quan" }
    let name = path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    return paths.count > 1 ? "\(name)+\(paths.count - 1)" : name
  }
}
