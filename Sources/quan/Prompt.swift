import LineEditing
import Rendering
import Segmentation
import Shell
import SourceText
import Syntax
import Tables

/// Asks and answers until the user leaves. False where there is no terminal to ask at.
func prompt(_ start: Session) -> Bool {
  var session = start
  session.settings.pages = Screen.standardCommand != nil
  installInterruptHandler()
  guard
    var editor = LineEditor(
      prompt: session.prompt, continuation: session.continuationPrompt, historyPath: standardHistoryPath(of: "quan"),
      aids: editingAids(over: { session }))
  else { return false }
  session.history = editor.history.map { Typed($0.text, at: $0.time.flatMap(moment)) }
  StandardOutput.write(spoken("quan \(Quan.version): \(start.contents); .help explains, .quit leaves") + "\n")
  while true {
    editor.setPrompt(session.prompt, continuation: session.continuationPrompt)
    switch editor.readStatement(from: session.draft) {
    case .interrupted: continue
    case .end: return true
    case .statement(let text):
      editor.remember(text)
      if !session.settings.widthIsFixed { session.settings.width = StandardOutput.widthInCells }
      _ = takeInterrupt()
      session.draft = nil
      let screen = Screen(pager: session.settings.pages ? Screen.standardCommand : nil)
      var output = Output(to: screen.write)
      let ending = session.answer(text, to: &output, isCancelled: interruptIsPending)
      output.flush()
      screen.finish()
      if ending == .quit { return true }
    }
  }
}

/// The aids look at the session as the last answer left it, so what was defined completes and has its colour.
private func editingAids(over session: @escaping () -> Session) -> EditingAids {
  let segmenter = Deferred { Segmenter() }
  return EditingAids(
    isUnfinished: { $0.first != "." && isUnfinished($0) },
    complete: { text, cursor in
      let session = session()
      let (bytes, completion) = completed(text, cursor, session)
      return Completions(
        start: scalars(in: bytes.prefix(completion.start)),
        candidates: completion.candidates.map {
          LineEditing.Candidate($0.text, caption: session.settings.language($0.caption))
        })
    },
    styles: { text in
      let session = session()
      prepare(for: text, in: session)
      let bytes = Array(text.utf8)
      return highlights(of: text, in: session).map { range, style in
        let start = scalars(in: bytes[..<range.lowerBound])
        return (start..<(start + scalars(in: bytes[range])), style.graphics)
      }
    },
    hint: { hint(for: $0, in: session()) },
    partners: { text, cursor in
      let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
      let bytes = Array(text.utf8)
      return brackets(in: text, at: before.utf8.count).map { scalars(in: bytes[..<$0]) }
    },
    words: { text in
      let bytes = Array(text.utf8)
      return segmenter.value.cut(text).map {
        scalars(in: bytes[..<$0.range.lowerBound])..<scalars(in: bytes[..<$0.range.upperBound])
      }
    },
    edit: session().files.edit.map { edit in { text in try? edit(text) } },
    wording: EditorWording(in: session().settings.language))
}

extension EditorWording {
  fileprivate init(in language: Language) {
    self.init(
      search: language("history search:"), searchWithoutMatch: language("nothing in the history has:"),
      more: { language("… and \($0) more") }, key: { language(Phrase(of: $0)) })
  }
}

private func completed(_ text: String, _ cursor: Int, _ session: Session) -> (bytes: [UInt8], Completion) {
  let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
  // Who goes on typing does not wait for the values of a large table.
  let completion = completions(in: text, at: before.utf8.count, session: session) {
    keyIsWaiting() || interruptIsPending()
  }
  return (Array(text.utf8), completion)
}

/// The number of Unicode scalars, in which the editor counts, that these bytes of UTF-8 hold.
private func scalars(in bytes: some Sequence<UInt8>) -> Int {
  bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}
