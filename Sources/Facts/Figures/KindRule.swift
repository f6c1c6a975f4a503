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
  /// The numbers in which it can read anything; of others it is not asked, which is most questions.
  var needs: KindNeeds = .any
  let read: @Sendable (KindContext) -> KindReading?

  /// What the first rule says that says anything.
  static func reading(of context: KindContext) -> KindReading? {
    let met = KindNeeds(metBy: context.measurement)
    for reader in readers where !reader.needs.isDisjoint(with: met) {
      if let reading = reader.read(context) { return reading }
    }
    return nil
  }

  /// What a rule does, without the words about it, which a walk through the rules would copy for each number. A structure,
  /// since a list of bare functions calls each in a roundabout way.
  private struct Reader: Sendable {
    let needs: KindNeeds
    let read: @Sendable (KindContext) -> KindReading?
  }

  private static let readers = all.map { Reader(needs: $0.needs, read: $0.read) }
}

/// What a rule needs of a number: one of these is enough.
struct KindNeeds: OptionSet {
  let rawValue: UInt8

  static let any = KindNeeds(rawValue: 1)
  /// 第三, 前10位
  static let place = KindNeeds(rawValue: 2)
  /// 过半, 首位
  static let word = KindNeeds(rawValue: 4)
  /// % or ‰
  static let percentage = KindNeeds(rawValue: 8)
  /// 六成, 三分之二
  static let partInWords = KindNeeds(rawValue: 16)
  /// 倍
  static let times = KindNeeds(rawValue: 32)
  /// 番
  static let doublings = KindNeeds(rawValue: 64)
  /// 百分点, 千分点
  static let points = KindNeeds(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(metBy measurement: Measurement) {
    var met: KindNeeds = .any
    switch measurement.unit.letter {
    case "%", "‰": met.formUnion(.percentage)
    case "倍": met.formUnion(.times)
    case "位": met.formUnion(.place)
    case nil: if case .ratio = measurement.sort { met.formUnion(.points) }
    default: break
    }
    if measurement.isOrdinal { met.formUnion(.place) }
    if measurement.numeral.isWord { met.formUnion(.word) }
    if measurement.numeral.impliedUnit != nil { met.formUnion(.partInWords) }
    if case .doubling = measurement.sort { met.formUnion(.doublings) }
    self = met
  }
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
