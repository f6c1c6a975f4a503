/// Numbers for texts, equal bytes, equal number. `String` hashes by canonical equivalence, which costs many times as much for
/// Chinese text.
struct TextNumbers {
  private var numbers: [Key: Int32] = [:]

  subscript(text: String) -> Int32 {
    mutating get {
      let key = Key(text: text)
      if let number = numbers[key] { return number }
      let number = Int32(numbers.count)
      numbers[key] = number
      return number
    }
  }

  private struct Key: Hashable {
    let text: String

    static func == (left: Key, right: Key) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    /// FNV-1a over the bytes, which `Hasher` then mixes with its seed.
    func hash(into hasher: inout Hasher) {
      var state: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hasher.combine(state)
    }
  }
}
