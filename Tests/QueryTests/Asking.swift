import ExampleCatalogue
import Quantities
import Query
import Rendering
import SourceText
import Syntax
import Tables

/// What a script answers over the example catalogue: the tables and texts of its statements, or the message that stops it.
func answer(_ text: String, parameters: [String: String] = [:]) -> String {
  var environment = Environment(catalogue: exampleCatalogue(), parameters: parameters)
  return answer(text, &environment)
}

func answer(_ text: String, _ environment: inout Environment) -> String {
  do throws(Diagnostic) {
    return try outcomes(text, &environment).compactMap(shown).joined(separator: "\n")
  } catch {
    return picture(error)
  }
}

func outcomes(_ text: String, _ environment: inout Environment) throws(Diagnostic) -> [Outcome] {
  let source = Source(name: "", text: text)
  var result: [Outcome] = []
  for statement in try parse(source) {
    try environment.run(statement, in: source, isCancelled: { false }) { result.append($0) }
  }
  return result
}

/// What is remarked on the answers to a script.
func remarks(on text: String) -> [String] {
  var environment = Environment(catalogue: exampleCatalogue())
  guard let all = try? outcomes(text, &environment) else { return ["it fails"] }
  return all.compactMap { if case .remark(let remark) = $0 { "\(remark.severity): \(picture(remark))" } else { nil } }
}

/// A chart as help shows it, on a narrow terminal.
private func drawn(_ table: Table, _ chart: Chart) -> String {
  var text = ""
  var output = Output { text += String(decoding: $0, as: UTF8.self) }
  draw(table, as: chart, in: .table, layout: Layout(width: 60, rows: 40, colour: false), to: &output)
  output.flush()
  return String(text.dropLast())
}

private func shown(_ outcome: Outcome) -> String? {
  switch outcome {
  case .table(let table): plain(table)
  case .rows(let stream): stream.fields.map(\.name).joined(separator: ", ")
  case .save(let table, let path, _): plain(table) + "\n-> \(path)"
  case .text(let text): text
  case .chart(let table, let chart): drawn(table, chart)
  // What is remarked on an answer is asked for by `remarks`.
  case .remark: nil
  }
}

/// The form in which definitions write their examples' output. Columns that are not shown unasked are not there.
func plain(_ table: Table) -> String {
  let shown = table.fields.indices.filter { !table.fields[$0].isHidden }
  let header = shown.map { table.fields[$0].name }.joined(separator: ", ")
  let rows = (0..<table.count).map { row in shown.map { plain(table.columns[$0][row]) }.joined(separator: ", ") }
  return ([header] + rows).joined(separator: "\n")
}

func plain(_ value: Value) -> String { value.isNull ? "null" : written(value) }

/// A message as tests state it: the sentence, the words that it is about in brackets, what to try.
func picture(_ diagnostic: Diagnostic) -> String {
  let place = " [\(diagnostic.source.text(in: diagnostic.span))]"
  return diagnostic.sentence.english + place + (diagnostic.help.map { " \($0.english)" } ?? "")
}
