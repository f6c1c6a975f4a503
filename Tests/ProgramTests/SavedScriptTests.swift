import Foundation
import Testing

/// The scripts of the project, over its own corpus, piped: each says exactly what lies in Expected. `QUAN_ACCEPT=1`
/// rewrites that.
@Suite struct SavedScriptTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let expected = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")

  static let runs: [(file: String, arguments: [String])] = [
    ("year-brief.md", ["scripts/year-brief.quan", "--format", "markdown", "--set", "year=2017"]),
    ("targets.csv", ["scripts/targets.quan"]),
    ("targets-of-one-unit.csv", ["scripts/targets.quan", "--set", "unit=元"]),
    ("measure.txt", ["scripts/measure.quan", "--format", "table", "--set", "measure=引进1000万元以上项目"]),
    ("project-history.txt", ["scripts/project-history.quan", "--format", "table"]),
    ("changes.txt", ["scripts/changes.quan"]),
    ("unit-inventory.txt", ["scripts/unit-inventory.quan", "--format", "table", "--set", "report=2022-midyear"]),
  ]

  @Test(arguments: runs.map(\.file)) func saysWhatIsExpected(file: String) throws {
    let run = try #require(Self.runs.first { $0.file == file })
    let found = try Self.output(of: ["run"] + run.arguments)
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
    for script in scripts where script.hasSuffix(".quan") {
      #expect(Self.runs.contains { $0.arguments[0] == "scripts/\(script)" }, "\(script) is not tested")
    }
  }

  @Test func aFileGetsWhatAPipeGets() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "targets-\(UUID().uuidString).csv").path
    let piped = try Self.output(of: ["run", "scripts/targets.quan"])
    _ = try Self.output(of: ["-c", "figures | where status = target | select raw | to \"\(path)\""])
    let written = try String(contentsOfFile: path, encoding: .utf8)
    #expect(written.split(separator: "\n").count == piped.split(separator: "\n").count)
  }

  static func output(of arguments: [String]) throws -> String {
    try printed(by: Bundle.main.bundleURL.appending(path: "quan"), arguments)
  }

  /// What a program prints that runs in the project's own folder and succeeds.
  static func printed(by program: URL, _ arguments: [String]) throws -> String {
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
    return String(decoding: bytes, as: UTF8.self)
  }
}
