import Foundation
import Testing

/// The program as other programs meet it: its streams and its exit status. What it answers is for the transcripts.
@Suite struct ProgramTests {
  struct Ending: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs quan over one small report, with `input` on standard input.
  private func quan(_ arguments: String..., input: String = "", output: Any? = nil) throws -> Ending {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "quan")
    process.arguments = arguments
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = output ?? stdout
    process.standardError = stderr
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let text = output == nil ? stdout.fileHandleForReading.readDataToEndOfFile() : Data()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return Ending(
      status: status, output: String(decoding: text, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
  }

  private static let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)")

  /// A file for one test.
  private func file(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    let url = Self.folder.appending(path: name)
    try text.write(to: url, atomically: true, encoding: .utf8)
    return url.path
  }

  private func report() throws -> String { try file("report-\(UUID().uuidString).txt", "东湖区二〇二〇年工作报告\n\n全年新建公园3处。\n") }

  @Test func answersEndWithStatusZero() throws {
    #expect(try quan("-c", "1 + 1", report()) == Ending(status: 0, output: "2\n", errors: ""))
  }

  @Test func sqlMakesItsTablesOfJsonLines() throws {
    let ending = try quan("sql", "frameworks | where holds | select name", "--dialect", "spark", "--over", "facts/")
    #expect(
      ending.output == """
        create or replace temporary view frameworks_lines (id bigint, report string, sentence bigint, name string, count bigint, components string, items string, holds boolean)
        using json options (path 'facts/frameworks.jsonl');
        create or replace temporary view frameworks as
        select monotonically_increasing_id() as nth, *
        from frameworks_lines;
        select name
        from frameworks
        where holds
        order by nth

        """)
    let refused = try quan("sql", "frameworks", "--over", "facts")
    #expect(refused.status == 2)
    #expect(
      refused.errors.hasPrefix("error: SQLite reads no JSON lines; .save facts.sqlite writes a database for it\n"))
    let together = try quan("sql", "targets", "--dialect", "spark", "--over", "facts")
    #expect(together.status == 2 && together.errors.hasPrefix("error: targets comes of all reports together"))
  }

  @Test func checkEndsWithStatusOneWhereSomethingDiffers() throws {
    let sound = try file("sound.txt", "东湖区2021年工作报告\n\n开工安置房3200套，其中货币化安置700套。\n")
    let unsound = try file("unsound.txt", "东湖区2021年工作报告\n\n开工安置房3200套，其中货币化安置4700套。\n")
    #expect(try quan("check", sound, "--format", "lines").status == 0)
    #expect(try quan("check", unsound, "--kind", "growth").status == 0)
    #expect(try quan("check", unsound, "--kind", "total").status == 2)
    let ending = try quan("check", unsound, "--kind", "sum")
    #expect(ending.status == 1)
    #expect(ending.output.hasPrefix("id,report,sentence,kind,verdict,claim,"))
    #expect(ending.output.contains("sum,differs,货币化安置4700套 is a part of 开工安置房3200套,4700套 > 3200套,"))
  }

  @Test func helpNeedsNoPromptAndNoReport() throws {
    let manual = try quan("help", "language")
    #expect(manual.status == 0 && manual.errors.isEmpty)
    #expect(manual.output.hasPrefix("# The language of quan\n"))
    #expect(manual.output.contains("\n### figures\n"))
    #expect(try quan("help", "where").output.hasPrefix("where condition [by groups, …]"))
    #expect(try quan("help", "run").output.contains("quan run <script>"))
    let unknown = try quan("help", "wher")
    #expect(unknown.status == 2)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("did you mean where?"))
  }

  @Test func remarksStayOutOfWhatAnotherProgramReads() throws {
    let ending = try quan(
      "-c", "figures | sort value | select raw", file("mixed.txt", "东湖区工作报告\n\n全年新建公园3处，投资2亿元。\n"))
    #expect(ending.status == 0)
    #expect(ending.output == "raw\n2亿元\n3处\n")
    #expect(ending.errors.hasPrefix("warning: amounts of several dimensions"))
  }

  @Test func scriptsUseOneAnotherFromTheirFolder() throws {
    _ = try file("shared.quan", "param least = 2 \"the least number\"\ndef enough(x) = number(x) >= least\n")
    let script = try file("main.quan", "use \"shared.quan\"\nfigures | where enough(value) | select raw\n")
    let report = try report()
    #expect(try quan("run", script, report) == Ending(status: 0, output: "raw\n3处\n", errors: ""))
    #expect(try quan("run", script, "--set", "least=4", report).output == "raw\n")
    #expect(try quan("run", script, "--parameters").output.contains("least  = 2  the least number"))
  }

  /// The program hands its limit on to queries, which name the stage that needs more and a size that is enough.
  @Test func queriesStayWithinTheMemoryThatTheyAreGiven() throws {
    let lines = (1...200).map { "全年新建公园\($0)处。" }.joined(separator: "\n\n")
    let path = try file("parks.txt", "东湖区二〇二〇年工作报告\n\n\(lines)\n")
    let query = "figures | sort value desc, raw | select raw"
    let refused = try quan("--memory", "1KB", "-c", query, path)
    #expect(refused.status == 1)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("a query may use 1 kB\n  figures | sort value desc, raw"))
    #expect(refused.errors.contains("--memory 1MB"))
    let answered = try quan("--memory", "1MB", "-c", query, path)
    #expect(answered.status == 0)
    #expect(answered.output.hasPrefix("raw\n200处\n199处\n"))
    #expect(try quan("--memory", "lots", "-c", query, path).status == 2)
  }

  @Test func failuresEndWithStatusOneAndGoToStandardError() throws {
    let ending = try quan("-c", "nothing | count", report())
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("error: no table named nothing\n  nothing | count\n  ^^^^^^^\n"))
  }

  @Test(arguments: [["--frobnicate"], ["--format", "xx"], ["run"], ["run", "absent.quan"], ["-c"]])
  func wrongUsageEndsWithStatusTwo(arguments: [String]) throws {
    let ending = try arguments.count == 1 ? quan(arguments[0]) : quan(arguments[0], arguments[1])
    #expect(ending.status == 2)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("error: "))
    #expect(!ending.errors.contains("explore"))
  }

  @Test func placesWithoutReportsAreNamed() throws {
    let folder = Self.folder.appending(path: "nothing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let ending = try quan("-c", "reports | count", folder.path)
    let error = "error: no report could be read from \(folder.path)\n"
    #expect(ending == Ending(status: 1, output: "", errors: error))
    #expect(
      try quan("-c", "reports | count", "-").errors.hasSuffix("error: no report could be read from standard input\n"))
  }

  @Test func helpAndVersionGoToStandardOutput() throws {
    let help = try quan("--help")
    #expect(help.status == 0 && help.errors.isEmpty && help.output.contains("quan run <script>"))
    #expect(try quan("help", "man").output.contains("json, jsonl, markdown"))
    #expect(try quan("--version").output.split(separator: ".").count == 3)
  }

  @Test func standardInputRunsLikeAScript() throws {
    let ending = try quan(report(), input: "print \"one\"\nprint 1 +\n  1\nassert 1 > 2\nprint \"never\"\n")
    #expect(ending.status == 1)
    #expect(ending.output == "one\n2\n")
    #expect(ending.errors.hasPrefix("error: this does not hold: 1 > 2\n  stdin:4:8\n  assert 1 > 2\n"))
  }

  @Test func standardInputTakesCommands() throws {
    let ending = try quan(
      report(), input: ".mode jsonl\nfigures | count\n.mode csv\nfigures\n  | count\n.quit\nnever\n")
    #expect(ending == Ending(status: 0, output: "{\"n\": 1}\nn\n1\n", errors: ""))
  }

  @Test func scriptsTakeTheirParameters() throws {
    let script = try file("year.quan", "param year = 2020 \"the year to report\"\nprint \"{$year + 1}\"\n")
    #expect(try quan("run", script, report()).output == "2021\n")
    #expect(try quan("run", script, "--set", "year=2016", report()).output == "2017\n")
    #expect(try quan("run", script, "--parameters").output.hasSuffix("  year  = 2020  the year to report\n"))
    let wrong = try quan("run", script, "--set", "yaer=2016", report())
    #expect(wrong.status == 2)
    #expect(wrong.errors.hasPrefix("error: \(script) has no parameter named yaer, did you mean year?\n"))
    #expect(try quan("run", script, "--set", "year=soon", report()).status == 2)
  }

  @Test func endlessLinesAreNotRepeatedInMessages() throws {
    let ending = try quan(report(), input: String(repeating: "a+", count: 5_000) + "figures | cuont")
    #expect(ending.status == 1)
    #expect(ending.errors.utf8.count < 5_000)
  }

  @Test func nothingIsColouredInAPipe() throws {
    let ending = try quan("-c", "nothing | count", report())
    #expect(!ending.errors.contains("\u{1B}"))
  }

  @Test func readerThatLeavesEndsItQuietly() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let ending = try quan("-c", ".help", report(), output: pipe)
    #expect(ending == Ending(status: 128 + SIGPIPE, output: "", errors: ""))
  }

  @Test func fullDiskIsNoticed() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let ending = try quan("-c", ".help", report(), output: full)
    #expect(ending.status == 1)
    #expect(ending.errors == "error: the answer cannot be written: No space left on device\n")
  }

  @Test func safeForbidsWriting() throws {
    let path = Self.folder.appending(path: "out.csv").path
    let ending = try quan("--safe", "-c", "reports | to \"\(path)\"", report())
    #expect(ending.status == 1)
    #expect(ending.errors.hasPrefix("error: writing files is switched off\n"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func filesAreWrittenInTheirFormat() throws {
    _ = try report()
    let path = Self.folder.appending(path: "out-\(UUID().uuidString).jsonl").path
    let ending = try quan("-c", "reports | count | to \"\(path)\"", report())
    #expect(ending == Ending(status: 0, output: "", errors: ""))
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("{\"n\": "))
  }

  @Test func unwritableFileIsNamedWithTheReason() throws {
    let ending = try quan("-c", "reports | to \"/absent/out.csv\"", report())
    #expect(ending.status == 1)
    #expect(ending.errors.hasPrefix("error: /absent/out.csv cannot be written: No such file or directory\n"))
  }
}
