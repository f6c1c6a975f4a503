import Markup

/// The numbers that Word puts before paragraphs and does not write into them: 一、 of a heading, ● of a list.
struct WordNumbering: Sendable {
  private struct Level: Sendable {
    var start = 1
    var format = "decimal"
    /// `第%1章`: what stands around the numbers of this level and those above it.
    var pattern = ""
  }

  /// By list and level.
  private var levels: [String: [Int: Level]] = [:]
  /// Which list a number stands for.
  private var lists: [String: String] = [:]
  private var counts: [String: [Int]] = [:]

  init(_ parts: WordParts) {
    var levels: [String: [Int: Level]] = [:]
    var lists: [String: String] = [:]
    var (list, number, depth, overridden) = ("", "", 0, false)
    parts.read("word/numbering.xml") { event in
      guard case .open(let tag, let attributes) = event else { return }
      let value = attributes["w:val"] ?? ""
      switch tag {
      case "w:abstractNum": (list, overridden) = (attributes["w:abstractNumId"] ?? "", false)
      case "w:num": number = attributes["w:numId"] ?? ""
      case "w:abstractNumId": lists[number] = value
      case "w:lvlOverride": overridden = true
      case "w:lvl":
        depth = attributes["w:ilvl"].flatMap { Int($0) } ?? 0
        if !overridden { levels[list, default: [:]][depth] = Level() }
      case "w:start": if !overridden { levels[list]?[depth]?.start = Int(value) ?? 1 }
      case "w:numFmt": if !overridden { levels[list]?[depth]?.format = value }
      case "w:lvlText": if !overridden { levels[list]?[depth]?.pattern = value }
      default: break
      }
    }
    self.levels = levels
    self.lists = lists
  }

  enum Label: Hashable, Sendable {
    case bullet
    case text(String)
  }

  /// What stands before the next paragraph of this number and level.
  mutating func next(_ number: String, _ depth: Int) -> Label? {
    guard let list = lists[number], let levels = levels[list], let level = levels[depth], (0..<9).contains(depth) else {
      return nil
    }
    if level.format == "bullet" { return .bullet }
    var count = counts[list] ?? []
    for above in count.count..<max(count.count, depth + 1) {
      count.append((levels[above]?.start ?? 1) - (above == depth ? 1 : 0))
    }
    count[depth] += 1
    count.removeLast(count.count - depth - 1)
    counts[list] = count
    if level.format == "none" { return nil }
    var text = level.pattern
    for above in 0...depth {
      let format = levels[above]?.format ?? "decimal"
      // 第一章 is counted in words, but its 1.1 in digits.
      let isLegal = above < depth && level.format == "decimal"
      text = text.replacing("%\(above + 1)", with: spelled(count[above], isLegal ? "decimal" : format))
    }
    return text.isEmpty ? nil : .text(text)
  }

  private func spelled(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital", "taiwaneseCounting",
      "taiwaneseCountingThousand":
      return inHan(number)
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return Unicode.Scalar(UInt32(0x245F + number)).flatMap { (1...20).contains(number) ? String($0) : nil }
        ?? "\(number)"
    case "lowerLetter", "upperLetter":
      let letter = Unicode.Scalar(UInt8((format == "lowerLetter" ? 0x61 : 0x41) + max(0, number - 1) % 26))
      return String(letter)
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    default: return "\(number)"
    }
  }

  /// 一, 十, 十二, 二十, 一百零五
  private func inHan(_ number: Int) -> String {
    let digits = Array("〇一二三四五六七八九")
    guard (1...999).contains(number) else { return "\(number)" }
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var text = hundreds > 0 ? "\(digits[hundreds])百" : ""
    if tens > 0 {
      text += (tens == 1 && hundreds == 0 ? "" : String(digits[tens])) + "十"
    } else if hundreds > 0, ones > 0 {
      text += "零"
    }
    return ones > 0 ? text + String(digits[ones]) : text
  }

  private func roman(_ number: Int) -> String {
    var (text, rest) = ("", min(max(number, 0), 3999))
    for (value, letters) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"),
      (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
