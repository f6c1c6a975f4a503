import Quantities
import SourceText

/// What is known of a report from outside, else what it says about itself: in its front matter, beside its text, in its
/// text, in its name.
func metadata(
  of text: [UInt8], _ blocks: [Block], _ front: FrontMatter, _ known: Metadata, _ extract: Extract, name: String
) -> (Metadata, [Phrase]) {
  let (stated, fallback) = (extract.stated, extract.fallback)
  let page = Page(text: text, blocks: blocks, fileName: FileName(name))
  // Names of divisions and words of time are listed in today's letters.
  let modern = Page(text: OlderLetters.modern(text), blocks: blocks, fileName: page.fileName)
  var metadata = known
  var doubts: [Phrase] = []
  var rest = front.values
  /// What the front matter says under the first of these keys that it has.
  func said(_ keys: String...) -> [String]? {
    var found: [String]?
    for key in keys {
      if let values = rest.removeValue(forKey: key), found == nil, !values.isEmpty { found = values }
    }
    return found
  }

  let title = said("title", "标题")?.first
  metadata.title = known.title ?? title ?? stated.title ?? page.title ?? fallback.title
  if let kind = said("kind", "type", "体裁")?.first {
    let told = Metadata.Kind(rawValue: kind.lowercased()) ?? page.kind(of: kind)
    metadata.kind = known.kind ?? told
    if told == nil { doubts.append("front matter has a kind that is not known: \(kind)") }
  }
  metadata.kind = metadata.kind ?? page.kind(titled: metadata.title)
  if let date = said("date", "published", "日期")?.first {
    let told = CalendarDate(iso: date.prefix(10)) ?? firstDate(in: Array(date.utf8))
    metadata.published = known.published ?? told
    if told == nil { doubts.append("front matter has a date that is not read: \(date)") }
  }
  let publisher = said("publisher", "source", "来源")?.first
  metadata.publisher = known.publisher ?? publisher ?? stated.publisher ?? page.publisher ?? fallback.publisher
  let place = said("place", "地区", "地点")?.first
  metadata.place = known.place ?? place ?? modern.place(metadata)
  let authors = said("authors", "author", "作者")
  metadata.authors =
    [known.authors, authors ?? [], stated.authors, page.authors].first { !$0.isEmpty } ?? fallback.authors
  let year = said("year", "年份")?.first
  metadata.year = known.year ?? year.flatMap { Int($0) }
  if let year, Int(year) == nil { doubts.append("front matter has a year that is not a number: \(year)") }
  modern.readTimes(of: &metadata, stated: stated.published)
  // A file is saved again years after its report was given, and then its date tells nothing.
  if metadata.published == nil, let saved = fallback.published, let year = metadata.year,
    (year...year + 1).contains(saved.year)
  {
    metadata.published = saved
  }
  for key in rest.keys.sorted() { doubts.append("front matter has a key that is not used: \(key)") }
  return (metadata, doubts)
}

/// A report's repaired text with its blocks, as the readers of metadata look at it.
struct Page: Sendable {
  let text: [UInt8]
  let blocks: [Block]
  let fileName: FileName

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  var headings: [Block] { blocks.filter(isHeading) }

  func isHeading(_ block: Block) -> Bool {
    if case .heading = block.kind { return true }
    return false
  }

  // MARK: publisher and authors

  var publisher: String? {
    let furniture = blocks.filter { $0.kind == .furniture }
    for (index, block) in furniture.enumerated() {
      guard let label = sources.firstPlace(in: text, block.range), label.lowerBound - block.range.lowerBound <= 60
      else {
        continue
      }
      var value = words(label.upperBound..<block.range.upperBound).first ?? ""
      if value.isEmpty, index + 1 < furniture.count { value = words(furniture[index + 1].range).first ?? "" }
      while let last = value.last, "）)】，。；".contains(last) { value.removeLast() }
      if !value.isEmpty { return value }
    }
    let head = blocks.prefix(12).filter { $0.range.count <= 45 && $0.kind != .paragraph }
    if let line = head.first(where: { newspapers.end(text, $0.range) || newspapers.occur(in: text, $0.range) }),
      !reporters.begin(text, line.range)
    {
      return string(line.range)
    }
    for block in blocks where block.kind == .paragraph {
      if let label = label(of: block.range), newspapers.end(Array(label.utf8), 0..<label.utf8.count) { return label }
    }
    return nil
  }

  /// `记者 甲 乙 通讯员 丙`, a line of names alone, or who gives a work report.
  var authors: [String] {
    let captions = (blocks.prefix(25) + blocks.dropFirst(25).suffix(6)).filter { $0.kind == .caption }
    for block in captions where reporters.begin(text, block.range) && !credits.end(text, block.range) {
      let names = words(block.range).flatMap { self.names(in: $0) }
      if !names.isEmpty { return names }
    }
    for block in captions {
      if let speaker = speaker(in: block.range) { return [speaker] }
      let words = words(block.range)
      if words.count >= 2, words.allSatisfy({ (2...3).contains($0.count) && isHan($0) }) { return words }
    }
    let report = blocks.prefix(25).filter { $0.kind == .caption && (6...12).contains($0.range.count) }
    return report.map { string($0.range) }.filter(isHan)
  }

  /// 甲 of `某某市市长 甲` or `市长甲`.
  func speaker(in range: Range<Int>) -> String? {
    guard range.count <= 90, let office = offices.firstPlace(in: text, range) else { return nil }
    let name = words(office.upperBound..<range.upperBound).joined()
    return (2...5).contains(name.count) && isHan(name) ? name : nil
  }

  private func isHan(_ word: String) -> Bool { word.unicodeScalars.allSatisfy { $0.value.isHan } }

  /// The names in a word of a byline; the roles before them go.
  private func names(in word: String) -> [String] {
    var bytes = Array(word.utf8)
    while true {
      let length = roleNames.lengthAtStart(of: bytes, 0..<bytes.count)
      if length == 0 { break }
      bytes.removeFirst(length)
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: { "、，：:".contains($0) }).map(String.init)
      .filter { (2...5).contains($0.count) && isHan($0) }
  }

  func words(_ range: Range<Int>) -> [String] {
    text[range].split(separator: space).map { String(decoding: $0, as: UTF8.self) }
  }
}

// Tables: the words by which titles, sources and bylines are known.

private let sources = Words("来源： 来源: 信息来源： 稿件来源：")
let newspapers = Words("日报 晚报 时报 早报 晨报 商报 都市报 新闻网 新华社 电视台 壹点 周刊")
let reporters = Words("记者 本报记者 本刊记者 通讯员 本报通讯员 全媒体记者 特约记者 见习记者 作者： 文/")
private let roleNames = Words("本报全媒体记者 全媒体记者 本报记者 本刊记者 见习记者 特约记者 记者 本报通讯员 通讯员 作者： 作者 文/ ：")
private let credits = Words("摄 供图 摄影 图")
private let offices = Words("省长 市长 主席 县长 区长 州长 盟长 旗长 总理 镇长 乡长")
let divisionEnds = Words("省 市 自治区 区 县 州 盟 旗 镇 乡 街道")
