import Sentences

/// How a sentence falls into clauses around its figures.
///
/// A clause ends at ，；：and the like, and at 、 behind a figure, since 、 also joins figures (4016处、365.4万平方米) while
/// elsewhere it joins the members of one noun phrase.
struct Clauses {
  let letters: [Letter]
  let sentence: Sentence
  /// The sentence's figures, in order.
  let figures: [Measurement]
  /// Where the clause of each begins: asked several times a figure.
  private var starts: [Int] = []

  init(letters: [Letter], sentence: Sentence, figures: [Measurement]) {
    self.letters = letters
    self.sentence = sentence
    self.figures = figures
    starts.reserveCapacity(figures.count)
    for index in figures.indices { starts.append(start(before: figures[index].raw.lowerBound, figure: index)) }
  }

  /// The nearest clause boundary before a figure.
  func start(of figure: Int) -> Int { starts[figure] }

  /// The nearest clause boundary at or before `position`.
  func start(before position: Int, figure: Int) -> Int {
    let low = figure > 0 ? figures[figure - 1].raw.upperBound : sentence.range.lowerBound
    var index = position - 1
    var depth = 0
    while index >= low {
      let letter = letters[index]
      if letter == "）" || letter == ")" { depth += 1 }
      if letter == "（" || letter == "(" {
        if depth == 0 { return index + 1 }
        depth -= 1
      }
      if depth == 0, isBoundary(letter), !isHyphen(index) { return index + 1 }
      index -= 1
    }
    return low
  }

  /// The nearest clause boundary at or behind `position`, not beyond the next figure.
  func end(after position: Int, figure: Int) -> Int {
    let high = figure + 1 < figures.count ? figures[figure + 1].raw.lowerBound : sentence.range.upperBound
    var index = position
    var depth = 0
    while index < high {
      let letter = letters[index]
      if letter == "（" || letter == "(" { depth += 1 }
      if letter == "）" || letter == ")" {
        if depth == 0 { return index }
        depth -= 1
      }
      if depth == 0, isBoundary(letter), !isHyphen(index) { return index }
      index += 1
    }
    return high
  }

  /// Ⅰ—Ⅲ类水质, “县城—中心镇”发展轴: one dash between words joins them, two part clauses.
  private func isHyphen(_ index: Int) -> Bool {
    guard letters[index] == "—", index > sentence.range.lowerBound, index + 1 < sentence.range.upperBound else {
      return false
    }
    return letters[index - 1] != "—" && letters[index + 1] != "—" && !figures.contains { $0.raw.upperBound == index }
  }

  func isBoundary(_ letter: Letter) -> Bool {
    switch letter {
    case "，", "；", "：", "。", "！", "？", ",", ";", ":", "…", "—", "\u{3000}", "□", "■", "◆", "●", "▲", "|", "｜": true
    default: false
    }
  }
}
