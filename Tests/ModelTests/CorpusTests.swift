import Documents
import Foundation
import Model
import Synchronization
import Tables
import Testing

/// Reading files into tables: names, remarks, order, and the way back to the sentence.
@Suite struct CorpusTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "quan-corpus-\(UUID().uuidString)")

  private func write(_ name: String, _ bytes: Data) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  private func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  private func column(_ corpus: Corpus, _ table: String, _ name: String) throws -> [Value] {
    let entry = corpus.catalogue.entries[try #require(corpus.catalogue.index(of: table))]
    let index = try #require(entry.table.fields.firstIndex { $0.name == name })
    return (0..<entry.table.count).map { entry.table.columns[index][$0] }
  }

  @Test func reportsStandInOrderOfTheirFilesUnderTheirOwnNames() throws {
    for name in ["b/2020.md", "a/2020.md", "a/2019.txt", "c.md"] { _ = try write(name, "全区新建公园3处。\n") }
    _ = try write("a/README.md", "What is in this folder.\n")
    _ = try write("a/.hidden.md", "全区新建公园4处。\n")
    let corpus = Corpus.load([folder.path])
    #expect(corpus.reports.map(\.id) == ["2019", "a/2020", "b/2020", "c"])
    #expect(corpus.remarks.isEmpty)
    #expect(try column(corpus, "figures", "id") == [1, 2, 3, 4].map(Value.integer))
  }

  @Test func whatCannotBeReadIsNamedAndTheRestLoads() throws {
    let good = try write("good.txt", "全区新建公园3处。\n")
    let empty = try write("empty.txt", "")
    let binary = try write("picture.txt", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1, 0, 0xFF]))
    let absent = folder.appending(path: "absent.txt").path
    let loop = folder.appending(path: "loop.txt").path
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let corpus = Corpus.load([absent, empty, good, binary, loop])
    #expect(corpus.reports.map(\.id) == ["good"])
    #expect(Set(corpus.remarks.map(\.path)) == [absent, empty, binary, loop])
    #expect(corpus.remarks.allSatisfy { !"\($0.sentence)".isEmpty })
  }

  @Test func linksThatLeadBackUpAndPipesAreNotFollowed() throws {
    _ = try write("a/one.txt", "全区新建公园3处。\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: "a/back").path, withDestinationPath: folder.path)
    let pipe = folder.appending(path: "a/pipe.txt").path
    try #require(unsafe mkfifo(pipe, 0o600) == 0)
    let corpus = Corpus.load([folder.path])
    #expect(corpus.reports.map(\.id) == ["one"])
    #expect(corpus.remarks.map(\.path) == [pipe])
  }

  @Test func evidenceShowsTheFigureInItsSentenceAndLine() throws {
    let path = try write("one.md", "# 年报\n\n全区运行平稳。\n\n全年新建公园3处，改造道路12条。\n")
    let corpus = Corpus.load([path])
    let table = Int32(try #require(corpus.catalogue.index(of: "figures")))
    let evidence = try #require(corpus.catalogue.evidence(RowReference(table: table, row: 1)))
    #expect(evidence.place == "\(path):5")
    #expect(evidence.sentence == "全年新建公园3处，改造道路12条。")
    let mark = try #require(evidence.mark)
    #expect(String(decoding: Array(evidence.sentence.utf8)[mark], as: UTF8.self) == "12条")
    #expect(corpus.catalogue.evidence(RowReference(table: 0, row: 0)) == nil)
  }

  @Test func aPromiseCitesItsOwnSentenceAndThatOfItsOutcome() throws {
    let before = "---\nyear: 2018\nplace: 西山区\n---\n\n2019年，引进企业100家以上。\n"
    let after = "---\nyear: 2019\nplace: 西山区\n---\n\n2019年，引进企业112家。\n"
    let corpus = Corpus.load([try write("2018.md", before), try write("2019.md", after)])
    #expect(try column(corpus, "targets", "verdict") == [.text("met")])
    #expect(try column(corpus, "targets", "told_by") == [.text("2019")])
    let table = corpus.catalogue.entries[try #require(corpus.catalogue.index(of: "targets"))].table
    let sentences = table.origins.of(0).compactMap { corpus.catalogue.evidence($0)?.sentence }
    #expect(sentences == ["2019年，引进企业100家以上。", "2019年，引进企业112家。"])
  }

  @Test func extractionGivesByteOffsetsIntoTheFile() throws {
    let text = "全年运行平稳。\n引进资金560 . 2亿元。\n"
    let path = try write("wrapped.txt", text)
    let tables = Mutex<[Table]>([])
    stream([path], contents: .figures, jobs: 1, work: Extraction.figures.table) { portion in
      tables.withLock { $0 += portion.parts.compactMap(\.outcome) }
    }
    let table = try #require(tables.withLock { $0 }.first)
    #expect(table.count == 1)
    guard case .integer(let start) = table.row(0)[table.fields.count - 2],
      case .integer(let end) = table.row(0)[table.fields.count - 1]
    else { throw CocoaError(.formatting) }
    #expect(String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) == "560 . 2亿元")
  }

  @Test func unreadNumeralsAreCountedAndTheirPlacesKnown() throws {
    let path = try write("one.md", "# 年报\n\n全年新建公园3处。\n\n大力实施四大战略，试行于三个颇远的村落。\n")
    let corpus = Corpus.load([path])
    #expect(try column(corpus, "unread", "id") == [1, 2].map(Value.integer))
    #expect(try column(corpus, "unread", "class") == ["set count", "unknown"].map(Value.text))
    let unread = corpus.catalogue.entries[try #require(corpus.catalogue.index(of: "unread"))]
    let kinds = try #require(unread.fields.first { $0.name == "class" })
    #expect(Set(kinds.memberAliases.values) == Set(kinds.members))
    #expect(try column(corpus, "reports", "numerals") == [.integer(3)])
    #expect(try column(corpus, "reports", "unread") == [.integer(1)])
    let table = Int32(try #require(corpus.catalogue.index(of: "unread")))
    let evidence = try #require(corpus.catalogue.evidence(RowReference(table: table, row: 1)))
    #expect(evidence.place == "\(path):5")
    #expect(String(decoding: Array(evidence.sentence.utf8)[try #require(evidence.mark)], as: UTF8.self) == "三个")
  }

  @Test func tablesHaveColumnsWithSummariesAndChineseNames() throws {
    let corpus = Corpus.load([try write("one.txt", "全区新建公园3处。\n")])
    #expect(
      corpus.catalogue.entries.map(\.name) == [
        "reports", "sentences", "figures", "frameworks", "unread", "mentions", "entities", "places", "projects",
        "events",
        "quotes", "policies", "targets", "series", "drift", "programmes", "checks",
      ])
    func isHan(_ name: String) -> Bool { name.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
    for entry in corpus.catalogue.entries {
      #expect(entry.aliases.contains(where: isHan) && !entry.summary.hasSuffix("."))
      for field in entry.table.fields {
        #expect(!field.summary.isEmpty && field.aliases.contains(where: isHan), "\(entry.name).\(field.name)")
        // A member has a Chinese name where it is none itself.
        let inEnglish = Set(field.members.filter { $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(Set(field.memberAliases.values) == inEnglish, "\(entry.name).\(field.name)")
      }
      let names = entry.table.fields.flatMap { [$0.name] + $0.aliases }
      #expect(Set(names).count == names.count)
    }
  }
}
