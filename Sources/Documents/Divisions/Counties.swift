/// The counties, cities and districts that a bare name tells: those whose name no other division has.
struct Counties: Sendable {
  /// 万州区 to 重庆市万州区, 浚县 to 鹤壁市浚县. A name that several have (鼓楼区) is not here.
  let fullNames: [String: String]
  /// 泰兴 to 泰州市泰兴市, 宁德 to 宁德市: what headlines call them by.
  let shortNames: [String: String]

  static let china = Counties(Divisions())

  private init(_ divisions: Divisions) {
    var names = UniqueNames()
    var short = UniqueNames()
    for division in divisions.all where division.rank != .province && !division.isFormer {
      guard let parent = division.parent else { continue }
      let full = division.rank == .county ? divisions.all[parent].name + division.name : division.name
      if division.rank == .county { names.add(division.name, full) }
      if division.name.unicodeScalars.count >= 3 { short.add(String(division.name.dropLast()), full) }
    }
    fullNames = names.values
    shortNames = short.values
  }
}

/// Names with what they stand for, without those that stand for several things.
private struct UniqueNames {
  private(set) var values: [String: String] = [:]
  private var shared: Set<String> = []

  mutating func add(_ name: String, _ value: String) {
    if shared.contains(name) { return }
    if values.removeValue(forKey: name) != nil { shared.insert(name) } else { values[name] = value }
  }
}
