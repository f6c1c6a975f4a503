import Documents
import Facts
import Quantities
import Sentences
import Series

/// A report by the year it reports on and its text; of the district that all of them are of, unless it names another.
struct Given {
  let year: Int
  let text: String
  let place: String

  init(_ year: Int, _ text: String, place: String = "东湖市西山区") {
    self.year = year
    self.text = text
    self.place = place
  }
}

/// The figures of reports, brought together.
func matched(_ reports: [Given]) -> MatchedFigures {
  MatchedFigures(
    reports.map { report in
      let source = """
        ---
        title: \(report.year)年工作报告
        year: \(report.year)
        kind: work report
        \(report.place.isEmpty ? "" : "place: " + report.place)
        ---

        \(report.text)
        """
      guard case .success(let document) = Documents.read(Array(source.utf8), name: "\(report.year).md") else {
        preconditionFailure("a text is a document")
      }
      let prose = sentences(of: document)
      let figures = figures(in: prose)
      return ReportFigures(prose: prose, figures: figures, measures: measures(of: figures))
    })
}

/// A promise in one line: the number promised and its verdict, the numbers that decide, what had been reached before.
func line(_ promise: Promise, _ matched: MatchedFigures) -> String {
  var line = "\(matched.figure(promise.target).raw): \(promise.verdict.rawValue)"
  if let deduced = promise.deduced { line += " at \(deduced)" }
  if !promise.outcomes.isEmpty {
    line += " by " + promise.outcomes.map { matched.figure($0).raw }.joined(separator: ", ")
  }
  if let before = promise.before { line += ", before " + matched.figure(before).raw }
  if promise.wasReached == true { line += ", reached already" }
  return line
}

/// The promises of reports, each in one line.
func promised(_ reports: Given...) -> [String] {
  let matched = matched(reports)
  return promises(in: matched).map { line($0, matched) }
}

/// The points of all series, each in one line: year, value, reckoned and stated growth, the year before that follows of it.
func charted(_ reports: Given...) -> [String] {
  let matched = matched(reports)
  return series(of: matched).map { point in
    var line = "\(point.year): " + (point.values.first.map { matched.figure($0).raw } ?? "·")
    if point.values.count > 1 { line += " ×\(point.values.count)" }
    if let growth = point.growth { line += ", grew \(growth)" }
    if let stated = point.growths.first { line += ", states \(matched.figure(stated).raw)" }
    if let implied = point.impliedBase { line += " of \(implied)" }
    if let fits = point.fits { line += fits ? ", fits" : ", does not fit" }
    if point.isRestated { line += ", restated" }
    if let gap = point.gap, gap > 0 { line += ", after \(gap) years" }
    return line
  }
}

/// The changes of promises, each in one line.
func drifted(_ reports: Given...) -> [String] {
  let matched = matched(reports)
  return drifts(in: matched).map { drift in
    var line = "\(matched.figure(drift.earlier).raw) → \(drift.later.map { matched.figure($0).raw } ?? "·")"
    line += ": \(drift.change.rawValue)"
    if let firmness = drift.firmness { line += ", \(firmness.rawValue)" }
    let words = [drift.earlierWord, drift.laterWord].map { $0 ?? "·" }
    if words != ["·", "·"] { line += ", " + words.joined(separator: " → ") }
    return line
  }
}

/// The programmes that several reports name, each mention in one line.
func followed(_ reports: Given...) -> [String] {
  let programmes = reports.map { report in
    let prose = matched([report]).reports[0].prose
    return ReportProgrammes(prose.document.metadata, frameworks: frameworks(in: prose))
  }
  return Series.programmes(in: programmes).map { mention in
    var line =
      "\(mention.programme + 1) \(programmes[mention.report].frameworks[mention.index].name): \(mention.change.rawValue)"
    line += mention.added.map { " +\($0)" }.joined() + mention.gone.map { " -\($0)" }.joined()
    return line + (mention.hasEnded ? ", ended" : "")
  }
}

/// A hundred times one number by another, as intervals write it.
func quotient(_ value: Int, _ divisor: Double) -> String {
  Decimal(value * 100).divided(by: Decimal("\(divisor)") ?? .one)?.description ?? ""
}
