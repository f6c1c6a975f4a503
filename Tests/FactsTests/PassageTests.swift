import Facts
import Foundation
import Testing

/// Trimmed reports, written for the project, with the figures expected of them beside: a passage, a line `====`, then a
/// line a figure. `ACCEPT=1 swift test` rewrites what is expected; the difference is reviewed as prose.
@Suite struct PassageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Passages")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func thereArePassages() { #expect(PassageTests.names.count >= 5) }

  @Test(arguments: names)
  func givesTheFiguresBesideIt(name: String) throws {
    let file = PassageTests.folder.appending(path: name)
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n====\n")
    try #require(parts.count == 2, "\(name) has a passage, a line of ==== and figures")
    let found = figures(in: prose(parts[0])).map(line).joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
      try "\(parts[0])\n====\n\(found)".write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(found == parts[1], "\(name)\nexpected:\n\(parts[1])\ngot:\n\(found)")
    }
  }
}
