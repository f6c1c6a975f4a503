import Rendering
package import SourceText
package import Tables

/// The rows of the table checks as one reads them at a terminal: what was found, in words and in numbers, and where.
package struct CheckListing: Sendable {
  private let checks: [Row]

  private struct Row: Sendable {
    let kind: String
    let verdict: String
    let claim: String
    let arithmetic: String
    let places: [String]
  }

  /// What `catalogue` has in its table checks, of the given kinds; of all, where none is given.
  package init(_ catalogue: Catalogue, kinds: [String]) {
    guard let index = catalogue.index(of: "checks") else {
      checks = []
      return
    }
    let table = catalogue.entries[index].table
    func texts(_ name: String) -> [String] {
      guard let column = table.fields.firstIndex(where: { $0.name == name }) else { return [] }
      return (0..<table.count).map { plainText(of: table.columns[column][$0]) }
    }
    let (kind, verdict, claim, arithmetic) = (texts("kind"), texts("verdict"), texts("claim"), texts("arithmetic"))
    checks = (0..<table.count).filter { kinds.isEmpty || kinds.contains(kind[$0]) }.map { row in
      var places: [String] = []
      for place in table.origins.of(row).compactMap({ catalogue.evidence($0)?.place }) where !places.contains(place) {
        places.append(place)
      }
      return Row(
        kind: kind[row], verdict: verdict[row], claim: claim[row], arithmetic: arithmetic[row], places: places)
    }
  }

  /// How many came out as `verdict`.
  package func count(_ verdict: String) -> Int { checks.count { $0.verdict == verdict } }

  /// The checks that came out as one of `verdicts`, in the order of these, folded to lines of `width` cells.
  package func text(
    _ verdicts: [String], in language: Language, width: Int?, colour: Bool
  ) -> String {
    verdicts.flatMap { verdict in checks.filter { $0.verdict == verdict } }.map { check in
      let style: Style = check.verdict == "differs" ? .error : check.verdict == "holds" ? .text : .warning
      let (verdict, kind) = (language(Phrase(of: check.verdict)), language(Phrase(of: check.kind)))
      let head = "\(style.painted(verdict, colour: colour))  \(Style.faint.painted(kind, colour: colour))\n"
      let place = check.places.map { "  \(visible($0))\n" }.joined()
      return head + columns([["", ""], [check.claim, check.arithmetic].map(visible)], width: width)
        + Style.faint.painted(place, colour: colour) + "\n"
    }.joined()
  }

  /// `86 checks: differs 1, explained 4, unknown 5, holds 76`
  package func summary(of verdicts: [String]) -> Phrase {
    if checks.isEmpty { return "nothing to check: no figures that the reports relate" }
    let counts = verdicts.map { "\(Phrase(of: $0)) \(count($0))" as Phrase }
    return checks.count == 1 ? "1 check: \(all: counts)" : "\(checks.count) checks: \(all: counts)"
  }
}
