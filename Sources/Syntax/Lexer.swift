import SourceText

/// Cuts a text into tokens. It never fails: what does not read becomes a token with a flaw.
///
/// The text is decoded once into scalars with their byte offsets. Full-width forms (U+FF01 to U+FF5E, which input
/// methods type) are read as their ASCII twins everywhere but inside texts, quoted names, patterns and comments.
struct Lexer {
  private let scalars: [Unicode.Scalar]
  /// Where each scalar begins, and the end of the text.
  private let offsets: [Int]
  private var position = 0
  private var startsLine = false
  private var result: [Token] = []

  init(_ source: Source) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var start = 0
    while start < source.bytes.count {
      let (scalar, length) = decode(source.bytes, start)
      scalars.append(scalar)
      offsets.append(start)
      start += length
    }
    offsets.append(source.bytes.count)
    self.scalars = scalars
    self.offsets = offsets
  }

  mutating func tokens() -> [Token] {
    while position < scalars.count {
      if current == "\n" { startsLine = true }
      if isSpace(current) {
        position += 1
      } else {
        token()
        startsLine = false
      }
    }
    return result
  }

  private mutating func token() {
    let character = current
    if isDigit(character) {
      number()
    } else if isNameStart(character) {
      name()
    } else if let closing = closings[character] {
      text(until: closing)
    } else {
      switch character {
      case "`": quotedName()
      case "#": comment()
      case "@": time()
      case "/" where !endsOperand: pattern()
      default: punctuation()
      }
    }
  }
}

// MARK: kinds of tokens

extension Lexer {
  /// Whether an operand ends here, so that a `/` divides. Behind the name of a stage one begins: `| kwic /增长.*%/`.
  private var endsOperand: Bool {
    let before = result.lazy.reversed().filter { $0.kind != .comment }.prefix(2)
    guard let last = before.first, last.endsOperand else { return false }
    let isStage = last.kind == .name && before.dropFirst().first?.text == "|"
    // `//` is no pattern, but what other languages begin a comment with.
    return !isStage || position + 1 < scalars.count && scalars[position + 1] == "/"
  }

  private mutating func name() {
    let start = position
    while position < scalars.count, isNamePart(current) { position += 1 }
    let word = plain(start..<position)
    if let sign = wordsForSigns[word] { return add(.punctuation, from: start, sign) }
    add(.name, from: start, word)
  }

  private mutating func quotedName() {
    let start = position
    position += 1
    while position < scalars.count, current != "`", current != "\n" { position += 1 }
    let inner = raw(start + 1..<position)
    guard position < scalars.count, current == "`" else {
      return add(.unknown, from: start, inner, flaw: .unclosedName)
    }
    position += 1
    if inner.isEmpty { return add(.unknown, from: start, inner, flaw: .emptyName) }
    add(.name, from: start, inner, isQuoted: true)
  }

  /// A number with the scale words and the unit that stand directly after it.
  private mutating func number() {
    let start = position
    digits()
    if position + 1 < scalars.count, current == ".", isDigit(plain(scalars[position + 1])) {
      position += 1
      digits()
    }
    let end = position
    if position < scalars.count, current == "%" || current == "‰" {
      position += 1
    } else {
      while position < scalars.count, isNamePart(current) || current == "³" || current == "²" { position += 1 }
    }
    let suffix = plain(end..<position)
    let (_, unit) = scaled(suffix)
    if !unit.isEmpty { denominator() }
    add(unit.isEmpty ? .number : .quantity, from: start, plain(start..<position))
  }

  /// `/户` of `3000元/户`: a unit directly behind the slash, which with blanks around it divides.
  private mutating func denominator() {
    guard position + 1 < scalars.count, current == "/" else { return }
    var end = position + 1
    while end < scalars.count, isNamePart(plain(scalars[end])) { end += 1 }
    let name = plain(position + 1..<end)
    if name.unicodeScalars.first?.properties.isIdeographic == true, name.count == 1 || isKnown(name) { position = end }
  }

  private mutating func digits() {
    while position < scalars.count, isDigit(current) || current == "_" { position += 1 }
  }

  /// `@` with what may belong to a time: letters, digits, dashes, `..` and the quotes of @“十三五”.
  private mutating func time() {
    let start = position
    position += 1
    while position < scalars.count {
      let isQuote = current == "“" || current == "”"
      let isDash = current == "-" || current == "—" || current == "–"
      let isRange = current == "." && (peek(1) == "." || peek(-1) == ".")
      guard isNamePart(current) || isQuote || isDash || isRange else { break }
      position += 1
    }
    add(.time, from: start, plain(start + 1..<position))
  }

  private mutating func text(until closing: Unicode.Scalar) {
    let start = position
    position += 1
    while position < scalars.count, plain(scalars[position]) != closing {
      position += scalars[position] == "\\" && position + 1 < scalars.count ? 2 : 1
    }
    let inner = unescaped(scalars[start + 1..<min(position, scalars.count)])
    if position >= scalars.count {
      position = scalars.count
      return add(.text, from: start, inner, flaw: .unclosedText)
    }
    position += 1
    add(.text, from: start, inner)
  }

  /// `/…/`, with `i` after it where case does not count; a slash inside is written `\/`.
  private mutating func pattern() {
    let start = position
    position += 1
    while position < scalars.count, current != "/", current != "\n" {
      position += scalars[position] == "\\" && position + 1 < scalars.count ? 2 : 1
    }
    guard position < scalars.count, current == "/" else {
      position = min(position, scalars.count)
      return add(.unknown, from: start, raw(start..<position), flaw: .unclosedPattern)
    }
    position += 1
    if position < scalars.count, current == "i" { position += 1 }
    add(.pattern, from: start, raw(start..<position))
  }

  private mutating func comment() {
    let start = position
    while position < scalars.count, scalars[position] != "\n" { position += 1 }
    add(.comment, from: start, raw(start..<position))
  }

  private mutating func punctuation() {
    let start = position
    let first = String(current)
    if let second = peek(1), let pair = pairs[first + String(second)] {
      position += 2
      return add(.punctuation, from: start, pair)
    }
    position += 1
    if let single = singles[first] { return add(.punctuation, from: start, single) }
    add(.unknown, from: start, first, flaw: .unknownCharacter)
  }

  private mutating func add(
    _ kind: Token.Kind, from start: Int, _ text: String, flaw: Token.Flaw? = nil, isQuoted: Bool = false
  ) {
    let span = Span(offsets[start], offsets[position])
    result.append(Token(kind, span, text, flaw: flaw, isQuoted: isQuoted, startsLine: startsLine))
  }
}

// MARK: characters

extension Lexer {
  /// The scalar at the position, in ASCII if it is a full-width form.
  private var current: Unicode.Scalar { plain(scalars[position]) }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? plain(scalars[position + distance]) : nil
  }

  private func raw(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range])
    return text
  }

  private func plain(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range].map(plain))
    return text
  }

  private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar == "、" ? "," : scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0xFEFF
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isAlphabetic }

  private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isNameStart(scalar) || scalar.properties.generalCategory == .nonspacingMark
  }
}

/// What closes a text that begins with a quote.
private let closings: [Unicode.Scalar: Unicode.Scalar] = ["'": "'", "\"": "\"", "“": "”", "‘": "’", "「": "」", "『": "』"]

private let pairs: [String: String] = [
  "==": "=", "!=": "!=", "<>": "!=", "<=": "<=", ">=": ">=", "??": "??", "!~": "!~",
]

/// The signs that may be written as words.
package let wordsForSigns: [String: String] = [
  "等于": "=", "不等于": "!=", "大于": ">", "小于": "<", "大于等于": ">=", "小于等于": "<=", "不小于": ">=", "不少于": ">=",
  "不低于": ">=", "不大于": "<=", "不超过": "<=", "不高于": "<=", "高于": ">", "低于": "<", "匹配": "~", "不匹配": "!~",
  "加": "+", "减": "-", "乘以": "*", "除以": "/",
]

private let singles: [String: String] = {
  var table = ["≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "/", "｜": "|"]
  for character in "|,()[]{};=<>+-*/~:.$" { table[String(character)] = String(character) }
  return table
}()

/// A text's characters with `\n`, `\t` and escaped quotes resolved; other escapes stand for themselves.
func unescaped(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var text = String.UnicodeScalarView()
  var isEscaped = false
  for scalar in scalars {
    if !isEscaped {
      if scalar == "\\" { isEscaped = true } else { text.append(scalar) }
      continue
    }
    isEscaped = false
    switch scalar {
    case "n": text.append("\n")
    case "t": text.append("\t")
    case "\\", "'", "\"", "”", "’", "」", "』": text.append(scalar)
    default:
      text.append("\\")
      text.append(scalar)
    }
  }
  if isEscaped { text.append("\\") }
  return String(text)
}

/// The scalar at `start` and its length in bytes; a byte that begins none is U+FFFD.
private func decode(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int) {
  let lead = bytes[start]
  let length = lead < 0x80 ? 1 : lead < 0xC0 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 0
  guard length > 0, start + length <= bytes.count else { return ("\u{FFFD}", 1) }
  if length == 1 { return (Unicode.Scalar(lead), 1) }
  var value = UInt32(lead) & (0x7F >> UInt32(length))
  for index in start + 1..<start + length {
    guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
}
