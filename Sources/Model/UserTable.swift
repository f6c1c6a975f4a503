import Tables

/// A table that users can name: its columns, and the rows that reports give it.
struct UserTable: Sendable {
  let name: String
  /// 指标表 and the like.
  let aliases: [String]
  /// One line, no full stop.
  let summary: String
  let fields: [Field]
  /// How many rows a report gives it, where that is known without making them.
  let count: (@Sendable (Report) -> Int)?
  let making: Making
  /// About what it takes, for each figure that the reports have, to put its rows together: what is found, and the groups of
  /// figures that it is found in. Rows that reports give by themselves are little beside the reports.
  let bytesPerFigure: Int

  /// How its rows come out of the reports.
  enum Making: Sendable {
    /// Appends the rows that one report gives by itself.
    case reportByReport(@Sendable (Report, Numbering, inout Rows) -> Void)
    /// Appends all rows: each may come of what several reports say.
    case atOnce(@Sendable (WholeCorpus, inout Rows) -> Void)
  }

  /// A table over facts of one kind: a row for each that `facts` finds in a report. `sentence` and `mark` tell where in
  /// the report's prose a fact stands: no sentence for one about the whole report, no letters for the whole sentence.
  init<Fact>(
    name: String, aliases: [String], summary: String, count: (@Sendable (Report) -> Int)? = nil,
    facts: @escaping @Sendable (Report, Numbering) -> [Fact], sentence: @escaping @Sendable (Told<Fact>) -> Int?,
    mark: @escaping @Sendable (Told<Fact>) -> Range<Int>? = { _ in nil }, columns: [FactColumn<Fact>]
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.count = count
    bytesPerFigure = 0
    fields = columns.map(\.field)
    making = .reportByReport { report, first, rows in
      let facts = told(facts(report, first), by: report, first)
      for index in columns.indices { columns[index].append(facts, to: &rows.builders[index]) }
      for fact in facts { rows.places.append(Place(sentence: sentence(fact), mark: mark(fact))) }
    }
  }

  /// The same, over facts that a report tells by itself.
  init<Fact>(
    name: String, aliases: [String], summary: String, count: (@Sendable (Report) -> Int)? = nil,
    facts: @escaping @Sendable (Report) -> [Fact], sentence: @escaping @Sendable (Told<Fact>) -> Int?,
    mark: @escaping @Sendable (Told<Fact>) -> Range<Int>? = { _ in nil }, columns: [FactColumn<Fact>]
  ) {
    self.init(
      name: name, aliases: aliases, summary: summary, count: count, facts: { report, _ in facts(report) },
      sentence: sentence, mark: mark, columns: columns)
  }

  /// A table over facts that come of others, which are rows of other tables: `cite` shows the sentences of all of them.
  /// `fact` makes of what was found what the columns ask about, a few at a time.
  init<Finding, Fact: DerivedFact>(
    name: String, aliases: [String], summary: String, bytesPerFigure: Int = 400,
    findings: @escaping @Sendable (WholeCorpus) -> [Finding],
    fact: @escaping @Sendable (Finding, WholeCorpus) -> Fact, columns: [FactColumn<Fact>]
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    count = nil
    self.bytesPerFigure = bytesPerFigure
    fields = columns.map(\.field)
    making = .atOnce { corpus, rows in
      let findings = findings(corpus)
      for start in stride(from: 0, to: findings.count, by: UserTable.few) {
        let told = (start..<min(start + UserTable.few, findings.count)).map { index in
          let fact = fact(findings[index], corpus)
          return Told(
            report: corpus.reports[fact.report], fact: fact, index: index, first: corpus.numberings[fact.report])
        }
        for index in columns.indices { columns[index].append(told, to: &rows.builders[index]) }
        for row in told { rows.grounds.append(row.fact.grounds.compactMap(corpus.row(of:))) }
      }
    }
  }

  /// The same, over facts that are found as the columns ask about them.
  init<Fact: DerivedFact>(
    name: String, aliases: [String], summary: String, bytesPerFigure: Int = 400,
    derived facts: @escaping @Sendable (WholeCorpus) -> [Fact],
    columns: [FactColumn<Fact>]
  ) {
    self.init(
      name: name, aliases: aliases, summary: summary, bytesPerFigure: bytesPerFigure, findings: facts,
      fact: { fact, _ in fact }, columns: columns)
  }

  /// How many facts are told at once.
  private static let few = 4096

  /// Where a row stands in its report.
  struct Place: Sendable {
    var sentence: Int?
    var mark: Range<Int>?
  }

  /// The rows of a table, as far as reports have given them.
  struct Rows {
    var builders: [ColumnBuilder]
    /// Of tables that are made report by report.
    var places: [Place] = []
    /// The rows of other tables that each row comes of, in a table that is made at once.
    var grounds = Grounds()
  }

  /// For each row the rows that it comes of, each once.
  struct Grounds {
    private var offsets: [Int32] = [0]
    private var references: [RowReference] = []

    mutating func append(_ row: [RowReference]) {
      let start = references.count
      for reference in row where !references[start...].contains(reference) { references.append(reference) }
      offsets.append(Int32(references.count))
    }

    var origins: Origins { .groups(offsets: offsets, references: references) }
  }

  /// The numbers of a report's first rows in the tables of the whole corpus.
  struct Numbering: Sendable {
    var sentence = 1
    var figure = 1
    var framework = 1
    /// In the table at hand.
    var row = 1
    var entity = 1
    /// The report's number.
    var report = 0
    /// What all reports name; nil for a report that is read alone.
    var entities: Deferred<Entities>?
  }

  /// Every table, in the order in which users see them.
  static let all: [UserTable] =
    [.reports, .sentences, .figures, .frameworks, .unread] + NameTables.all
    + [.targets, .series, .drift, .programmes, .checks]
}

/// Facts with what a column may ask about them.
func told<Fact>(_ facts: [Fact], by report: Report, _ first: UserTable.Numbering) -> [Told<Fact>] {
  facts.indices.map { Told(report: report, fact: facts[$0], index: $0, first: first) }
}

extension Collection {
  /// nil where nothing is in it: a list column has no empty lists.
  var orNil: Self? { isEmpty ? nil : self }
}
