import SourceText
import Tables

extension Function {
  static let denseRank = Function(
    "dense_rank", aliases: ["紧密名次"], "the place of the row as rank has it, with no place left out after equal rows", [],
    examples: [Example("dense_rank() sort year", "1、2、3、4")],
    sql: .window { _, window in
      SqlValue(.integer, SqlTerm("dense_rank()\(window.over(sharesTies: true))", mayBeNull: false))
    },
    meaning: .window { _ in
      BoundWindow(type: .integer) { (_, arrangement, run) throws(Diagnostic) in
        try arrangement.numbered(run) { _, place, last in arrangement.isTied[place] ? last : last + 1 }
      }
    })
}
