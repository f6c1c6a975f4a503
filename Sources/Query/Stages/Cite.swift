import SourceText
import Tables

extension Stage {
  static let cite = Stage(
    "cite", aliases: ["出处"], "shows the sentences that the rows were read from, the words that count in 【】",
    [
      Parameter("rows", .integer, isOptional: true),
      Parameter("column", .column, after: "of", aliases: ["之"], isOptional: true),
    ],
    notes: [
      Note("of growth", "only what the row's value in that column came from")
    ],
    examples: [
      Example(
        "figures | where indicator = \"旅游收入\" | take 1 | cite",
        "n, report, place, sentence\n1, 西山区2020, west-2020.txt:3, 旅游收入【8400万元】。"),
      Example(
        "figures | where indicator = \"旅游收入\" | pivot sum(value) on year by place | cite of `2021`",
        "n, report, place, sentence\n1, 西山区2021, west-2021.txt:4, 旅游收入【9100万元】。"),
    ]
  ) { call throws(Diagnostic) in
    let limit: Int? =
      if let argument = call.arguments.first { try call.integer(argument, least: 0) } else { nil }
    let column = try call.arguments(after: "of").first.map { (argument) throws(Diagnostic) in try call.column(argument)
    }
    let evidence = call.scope.surroundings.catalogue.evidence
    let fields = [
      Field("n", .integer, summary: "the row of the result, counted from 1"), Field("report", .text),
      Field("place", .text), Field("sentence", .text),
    ]
    return BoundStage(fields: fields) { (flow: Flow) throws(Diagnostic) -> Flow in
      let sources = column.flatMap { flow.cellOrigins($0) } ?? flow.origins
      return try citations(flow, sources, fields, limit, evidence)
    }
    .withoutSql("rows do not know their sentences there")
  }
}

/// A row for each sentence behind each row of the result, or behind its cell in one column. A sentence that several origins share is shown once, with all
/// of its marks.
private func citations(
  _ flow: Flow, _ sources: Origins, _ fields: [Field], _ limit: Int?, _ evidence: @Sendable (RowReference) -> Evidence?
) throws(Diagnostic) -> Flow {
  var builders = fields.map { ColumnBuilder($0.type) }
  // A million rows put together behind the last one take longer than somebody who has given up should wait.
  var (offsets, references): ([Int32], [RowReference]) = ([0], [])
  rows: for row in 0..<flow.count {
    for cited in try sentences(sources.of(row), evidence, flow.run) {
      if let limit, offsets.count > limit { break rows }
      let values: [Value] = [.integer(row + 1), cited.report, cited.place, cited.sentence]
      for (index, value) in values.enumerated() { builders[index].append(value) }
      references += cited.origins
      offsets.append(Int32(references.count))
    }
    // A sentence with its marks, its place and where it came from.
    if row % min(1024, flow.run.effort.rowsInMorsel) == 0 { try flow.run.claim(offsets.count * 400) }
  }
  let table = Table(
    fields: fields, columns: builders.map(\.column), count: offsets.count - 1,
    origins: .groups(offsets: offsets, references: references))
  return Flow(table, run: flow.run)
}

/// A sentence, and the rows that were read from it, each once.
private struct Citation {
  let report: Value
  let place: Value
  let sentence: Value
  let origins: [RowReference]
}

private func sentences(
  _ references: [RowReference], _ evidence: @Sendable (RowReference) -> Evidence?, _ run: Run
) throws(Diagnostic) -> [Citation] {
  var order: [Evidence] = []
  var found: [Evidence: (marks: [Range<Int>], origins: [RowReference])] = [:]
  var unfounded: [RowReference] = []
  var known: Set<RowReference> = []
  for (index, reference) in references.enumerated() where references.count == 1 || known.insert(reference).inserted {
    if index % min(1024, run.effort.rowsInMorsel) == 0 { try run.check() }
    guard let proof = evidence(reference) else {
      unfounded.append(reference)
      continue
    }
    let place = Evidence(report: proof.report, place: proof.place, sentence: proof.sentence, mark: nil)
    if found[place] == nil { order.append(place) }
    found[place, default: ([], [])].origins.append(reference)
    if let mark = proof.mark { found[place]?.marks.append(mark) }
  }
  var result = order.map { place in
    Citation(
      report: .text(place.report), place: .text(place.place),
      sentence: .text(marked(place.sentence, found[place]?.marks ?? [])),
      origins: found[place]?.origins ?? [])
  }
  if !unfounded.isEmpty || references.isEmpty {
    result.append(Citation(report: .null, place: .null, sentence: .null, origins: unfounded))
  }
  return result
}

/// The sentence with 【 and 】 around the marked parts; a mark inside another is left out.
private func marked(_ sentence: String, _ marks: [Range<Int>]) -> String {
  let bytes = Array(sentence.utf8)
  var result: [UInt8] = []
  var position = 0
  let ordered = marks.sorted {
    $0.lowerBound == $1.lowerBound ? $0.upperBound > $1.upperBound : $0.lowerBound < $1.lowerBound
  }
  for mark in ordered where mark.lowerBound >= position && mark.upperBound <= bytes.count {
    result += bytes[position..<mark.lowerBound] + Array("【".utf8) + bytes[mark] + Array("】".utf8)
    position = mark.upperBound
  }
  return String(decoding: result + bytes[position...], as: UTF8.self)
}
