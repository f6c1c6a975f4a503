import CLibedit

/// How one character is drawn: pieces that each keep their cells together on one row.
struct Glyph {
  var pieces: [(text: String, width: Int)]

  /// The picture of `scalar`. Control characters show as ^X, a tab as four blanks, what has no width as U+FFFD, so that
  /// the terminal never receives anything that moves its cursor in a way the layout does not know.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F:
      pieces = [(String(scalar), 1)]
    case 0x09:
      pieces = Array(repeating: (" ", 1), count: 4)
    case 0..<0x20, 0x7F:
      pieces = [("^", 1), (String(Unicode.Scalar(UInt8(scalar.value ^ 0x40))), 1)]
    default:
      let width = scalar.widthInCells
      pieces = width < 0 ? [("\u{FFFD}", 1)] : [(String(scalar), width)]
    }
  }
}

extension Unicode.Scalar {
  /// The cells this character takes in a terminal, by the C library's own table, which terminals follow as well; negative
  /// for what cannot be printed. (Rendering has a table of its own for text that leaves by other ways.)
  var widthInCells: Int {
    switch value {
    case 0x20..<0x7F: 1
    case 0x4E00..<0x9FA6: 2
    default: Int(cell_width(value))
    }
  }
}

/// The cells that `text` takes when it is drawn.
func widthInCells(_ text: some Sequence<Unicode.Scalar>) -> Int {
  text.reduce(0) { total, scalar in total + Glyph(of: scalar).pieces.reduce(0) { $0 + $1.width } }
}
