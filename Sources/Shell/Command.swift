import SourceText

/// What a line that begins with a dot asks of the shell.
package struct Command: Sendable {
  /// Without its dot.
  package let name: String
  /// Other names, also without their dots.
  package var aliases: [String] = []
  package let summary: String
  /// What may follow the name: `[n]`, `on|off`.
  package let usage: String
  /// A call and what it answers over the example catalogue, for help; a test runs it.
  package let example: Example
  /// Whether a script that does the same work again has to say it: it changes what later answers are.
  var isWork = false
  /// Whether a query may follow, behind what `completes` offers for the first word.
  var takesQuery = false
  /// What may stand in place of the last of `words`; the shell keeps those that begin like it.
  let completes: @Sendable (_ session: Session, _ words: [String]) -> [Candidate]
  let runs: @Sendable (_ session: inout Session, _ call: Call) throws(Diagnostic) -> Reply

  package struct Example: Sendable {
    /// The lines that are typed, the last of which is the call.
    package let lines: [String]
    /// What the last one is answered with, on a terminal of 80 cells without colour.
    package let reply: String

    init(_ lines: String..., reply: String) {
      self.lines = lines
      self.reply = reply
    }
  }

  /// The words after a command's name.
  struct Call {
    let source: Source
    /// The command itself.
    let name: Span
    let words: [Span]
    /// Everything after the name, without blanks around it.
    let rest: Span
    /// Whether nobody waits for the answer any more.
    var isCancelled: @Sendable () -> Bool = { false }

    func text(_ span: Span) -> String { source.text(in: span) }
    var texts: [String] { words.map { text($0) } }

    /// The only word, nil when there is none; more are refused.
    func atMostOneWord() throws(Diagnostic) -> Span? {
      if words.count > 1 { throw .tooManyWords(self) }
      return words.first
    }

    func noWords() throws(Diagnostic) {
      if let first = words.first { throw .takesNothing(self, first) }
    }
  }
}

extension Command {
  /// Every command, in the order of `.help`.
  package static let all: [Command] = [
    .help, .tables, .schema, .mode, .last, .cite, .explain, .why, .sql, .run, .edit, .open, .reload, .save, .output,
    .once,
    .set, .lang, .timer, .history, .quit,
  ]

  /// The command that `.name` calls.
  static func named(_ word: String) -> Command? {
    all.first { command in ([command.name] + command.aliases).contains { ".\($0)" == word } }
  }

  static func call(in source: Source) -> Call { call(in: source, 0..<source.bytes.count) }

  /// Reads `.name word word` apart, which stands in `range`.
  static func call(in source: Source, _ range: Range<Int>) -> Call {
    let bytes = source.bytes
    var words: [Span] = []
    var position = range.lowerBound
    while position < range.upperBound {
      while position < range.upperBound, isBlank(bytes[position]) { position += 1 }
      let start = position
      while position < range.upperBound, !isBlank(bytes[position]) { position += 1 }
      if position > start { words.append(Span(start, position)) }
    }
    let name = words.isEmpty ? Span(range.lowerBound, range.lowerBound) : words.removeFirst()
    let rest = Span(words.first?.start ?? name.end, words.last?.end ?? name.end)
    return Call(source: source, name: name, words: words, rest: rest)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension Diagnostic {
  static func noSuchCommand(_ call: Command.Call) -> Diagnostic {
    let name = String(call.text(call.name).dropFirst())
    let near = suggestion(for: name, among: Command.all.flatMap { [$0.name] + $0.aliases })
    return Diagnostic(
      .error, "no command named .\(name)", at: call.name, in: call.source,
      help: near.map { "did you mean .\($0)?" } ?? ".help commands lists them all")
  }

  fileprivate static func tooManyWords(_ call: Command.Call) -> Diagnostic {
    Diagnostic(
      .error, "\(call.text(call.name)) takes one word, found \(call.words.count)", at: call.rest, in: call.source)
  }

  fileprivate static func takesNothing(_ call: Command.Call, _ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "\(call.text(call.name)) takes nothing after it, found \(call.text(span))", at: call.rest,
      in: call.source)
  }
}
