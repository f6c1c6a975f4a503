import ArgumentParser
import Model
import Query
import SourceText

/// A query as SQL, for databases that hold the tables.
struct WriteSql: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql", abstract: "Write a query as SQL.",
    discussion: """
      The SQL asks tables as .save facts.sqlite writes them. With --over it begins with the statements that make the \
      tables of what quan extract --into wrote. No report is read. What has no form in the SQL of a database is named \
      with its place, and the exit status is 1.
      """)

  @Argument(help: "The query, with definitions before it if it needs some.")
  var query: String

  @Option(
    help: ArgumentHelp("Whose SQL: \(Dialect.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "dialect"))
  var dialect: Dialect = .sqlite

  @Option(
    help: ArgumentHelp("A folder that quan extract --into filled with JSON lines.", valueName: "folder"),
    completion: .directory)
  var over: String?

  func validate() throws {
    if over != nil, let gap = dialect.gapWithLines {
      throw ValidationError("\(gap); .save facts.sqlite writes a database for it")
    }
  }

  func run() throws {
    let tables = Corpus(reports: [], remarks: []).catalogue
    var environment = Environment(catalogue: tables)
    do throws(Diagnostic) {
      let sql = try environment.sql(Source(name: "", text: query), for: dialect)
      if let over {
        for table in TableLines.all where sql.mentions(table.name) {
          let path = TableLines.path(of: table.name, in: over)
          StandardOutput.write(dialect.table(table.name, table.fields, linesAt: path))
        }
      }
      StandardOutput.write(sql.text + "\n")
    } catch { fail(with: error) }
  }
}

extension Dialect: ExpressibleByArgument {}
