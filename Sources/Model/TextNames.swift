import Documents
import Facts
import Segmentation
import Sentences

/// The names and words that reports use and no dictionary holds, for whoever cuts their sentences into words.
enum TextNames {
  /// The divisions of China, in full and as they are called for short, what the reports name more than once, and the words
  /// that show by how they are used.
  static func of(_ reports: [Report], _ entities: Entities) -> [String] {
    let divisions = Divisions().all.flatMap { [$0.name] + (shortName($0).map { [$0] } ?? []) }
    let named = entities.all.filter { entity in
      entity.mentions > 1 && kinds.contains(entity.kind) && (2...longestName).contains(entity.name.unicodeScalars.count)
    }
    let names = divisions + named.map(\.name)
    return names + Segmenter(names: names).newWords(in: sentences(of: reports).joined())
  }

  /// The sentences of the first reports, up to sixteen million letters: enough to learn from.
  private static func sentences(of reports: [Report]) -> [[String]] {
    var left = 16_000_000
    return reports.prefix { report in
      left -= report.prose.letters.count
      return left > 0
    }.map { report in report.prose.sentences.map { report.prose.text($0.range) } }
  }

  /// Policies and events are named by phrases, of which words are made.
  private static let kinds: Set<Mention.Kind> = [.place, .organisation, .project, .person]

  /// A longer one is put together of words: 济南市中心城区综合交通改善工程.
  private static let longestName = 8

  /// 济南 of 济南市, 内蒙古 of 内蒙古自治区; counties go by their full names.
  private static func shortName(_ division: Divisions.Division) -> String? {
    guard division.rank != .county else { return nil }
    for ending in ["壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "地区", "省", "市", "盟"]
    where division.name.hasSuffix(ending) {
      let name = String(division.name.dropLast(ending.count))
      return name.count > 1 ? name : nil
    }
    return nil
  }
}
