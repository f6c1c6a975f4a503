/// A paragraph of more bytes than this is cut, so that what reads sentences never meets one without end.
private let longest = 1 << 16

/// The stretches of a block, cut where it is too long: after a sentence, else after a clause, else after a character.
/// `cuts` are the places where a sentence was cut in two.
func pieces(of block: [Range<Int>], in bytes: [UInt8], cuts: inout [Int]) -> [[Range<Int>]] {
  if block.reduce(0, { $0 + $1.count }) <= longest { return [block] }
  var pieces: [[Range<Int>]] = [[]]
  var length = 0
  for var range in block {
    while length + range.count > longest {
      let limit = range.lowerBound + max(longest - length, 4)
      let (cut, isSentence) = place(in: bytes, range.lowerBound..<min(limit, range.upperBound))
      if !isSentence { cuts.append(cut) }
      pieces[pieces.count - 1].append(range.lowerBound..<cut)
      pieces.append([])
      length = 0
      range = cut..<range.upperBound
    }
    if !range.isEmpty { pieces[pieces.count - 1].append(range) }
    length += range.count
  }
  return pieces.filter { !$0.isEmpty }
}

/// Where to cut a stretch, and whether a sentence ends there.
private func place(in bytes: [UInt8], _ range: Range<Int>) -> (Int, Bool) {
  var end = range.upperBound
  while end > range.lowerBound + 1, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
  var clause: Int?
  var index = end
  while index > range.lowerBound {
    let start = startOfScalar(in: bytes, endingAt: index, from: range.lowerBound)
    let character = scalar(in: bytes, at: start)
    if character.endsSentence { return (index, true) }
    if clause == nil, character == Scalar(of: "，") || character == Scalar(of: "；") { clause = index }
    index = start
  }
  return (clause ?? end, false)
}
