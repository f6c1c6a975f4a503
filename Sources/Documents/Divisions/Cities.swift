/// The names that the place of a document is told by: provinces, and cities without 市.
struct Cities: Sendable {
  /// 山东省, 北京市, 广西壮族自治区
  let provinces: Set<String>
  /// 济南, 青岛
  let names: Set<String>
  /// The characters that their names end in.
  let lastCharacters: Set<Scalar>

  static let china = Cities(Divisions.provincesAndPrefectures)

  private init(_ divisions: [(name: String, isProvince: Bool)]) {
    provinces = Set(divisions.filter(\.isProvince).map(\.name))
    names = Set(divisions.map(\.name).filter { $0.hasSuffix("市") }.map { String($0.dropLast()) })
    lastCharacters = Set(names.compactMap { $0.unicodeScalars.last?.value })
  }
}

extension Divisions {
  /// Without the counties, which cost most of the reading and which a document's place does not ask for.
  fileprivate static var provincesAndPrefectures: [(name: String, isProvince: Bool)] {
    var found: [(name: String, isProvince: Bool)] = []
    for table in present {
      for line in table.utf8.split(separator: newline) where line.first != space {
        let isProvince = line.first != UInt8(ascii: "-")
        let name = (isProvince ? line : line.dropFirst(2)).prefix { $0 != space }
        found.append((String(Substring(name)), isProvince))
      }
    }
    return found
  }
}
