/// Where the line that holds the byte at `start` ends: the place of its newline, or the text's end.
///
/// Lines of reports are long, so stretches are asked as a whole whether they hold a newline, which lets the processor look at
/// many bytes at a time.
package func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
  let newline = UInt8(ascii: "\n")
  var index = start
  while index + 64 <= bytes.count {
    let stretch = bytes.span.extracting(index..<index + 64)
    var nearest = UInt8.max
    for place in stretch.indices { nearest = min(nearest, stretch[place] ^ newline) }
    if nearest == 0 { break }
    index += 64
  }
  while index < bytes.count, bytes[index] != newline { index += 1 }
  return index
}
