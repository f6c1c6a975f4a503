import Documents
import Quantities
import Sentences
import Tables

/// A column over facts: its name and type, and how a fact gives its value. Tables and streams are lists of these.
struct FactColumn<Fact>: Sendable {
  let field: Field
  let reading: Reading

  /// How the value is read, one case a type, so that whoever fills a column asks for the type once.
  enum Reading: Sendable {
    case text(@Sendable (Told<Fact>) -> String?)
    /// A word of the program's own, in which JSON has nothing to escape.
    case word(@Sendable (Told<Fact>) -> String?)
    /// A stretch of the report itself, in letters.
    case prose(@Sendable (Told<Fact>) -> Range<Int>)
    case integer(@Sendable (Told<Fact>) -> Int?)
    case number(@Sendable (Told<Fact>) -> Decimal?)
    case quantity(@Sendable (Told<Fact>) -> Quantity?)
    case date(@Sendable (Told<Fact>) -> CalendarDate?)
    case period(@Sendable (Told<Fact>) -> Period?)
    case truth(@Sendable (Told<Fact>) -> Bool?)
    case texts(@Sendable (Told<Fact>) -> [String]?)
    case integers(@Sendable (Told<Fact>) -> [Int]?)

    var type: ColumnType {
      switch self {
      case .text, .word, .prose: .text
      case .integer: .integer
      case .number: .number
      case .quantity: .quantity
      case .date: .date
      case .period: .period
      case .truth: .truth
      case .texts: .list(of: .text)
      case .integers: .list(of: .integer)
      }
    }
  }

  /// `.text("raw") { $0.fact.raw }`
  init(
    _ name: String, aliases: [String] = [], members: [String] = [], memberAliases: [String: String] = [:],
    memberMeanings: [String: [String]] = [:], summary: String = "", isHidden: Bool = false, _ reading: Reading
  ) {
    var field = Field(
      name, reading.type, aliases: aliases, members: members, memberAliases: memberAliases, summary: summary,
      isHidden: isHidden)
    field.memberMeanings = memberMeanings
    self.field = field
    self.reading = reading
  }
}

/// A fact with the report that tells it.
struct Told<Fact> {
  let report: Report
  var fact: Fact
  /// Its place among the facts of its kind in the report, from 0.
  var index: Int
  /// The numbers of the report's first rows in the tables of the whole corpus.
  let first: UserTable.Numbering

  /// A copy: where much is asked, `report.prose` is faster.
  var prose: Prose { report.prose }
}

// MARK: one constructor a type, so that a list of columns reads as a table of names, types and readings

extension FactColumn {
  static func text(
    _ name: String, aliases: [String] = [], members: [String] = [], memberAliases: [String: String] = [:],
    memberMeanings: [String: [String]] = [:], summary: String = "",
    _ read: @escaping @Sendable (Told<Fact>) -> String?
  ) -> FactColumn {
    FactColumn(
      name, aliases: aliases, members: members, memberAliases: memberAliases, memberMeanings: memberMeanings,
      summary: summary, .text(read))
  }

  static func word(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> String?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .word(read)) }

  static func prose(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> Range<Int>
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .prose(read)) }

  static func integer(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> Int?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .integer(read)) }

  static func number(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> Decimal?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .number(read)) }

  static func quantity(
    _ name: String, aliases: [String] = [], summary: String = "", isHidden: Bool = false,
    _ read: @escaping @Sendable (Told<Fact>) -> Quantity?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, isHidden: isHidden, .quantity(read)) }

  static func date(
    _ name: String, aliases: [String] = [], summary: String = "",
    _ read: @escaping @Sendable (Told<Fact>) -> CalendarDate?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .date(read)) }

  static func period(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> Period?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .period(read)) }

  static func truth(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> Bool?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .truth(read)) }

  static func texts(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> [String]?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .texts(read)) }

  static func integers(
    _ name: String, aliases: [String] = [], summary: String = "", _ read: @escaping @Sendable (Told<Fact>) -> [Int]?
  ) -> FactColumn { FactColumn(name, aliases: aliases, summary: summary, .integers(read)) }
}

// MARK: what is done with a column

extension FactColumn {
  /// Appends the values of one report's facts.
  func append(_ facts: [Told<Fact>], to builder: inout ColumnBuilder) {
    switch reading {
    case .text(let read), .word(let read): for told in facts { builder.append(text: read(told)) }
    case .prose(let read): for told in facts { builder.append(text: told.prose.text(read(told))) }
    case .integer(let read): for told in facts { builder.append(integer: read(told)) }
    case .number(let read): for told in facts { builder.append(number: read(told)) }
    case .quantity(let read): for told in facts { builder.append(quantity: read(told)) }
    case .date(let read): for told in facts { builder.append(date: read(told)) }
    case .period(let read): for told in facts { builder.append(period: read(told)) }
    case .truth(let read): for told in facts { builder.append(truth: read(told)) }
    case .texts(let read): for told in facts { builder.append(texts: read(told)) }
    case .integers(let read): for told in facts { builder.append(list: read(told)?.map(Value.integer)) }
    }
  }
}

extension FactColumn.Reading {
  /// Writes the value of one fact.
  func write(_ told: Told<Fact>, to json: inout JsonWriter) {
    switch self {
    case .text(let read): json.write(text: read(told))
    case .word(let read): json.write(word: read(told))
    case .prose(let read): json.write(told.report.prose.bytes(read(told)), of: told.report.prose.document.text)
    case .integer(let read): json.write(integer: read(told))
    case .number(let read): json.write(number: read(told))
    case .quantity(let read): json.write(read(told).map(Value.quantity) ?? .null)
    case .date(let read): json.write(date: read(told))
    case .period(let read): json.write(read(told).map(Value.period) ?? .null)
    case .truth(let read): json.write(truth: read(told))
    case .texts(let read): json.write(texts: read(told))
    case .integers(let read): json.write(read(told).map { .list($0.map(Value.integer)) } ?? .null)
    }
  }
}
