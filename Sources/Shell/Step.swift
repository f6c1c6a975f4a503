import Query
import SourceText
import Syntax
import Tables

/// What a text asks for, one thing after the other.
enum Step {
  case statement(Statement)
  /// A line of its own that begins with a dot.
  case command(Command, Command.Call)
}

/// The steps of a line that was typed or of a script, or the first thing in it that does not read.
///
/// A line belongs to the shell when it begins with a dot and no statement is open above it: no statement begins with a
/// dot, and a line of a text in quotes may. The statements between two commands are parsed in place, with everything
/// around them blanked, so that their spans are those of the whole text.
func steps(in source: Source) throws(Diagnostic) -> [Step] {
  var steps: [Step] = []
  var start = 0
  var line = 0
  while line < source.bytes.count {
    let end = source.bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
    let first = source.bytes[line..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
    if first < end, commandMarks.contains(source.bytes[first]), !isUnfinished(source.text(in: Span(start, line))) {
      if source.bytes[first] != UInt8(ascii: ".") { throw .dotIsMissing(nil, Span(first, end), in: source) }
      steps += try statements(of: source, in: start..<line)
      let call = Command.call(in: source, line..<end)
      guard let command = Command.named(call.text(call.name)) else { throw .noSuchCommand(call) }
      steps.append(.command(command, call))
      start = end
    }
    line = end + 1
  }
  return steps + (try statements(of: source, in: start..<source.bytes.count))
}

extension Session {
  /// Refuses a word that is alone, has no meaning as a query and would be a command with a dot before it.
  func refuseDotless(_ statement: Statement, in source: Source) throws(Diagnostic) {
    guard case .show(let expression) = statement.form, case .name(let name) = expression.form,
      let command = Command.named(".\(name.text)"), catalogue.index(of: name.text) == nil,
      !(environment.views + environment.values).contains(name.text)
    else { return }
    throw .dotIsMissing(command, name.span, in: source)
  }
}

/// A dot, and what other shells have in its place; no statement begins with any of them.
private let commandMarks = [UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: ":")]

func statements(of source: Source, in range: Range<Int>) throws(Diagnostic) -> [Step] {
  if range == 0..<source.bytes.count { return try parse(source).map { .statement($0) } }
  var bytes = Array(source.bytes[..<range.upperBound])
  for index in 0..<range.lowerBound where bytes[index] != UInt8(ascii: "\n") { bytes[index] = 0x20 }
  return try parse(Source(name: source.name, bytes: bytes)).map { .statement($0) }
}

extension Diagnostic {
  fileprivate static func dotIsMissing(_ command: Command?, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "commands begin with a dot", at: span, in: source,
      help: command.map { "did you mean .\($0.name)?" } ?? ".help commands lists them all")
  }
}
