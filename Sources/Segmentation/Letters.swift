/// The letters of a text, one number each, and where in it they begin.
struct Letters {
  private(set) var codes: [UInt16] = []
  /// In UTF-8 bytes; one more than letters, the last the length of the text.
  private(set) var starts: [Int32] = []

  enum Sort {
    case han, digit, latin, space, mark
  }

  var count: Int { codes.count }

  /// Takes the place of the letters before, keeping the memory.
  mutating func read(_ text: String) {
    codes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      codes.append(letter(scalar))
      starts.append(offset)
      offset += Int32(UTF8.width(scalar))
    }
    starts.append(offset)
  }

  func sort(at index: Int) -> Sort { Letters.sort(codes[index]) }

  static func sort(_ code: UInt16) -> Sort {
    switch code {
    case 0x4E00...0x9FFF, 0x3007, 0x3400...0x4DBF: .han
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xC0...0x24F, 0x391...0x3C9: .latin
    case 0...0x20, 0xA0, 0x3000, 0x2000...0x200B, 0xFEFF: .space
    default: .mark
    }
  }
}
