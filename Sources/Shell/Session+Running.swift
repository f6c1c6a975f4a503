import Query
package import Rendering
package import SourceText
import Syntax
import Tables

extension Session {
  /// Answers a line typed at the prompt: a command or statements. A failure is told in the reply.
  package mutating func reply(
    to line: String, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Reply {
    if line.allSatisfy(\.isWhitespace) { return Reply("") }
    history.append(line)
    let source = Source(name: "", text: line)
    guard isCommand(source) else { return reply(running: source, isCancelled: isCancelled) }
    do { return try obey(source) } catch { return Reply(picture(of: error), isError: true) }
  }

  /// Runs a text at the prompt: what it writes, and the message where it fails.
  mutating func reply(running source: Source, isCancelled: @escaping @Sendable () -> Bool = { false }) -> Reply {
    var bytes: [UInt8] = []
    var output = Output { bytes += $0 }
    do {
      try run(source, to: &output, isCancelled: isCancelled)
      output.flush()
      return Reply(String(decoding: bytes, as: UTF8.self))
    } catch {
      output.flush()
      return Reply(String(decoding: bytes, as: UTF8.self) + picture(of: error), isError: true)
    }
  }

  /// Runs a script, or a single command. It stops at the first statement that fails; what was written before stays
  /// written, and a text that does not parse writes nothing.
  package mutating func run(
    _ source: Source, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) {
    if isCommand(source) { return output.write(try obey(source).text) }
    for statement in try parse(source) {
      let start = ContinuousClock.now
      let outcome = try environment.run(statement, in: source, isCancelled: isCancelled)
      try write(outcome, of: statement, in: source, to: &output)
      if settings.showsTime { output.write("\(timeText(ContinuousClock.now - start))\n") }
    }
  }

  /// Whether a text is a command: it begins with a dot, which no statement does.
  private func isCommand(_ source: Source) -> Bool {
    source.bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A } == UInt8(ascii: ".")
  }

  private mutating func obey(_ source: Source) throws(Diagnostic) -> Reply {
    let call = Command.call(in: source)
    guard let command = Command.named(call.text(call.name)) else { throw .noSuchCommand(call) }
    return try command.runs(&self, call)
  }

  private mutating func write(
    _ outcome: Outcome, of statement: Statement, in source: Source, to output: inout Output
  ) throws(Diagnostic) {
    switch outcome {
    case .table(let table):
      lastTable = table
      settings.format.writes(table, settings.layout, &output)
    case .value(let value):
      output.write(plainText(of: value) + "\n")
    case .text(let text):
      output.write(text + "\n")
    case .nothing: break
    case .save(let table, let path):
      try save(table, to: path, at: statement.span, in: source)
      if settings.width != nil { output.write("\(path): \(table.count == 1 ? "1 row" : "\(table.count) rows")\n") }
    }
  }

  private func save(_ table: Table, to path: String, at span: Span, in source: Source) throws(Diagnostic) {
    guard let format = Format.forFile(path) else { throw .noFormat(forFile: path, span, in: source) }
    guard let write = files.write else { throw .writingIsOff(span, in: source) }
    do throws(Files.Failure) {
      try write(path) { sink in render(table, as: format, layout: .whole, to: sink) }
    } catch {
      throw .cannotWrite(path, span, in: source, reason: error.reason)
    }
  }

  /// The message as this session's terminal shows it.
  func picture(of diagnostic: Diagnostic) -> String {
    render(diagnostic, colour: settings.colour, width: settings.width)
  }
}

/// `12.3 ms`, `4.20 s`
private func timeText(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  let microseconds = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
  func written(_ hundredths: Int) -> String {
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.utf8.count == 1 ? "0" : "")\(fraction)"
  }
  if microseconds < 1_000_000 { return "\(written(microseconds / 10)) ms" }
  return "\(written(microseconds / 10_000)) s"
}

extension Diagnostic {
  fileprivate static func noFormat(forFile path: String, _ span: Span, in source: Source) -> Diagnostic {
    let endings = Format.all.map { ".\($0.fileExtension)" }.joined(separator: ", ")
    return Diagnostic(
      .error, "the name \(path) does not say in which format to write", at: span, in: source,
      help: "let it end in one of \(endings)")
  }

  fileprivate static func writingIsOff(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "writing files is switched off", at: span, in: source, help: "start quan without --safe")
  }

  fileprivate static func cannotWrite(
    _ path: String, _ span: Span, in source: Source, reason: String
  ) -> Diagnostic {
    Diagnostic(.error, "\(path) cannot be written: \(reason)", at: span, in: source)
  }
}
