/// The lines without what stands at the head and foot of the pages: their numbers, and what many pages repeat.
func withoutFurniture(_ print: Print) -> [Print.Line] {
  var pages: [Int: [Int]] = [:]
  for (index, line) in print.lines.enumerated() { pages[line.page, default: []].append(index) }
  var repeated: [MarginKey: Int] = [:]
  var margins: [Int] = []
  for (_, indices) in pages {
    let ordered = indices.sorted { print.lines[$0].middle < print.lines[$1].middle }
    let ends = Set(ordered.prefix(2) + ordered.suffix(2))
    margins += ends
    for key in Set(ends.map { MarginKey(print.lines[$0]) }) { repeated[key, default: 0] += 1 }
  }
  var dropped = Set<Int>()
  for index in margins {
    let line = print.lines[index]
    let count = repeated[MarginKey(line)] ?? 0
    let isRepeated = line.cells <= 100 && (count >= 3 && count * 4 >= pages.count || count == 2 && pages.count <= 4)
    // The title in small letters over a page is its running head, even if there is but one such page.
    let isTitle = print.lines.prefix(20).contains {
      $0.page < line.page && $0.text == line.text && $0.bottom - $0.top > 1.2 * (line.bottom - line.top)
    }
    if isPageNumber(line) || isTitle || isRepeated && !line.endsSentence { dropped.insert(index) }
  }
  return print.lines.indices.filter { !dropped.contains($0) }.map { print.lines[$0] }
}

/// A line's text without its numbers, its place and its size. A report's title is not the line that repeats it over all
/// pages.
private struct MarginKey: Hashable {
  let text: [UInt8]
  let middle: Int
  let height: Int

  init(_ line: Print.Line) {
    text = line.text.filter { !Scalar($0).isDigit && $0 != space }
    middle = Int(line.middle.rounded())
    height = Int((line.bottom - line.top).rounded())
  }
}

/// `— 3 —`, `第3页 共12页`, `3/12`, `iv`
private func isPageNumber(_ line: Print.Line) -> Bool {
  guard line.cells <= 20 else { return false }
  var hasDigit = false
  var index = 0
  while index < line.text.count {
    let character = scalar(in: line.text, at: index)
    if character.isDigit { hasDigit = true } else if !numberMarks.contains(character) { return false }
    index += width(ofLead: line.text[index])
  }
  return hasDigit
}

private let numberMarks: Set<Scalar> = Set("-—–－─·•/ 第共页頁,，.()（）".unicodeScalars.map(\.value))

/// Lines that a wide gap cut in two are one: `省长    王某某`, the cells of a table.
func joinedAcross(_ lines: [Print.Line]) -> [Print.Line] {
  var result: [Print.Line] = []
  for line in lines {
    if let last = result.last, last.page == line.page, line.left > last.right,
      abs(line.middle - last.middle) < (line.bottom - line.top) / 4, line.left - last.right < 8 * max(line.em, last.em),
      line.cells + last.cells <= 40
    {
      result[result.count - 1].append(line)
    } else {
      result.append(line)
    }
  }
  return result
}

/// The lines of each page column by column, where it has columns that pdftotext took for rows. A line across all columns
/// ends those above it.
func inReadingOrder(_ lines: [Print.Line]) -> [Print.Line] {
  var result: [Print.Line] = []
  var start = 0
  while start < lines.count {
    var end = start
    while end < lines.count, lines[end].page == lines[start].page { end += 1 }
    let page = lines[start..<end]
    start = end
    let gutters = gutters(of: page)
    if gutters.isEmpty {
      result += page
      continue
    }
    func crosses(_ line: Print.Line) -> Bool { gutters.contains { line.left < $0 && $0 < line.right } }
    let across = page.filter(crosses)
    let places = page.map { line in
      let band = across.count { $0.middle < line.middle } * 2 + (crosses(line) ? 1 : 0)
      return (band: band, column: gutters.count { $0 < (line.left + line.right) / 2 }, middle: line.middle, line: line)
    }
    result += places.sorted { ($0.band, $0.column, $0.middle) < ($1.band, $1.column, $1.middle) }.map(\.line)
  }
  return result
}

/// The left and right edges of each line's column.
///
/// A page has two columns where a strip in its middle is empty of nearly all lines and both sides have some.
func columnEdges(_ lines: [Print.Line]) -> [(left: Double, right: Double)] {
  var edges = [(left: Double, right: Double)](repeating: (0, 0), count: lines.count)
  var widths: [Double] = []
  var start = 0
  var columns: [[Int]] = []
  while start < lines.count {
    var end = start
    while end < lines.count, lines[end].page == lines[start].page { end += 1 }
    let gutters = gutters(of: lines[start..<end])
    var groups = [[Int]](repeating: [], count: gutters.count + 1)
    for index in start..<end {
      let middle = (lines[index].left + lines[index].right) / 2
      groups[gutters.count { $0 < middle }].append(index)
    }
    columns += groups.filter { !$0.isEmpty }
    start = end
  }
  var bounds: [(left: Double, right: Double)] = []
  for column in columns {
    let left = shared(column.map { lines[$0].left }, from: <) ?? 0
    let right = shared(column.map { lines[$0].right }, from: >) ?? 0
    bounds.append((left, right))
    if column.count >= 6 { widths.append(right - left) }
  }
  let usual = median(widths)
  for (column, var bound) in zip(columns, bounds) {
    // A few lines at the end of a text may not reach the edge at all.
    if column.count < 6, let usual, bound.right - bound.left < usual { bound.right = bound.left + usual }
    for index in column { edges[index] = bound }
  }
  return edges
}

/// The outermost place that two lines share, as far as there is one.
private func shared(_ places: [Double], from isFarther: (Double, Double) -> Bool) -> Double? {
  let ordered = places.sorted(by: isFarther)
  for (place, next) in zip(ordered, ordered.dropFirst()) where abs(place - next) < 3 { return place }
  return ordered.first
}

/// The middles of the empty strips between columns.
private func gutters(of lines: ArraySlice<Print.Line>) -> [Double] {
  guard lines.count >= 10 else { return [] }
  let width = Int(lines.map(\.right).max() ?? 0) + 2
  guard width > 0, width < 20_000 else { return [] }
  var cover = [Int](repeating: 0, count: width)
  for line in lines {
    for place in max(0, Int(line.left))...max(0, Int(line.right)) where place < width { cover[place] += 1 }
  }
  let most = cover.max() ?? 0
  // Cells of tables are shorter.
  let isProse = (median(lines.map { Double($0.cells) }) ?? 0) >= 14
  var result: [Double] = []
  var start: Int?
  for place in cover.indices {
    if cover[place] * 10 <= most {
      start = start ?? place
    } else if let first = start {
      start = nil
      let middle = Double(first + place) / 2
      let left = lines.count { $0.right < middle }
      let right = lines.count { $0.left > middle }
      if place - first >= 8, isProse, left >= 5, right >= 5, left * 5 >= lines.count, right * 5 >= lines.count {
        result.append(middle)
      }
    }
  }
  return result
}
