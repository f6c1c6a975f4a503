package import Tables

// Three places, four years, some gaps: small enough to check an answer in the head.
//
//     places    东湖区 and 南岭县 are 区县, 西山区 is a 市 by level, so that levels repeat
//     reports   one a place and year; 西山区 has none for 2019, 南岭县 none for 2021
//     figures   财政收入 everywhere; 旅游收入 in 西山区; 财政收入增长, 新增就业, 绿地 and 排名 here and there; three targets
//
// Measures are called as the indicators are, and figures speak of the place of their report; both columns are hidden.
//
// Every figure stands in a sentence of its own, on line 3, 4, … of its report.

/// The catalogue that tests and the examples of stages query.
package func exampleCatalogue() -> Catalogue {
  let figures = exampleFigures()
  let proofs = figures.map(\.evidence)
  let entries = [
    Catalogue.Entry(
      name: "reports", aliases: ["报告"], summary: "a document", table: table(0, reportFields, exampleReports())),
    Catalogue.Entry(
      name: "figures", aliases: ["指标数据", "数据"], summary: "a figure that a report states",
      table: table(1, figureFields, figures.map(\.values))),
    Catalogue.Entry(
      name: "places", aliases: ["地方"], summary: "an administrative place", table: table(2, placeFields, examplePlaces())
    ),
  ]
  return Catalogue(
    entries: entries, names: Deferred(made: ["东湖区", "西山区", "南岭县"]),
    synonyms: Deferred(made: [["新增就业", "新增就业人数"]])
  ) { reference in
    reference.table == 1 && proofs.indices.contains(Int(reference.row)) ? proofs[Int(reference.row)] : nil
  }
}

private func table(_ number: Int32, _ fields: [Field], _ rows: [[Value]]) -> Table {
  let columns = fields.enumerated().map { index, field in Column(field.type, rows.map { $0[index] }) }
  let origins = Origins.rows(table: number, rows: rows.indices.map { Int32($0) })
  return Table(fields: fields, columns: columns, count: rows.count, origins: origins)
}

private let reportFields = [
  Field("id", .text), Field("place", .text, aliases: ["地方"]), Field("year", .integer, aliases: ["年份"]),
  Field("published", .date), Field("authors", .list(of: .text)),
]

private let figureFields = [
  Field("report", .text, aliases: ["报告"]), Field("place", .text, aliases: ["地方"]),
  Field("indicator", .text, aliases: ["指标"], summary: "what is measured"),
  Field("value", .quantity, aliases: ["数值"]), Field("unit", .text, aliases: ["单位"]),
  Field("kind", .text, aliases: ["类别"], members: ["level", "change", "share", "multiple", "rank"]),
  Field(
    "status", .text, aliases: ["状态"], members: ["actual", "target", "estimate"],
    memberAliases: ["完成": "actual", "目标": "target", "预计": "estimate"]),
  Field("period", .period, aliases: ["时期"]), Field("year", .integer, aliases: ["年份"]),
  Field("measure", .text, aliases: ["测度"], isHidden: true), Field("scope", .text, aliases: ["范围"], isHidden: true),
]

private let placeFields = [
  Field("name", .text, aliases: ["名称"]), Field("level", .text, members: ["市", "区县"]), Field("population", .quantity),
  Field("area", .quantity),
]
