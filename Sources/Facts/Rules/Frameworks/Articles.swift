import Quantities
import Sentences

extension FrameworkRule {
  /// Taught by: 出台“惠企纾困25条”.
  static let articles = FrameworkRule(
    name: "articles",
    summary: "a policy that is called by the number of its articles",
    examples: [Example("县里出台“稳岗惠企18条”，企业受益。", ["稳岗惠企18条"])],
    counterexamples: ["推出便民措施18条。"],
    find: { place in
      guard let numeral = place.numeral, let quote = place.quote, let count = numeral.value.whole, count > 1,
        count < 1000,
        numeral.range.upperBound + 1 == quote.upperBound, place[numeral.range.upperBound] == "条", quote.count <= 16,
        place.position - quote.lowerBound >= 2, place.letters[quote.lowerBound..<place.position].allSatisfy(\.isHan)
      else { return nil }
      return FrameworkMention(span: (quote.lowerBound - 1)..<(quote.upperBound + 1), count: count)
    })
}
