/// The texts that stand in quotes in a Swift source, as the patterns that phrases make of them: `no table named {1}`.
/// What is interpolated is looked through, too. Raw literals and regular expressions are passed over.
func literals(of source: String) -> [String] {
  var scanner = LiteralScanner(scalars: Array(source.unicodeScalars))
  scanner.scan()
  return scanner.found
}

private struct LiteralScanner {
  let scalars: [Unicode.Scalar]
  var position = 0
  var found: [String] = []

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func isAt(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    return position + wanted.count <= scalars.count
      && scalars[position..<(position + wanted.count)].elementsEqual(wanted)
  }

  private mutating func skip(past text: String) {
    while position < scalars.count, !isAt(text) { position += 1 }
    position += text.unicodeScalars.count
  }

  mutating func scan() {
    while let scalar = current {
      if isAt("//") {
        skip(past: "\n")
      } else if isAt("#\"\"\"") {
        position += 4
        skip(past: "\"\"\"#")
      } else if isAt("#\"") || isAt("#/") {
        let end = "\(scalars[position + 1])#"
        position += 2
        skip(past: end)
      } else if scalar == "\"" {
        scanLiteral()
      } else {
        position += 1
      }
    }
  }

  private mutating func scanLiteral() {
    let isLong = isAt("\"\"\"")
    let end = isLong ? "\"\"\"" : "\""
    position += end.unicodeScalars.count
    var pattern = ""
    var count = 0
    while let scalar = current, !isAt(end) {
      position += 1
      guard scalar == "\\", let escaped = current else {
        pattern.unicodeScalars.append(scalar)
        continue
      }
      position += 1
      switch escaped {
      case "(":
        scanInterpolation()
        count += 1
        pattern += "{\(count)}"
      case "\n":
        while current == " " { position += 1 }
      case "n": pattern += "\n"
      case "t": pattern += "\t"
      case "u":
        let start = position + 1
        skip(past: "}")
        let digits = scalars[start..<(position - 1)].map(String.init).joined()
        if let value = UInt32(digits, radix: 16), let other = Unicode.Scalar(value) {
          pattern.unicodeScalars.append(other)
        }
      default: pattern.unicodeScalars.append(escaped)
      }
    }
    position += end.unicodeScalars.count
    found.append(isLong ? withoutMargin(pattern) : pattern)
  }

  private mutating func scanInterpolation() {
    var depth = 1
    while let scalar = current, depth > 0 {
      if scalar == "\"" {
        scanLiteral()
        continue
      }
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      position += 1
    }
  }

  /// The lines of a long literal without the margin that its last line has.
  private func withoutMargin(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    let margin = lines.last?.count ?? 0
    return lines.dropLast().map { $0.prefix(margin).allSatisfy { $0 == " " } ? $0.dropFirst(margin) : $0 }
      .joined(separator: "\n")
  }
}
