/// The counties and districts that a bare name tells: those whose name no other division has.
struct Counties: Sendable {
  /// 万州区 to 重庆市万州区, 浚县 to 鹤壁市浚县. A name that several have (鼓楼区) is not here.
  let fullNames: [String: String]

  static let china = Counties(Divisions())

  private init(_ divisions: Divisions) {
    var names: [String: String] = [:]
    var shared: Set<String> = []
    for division in divisions.all where division.rank == .county && !division.isFormer {
      guard let parent = division.parent, !shared.contains(division.name) else { continue }
      if names.removeValue(forKey: division.name) != nil {
        shared.insert(division.name)
      } else {
        names[division.name] = divisions.all[parent].name + division.name
      }
    }
    fullNames = names
  }
}
