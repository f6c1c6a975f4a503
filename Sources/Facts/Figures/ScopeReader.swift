import Sentences

/// 高于全国, 占全省的: letters after which an area is compared with, not spoken of.
private let comparisonLetters = LetterSet("于占列居在为向对以面比较低超是")

/// The administrative area that a figure is about.
///
/// The report's own place unless its clause begins with another: 全市 in a district's report is the city above it. For a
/// rank, the field it is ranked in is not the scope.
struct ScopeReader {
  /// The report's own area, its last part: 市中区 of 济南市市中区.
  let own: String?
  /// From the outermost to the own: 山东省, 济南市, 市中区.
  private let chain: [String]
  /// The own place's names, which leave an indicator's start.
  let ownNames: WordSet

  init(place: String?) {
    var parts: [String] = []
    var part = ""
    let letters = Array(place ?? "")
    for (index, character) in letters.enumerated() {
      part.append(character)
      guard "省市县旗盟区".contains(character) || part.hasSuffix("自治州") else { continue }
      // 市中区 begins with a letter that ends other names, and 沙市区, 津市市 and 新市镇 hold one.
      let next: Character = index + 1 < letters.count ? letters[index + 1] : "。"
      if part.count > 2 || part.count == 2 && !"市县旗区镇乡街".contains(next) {
        parts.append(part)
        part = ""
      }
    }
    if !part.isEmpty { parts.append(part) }
    chain = parts
    own = parts.last
    var names = parts
    if let own, own.count >= 3 { names.append(String(own.dropLast())) }
    ownNames = WordSet(names.joined(separator: " "))
  }

  func scope(in letters: [Letter], left: Range<Int>, kind: Figure.Kind) -> String? {
    var position = left.lowerBound
    // Behind a time, at most: 2017年全市….
    let limit = min(left.upperBound, left.lowerBound + 16)
    if kind == .rank { return own }
    while position < limit {
      if let (word, _) = scopeWords.longest(in: letters, at: position, limit: left.upperBound) {
        let before: Letter = position > left.lowerBound ? letters[position - 1] : "，"
        if comparisonLetters.contains(before) { return own }
        return area(word)
      }
      position += 1
    }
    return own
  }

  private func area(_ word: ScopeWord) -> String? {
    switch word {
    case .own: return own
    case .country: return own == "全国" || own == nil ? "全国" : own
    case .level(let rank):
      if own?.last == rank { return own }
      return chain.last { $0.last == rank } ?? own
    }
  }
}
