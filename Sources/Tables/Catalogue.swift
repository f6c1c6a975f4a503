/// The tables that queries start from, and the sentences behind their rows.
package struct Catalogue: Sendable {
  /// A table under its name.
  package struct Entry: Sendable {
    package let name: String
    package let aliases: [String]
    package let summary: String
    /// The table's columns, which are known before its rows are.
    package let fields: [Field]
    /// About how many bytes it takes to put the rows together, where that is more than the rows themselves.
    package let bytes: Int
    private let content: Deferred<Table>
    private let knownCount: Int?

    package init(name: String, aliases: [String] = [], summary: String, table: Table) {
      self.init(name: name, aliases: aliases, summary: summary, fields: table.fields, content: Deferred(made: table))
    }

    /// A table whose rows are put together when somebody asks for them; `count` says how many there will be, where that
    /// is known before, and `bytes` what that takes.
    package init(
      name: String, aliases: [String] = [], summary: String, fields: [Field], count: Int? = nil, bytes: Int = 0,
      content: Deferred<Table>
    ) {
      self.name = name
      self.aliases = aliases
      self.summary = summary
      self.fields = fields
      self.content = content
      self.bytes = bytes
      knownCount = count
    }

    package var table: Table { content.value }
    /// Begins to put its rows together on another thread, unless somebody has; whether this call has.
    @discardableResult package func begin() -> Bool { content.begin() }
    /// The table, or nil where `isOver` says so before its rows are put together.
    package func table(unless isOver: () -> Bool) -> Table? { content.value(unless: isOver) }
    package var count: Int { knownCount ?? table.count }
    /// nil where nobody has asked for its rows yet.
    package var tableIfMade: Table? { content.valueIfMade }
    /// Whether nobody has begun to put its rows together.
    package var isWaiting: Bool { content.isWaiting }
  }

  package let entries: [Entry]
  /// Where a row of table number `table` stands in its report; nil for a row that stands nowhere.
  package let evidence: @Sendable (RowReference) -> Evidence?
  /// Names that the texts use and that no list of words holds: whoever cuts texts into words keeps them whole.
  package let names: Deferred<[String]>
  /// Texts that mean the same in columns, the usual one of each group first: 地区生产总值, GDP, 国内生产总值.
  package let synonyms: Deferred<[[String]]>

  package init(
    entries: [Entry], names: Deferred<[String]> = Deferred(made: []),
    synonyms: Deferred<[[String]]> = Deferred(made: []),
    evidence: @escaping @Sendable (RowReference) -> Evidence?
  ) {
    self.entries = entries
    self.evidence = evidence
    self.names = names
    self.synonyms = synonyms
  }

  package func index(of name: String) -> Int? {
    entries.firstIndex { $0.name == name || $0.aliases.contains(name) }
  }
}

/// The sentence that a row was read from.
package struct Evidence: Hashable, Sendable {
  package let report: String
  /// `path:line`
  package let place: String
  package let sentence: String
  /// The part of `sentence`, in UTF-8 bytes, that the row was read from; nil when it is the whole.
  package let mark: Range<Int>?

  package init(report: String, place: String, sentence: String, mark: Range<Int>?) {
    self.report = report
    self.place = place
    self.sentence = sentence
    self.mark = mark
  }
}
