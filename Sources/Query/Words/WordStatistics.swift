import Glibc
import Quantities

// The measures of the text stages, each after its source. All are reckoned in binary floating point and shown rounded.

/// How strongly two words attract each other.
package enum Association {
  /// Of a table of two rows and two columns, how much likelier it is where rows and columns have to do with each other:
  /// G² = 2 Σ O ln(O / E) over the four cells (Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”,
  /// 1993). Above 10.83, chance would give such a table once in a thousand times.
  ///
  /// - Parameters:
  ///   - both: how often the first holds and the second
  ///   - first: how often the first holds
  ///   - second: how often the second holds
  ///   - all: how many there are
  package static func logLikelihood(both: Double, first: Double, second: Double, all: Double) -> Double {
    func cell(_ observed: Double, _ row: Double, _ column: Double) -> Double {
      observed > 0 ? observed * log(observed * all / (row * column)) : 0
    }
    let sum =
      cell(both, first, second) + cell(first - both, first, all - second) + cell(second - both, all - first, second)
      + cell(all - first - second + both, all - first, all - second)
    return max(0, 2 * sum)
  }

  /// How many bits one tells of the other: log₂(O / E) (Church and Hanks, “Word Association Norms, Mutual Information, and
  /// Lexicography”, 1990). Rare pairs score high.
  package static func mutualInformation(observed: Double, expected: Double) -> Double { log2(observed / expected) }

  /// 14 + log₂ of the Dice coefficient (Rychlý, “A Lexicographer-Friendly Association Score”, 2008): 14 where two words are
  /// only said together, one more where they are so twice as often, and the same for texts of every size.
  package static func logDice(both: Double, first: Double, second: Double) -> Double {
    14 + log2(2 * both / (first + second))
  }
}

/// How much one part of the texts prefers a word against the rest.
package enum Keyness {
  /// G² of two frequencies: 2 Σ O ln(O / E) over the two, where E shares the word out by size (Rayson and Garside,
  /// “Comparing Corpora using Frequency Profiling”, 2000).
  package static func logLikelihood(count: Double, size: Double, rest: Double, restSize: Double) -> Double {
    let all = (count + rest) / (size + restSize)
    func cell(_ observed: Double, _ size: Double) -> Double {
      observed > 0 ? observed * log(observed / (size * all)) : 0
    }
    return max(0, 2 * (cell(count, size) + cell(rest, restSize)))
  }

  /// log₂ of how many times as often the part says it (Hardie, “Log Ratio: An Informal Introduction”, 2014): 1 is twice as
  /// often, -1 half as often. For a word that one side never says, half an occurrence stands in.
  package static func logRatio(count: Double, size: Double, rest: Double, restSize: Double) -> Double {
    let (count, rest) = (count == 0 ? 0.5 : count, rest == 0 ? 0.5 : rest)
    return log2(count / size * restSize / rest)
  }

  /// By how many per cent the part says it more often (Gabrielatos and Marchi, “Keyness: Appropriate Metrics and Practical
  /// Issues”, 2012); nil where the rest never says it.
  package static func difference(count: Double, size: Double, rest: Double, restSize: Double) -> Double? {
    rest == 0 ? nil : (count / size / (rest / restSize) - 1) * 100
  }
}

/// How evenly words are spread over the parts of a text.
package struct Dispersion: Sendable {
  private let sizes: [Double]
  private let size: Double
  private let parts: Double

  /// Over parts of so many words each; empty ones count for nothing.
  package init(sizes: [Int]) {
    self.sizes = sizes.map(Double.init)
    size = self.sizes.reduce(0, +)
    parts = Double(sizes.count { $0 > 0 })
  }

  /// Half the sum of how far each part's share of the word is from its share of all words (Gries, “Dispersions and Adjusted
  /// Frequencies in Corpora”, 2008): 0 is as even as can be, 1 all in one small part. `counts` says how often the word is
  /// in each part that has it.
  package func deviation(_ counts: [(part: Int, count: Int)]) -> Double {
    let all = Double(counts.reduce(0) { $0 + $1.count })
    guard all > 0, size > 0 else { return 0 }
    var sum = 0.0
    var without = 1.0
    for (part, count) in counts {
      let share = sizes[part] / size
      sum += abs(Double(count) / all - share)
      without -= share
    }
    return (sum + max(0, without)) / 2
  }

  /// 1 - V / √(n - 1), where V is the variation coefficient of the word's rates in the n parts (Juilland and
  /// Chang-Rodríguez, “Frequency Dictionary of Spanish Words”, 1964): 1 is as even as can be. nil for fewer than two parts.
  package func juilland(_ counts: [(part: Int, count: Int)]) -> Double? {
    let rates = counts.map { Double($0.count) / sizes[$0.part] }
    let mean = rates.reduce(0, +) / parts
    guard parts > 1, mean > 0 else { return nil }
    let squares = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } + (parts - Double(rates.count)) * mean * mean
    return max(0, 1 - (squares / parts).squareRoot() / mean / (parts - 1).squareRoot())
  }
}

/// A measure with so many digits after the point; nil where it is none.
func rounded(_ number: Double?, places: Int) -> Decimal? {
  guard let number, number.isFinite else { return nil }
  let scaled = (number * pow(10, Double(places))).rounded()
  return abs(scaled) < 9e15 ? Decimal(significand: Int64(scaled), exponent: -Int32(places)) : nil
}
