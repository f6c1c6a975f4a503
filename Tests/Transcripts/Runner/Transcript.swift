import Foundation

/// A session in a text file: `> ` lines are typed, `>> ` lines go on in the same entry, what follows is the reply. A
/// file that a query writes stands after the reply, under `--- ` and its name. The first line is a comment that states
/// the rule.
struct Transcript {
  struct Entry {
    var typed: String
    var reply: String
  }

  let url: URL
  /// `sort/missing-values-come-last`
  let name: String
  let header: [String]
  let entries: [Entry]

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// All transcripts, in the order of their names.
  static let names: [String] = {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  init(named name: String) throws {
    self.name = name
    url = Transcript.folder.appending(path: "\(name).txt")
    var header: [String] = []
    var entries: [Entry] = []
    let text = try String(contentsOf: url, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("> ") {
        entries.append(Entry(typed: String(line.dropFirst(2)), reply: ""))
      } else if entries.isEmpty {
        header.append(line)
      } else if line.hasPrefix(">> "), entries[entries.count - 1].reply.isEmpty {
        entries[entries.count - 1].typed += "\n" + line.dropFirst(3)
      } else {
        entries[entries.count - 1].reply += line + "\n"
      }
    }
    self.header = header
    self.entries = entries
  }

  /// The file's text with these replies.
  func text(with entries: [Entry]) -> String {
    let sessions = entries.map { entry in
      "> " + entry.typed.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n>> ") + "\n"
        + entry.reply
    }
    return header.map { $0 + "\n" }.joined() + sessions.joined()
  }
}
