import Quantities

/// The last part of a path, which may tell a year and a place: `2026-云南省.txt`.
struct FileName: Sendable {
  var year: Int?
  var date: CalendarDate?
  var place: String?

  init(_ path: String) {
    let last = path.split(separator: "/").last ?? ""
    let stem = last.split(separator: ".").first ?? ""
    for digits in stem.utf8.split(whereSeparator: { !Scalar($0).isDigit }) where digits.count == 4 {
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if (1949...2100).contains(number) { year = number }
    }
    date = dateInName(stem)
    year = year ?? date?.year
    let name = stem.unicodeScalars.split { $0.value.isDigit || separators.contains($0.value) }.first { part in
      part.count >= 2 && divisionEnds.end(Array(String(part).utf8), 0..<String(part).utf8.count)
    }
    place = name.map { String($0) }
  }
}

private let separators: [Scalar] = "-_ 年".unicodeScalars.map(\.value)
