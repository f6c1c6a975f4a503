import Documents
package import Facts
package import Quantities
import Sentences

/// The figures of many reports, those of one subject together.
///
/// One pass over the figures: each is given the numbers of its measure, area, sort of unit and base, and those whose numbers
/// agree make a group. A match is rather missed than invented: figures without a time or an area, of a measure that only
/// its sentence makes clear (其他, 这方面), and parts under the name of their whole stay out. A few reports of which none names
/// its place are taken to be of one.
package struct MatchedFigures: Sendable {
  package let reports: [ReportFigures]
  /// Of each report, the last day that it can look back on.
  package let stands: [CalendarDate?]
  /// Of each report, the area that it speaks for.
  let places: [String?]
  /// In the order in which the reports first speak of them.
  package let groups: [SubjectGroup]

  package init(_ reports: [ReportFigures]) {
    self.reports = reports
    stands = reports.map(\.stand)
    places = reports.map(\.prose.document.metadata.place)
    var grouping = Grouping(needsScope: !Grouping.areOfOnePlace(places))
    for (number, report) in reports.enumerated() { grouping.add(report, number: number) }
    let order = reports.map { report in
      (report.stand?.day ?? Int32.max, report.prose.document.metadata.published?.day ?? Int32.min)
    }
    groups = grouping.groups.map { group in
      var group = group
      group.statements.sort { left, right in
        let (first, second) = (left.number, right.number)
        let (one, other) = (order[first.report], order[second.report])
        return one == other ? first < second : one < other
      }
      group.noteContested(reports)
      return group
    }
  }

  package func figure(_ number: FigureNumber) -> Figure { reports[number.report].figures[number.index] }
}

/// The figures of one subject, in the order in which they were stated.
package struct SubjectGroup: Sendable {
  package let subject: Subject
  package internal(set) var statements: [Statement] = []
}

/// A figure of a group.
package struct Statement: Sendable {
  package let number: FigureNumber
  package let term: Term
  package let status: Figure.Status
  /// Whether its own report gives another value for the same term, so that one of the two must mean something else.
  package internal(set) var isContested = false
}

extension SubjectGroup {
  /// Marks statements of one report, term and status that cannot be one number.
  fileprivate mutating func noteContested(_ reports: [ReportFigures]) {
    struct Occasion: Hashable {
      let report: Int
      let term: Term
      let status: Figure.Status
    }
    if statements.count < 2 { return }
    var known: [Occasion: [Int]] = [:]
    for index in statements.indices {
      let statement = statements[index]
      let occasion = Occasion(report: statement.number.report, term: statement.term, status: statement.status)
      known[occasion, default: []].append(index)
    }
    for places in known.values where places.count > 1 {
      let intervals = places.map { place in
        subject.interval(of: reports[statements[place].number.report].figures[statements[place].number.index])
      }
      // All agree with the first, or none is to be relied on.
      let agree = intervals.dropFirst().allSatisfy { other in
        guard let first = intervals[0], let other else { return false }
        return first.meets(other)
      }
      if !agree { for place in places { statements[place].isContested = true } }
    }
  }
}

/// Groups that are being put together.
private struct Grouping {
  var groups: [SubjectGroup] = []
  private var numbers: [Key: Int] = [:]
  private var texts = TextNumbers()
  /// Whether the measure of each number is vague, once that has been asked.
  private var vague: [Int32: Bool] = [:]
  private let needsScope: Bool

  init(needsScope: Bool) { self.needsScope = needsScope }

  /// Whether nobody says that the reports are of several places, and they are few enough to be of one.
  static func areOfOnePlace(_ places: [String?]) -> Bool { places.count <= 100 && places.allSatisfy { $0 == nil } }

  /// A subject by the numbers of its texts, which compare faster than they do.
  private struct Key: Hashable {
    let measure: Int32
    let scope: Int32
    let sort: Int32
    let base: Int32
    let kind: Figure.Kind
    let isYearly: Bool
  }

  mutating func add(_ report: ReportFigures, number: Int) {
    let stand = report.stand
    for (index, figure) in report.figures.enumerated() {
      guard figure.value != nil, let measure = report.measures[index] else { continue }
      guard !isVague(measure.name), !isPartUnderName(of: figure, index, report),
        !isChangeOfShare(figure, index, report), !OtherBalance.holds(figure, measure.name, report.prose),
        !Milestones.isOne(figure, in: report.prose),
        let term = Term(of: figure, stand: stand)
      else { continue }
      let isYearly = Reckoning.isYearly(figure, in: report.prose)
      let rate = Reckoning.rate(of: figure, measure.name)
      let base = rate == nil ? Reckoning.base(of: figure, in: report.prose) : nil
      let decline = Reckoning.decline(of: figure, measure.name)
      let (name, kind) = (
        rate ?? decline ?? measure.name, rate != nil ? .level : decline != nil ? .change : figure.kind
      )
      let scope = report.scope(of: figure)
      if needsScope, scope == nil { continue }
      let key = Key(
        measure: texts[name], scope: texts[scope ?? ""], sort: texts[Counters.sort(of: figure.unit)],
        base: texts[base ?? ""], kind: kind, isYearly: isYearly)
      let group = numbers[key] ?? groups.count
      if group == groups.count {
        numbers[key] = group
        groups.append(
          SubjectGroup(
            subject: Subject(
              measure: name, topic: measure.topic, scope: scope, unit: figure.unit, kind: kind,
              base: base, isYearly: isYearly)))
      }
      groups[group].statements.append(
        Statement(number: FigureNumber(report: number, index: index), term: term, status: figure.status))
    }
  }

  /// 128处, 其中建成84处: the part has its whole's name and is not it.
  private func isPartUnderName(of figure: Figure, _ index: Int, _ report: ReportFigures) -> Bool {
    guard let whole = figure.whole, report.measures.indices.contains(whole) else { return false }
    return report.measures[whole]?.name == report.measures[index]?.name
  }

  /// 比重由44%提高到45%，即提高1%: by so much the share rose, and not what it is a share of.
  private func isChangeOfShare(_ figure: Figure, _ index: Int, _ report: ReportFigures) -> Bool {
    guard figure.kind == .change, index > 0 else { return false }
    let before = report.figures[index - 1]
    return before.kind == .share && before.sentence == figure.sentence && before.indicator == figure.indicator
  }

  /// Whether the name means something only in its own sentence; each is looked at once.
  private mutating func isVague(_ name: String) -> Bool {
    let number = texts[name]
    if let known = vague[number] { return known }
    let isOne =
      vagueNames.contains(name) || vagueStarts.contains { name.hasPrefix($0) }
      || vagueEnds.contains { name.hasSuffix($0) }
    vague[number] = isOne
    return isOne
  }
}

private let vagueNames: Set<String> = [
  "时间", "人民", "使用", "用好", "守住", "安排", "投入", "新增", "建成", "资金", "补助", "财政补助", "人数", "数量", "总数", "面积", "项目", "企业", "任务",
  "单位", "增加", "减少", "开行", "举办", "改造", "实施", "开展", "推进", "惠及", "覆盖", "落地", "培训", "产品产量", "主要产品产量", "工业产品产量",
]
private let vagueStarts = ["其他", "其它", "其余", "其中", "这", "该", "此", "在", "加上", "属于", "并", "又"]
private let vagueEnds = ["方面", "部门", "其他", "以上", "以下", "在内", "部分"]
