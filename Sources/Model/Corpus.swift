package import Documents
import Facts
import Sentences
package import SourceText
package import Tables

/// Reports that were read together, and the tables over them.
package struct Corpus: Sendable {
  package let reports: [Report]
  /// What could not be read, and what was read otherwise than it stands.
  package let remarks: [Remark]
  package let catalogue: Catalogue

  /// `language`: what the sentences are said in that the program itself writes into rows, such as the claims of checks.
  package init(reports: [Report], remarks: [Remark], language: Language = .english) {
    self.reports = reports
    self.remarks = remarks
    let entities = Deferred { Entities(reports) }
    var numbering = UserTable.Numbering(entities: entities)
    let numberings = reports.map { report in
      defer {
        numbering.sentence += report.prose.sentences.count
        numbering.figure += report.figures.count
        numbering.framework += report.frameworks.count
        numbering.report += 1
      }
      return numbering
    }
    let whole = WholeCorpus(reports: reports, numberings: numberings, language: language)
    let built = UserTable.all.enumerated().map { BuiltTable($1, number: $0, of: whole) }
    catalogue = Catalogue(
      entries: built.map(\.entry), names: Deferred { TextNames.of(reports, entities.value) },
      synonyms: Deferred { MeasureLexicon.standard.entries.map { [$0.name] + $0.aliases } },
      evidence: { reference in
        guard built.indices.contains(Int(reference.table)) else { return nil }
        return built[Int(reference.table)].evidence(of: Int(reference.row), in: reports)
      })
  }
}

/// A user table over a corpus, with the way from its rows back to the sentences. Its rows are read out of the reports when
/// somebody first asks for them.
private struct BuiltTable: Sendable {
  let entry: Catalogue.Entry
  private let rows: Deferred<Rows>

  private struct Rows: Sendable {
    var table: Table
    /// The number of each row's report.
    var report: [Int32] = []
    var places: [UserTable.Place] = []
  }

  init(_ table: UserTable, number: Int, of corpus: WholeCorpus) {
    let rows = Deferred { BuiltTable.rows(table, number: number, of: corpus) }
    self.rows = rows
    entry = Catalogue.Entry(
      name: table.name, aliases: table.aliases, summary: table.summary, fields: table.fields,
      count: table.count.map { count in corpus.reports.reduce(0) { $0 + count($1) } },
      bytes: table.bytesPerFigure * corpus.reports.reduce(0) { $0 + $1.figures.count },
      content: Deferred { rows.value.table })
  }

  private static func rows(_ table: UserTable, number: Int, of corpus: WholeCorpus) -> Rows {
    var rows = UserTable.Rows(builders: table.fields.map { ColumnBuilder($0.type) })
    var report: [Int32] = []
    let origins: Origins
    switch table.making {
    case .reportByReport(let append):
      for index in corpus.reports.indices {
        var numbering = corpus.numberings[index]
        numbering.row = report.count + 1
        append(corpus.reports[index], numbering, &rows)
        report += repeatElement(Int32(index), count: rows.places.count - report.count)
      }
      origins = .rows(table: Int32(number), rows: Array(0..<Int32(report.count)))
    case .atOnce(let fill):
      fill(corpus, &rows)
      origins = rows.grounds.origins
    }
    let table = Table(
      fields: table.fields, columns: rows.builders.map(\.column), count: origins.count, origins: origins)
    return Rows(table: table, report: report, places: rows.places)
  }

  func evidence(of row: Int, in reports: [Report]) -> Evidence? {
    let rows = rows.value
    guard rows.places.indices.contains(row), let sentence = rows.places[row].sentence else { return nil }
    let report = reports[Int(rows.report[row])]
    let prose = report.prose
    let range = prose.sentences[sentence].range
    let mark = rows.places[row].mark
    let place = report.place(ofByte: prose.sourceBytes(mark ?? range).lowerBound)
    let marked = mark.map { mark in
      let start = Int(prose.byteOffsets[range.lowerBound])
      return Int(prose.byteOffsets[mark.lowerBound]) - start..<Int(prose.byteOffsets[mark.upperBound]) - start
    }
    return Evidence(
      report: report.id, place: place, sentence: prose.text(range), mark: marked)
  }
}
