package import Documents
import Facts
import Quantities
import Sentences
package import Tables

/// A kind of fact that `quan extract` prints, with the field names of the exchange format: one JSON object a fact.
package struct Extraction: Sendable {
  package let name: String
  let contents: Report.Contents
  package let table: @Sendable (Report) -> Table

  package static let all: [Extraction] = [.figures, .frameworks]

  /// The facts of the files at `paths`, one report after the other, so that any number of files takes the memory of one.
  package static func run(
    _ paths: [String], _ extraction: Extraction, remark: (Remark, _ isFailure: Bool) -> Void,
    write: (Table) throws -> Void
  ) rethrows {
    let files = Files(paths)
    files.remarks.forEach { remark($0, true) }
    let ids = Corpus.identifiers(of: files.paths)
    for (path, id) in zip(files.paths, ids) {
      switch Files.bytes(of: path).flatMap({ Report.read($0, id: id, path: path, contents: extraction.contents) }) {
      case .success(let report):
        report.prose.document.remarks.forEach { remark($0, false) }
        try write(extraction.table(report))
      case .failure(let failure): remark(failure, true)
      }
    }
  }

  private static func table(_ fields: [Field], _ rows: [[Value]]) -> Table {
    Table(
      fields: fields,
      columns: fields.indices.map { column in Column(fields[column].type, rows.lazy.map { $0[column] }) },
      count: rows.count, origins: .none(rows.count))
  }

  package static let figures = Extraction(
    name: "figures", contents: .figures,
    table: { report in
      let prose = report.prose
      return table(
        [
          Field("report", .text), Field("n", .integer), Field("sentence", .text), Field("raw", .text),
          Field("value", .number), Field("high", .number), Field("unit", .text), Field("indicator", .text),
          Field("kind", .text), Field("bound", .text), Field("status", .text), Field("from", .date), Field("to", .date),
          Field("scope", .text), Field("partOf", .integer), Field("base", .text), Field("start", .integer),
          Field("end", .integer),
        ],
        report.figures.enumerated().map { index, figure in
          let place = prose.sourceBytes(figure.range)
          return [
            .text(report.id), .integer(index + 1), .text(prose.text(prose.sentences[figure.sentence].range)),
            .text(figure.raw), figure.value.map(Value.number) ?? .null, figure.high.map(Value.number) ?? .null,
            .text(figure.unit.symbol), .text(figure.indicator), .text(figure.kind.rawValue),
            .text(figure.bound.rawValue), .text(figure.status.rawValue), figure.period.from.map(Value.date) ?? .null,
            figure.period.to.map(Value.date) ?? .null, .text(orNull: figure.scope),
            .integer(orNull: figure.whole.map { $0 + 1 }), .text(orNull: figure.base), .integer(place.lowerBound),
            .integer(place.upperBound),
          ]
        })
    })

  package static let frameworks = Extraction(
    name: "frameworks", contents: .frameworks,
    table: { report in
      let prose = report.prose
      return table(
        [
          Field("report", .text), Field("n", .integer), Field("sentence", .text), Field("name", .text),
          Field("count", .integer), Field("components", .list(of: .text)), Field("items", .list(of: .text)),
          Field("holds", .truth), Field("start", .integer), Field("end", .integer),
        ],
        report.frameworks.enumerated().map { index, framework in
          let place = prose.sourceBytes(framework.range)
          return [
            .text(report.id), .integer(index + 1), .text(prose.text(prose.sentences[framework.sentence].range)),
            .text(framework.name), .integer(orNull: framework.count), .list(framework.components.map(Value.text)),
            .list(framework.items.map(Value.text)), framework.holds.map(Value.truth) ?? .null,
            .integer(place.lowerBound), .integer(place.upperBound),
          ]
        })
    })
}
