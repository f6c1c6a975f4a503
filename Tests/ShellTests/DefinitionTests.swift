import ExampleCatalogue
import Foundation
import Query
import Rendering
import Shell
import SourceText
import Tables
import Testing

/// What help, completion and messages derive from the lists is only as good as the lists.
@Suite struct DefinitionTests {
  @Test func commandsHaveUniqueLowerCaseNamesAndShortSummaries() {
    let names = Command.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase && $0.isASCII } })
    for command in Command.all {
      #expect(isShort(command.summary), "\(command.name): \(command.summary)")
    }
  }

  @Test(arguments: [
    ("Shell/Commands", Command.all.map(\.name)), ("Shell/Chapters", Chapter.all.map(\.name)),
    ("Rendering/Formats", Format.all.map(\.name)),
  ])
  func everyFileOfTheFolderIsInTheListAndTheReverse(folder: String, names: [String]) throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: folder).path)
    let found = files.filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6).lowercased() }
    #expect(found.sorted() == names.sorted())
  }

  @Test(arguments: Chapter.all.map(\.name)) func examplesOfChaptersAnswerWhatTheySay(name: String) {
    let examples = Chapter.all.first { $0.name == name }?.examples ?? []
    #expect(!examples.isEmpty)
    for example in examples {
      var session = Session(
        catalogue: exampleCatalogue(), files: Files(read: { _ in [] }, write: nil),
        settings: .terminal(width: 80, colour: false))
      var reply = ""
      for line in example.lines { reply = session.reply(to: line).text }
      #expect(reply == example.reply)
    }
  }

  /// The manual has one section for each definition, and every fence in it is closed.
  @Test func manualHasAllDefinitions() {
    let lines = manual(tables: exampleCatalogue(), in: .english).split(
      separator: "\n", omittingEmptySubsequences: false)
    let sections = lines.filter { $0.hasPrefix("### ") }.map { $0.dropFirst(4) }
    let names =
      stages.map(\.name) + functions.map(\.name) + prelude.map(\.name) + Command.all.map(\.name)
      + Format.all.map(\.name)
      + exampleCatalogue().entries.map(\.name)
    #expect(sections == names.map { $0[...] })
    #expect(lines.count { $0 == "```" } == 2 * (names.count + Chapter.all.count + 1), "the grammar has one too")
  }

  private func isShort(_ summary: String) -> Bool {
    !summary.isEmpty && !summary.hasSuffix(".") && !summary.contains("\n") && widthInCells(summary) <= 80
  }
}
