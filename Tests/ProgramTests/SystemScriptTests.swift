import Foundation
import Testing

/// The scripts that run a district's systems over its reports, each with a page of output over the project's own corpus.
/// `QUAN_ACCEPT=1` rewrites the pages.
@Suite struct SystemScriptTests {
  private static let pages = SavedScriptTests.expected.appending(path: "systems")

  static var scripts: [String] {
    let folder = SavedScriptTests.root.appending(path: "scripts/systems").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".quan") }.map { String($0.dropLast(5)) }.sorted()
  }

  @Test(arguments: scripts) func saysWhatIsExpected(script: String) throws {
    let found = try SavedScriptTests.output(of: ["run", "scripts/systems/\(script).quan", "--format", "table"])
    let path = Self.pages.appending(path: "\(script).txt")
    if ProcessInfo.processInfo.environment["QUAN_ACCEPT"] == "1" {
      try FileManager.default.createDirectory(at: Self.pages, withIntermediateDirectories: true)
      try found.write(to: path, atomically: true, encoding: .utf8)
    } else {
      let wanted = try String(contentsOf: path, encoding: .utf8)
      #expect(found == wanted, "\(script)\nexpected:\n\(wanted)\ngot:\n\(found)")
    }
  }

  @Test func everyPageHasItsScript() throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.pages.path).map { String($0.dropLast(4)) }
    #expect(pages.sorted() == Self.scripts && pages.count >= 12)
  }
}
