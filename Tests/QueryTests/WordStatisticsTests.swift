import Query
import Testing

/// The measures of the text stages, against worked examples of those who proposed them.
@Suite struct WordStatisticsTests {
  private func isNear(_ value: Double?, _ expected: Double, within distance: Double) -> Bool {
    value.map { abs($0 - expected) <= distance } ?? false
  }

  /// Dunning 1993, the table of bigrams: both words, the first alone, the second alone, neither, and -2 log λ.
  @Test(arguments: [
    (110.0, 2442.0, 111.0, 29114.0, 270.72), (29, 13, 123, 31612, 263.90), (31, 23, 139, 31584, 256.84),
    (10, 0, 3, 31764, 167.23),
  ]) func logLikelihoodOfPairs(both: Double, first: Double, second: Double, neither: Double, expected: Double) {
    let score = Association.logLikelihood(
      both: both, first: both + first, second: both + second, all: both + first + second + neither)
    #expect(isNear(score, expected, within: 0.01))
  }

  /// Church and Hanks 1990, the words near doctor in 15 million words of newspapers, in round numbers.
  @Test(arguments: [
    (12.0, 111.0, 621.0, 11.3), (8, 1105, 44, 11.3), (30, 1105, 241, 10.7), (8, 1105, 154, 9.4), (6, 275, 621, 9.0),
    (11, 1105, 317, 8.9), (25, 621, 1407, 8.7), (19, 1105, 676, 8.6),
  ]) func mutualInformation(both: Double, first: Double, second: Double, expected: Double) {
    let score = Association.mutualInformation(observed: both, expected: first * second / 15_000_000)
    #expect(isNear(score, expected, within: 0.07))
  }

  /// What Rychlý 2008 says of it: 14 where two words are only said together, 0 where a word in 16,000 (2¹⁴) has the other
  /// beside it, one more for twice as often, seven for a hundred times.
  @Test func logDice() {
    #expect(Association.logDice(both: 300, first: 300, second: 300) == 14)
    #expect(Association.logDice(both: 1, first: 16384, second: 16384) == 0)
    let (once, twice) = [3.0, 6].reduce(into: (0.0, 0.0)) { scores, both in
      scores = (scores.1, Association.logDice(both: both, first: 3000, second: 3000))
    }
    #expect(isNear(twice - once, 1, within: 1e-9))
    let hundred = Association.logDice(both: 300, first: 3000, second: 3000)
    #expect(isNear(hundred - once, 6.64, within: 0.01))
    #expect(isNear(Association.logDice(both: 8, first: 389, second: 230), 8.726204, within: 1e-6))
  }

  /// A worked example of Lancaster's courses in the measure of Rayson and Garside 2000: 52 in 50,000 words against 57 in
  /// 75,000.
  @Test func logLikelihoodOfKeywords() {
    #expect(isNear(Keyness.logLikelihood(count: 52, size: 50_000, rest: 57, restSize: 75_000), 2.65, within: 0.005))
    #expect(Keyness.logLikelihood(count: 2, size: 200, rest: 3, restSize: 300) == 0)
    // All four cells agree with the two of Rayson and Garside but for what the other words add, which is little.
    let table = Association.logLikelihood(both: 52, first: 109, second: 50_000, all: 125_000)
    #expect(isNear(table, 2.65, within: 0.01))
  }

  /// Hardie 2014: a point is a doubling.
  @Test(arguments: [(8.0, 4.0, 1.0), (4, 8, -1), (32, 4, 3), (5, 5, 0), (4, 0, 3), (0, 4, -3)])
  func logRatio(count: Double, rest: Double, expected: Double) {
    #expect(isNear(Keyness.logRatio(count: count, size: 1000, rest: rest, restSize: 1000), expected, within: 1e-9))
  }

  @Test func differenceOfRates() {
    #expect(isNear(Keyness.difference(count: 30, size: 1000, rest: 20, restSize: 2000), 200, within: 1e-9))
    #expect(isNear(Keyness.difference(count: 0, size: 1000, rest: 20, restSize: 2000), -100, within: 1e-9))
    #expect(Keyness.difference(count: 3, size: 1000, rest: 0, restSize: 2000) == nil)
  }

  /// Gries 2008: the word a in five parts of 50 words.
  @Test func dispersionOfTheWorkedExample() {
    let dispersion = Dispersion(sizes: [9, 10, 10, 10, 11])
    let counts = zip(0..<5, 1...5).map { (part: $0, count: $1) }
    #expect(isNear(dispersion.deviation(counts), 0.18, within: 0.001))
    #expect(isNear(dispersion.juilland(counts), 0.785, within: 0.001))
  }

  @Test func dispersionAtItsEnds() {
    let even = Dispersion(sizes: [10, 20, 30])
    #expect(isNear(even.deviation([(0, 1), (1, 2), (2, 3)]), 0, within: 1e-12))
    #expect(isNear(even.juilland([(0, 1), (1, 2), (2, 3)]), 1, within: 1e-12))
    // All in the smallest of three parts: 1 less its share.
    #expect(isNear(even.deviation([(0, 6)]), 1 - 10.0 / 60, within: 1e-12))
    #expect(isNear(even.juilland([(0, 6)]), 0, within: 1e-12))
    #expect(Dispersion(sizes: [10]).juilland([(0, 3)]) == nil)
    #expect(isNear(Dispersion(sizes: [10, 0, 10]).juilland([(0, 3), (2, 3)]), 1, within: 1e-12))
  }
}
