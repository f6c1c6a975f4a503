extension NameEndings {
  /// In the order in which their words are entered: of a word given twice the later counts.
  package static let all: [NameEndings] = [
    .subdistricts, .towns, .villages, .villageNames, .parks, .quarters, .roads, .streets, .hillsAndWaters, .sites,
    .companies, .institutes, .works, .authorities, .gatherings, .seats, .undertakings,
  ]
}
