import Markup

/// What the styles of a DOCX say of the paragraphs that have them.
struct WordStyles: Sendable {
  struct Style: Sendable {
    var name = ""
    var base: String?
    /// 0 is the highest.
    var outline: Int?
    var numbering: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]

  init(_ parts: WordParts) {
    var styles: [String: Style] = [:]
    var id = ""
    parts.read("word/styles.xml") { event in
      guard case .open(let tag, let attributes) = event else { return }
      let value = attributes["w:val"]
      switch tag {
      case "w:style":
        id = attributes["w:type"] == "paragraph" ? attributes["w:styleId"] ?? "" : ""
        styles[id] = Style()
      case "w:name": styles[id]?.name = (value ?? "").lowercased()
      case "w:basedOn": styles[id]?.base = value
      case "w:outlineLvl": styles[id]?.outline = value.flatMap { Int($0) }
      case "w:numId": styles[id]?.numbering = value
      case "w:ilvl": styles[id]?.level = value.flatMap { Int($0) }
      default: break
      }
    }
    styles[""] = nil
    self.styles = styles
  }

  /// The first thing that a style or one that it is based on says.
  func lookUp<Value>(_ id: String?, _ value: (Style) -> Value?) -> Value? {
    var id = id
    // A style may be based on itself by mistake.
    for _ in 0..<10 {
      guard let key = id, let style = styles[key] else { return nil }
      if let found = value(style) { return found }
      id = style.base
    }
    return nil
  }

  /// The level of a heading, 1 the highest: from the style's outline or name.
  func headingLevel(_ id: String?) -> Int? {
    lookUp(id) { style in
      if style.name == "title" || style.name == "标题" { return 1 }
      for name in ["heading ", "标题 "] where style.name.hasPrefix(name) {
        if let level = Int(style.name.dropFirst(name.count)) { return min(level, 6) }
      }
      return style.outline.flatMap { $0 < 6 ? $0 + 1 : nil }
    }
  }

  /// Lines of a table of contents.
  func isContents(_ id: String?) -> Bool {
    lookUp(id) { $0.name.hasPrefix("toc ") || $0.name == "table of figures" ? true : nil } ?? false
  }
}
