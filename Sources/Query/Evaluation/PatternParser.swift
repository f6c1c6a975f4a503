import SourceText

// The grammar of patterns:
//
//     pattern     = sequence { "|" sequence }
//     sequence    = { piece }
//     piece       = atom [ "*" | "+" | "?" | "{" n [ "," [ m ] ] "}" ] [ "?" ]
//     atom        = "." | "^" | "$" | "[" [ "^" ] { scalar [ "-" scalar ] | class } "]" | "(" [ "?:" ] pattern ")"
//                 | class | "\" scalar | scalar
//     class       = "\d" | "\w" | "\s" | "\h" (a Han character)

/// Reads a pattern into a program.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private let ignoresCase: Bool
  private var position = 0
  private var depth = 0

  private static let maximumLength = 5000
  private static let maximumDepth = 100

  init(_ text: String, ignoresCase: Bool) {
    scalars = Array(text.unicodeScalars)
    self.ignoresCase = ignoresCase
  }

  mutating func program() throws(Pattern.Flaw) -> [Pattern.Instruction] {
    let body = try alternatives()
    if position < scalars.count { throw flaw("this bracket closes nothing") }
    return body + [.match]
  }

  private mutating func alternatives() throws(Pattern.Flaw) -> [Pattern.Instruction] {
    depth += 1
    defer { depth -= 1 }
    if depth > PatternParser.maximumDepth { throw flaw("this pattern is nested too deep") }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    guard var result = branches.popLast() else { return [] }
    for branch in branches.reversed() {
      // split L1, L2; L1: branch; jump end; L2: result
      result =
        [.split(1, branch.count + 2)] + shifted(branch, by: 1)
        + [.jump(branch.count + 2 + result.count)] + shifted(result, by: branch.count + 2)
    }
    return try checked(result)
  }

  private mutating func sequence() throws(Pattern.Flaw) -> [Pattern.Instruction] {
    var result: [Pattern.Instruction] = []
    while let next = current, next != "|", next != ")" {
      let piece = try piece()
      result += shifted(piece, by: result.count)
      result = try checked(result)
    }
    return result
  }

  private mutating func piece() throws(Pattern.Flaw) -> [Pattern.Instruction] {
    let start = position
    let atom = try atom()
    guard let (least, most) = try repetition() else { return atom }
    if (most ?? least) * max(atom.count, 1) > PatternParser.maximumLength {
      throw Pattern.Flaw(sentence: "this pattern repeats too much", offset: offset(start))
    }
    let isLazy = take("?")
    func split(_ inner: Int, _ after: Int) -> Pattern.Instruction {
      isLazy ? .split(after, inner) : .split(inner, after)
    }
    var result: [Pattern.Instruction] = []
    for _ in 0..<least { result += shifted(atom, by: result.count) }
    if let most {
      for _ in least..<max(least, most) {
        let here = result.count
        result.append(split(here + 1, here + 1 + atom.count))
        result += shifted(atom, by: here + 1)
      }
    } else {
      let here = result.count
      result.append(split(here + 1, here + 2 + atom.count))
      result += shifted(atom, by: here + 1) + [.jump(here)]
    }
    return try checked(result)
  }

  /// How often the atom before stands; nil for no upper bound.
  private mutating func repetition() throws(Pattern.Flaw) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard current == "{" else { return nil }
    let start = position
    position += 1
    guard let least = number() else {
      // A brace that counts nothing stands for itself.
      position = start
      return nil
    }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}"), most.map({ $0 >= least }) ?? true else {
      throw Pattern.Flaw(sentence: "a repetition is written {2}, {2,} or {2,5}", offset: offset(start))
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let next = current, ("0"..."9").contains(next), digits.count < 5 {
      digits.unicodeScalars.append(next)
      position += 1
    }
    return Int(digits)
  }

  private mutating func atom() throws(Pattern.Flaw) -> [Pattern.Instruction] {
    guard let next = current else { return [] }
    let start = position
    position += 1
    switch next {
    case ".": return [.scalar(ScalarTest(ranges: [10...10], isNegated: true))]
    case "^": return [.start]
    case "$": return [.end]
    case "[": return [.scalar(try set(start))]
    case "(":
      if current == "?", position + 1 < scalars.count, scalars[position + 1] == ":" { position += 2 }
      let inner = try alternatives()
      if !take(")") { throw Pattern.Flaw(sentence: "this bracket has no closing bracket", offset: offset(start)) }
      return inner
    case "*", "+", "?":
      throw Pattern.Flaw(sentence: "\(next) has nothing to repeat", offset: offset(start))
    case "\\":
      guard let escaped = current else {
        throw Pattern.Flaw(sentence: "nothing follows this backslash", offset: offset(start))
      }
      position += 1
      return [.scalar(ScalarTest(ranges: ranges(escaped: escaped) ?? [], ignoresCase: ignoresCase))]
    default: return [.scalar(ScalarTest(ranges: [next.value...next.value], ignoresCase: ignoresCase))]
    }
  }

  /// What stands between square brackets, the first of which has been read.
  private mutating func set(_ start: Int) throws(Pattern.Flaw) -> ScalarTest {
    var test = ScalarTest(ignoresCase: ignoresCase)
    test.isNegated = take("^")
    var isFirst = true
    while let next = current, next != "]" || isFirst {
      isFirst = false
      position += 1
      if next == "\\", let escaped = current {
        position += 1
        test.ranges += ranges(escaped: escaped) ?? []
      } else if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
        let last = scalars[position + 1]
        if last < next {
          throw Pattern.Flaw(sentence: "the range \(next)-\(last) runs backwards", offset: offset(position - 1))
        }
        position += 2
        test.ranges.append(next.value...last.value)
      } else {
        test.ranges.append(next.value...next.value)
      }
    }
    if !take("]") { throw Pattern.Flaw(sentence: "this bracket has no closing bracket", offset: offset(start)) }
    return test
  }

  private func ranges(escaped: Unicode.Scalar) -> [ClosedRange<UInt32>]? {
    switch escaped {
    case "d": [0x30...0x39, 0xFF10...0xFF19]
    case "w": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0x24F, 0x3400...0x9FFF, 0x20000...0x3FFFF]
    case "s": [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x3000...0x3000]
    case "h": [0x3400...0x9FFF, 0x20000...0x3FFFF]
    case "n": [10...10]
    case "t": [9...9]
    default: [escaped.value...escaped.value]
    }
  }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  private func offset(_ index: Int) -> Int {
    scalars[..<index].reduce(0) { $0 + String($1).utf8.count }
  }

  private func flaw(_ sentence: Phrase) -> Pattern.Flaw {
    Pattern.Flaw(sentence: sentence, offset: offset(min(position, scalars.count)))
  }

  private func checked(_ program: [Pattern.Instruction]) throws(Pattern.Flaw) -> [Pattern.Instruction] {
    if program.count > PatternParser.maximumLength { throw flaw("this pattern repeats too much") }
    return program
  }
}

/// A program whose jumps go to places `distance` further on.
private func shifted(_ program: [Pattern.Instruction], by distance: Int) -> [Pattern.Instruction] {
  program.map { instruction in
    switch instruction {
    case .split(let first, let second): .split(first + distance, second + distance)
    case .jump(let target): .jump(target + distance)
    case .scalar, .start, .end, .match: instruction
    }
  }
}
