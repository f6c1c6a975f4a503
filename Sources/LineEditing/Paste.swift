extension EditingSession {
  /// Takes in everything up to the mark that ends a paste, as text: no key in it does anything.
  func takeInPaste() {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var pasted: [Unicode.Scalar] = []
    isPasting = true
    defer { isPasting = false }
    while let key = buffer.readKey() {
      pasted.append(key)
      if key == "~", pasted.suffix(end.count).elementsEqual(end) {
        pasted.removeLast(end.count)
        break
      }
    }
    buffer.insert(plainText(of: pasted))
  }

  /// Line ends become newlines, one at the very end is dropped, and control characters other than tabs too: a page that
  /// text was copied from must not be able to press keys.
  private func plainText(of pasted: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    for (index, scalar) in pasted.enumerated() {
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if index == 0 || pasted[index - 1] != "\r" { text.append("\n") }
      case "\t": text.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
      default: text.append(scalar)
      }
    }
    if text.last == "\n" { text.removeLast() }
    return text
  }
}
