import ExampleCatalogue
import Foundation
import Model
import Query
import Rendering
import Shell
import SourceText
import Synchronization
import Tables
import Testing
import Wordings

@Suite struct WordingsTests {
  /// Everything that is defined, in the manual; what it says in English must be said in Chinese.
  @Test func everyDefinitionHasChineseWords() {
    let misses = Misses()
    let language = Language.chinese.tellingMisses { misses.note($0) }
    _ = manual(tables: Corpus(reports: [], remarks: []).catalogue, in: language)
    _ = manual(tables: exampleCatalogue(), in: language)
    for line in ["", "figures | ", "figures | where ", "figures | chart ", ".", ".set ", ".help ", ".mode ", "let "] {
      var session = Session(
        catalogue: exampleCatalogue(), files: Files(read: { _ in [] }, write: nil),
        settings: .terminal(width: 80, colour: false))
      session.settings.language = language
      for candidate in completions(in: line, at: line.utf8.count, session: session).candidates {
        _ = language(candidate.caption)
      }
      _ = session.reply(to: ".help")
    }
    #expect(misses.all.isEmpty, "\(misses.listing)")
  }

  /// What the program says beside its answers, and what is wrong with templates, as the sources have it.
  @Test func everyWordOfTheProgramIsSaidInChinese() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let known = Set(Language.chineseEntries.map(\.english))
    var said: Set<String> = []
    for (folder, markers) in [("quan", ["spoken("]), ("Shell", [".error, ", " help: "])] {
      let files = try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: folder).path)
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOf: sources.appending(path: folder).appending(path: file), encoding: .utf8)
        for marker in markers {
          for part in text.components(separatedBy: marker).dropFirst() where part.hasPrefix("\"") {
            said.formUnion(literals(of: String(part.prefix { $0 != "\n" })).prefix(1))
          }
        }
      }
    }
    let missing = said.filter { $0.contains(/[a-z]{2}/) && !known.contains($0) }.sorted()
    #expect(said.count > 30)
    #expect(missing.isEmpty, "without Chinese words:\n\(missing.joined(separator: "\n"))")
  }

  @Test func noEntryIsDead() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var said: Set<String> = []
    for folder in ["Sources", "Tests/ExampleCatalogue"].map({ root.appending(path: $0) }) {
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      for file in files where file.hasSuffix(".swift") && !file.hasPrefix("Wordings/") {
        for literal in literals(of: try String(contentsOf: folder.appending(path: file), encoding: .utf8)) {
          said.insert(literal)
          // What commands say of themselves has paragraphs.
          said.formUnion(literal.split(separator: "\n").map(String.init))
          // A definition of the prelude says what it is for between quotes of its own.
          said.formUnion(literal.split(separator: "\"").map(String.init))
        }
      }
    }
    let dead = Language.chineseEntries.map(\.english).filter { !said.contains($0) }
    #expect(dead.isEmpty, "nobody says in English:\n\(dead.joined(separator: "\n"))")
  }

  @Test func entriesAreUniqueAndFillInTheSame() {
    var seen: Set<String> = []
    for (english, text) in Language.chineseEntries {
      #expect(seen.insert(english).inserted, "twice: \(english)")
      #expect(places(in: english) == places(in: text), "\(english)\n\(text)")
    }
  }

  @Test func languageIsChosenByTheEnvironment() {
    func chosen(_ variables: [String: String]) -> String { Language.chosen { variables[$0] ?? "" }.name }
    #expect(chosen([:]) == "en")
    #expect(chosen(["LANG": "zh_CN.UTF-8"]) == "zh")
    #expect(chosen(["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "C"]) == "en")
    #expect(chosen(["LANG": "de_DE.UTF-8", "LC_ALL": "zh_TW"]) == "zh")
    #expect(chosen(["LC_ALL": "POSIX", "LANG": "zh_CN.UTF-8"]) == "en")
  }

  @Test func phrasesKeepTheirPatternAndWhatFillsIt() {
    let name = "gpd"
    let inner: Phrase = "a text"
    let phrase: Phrase = "no column named \(name) in \("figures")"
    #expect(phrase.pattern == "no column named {1} in {2}")
    #expect(phrase.english == "no column named gpd in figures")
    #expect(phrase.text(in: .chinese) == "figures 里没有名为 gpd 的列")
    #expect(
      Phrase("a repetition is written {2}, {2,} or {2,5}").english == "a repetition is written {2}, {2,} or {2,5}")
    let nested: Phrase = "\(name) takes numbers and quantities, found \(inner)"
    #expect(nested.text(in: .chinese) == "gpd 只能用于数值和数量，这里却是文本")
    #expect(Phrase("the tables are \(all: ["a", "b"])").text(in: .chinese) == "可用的表：a、b")
    #expect(Phrase("of takes \(anyOf: ["数值", "a", "b"]) here").english == "of takes 数值, a or b here")
    #expect(Phrase("of takes \(anyOf: ["数值", "a", "b"]) here").text(in: .chinese) == "这里的 of 可用数值、a 或 b")
  }

  private func places(in text: String) -> Set<String> { Set(text.matches(of: /\{\d+\}/).map { String($0.output) }) }
}

/// The patterns that a language had no text for.
final class Misses: Sendable {
  private let patterns = Mutex<Set<String>>([])

  func note(_ pattern: String) { patterns.withLock { _ = $0.insert(pattern) } }

  var all: [String] { patterns.withLock { $0.sorted() } }

  /// As they stand in the files of Sources/Wordings, with a line to fill in.
  var listing: String {
    "without Chinese words:\n" + all.map { "    \($0.replacing("\n", with: "⏎"))\n    ?\n" }.joined()
  }
}
