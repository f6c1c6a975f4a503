import Quantities
import Sentences

/// What a number is that measures nothing.
package enum NumeralClass: String, Hashable, Sendable, CaseIterable {
  /// 12345热线, 5G, “1+454”
  case name
  /// 第三
  case ordinal
  /// 四大战略: how many members a programme has
  case setCount = "set count"
  /// 千万元以上项目
  case threshold
  /// 一步一个脚印
  case idiom
  /// 三年行动计划, 连续三年
  case period
  /// 2017年9月24日
  case date
  /// 一、, 第三章
  case sectionNumber = "section number"
  /// 一是, page numbers
  case layout
  /// no rule says what it is
  case unknown
}

/// One reason why a number is not a figure.
///
/// The first rule of the list that matches decides; a number that none matches is a figure.
package struct NumeralRule: Sendable {
  package let name: String
  /// One line, no full stop.
  package let summary: String
  package let numeralClass: NumeralClass
  /// Sentences in which it applies, with the numbers it takes out.
  package let examples: [(sentence: String, numbers: [String])]
  /// Sentences whose numbers it must leave alone.
  package let counterexamples: [(sentence: String, numbers: [String])]
  /// What every number has that it can match; of the others it is not asked, which is half of all questions.
  var needs: NumeralTraits = []
  let matches: @Sendable (NumeralContext) -> Bool

  /// Whether one of the rules takes the number out.
  static func leavesOut(_ context: NumeralContext, inQuotingSentence: Bool) -> Bool {
    let traits = NumeralTraits(of: context.measurement, inQuotingSentence: inQuotingSentence)
    for test in tests where test.needs.isSubset(of: traits) && test.matches(context) { return true }
    return false
  }

  /// What a rule asks, without the words about it, which a walk through the rules would copy for each number. A structure,
  /// since a list of bare functions calls each in a roundabout way.
  private struct Test: Sendable {
    let needs: NumeralTraits
    let matches: @Sendable (NumeralContext) -> Bool
  }

  private static let tests = all.map { Test(needs: $0.needs, matches: $0.matches) }
}

/// What is known of a number before any rule is asked.
struct NumeralTraits: OptionSet {
  let rawValue: UInt8

  /// No unit stands behind it.
  static let unitless = NumeralTraits(rawValue: 1)
  /// 第 stands before it.
  static let ordinal = NumeralTraits(rawValue: 2)
  /// 三, 千, 过半: not written in Arabic digits.
  static let inWords = NumeralTraits(rawValue: 4)
  /// Its unit counts things, or it has none.
  static let counting = NumeralTraits(rawValue: 8)
  /// 三年, 09:03: a length of time, or parts of which an hour may be made.
  static let temporal = NumeralTraits(rawValue: 16)
  /// A quotation or a title opens in its sentence.
  static let quoted = NumeralTraits(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of measurement: Measurement, inQuotingSentence: Bool) {
    var traits: NumeralTraits = inQuotingSentence ? .quoted : []
    switch measurement.sort {
    case nil: traits.formUnion([.unitless, .counting])
    case .counter, .looseCounter: traits.formUnion(.counting)
    case .duration: traits.formUnion(.temporal)
    case .money, .measure, .ratio, .doubling: break
    }
    switch measurement.numeral.style {
    case .arabic: break
    case .ratio: traits.formUnion(.temporal)
    case .han, .positional, .scale, .word: traits.formUnion(.inWords)
    }
    if measurement.isOrdinal { traits.formUnion(.ordinal) }
    self = traits
  }
}

/// A number in its sentence, and the questions that rules ask about what stands around it.
struct NumeralContext {
  let letters: [Letter]
  let sentence: Sentence
  let measurements: [Measurement]
  let index: Int
  /// `measurements[index]`: rules ask for it often, and each look into the list would copy it.
  let measurement: Measurement
  /// The unit, where one letter writes it: letters compare faster than texts.
  let unit: Letter?

  init(letters: [Letter], sentence: Sentence, measurements: [Measurement], index: Int) {
    self.letters = letters
    self.sentence = sentence
    self.measurements = measurements
    self.index = index
    measurement = measurements[index]
    unit = measurement.unit.letter
  }

  var numeral: Numeral { measurement.numeral }
  var start: Int { measurement.core.lowerBound }
  var end: Int { measurement.core.upperBound }

  /// The letter so many places before the number; a space beyond the sentence.
  func before(_ distance: Int = 1) -> Letter {
    let position = start - distance
    return position >= sentence.range.lowerBound ? letters[position] : " "
  }

  /// The letter behind number and unit.
  func after(_ distance: Int = 0) -> Letter {
    let position = end + distance
    return position < sentence.range.upperBound ? letters[position] : " "
  }

  /// The letter behind the bare number.
  func afterNumber(_ distance: Int = 0) -> Letter {
    let position = numeral.range.upperBound + distance
    return position < sentence.range.upperBound ? letters[position] : " "
  }

  func follows(_ word: String, at position: Int) -> Bool {
    position >= sentence.range.lowerBound && letters.has(word, at: position, limit: sentence.range.upperBound)
  }

  func follows(_ words: WordSet, at position: Int) -> Bool {
    words.end(in: letters, at: position, limit: sentence.range.upperBound) != nil
  }

  func precedes(_ words: WordSet, at position: Int) -> Bool {
    words.start(in: letters, before: position, limit: sentence.range.lowerBound) != nil
  }

  /// Whether one of the words stands between `distance` letters before the number and the number, in its clause.
  func isNear(_ words: WordSet, within distance: Int) -> Bool {
    var position = measurement.raw.lowerBound - 1
    let low = max(sentence.range.lowerBound, measurement.raw.lowerBound - distance)
    while position >= low {
      let letter = letters[position]
      if letter == "，" || letter == "。" || letter == "；" || letter == "：" { return false }
      if words.begins(with: letter), follows(words, at: position) { return true }
      position -= 1
    }
    return false
  }

  /// The quoted stretch that holds the number, without its marks.
  var quotation: Range<Int>? {
    var position = start - 1
    let low = max(sentence.range.lowerBound, start - 24)
    while position >= low {
      if letters[position] == "”" || letters[position] == "’" { return nil }
      if letters[position] == "“" || letters[position] == "‘" { break }
      position -= 1
    }
    guard position >= low else { return nil }
    var close = end
    let high = min(sentence.range.upperBound, end + 24)
    while close < high, letters[close] != "”", letters[close] != "’" { close += 1 }
    return close < high ? (position + 1)..<close : nil
  }

  /// One to ten in words, without a scale word: the numbers that idioms and sets are made of.
  var isSmallHan: Bool {
    (numeral.isHan || numeral.isPositional) && numeral.scale == 0 && numeral.impliedUnit == nil
      && numeral.value < Decimal(13)
  }

  var isOne: Bool { numeral.isHan && numeral.range.count == 1 && letters[start] == "一" }
}
