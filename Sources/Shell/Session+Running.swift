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
    var typed = Typed(line)
    typed.moment = files.now()
    history.append(typed)
    let number = history.count - 1
    let start = ContinuousClock.now
    let results = environment.results.count
    var ending = Reply.Ending.failed
    do throws(Diagnostic) {
      ending = try run(Source(name: "", text: line), to: &output, isCancelled: isCancelled)
    } catch {
      failure = error
      output.write(render(error, in: settings.language, colour: settings.colour, width: settings.width))
    }
    typed.time = ContinuousClock.now - start
    typed.isDone = ending != .failed
    if environment.results.count > results { typed.rows = lastTable?.count }
    if history.indices.contains(number) { history[number] = typed }
    return ending
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

  /// Runs a script, in which commands stand on lines of their own. It stops at the first step that fails; what was
  /// written before stays written, and a text that does not read writes nothing.
  @discardableResult
  package mutating func run(
    _ source: Source, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(Diagnostic) -> Reply.Ending {
    gathering = Gathering()
    let ending = try run(source, to: &output, depth: 0, isCancelled: isCancelled)
    let isOneWhole = !gathering.blocks.isEmpty
    writeGathered(to: &output)
    if isOneWhole, isCancelled() { throw .stopped(Span(0, source.bytes.count), in: source) }
    return ending
  }

  mutating func run(
    _ source: Source, to output: inout Output, depth: Int, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) -> Reply.Ending {
    let steps = try steps(in: source)
    begin(source)
    defer { end(source) }
    for step in steps {
      switch step {
      case .statement(let statement):
        if case .use(let path, let span) = statement.form {
          guard let script = try script(path, usedAt: span, in: source) else { continue }
          let ending = try run(script, to: &output, depth: depth + 1, isCancelled: isCancelled)
          if depth == 0 { work.steps.append(source.text(in: statement.span)) }
          if ending == .quit { return .quit }
        } else {
          try run(statement, in: source, to: &output, isCancelled: isCancelled)
        }
      case .command(let command, let call):
        var call = call
        call.isCancelled = isCancelled
        settings.isCancelled = isCancelled
        let reply = try command.runs(&self, call)
        say(reply.text, to: &output)
        if let table = reply.table {
          try deliver(counted(table), at: call.name, in: source, to: &output) { output, settings in
            Rendering.write(table, as: settings.format, layout: settings.wholeLayout, to: &output)
          }
          endRedirection()
        }
        if command.isWork, depth == 0 { work.steps.append(source.text(in: call.name.to(call.rest))) }
        var ending = reply.ending
        if let script = reply.script {
          if depth >= 20 { throw .runsTooDeep(call) }
          ending = try run(script, to: &output, depth: depth + 1, isCancelled: isCancelled)
        }
        if ending == .quit { return .quit }
      }
    }
    return .done
  }

  mutating func run(
    _ statement: Statement, in source: Source, to output: inout Output, isCancelled: @escaping @Sendable () -> Bool
  ) throws(Diagnostic) {
    try refuseDotless(statement, in: source)
    let start = ContinuousClock.now
    var isAnswer = false
    var environment = environment
    environment.explainsEmptiness = settings.width != nil
    // Nobody goes back over what was written into a pipe, and its reader may not wait for all.
    environment.handsRowsOn = settings.width == nil && settings.format.writesRows && redirection == nil
    defer { self.environment = environment }
    settings.isCancelled = isCancelled
    try environment.run(statement, in: source, isCancelled: isCancelled) { (outcome) throws(Diagnostic) in
      isAnswer = true
      try write(outcome, at: statement.span, in: source, to: &output)
    }
    note(statement, in: source)
    if settings.showsTime, isAnswer { output.write("\(timeText(ContinuousClock.now - start))\n") }
  }

  /// Keeps in mind what was carried out.
  private mutating func note(_ statement: Statement, in source: Source) {
    failure = nil
    endRedirection()
    if open.count == 1 { work.steps.append(source.text(in: statement.span)) }
    switch statement.form {
    case .define, .definition, .parameter: definitions.append((statement, source))
    case .show, .print, .assert, .expect, .loop, .choice, .use: break
    }
  }

  private mutating func write(
    _ outcome: Outcome, at span: Span, in source: Source, to output: inout Output
  ) throws(Diagnostic) {
    switch outcome {
    case .table(let table):
      if try gathers(.table(table), at: span, in: source) { return }
      try deliver(counted(table), at: span, in: source, to: &output) { output, settings in
        Rendering.write(table, as: settings.format, layout: settings.layout, to: &output)
      }
    case .rows(let stream):
      guard var writer = RowWriter(settings.format, stream.fields, said: stream.saidUnits) else {
        preconditionFailure("rows are handed on to formats that write them one after another")
      }
      beginAnswers(&output)
      try stream.each { part in
        writer.write(part, to: &output)
        output.flush()
      }
      writer.end(&output)
    case .text(let text):
      gathering.lastText = text
      if try gathers(.prose([.text(text + "\n")]), at: span, in: source) { return }
      try deliver(at: span, in: source, to: &output) { output, _ in output.write(text + "\n") }
    case .chart(let table, let chart):
      if try gathers(.chart(table, chart), at: span, in: source) { return }
      try deliver(counted(table), at: span, in: source, to: &output) { output, settings in
        draw(table, as: chart, in: settings.format, layout: settings.layout, to: &output)
      }
    case .save(let table, let path, let span):
      try save(table, to: path, at: span, in: source)
      if settings.width != nil { output.write(settings.language("\(path): \(counted(table))") + "\n") }
    case .remark(let remark):
      if let tell = files.tell {
        tell(render(remark, in: settings.language, colour: false, width: nil))
      } else {
        output.write(render(remark, in: settings.language, colour: settings.colour, width: settings.width))
      }
    }
  }

  private mutating func save(_ table: Table, to path: String, at span: Span, in source: Source) throws(Diagnostic) {
    let span = tokens(of: source).last { $0.text == path && span.range.contains($0.span.start) }?.span ?? span
    guard let format = Format.forFile(path) else { throw .noFormat(forFile: path, span, in: source) }
    guard let write = files.write else { throw .writingIsOff(span, in: source) }
    let isWhole: Bool
    do throws(Files.Failure) {
      let bytes = pageOrBook(table, for: path, as: format)
      let isCancelled = settings.isCancelled
      let chosen = settings.elsewhere(in: format)
      isWhole = try write(path) { sink in
        guard let bytes else {
          sink(Array(chosen.encodingMark.utf8))
          render(table, as: format, layout: chosen.layout, to: sink)
          return !isCancelled()
        }
        for start in stride(from: 0, to: bytes.count, by: 1 << 20) where !isCancelled() {
          sink(Array(bytes[start..<min(bytes.count, start + 1 << 20)]))
        }
        return !isCancelled()
      }
    } catch {
      throw .cannotWrite(path, span, in: source, reason: error.reason)
    }
    if !isWhole { throw .stoppedWriting(path, span, in: source) }
  }
}

func counted(_ table: Table) -> Phrase { table.count == 1 ? "1 row" : "\(table.count) rows" }

/// `12.3 ms`, `4.20 s`
func timeText(_ duration: Duration) -> String {
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
  fileprivate static func runsTooDeep(_ call: Command.Call) -> Diagnostic {
    Diagnostic(.error, "scripts run one another more than 20 deep", at: call.rest, in: call.source)
  }

  fileprivate static func noFormat(forFile path: String, _ span: Span, in source: Source) -> Diagnostic {
    let endings = Format.all.map { ".\($0.fileExtension)" }
    return Diagnostic(
      .error, "the name \(path) does not say in which format to write", at: span, in: source,
      help: "let it end in one of \(all: endings)")
  }

  fileprivate static func stoppedWriting(_ path: String, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "stopped, and \(path) is as it was", at: span, in: source)
  }

  static func writingIsOff(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "writing files is switched off", at: span, in: source, help: "start quan without --safe")
  }

  static func cannotWrite(
    _ path: String, _ span: Span, in source: Source, reason: Phrase
  ) -> Diagnostic {
    Diagnostic(.error, "\(path) cannot be written: \(reason)", at: span, in: source)
  }
}
