import Foundation
import SourceText
import Testing
import Wordings

/// Every text of the sources that reads like an English sentence has Chinese words, or is listed here as one that nobody is
/// told. So a new message, help or caption without Chinese words is found wherever it is written.
@Suite struct SentencesTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// Rules of reading and lexicons say in English what they are for to those who read them; SQL, XML and the prelude are
  /// texts of other languages. What the prelude's definitions say of themselves stands in the manual, which has a test.
  private static let foldersOfOtherTexts = [
    "Wordings/", "Facts/Rules/", "Facts/Lexicon/", "Query/Prelude/", "Query/Sql/", "Workbooks/",
    "Rendering/Charts/Svg/",
  ]

  @Test func everySentenceHasChineseWords() throws {
    let known = Set(Language.chineseEntries.map(\.english))
    var missing: [String] = []
    var met: Set<String> = []
    let files = FileManager.default.enumerator(atPath: Self.sources.path)?.compactMap { $0 as? String } ?? []
    for file in files.sorted() where file.hasSuffix(".swift") {
      if Self.foldersOfOtherTexts.contains(where: { file.hasPrefix($0) }) { continue }
      let text = try String(contentsOf: Self.sources.appending(path: file), encoding: .utf8)
      for literal in literals(of: withoutBrokenInvariants(text)) where isSaid(literal) && !known.contains(literal) {
        let first = String(literal.prefix { $0 != "\n" })
        met.insert(first)
        // What a command says of itself has paragraphs, and a list whose items are known by what stands behind a colon.
        let paragraphs = literal.split(separator: "\n").map(String.init)
        if paragraphs.allSatisfy({ !isSaid($0) || known.contains($0) || known.contains(meaning($0)) }) { continue }
        if !Self.saidToNobody.contains(first) { missing.append("\(file): \(first)") }
      }
    }
    #expect(met.count > 5)
    #expect(missing.isEmpty, "without Chinese words:\n\(missing.joined(separator: "\n"))")
    let gone = Self.saidToNobody.subtracting(met).sorted()
    #expect(gone.isEmpty, "listed and no longer there:\n\(gone.joined(separator: "\n"))")
  }

  /// A source without its broken invariants, which only a mistake of the program shows.
  private func withoutBrokenInvariants(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.contains("precondition") || $0.contains("fatalError") ? "" : $0 }.joined(separator: "\n")
  }

  /// Whether a text reads like an English sentence, or begins with a capital as captions do.
  private func isSaid(_ literal: String) -> Bool {
    let text = literal.replacing(/\{\d+\}/, with: "")
    if text.contains("\n"), text.split(separator: "\n").contains(where: { isSaid(String($0)) }) { return true }
    if text.wholeMatch(of: /[A-Z][a-z]{3,}(?: [a-z]+)*\.?/) != nil { return true }
    let words = text.matches(of: /[A-Za-z']+/).map { $0.output.lowercased() }
    return words.count > 1 && text.contains(/[a-z]{2}/) && words.contains { Self.wordsOfSentences.contains($0) }
  }

  private func meaning(_ line: String) -> String {
    line.firstRange(of: ": ").map { String(line[$0.upperBound...]) } ?? line
  }

  private static let wordsOfSentences: Set<String> = [
    "the", "an", "are", "it", "its", "that", "this", "these", "which", "how", "has", "have", "cannot", "does", "only",
    "there", "than", "each", "so", "be", "nothing", "no", "they", "them", "whose", "nobody", "what", "a",
  ]

  /// Examples of what is typed and answered, which the help shows as they are, and words of other languages.
  private static let saidToNobody: Set<String> = [
    "Incorrect password", "Type", "Target", "length(split(\"a,b,c\", \",\"))",
    "places | unpivot amount on what in (population, area) by name | take 3", "name, what, amount",
    "\u{2060}<a class=\"note\"{1} href=\"#n{2}\" title=\"{3}\">{4}</a>", "<a class=\"note\"",
    "<li class=\"level{1}\"><a href=\"#s{2}\">{3}</a></li>",
    " <a class=\"back\" href=\"#r{1}\" aria-label=\"{2}\">↩</a>",
    ":root { color-scheme: light dark; --ground: #fbfaf7; --ink: #1f2528; --pale: #697378; --line: #d9dcd8;",
    "in (a, b), in (query)", "a during b, a overlaps b", "a before b, a after b", "between a and b",
    "param name = 2020 \"what it is\"", "def name(a, b = 1) = …", "def name(a) \"text\" = …",
    "print \"{visitors | count} figures, the last of {visitors | summarize max(year)}\"", "2 figures, the last of 2021",
    "expect 30万人 < (places | summarize min(population)), \"a small place\"",
    "script      = { \";\" } [ statement { \";\" { \";\" } statement } ]        a new line counts as \";\" where one may end",
  ]
}
