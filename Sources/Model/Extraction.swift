import Facts
import Sentences
package import Tables

/// A kind of fact that `quan extract` prints, with the field names of the exchange format: one JSON object a fact.
package struct Extraction: Sendable {
  package let name: String
  package let contents: Report.Contents
  /// The facts of a report as a table, for formats that want one.
  package let table: @Sendable (Report) -> Table
  /// Appends the facts of a report as JSON lines. Each object begins with the given members, as in `"table": "figures", `.
  package let writeLines: @Sendable (Report, _ first: [UInt8], inout JsonWriter) -> Void

  /// Every kind, in the order of help.
  package static let all: [Extraction] = [.figures, .frameworks, .unread] + NameTables.extractions

  /// A stream of what `facts` finds in a report, where `contents` are what has to be read for it.
  init<Fact>(
    name: String, contents: Report.Contents, facts: @escaping @Sendable (Report) -> [Fact], columns: [FactColumn<Fact>]
  ) {
    self.name = name
    self.contents = contents
    table = { report in
      let facts = told(facts(report), by: report, UserTable.Numbering())
      let values = columns.map { column in
        var builder = ColumnBuilder(column.field.type)
        column.append(facts, to: &builder)
        return builder.column
      }
      return Table(fields: columns.map(\.field), columns: values, count: facts.count, origins: .none(facts.count))
    }
    let members = columns.enumerated().map { index, column in
      Member(caption: Array("\(index == 0 ? "" : ", ")\"\(column.field.name)\": ".utf8), reading: column.reading)
    }
    writeLines = { report, first, json in
      let facts = facts(report)
      guard let fact = facts.first else { return }
      // With its sentence a fact takes about half a kilobyte.
      json.bytes.reserveCapacity(json.bytes.count + facts.count * 512)
      // One for all facts, since a report has many parts to hold on to.
      var told = Told(report: report, fact: fact, index: 0, first: UserTable.Numbering())
      for index in facts.indices {
        told.fact = facts[index]
        told.index = index
        json.bytes.append(UInt8(ascii: "{"))
        json.bytes.append(contentsOf: first)
        let members = members.span
        for number in members.indices {
          json.bytes.append(contentsOf: members[number].caption)
          members[number].reading.write(told, to: &json)
        }
        json.write(plain: "}\n")
      }
    }
  }
}

/// What a line needs of a column, and no more: what is walked for every fact is copied for every fact.
private struct Member<Fact>: Sendable {
  let caption: [UInt8]
  let reading: FactColumn<Fact>.Reading
}
