import SourceText
import Syntax

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
    if beginsCommand(source.bytes[line..<end]), !isUnfinished(source.text(in: Span(start, line))) {
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

private func beginsCommand(_ line: ArraySlice<UInt8>) -> Bool {
  line.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ".")
}

private func statements(of source: Source, in range: Range<Int>) throws(Diagnostic) -> [Step] {
  if range == 0..<source.bytes.count { return try parse(source).map { .statement($0) } }
  var bytes = Array(source.bytes[..<range.upperBound])
  for index in 0..<range.lowerBound where bytes[index] != UInt8(ascii: "\n") { bytes[index] = 0x20 }
  return try parse(Source(name: source.name, bytes: bytes)).map { .statement($0) }
}
