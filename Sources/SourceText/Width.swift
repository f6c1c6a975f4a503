/// How many cells of a terminal `text` takes: two for Han and other wide characters, none for combining marks.
///
/// Characters whose width East Asian typography leaves open (“ ” ‘ ’ — · …) take one, as terminals in UTF-8 draw them.
/// The widths are those of Unicode Standard Annex #11; controls count nothing, since `visible` replaces them first.
package func widthInCells(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.reduce(0) { $0 + ($1 >= 0x20 && $1 != 0x7F ? 1 : 0) } }
  return text.unicodeScalars.reduce(0) { $0 + widthInCells($1) }
}

/// At most `cells` cells of `text`; where something is cut, the last of them is `…`.
package func truncated(_ text: String, toCells cells: Int) -> String {
  if widthInCells(text) <= cells { return text }
  var result = ""
  var width = 0
  for character in text {
    let next = widthInCells(String(character))
    if width + next > cells - 1 { break }
    result.append(character)
    width += next
  }
  return cells > 0 ? result + "…" : ""
}

/// At most `cells` cells of the end of `text`; where something is cut, the first of them is `…`.
package func truncated(_ text: String, toLastCells cells: Int) -> String {
  if widthInCells(text) <= cells { return text }
  var kept: [Character] = []
  var width = 0
  for character in text.reversed() {
    let next = widthInCells(String(character))
    if width + next > cells - 1 { break }
    kept.append(character)
    width += next
  }
  return cells > 0 ? "…" + String(kept.reversed()) : ""
}

/// `text` with spaces after it, or before it, up to `cells` cells.
package func padded(_ text: String, toCells cells: Int, alignedRight: Bool = false) -> String {
  let spaces = String(repeating: " ", count: max(0, cells - widthInCells(text)))
  return alignedRight ? spaces + text : text + spaces
}

/// `text` without anything that a terminal would obey: control characters show as their pictures (␛, ␊), those that
/// turn the writing direction as their numbers.
package func visible(_ text: String) -> String {
  func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  if !text.unicodeScalars.contains(where: isObeyed) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if !isObeyed(scalar) {
      result.unicodeScalars.append(scalar)
    } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      result.unicodeScalars.append(picture)
    } else if scalar.value == 0x7F {
      result += "␡"
    } else {
      result += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
  return result
}

private func widthInCells(_ scalar: Unicode.Scalar) -> Int {
  let code = scalar.value
  switch code {
  case 0x20...0x7E: return 1
  case 0..<0xA0: return 0
  case 0xAD: return 1
  case 0x4E00...0x9FFF, 0x3000...0x3029, 0xFF01...0xFF60: return 2
  case 0x1160...0x11FF: return 0
  case 0..<0x300: return 1
  default: break
  }
  if isWide(code) { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return 1
  }
}

private func isWide(_ code: UInt32) -> Bool {
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].upperBound < code { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].contains(code)
}

// Table: the characters that Unicode calls wide or full-width, and the unassigned ones in the blocks of Han characters.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
  0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
  0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
  0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
  0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
  0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x3029,
  0x302E...0x303E, 0x3041...0x3096, 0x309B...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
  0x16FE0...0x16FE3, 0x16FF0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A,
  0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
  0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
  0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
  0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
  0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF6, 0x20000...0x3FFFD,
]
