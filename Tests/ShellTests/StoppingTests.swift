import ExampleCatalogue
import Rendering
import Shell
import SourceText
import Synchronization
import Testing

/// Ctrl-C is heard also while an answer is written or drawn.
@Suite struct StoppingTests {
  @Test(arguments: [
    "figures", "figures | take 5", ".mode csv\nfigures | sort year", ".mode markdown\nfigures",
    "places | select name, population | chart bar", "figures | count by year | chart line", ".last",
  ])
  func answersStopWhileTheyAreWritten(lines: String) {
    let whole = replies(lines) { _ in false }
    #expect(!whole.text.contains("stopped"))
    // The last questions are those of the writing.
    let stopped = replies(lines) { $0 >= whole.asked }
    #expect(stopped.text.contains("error: stopped"), "\(stopped.text)")
  }

  /// What stood in a file stays where the new one is not whole.
  @Test func aFileIsGivenUpWhereItsWritingStops() {
    let endings = Mutex<[Bool]>([])
    let files = Files(
      read: { _ throws(Files.Failure) in [] },
      write: { _, produce throws(Files.Failure) in
        let isWhole = produce { _ in }
        endings.withLock { $0.append(isWhole) }
        return isWhole
      })
    var session = Session(catalogue: exampleCatalogue(), files: files, settings: .terminal(width: 80, colour: false))
    let asked = Mutex(0)
    func reply(_ isOver: @escaping @Sendable (Int) -> Bool) -> String {
      asked.withLock { $0 = 0 }
      return session.reply(
        to: "figures | to \"a.csv\"",
        isCancelled: {
          asked.withLock {
            $0 += 1
            return isOver($0)
          }
        }
      ).text
    }
    #expect(reply { _ in false } == "a.csv: 21 rows\n")
    let questions = asked.withLock { $0 }
    #expect(reply { $0 >= questions }.hasPrefix("error: stopped, and a.csv is as it was\n"))
    #expect(endings.withLock { $0 } == [true, false])
  }

  /// What stood in the file of .output is replaced by the first answer that is whole, not by an attempt.
  @Test func answersFollowOnlyWholeOnes() {
    let calls = Mutex<[String]>([])
    let hasFailed = Mutex(false)
    var files = Files(
      read: { _ throws(Files.Failure) in [] },
      write: { _, produce throws(Files.Failure) in
        calls.withLock { $0.append("write") }
        let isFirst = hasFailed.withLock { hasFailed in
          defer { hasFailed = true }
          return !hasFailed
        }
        if isFirst { throw Files.Failure(reason: "No space left on device") }
        return produce { _ in }
      })
    files.append = { _, produce throws(Files.Failure) in
      calls.withLock { $0.append("append") }
      return produce { _ in }
    }
    var session = Session(catalogue: exampleCatalogue(), files: files, settings: .terminal(width: 80, colour: false))
    _ = session.reply(to: ".output a.csv")
    calls.withLock { $0 = [] }
    #expect(session.reply(to: "print 1").text.hasPrefix("error: a.csv cannot be written: No space left on device\n"))
    #expect(session.reply(to: "print 2").text == "")
    #expect(session.reply(to: "print 3").text == "")
    #expect(calls.withLock { $0 } == ["write", "write", "append"])
  }

  private func replies(_ lines: String, _ isOver: @escaping @Sendable (Int) -> Bool) -> (text: String, asked: Int) {
    let files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    var session = Session(
      catalogue: exampleCatalogue(), files: files, settings: .terminal(width: 80, colour: false))
    _ = session.reply(to: "figures | take 3")
    let asked = Mutex(0)
    var text = ""
    for line in lines.split(separator: "\n") {
      let reply = session.reply(
        to: String(line),
        isCancelled: {
          asked.withLock {
            $0 += 1
            return isOver($0)
          }
        })
      text += reply.text
    }
    return (text, asked.withLock { $0 })
  }
}
