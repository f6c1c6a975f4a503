import SourceText

// Patterns in the regular expressions of databases: RE2 in DuckDB, Java's in Spark, none in SQLite. The classes of this
// language are wider than theirs, so they are written out.

extension Dialect {
  /// A pattern, which has been checked, as the database reads it. For SQLite it has to be nothing but letters.
  func regularExpression(_ pattern: String, ignoresCase: Bool) throws(SqlGap) -> String {
    if self == .sqlite {
      let isPlain = !ignoresCase && !pattern.contains { "\\.^$[]()*+?{}|".contains($0) }
      if isPlain { return pattern }
      throw SqlGap("SQLite finds texts, but no patterns", elsewhere: [.duckdb, .spark])
    }
    var translation = PatternTranslation(pattern, endOfText: self == .spark ? "\\z" : "$")
    return (ignoresCase ? "(?i)" : "") + translation.text()
  }
}

extension Dialect {
  /// A text as a regular expression that matches nothing else.
  func regularExpression(forText text: String) -> String {
    text.unicodeScalars.map(PatternTranslation.literal).joined()
  }
}

private struct PatternTranslation {
  private let scalars: [Unicode.Scalar]
  private let endOfText: String
  private var position = 0

  init(_ pattern: String, endOfText: String) {
    scalars = Array(pattern.unicodeScalars)
    self.endOfText = endOfText
  }

  mutating func text() -> String {
    var result = ""
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\\": result += escaped(inSet: false)
      case "[": result += set()
      case "$": result += endOfText
      case ".": result += "[^\\n]"
      case "{": result += isCount ? "{" : "\\{"
      case "}": result += endsCount ? "}" : "\\}"
      case "]": result += "\\]"
      case "^", "(", ")", "*", "+", "?", "|": result.unicodeScalars.append(scalar)
      default: result += PatternTranslation.literal(scalar)
      }
    }
    return result
  }

  /// Whether the brace that was just read counts something.
  private var isCount: Bool {
    position < scalars.count && ("0"..."9").contains(scalars[position])
  }

  private var endsCount: Bool {
    var index = position - 2
    while index >= 0, ("0"..."9").contains(scalars[index]) || scalars[index] == "," { index -= 1 }
    return index >= 0 && scalars[index] == "{" && index < position - 2
  }

  private mutating func set() -> String {
    var result = "["
    if position < scalars.count, scalars[position] == "^" {
      result += "^"
      position += 1
    }
    var isFirst = true
    while position < scalars.count, scalars[position] != "]" || isFirst {
      isFirst = false
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "\\": result += escaped(inSet: true)
      case "-" where position < scalars.count && scalars[position] != "]" && result.count > 1 && !result.hasSuffix("^"):
        result += "-"
      default: result += PatternTranslation.literal(scalar)
      }
    }
    position += 1
    return result + "]"
  }

  private mutating func escaped(inSet: Bool) -> String {
    guard position < scalars.count else { return "\\\\" }
    let scalar = scalars[position]
    position += 1
    let ranges: String
    switch scalar {
    case "d": ranges = "0-9０-９"
    case "w": ranges = "0-9A-Z_a-zÀ-ɏ\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}"
    case "s": ranges = "\\x09-\\x0D\\x20\\xA0\\x{3000}"
    case "h": ranges = "\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}"
    case "n": return "\\n"
    case "t": return "\\t"
    default: return PatternTranslation.literal(scalar)
    }
    return inSet ? ranges : "[\(ranges)]"
  }

  static func literal(_ scalar: Unicode.Scalar) -> String {
    let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar.value > 0x7F || scalar == " "
    return isWord || scalar.value < 0x20 ? String(scalar) : "\\\(scalar)"
  }
}
