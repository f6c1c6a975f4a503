import SourceText

// A pattern is compiled into a small program and run over the text with all its alternatives side by side (Thompson,
// “Regular Expression Search Algorithm”, 1968; Cox, “Regular Expression Matching: the Virtual Machine Approach”, 2009).
// Time is linear in the text for every pattern, which a backtracking matcher cannot promise for what users type. Characters
// are Unicode scalars.

/// `/千万元以上.*项目/`: what a text is searched for.
struct Pattern: Sendable {
  /// Why a pattern does not read, and where in it, in UTF-8 bytes.
  struct Flaw: Error {
    let sentence: Phrase
    let offset: Int
  }

  enum Instruction: Sendable {
    case scalar(ScalarTest)
    case split(Int, Int)
    case jump(Int)
    case start
    case end
    case match
  }

  private let program: [Instruction]

  init(_ text: String, ignoresCase: Bool) throws(Flaw) {
    var parser = PatternParser(text, ignoresCase: ignoresCase)
    program = try parser.program()
  }

  /// Whether it matches anywhere in `text`.
  func matches(_ text: String) -> Bool { search(Array(text.unicodeScalars), anyMatch: true) != nil }

  /// The leftmost part of `text` that it matches.
  func firstMatch(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let range = search(scalars, anyMatch: false) else { return nil }
    var match = String.UnicodeScalarView()
    match.append(contentsOf: scalars[range])
    return String(match)
  }

  /// The parts of `text` that it matches, in UTF-8 bytes, from left to right; each begins where the one before ends or
  /// later.
  func ranges(in text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var offsets = [0]
    for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
    var ranges: [Range<Int>] = []
    var start = 0
    while start <= scalars.count, let range = search(scalars, from: start, anyMatch: false) {
      ranges.append(offsets[range.lowerBound]..<offsets[range.upperBound])
      start = range.isEmpty ? range.upperBound + 1 : range.upperBound
    }
    return ranges
  }

  /// Threads are kept in order of preference; the first that matches cuts off those behind it.
  private func search(_ text: [Unicode.Scalar], from start: Int = 0, anyMatch: Bool) -> Range<Int>? {
    var current = Threads(count: program.count)
    var next = Threads(count: program.count)
    var found: Range<Int>?
    for position in start...text.count {
      if found == nil { add(0, position, position, text.count, to: &current) }
      if current.list.isEmpty { return found }
      next.clear()
      stepping: for thread in current.list {
        switch program[thread.instruction] {
        case .scalar(let test):
          if position < text.count, test.accepts(text[position]) {
            add(thread.instruction + 1, thread.start, position + 1, text.count, to: &next)
          }
        case .match:
          found = thread.start..<position
          if anyMatch { return found }
          break stepping
        case .split, .jump, .start, .end: break
        }
      }
      swap(&current, &next)
    }
    return found
  }

  /// The instructions that are tried at one position. Marks hold the round in which an instruction was entered, so that
  /// nothing has to be cleared between positions.
  private struct Threads {
    var list: [(instruction: Int, start: Int)] = []
    private var marks: [Int]
    private var round = 1

    init(count: Int) { marks = [Int](repeating: 0, count: count) }

    mutating func clear() {
      list.removeAll(keepingCapacity: true)
      round += 1
    }

    /// Marks `instruction` as entered; false if it was before.
    mutating func enter(_ instruction: Int) -> Bool {
      if marks[instruction] == round { return false }
      marks[instruction] = round
      return true
    }
  }

  /// Follows jumps from `instruction` to those that read a character or match.
  private func add(_ instruction: Int, _ start: Int, _ position: Int, _ length: Int, to threads: inout Threads) {
    // Most steps lead to one instruction that reads a character.
    if case .scalar = program[instruction] {
      if threads.enter(instruction) { threads.list.append((instruction, start)) }
      return
    }
    var pending = [instruction]
    while let next = pending.popLast() {
      if !threads.enter(next) { continue }
      switch program[next] {
      case .jump(let target): pending.append(target)
      case .split(let preferred, let other): pending += [other, preferred]
      case .start: if position == 0 { pending.append(next + 1) }
      case .end: if position == length { pending.append(next + 1) }
      case .scalar, .match: threads.list.append((next, start))
      }
    }
  }
}

/// Which scalars a place in a pattern takes.
struct ScalarTest: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false
  var ignoresCase = false

  func accepts(_ scalar: Unicode.Scalar) -> Bool {
    var holds = contains(scalar.value)
    if !holds, ignoresCase {
      holds =
        (scalar.properties.lowercaseMapping.unicodeScalars.first.map { contains($0.value) } ?? false)
        || (scalar.properties.uppercaseMapping.unicodeScalars.first.map { contains($0.value) } ?? false)
    }
    return holds != isNegated
  }

  private func contains(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }
}
