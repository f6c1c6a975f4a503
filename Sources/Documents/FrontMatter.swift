import SourceText

/// The YAML block at the head of a Markdown file, as far as reports use YAML: keys with plain or quoted texts, and lists.
struct FrontMatter: Sendable {
  /// Each key once, in lower case, with its values.
  private(set) var values: [String: [String]] = [:]
  /// Where the report begins.
  private(set) var end = 0
  private(set) var remarks: [Phrase] = []

  init(of bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard matches(Array("---".utf8), bytes, at: start, before: bytes.count) else { return }
    var lines: [(text: Substring, next: Int)] = []
    var index = start
    var isClosed = false
    // Front matter is short; a text that merely opens with a rule is not searched to its end.
    while index < bytes.count, lines.count < 200 {
      var stop = index
      while stop < bytes.count, bytes[stop] != newline { stop += 1 }
      let line = trimmed(Substring(String(decoding: bytes[index..<stop], as: UTF8.self)))
      index = stop + 1
      if lines.isEmpty, line != "---" { return }
      if !lines.isEmpty, line == "---" || line == "..." {
        isClosed = true
        break
      }
      lines.append((line, index))
    }
    guard isClosed else { return }
    end = min(index, bytes.count)
    var key = ""
    for (line, _) in lines.dropFirst() { read(line, &key) }
  }

  private mutating func read(_ line: Substring, _ key: inout String) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("- ") || line == "-" {
      if key.isEmpty {
        remarks.append("front matter has a list item without a key: \(line)")
      } else {
        values[key, default: []].append(unquoted(trimmed(line.dropFirst())))
      }
      return
    }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }), colon != line.startIndex else {
      remarks.append("front matter has a line without a key: \(line)")
      return
    }
    key = unquoted(trimmed(line[..<colon])).lowercased()
    let value = trimmed(line[line.index(after: colon)...])
    if values[key] != nil { remarks.append("front matter gives \(key) twice") }
    values[key] = []
    if value.hasPrefix("["), value.hasSuffix("]") {
      values[key] = value.dropFirst().dropLast().split(whereSeparator: { $0 == "," || $0 == "，" })
        .map { unquoted(trimmed($0)) }
    } else if !value.isEmpty {
      values[key] = [unquoted(value)]
    }
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }

  private func unquoted(_ text: Substring) -> String {
    guard text.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first else {
      return String(text)
    }
    return String(text.dropFirst().dropLast())
  }
}
