import Foundation
import Testing

/// The scripts of the project, over its own corpus, piped: each says exactly what lies in Expected. `QUAN_ACCEPT=1`
/// rewrites that.
@Suite struct SavedScriptTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let expected = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")

  static let runs: [(file: String, arguments: [String])] = [
    ("year-brief.md", ["render", "scripts/year-brief.md"]),
    ("year-brief-of-2017.md", ["render", "scripts/year-brief.md", "--set", "year=2017"]),
    ("targets.csv", ["run", "scripts/targets.quan"]),
    ("targets-of-one-unit.csv", ["run", "scripts/targets.quan", "--set", "unit=元"]),
    (
      "indicator-history.txt",
      ["run", "scripts/indicator-history.quan", "--format", "table", "--set", "measure=引进1000万元以上项目"]
    ),
    ("compare-reports.md", ["run", "scripts/compare-reports.quan", "--format", "markdown"]),
    ("concordance.txt", ["run", "scripts/concordance.quan", "--format", "table", "--set", "word=品质"]),
    ("programmes.md", ["run", "scripts/programmes.quan", "--format", "markdown"]),
    ("demolition-ledger.txt", ["run", "scripts/demolition-ledger.quan", "--format", "table"]),
    ("investment-funnel.md", ["run", "scripts/investment-funnel.quan", "--format", "markdown"]),
    ("livelihood.md", ["run", "scripts/livelihood.quan", "--format", "markdown", "--set", "year=2020"]),
    ("project-history.txt", ["run", "scripts/project-history.quan", "--format", "table"]),
    ("changes.txt", ["run", "scripts/changes.quan"]),
    (
      "unit-inventory.txt", ["run", "scripts/unit-inventory.quan", "--format", "table", "--set", "report=2022-midyear"]
    ),
    ("help-on-a-script.txt", ["run", "scripts/targets.quan", "--help"]),
    ("help-on-checks.txt", ["help", "checks"]),
    ("help-on-a-template.txt", ["render", "scripts/year-brief.md", "--help"]),
    ("questions.txt", ["run", "scripts/questions.quan", "--format", "table"]),
  ]

  @Test(arguments: runs.map(\.file)) func saysWhatIsExpected(file: String) throws {
    let run = try #require(Self.runs.first { $0.file == file })
    let found = try Self.output(of: run.arguments)
    let path = Self.expected.appending(path: file)
    if ProcessInfo.processInfo.environment["QUAN_ACCEPT"] == "1" {
      try found.write(to: path, atomically: true, encoding: .utf8)
    } else {
      let wanted = try String(contentsOf: path, encoding: .utf8)
      #expect(found == wanted, "\(file)\nexpected:\n\(wanted)\ngot:\n\(found)")
    }
  }

  @Test func everyScriptHasItsExpectedOutput() throws {
    let scripts = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "scripts").path)
    // A workbook is no text; it has a test of its own.
    for script in scripts where script.hasSuffix(".quan") && script != "spreadsheet.quan" || isTemplate(script) {
      #expect(Self.runs.contains { $0.arguments[1] == "scripts/\(script)" }, "\(script) is not tested")
    }
  }

  private func isTemplate(_ script: String) -> Bool {
    let text = try? String(contentsOf: Self.root.appending(path: "scripts/\(script)"), encoding: .utf8)
    return script.hasSuffix(".md") && text?.contains("\n```quan\n") == true
  }

  @Test func aWorkbookHasASheetForEachTable() throws {
    let arguments = ["run", "scripts/spreadsheet.quan", "--format", "xlsx", "corpus/2022-midyear.md"]
    let bytes = try Self.bytesPrinted(by: Bundle.main.bundleURL.appending(path: "quan"), arguments)
    #expect(bytes.starts(with: Array("PK".utf8)))
    let again = try Self.bytesPrinted(by: Bundle.main.bundleURL.appending(path: "quan"), arguments)
    #expect(bytes == again)
    let names = String(decoding: bytes, as: UTF8.self)
    #expect(names.contains("xl/worksheets/sheet17.xml") && !names.contains("xl/worksheets/sheet18.xml"))
  }

  @Test func aPageOfAScriptIsOneFile() throws {
    let page = try Self.output(of: [
      "run", "scripts/indicator-history.quan", "--format", "html", "--set", "measure=引进1000万元以上项目",
    ])
    #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<mark>1404个</mark>") && page.contains("<svg "))
  }

  @Test func scriptsRunByTheirNames() throws {
    let folder = Self.root.appending(path: "scripts")
    for script in try FileManager.default.contentsOfDirectory(atPath: folder.path) where script.hasSuffix(".quan") {
      let path = folder.appending(path: script).path
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(script)")
      #expect(
        try String(contentsOfFile: path, encoding: .utf8).hasPrefix("#!/usr/bin/env -S quan run\n# "), "\(script)")
    }
  }

  @Test func aFileGetsWhatAPipeGets() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "targets-\(UUID().uuidString).csv").path
    let piped = try Self.output(of: ["-c", "figures | where status = target | select raw"])
    _ = try Self.output(of: ["-c", "figures | where status = target | select raw | to \"\(path)\""])
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written.split(separator: "\n").count == piped.split(separator: "\n").count)
  }

  static func output(of arguments: [String]) throws -> String {
    try printed(by: Bundle.main.bundleURL.appending(path: "quan"), arguments)
  }

  /// What a program prints that runs in the project's own folder and succeeds.
  static func printed(by program: URL, _ arguments: [String]) throws -> String {
    String(decoding: try bytesPrinted(by: program, arguments), as: UTF8.self)
  }

  static func bytesPrinted(by program: URL, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(arguments)")
    return bytes
  }
}
