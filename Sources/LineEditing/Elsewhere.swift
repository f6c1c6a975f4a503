extension EditingSession {
  /// Hands the statement to an editor of the user's, and takes in what comes back.
  func editElsewhere() {
    guard let edit = aids.edit else { return writeToTerminal("\u{7}") }
    let text = String(buffer.text)
    var changed: String?
    lendTerminal { changed = edit(text) }
    if let changed { buffer.replace(with: changed.unicodeScalars) }
  }
}
