import Foundation
import Model
import Shell
import SourceText
import Testing

/// The README's sessions, over the project's corpus: what it shows is what one gets. `QUAN_ACCEPT=1` rewrites them.
@Suite struct ReadmeTests {
  private static let readme = SavedScriptTests.root.appending(path: "README.md")

  @Test func sessionsGiveWhatIsShown() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let played = try replay(text)
    if ProcessInfo.processInfo.environment["QUAN_ACCEPT"] == "1" {
      try played.write(to: Self.readme, atomically: true, encoding: .utf8)
    } else {
      #expect(played == text, "the sessions give:\n\(played)")
    }
    #expect(text.contains("```quan\ncorpus> ") && text.contains("```console\n$ quan "))
  }

  /// The text with the replies of its fenced sessions as they are now.
  private func replay(_ text: String) throws -> String {
    // Sessions show paths as they are from the project's own folder.
    #expect(FileManager.default.changeCurrentDirectoryPath(SavedScriptTests.root.path))
    var session = Session(
      catalogue: Corpus.load(["corpus"]).catalogue,
      files: Files(
        read: { path throws(Files.Failure) in throw Files.Failure(reason: Phrase(verbatim: path)) }, write: nil),
      settings: .terminal(width: 100, colour: false))
    session.library = Library(open: { _, _ in nil }, reload: { _ in nil }, paths: { ["corpus"] })
    var lines: [String] = []
    var fence: String?
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        fence = fence == nil ? String(line.dropFirst(3)) : nil
        lines.append(line)
      } else if fence == "quan" {
        guard let prompt = line.prefixMatch(of: /corpus( _[0-9]+:[0-9]+)?>[ ]/) else { continue }
        let typed = String(line[prompt.range.upperBound...])
        lines.append(session.prompt + typed)
        lines.append(contentsOf: session.reply(to: typed).text.trimmedLines)
      } else if fence == "console" {
        guard line.hasPrefix("$ ") else { continue }
        lines.append(line)
        lines.append(contentsOf: try shell(String(line.dropFirst(2))).trimmedLines)
      } else {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// What a shell prints for a command line in which `quan` is the program under test.
  private func shell(_ command: String) throws -> String {
    let path = "\(Bundle.main.bundleURL.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
    return try SavedScriptTests.printed(by: URL(filePath: "/usr/bin/env"), ["PATH=\(path)", "bash", "-c", command])
  }
}

extension String {
  /// Its lines, without the empty one behind the last line's end.
  fileprivate var trimmedLines: [String] {
    var lines = components(separatedBy: "\n")
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
