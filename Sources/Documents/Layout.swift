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
  /// Most of the text is Han.
  private(set) var isChinese = true

  init(of lines: [Line]) {
    isFull = Array(repeating: false, count: lines.count)
    if lines.isEmpty { return }
    let runs = Layout.runs(of: lines)
    separatesByBlankLines = runs.count >= 3 && runs.count * 25 >= lines.count
    let indented = lines.count { $0.indent >= 2 }
    indentsParagraphs = indented * 20 >= lines.count && indented * 5 <= lines.count * 4
    usualGap = Layout.usualGap(of: lines)
    isChinese = lines.reduce(0) { $0 + $1.hanCharacters } * 4 >= lines.reduce(0) { $0 + $1.characters }
    for run in runs { markFullLines(of: run, lines) }
    markFullLinesOfWhole(lines)
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

  /// How far lines of one measure may differ: punctuation hangs and is narrower than it counts, and digits do not break.
  private static let tolerance = 6
  private static let measures = 16...160

  /// A run is hard-wrapped when all its lines but the last are about equally wide and most of them end in mid-sentence.
  private mutating func markFullLines(of run: Range<Int>, _ lines: [Line]) {
    guard run.count >= 3 else { return }
    let body = run.dropLast()
    let widest = body.reduce(0) { max($0, lines[$1].cells) }
    let narrow = body.dropFirst().count { lines[$0].cells < widest - Layout.tolerance }
    let open = body.count { !lines[$0].endsSentence }
    guard Layout.measures.contains(widest), narrow * 8 <= body.count, open * 2 > body.count else { return }
    for index in run where lines[index].cells >= widest - Layout.tolerance { isFull[index] = true }
    // The indent of the first line is often lost, so it may be two characters shorter.
    if lines[run.lowerBound].cells >= widest - Layout.tolerance - 6 { isFull[run.lowerBound] = true }
  }

  /// Where paragraphs stand without blank lines, or are two lines long, the measure of the whole document decides.
  private mutating func markFullLinesOfWhole(_ lines: [Line]) {
    var counts = Array(repeating: 0, count: Layout.measures.upperBound + 1)
    var candidates = 0
    for line in lines where Layout.measures.contains(line.cells) && !line.endsSentence {
      counts[line.cells] += 1
      candidates += 1
    }
    var widest = 0
    var most = 0
    for cells in Layout.measures {
      let near = counts[max(0, cells - 4)...cells].reduce(0, +)
      if near >= most {
        most = near
        widest = cells
      }
    }
    let whole = lines.count { $0.cells >= Layout.measures.lowerBound }
    guard most >= 2, most * 2 >= candidates, most * 5 >= whole * 2 else { return }
    // A few lines prove it only when they read like prose and are nearly all there is.
    let prose = lines.count { (widest - 4...widest).contains($0.cells) && !$0.endsSentence && $0.commas > 0 }
    guard most >= 5 || (most * 3 >= whole * 2 && prose * 2 >= most && widest >= 30) else { return }
    for index in lines.indices where (widest - Layout.tolerance...widest + 2).contains(lines[index].cells) {
      isFull[index] = true
    }
  }
}
