import Sentences

/// Which letters stand in a sentence that answers about its figures begin with. Most sentences hold few of them, and what
/// they lack is not looked for figure by figure.
struct SentenceSigns: OptionSet {
  let rawValue: UInt8

  /// “, ‘ or 《: a quotation or a title opens.
  static let quotes = SentenceSigns(rawValue: 1)
  /// （ or (
  static let remarks = SentenceSigns(rawValue: 2)
  /// 其, as in 其中, 包, as in 包括, or a parenthesis: a figure may be a stated part of another.
  static let parts = SentenceSigns(rawValue: 4)
  /// 累, as in 累计
  static let sums = SentenceSigns(rawValue: 8)
  /// 均, as in 年均, or 每, as in 每年
  static let means = SentenceSigns(rawValue: 16)
  /// 分, as in 分别
  static let shares = SentenceSigns(rawValue: 32)
  /// 连, as in 连续
  static let runs = SentenceSigns(rawValue: 64)

  private static let letters: [(String, SentenceSigns)] = [
    ("“‘《", .quotes), ("（(", [.remarks, .parts]), ("其包", .parts), ("累", .sums), ("均每", .means), ("分", .shares),
    ("连", .runs),
  ]

  /// What each letter is a sign of.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x10000)
    for (letters, sign) in letters {
      for letter in letters.letters { table[Int(letter.code)] |= sign.rawValue }
    }
    return table
  }()

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of letters: [Letter], in sentence: Range<Int>) {
    let table = SentenceSigns.table
    var signs: UInt8 = 0
    for position in sentence { signs |= table[Int(letters[position].code)] }
    rawValue = signs
  }
}
