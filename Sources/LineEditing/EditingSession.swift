import CLibedit
import Glibc

/// What the editor knows while statements are typed, behind libedit's back.
///
/// A class, because libedit's callbacks receive nothing but a pointer, and all of them must mean the same thing by it.
@safe final class EditingSession {
  let buffer: EditBuffer
  var aids: EditingAids
  var prompts: Prompts
  let showsColour: Bool
  var screen = Screen()
  var history: History
  var recall = Recall()
  var undo = UndoStack()
  /// What was killed last, for yanking.
  var killed: [Unicode.Scalar] = []
  /// Rows below the statement: candidates or the state of a search.
  var extra: [Row] = []
  /// What the statement begins as; libedit takes it in with the first key that it asks for.
  var firstText: [Unicode.Scalar] = []
  /// Why the statement was given up, if it was.
  var ending: Input?
  /// Whether Enter was pressed and the statement is whole.
  var isStatementDone = false
  /// Whether a paste is being taken in, so that drawing can wait for its end.
  var isPasting = false
  /// A byte that broke off a character and begins the next one.
  var heldByte: UInt8?
  /// The faint text behind the cursor.
  private(set) var hint = ""
  private let editor: OpaquePointer
  /// Where libedit draws.
  private let sink: UnsafeMutablePointer<FILE>

  /// Starts libedit. Nil when it cannot.
  init?(aids: EditingAids, prompts: Prompts, showsColour: Bool, history: History) {
    guard let sink = unsafe fopen("/dev/null", "we") else { return nil }
    guard let editor = unsafe editor_open("quan", sink) else {
      unsafe fclose(sink)
      return nil
    }
    unsafe self.editor = editor
    unsafe self.sink = sink
    unsafe buffer = EditBuffer(editor: editor)
    self.aids = aids
    self.prompts = prompts
    self.showsColour = showsColour
    self.history = history
    unsafe editor_leave_signals_alone(editor)
    // Safety: the editor ends in deinit, so the pointer never outlives the session.
    unsafe editor_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe editor_set_key_reader(editor) { editor, key in
      guard let session = unsafe EditingSession.owner(of: editor), let key = unsafe key else { return -1 }
      var scalar: Unicode.Scalar = "\0"
      let result = session.nextKey(&scalar)
      unsafe key.pointee = wchar_t(bitPattern: scalar.value)
      return result
    }
    unsafe bindKeys(of: editor, aids.wording.key)
  }

  deinit {
    unsafe el_end(editor)
    unsafe fclose(sink)
  }

  /// The session behind one of libedit's calls.
  static func owner(of editor: OpaquePointer?) -> EditingSession? {
    guard let editor = unsafe editor, let owner = unsafe editor_owner(editor) else { return nil }
    // Safety: the pointer was made from a session that lives as long as the editor.
    return unsafe Unmanaged<EditingSession>.fromOpaque(owner).takeUnretainedValue()
  }

  /// Lets the user type one statement.
  func readStatement(from draft: String = "") -> Input {
    let watch = SignalWatch()
    firstText = Array(draft.unicodeScalars)
    ending = nil
    isStatementDone = false
    recall = Recall()
    undo = UndoStack()
    extra = []
    screen.begin()
    showsPastes(true)
    // Of an empty line libedit tells no more than of the end of input.
    let isWhole = buffer.readLine() || isStatementDone
    var statement = buffer.text
    if isWhole, ending == nil {
      // libedit's own function for Enter, which users can bind, adds the newline.
      if !isStatementDone, statement.last == "\n" { statement.removeLast() }
      buffer.replace(with: statement)
    }
    if ending == nil { drawForTheLastTime() }
    showsPastes(false)
    buffer.reset()
    watch.end()
    return isWhole && ending == nil ? .statement(String(statement)) : ending ?? .end
  }

  /// Shows the statement as it is now.
  func draw() {
    // The terminal may have a new size before its signal arrives; a picture for the old one would land anywhere.
    if TerminalSize.current() != screen.size { takeUpNewSize() }
    let text = buffer.text
    let cursor = buffer.cursor
    hint = showsColour && cursor == text.count && extra.isEmpty ? aids.hint(String(text)) ?? "" : ""
    screen.show(layout(of: text, cursor: cursor), extra: extra)
  }

  /// Shows the statement without anything that is no part of it, `mark` behind it, and goes on below.
  func drawForTheLastTime(ending mark: String = "") {
    extra = []
    hint = ""
    let text = buffer.text
    screen.show(layout(of: text, cursor: text.count))
    screen.leave(mark)
  }

  private func takeUpNewSize() {
    let size = TerminalSize.current()
    hint = ""
    extra = []
    screen.resize(to: size, layout: layout(of: buffer.text, cursor: buffer.cursor, width: size.columns))
  }

  private func layout(of text: [Unicode.Scalar], cursor: Int, width: Int? = nil) -> Layout {
    Layout(
      text, cursor: cursor, prompts: prompts, styles: styles(of: text, cursor: cursor), hint: hint,
      width: width ?? screen.size.columns)
  }

  /// One colour for each character. Texts of a size that nobody types stay plain, so that keys answer at once.
  private func styles(of text: [Unicode.Scalar], cursor: Int) -> [String] {
    guard showsColour, text.count <= 20_000 else { return [] }
    var styles = Array(repeating: "", count: text.count)
    for (range, sgr) in aids.styles(String(text)) {
      for index in range.clamped(to: 0..<text.count) { styles[index] = sgr }
    }
    for index in aids.partners(String(text), cursor) where styles.indices.contains(index) {
      styles[index] += styles[index].isEmpty ? "1;4" : ";1;4"
    }
    return styles
  }
}

extension String {
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
