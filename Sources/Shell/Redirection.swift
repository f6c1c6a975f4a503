import Query
import Rendering
import SourceText

/// Where answers go instead of the screen.
package struct Redirection: Sendable {
  enum Target: Hashable, Sendable {
    case file(String)
    /// A command of the user's own shell.
    case program(String)
  }

  let target: Target
  /// Whether it is for one answer only.
  let isOnce: Bool
  /// Whether a whole answer has gone there, which the next ones follow.
  var isUsed = false

  /// How the prompt shows it: `→totals.csv`.
  package var label: String {
    switch target {
    case .file(let path): "→\(path)"
    case .program(let command): "→| \(command)"
    }
  }

  /// How answers look there: whole, and in the format that the file's name ends in.
  func settings(from settings: Settings) -> Settings {
    var format = settings.format
    if case .file(let path) = target { format = Format.forFile(path) ?? format }
    return settings.elsewhere(in: format)
  }
}

extension Session {
  /// Hands what `produce` writes to the screen, or to where answers go instead. `rows` is what the screen then shows.
  mutating func deliver(
    _ note: Phrase? = nil, at span: Span, in source: Source, to output: inout Output,
    _ produce: (inout Output, Settings) -> Void
  ) throws(Diagnostic) {
    guard let redirection else {
      beginAnswers(&output)
      produce(&output, settings)
      if settings.isCancelled() { throw .stopped(span, in: source) }
      return
    }
    let chosen = redirection.settings(from: settings)
    var mark = ""
    if case .file = redirection.target, !redirection.isUsed { mark = chosen.encodingMark }
    func text(_ sink: @escaping Files.Sink) {
      var inner = Output(to: sink)
      inner.write(mark)
      produce(&inner, chosen)
      inner.flush()
    }
    switch redirection.target {
    case .file(let path):
      // The first answer replaces what stood there.
      guard let write = redirection.isUsed ? files.append : files.write else { throw .writingIsOff(span, in: source) }
      let isCancelled = settings.isCancelled
      let isWhole: Bool
      do throws(Files.Failure) {
        isWhole = try write(path) { sink in
          text(sink)
          return !isCancelled()
        }
      } catch {
        if redirection.isOnce { self.redirection = nil }
        throw .cannotWrite(path, span, in: source, reason: error.reason)
      }
      if !isWhole { throw .stopped(span, in: source) }
      self.redirection?.isUsed = true
      if settings.width != nil, let note { output.write(settings.language("\(path): \(note)") + "\n") }
    case .program(let command):
      guard let pipe = files.pipe else { throw .programsAreOff(span, in: source) }
      // What stands on the screen before the program does must be there before it.
      output.flush()
      self.redirection?.isUsed = true
      do throws(Files.Failure) { try pipe(command, text) } catch {
        // The next answer would only meet the same failure.
        endRedirection()
        throw .programFailed(command, span, in: source, reason: error.reason)
      }
      if settings.isCancelled() { throw .stopped(span, in: source) }
    }
  }

  /// Comes before everything that is written into a pipe.
  mutating func beginAnswers(_ output: inout Output) {
    if settings.width != nil || gathering.hasBegun { return }
    gathering.hasBegun = true
    output.write(settings.encodingMark)
  }

  /// What was for one answer only ends with it.
  mutating func endRedirection() {
    if let redirection, redirection.isOnce, redirection.isUsed { self.redirection = nil }
  }
}

extension Diagnostic {
  static func programsAreOff(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "running programs is switched off", at: span, in: source, help: "start quan without --safe")
  }

  static func editorFailed(_ span: Span, in source: Source, reason: Phrase) -> Diagnostic {
    Diagnostic(.error, "the editor \(reason)", at: span, in: source)
  }

  static func programFailed(_ command: String, _ span: Span, in source: Source, reason: Phrase) -> Diagnostic {
    Diagnostic(.error, "\(command) \(reason)", at: span, in: source)
  }
}
