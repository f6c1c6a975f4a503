import CLibedit
import Glibc

/// Something that keys do, beyond what libedit's own functions do.
@safe struct KeyAction {
  /// The name by which ~/.editrc can bind it to other keys.
  let name: String
  let help: String
  /// The keys that do it, as the terminal sends them.
  let keys: [String]
  let function: editor_key_function
}

/// All of them. libedit gives a function no hint of which name it was called by, so each has its own closure.
let keyActions: [KeyAction] = unsafe [
  KeyAction(name: "quan-enter", help: "End the statement, or begin its next line", keys: ["\r", "\n"]) { editor, _ in
    answer(editor) { $0.enter() }
  },
  // Of vi's command mode, where the cursor stands on a character: nothing is broken there.
  KeyAction(name: "quan-enter-below", help: "End the statement, or begin a line below it", keys: []) { editor, _ in
    answer(editor) { $0.enterBelow() }
  },
  KeyAction(name: "quan-new-line", help: "Begin a line", keys: ["\u{1B}\r", "\u{1B}\n"]) { editor, _ in
    answer(editor) { $0.buffer.insert(["\n"]) }
  },
  KeyAction(name: "quan-left", help: "Go back by a character", keys: ["\u{2}"] + arrow("D")) { editor, _ in
    answer(editor) { $0.moveLeft() }
  },
  KeyAction(name: "quan-right", help: "Go on by a character, or take the hint", keys: ["\u{6}"] + arrow("C")) {
    editor, _ in answer(editor) { $0.moveRight() }
  },
  KeyAction(name: "quan-up", help: "Go up a line, or to the entry before", keys: ["\u{10}"] + arrow("A")) {
    editor, _ in answer(editor) { $0.moveUp() }
  },
  KeyAction(name: "quan-down", help: "Go down a line, or to the entry after", keys: ["\u{E}"] + arrow("B")) {
    editor, _ in answer(editor) { $0.moveDown() }
  },
  KeyAction(
    name: "quan-line-start", help: "Go to the start of the line",
    keys: ["\u{1}"] + arrow("H") + ["\u{1B}[1~", "\u{1B}[7~"]
  ) { editor, _ in answer(editor) { $0.moveToLineStart() } },
  KeyAction(
    name: "quan-line-end", help: "Go to the end of the line, or take the hint",
    keys: ["\u{5}"] + arrow("F") + ["\u{1B}[4~", "\u{1B}[8~"]
  ) { editor, _ in answer(editor) { $0.moveToLineEnd() } },
  KeyAction(
    name: "quan-word-left", help: "Go back by a word",
    keys: ["\u{1B}b", "\u{1B}[1;5D", "\u{1B}[1;3D", "\u{1B}[5D", "\u{1B}Od"]
  ) { editor, _ in answer(editor) { $0.buffer.moveCursor(to: $0.wordStart) } },
  KeyAction(
    name: "quan-word-right", help: "Go on by a word",
    keys: ["\u{1B}f", "\u{1B}[1;5C", "\u{1B}[1;3C", "\u{1B}[5C", "\u{1B}Oc"]
  ) { editor, _ in answer(editor) { $0.buffer.moveCursor(to: $0.wordEnd) } },
  KeyAction(name: "quan-backspace", help: "Delete the character before the cursor", keys: ["\u{7F}", "\u{8}"]) {
    editor, _ in answer(editor) { $0.deleteBackward() }
  },
  KeyAction(name: "quan-delete", help: "Delete the character under the cursor", keys: ["\u{1B}[3~"]) { editor, _ in
    answer(editor) { $0.deleteForward() }
  },
  KeyAction(name: "quan-kill-line-end", help: "Cut to the end of the line", keys: ["\u{B}"]) { editor, _ in
    answer(editor) { $0.killToLineEnd() }
  },
  KeyAction(name: "quan-kill-line-start", help: "Cut to the start of the line", keys: ["\u{15}"]) { editor, _ in
    answer(editor) { $0.killToLineStart() }
  },
  KeyAction(
    name: "quan-kill-word-left", help: "Cut the word before the cursor",
    keys: ["\u{17}", "\u{1B}\u{7F}", "\u{1B}\u{8}"]
  ) { editor, _ in answer(editor) { $0.kill($0.wordStart..<$0.buffer.cursor) } },
  KeyAction(
    name: "quan-kill-word-right", help: "Cut the word after the cursor", keys: ["\u{1B}d", "\u{1B}[3;5~"]
  ) { editor, _ in answer(editor) { $0.kill($0.buffer.cursor..<$0.wordEnd) } },
  KeyAction(name: "quan-yank", help: "Insert what was cut last", keys: ["\u{19}"]) { editor, _ in
    answer(editor) { $0.buffer.insert($0.killed) }
  },
  KeyAction(name: "quan-undo", help: "Take back the last change", keys: ["\u{1F}", "\u{18}\u{15}"]) {
    editor, _ in answer(editor) { $0.takeBack() }
  },
  KeyAction(name: "quan-redo", help: "Make the change again that was taken back", keys: ["\u{1B}_", "\u{1B}/"]) {
    editor, _ in answer(editor) { $0.bringBack() }
  },
  KeyAction(name: "quan-edit", help: "Change the statement in your editor", keys: ["\u{18}\u{5}"]) { editor, _ in
    answer(editor) { $0.editElsewhere() }
  },
  KeyAction(name: "quan-older", help: "Go to the entry before with the same start", keys: ["\u{1B}p"]) { editor, _ in
    answer(editor) { $0.recallMatching(older: true) }
  },
  KeyAction(name: "quan-newer", help: "Go to the entry after with the same start", keys: ["\u{1B}n"]) { editor, _ in
    answer(editor) { $0.recallMatching(older: false) }
  },
  KeyAction(name: "quan-search", help: "Search the history", keys: ["\u{12}"]) { editor, _ in
    answer(editor) { $0.searchHistory() }
  },
  KeyAction(name: "quan-complete", help: "Complete the word before the cursor", keys: ["\t"]) { editor, _ in
    answer(editor) { $0.completeWord() }
  },
  KeyAction(name: "quan-clear", help: "Empty the screen", keys: ["\u{C}"]) { editor, _ in
    answer(editor) { $0.screen.clear() }
  },
  KeyAction(name: "quan-paste", help: "Take in what the terminal pastes", keys: ["\u{1B}[200~"]) { editor, _ in
    answer(editor) { $0.takeInPaste() }
  },
]

/// Keys that terminals send and nothing is bound to: without a binding their last letters would be typed.
private let silentKeys: [String] = {
  var keys = (11...34).map { "\u{1B}[\($0)~" } + ["\u{1B}[2~", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[Z"]
  keys += "PQRS".map { "\u{1B}O\($0)" } + "ABCDE".map { "\u{1B}[[\($0)" }
  for modifier in 2...8 {
    keys += "ABCDFHPQRS".map { "\u{1B}[1;\(modifier)\($0)" }
    keys += [2, 3, 5, 6].map { "\u{1B}[\($0);\(modifier)~" }
  }
  return keys
}()

/// Introduces all actions to `editor` and binds their keys, then lets the user's ~/.editrc change the bindings.
func bindKeys(of editor: OpaquePointer, _ said: (String) -> String) {
  unsafe editor_use_emacs_keys(editor)
  for action in keyActions {
    unsafe editor_add_function(
      editor, lastingWideText(action.name), lastingWideText(said(action.help)), action.function)
  }
  for keys in silentKeys { unsafe bind(keys, to: "ed-ignore", in: editor) }
  for action in keyActions {
    for keys in action.keys { unsafe bind(keys, to: action.name, in: editor) }
  }
  _ = unsafe el_source(editor, nil)
  guard unsafe editor_has_vi_keys(editor) != 0 else { return }
  // Choosing vi has taken all bindings away. Escape ends inserting there, so keys that begin with it are for the command
  // mode only.
  for action in keyActions {
    for keys in action.keys {
      if !keys.hasPrefix("\u{1B}") { unsafe bind(keys, to: action.name, in: editor) }
      unsafe bind(keys, to: action.name, in: editor, alternative: true)
    }
  }
  // Commands of vi that have to do with lines, the history and changes, which are kept here and not by libedit.
  let commands = [
    ("k", "quan-up"), ("j", "quan-down"), ("u", "quan-undo"), ("/", "quan-search"), ("\r", "quan-enter-below"),
    ("\n", "quan-enter-below"),
  ]
  for (keys, name) in commands {
    unsafe bind(keys, to: name, in: editor, alternative: true)
  }
}

private func bind(_ keys: String, to name: String, in editor: OpaquePointer, alternative: Bool = false) {
  let keys = wideText(keys)
  let name = wideText(name)
  _ = unsafe alternative ? editor_bind_alternative(editor, keys, name) : editor_bind(editor, keys, name)
}

/// The sequences of an arrow, home or end key, in a terminal's two modes.
private func arrow(_ letter: String) -> [String] {
  ["\u{1B}[" + letter, "\u{1B}O" + letter]
}

/// Runs an action for one of libedit's calls. Although nobody sees what libedit draws, it must be told to draw after each
/// action: its next keystroke trusts the picture that it believes to be there, and writes beside it otherwise.
@safe private func answer(_ editor: OpaquePointer?, _ action: (EditingSession) -> Void) -> UInt8 {
  guard let session = unsafe EditingSession.owner(of: editor) else { return UInt8(CC_ERROR) }
  session.isStatementDone = false
  action(session)
  return UInt8(session.isStatementDone ? CC_NEWLINE : CC_REFRESH)
}

private func wideText(_ text: String) -> [wchar_t] {
  text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
}

/// A text that is never freed: libedit keeps the pointers to the names of its functions.
private func lastingWideText(_ text: String) -> UnsafePointer<wchar_t> {
  let text = wideText(text)
  let copy = UnsafeMutablePointer<wchar_t>.allocate(capacity: text.count)
  // Safety: as many elements as were allocated.
  unsafe copy.initialize(from: text, count: text.count)
  return unsafe UnsafePointer(copy)
}
