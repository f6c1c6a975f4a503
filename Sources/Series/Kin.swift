import Facts

/// The groups that speak of one measure and area, whatever they say of it: how much, by how much more, what part of the plan.
struct Kin {
  private struct Name: Hashable {
    let measure: Int32
    let scope: Int32
  }

  private let names: [Name]
  private var groups: [Name: [Int]] = [:]

  init(_ matched: MatchedFigures) {
    var texts = TextNumbers()
    names = matched.groups.map { group in
      Name(measure: texts[group.subject.measure], scope: texts[group.subject.scope ?? ""])
    }
    // Only what was promised is asked for.
    for (number, group) in matched.groups.enumerated() where group.statements.contains(where: { $0.status == .target })
    {
      groups[names[number]] = []
    }
    for number in names.indices where groups[names[number]] != nil { groups[names[number]]?.append(number) }
  }

  func groups(like number: Int) -> [Int] { groups[names[number]] ?? [] }
}
