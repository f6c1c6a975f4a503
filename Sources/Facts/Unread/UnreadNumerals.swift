import Documents
import Quantities
package import Sentences

/// A numeral of the text that no figure holds, and what it is instead.
package struct UnreadNumeral: Hashable, Sendable {
  /// As written, with the unit that was read behind it, in letters.
  package let range: Range<Int>
  /// In the prose's list.
  package let sentence: Int
  package let numeralClass: NumeralClass
  /// The rule or reader that says so; nil where none does.
  package let rule: String?
}

/// The numerals of a document that are no part of its figures, in reading order.
///
/// What decides is what decides over figures: the rules that take a number out name its class as well. Where the rule
/// only knows that nothing is measured, the naming rules are asked, and what none of them knows stays unknown. Words
/// like 统一 and 进一步, which hold the letter of a numeral and no number, are left out.
package func unreadNumerals(in prose: Prose) -> [UnreadNumeral] {
  var reader = UnreadReader(prose: prose)
  for index in prose.sentences.indices { reader.read(sentence: index) }
  return reader.found
}

private struct UnreadReader {
  let prose: Prose
  var found: [UnreadNumeral] = []

  mutating func read(sentence index: Int) {
    let sentence = prose.sentences[index]
    if sentence.numerals.isEmpty, sentence.times.isEmpty { return }
    let measurements = MeasurementReader(letters: prose.letters, numerals: prose.numerals, sentence: sentence).read()
    let first = found.count
    for position in measurements.indices {
      let context = NumeralContext(
        letters: prose.letters, sentence: sentence, measurements: measurements, index: position)
      guard let rule = NumeralRule.all.first(where: { $0.matches(context) }) else { continue }
      let isWritten = !context.numeral.isArabic
      if isWritten, !context.measurement.isOrdinal, context.lies(in: numberlessWords) { continue }
      var namer: NumeralRule? = rule
      if isWritten || rule.numeralClass == .unknown {
        namer = NumeralRule.wordings.first { $0.matches(context) }
        if namer == nil {
          namer = rule.numeralClass == .unknown ? NumeralRule.naming.first { $0.matches(context) } : rule
        }
      }
      var numeralClass = namer?.numeralClass ?? .unknown
      if numeralClass == .layout, isHeading(sentence) { numeralClass = .sectionNumber }
      found.append(
        UnreadNumeral(
          range: context.measurement.raw, sentence: index, numeralClass: numeralClass, rule: namer?.name))
    }
    for time in prose.times[sentence.times] where time.range.contains(where: { prose.letters[$0].isNumeral }) {
      if measurements.contains(where: { $0.raw.overlaps(time.range) }) { continue }
      found.append(
        UnreadNumeral(range: time.range, sentence: index, numeralClass: numeralClass(of: time), rule: "times"))
    }
    found[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isHeading(_ sentence: Sentence) -> Bool {
    if case .heading = prose.document.blocks[sentence.block].kind { true } else { false }
  }

  private func numeralClass(of time: TimeExpression) -> NumeralClass {
    switch time.shape {
    case .absolute(let period):
      let years = (period.to?.year ?? 0) - (period.from?.year ?? 0)
      return years == 0 ? .date : .period
    case .months, .day, .days, .relativeDay, .relativeYear, .relativeMonths, .yearsAgo: return .date
    case .wholeYear, .span, .now, .unbounded, .stretch, .ofCentury, .decade: return .period
    }
  }
}
