import SourceText

extension Command {
  static let edit = Command(
    name: "edit", summary: "opens a text, or what was typed last, in your editor, and brings it back here",
    usage: "[text]",
    example: Example("places | count", ".edit", reply: ""),
    completes: { _, _ in [] },
    runs: { session, call throws(Diagnostic) in
      guard let edit = session.files.edit else { throw .programsAreOff(call.name, in: call.source) }
      let given = call.words.isEmpty ? nil : call.text(call.rest)
      // The newest line is this command.
      let before = session.history.dropLast().last { !$0.text.hasPrefix(".edit") }?.text
      do throws(Files.Failure) {
        session.draft = try edit(given ?? before ?? "")
      } catch {
        throw .editorFailed(call.name, in: call.source, reason: error.reason)
      }
      return Reply("")
    })
}
