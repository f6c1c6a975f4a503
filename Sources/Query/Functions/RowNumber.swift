import SourceText
import Tables

extension Function {
  static let rowNumber = Function(
    "row_number", aliases: ["行号"], "the number of the row in the order of sort, from 1", [],
    examples: [Example("row_number() sort year", "1、2、3、4")],
    sql: .window { _, window in SqlValue(.integer, SqlTerm("row_number()\(window.over())", mayBeNull: false)) },
    meaning: .window { _ in
      BoundWindow(type: .integer) { (_, arrangement, run) throws(Diagnostic) in
        try arrangement.numbered(run) { index, _, _ in index + 1 }
      }
    })
}
