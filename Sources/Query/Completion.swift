import SourceText
import Syntax
package import Tables

extension Environment {
  /// The columns that flow where `text` ends, if it ends in a stage of a pipeline: after `figures | where `, those of
  /// figures. Stages that do not read yet are left out. Nil where no pipeline leads to the end.
  package func schema(after text: String) -> [Field]? {
    let words = tokens(of: Source(name: "", text: text)).filter { $0.kind != .comment }
    guard var pipe = lastPipe(words) else { return nil }
    let start = innermostStart(words)
    while true {
      let prefix = String(decoding: Array(text.utf8)[start..<words[pipe].span.start], as: UTF8.self)
      if let fields = fields(of: prefix) { return fields }
      // The stage before that bar does not read: go back to the bar before it.
      guard let before = lastPipe(Array(words[..<pipe])), words[before].span.start > start else { return nil }
      pipe = before
    }
  }

  private func fields(of text: String) -> [Field]? {
    let source = Source(name: "", text: text)
    do throws(Diagnostic) {
      guard let statement = try parse(source).last else { return last?.fields }
      switch statement.form {
      case .show(let expression), .define(_, let expression): return try self.fields(of: expression, in: source)
      case .definition, .parameter, .print, .assert, .expect, .loop, .choice, .use: return nil
      }
    } catch {
      return nil
    }
  }
}

/// The last bar that stands in the same brackets as the end of the text.
private func lastPipe(_ words: [Token]) -> Int? {
  var depth = 0
  for index in words.indices.reversed() where words[index].kind == .punctuation {
    switch words[index].text {
    case ")", "]", "}": depth += 1
    case "(", "[", "{":
      if depth == 0 { return nil }
      depth -= 1
    case "|" where depth == 0: return index
    case ";" where depth == 0: return nil
    default: break
    }
  }
  return nil
}

/// Where the innermost bracket that is still open has its contents.
private func innermostStart(_ words: [Token]) -> Int {
  var open = [0]
  for word in words where word.kind == .punctuation {
    if ["(", "[", "{"].contains(word.text) { open.append(word.span.end) }
    if [")", "]", "}"].contains(word.text), open.count > 1 { open.removeLast() }
  }
  return open.last ?? 0
}
