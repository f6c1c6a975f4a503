package import Documents
package import Facts
package import Quantities

/// The programmes that one report names by counting, with what tells when and for whom.
package struct ReportProgrammes: Sendable {
  package let place: String?
  /// The last day that it can look back on.
  package let stand: CalendarDate?
  package let published: CalendarDate?
  package let frameworks: [Framework]

  package init(_ metadata: Metadata, frameworks: [Framework]) {
    place = metadata.place
    stand = metadata.stand
    published = metadata.published
    self.frameworks = frameworks
  }
}

/// A programme as one report names it, among the others that name it.
package struct ProgrammeMention: Sendable {
  package enum Change: String, Hashable, Sendable, CaseIterable {
    /// named for the first time
    case new
    /// 四位一体, then 六位一体
    case number
    /// other members under the same number
    case members
    /// under another name
    case name
    case same
  }

  /// The number of the programme, from 0.
  package let programme: Int
  package let report: Int
  /// Its place among the report's frameworks.
  package let index: Int
  /// Against the mention before it.
  package let change: Change
  package let added: [String]
  package let gone: [String]
  /// The reports that name the programme, and whether the last one of its place no longer does.
  package let reports: [Int]
  package let hasEnded: Bool
}

/// The programmes that more than one report names, or that change their number; each from mention to mention in order of time.
///
/// Two names are one programme's where the reports are of one place and the numbers of a compound agree (1+454工作体系,
/// 1+454体系), where all behind the number agrees (五大新兴产业; 1260民生工程, then 12100民生工程), or where most of their members do:
/// so 四位一体 of 谋拆建招 is followed to 六位一体 of 谋拆供建招留. Names that any list could have (三个方面) need members that agree.
/// Two numbers told in one report are two programmes, unless both list members and share them.
package func programmes(in reports: [ReportProgrammes]) -> [ProgrammeMention] {
  var joining = Joining(reports)
  for number in joining.mentions.indices { joining.join(number) }
  let order = joining.mentions.indices.sorted { joining.time(of: $0) < joining.time(of: $1) }
  var groups: [Int: [Int]] = [:]
  for number in order { groups[joining.root(of: number), default: []].append(number) }
  var last: [String: (stand: Int32, report: Int)] = [:]
  for (number, report) in reports.enumerated() {
    guard let stand = report.stand?.day else { continue }
    let place = report.place ?? ""
    if last[place].map({ $0.stand < stand }) ?? true { last[place] = (stand, number) }
  }
  var result: [ProgrammeMention] = []
  var programme = 0
  for first in order {
    guard let group = groups.removeValue(forKey: joining.root(of: first)) else { continue }
    let told = joining.changes(of: group)
    var named: [Int] = []
    for number in group where named.last != joining.mentions[number].report {
      named.append(joining.mentions[number].report)
    }
    let changesNumber = told.contains { $0.change == .number }
    guard Set(named).count > 1 || changesNumber else { continue }
    let latest = last[reports[named[0]].place ?? ""]
    let ended = latest.map { latest in
      named.allSatisfy { (reports[$0].stand?.day ?? Int32.max) < latest.stand }
    }
    for (number, step) in zip(group, told) {
      let mention = joining.mentions[number]
      result.append(
        ProgrammeMention(
          programme: programme, report: mention.report, index: mention.index, change: step.change, added: step.added,
          gone: step.gone, reports: named, hasEnded: ended ?? false))
    }
    programme += 1
  }
  return result
}

/// Finds the mentions that are of one programme.
private struct Joining {
  struct Mention {
    let report: Int
    let index: Int
    let framework: Framework
  }

  private(set) var mentions: [Mention] = []
  private let reports: [ReportProgrammes]
  private var parents: [Int] = []
  /// Of each root, its mentions, report by report.
  private var groups: [[Int: [Int]]] = []
  /// The last mention under a key of numbers, of a name's end, or of two members.
  private var known: [String: Int] = [:]

  init(_ reports: [ReportProgrammes]) {
    self.reports = reports
    for (number, report) in reports.enumerated() {
      for (index, framework) in report.frameworks.enumerated() {
        mentions.append(Mention(report: number, index: index, framework: framework))
      }
    }
    parents = Array(mentions.indices)
    groups = mentions.indices.map { [mentions[$0].report: [$0]] }
  }

  func time(of number: Int) -> (Int32, Int32, Int, Int) {
    let mention = mentions[number]
    let report = reports[mention.report]
    return (report.stand?.day ?? Int32.max, report.published?.day ?? Int32.min, mention.report, mention.index)
  }

  mutating func root(of number: Int) -> Int {
    var root = number
    while parents[root] != root { root = parents[root] }
    parents[number] = root
    return root
  }

  /// Joins a mention with those before it that are of the same programme.
  mutating func join(_ number: Int) {
    let framework = mentions[number].framework
    let place = reports[mentions[number].report].place ?? ""
    if let numbers = telling(framework.components) {
      meet("\(place) \(numbers)", number) { _ in true }
      let head = ProgrammeNames.head(framework.name)
      if ProgrammeNames.isTelling(head) { meet("\(place) … \(head)", number) { _ in true } }
    }
    if !framework.components.isEmpty || ProgrammeNames.isShort(framework.name) {
      meet("\(place) \(framework.name)", number) { _ in true }
    } else if let count = framework.count, !ProgrammeNames.isCommon(framework.name) {
      let items = framework.items
      meet("\(place) \(count) \(ProgrammeNames.head(framework.name))", number) { other in
        items.isEmpty || other.items.isEmpty || Joining.share(items, other.items)
      }
    }
    let items = framework.items
    guard (2...20).contains(items.count) else { return }
    for first in items.indices {
      for second in (first + 1)..<items.count {
        let pair = [items[first], items[second]].sorted()
        // 北、中、南 are short for 北部核心区、中部崛起区、南部生态区.
        for key in [pair, pair.map { String($0.prefix(1)) }] {
          meet("\(place) \(key.joined(separator: "、"))", number) { Joining.isOne(framework, $0) }
        }
      }
    }
  }

  /// Joins with the mention last known under a key where the two agree, and takes its place.
  private mutating func meet(_ key: String, _ number: Int, agree: (Framework) -> Bool) {
    if let other = known[key], agree(mentions[other].framework) {
      unite(root(of: other), root(of: number))
    }
    known[key] = number
  }

  /// Makes two groups one, unless a report names both sides as different sets.
  private mutating func unite(_ first: Int, _ second: Int) {
    let (root, other) = (min(first, second), max(first, second))
    if root == other { return }
    let areTwo = groups[other].contains { report, numbers in
      numbers.contains { number in
        groups[root][report, default: []].contains { areTwoSets(mentions[$0].framework, mentions[number].framework) }
      }
    }
    if areTwo { return }
    parents[other] = root
    groups[root].merge(groups[other]) { $0 + $1 }
    groups[other] = [:]
  }

  /// Whether two names of one report are of two sets: their numbers differ, and no members show that one grew out of the
  /// other.
  private func areTwoSets(_ left: Framework, _ right: Framework) -> Bool {
    (left.count != right.count || left.components != right.components) && !Joining.share(left.items, right.items)
  }

  /// 1+454 and 12100, which no two programmes of a place share; not 1+N.
  private func telling(_ components: [String]) -> String? {
    let digits = components.joined().filter(\.isNumber)
    return digits.count >= 3 ? components.joined(separator: "+") : nil
  }

  /// Whether two lists have two members or more in common, and at least half of the shorter one's.
  private static func share(_ left: [String], _ right: [String]) -> Bool {
    let common = left.count { own in right.contains { areAlike(own, $0) } }
    return common >= 2 && common * 2 >= min(left.count, right.count)
  }

  /// 人才 and 人才强区: the one is short for the other.
  private static func areAlike(_ left: String, _ right: String) -> Bool {
    if left.hasPrefix(right) || right.hasPrefix(left) { return true }
    // 坚持依法行政 and 推进依法行政, 互不干涉 and 与不干涉: what is to be done about it does not make it another.
    let (own, other) = (ProgrammeNames.core(left), ProgrammeNames.core(right))
    return own.count >= 3 && other.count >= 3 && (own.hasPrefix(other) || other.hasPrefix(own))
  }

  /// Whether two sets that share members are one: of another number only under a name that begins alike (四位一体, 六位一体),
  /// since three of five industries are no other five.
  private static func isOne(_ left: Framework, _ right: Framework) -> Bool {
    let (one, other) = (ProgrammeNames.head(left.name), ProgrammeNames.head(right.name))
    let areAkin = one.prefix(2) == other.prefix(2) || one.suffix(2) == other.suffix(2)
    guard left.count == right.count || one.prefix(2) == other.prefix(2), share(left.items, right.items) else {
      return false
    }
    // 农业 and 工业 are two of 四个现代化 and of four fields of work.
    let common = left.items.count { own in right.items.contains { areAlike(own, $0) } }
    return areAkin || common * 2 > min(left.items.count, right.items.count)
  }

  struct Step {
    var change: ProgrammeMention.Change
    var added: [String] = []
    var gone: [String] = []
  }

  /// What each mention changes against the one before it; of members, against the last that were listed.
  func changes(of group: [Int]) -> [Step] {
    var steps: [Step] = []
    var listed: [String] = []
    for (place, number) in group.enumerated() {
      let framework = mentions[number].framework
      guard place > 0 else {
        steps.append(Step(change: .new))
        listed = framework.items
        continue
      }
      let before = mentions[group[place - 1]].framework
      var step = Step(change: .same)
      if !framework.items.isEmpty {
        if !listed.isEmpty {
          step.added = framework.items.filter { item in !listed.contains { Joining.areAlike(item, $0) } }
          step.gone = listed.filter { item in !framework.items.contains { Joining.areAlike(item, $0) } }
        }
        listed = framework.items
      }
      if framework.count != before.count || framework.components != before.components {
        step.change = .number
      } else if !step.added.isEmpty || !step.gone.isEmpty {
        step.change = .members
      } else if ProgrammeNames.withoutNumber(framework.name) != ProgrammeNames.withoutNumber(before.name) {
        step.change = .name
      }
      steps.append(step)
    }
    return steps
  }
}

/// What names of programmes have behind their numbers.
enum ProgrammeNames {
  /// 五减: too little is left behind the number to know it by.
  static func isShort(_ name: String) -> Bool { withoutNumber(name).count < 2 }

  /// 三个方面: what any list could be called.
  static func isCommon(_ name: String) -> Bool {
    let bare = withoutNumber(name).drop { counters.contains($0) }
    return bare.count < 2 || common.contains(String(bare))
  }

  /// 六项重点工作 and 6项重点工作 are one name.
  static func withoutNumber(_ name: String) -> Substring { name.drop { $0.isNumber || numerals.contains($0) } }

  /// A member without the verb or the joining word that it begins with.
  static func core(_ item: String) -> Substring {
    let word = verbs.first { item.hasPrefix($0) && item.count >= $0.count + 3 }
    return item.dropFirst(word?.count ?? 0)
  }

  private static let verbs = [
    "实行", "坚持", "推进", "推动", "加强", "加快", "强化", "深化", "完善", "促进", "突出", "狠抓", "实现", "建设", "发展", "互相", "相互", "以及", "互",
    "与", "和", "及",
  ]

  /// What stands behind number and counting word, without a noun that says no more than that it is a set: 空间 of 三大空间布局,
  /// 工作体系 of 1+454工作体系.
  static func head(_ name: String) -> Substring {
    let bare = name.drop { $0.isNumber || $0 == "+" || numerals.contains($0) || counters.contains($0) }
    return bare.count > 3 && bare.hasSuffix("布局") ? bare.dropLast(2) : bare
  }

  /// Whether programmes of other numbers may be known by it: a place has one 民生工程, but 工作体系 of many sorts.
  static func isTelling(_ head: Substring) -> Bool {
    head.count >= 4 && !general.contains { head.hasSuffix($0) }
  }

  private static let general = ["体系", "思路", "格局", "布局", "框架", "模式", "机制", "方法", "方式", "要求", "计划", "举措", "目标", "战略"]
  private static let numerals = Set("一二三四五六七八九十百千两双〇零")
  private static let counters = Set("个大项条种类")
  private static let common: Set<String> = [
    "方面", "工作", "原则", "问题", "重点", "任务", "措施", "环节", "层次", "阶段", "领域", "特点", "要求", "基本要求", "基本原则", "关键", "重点工作", "方向",
    "条件",
    "结合", "必须", "坚持",
  ]
}
