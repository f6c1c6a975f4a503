import Documents
import Foundation
import Packing
import Testing

/// `quan extract` as a part of pipes: any number of documents, in order, in the memory of a few.
@Suite struct StreamTests {
  private static let folder = FileManager.default.temporaryDirectory.appending(path: "quan-\(UUID().uuidString)")

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let folder = Self.folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return url.path
  }

  private func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  private struct Ending {
    var status: Int32
    var output: String
    var errors: String

    /// The fields of that name, a line each.
    func fields(_ name: String) throws -> [String] {
      try output.split(separator: "\n").map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(object?[name]).self as? String ?? "\(object?[name] ?? "")"
      }
    }
  }

  /// Runs `quan extract` with a file on standard input; with more memory than so many MB it would be aborted.
  private func extract(_ arguments: String..., input: String = "/dev/null", memory: Int = 4096) throws -> Ending {
    let (output, errors) = (try file("output", ""), try file("errors", ""))
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let program = Bundle.main.bundleURL.appending(path: "quan").path
    process.arguments = ["-c", "ulimit -d \(memory * 1024); exec \"$0\" extract \"$@\"", program] + arguments
    process.standardInput = FileHandle(forReadingAtPath: input)
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    return Ending(
      status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8))
  }

  @Test func badRecordsAreNamedAndTheRestGoesOn() throws {
    let lines = try file(
      "in", "{\"id\": \"甲\", \"text\": \"新建公园3处。\"}\noops\n{\"id\": 7, \"text\": \"新建学校4所。\"}\n{\"id\": 8}\n")
    let ending = try extract("-", input: lines)
    #expect(ending.status == 1)
    #expect(try ending.fields("report") == ["甲", "7"])
    #expect(
      ending.errors == """
        standard input, line 2: is not a JSON object: expected {, found o at byte 1
        standard input, line 4: has no text: none of text, content, body, 正文, 内容, 全文, 文本

        """)
  }

  @Test func tablesGoIntoFilesWhoseNumbersAgree() throws {
    let lines = "{\"id\": \"甲\", \"text\": \"新建公园3处。\"}\n{\"id\": \"乙\", \"text\": \"新建公园4处，其中社区公园2处。\"}\n"
    let folder = Self.folder.appending(path: UUID().uuidString).path
    let ending = try extract("--into", folder, "-", input: file("in", lines))
    #expect(ending.status == 0 && ending.output.isEmpty && ending.errors.isEmpty)
    func rows(_ name: String) throws -> [[String: Any]] {
      try String(contentsOfFile: "\(folder)/\(name).jsonl", encoding: .utf8).split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let (figures, sentences) = (try rows("figures"), try rows("sentences"))
    #expect(figures.compactMap { $0["raw"] as? String } == ["3处", "4处", "2处"])
    #expect(figures.compactMap { $0["value"] as? Int } == [3, 4, 2])
    let ids = figures.compactMap { $0["id"] as? Int }
    #expect(Set(ids).count == 3)
    #expect(figures[2]["part_of"] as? Int == ids[1])
    #expect(figures[0]["part_of"] is NSNull)
    #expect(
      figures.compactMap { $0["sentence"] as? Int }.allSatisfy(Set(sentences.compactMap { $0["id"] as? Int }).contains))
    // A report's numbers are its own, wherever it stands.
    let alone = try extract("--into", folder, "-", input: file("in", String(lines.split(separator: "\n")[1])))
    #expect(alone.status == 0)
    #expect(try rows("figures").compactMap { $0["id"] as? Int } == Array(ids[1...]))
    #expect(try extract("--into", "/dev/null/facts", "-").errors.contains("/dev/null/facts cannot be written"))
    #expect(try extract("--into", folder, "--table", "unread", "-").status == 2)
  }

  @Test func nothingComesOutOfNothing() throws {
    let ending = try extract("-")
    #expect(ending.status == 0 && ending.output.isEmpty && ending.errors.isEmpty)
  }

  @Test func rowsOfTablesAreReports() throws {
    let path = try file("in.txt", "\u{FEFF}编号,正文\r\n甲,\"新建公园3处，\r\n\"\"新建\"\"学校4所。\"\r\n乙,新建医院5所。\r\n")
    let ending = try extract(path)
    #expect(ending.status == 0 && ending.errors.isEmpty)
    #expect(try ending.fields("report") == ["甲", "甲", "乙"])
    #expect(try ending.fields("raw") == ["3处", "4所", "5所"])
  }

  @Test func archivesAreToldByTheirContents() throws {
    let text = Array("新建公园3处。\n".utf8)
    let lines = Array("{\"id\": \"乙\", \"text\": \"新建学校4所。\"}\n".utf8)
    let bundle = zipped([("2020/甲.txt", text, true), ("b", lines, true), ("丙.txt", text, false)])
    for (bytes, reports) in [(gzipped(text), ["in"]), (gzipped(lines), ["乙"]), (bundle, ["甲", "乙", "丙"])] {
      let ending = try extract(file("in.dat", bytes))
      #expect(ending.status == 0 && ending.errors.isEmpty)
      #expect(try ending.fields("report") == reports)
    }
  }

  @Test func bombsAndTornFilesAreNamedAndTakeNoMemory() throws {
    let good = Array("新建公园3处。\n".utf8)
    let bomb = try file(
      "bomb.zip", zipped([("a.txt", [UInt8](repeating: 0, count: 100 << 20), true), ("b.txt", good, true)]))
    let burst = try extract(bomb, "--jobs", "2", memory: 120)
    #expect(burst.status == 1)
    #expect(try burst.fields("report") == ["b"])
    #expect(burst.errors == "\(bomb)/a.txt: unpacks to more than 200 times its size, as no report does\n")
    let lines = (0..<300).map { "{\"id\": \($0), \"text\": \"新建公园\($0 * $0 % 977)处。\"}\n" }.joined()
    let packed = gzipped(Array(lines.utf8))
    let torn = try extract(file("torn.gz", Array(packed.prefix(packed.count / 2))))
    #expect(torn.status == 1 && torn.errors.hasSuffix("torn.gz: is cut off at byte \(packed.count / 2)\n"))
    let found = try torn.fields("report")
    #expect(found.count > 20 && found == (0..<found.count).map(String.init))
  }

  @Test func endlessLinesTakeBoundedMemory() throws {
    var bytes = Array("{\"id\": \"甲\", \"text\": \"新建公园3处。\"}\n{\"text\": \"".utf8)
    bytes += [UInt8](repeating: UInt8(ascii: "0"), count: 100_000_000)
    bytes += Array("\"}\n{\"id\": \"乙\", \"text\": \"新建学校4所。\"}\n".utf8)
    let path = try file("long.jsonl", bytes)
    let ending = try extract(path, "--jobs", "2", memory: 120)
    #expect(ending.status == 1)
    #expect(ending.errors == "\(path), line 2: is longer than 32 MB, and left out\n")
    #expect(try ending.fields("report") == ["甲", "乙"])
  }

  /// Documents of very different lengths, so that later ones are done before earlier ones.
  @Test func orderIsKeptHoweverManyWork() throws {
    let lines = (0..<400).map { number in
      let text = String(repeating: "新建公园3处。", count: number % 50 == 0 ? 200 : 1)
      return "{\"id\": \"\(number)\", \"text\": \"\(text)\", \"rest\": \"\(String(repeating: "x", count: 4000))\"}\n"
    }
    let path = try file("in.jsonl", lines.joined())
    let alone = try extract(path, "--jobs", "1")
    let together = try extract(path, "--jobs", "7")
    #expect(alone.status == 0 && alone.output.split(separator: "\n").count == 400 + 8 * 199)
    #expect(together.output == alone.output)
  }

  @Test func memoryDoesNotGrowWithTheInput() throws {
    let filler = String(repeating: "x", count: 50_000)
    let lines = (0..<1200).map { "{\"id\": \($0), \"text\": \"新建公园3处。\", \"rest\": \"\(filler)\"}\n" }
    let ending = try extract("-", "--jobs", "2", input: file("in.jsonl", lines.joined()), memory: 48)
    #expect(ending.status == 0 && ending.output.split(separator: "\n").count == 1200)
  }

  @Test func severalTablesSayWhichRowIsWhose() throws {
    let path = try file("in.txt", "实施“三大战略”，新建公园3处。\n")
    let ending = try extract("--table", "frameworks", "--table", "figures", path)
    #expect(try ending.fields("table") == ["frameworks", "figures"])
    #expect(ending.output.hasPrefix("{\"table\": \"frameworks\", \"report\": \"in\", "))
    let refused = try extract("--table", "frameworks", "--table", "figures", "--format", "csv", path)
    #expect(refused.status == 2 && refused.errors.hasPrefix("error: several tables go into jsonl only"))
    #expect(try extract("--jobs", "0", path).status == 2)
  }

  @Test func otherFormatsHaveOneHead() throws {
    let path = try file("in.jsonl", (0..<3).map { "{\"id\": \($0), \"text\": \"新建公园\($0 + 2)处。\"}\n" }.joined())
    let table = try extract(path, "--format", "csv").output.split(separator: "\n")
    #expect(table.count == 4 && table[0].hasPrefix("report,n,sentence,") && table[3].hasPrefix("2,1,新建公园4处。,"))
    let whole = try extract(path, "--format", "json").output
    #expect((try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [Any])?.count == 3)
  }

  /// `.help documents` says what is so.
  @Test func helpNamesTheFieldsAndLimits() throws {
    let program = Bundle.main.bundleURL.appending(path: "quan")
    let help = try SavedScriptTests.printed(by: program, ["-c", ".help documents"])
    for name in ["text", "content", "body", "正文", "内容", "全文", "文本"] {
      let path = try file("in.jsonl", "{\"编号\": 1, \"\(name)\": \"新建公园3处。\"}\n")
      #expect(try extract(path).fields("report") == ["1"])
      #expect(help.contains(name))
    }
    let limits = Limits.standard
    for size in [limits.document, limits.record, limits.archive] {
      #expect(help.contains(size >= 1 << 30 ? "\(size >> 30) GB" : "\(size >> 20) MB"))
    }
    #expect(limits.nesting == 3 && help.contains("three deep") && help.contains("\(limits.ratio) times"))
  }

  @Test func readerThatLeavesEndsTheWorkersQuietly() throws {
    let path = try file(
      "in.jsonl", (0..<5000).map { "{\"id\": \($0), \"text\": \"新建公园3处，新建学校4所。\"}\n" }.joined())
    let program = Bundle.main.bundleURL.appending(path: "quan").path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "'\(program)' extract --jobs 4 '\(path)' | head -n 1; echo ${PIPESTATUS[0]}"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.hasPrefix("{\"report\": \"0\", ") && text.hasSuffix("\n141\n"))
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    process.waitUntilExit()
  }
}
