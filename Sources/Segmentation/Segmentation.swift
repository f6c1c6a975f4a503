// Chinese writes no blanks between words, and where one ends is a question of what reports of this genre say as one:
// 招商引资, 规模以上工业增加值, 高质量发展. A text is cut in three steps.
//
//     letters -> lattice     every word of the lexicon that stands somewhere in the text is an arc over its letters; so are
//                            numbers with their units (560.2亿元, 第三位, 两万元), and each letter alone
//     lattice -> path        an arc costs the bits it takes to say its word, -log2 of how often reports say it; the
//                            cheapest path through the lattice is the likeliest row of words, found in one pass
//     path -> tokens         with what they are, so that who counts words need not look at them again
//
// The path is the maximum-probability cut of a unigram model (Sproat, Shih, Gale and Chang, “A Stochastic Finite-State
// Word-Segmentation Algorithm for Chinese”, 1996). How often words are said was estimated without texts cut by hand: cut
// with a first guess, count, cut again, eight times over (Ge, Pratt and Smyth, “Discovering Chinese Words from
// Unsegmented Text”, 1999). Words for the lexicon were proposed as NewWords.swift finds them, then chosen by hand.

/// Cuts prose into words.
package struct Segmenter: Sendable {
  let lexicon: Lexicon
  let units: Lexicon

  /// Knows the words of the genre and `names`, which the texts at hand use besides.
  package init(names: some Sequence<String> = []) {
    var lexicon = Lexicon()
    for table in Words.tables { Words.read(table) { word, bits in lexicon.insert(word, bits: bits) } }
    for word in Words.function.split(whereSeparator: \.isWhitespace) { lexicon.mark(String(word)) }
    for name in names where lexicon.bits(of: name) == nil { lexicon.insert(name, bits: Words.bitsOfName) }
    self.lexicon = lexicon
    var units = Lexicon()
    for word in Words.units.split(whereSeparator: \.isWhitespace) { units.insert(String(word), bits: 1) }
    self.units = units
  }

  /// The tokens of a text, in order; white space is in none. Who cuts many texts keeps a `Cutter`.
  package func cut(_ text: String) -> [Token] {
    var cutter = Cutter(self)
    return cutter.cut(text)
  }

  /// Whether `text` is one of the words that only hold others together: 的, 以及.
  package func isFunctionWord(_ text: String) -> Bool { lexicon.isMarked(text) }
}

/// A word, number or mark of a text.
package struct Token: Hashable, Sendable {
  package enum Kind: Sendable {
    /// 招商引资
    case word
    /// 的, 以及: a word that holds others together and says little by itself
    case function
    /// 560.2亿元, 2017年, 第三位
    case number
    /// 5G, PM2.5, AI
    case latin
    /// ，
    case mark
  }

  package let kind: Kind
  /// In UTF-8 bytes of the text.
  package let range: Range<Int>
}
