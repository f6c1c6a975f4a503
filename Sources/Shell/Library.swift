import Query
import SourceText
import Syntax
package import Tables

/// Where a session's reports come from.
package struct Library: Sendable {
  /// What has come of opening or reading again.
  package struct News: Sendable {
    /// The tables over all that is open now.
    package let catalogue: Catalogue
    /// How many reports there are now, and how many of them were read just now.
    package let reports: Int
    package let read: Int
    /// How many there were before and are no more.
    package let gone: Int

    package init(catalogue: Catalogue, reports: Int, read: Int, gone: Int) {
      self.catalogue = catalogue
      self.reports = reports
      self.read = read
      self.gone = gone
    }
  }

  package typealias IsCancelled = @Sendable () -> Bool

  /// Reads the reports at more paths. What cannot be read is said on the way. nil where it was cancelled: then no other
  /// reports are open than before.
  package let open: @Sendable (_ paths: [String], _ isCancelled: @escaping IsCancelled) -> News?
  /// Reads again what has changed since it was read; nil as above.
  package let reload: @Sendable (_ isCancelled: @escaping IsCancelled) -> News?
  /// The paths whose reports are open.
  package let paths: @Sendable () -> [String]

  package init(
    open: @escaping @Sendable (_ paths: [String], _ isCancelled: @escaping IsCancelled) -> News?,
    reload: @escaping @Sendable (_ isCancelled: @escaping IsCancelled) -> News?,
    paths: @escaping @Sendable () -> [String] = { [] }
  ) {
    self.open = open
    self.reload = reload
    self.paths = paths
  }
}

extension Session {
  /// Asks the tables of `news` from now on, unless they never came about. What was defined is defined again over them;
  /// results of before are gone, since they speak of rows that are no more.
  mutating func takeUp(_ news: Library.News?, of call: Command.Call) throws(Diagnostic) -> String {
    guard let news else { throw .stopped(call.name, in: call.source) }
    let language = settings.language
    let opened: Phrase = news.reports == 1 ? "1 report open" : "\(news.reports) reports open"
    var parts: [Phrase] = [opened, "\(news.read) read"]
    if news.gone > 0 { parts.append("\(news.gone) gone") }
    var text = language(Phrase(clauses: parts)) + "\n"
    if news.read == 0, news.gone == 0 { return text }
    let hadResults = environment.results.count > 0
    environment = environment.reopened(over: news.catalogue)
    environment.ownTables = [history.entry]
    let before = definitions
    definitions = []
    var lost: [String] = []
    for (statement, source) in before {
      do throws(Diagnostic) {
        try environment.run(statement, in: source, isCancelled: { false }, to: { _ in })
        definitions.append((statement, source))
      } catch {
        lost.append(source.text(in: statement.span))
      }
    }
    if hadResults { text += language("the results of before are gone") + "\n" }
    for statement in lost { text += language("no longer defined: \(statement)") + "\n" }
    return text
  }
}
