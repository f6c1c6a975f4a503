import Documents
import Facts
import Quantities
import Sentences

/// A text as the reading half takes it in.
func prose(_ text: String) -> Prose {
  switch Documents.read(Array(text.utf8), name: "passage.md") {
  case .success(let document): return sentences(of: document)
  case .failure(let remark): preconditionFailure("\(remark.sentence)")
  }
}

/// A figure in one line: what was written, its value and unit, what it measures, then what is not usual about it.
func line(_ figure: Figure) -> String {
  var parts = [figure.raw]
  let value = figure.value.map { "\($0)" } ?? "-"
  let high = figure.high.map { "~\($0)" } ?? ""
  parts.append("\(value)\(high) \(figure.unit)")
  parts.append(figure.indicator)
  parts.append(figure.bound == .exact ? figure.kind.rawValue : "\(figure.kind.rawValue) \(figure.bound.rawValue)")
  parts.append(figure.status.rawValue)
  parts.append(figure.period.from == nil && figure.period.to == nil ? "-" : "\(figure.period)")
  parts.append(figure.scope ?? "-")
  if let base = figure.base { parts.append("base \(base)") }
  if let whole = figure.whole { parts.append("part of \(whole + 1)") }
  return parts.joined(separator: " | ")
}
