import Testing

extension Terminal {
  /// Waits until the screen shows exactly `lines`.
  func expect(_ lines: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    let (picture, holds) = wait { $0.lines == lines }
    #expect(holds, "expected\n\(lines.joined(separator: "\n"))\nfound \(picture)", sourceLocation: sourceLocation)
  }

  /// Waits until the screen shows `text` somewhere.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (picture, holds) = wait { $0.text.contains(text) }
    #expect(holds, "expected \(text)\nfound \(picture)", sourceLocation: sourceLocation)
  }

  /// Waits until the last line is `line`.
  func expect(lastLine line: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (picture, holds) = wait { $0.lines.last == line }
    #expect(holds, "expected \(line)\nfound \(picture)", sourceLocation: sourceLocation)
  }

  /// Presses `key` until the screen shows what it is pressed for: between the end of a line and the beginning of what the
  /// line asks for, a key is a letter that nobody reads.
  func pressUntil(
    _ key: String, sourceLocation: SourceLocation = #_sourceLocation, _ condition: (Picture) -> Bool
  ) {
    // Ever less often, so that what all those keys bring does not push what is waited for off the screen.
    var looks = 0
    let (picture, holds) = wait {
      let holds = condition($0)
      looks += 1
      if !holds, looks & (looks - 1) == 0 { press(key) }
      return holds
    }
    #expect(holds, "found \(picture)", sourceLocation: sourceLocation)
  }

  /// Waits until the cursor is in `column`.
  func expect(column: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let (picture, holds) = wait { $0.column == column }
    #expect(holds, "expected column \(column)\nfound \(picture)", sourceLocation: sourceLocation)
  }
}
