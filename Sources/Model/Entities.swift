import Documents
import Facts
import Sentences
import Tables

/// The things that several reports name, brought together: two things are one when their kind and key agree.
struct Entities: Sendable {
  struct Entity: Sendable {
    var kind: Mention.Kind
    var name: String
    var aliases: [String]
    var parent: String?
    var role: String?
    var mentions = 0
    var reports = 0
    /// The years of the reports that name it.
    var years: ClosedRange<Int>?
    /// The report that names it first, in order of the reports, and the mention there.
    var report: Int
    var mention: Int
  }

  private(set) var all: [Entity] = []
  /// For each report, the entity of each of its things.
  private var numbers: [[Int]] = []

  private struct Key: Hashable {
    let kind: Mention.Kind
    let text: String
  }

  init(_ reports: [Report]) {
    var known: [Key: Int] = [:]
    for (index, report) in reports.enumerated() {
      let names = report.names.value
      let year = report.prose.document.metadata.year
      numbers.append(
        names.things.map { thing in
          let key = Key(kind: thing.kind, text: thing.key)
          let number = known[key] ?? all.count
          if number == all.count {
            known[key] = number
            all.append(
              Entity(
                kind: thing.kind, name: thing.name, aliases: [], parent: thing.parent, report: index,
                mention: thing.first))
          }
          all[number].add(thing, year: year)
          return number
        })
    }
  }

  func number(of thing: Int, in report: Int) -> Int { numbers[report][thing] }

  /// The entities that are first named in a report, with their numbers.
  func named(firstIn report: Int) -> [(number: Int, entity: Entity)] {
    var last = -1
    return numbers[report].compactMap { number in
      guard all[number].report == report, number > last else { return nil }
      last = number
      return (number, all[number])
    }
  }
}

extension Entities.Entity {
  fileprivate mutating func add(_ thing: Thing, year: Int?) {
    for name in [thing.name] + thing.aliases where name != self.name && !aliases.contains(name) { aliases.append(name) }
    parent = parent ?? thing.parent
    role = role ?? thing.role
    mentions += thing.mentions
    reports += 1
    if let year { years = min(years?.lowerBound ?? year, year)...max(years?.upperBound ?? year, year) }
  }
}
