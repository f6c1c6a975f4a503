import Documents
import Testing

/// The document in a text; a failed expectation where there is none.
func document(_ text: String, name: String = "report.txt") throws -> Document {
  try read(Array(text.utf8), name: name).get()
}

/// The blocks of a text, each with a letter for its kind before it: p, l, c, f, or h and the level.
func blocks(_ text: String, name: String = "report.txt") throws -> [String] {
  let document = try document(text, name: name)
  return document.blocks.map { block in
    let kind =
      switch block.kind {
      case .heading(let level): "h\(level)"
      case .paragraph: "p"
      case .listItem: "l"
      case .caption: "c"
      case .furniture: "f"
      }
    return kind + " " + String(decoding: document.text[block.range], as: UTF8.self)
  }
}

/// What becomes of a sentence that stands alone.
func repaired(_ sentence: String) throws -> String {
  let document = try document(sentence)
  return String(decoding: document.text, as: UTF8.self)
}
