import Documents

/// Reads the older forms of letters as the ones in use since, so that every rule and word list knows a report of either
/// time, and writes names back as the report does.
///
/// Only letters that some rule looks for are here. Reports of 1957 and 1958 mix both forms; a name then takes the form that
/// its report writes more often.
package struct OlderForms: Sendable {
  /// Today's letter, and the form in which this report writes it.
  private var written: [UInt16: UInt16] = [:]

  init() {}

  /// Replaces the older forms in `letters`. Most reports hold none, which the first few thousand letters tell.
  init(in letters: inout [Letter]) {
    guard letters.prefix(3000).contains(where: { OlderForms.signs.contains($0) }) else { return }
    let today = OlderLetters.today
    var counts: [UInt16: Int] = [:]
    for index in letters.indices where OlderForms.older.contains(letters[index]) {
      let code = letters[index].code
      guard let letter = today[code] else { continue }
      letters[index] = Letter(letter)
      counts[code, default: 0] += 1
    }
    var plain: [Int] = Array(repeating: 0, count: 1 << 16)
    for letter in letters { plain[Int(letter.code)] += 1 }
    for (form, count) in counts.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      guard let letter = today[form], count * 2 > plain[Int(letter)] else { continue }
      written[letter] = form
    }
  }

  /// The words as the report writes them.
  package func text(_ letters: [Letter]) -> String {
    written.isEmpty ? letters.text : letters.map { Letter(written[$0.code] ?? $0.code) }.text
  }

  /// The name of an area as the report writes it; that of the whole country, which is no name, as all do.
  package func name(_ area: String) -> String {
    written.isEmpty || area == "全国" ? area : text(area.letters)
  }

  /// Such a name in today's forms, as other reports have it.
  package func today(_ area: String) -> String {
    if written.isEmpty { return area }
    let today = OlderLetters.today
    return area.letters.map { Letter(today[$0.code] ?? $0.code) }.text
  }

  private static let signs = LetterSet(OlderLetters.signs)

  private static let older = LetterSet(OlderLetters.all)
}
