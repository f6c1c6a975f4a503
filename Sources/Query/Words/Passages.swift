import SourceText
import Syntax
import Tables

/// The texts that a text stage reads, each once.
struct Passages: Sendable {
  private(set) var texts: [String] = []
  /// The report of each text, where it is known.
  private(set) var reports: [String?] = []
  /// The rows that each text stands behind.
  private(set) var rows: [[Int32]] = []
  let origins: Origins

  /// What the rows that texts stand behind came from.
  func origins(of texts: some Sequence<Int>) -> [RowReference] {
    texts.flatMap { text in rows[text].flatMap { origins.of(Int($0)) } }
  }
}

/// Where a text stage finds its texts: in a column of texts, `text` unless another is named; where rows have none, in the
/// sentences that they were read from. A sentence that several rows share is read once.
struct PassageSource: Sendable {
  private enum Place: Sendable {
    case column(Int, report: Int?)
    case evidence(@Sendable (RowReference) -> Evidence?)
  }

  private let place: Place
  private let stage: String
  private let span: Span
  private let source: Source

  /// The clause that names another column than `text`.
  static let parameter = Parameter("column", .column, after: "of", aliases: ["取自"], isOptional: true)

  init(_ call: Call) throws(Diagnostic) {
    stage = call.stage.name
    span = call.syntax.span
    source = call.source
    let report = call.scope.column("report").flatMap { call.fields[$0].type == .text ? $0 : nil }
    if let argument = call.arguments(after: "of").first {
      let index = try call.column(argument)
      guard call.fields[index].type == .text else {
        throw .wantsTexts(stage, call.fields[index], argument.value.span, in: call.source)
      }
      place = .column(index, report: report)
    } else if let index = call.scope.column("text"), call.fields[index].type == .text {
      place = .column(index, report: report)
    } else {
      place = .evidence(call.scope.surroundings.catalogue.evidence)
    }
  }

  func passages(_ flow: Flow) throws(Diagnostic) -> Passages {
    var passages = Passages(origins: flow.origins)
    switch place {
    case .column(let index, let report):
      let texts = try flow.column(index)
      let reports = try report.map { (index) throws(Diagnostic) in try flow.column(index) }
      for row in 0..<flow.count {
        if row % flow.run.effort.rowsInMorsel == 0 { try passages.check(flow.run) }
        guard case .text(let text) = texts[row] else { continue }
        if case .text(let report)? = reports?[row] {
          passages.add(text, report: report, row)
        } else {
          passages.add(text, report: nil, row)
        }
      }
    case .evidence(let evidence):
      try passages.read(flow, evidence)
      if passages.texts.isEmpty, flow.count > 0 { throw .noTexts(stage, span, in: source) }
    }
    return passages
  }
}

extension Passages {
  /// Whether to go on: somebody waits, and there is room for the texts, their reports and rows.
  fileprivate func check(_ run: Run) throws(Diagnostic) {
    try run.check()
    try run.claim(texts.count * 96)
  }

  fileprivate mutating func add(_ text: String, report: String?, _ row: Int) {
    texts.append(text)
    reports.append(report)
    rows.append([Int32(row)])
  }

  /// The sentences behind the rows; a row that has several stands behind each.
  fileprivate mutating func read(
    _ flow: Flow, _ evidence: @Sendable (RowReference) -> Evidence?
  ) throws(Diagnostic) {
    var known: [Evidence: Int] = [:]
    for row in 0..<flow.count {
      if row % flow.run.effort.rowsInMorsel == 0 { try check(flow.run) }
      for reference in origins.of(row) {
        guard let proof = evidence(reference) else { continue }
        let sentence = Evidence(report: proof.report, place: proof.place, sentence: proof.sentence, mark: nil)
        if let text = known[sentence] {
          if rows[text].last != Int32(row) { rows[text].append(Int32(row)) }
        } else {
          known[sentence] = texts.count
          add(proof.sentence, report: proof.report, row)
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func wantsTexts(_ stage: String, _ field: Field, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(stage) reads texts, but \(field.name) is \(field.type.withArticle)", at: span, in: source,
      help: "name a column of texts, or none to read the sentences behind the rows")
  }

  fileprivate static func noTexts(_ stage: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(stage) finds no text: the rows have no column text, and no sentence stands behind them", at: span,
      in: source, help: "name a column of texts, as in \(stage) … of title")
  }
}
