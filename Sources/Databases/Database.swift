import CSqlite

/// A database of SQLite: a file, or one that lives in memory only.
@safe package struct Database: ~Copyable {
  /// Why SQLite refused something, in its own words.
  package struct Failure: Error, Sendable {
    package let reason: String
  }

  /// One cell of a result.
  package enum Cell: Hashable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)
  }

  // Safety: opened in init, closed in deinit, and handed to nobody.
  private let handle: OpaquePointer

  /// The database in the file at `path`, which is made where there is none; `:memory:` is one in memory.
  package init(_ path: String) throws(Failure) {
    unsafe handle = try Database.opened(path)
  }

  private static func opened(_ path: String) throws(Failure) -> OpaquePointer {
    var handle: OpaquePointer?
    let code = unsafe sqlite3_open(path, &handle)
    guard let opened = unsafe handle else { throw Failure(reason: "there is no memory for it") }
    if code == SQLITE_OK { return unsafe opened }
    defer { unsafe sqlite3_close_v2(opened) }
    throw unsafe reason(opened)
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Carries out statements that yield nothing.
  package borrowing func run(_ sql: String) throws(Failure) {
    if unsafe sqlite3_exec(handle, sql, nil, nil, nil) != SQLITE_OK { throw failure }
  }

  /// The rows of a query.
  package borrowing func rows(_ sql: String) throws(Failure) -> [[Cell]] {
    let statement = try Statement(sql, self)
    var rows: [[Cell]] = []
    while try statement.step(self) { rows.append(statement.cells) }
    return rows
  }

  /// A statement that is carried out again and again.
  borrowing func statement(_ sql: String) throws(Failure) -> Statement { try Statement(sql, self) }

  var failure: Failure { unsafe Database.reason(handle) }

  private static func reason(_ handle: OpaquePointer) -> Failure {
    // Safety: the text is copied before the next call can change it.
    unsafe Failure(reason: String(cString: sqlite3_errmsg(handle)))
  }

  fileprivate func prepared(_ sql: String) throws(Failure) -> OpaquePointer {
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    guard code == SQLITE_OK, let made = unsafe statement else { throw failure }
    return unsafe made
  }
}

/// A statement that SQLite has read.
@safe struct Statement: ~Copyable {
  // Safety: prepared in init, finalized in deinit, and handed to nobody. A connection that is closed before its statements
  // stays until the last is finalized.
  private let handle: OpaquePointer

  init(_ sql: String, _ database: borrowing Database) throws(Database.Failure) {
    unsafe handle = try database.prepared(sql)
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Goes on to the next row; false where there is none.
  borrowing func step(_ database: borrowing Database) throws(Database.Failure) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.failure
    }
  }

  /// Carries it out with what is bound, and is ready for the next.
  borrowing func run(_ database: borrowing Database) throws(Database.Failure) {
    _ = try step(database)
    unsafe sqlite3_reset(handle)
  }

  /// The cells of the row at hand.
  var cells: [Database.Cell] {
    (0..<(unsafe sqlite3_column_count(handle))).map { index in
      switch unsafe sqlite3_column_type(handle, index) {
      case SQLITE_INTEGER: return .integer(Int(unsafe sqlite3_column_int64(handle, index)))
      case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, index))
      case SQLITE_NULL: return .null
      default:
        guard let text = unsafe sqlite3_column_text(handle, index) else { return .null }
        return .text(unsafe String(cString: text))
      }
    }
  }

  /// Gives parameter number `place`, counted from 1, a value.
  borrowing func bind(_ cell: Database.Cell, at place: Int32) {
    switch cell {
    case .null: unsafe sqlite3_bind_null(handle, place)
    case .integer(let number): unsafe sqlite3_bind_int64(handle, place, Int64(number))
    case .real(let number): unsafe sqlite3_bind_double(handle, place, number)
    case .text(var text):
      _ = text.withUTF8 { bytes in
        // Safety: SQLite copies as many bytes as it is told of before the call returns.
        unsafe bytes.withMemoryRebound(to: CChar.self) { letters in
          unsafe database_bind_text(handle, place, letters.baseAddress, Int32(letters.count))
        }
      }
    }
  }
}
