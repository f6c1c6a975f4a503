import ArgumentParser
import Model
import Query
import SourceText
import Tables

/// A query as SQL, for databases that hold the tables.
struct WriteSql: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql", abstract: "Write a query as SQL.",
    discussion: """
      The SQL asks tables as .save facts.sqlite writes them. With --over it begins with the statements that make the \
      tables of what quan extract --into wrote. No report is read. What has no form in the SQL of a database is named \
      with its place, and the exit status is 1.
      """)

  @Argument(help: ArgumentHelp("The query, with definitions before it if it needs some.", valueName: "query"))
  var query: String

  @Option(
    help: ArgumentHelp("The database that it is for.", valueName: "dialect"))
  var dialect: Dialect = .sqlite

  @Option(
    help: ArgumentHelp("A folder that quan extract --into filled with JSON lines.", valueName: "folder"),
    completion: .directory)
  var over: String?

  @OptionGroup var spokenOption: SpokenOption

  func validate() throws {
    if over != nil, let gap = dialect.gapWithLines {
      refuse("\(gap); .save facts.sqlite writes a database for it")
    }
  }

  func run() throws {
    let tables = Corpus(reports: [], remarks: []).catalogue
    var environment = Environment(catalogue: tables)
    let sql: SqlQuery
    do throws(Diagnostic) {
      sql = try environment.sql(Source(name: "", text: query), for: dialect)
    } catch { fail(with: error) }
    if let over { makeTables(of: sql, among: tables, over) }
    StandardOutput.write(sql.text + "\n")
  }

  private func makeTables(of sql: SqlQuery, among tables: Catalogue, _ folder: String) {
    for table in tables.entries where sql.mentions(table.name) {
      guard TableLines.all.contains(where: { $0.name == table.name }) else {
        refuse(
          "\(table.name) comes of all reports together, which JSON lines hold one by one; .save facts.sqlite keeps it")
      }
      let path = TableLines.path(of: table.name, in: folder)
      StandardOutput.write(dialect.table(table.name, table.fields, linesAt: path))
    }
  }
}

extension Dialect: ExpressibleByArgument {}
