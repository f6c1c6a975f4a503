/// A select, in parts.
struct SqlSelect {
  struct Item {
    let text: String
    /// As it is written, in quotes where it needs them.
    let name: String

    init(_ text: String, as name: String) {
      self.text = text
      self.name = name
    }

    var description: String { text == name ? name : "\(text) as \(name)" }
  }

  var items: [Item]
  /// What stands after `from`.
  let source: String
  var conditions: [SqlTerm] = []
  var grouping: [String] = []
  var order: [String] = []
  var limit: Int?
  var offset = 0
  /// Whether it is one row made of all.
  var isOneRow = false

  /// The select, each part on a line of its own behind `margin`.
  func text(_ dialect: Dialect, margin: String = "") -> String {
    let texts = items.isEmpty ? ["1 as one"] : items.map(\.description)
    var lines = ["select " + wrapped(texts, margin)]
    // Without an aggregate nothing says that all rows are one.
    let isPlain = isOneRow && items.allSatisfy { SqlTerm($0.text, mayBeNull: false).isLiteral }
    if isPlain { return (lines + ["from (select 1) as one"]).map { margin + $0 }.joined(separator: "\n") }
    lines.append("from \(source)")
    if !conditions.isEmpty {
      let texts = conditions.count == 1 ? [conditions[0].text] : conditions.map { $0.within(.and) }
      lines.append("where " + texts.joined(separator: "\n\(margin)  and "))
    }
    if !grouping.isEmpty { lines.append("group by " + grouping.joined(separator: ", ")) }
    if !order.isEmpty { lines.append("order by " + wrapped(ownOrder, margin)) }
    if let limit { lines.append("limit \(limit)") } else if offset > 0, dialect == .sqlite { lines.append("limit -1") }
    if offset > 0 { lines.append("offset \(offset)") }
    return lines.map { margin + $0 }.joined(separator: "\n")
  }

  /// Groups that are numbered in their order are ordered by that number: Spark would look for `nth` among what is selected.
  private var ownOrder: [String] {
    let isNumbered = items.contains { $0.name == SqlRows.number && $0.text != SqlRows.number }
    return isNumbered && !grouping.isEmpty ? [SqlRows.number] : order
  }

  /// The same on one line, in brackets, as a value.
  func inline(_ dialect: Dialect) -> String {
    "(" + text(dialect).split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ") + ")"
  }

  /// Items one after another, on several lines where one would be longer than 100 letters.
  private func wrapped(_ items: [String], _ margin: String) -> String {
    var lines = [""]
    for (index, item) in items.enumerated() {
      let piece = item + (index < items.count - 1 ? "," : "")
      let line = lines[lines.count - 1]
      if line.isEmpty || line.count + piece.count < 100 {
        lines[lines.count - 1] = line.isEmpty ? piece : line + " " + piece
      } else {
        lines.append(piece)
      }
    }
    return lines.joined(separator: "\n\(margin)  ")
  }

  /// The words of the select, so that a name that is in none of a step's readers is seen to be of no use.
  var words: Set<String> {
    let text =
      ([source] + items.flatMap { [$0.text] } + conditions.map(\.text) + grouping + order)
      .joined(separator: " ")
    return SqlSelect.words(of: text)
  }

  /// Names and numbers, and what stands in double quotes or backquotes. A text in quotes is taken apart like the rest: what
  /// is kept for its sake is only kept.
  static func words(of text: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    func isPart(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
    }
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.insert(word)
        word = ""
      }
    }
    if !word.isEmpty { words.insert(word) }
    return words
  }
}
