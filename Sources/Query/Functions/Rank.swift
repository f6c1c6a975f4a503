import SourceText
import Tables

extension Function {
  static let rank = Function(
    "rank", aliases: ["名次"], "the place of the row in the order of sort, from 1; equal rows share the best one", [],
    examples: [Example("rank() sort year", "1、2、3、4")],
    sql: .window { _, window in SqlValue(.integer, SqlTerm("rank()\(window.over(sharesTies: true))", mayBeNull: false))
    },
    meaning: .window { _ in
      BoundWindow(type: .integer) { (_, arrangement, run) throws(Diagnostic) in
        try arrangement.numbered(run) { index, place, last in arrangement.isTied[place] ? last : index + 1 }
      }
    })
}
