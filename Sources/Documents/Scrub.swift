/// A text in which every character stands for itself, and the way back to the source.
///
/// Scrubbing is the first of the three passes of layout repair. It looks at single characters and tokens only: what is
/// invisible goes, what has a full-width or escaped twin becomes the plain one, web tokens and tags go. The second pass
/// (`Line`, `Layout`, `Joining`) decides which lines belong together, the third (`Writer`) settles what depends on
/// neighbours: spaces, punctuation, separators.
struct Scrubbed: Sendable {
  var bytes: [UInt8] = []
  /// Points where the distance to the source changes, in rising order; the first is at 0.
  var positions: [Int] = [0]
  var sources: [Int]

  fileprivate init(from start: Int, capacity: Int) {
    sources = [start]
    bytes.reserveCapacity(capacity)
  }

  /// The last point at or before `position`.
  func point(at position: Int) -> Int {
    var low = 0
    var high = positions.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if positions[middle] <= position { low = middle } else { high = middle }
    }
    return low
  }

  fileprivate mutating func takeBack(_ count: Int) {
    bytes.removeLast(min(count, bytes.count))
    while positions.count > 1, positions[positions.count - 1] > bytes.count {
      positions.removeLast()
      sources.removeLast()
    }
  }

  /// From here on, bytes come from `source` on.
  fileprivate mutating func mark(source: Int) {
    let last = positions.count - 1
    if source - bytes.count == sources[last] - positions[last] { return }
    if positions[last] == bytes.count {
      sources[last] = source
    } else {
      positions.append(bytes.count)
      sources.append(source)
    }
  }
}

extension Scrubbed {
  fileprivate mutating func copy(_ range: Range<Int>, of source: [UInt8]) {
    if range.isEmpty { return }
    mark(source: range.lowerBound)
    bytes.append(contentsOf: source[range])
  }
}

/// The text of `source` from `start` on, character by character freed of what layout, web and input methods left in it.
func scrub(_ source: [UInt8], from start: Int) -> Scrubbed {
  var result = Scrubbed(from: start, capacity: source.count - start + 1)
  var index = start
  var copied = start
  var linkEnd: Range<Int>?
  let end = source.count
  let plain = isPlain
  while index < end {
    while index < end, beginsHan(source[index]) { index += 3 }
    if index >= end { break }
    let byte = source[index]
    if byte >= 0xE2 && isKeptMark(source, at: index) {
      index += 3
      continue
    }
    if plain[Int(byte)] {
      index += 1
      continue
    }
    var edit = edit(in: source, at: index)
    if source[index] == UInt8(ascii: "["), edit.length == 0, let link = link(in: source, at: index) {
      edit = Edit(1)
      linkEnd = link
    } else if source[index] == UInt8(ascii: "]"), let link = linkEnd, link.lowerBound == index {
      edit = Edit(link.count)
    }
    if edit.length == 0 {
      index += width(ofLead: source[index])
      continue
    }
    result.copy(copied..<index, of: source)
    index += edit.length
    copied = index
    if edit.takesBack > 0 { result.takeBack(edit.takesBack) }
    if edit.dropsEmptyLine, index < end, source[index] == newline, result.bytes.last ?? newline == newline {
      index += 1
      copied = index
    }
    if edit.replacement.isEmpty { continue }
    result.mark(source: index - edit.length)
    result.bytes.append(contentsOf: edit.replacement)
  }
  result.copy(copied..<end, of: source)
  return result
}

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")

/// What happens at one place: so many bytes of the source become these.
private struct Edit {
  /// 0 when nothing happens.
  let length: Int
  let replacement: [UInt8]
  /// A line that consists of this alone is no line at all: web pages leave zero-width spaces where a page was cut.
  var dropsEmptyLine = false
  /// So many bytes already copied go too.
  var takesBack = 0

  init(_ length: Int, _ replacement: [UInt8] = []) {
    self.length = length
    self.replacement = replacement
  }

  static let none = Edit(0)
}

/// Bytes that are copied without a second look.
private let isPlain: [Bool] = (0..<256).map { byte in
  switch UInt8(byte) {
  case newline: true
  case 0..<0x20, 0x7F: false
  case 0xC2...0xC5, 0xC7, 0xE2, 0xE3, 0xEF: false
  default: !"&[]!<@hwj\\".utf8.contains(UInt8(byte))
  }
}

private func edit(in source: [UInt8], at index: Int) -> Edit {
  let byte = source[index]
  func next(_ offset: Int) -> UInt8 { index + offset < source.count ? source[index + offset] : 0 }
  switch byte {
  case UInt8(ascii: "\r"): return next(1) == newline ? Edit(1) : Edit(1, [newline])
  case 0x0B, 0x0C: return Edit(1, [newline])
  case UInt8(ascii: "\t"): return Edit(1, [space])
  case 0..<0x20, 0x7F: return Edit(1)
  case 0xC2:
    if next(1) == 0xA0 { return Edit(2, [space]) }
    return next(1) == 0xAD || next(1) < 0xA0 ? Edit(2) : .none
  case 0xC3...0xC7: return gloss(in: source, at: index)
  case 0xE2: return generalPunctuation(next(1), next(2))
  case 0xE3: return next(1) == 0x80 && next(2) == 0x80 ? Edit(3, [space]) : .none
  case 0xEF: return fullWidth(next(1), next(2))
  case UInt8(ascii: "&"): return entity(in: source, at: index)
  default: return webToken(in: source, at: index)
  }
}

/// `增長(zhǎng)`: the sound of a letter that a page writes behind it, found by the vowel with its tone.
private func gloss(in source: [UInt8], at index: Int) -> Edit {
  func isPlainLetter(_ position: Int) -> Bool {
    source.indices.contains(position) && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(source[position])
  }
  var start = index
  while isPlainLetter(start - 1), index - start < 5 { start -= 1 }
  let open = [Array("(".utf8), Array("（".utf8)].first {
    start >= $0.count + 3 && matches($0, source, at: start - $0.count, before: start)
  }
  guard let open, beginsHan(source[start - open.count - 3]) else { return .none }
  var end = index + 2
  while isPlainLetter(end), end - index < 5 { end += 1 }
  let close = [Array(")".utf8), Array("）".utf8)].first { matches($0, source, at: end, before: source.count) }
  guard let close, isSyllable(source, start..<end, tone: index) else { return .none }
  var edit = Edit(end + close.count - index)
  edit.takesBack = index - start + open.count
  return edit
}

/// Whether letters are one syllable as pinyin writes it, with its tone on the vowel of two bytes at `tone`: zhǎng, but neither
/// café nor ×.
private func isSyllable(_ source: [UInt8], _ range: Range<Int>, tone: Int) -> Bool {
  guard tones.contains(scalar(in: source, at: tone)) else { return false }
  let before = String(decoding: source[range.lowerBound..<tone], as: UTF8.self)
  let after = String(decoding: source[tone + 2..<range.upperBound], as: UTF8.self)
  let initial = initials.first { before.hasPrefix($0) } ?? ""
  let rest = after.drop { vowels.contains($0) }
  return before.dropFirst(initial.count).allSatisfy { vowels.contains($0) } && finals.contains(String(rest))
}

private let tones: Set<Scalar> = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".unicodeScalars.map(\.value))
private let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
private let initials = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split(separator: " ").map(String.init)
private let finals: Set<String> = ["", "n", "ng", "r"]

/// Spaces of every width become one, invisible characters go.
private func generalPunctuation(_ second: UInt8, _ third: UInt8) -> Edit {
  if second == 0x80 {
    switch third {
    case 0x80...0x8A, 0xAF: return Edit(3, [space])
    case 0x8B...0x8F, 0xAA...0xAE:
      var edit = Edit(3)
      edit.dropsEmptyLine = true
      return edit
    case 0xA8, 0xA9: return Edit(3, [newline])
    default: return .none
    }
  }
  // ℅ is what some input methods type for %.
  if second == 0x84, third == 0x85 { return Edit(3, [UInt8(ascii: "%")]) }
  if second == 0x81 {
    if third == 0x9F { return Edit(3, [space]) }
    if third >= 0xA0 && third <= 0xA4 { return Edit(3) }
  }
  return .none
}

/// 、。《》, —“” and ，：； and the like, the most frequent characters that could need an edit and need none.
@inline(__always)
private func isKeptMark(_ source: [UInt8], at index: Int) -> Bool {
  switch (source[index], source[index + 1]) {
  case (0xE2, 0x80): return source[index + 2] &- 0x90 < 0x18
  case (0xE3, 0x80): return source[index + 2] != 0x80
  case (0xEF, 0xBC): break
  default: return false
  }
  switch source[index + 2] {
  case 0x81, 0x88, 0x89, 0x8C, 0x9A, 0x9B, 0x9F: return true
  default: return false
  }
}

/// ９ Ａ ％ ＋ become ASCII; ！（），．：；？～ stay: they are how Chinese text is punctuated.
private func fullWidth(_ second: UInt8, _ third: UInt8) -> Edit {
  switch (second, third) {
  case (0xBB, 0xBF), (0xBF, 0xBC): return Edit(3)
  // ﹪
  case (0xB9, 0xAA): return Edit(3, [UInt8(ascii: "%")])
  case (0xB8, 0x80...0x8F): return Edit(3)
  // ﹐﹑﹒﹔﹕, the small forms
  case (0xB9, 0x90): return Edit(3, Array("，".utf8))
  case (0xB9, 0x91): return Edit(3, Array("、".utf8))
  case (0xB9, 0x92): return Edit(3, [UInt8(ascii: ".")])
  case (0xB9, 0x94): return Edit(3, Array("；".utf8))
  case (0xB9, 0x95): return Edit(3, Array("：".utf8))
  case (0xBC, 0x81), (0xBC, 0x88), (0xBC, 0x89), (0xBC, 0x8C), (0xBC, 0x8E), (0xBC, 0x9A), (0xBC, 0x9B), (0xBC, 0x9F),
    (0xBD, 0x9E):
    return .none
  case (0xBC, 0x81...0xBF): return Edit(3, [third - 0x60])
  case (0xBD, 0x80...0x9D): return Edit(3, [third - 0x20])
  default: return .none
  }
}

/// `&ldquo;`, `&#8220;`, `&#x201c;`, also escaped twice (`&amp;nbsp;`).
private func entity(in source: [UInt8], at index: Int) -> Edit {
  guard let (value, length) = entityValue(in: source, at: index) else { return .none }
  if value == Scalar(of: "&"), let (inner, more) = entityValue(in: source, at: index + length - 1, escaped: true) {
    return Edit(length - 1 + more, plainBytes(of: inner))
  }
  return Edit(length, plainBytes(of: value))
}

/// The character an entity names, and the entity's length. `escaped`: the ampersand is the end of another entity.
private func entityValue(in source: [UInt8], at index: Int, escaped: Bool = false) -> (value: Scalar, length: Int)? {
  var end = index + 1
  while end < source.count, end - index < 12, source[end] != UInt8(ascii: ";") { end += 1 }
  guard end < source.count, source[end] == UInt8(ascii: ";"), end > index + 1 else { return nil }
  let name = source[(index + 1)..<end]
  if name.first == UInt8(ascii: "#") {
    let isHex = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard let value = Scalar(digits, radix: isHex ? 16 : 10), Unicode.Scalar(value) != nil else { return nil }
    return (value, end + 1 - index)
  }
  return entities[String(decoding: name, as: UTF8.self)].map { ($0, end + 1 - index) }
}

/// The bytes of a character, scrubbed like any other.
private func plainBytes(of value: Scalar) -> [UInt8] {
  guard let character = Unicode.Scalar(value) else { return [] }
  let bytes = Array(String(character).utf8)
  if bytes[0] == UInt8(ascii: "&") { return bytes }
  let edit = edit(in: bytes, at: 0)
  return edit.length == 0 ? bytes : edit.replacement
}

/// Table: the entities that are left in copied reports.
private let entities: [String: Scalar] = [
  "nbsp": 0x20, "ensp": 0x20, "emsp": 0x20, "thinsp": 0x20, "zwnj": 0x200B, "zwj": 0x200B, "shy": 0xAD,
  "ldquo": 0x201C, "rdquo": 0x201D, "lsquo": 0x2018, "rsquo": 0x2019, "quot": 0x22, "apos": 0x27, "amp": 0x26,
  "lt": 0x3C, "gt": 0x3E, "hellip": 0x2026, "mdash": 0x2014, "ndash": 0x2013, "middot": 0xB7, "bull": 0x2022,
  "times": 0xD7, "deg": 0xB0, "permil": 0x2030, "yen": 0xA5, "copy": 0xA9, "reg": 0xAE, "plusmn": 0xB1,
  "laquo": 0xAB, "raquo": 0xBB, "sup2": 0xB2, "sup3": 0xB3,
]

private let addresses = Words("http:// https:// javascript: www.")
private let hiddenAddress = Array("[email".utf8)
private let protected = Array("protected]".utf8)

/// Addresses, tags, images and escapes, which belong to the page and not to the report.
private func webToken(in source: [UInt8], at index: Int) -> Edit {
  switch source[index] {
  case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "j"):
    let length = addresses.lengthAtStart(of: source, index..<min(source.count, index + 12))
    if length == 0 || (index > 0 && Scalar(source[index - 1]).isLatinLetter) { return .none }
    return Edit(endOfAddress(in: source, from: index + length) - index)
  case UInt8(ascii: "["):
    guard matches(hiddenAddress, source, at: index, before: source.count) else { return .none }
    for gap in 1...2
    where matches(protected, source, at: index + hiddenAddress.count + gap, before: source.count) {
      return Edit(hiddenAddress.count + gap + protected.count)
    }
    return .none
  case UInt8(ascii: "!"):
    guard index + 1 < source.count, source[index + 1] == UInt8(ascii: "["), let link = link(in: source, at: index + 1)
    else { return .none }
    return Edit(link.upperBound - index)
  case UInt8(ascii: "<"): return tag(in: source, at: index)
  case UInt8(ascii: "@"): return mailAddress(in: source, at: index)
  case UInt8(ascii: "\\"):
    let next = index + 1 < source.count ? source[index + 1] : 0
    return "*_#.-+>[]()`~|!".utf8.contains(next) ? Edit(1) : .none
  default: return .none
  }
}

private func endOfAddress(in source: [UInt8], from start: Int) -> Int {
  var index = start
  while index < source.count, source[index] > 0x20, source[index] < 0x7F, !"<>\")]".utf8.contains(source[index]) {
    index += 1
  }
  return index
}

private let longestTag = 300

/// `<br>`, `<p class="…">`: line and paragraph tags become line ends, others go.
private func tag(in source: [UInt8], at index: Int) -> Edit {
  var end = index + 1
  if end < source.count, source[end] == UInt8(ascii: "/") { end += 1 }
  let nameStart = end
  while end < source.count, Scalar(source[end]).isLatinLetter || Scalar(source[end]).isDigit { end += 1 }
  guard end > nameStart, end - nameStart <= 10, end < source.count, " />:".utf8.contains(source[end]) else {
    return .none
  }
  let name = String(decoding: source[nameStart..<end], as: UTF8.self).lowercased()
  while end < source.count, end - index < longestTag, source[end] != UInt8(ascii: ">"), source[end] != newline {
    end += 1
  }
  guard end < source.count, source[end] == UInt8(ascii: ">") else { return .none }
  let breaks = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4"].contains(name)
  return Edit(end + 1 - index, breaks ? [newline] : [])
}

/// `name@office.gov.cn`: what stands before the sign is taken back.
private func mailAddress(in source: [UInt8], at index: Int) -> Edit {
  func isPart(_ byte: UInt8) -> Bool {
    Scalar(byte).isDigit || (byte < 0x80 && Scalar(byte).isLatinLetter) || "._-".utf8.contains(byte)
  }
  var start = index
  while start > 0, index - start < 64, isPart(source[start - 1]) { start -= 1 }
  var end = index + 1
  var hasDot = false
  while end < source.count, isPart(source[end]) {
    hasDot = hasDot || source[end] == UInt8(ascii: ".")
    end += 1
  }
  guard start < index, hasDot else { return .none }
  var edit = Edit(end - index)
  edit.takesBack = index - start
  return edit
}

private let longestLink = 400

/// The `](url)` of the Markdown link whose text opens at `index`.
private func link(in source: [UInt8], at index: Int) -> Range<Int>? {
  let limit = min(source.count, index + longestLink)
  var close = index + 1
  while close < limit, source[close] != UInt8(ascii: "]"), source[close] != newline { close += 1 }
  guard close + 1 < limit, source[close] == UInt8(ascii: "]"), source[close + 1] == UInt8(ascii: "(") else {
    return nil
  }
  var end = close + 2
  while end < limit, source[end] > 0x20, source[end] < 0x7F, source[end] != UInt8(ascii: ")") { end += 1 }
  guard end < limit, source[end] == UInt8(ascii: ")") else { return nil }
  return close..<(end + 1)
}
