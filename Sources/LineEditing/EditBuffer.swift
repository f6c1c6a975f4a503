import CLibedit
import Glibc

/// The statement as libedit holds it: its characters, and where among them the cursor is.
///
/// A thin name for libedit's editor; copies speak of the same text.
@safe struct EditBuffer {
  private let editor: OpaquePointer

  init(editor: OpaquePointer) {
    unsafe self.editor = editor
  }

  /// All characters.
  var text: [Unicode.Scalar] {
    // Safety: libedit's answer points at its buffer, which only changes in calls that this copy does not outlive.
    guard let line = unsafe el_wline(editor), let start = unsafe line.pointee.buffer,
      let end = unsafe line.pointee.lastchar
    else { return [] }
    return unsafe UnsafeBufferPointer(start: start, count: end - start).map {
      Unicode.Scalar(UInt32(bitPattern: $0)) ?? "\u{FFFD}"
    }
  }

  /// The number of characters before the cursor.
  var cursor: Int {
    // Safety: both pointers stand in the same buffer.
    guard let line = unsafe el_wline(editor), let start = unsafe line.pointee.buffer,
      let place = unsafe line.pointee.cursor
    else { return 0 }
    return unsafe place - start
  }

  var count: Int { text.count }

  /// Puts the cursor behind the first `place` characters.
  func moveCursor(to place: Int) {
    _ = unsafe el_cursor(editor, Int32(place - cursor))
  }

  /// Inserts before the cursor.
  func insert(_ scalars: some Sequence<Unicode.Scalar>) {
    var wide = scalars.compactMap { $0.value == 0 ? nil : wchar_t(bitPattern: $0.value) }
    if wide.isEmpty { return }
    wide.append(0)
    _ = unsafe el_winsertstr(editor, wide)
  }

  /// Deletes the characters of `range`; the cursor is left where they were.
  func delete(_ range: Range<Int>) {
    moveCursor(to: range.upperBound)
    if !range.isEmpty { unsafe el_deletestr(editor, Int32(range.count)) }
  }

  /// Replaces the whole statement.
  func replace(with text: some Sequence<Unicode.Scalar>, cursor place: Int? = nil) {
    delete(0..<count)
    insert(text)
    if let place { moveCursor(to: place) }
  }

  /// Reads one key, past all bindings. Nil when the statement is to be given up.
  func readKey() -> Unicode.Scalar? {
    var key: wchar_t = 0
    guard unsafe el_wgetc(editor, &key) == 1 else { return nil }
    return Unicode.Scalar(UInt32(bitPattern: key)) ?? "\u{FFFD}"
  }

  /// Has `keys` typed once more, with their bindings.
  func pushBack(_ keys: String) {
    unsafe el_wpush(editor, keys.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0])
  }

  /// Puts the terminal into the mode for editing, or back.
  func setRaw(_ raw: Bool) {
    unsafe editor_set_raw(editor, raw ? 1 : 0)
  }

  /// Edits one statement; false when it was given up.
  func readLine() -> Bool {
    var count: Int32 = 0
    return unsafe el_wgets(editor, &count) != nil && count >= 0
  }

  /// Empties the statement and forgets keys that were pushed back.
  func reset() {
    unsafe el_reset(editor)
  }
}
