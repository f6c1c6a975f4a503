import ArgumentParser
import Model
import Query
import SourceText

/// A query as SQL, for databases that hold the tables.
struct WriteSql: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql", abstract: "Write a query as SQL.",
    discussion: """
      The SQL asks tables as .save facts.sqlite writes them. No report is read. What has no form in the SQL of a database \
      is named with its place, and the exit status is 1.
      """)

  @Argument(help: "The query, with definitions before it if it needs some.")
  var query: String

  @Option(
    help: ArgumentHelp("Whose SQL: \(Dialect.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "dialect"))
  var dialect: Dialect = .sqlite

  func run() throws {
    var environment = Environment(catalogue: Corpus(reports: [], remarks: []).catalogue)
    do throws(Diagnostic) {
      StandardOutput.write(try environment.sql(Source(name: "", text: query), for: dialect).text + "\n")
    } catch { fail(with: error) }
  }
}

extension Dialect: ExpressibleByArgument {}
