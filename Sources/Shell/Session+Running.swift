import Query
package import Rendering
package import SourceText
import Syntax
import Tables

extension Session {
  /// Answers a line typed at the prompt: a command or statements. A failure is told in the answer.
  package mutating func answer(
    _ line: String, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Reply.Ending {
    if line.allSatisfy(\.isWhitespace) { return .done }
    history.append(line)
    do throws(Diagnostic) {
      return try ask(Source(name: "", text: line), to: &output, isCancelled: isCancelled)
    } catch {
      output.write(render(error, colour: settings.colour, width: settings.width))
      return .failed
    }
  }

  /// The whole answer to a line as a text.
  package mutating func reply(
    to line: String, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Reply {
    var bytes: [UInt8] = []
    var output = Output { bytes += $0 }
    let ending = answer(line, to: &output, isCancelled: isCancelled)
    output.flush()
    return Reply(String(decoding: bytes, as: UTF8.self), ending)
  }

  /// Obeys a command or runs statements.
  @discardableResult
  package mutating func ask(
    _ source: Source, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) -> Reply.Ending {
    // No statement begins with a dot.
    if source.bytes.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }) == UInt8(ascii: ".") {
      return try obey(source, to: &output, isCancelled: isCancelled)
    }
    try run(source, to: &output, isCancelled: isCancelled)
    return .done
  }

  /// Runs a script. It stops at the first statement that fails; what was written before stays written, and a text that
  /// does not parse writes nothing.
  package mutating func run(
    _ source: Source, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) {
    for statement in try parse(source) {
      let start = ContinuousClock.now
      let outcome = try environment.run(statement, in: source, isCancelled: isCancelled)
      try write(outcome, in: source, to: &output)
      if settings.showsTime { output.write("\(timeText(ContinuousClock.now - start))\n") }
    }
  }

  private mutating func obey(
    _ source: Source, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) -> Reply.Ending {
    let call = Command.call(in: source)
    guard let command = Command.named(call.text(call.name)) else { throw .noSuchCommand(call) }
    let reply = try command.runs(&self, call)
    output.write(reply.text)
    if let script = reply.script { try run(script, to: &output, isCancelled: isCancelled) }
    return reply.ending
  }

  private mutating func write(
    _ outcome: Outcome, in source: Source, to output: inout Output
  ) throws(Diagnostic) {
    switch outcome {
    case .table(let table):
      settings.format.writes(table, settings.layout, &output)
    case .text(let text):
      output.write(text + "\n")
    case .nothing: break
    case .save(let table, let path, let span):
      try save(table, to: path, at: span, in: source)
      if settings.width != nil { output.write("\(path): \(table.count == 1 ? "1 row" : "\(table.count) rows")\n") }
    }
  }

  private func save(_ table: Table, to path: String, at span: Span, in source: Source) throws(Diagnostic) {
    let span = tokens(of: source).last { $0.text == path && span.range.contains($0.span.start) }?.span ?? span
    guard let format = Format.forFile(path) else { throw .noFormat(forFile: path, span, in: source) }
    guard let write = files.write else { throw .writingIsOff(span, in: source) }
    do throws(Files.Failure) {
      try write(path) { sink in render(table, as: format, layout: .whole, to: sink) }
    } catch {
      throw .cannotWrite(path, span, in: source, reason: error.reason)
    }
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
