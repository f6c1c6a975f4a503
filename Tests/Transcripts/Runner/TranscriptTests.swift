import ExampleCatalogue
import Foundation
import Shell
import SourceText
import Synchronization
import Testing
import Wordings

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.names) func sessionAnswersAsWritten(name: String) throws {
    let transcript = try Transcript(named: name)
    #expect(transcript.header.first?.hasPrefix("# ") == true, "the first line is a comment that states the rule")
    #expect(!transcript.entries.isEmpty, "\(name) types nothing")
    let written = transcript.text(with: transcript.entries)
    let got = transcript.text(with: replay(transcript.entries))
    if got == written { return }
    if ProcessInfo.processInfo.environment["QUAN_ACCEPT"] != nil {
      try got.write(to: transcript.url, atomically: true, encoding: .utf8)
    } else {
      Issue.record("\(name)\n--- expected ---\n\(written)--- got ---\n\(got)")
    }
  }

  @Test func everyTopicHasTranscripts() {
    let topics = Set(Transcript.names.map { $0.split(separator: "/").dropLast().joined(separator: "/") })
    #expect(!topics.contains(""), "a transcript stands in the folder of its topic")
    #expect(Transcript.names.count >= 60)
  }

  /// Whatever a transcript is answered has Chinese words. What has none is listed as it would stand in the files of
  /// Sources/Wordings, with a line to fill in.
  @Test func everyAnswerHasChineseWords() throws {
    let misses = Mutex<Set<String>>([])
    let language = Language.chinese.tellingMisses { pattern in misses.withLock { _ = $0.insert(pattern) } }
    for name in Transcript.names { _ = replay(try Transcript(named: name).entries, in: language) }
    let missing = misses.withLock { $0.sorted() }.map { "    \($0.replacing("\n", with: "⏎"))\n    ?\n" }
    #expect(missing.isEmpty, "without Chinese words:\n\(missing.joined())")
  }

  /// Types the entries into one session and notes its answers.
  private func replay(_ entries: [Transcript.Entry], in language: Language = .english) -> [Transcript.Entry] {
    let disk = Disk()
    var session = Session(
      catalogue: exampleCatalogue(), files: disk.files, settings: .terminal(width: 80, colour: false))
    session.settings.language = language
    return entries.map { entry in
      let reply = withoutTimes(session.reply(to: entry.typed).text)
      return Transcript.Entry(typed: entry.typed, reply: reply + disk.takeNews())
    }
  }
}
