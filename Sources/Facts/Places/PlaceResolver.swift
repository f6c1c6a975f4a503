import Documents
import Sentences

/// Tells which division a name means, by the area that the report speaks for.
struct PlaceResolver {
  /// The divisions that the report's own place lies in, and itself; empty for reports of the whole country.
  private let own: [Int]

  struct Place {
    /// nil where several divisions of the name are as likely.
    var division: Int?
    var name: String
    var level: PlaceLevel
    var parent: String?
    var key: String
  }

  init(_ place: String?) {
    let letters = (place ?? "").letters
    var words: [Word] = []
    WordReader.chinese.read(letters, 0..<letters.count, into: &words)
    var chain: [Int] = []
    for word in words where word.sort == .division {
      let known = PlaceResolver.likeliest(WordReader.chinese.divisionNames[word.index].divisions, near: chain)
      if known.count == 1 { chain = PlaceLexicon.china.chain(of: known[0]) }
    }
    own = chain
  }

  /// What the name number `index` means, whose letters may begin with the names of what it lies in.
  func place(_ index: Int, _ letters: ArraySlice<Letter>) -> Place {
    let lexicon = PlaceLexicon.china
    var words: [Word] = []
    let whole = Array(letters)
    WordReader.chinese.read(whole, 0..<whole.count, into: &words)
    var context = own
    for word in words.dropLast() where word.sort == .division {
      let outer = PlaceResolver.likeliest(WordReader.chinese.divisionNames[word.index].divisions, near: context)
      if outer.count == 1 { context = lexicon.chain(of: outer[0]) }
    }
    let divisions = PlaceResolver.likeliest(WordReader.chinese.divisionNames[index].divisions, near: context)
    guard divisions.count == 1, let division = divisions.first else {
      let name = whole[(words.last?.start ?? 0)...].text
      return Place(division: nil, name: name, level: level(of: divisions[0]), parent: nil, key: name)
    }
    let chain = lexicon.chain(of: division)
    let parent = chain.dropLast().last.map { lexicon.divisions[$0].name }
    return Place(
      division: division, name: lexicon.divisions[division].name, level: level(of: division), parent: parent,
      key: chain.map { lexicon.divisions[$0].name }.joined())
  }

  /// What a named thing lies in: the division that its name begins with, else the report's own city or district.
  func parent(of letters: ArraySlice<Letter>) -> String? {
    let lexicon = PlaceLexicon.china
    let whole = Array(letters)
    var words: [Word] = []
    WordReader.chinese.read(whole, 0..<whole.count, into: &words)
    var context = own
    var leading: Int?
    for word in words.prefix(while: { $0.sort == .division }) {
      let known = PlaceResolver.likeliest(WordReader.chinese.divisionNames[word.index].divisions, near: context)
      guard known.count == 1 else { break }
      leading = known[0]
      context = lexicon.chain(of: known[0])
    }
    // 山东数字经济产业园 in a district's report stands in the district.
    let isOuter = leading.map { own.dropLast().contains($0) } ?? true
    if isOuter, let own = own.last, lexicon.divisions[own].rank != .province { return lexicon.divisions[own].name }
    return leading.map { lexicon.divisions[$0].name }
  }

  private func level(of division: Int) -> PlaceLevel {
    switch PlaceLexicon.china.divisions[division].rank {
    case .province: .province
    case .prefecture: .city
    case .county: .county
    }
  }

  /// Those of the divisions that share most of their chain with what is known; present ones before former ones.
  private static func likeliest(_ divisions: [Int], near known: [Int]) -> [Int] {
    if divisions.count < 2 { return divisions }
    let lexicon = PlaceLexicon.china
    let scores = divisions.map { division -> Int in
      let shared = zip(lexicon.chain(of: division), known).prefix { $0 == $1 }.count
      return 2 * shared + (lexicon.divisions[division].isFormer ? 0 : 1)
    }
    let best = scores.max()
    return zip(divisions, scores).filter { $0.1 == best }.map(\.0)
  }
}
