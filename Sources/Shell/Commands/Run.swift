import Rendering
import SourceText

extension Command {
  static let run = Command(
    name: "run", aliases: ["read"], summary: "runs a script; what it defines stays", usage: "file",
    example: Example(
      ".run totals.quan",
      reply: """
        figures in all: 21

        """),
    isWork: true,
    completes: { session, words in
      words.count > 1 ? [] : paths(beginning: words[0], in: session.files) { $0.hasSuffix(".quan") }
    },
    runs: { session, call throws(Diagnostic) in
      if call.words.isEmpty { throw .wantsFile(call) }
      let path = call.text(call.rest)
      let bytes: [UInt8]
      do throws(Files.Failure) { bytes = try session.files.read(path) } catch {
        throw .cannotRead(call.rest, in: call.source, reason: error.reason)
      }
      return Reply(running: Source(name: path, bytes: bytes))
    })
}

extension Diagnostic {
  fileprivate static func wantsFile(_ call: Command.Call) -> Diagnostic {
    Diagnostic(.error, "expected the name of a script after .run", at: call.name, in: call.source)
  }

  fileprivate static func cannotRead(_ span: Span, in source: Source, reason: Phrase) -> Diagnostic {
    Diagnostic(.error, "\(source.text(in: span)) cannot be read: \(reason)", at: span, in: source)
  }
}
