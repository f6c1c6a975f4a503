import Glibc
import Quantities
package import Tables

/// Writes the tables of a catalogue into a new database of SQLite at `path`, in the place of what stood there. The file is
/// whole at every moment: it is written beside its place and moved there at the end, with the permissions of what it
/// replaces. A link leads to its place. What a killed program left of a file that it was writing there goes.
package func save(_ catalogue: Catalogue, to path: String) throws(Database.Failure) {
  let path = target(of: path)
  let unfinished = "\(path).unfinished-\(getpid())"
  removeLeftovers(beside: path)
  removeFile(unfinished)
  // Whoever holds this lock is still writing.
  let lock = begin(unfinished, like: path)
  defer { if lock >= 0 { close(lock) } }
  do throws(Database.Failure) {
    let database = try Database(unfinished)
    // Nobody reads the file before it has its name, so there is nothing to undo and nothing to wait for.
    try database.run("pragma journal_mode = off; pragma synchronous = off; pragma page_size = 8192")
    try fill(database, with: catalogue)
  } catch {
    removeFile(unfinished)
    throw error
  }
  if unsafe rename(unfinished, path) != 0 {
    let reason = unsafe String(cString: strerror(errno))
    removeFile(unfinished)
    throw Database.Failure(reason: reason)
  }
}

private func removeFile(_ path: String) { unsafe _ = unlink(path) }

/// Removes the files that were begun for a database at `path` and that nobody writes any more.
private func removeLeftovers(beside path: String) {
  let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
  let start = path[cut...] + ".unfinished-"
  for name in names(in: path[..<cut].isEmpty ? "." : String(path[..<cut])) where name.hasPrefix(start) {
    guard Int32(name.dropFirst(start.count)) != nil else { continue }
    let leftover = path[..<cut] + name
    let descriptor = unsafe open(String(leftover), O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { continue }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { removeFile(String(leftover)) }
    close(descriptor)
  }
}

private func names(in folder: String) -> [String] {
  // Safety: the handle is used only between opendir and closedir, and names are copied out at once.
  guard let handle = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(handle) }
  var names: [String] = []
  while let entry = unsafe readdir(handle) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    names.append(name)
  }
  return names
}

/// Makes the tables of a catalogue in a database: one for each under its name, `units` for the units that convert, and
/// indices over the columns by which questions choose.
package func fill(_ database: borrowing Database, with catalogue: Catalogue) throws(Database.Failure) {
  try database.run("begin")
  for entry in catalogue.entries { try make(entry, in: database) }
  if catalogue.index(of: "units") == nil { try makeUnits(in: database) }
  try database.run("commit")
}

/// The columns that most questions choose by.
private let indexed = ["report", "sentence", "entity", "measure", "indicator", "year", "place"]

private func make(_ entry: Catalogue.Entry, in database: borrowing Database) throws(Database.Failure) {
  let columns = databaseColumns(of: entry.fields)
  let name = quoted(entry.name)
  let definitions = columns.map { "\(quoted($0.name)) \(type(of: $0))" }
  try database.run("create table \(name) (\((["nth integer primary key"] + definitions).joined(separator: ", ")))")
  let places = repeatElement("?", count: columns.count + 1).joined(separator: ", ")
  let insert = try database.statement("insert into \(name) values (\(places))")
  let table = entry.table
  for row in 0..<table.count {
    insert.bind(.integer(row + 1), at: 1)
    for (index, column) in columns.enumerated() {
      insert.bind(cell(column.cell(table.columns[column.field][row])), at: Int32(index + 2))
    }
    try insert.run(database)
  }
  for column in columns where indexed.contains(column.name) {
    try database.run(
      "create index \(quoted("\(entry.name)_\(column.name)")) on \(name) (\(quoted(column.name)))")
  }
}

private func makeUnits(in database: borrowing Database) throws(Database.Failure) {
  try database.run(
    "create table units (unit text primary key, dimension text not null, numerator integer not null, "
      + "denominator integer not null, factor real not null)")
  let insert = try database.statement("insert into units values (?, ?, ?, ?, ?)")
  for unit in Unit.measured {
    let (numerator, denominator) = unit.factor
    let cells: [Database.Cell] = [
      .text(unit.symbol), .text(unit.dimension), .integer(numerator), .integer(denominator),
      .real(Double(numerator) / Double(denominator)),
    ]
    for (index, cell) in cells.enumerated() { insert.bind(cell, at: Int32(index + 1)) }
    try insert.run(database)
  }
}

private func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

private func type(of column: DatabaseColumn) -> String {
  switch column.type {
  case .number: "real"
  case .integer: "integer"
  case .truth: "boolean"
  default: "text"
  }
}

private func cell(_ value: Value) -> Database.Cell {
  switch value {
  case .null: .null
  case .text(let text): .text(text)
  case .integer(let number): .integer(number)
  case .number(let number): .real(number.double)
  case .truth(let truth): .integer(truth ? 1 : 0)
  case .date, .list, .quantity, .period: .text(written(value))
  }
}

/// Where a link leads.
private func target(of path: String) -> String {
  // Safety: the answer is copied and given back before anything else uses it.
  guard let real = unsafe realpath(path, nil) else { return path }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}

/// Makes an empty file where a database is to grow, and holds a lock on it for as long as what it returns is open; negative
/// where that is impossible: whoever opens the database says why.
private func begin(_ unfinished: String, like path: String) -> Int32 {
  let descriptor = unsafe open(unfinished, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  if descriptor < 0 { return descriptor }
  flock(descriptor, LOCK_EX | LOCK_NB)
  var old = stat()
  // Safety: the call fills the structure it is given and keeps no pointer to it.
  if unsafe stat(path, &old) == 0 { fchmod(descriptor, old.st_mode & 0o7777) }
  return descriptor
}
