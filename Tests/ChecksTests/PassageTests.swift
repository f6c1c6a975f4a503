import Checks
import Documents
import Facts
import Foundation
import Sentences
import Series
import Testing

/// What is checked, and how it comes out: a folder a kind, a rule a file. A file has the rule as its first line, then the
/// reports, each under a line `@ year, place, date` of which year alone must stand, then `====` and a line a check.
/// `ACCEPT=1 swift test` rewrites the checks; the difference is reviewed as prose.
@Suite struct PassageTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Passages")

  static let names: [String] = {
    let kinds = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return kinds.sorted().flatMap { kind in
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: kind).path)
      return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted().map { "\(kind)/\($0)" }
    }
  }()

  @Test func everyKindHasPassages() {
    let folders = Set(PassageTests.names.compactMap { $0.split(separator: "/").first.map(String.init) })
    #expect(folders == Set(CheckKind.all.map(\.name)))
  }

  @Test(arguments: names)
  func comesOutAsBesideIt(name: String) throws {
    let file = PassageTests.folder.appending(path: name)
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n====\n")
    try #require(parts.count == 2, "\(name) has reports, a line of ==== and checks")
    let kind = try #require(CheckKind.named(String(name.prefix { $0 != "/" })))
    let found = checks(of: checked(given(parts[0])), kinds: [kind]).flatMap { $0 }.map(line).joined()
    if ProcessInfo.processInfo.environment["ACCEPT"] == "1" {
      try "\(parts[0])\n====\n\(found)".write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(found == parts[1], "\(name)\nexpected:\n\(parts[1])\ngot:\n\(found)")
    }
  }

  private func line(_ check: Check) -> String { "\(check.verdict.rawValue): \(check.claim)\n  \(check.arithmetic)\n" }
}

/// Reports as a test's file gives them.
func given(_ text: String) -> [String] {
  text.components(separatedBy: "\n@ ").dropFirst().map { part in
    let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let head = lines[0].components(separatedBy: ", ")
    let place = head.count > 1 ? head[1] : "东湖市西山区"
    let date = head.count > 2 ? "date: \(head[2])\n" : ""
    return """
      ---
      title: \(place)\(head[0])年工作报告
      year: \(head[0])
      place: \(place)
      \(date)kind: work report
      ---

      \(lines.count > 1 ? String(lines[1]) : "")
      """
  }
}

/// Reports, read and brought together.
func checked(_ texts: [String]) -> CheckedReports {
  let reports = texts.enumerated().map { number, text in
    guard case .success(let document) = Documents.read(Array(text.utf8), name: "\(number).md") else {
      preconditionFailure("a text is a document")
    }
    let prose = sentences(of: document)
    let found = figures(in: prose)
    return CheckedReport(
      number: number, prose: prose, figures: found, measures: measures(of: found),
      frameworks: frameworks(in: prose))
  }
  let matched = reports.map { ReportFigures(prose: $0.prose, figures: $0.figures, measures: $0.measures) }
  return CheckedReports(reports, matched: MatchedFigures(matched))
}
