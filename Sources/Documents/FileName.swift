import Quantities

/// The last part of a path, which may tell a year and a place: `2026-云南省.txt`.
struct FileName: Sendable {
  var year: Int?
  var date: CalendarDate?
  var place: String?

  init(_ path: String) {
    let last = path.split(separator: "/").last ?? ""
    let stem = last.split(separator: ".").first ?? ""
    for part in stem.split(whereSeparator: { !$0.isNumber }) {
      if part.count == 4, let number = Int(part), (1949...2100).contains(number) { year = number }
    }
    date = dateInName(stem)
    year = year ?? date?.year
    let name = stem.split(whereSeparator: { "-_ 0123456789年".contains($0) }).first { part in
      part.count >= 2 && divisionEnds.end(Array(part.utf8), 0..<part.utf8.count)
    }
    place = name.map(String.init)
  }
}
