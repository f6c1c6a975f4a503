import Documents
import Quantities
import Sentences

/// Follows the projects of a report from sentence to sentence, with the times that the sentences speak of.
struct ProjectGathering {
  let prose: Prose
  private let clock: ReportClock
  private var periods: PeriodReader
  private var sections: SectionReader
  private var promises: PromiseReader
  private(set) var reports: [ProjectReport] = []

  init(_ prose: Prose) {
    self.prose = prose
    clock = ReportClock(prose)
    periods = PeriodReader(prose, clock: clock)
    sections = SectionReader(prose: prose, resolver: periods.resolver)
    promises = PromiseReader(prose)
  }

  /// Called once a sentence, in order; `mentions` are those of its things that can be built, with their numbers.
  mutating func read(sentence index: Int, mentions: [(number: Int, mention: Mention)]) {
    let sentence = prose.sentences[index]
    sections.enter(sentence)
    let section = sections.context
    periods.enter(sentence)
    promises.enter(sentence)
    if !mentions.isEmpty {
      let reader = ProjectReader(letters: prose.letters, sentence: sentence, projects: mentions.map(\.mention.range))
      var statuses = StatusReader(letters: prose.letters, sentence: sentence, isPlan: section.isPlan)
      for (position, (number, mention)) in mentions.enumerated() {
        for reading in reader.readings(of: position) {
          let stated = statuses.status(before: reading.place)
          let background = statuses.deed == nil && (section.isPlan ?? promises.isPromised())
          let isPlan = reading.isIntended || (stated.map { $0 == .target } ?? background)
          let dating = periods.dating(
            of: reading.place..<reading.place + 1, in: sentence,
            PeriodReader.Surroundings(section: section.period, isPlan: isPlan))
          reports.append(
            ProjectReport(
              thing: mention.thing, mention: number, stage: isPlan ? .planned : reading.stage,
              goal: isPlan && reading.stage != .planned ? reading.stage : nil, asOf: dating?.period))
        }
      }
    }
    periods.leave(sentence, in: section)
    promises.leave(index, isPlan: section.isPlan)
    sections.leave(sentence, index)
  }
}
