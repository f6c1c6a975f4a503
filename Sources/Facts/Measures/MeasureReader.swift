import Quantities
import Sentences

/// What a figure measures, under the name that all reports share for it, and the part of public life that it belongs to.
package struct Measure: Hashable, Sendable {
  package let name: String
  package let topic: Topic?
}

/// The measures of figures, in their order; nil for a figure that says nothing of what it measures.
package func measures(of figures: [Figure]) -> [Measure?] {
  var reader = MeasureReader()
  return reader.measures(of: figures)
}

/// Reads measures from indicators, each wording once.
///
/// Reports of one kind say much in the same words, so that whoever reads many keeps the reader.
package struct MeasureReader: Sendable {
  private var wordings = KnownWordings<Reading>()
  /// The rates that shares are called by other reports.
  private var rates = KnownWordings<Measure?>()

  package init() {}

  /// What a wording was read as, before the figure's unit has its say.
  private struct Reading: Sendable {
    var measure: Measure?
    /// The measure that the wording is a short name of: it counts where the unit fits.
    var short: MeasureDefinition?
    var dimension = Dimension.any
  }

  /// The measures of figures, in their order; nil for a figure that says nothing of what it measures.
  package mutating func measures(of figures: [Figure]) -> [Measure?] {
    var measures: [Measure?] = []
    measures.reserveCapacity(figures.count)
    // What a part was found to measure holds for the figures behind it that are of the same thing: 136个，增长56.3%.
    var part: (index: Int, measure: Measure)?
    for index in figures.indices {
      var measure = measure(of: figures[index])
      if let whole = figures[index].whole, whole < index, let named = measures[whole] {
        part = measure?.asPart(of: named).map { (index, $0) }
      } else if let known = part,
        figures[known.index].sentence != figures[index].sentence
          || figures[known.index].indicator != figures[index].indicator
      {
        part = nil
      }
      if let part { measure = part.measure }
      measures.append(measure)
    }
    return measures
  }

  private mutating func measure(of figure: Figure) -> Measure? {
    if figure.indicator.isEmpty { return nil }
    if figure.kind == .share || figure.unit == .percentagePoint, let rate = rate(of: figure) { return rate }
    let wording = Wording(figure.indicator, isShare: figure.kind == .share)
    let reading: Reading
    if let known = wordings[wording] {
      reading = known
    } else {
      reading = read(wording)
      wordings.add(wording, reading)
    }
    if let short = reading.short, fits(short, figure) { return Measure(name: short.name, topic: short.topic) }
    guard let measure = reading.measure else { return nil }
    // 固定资产投资 in 个 is not the money invested.
    let isAmount = figure.kind == .level || figure.kind == .change
    if isAmount, !reading.dimension.admits(figure.unit) {
      return Measure(name: "\(measure.name)（\(figure.unit.symbol)）", topic: measure.topic)
    }
    return local(measure, of: figure)
  }

  /// 优良天数比例 and 优良天数比率 are one rate, though the words for a share are no part of an indicator; so is 研发投入占地区生产总值比重.
  /// Of what rises by percentage points only 比例 and 比率 are looked for: 民间投资 may be what grew so much faster.
  private mutating func rate(of figure: Figure) -> Measure? {
    let isShare = figure.kind == .share
    let of = isShare ? figure.base.map { "占" + $0 } ?? "" : ""
    let wording = Wording(figure.indicator + of, isShare: isShare)
    if let known = rates[wording] { return known }
    let lexicon = MeasureLexicon.standard
    var letters = figure.indicator.letters
    for rule in WordingRule.wording { rule.apply(&letters) }
    if isShare { withoutShareNoun(&letters) }
    let nouns = isShare ? of.isEmpty ? rateNouns : [""] + rateNouns : rateNouns.suffix(2)
    var rate: Measure?
    for noun in nouns where rate == nil {
      guard let found = lexicon.head(of: letters + of.letters + noun.letters), found.isWhole else { continue }
      let definition = lexicon.definitions[found.definition]
      if definition.dimension == .ratio { rate = Measure(name: definition.name, topic: definition.topic) }
    }
    rates.add(wording, rate)
    return rate
  }

  /// What a province or town calls 地方一般公共预算收入 is its 一般公共预算收入; of the whole country it is a part.
  private func local(_ measure: Measure, of figure: Figure) -> Measure {
    guard measure.name.hasPrefix("地方一般公共预算"), let scope = figure.scope, scope != "全国", scope != "中国" else {
      return measure
    }
    return Measure(name: String(measure.name.dropFirst(2)), topic: measure.topic)
  }

  /// A short name stands for its measure in units of its dimension, and where it grows or declines. Money spent on a thing
  /// (农业5亿元) is not the value that the thing has, so that a short name for money only grows.
  private func fits(_ short: MeasureDefinition, _ figure: Figure) -> Bool {
    let dimension = Dimension.of(figure.unit)
    switch figure.kind {
    case .change: return dimension == .ratio || dimension == short.dimension
    case .level where short.dimension == .money: return false
    case .level where short.dimension == .any: return dimension == .mass || dimension == .length || dimension == .count
    case .level: return dimension == short.dimension || short.dimension == .ratio && figure.unit == .none
    case .share, .multiple, .rank: return false
    }
  }

  private func read(_ wording: Wording) -> Reading {
    // Not kept: who asks for no measures need not wait for the lexicon.
    let lexicon = MeasureLexicon.standard
    var letters = wording.indicator.letters
    for number in WordingRule.wording.indices { WordingRule.wording[number].apply(&letters) }
    if wording.isShare { withoutShareNoun(&letters) }
    var topic: Topic?
    var short: Int?
    var ending = 0
    while true {
      if let found = lexicon.head(of: letters) {
        let definition = lexicon.definitions[found.definition]
        if found.isWhole {
          let measure = Measure(name: definition.name, topic: definition.topic)
          return Reading(measure: measure, dimension: definition.dimension)
        }
        topic = topic ?? definition.topic
      }
      short = short ?? lexicon.shortName(letters)
      let count = letters.count
      while letters.count == count, ending < WordingRule.endings.count {
        WordingRule.endings[ending].apply(&letters)
        ending += 1
      }
      if letters.count == count { break }
    }
    let definition = short.map { lexicon.definitions[$0] }
    guard letters.count > 1 else { return Reading(short: definition) }
    return Reading(
      measure: Measure(name: letters.text, topic: Topic(ofWordsIn: letters) ?? topic), short: definition)
  }

  /// A share is of what it names: 服务业增加值占比 is 服务业增加值.
  private func withoutShareNoun(_ letters: inout [Letter]) {
    if let start = shareNouns.start(in: letters, before: letters.count, limit: 0), start >= 2 {
      letters.removeLast(letters.count - start)
    }
  }
}

private let rateNouns = ["占比", "比重", "比例", "比率"]
private let shareNouns = WordSet("占比 比重 比例 份额 所占比重 所占比例 占比重 占 所占")
