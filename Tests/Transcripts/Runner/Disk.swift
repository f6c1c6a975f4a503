import Quantities
import Shell
import SourceText
import Synchronization
import Tables

/// Files that live as long as one session: some scripts to begin with, and what the session writes.
final class Disk: Sendable {
  private let contents = Mutex<[String: String]>([
    "totals.quan": """
    # The revenue of one year.
    param year = 2020 "the year to report"
    print "财政收入 {year}"
    figures | where indicator = "财政收入" and year = $year | select place, value

    """,
    "lib/money.quan": """
    def money() = | where unit = "元"
    use "numbers.quan"
    """,
    "lib/numbers.quan": """
    print "numbers"
    def thousands(x) = x / 1000
    """,
    "lib/both.quan": """
    use "money.quan"
    use "./numbers.quan"
    use "../lib/money.quan"
    print thousands(5000)
    """,
    "lib/parameters.quan": """
    param share = 1.5 "a share"
    print share
    """,
    "lib/astray.quan": "use \"lib/money.quan\"",
    "ring/a.quan": "use \"b.quan\"",
    "ring/b.quan": "use \"a.quan\"",
    "ring/self.quan": "use \"self.quan\"",
    "broken.quan": """
    print "first"
    figures | where valeu > 1
    print "never"

    """,
  ])
  private let news = Mutex<String>("")

  var files: Files {
    var files = Files(
      read: { path throws(Files.Failure) in
        guard let text = self.contents.withLock({ $0[path] }) else {
          throw Files.Failure(reason: "No such file or directory")
        }
        return Array(text.utf8)
      },
      write: { path, produce throws(Files.Failure) in
        if path.hasPrefix("/full/") { throw Files.Failure(reason: "No space left on device") }
        var bytes: [UInt8] = []
        guard produce({ bytes += $0 }) else { return false }
        let text = String(decoding: bytes, as: UTF8.self)
        self.contents.withLock { $0[path] = text }
        self.news.withLock { $0 += "--- \(path)\n\(text)" }
        return true
      },
      save: { path, catalogue throws(Files.Failure) in
        if path.hasPrefix("/full/") { throw Files.Failure(reason: "No space left on device") }
        let tables = catalogue.entries.map { "table \($0.name) of \($0.count) rows\n" }
        self.contents.withLock { $0[path] = "" }
        self.news.withLock { $0 += "--- \(path)\n\(tables.joined())" }
      })
    files.append = { path, produce throws(Files.Failure) in
      if path.hasPrefix("/full/") { throw Files.Failure(reason: "No space left on device") }
      var isWhole = false
      self.note("+++ \(path)") { isWhole = produce($0) }
      return isWhole
    }
    files.pipe = { command, produce throws(Files.Failure) in
      if command == "false" { throw Files.Failure(reason: "ended with status \(1)") }
      self.note("| \(command)", produce)
    }
    files.edit = { text throws(Files.Failure) in text.replacing("2020", with: "2021") }
    files.list = { folder in
      self.contents.withLock { contents in
        contents.keys.filter { $0.hasPrefix(folder) && !$0.dropFirst(folder.count).contains("/") }
          .map { String($0.dropFirst(folder.count)) }.sorted()
      }
    }
    files.now = { CalendarDate(year: 2026, month: 3, day: 5).map { Moment(date: $0, secondOfDay: 34_215) } }
    return files
  }

  private func note(_ head: String, _ produce: (@escaping Files.Sink) -> Void) {
    let bytes = Mutex<[UInt8]>([])
    produce { piece in bytes.withLock { $0 += piece } }
    let text = String(decoding: bytes.withLock { $0 }, as: UTF8.self)
    if text.isEmpty { return }
    news.withLock { $0 += "\(head)\n\(text)" }
  }

  /// What was written since the last call, each file under its name.
  func takeNews() -> String {
    news.withLock { news in
      defer { news = "" }
      return news
    }
  }
}
