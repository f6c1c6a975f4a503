import Quantities
import Sentences

/// What a number was found to say, and by which words.
struct KindReading: Sendable {
  var kind: Figure.Kind
  /// -1 for a decline.
  var sign = 1
  /// Where the words begin that only say the kind (同比增长, 占…的): they leave the indicator.
  var wordsStart: Int
  /// What a share, change or multiple is reckoned against.
  var base: String?
}

/// One way in which the words before a number say whether it is a level, a change, a share, a multiple or a rank.
///
/// The first rule of the list that reads something decides. Where none does, a number in a list joined by 、 is what the
/// number before it is, and any other is a level.
package struct KindRule: Sendable {
  package let name: String
  /// One line, no full stop.
  package let summary: String
  /// Sentences in which it decides: the figure as written, and its kind.
  package let examples: [(sentence: String, figure: String, kind: Figure.Kind)]
  /// Sentences that look alike and say something else: the figure, and the kind it has.
  package let counterexamples: [(sentence: String, figure: String, kind: Figure.Kind)]
  let read: @Sendable (KindContext) -> KindReading?

  /// What the first rule says that says anything.
  static func reading(of context: KindContext) -> KindReading? {
    for reader in readers {
      if let reading = reader.read(context) { return reading }
    }
    return nil
  }

  /// What a rule does, without the words about it, which a walk through the rules would copy for each number. A structure,
  /// since a list of bare functions calls each in a roundabout way.
  private struct Reader: Sendable {
    let read: @Sendable (KindContext) -> KindReading?
  }

  private static let readers = all.map { Reader(read: $0.read) }
}

/// A number with its clause.
struct KindContext {
  let letters: [Letter]
  /// From the clause's start, or the figure before, to the number.
  let left: Range<Int>
  let measurement: Measurement

  var start: Int { measurement.raw.lowerBound }
  /// The unit, where one letter writes it: letters compare faster than texts.
  var unit: Letter? { measurement.unit.letter }
  var isRatio: Bool { measurement.sort == .ratio }

  /// A reading by no words of its own.
  func plain(_ kind: Figure.Kind, sign: Int = 1) -> KindReading {
    KindReading(kind: kind, sign: sign, wordsStart: start)
  }
}
