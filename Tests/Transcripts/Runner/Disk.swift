import Shell
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
    Files(
      read: { path throws(Files.Failure) in
        guard let text = self.contents.withLock({ $0[path] }) else {
          throw Files.Failure(reason: "No such file or directory")
        }
        return Array(text.utf8)
      },
      write: { path, produce throws(Files.Failure) in
        if path.hasPrefix("/full/") { throw Files.Failure(reason: "No space left on device") }
        var bytes: [UInt8] = []
        produce { bytes += $0 }
        let text = String(decoding: bytes, as: UTF8.self)
        self.contents.withLock { $0[path] = text }
        self.news.withLock { $0 += "--- \(path)\n\(text)" }
      },
      save: { path, catalogue throws(Files.Failure) in
        if path.hasPrefix("/full/") { throw Files.Failure(reason: "No space left on device") }
        let tables = catalogue.entries.map { "table \($0.name) of \($0.count) rows\n" }
        self.news.withLock { $0 += "--- \(path)\n\(tables.joined())" }
      })
  }

  /// What was written since the last call, each file under its name.
  func takeNews() -> String {
    news.withLock { news in
      defer { news = "" }
      return news
    }
  }
}
