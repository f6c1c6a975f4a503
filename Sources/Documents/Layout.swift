/// How a document sets its lines, told from statistics of them: what the decisions about joining rest on.
struct Layout: Sendable {
  /// For each line, whether it fills its measure, so that the next one may be its continuation whatever it ends in.
  private(set) var isFull: [Bool]
  /// Paragraphs are set apart by blank lines, so that lines without one between belong together.
  private(set) var separatesByBlankLines = false
  /// Paragraphs are marked by an indent, so that a line without one is no beginning.
  private(set) var indentsParagraphs = false
  /// The usual number of blank lines between paragraphs.
  private(set) var usualGap = 0
  /// Sentences are cut at the ends of pages or columns: several long paragraphs end without a mark.
  private(set) var cutsSentences = false
  /// Many lines fill their measure: the text is hard-wrapped.
  private(set) var isWrapped = false
  /// Most of the text is Han.
  private(set) var isChinese = true

  init(of lines: [Line]) {
    isFull = Array(repeating: false, count: lines.count)
    if lines.isEmpty { return }
    let runs = Layout.runs(of: lines)
    // The blank lines around a page number separate nothing, nor do those where a page ends in mid-sentence.
    let paragraphs = runs.count { run in
      let last = lines[run.upperBound - 1]
      return last.hanCharacters > 0 && (last.endsSentence || last.characters < 20 || !last.last.isHan)
    }
    separatesByBlankLines = paragraphs >= 3 && paragraphs * 25 >= lines.count
    let indented = lines.count { $0.indent >= 2 }
    indentsParagraphs = indented * 20 >= lines.count && indented * 5 <= lines.count * 4
    usualGap = Layout.usualGap(of: lines)
    isChinese = lines.reduce(0) { $0 + $1.hanCharacters } * 4 >= lines.reduce(0) { $0 + $1.characters }
    for run in runs { markFullLines(of: run, lines) }
    markFullLinesOfWhole(lines)
    isWrapped = isFull.count { $0 } * 5 >= lines.count * 2
    let cut = runs.count { run in
      let last = lines[run.upperBound - 1]
      return last.characters >= 40 && !last.endsSentence && last.last.isHan
    }
    cutsSentences = cut >= 2
  }

  /// Stretches of lines without a blank one between.
  private static func runs(of lines: [Line]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in lines.indices where index > 0 && lines[index].gap > 0 {
      runs.append(start..<index)
      start = index
    }
    runs.append(start..<lines.count)
    return runs
  }

  private static func usualGap(of lines: [Line]) -> Int {
    var counts = [0, 0, 0, 0, 0, 0]
    for line in lines.dropFirst() where line.gap > 0 { counts[min(line.gap, 5)] += 1 }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }

  /// A way of telling how far a line reaches. Printed lines are equally wide, lines broken by programs have equally many
  /// characters; digits make these two differ.
  private struct Scale {
    let length: @Sendable (Line) -> Int
    /// How far full lines may differ: punctuation hangs and is narrower than it counts, and numbers are not broken.
    let tolerance: Int
    /// Measures that a column or page may have.
    let measures: ClosedRange<Int>
  }

  private static let scales = [
    Scale(length: { $0.cells + min(4, 2 * $0.indent) }, tolerance: 6, measures: 16...160),
    Scale(length: { $0.characters + min(4, $0.indent) }, tolerance: 2, measures: 10...80),
  ]

  /// A run is hard-wrapped when all its lines but the last are about equally long and most of them end in mid-sentence.
  private mutating func markFullLines(of run: Range<Int>, _ lines: [Line]) {
    guard run.count >= 3 else { return }
    let body = run.dropLast()
    let open = body.count { !lines[$0].endsSentence }
    guard open * 2 > body.count else { return }
    for scale in Layout.scales {
      let longest = body.reduce(0) { max($0, scale.length(lines[$1])) }
      let full = longest - scale.tolerance
      let short = body.dropFirst().count { scale.length(lines[$0]) < full }
      guard scale.measures.contains(longest), short * 8 <= body.count else { continue }
      // Headings tight above a long paragraph are no lines of it: none of a wrapped paragraph's lines exceeds its measure.
      guard scale.length(lines[run.upperBound - 1]) <= longest + scale.tolerance else { continue }
      for index in run where scale.length(lines[index]) >= full { isFull[index] = true }
      // The indent of the first line is often lost, so it may be shorter.
      if scale.length(lines[run.lowerBound]) >= full - scale.tolerance { isFull[run.lowerBound] = true }
    }
  }

  /// Where paragraphs stand without blank lines, or are two lines long, the measure of the whole document decides.
  private mutating func markFullLinesOfWhole(_ lines: [Line]) {
    for scale in Layout.scales {
      guard let longest = measure(of: lines, on: scale) else { continue }
      let full = (longest - scale.tolerance)...(longest + scale.tolerance / 2)
      for index in lines.indices where full.contains(scale.length(lines[index])) { isFull[index] = true }
    }
  }

  /// The length that most lines which end in mid-sentence have, when there are enough of them to be a measure.
  private func measure(of lines: [Line], on scale: Scale) -> Int? {
    var counts = Array(repeating: 0, count: scale.measures.upperBound + 1)
    var candidates = 0
    for line in lines where !line.endsSentence {
      let length = scale.length(line)
      guard scale.measures.contains(length) else { continue }
      counts[length] += 1
      candidates += 1
    }
    var best = (count: 0, length: 0)
    for length in scale.measures {
      let near = counts[max(0, length - scale.tolerance + 1)...length].reduce(0, +)
      if near >= best.count { best = (near, length) }
    }
    let whole = lines.count { scale.length($0) >= scale.measures.lowerBound }
    guard best.count >= 2, best.count * 2 >= candidates, best.count * 5 >= whole * 2 else { return nil }
    // A few lines prove it only when they read like prose and are nearly all there is.
    let prose = lines.count { line in
      (0..<scale.tolerance).contains(best.length - scale.length(line)) && !line.endsSentence && line.commas > 0
    }
    let isLong = best.length >= scale.measures.lowerBound * 3 / 2
    guard best.count >= 5 || (best.count * 3 >= whole * 2 && prose * 2 >= best.count && isLong) else { return nil }
    return best.length
  }
}
