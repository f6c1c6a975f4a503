import Facts
import Sentences

/// Amounts of a good that are not its output, though nothing but the good is named: 供应社会的商品有所增加，例如煤炭增加770万吨; 新增的
/// 生产能力有：棉纱38万件. A good that is named alone counts for its output only where nothing before it says otherwise.
enum OtherBalance {
  static func holds(_ figure: Figure, _ measure: String, _ prose: Prose) -> Bool {
    guard measure.hasSuffix("产量"), !figure.indicator.contains("产") else { return false }
    let start = prose.sentences[figure.sentence].range.lowerBound
    let limit = figure.range.lowerBound
    var position = limit
    while position > start, prose.letters[position - 1] != "；" { position -= 1 }
    if isNamed(in: position..<limit, prose) { return true }
    // 例如 goes on with what the sentence before is about.
    guard figure.sentence > 0, examples.end(in: prose.letters, at: start, limit: limit) != nil else { return false }
    let before = prose.sentences[figure.sentence - 1]
    return before.block == prose.sentences[figure.sentence].block && isNamed(in: before.range, prose)
  }

  private static func isNamed(in range: Range<Int>, _ prose: Prose) -> Bool {
    range.contains { otherBalances.end(in: prose.letters, at: $0, limit: range.upperBound) != nil }
  }
}

private let otherBalances = WordSet("供应 生产能力 收购 出口 进口 库存 调拨 征购")
private let examples = WordSet("例如 比如 如： 其中")
