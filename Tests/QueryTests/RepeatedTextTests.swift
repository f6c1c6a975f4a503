import Quantities
import Query
import Seeded
import Tables
import Testing

/// A column's dictionary may hold a text under several codes, since texts of many columns are not all looked for when they
/// are brought together. Nothing may depend on it: each query answers as over the same rows with each text once.
@Suite struct RepeatedTextTests {
  private static let queries = [
    "t | count by name", "t | summarize n = count(), s = sum(id) by name, year", "t | distinct name | sort name",
    "t | distinct name, other", "t | distinct | count", "t | summarize d = distinct(name), e = distinct(other)",
    "t | summarize d = distinct(name), l = list(name) by year", "t | summarize a = min(name), b = max(name) by year",
    "t | summarize a = first(name), b = last(name) by other",
    "t | where unit = \"元\" | summarize s = sum(value), n = count(name) by name",
    "t | summarize s = sum(value) by unit", "t | where unit = \"元\" | summarize m = max(value) by name",
    "t | where unit = \"元\" | sort value desc, name | select name, value | take 9",
    "t | sort name, id desc | select id, name", "t | sort name desc, other", "t | top 7 by name asc, id | select id",
    "t | sort other | take 20", "t | take 2 per name", "t | top 1 by id per name, other", "t | top 2 by name per year",
    "t | join u on name | select id, n", "t | join u on name, year | select id, n",
    "t | left_join u on name = label | sort id, n | select id, name, n", "t | semi_join u on name",
    "t | anti_join u on name | select id, name", "t | semi_join u on name, n = id",
    "t | join u on name = u.name and id < n | count",
    "t | select name | except (u | select name)", "t | select name | intersect (u | select name) | count by name",
    "t | select name, year | except (u | select name, year)",
    "t | select name | union (u | select name) | count by name",
    "t | select name | union (u | select name = label) | distinct name",
    "t | where name = \"n3\" | count", "t | where name != \"n3\" | count", "t | where name = other | select id",
    "t | where name < other | select id", "t | where name in (\"n3\", \"n4\", \"none\") | select id",
    "t | where not (name in (\"n3\", \"n4\")) | count", "t | where name in (u | select name) | select id",
    "t | where not (name in (u | select label)) | select id", "t | where name contains \"1\" | count",
    "t | where name starts \"n1\" and other ends \"2\" | select id", "t | where name ~ /n[12]/ | count",
    "t | where name between \"n2\" and \"n5\" | count by name", "t | where name is null | count",
    "t | pivot count() on name by year", "t | pivot sum(id) on year by name", "t | pivot count() on kind by name",
    "t | pivot count() on name in (\"n3\", \"n1\") by other",
    "t | unpivot v on k in (name, other) by id | count by v", "t | unpivot v on k in (name, other) by id | count by k",
    "t | extend r = rank() by name sort id | select id, r", "t | extend r = dense_rank() sort name | select id, r",
    "t | extend l = lag(name) by other sort id | count by l", "t | extend s = share(id) by name | select id, s",
    "t | where id = max(id) by name | select id", "t | extend x = concat(name, \"-\", text(year)) | count by x",
    "t | extend x = upper(name) | distinct x", "t | extend x = if(id > 40, name, other) | count by x",
    "t | extend x = coalesce(name, other, \"-\") | count by x", "t | extend x = length(name) | count by x",
    "t | explode part = split(name, \"1\") | count by part", "t | kwic \"n1\" of name by right | count",
    "t | select name, other, year | describe", "t | count by kind", "t | where kind = x | count by name",
    "t | join (t | select name, m = id) on name | count", "t | join (t | select other, m = id) on name = other | count",
  ]

  /// Few texts for many rows, and more texts than rows, each once and each under up to three codes.
  @Test(arguments: [(rows: 60, texts: 9, unused: 0), (60, 40, 200), (700, 30, 0), (700, 600, 3000)])
  func queriesAnswerAsIfEachTextStoodOnce(rows: Int, texts: Int, unused: Int) {
    for effort in [Effort.one, Effort(threads: 2, rowsInMorsel: 32)] {
      var once = Environment(catalogue: catalogue(rows, texts, unused, codes: 1), effort: effort)
      var often = Environment(catalogue: catalogue(rows, texts, unused, codes: 3), effort: effort)
      for query in RepeatedTextTests.queries {
        let wanted = answer(query, &once)
        #expect(answer(query, &often) == wanted, "\(query)")
        guard let last = once.last, let found = often.last, last.count == found.count else { continue }
        #expect((0..<last.count).allSatisfy { last.origins.of($0) == found.origins.of($0) }, "\(query)")
      }
    }
  }

  /// The queries mean something: no more than a few fail over these tables.
  @Test func queriesAnswer() {
    var environment = Environment(catalogue: catalogue(60, 9, 0, codes: 3), effort: .one)
    let failed = RepeatedTextTests.queries.filter { query in
      (try? outcomes(query, &environment)) == nil
    }
    #expect(failed == [])
  }

  /// What is brought together holds the same texts whether all are looked for or only the first few.
  @Test func columnsThatAreJoinedKeepTheirTexts() {
    let parts = (0..<4).map { part in
      Column(.text, (0..<50).map { $0 % 7 == 3 ? .null : .text("n\(($0 * 3 + part * 5) % 23)") })
    }
    let whole = Column(joining: parts)
    let few = Column(joining: parts, mostTextsLookedFor: 5, check: {})
    #expect(
      whole.map { column in (0..<column.count).map { column[$0] } }
        == few.map { column in (0..<column.count).map { column[$0] } })
    guard case .text(_, let dictionary)? = few?.storage else { return #expect(Bool(false), "the column is of texts") }
    #expect(Set(dictionary).count < dictionary.count)
  }
}

/// Made-up rows with texts under so many codes each, and among them texts that no row has.
private func catalogue(_ rows: Int, _ texts: Int, _ unused: Int, codes: Int) -> Catalogue {
  var random = SeededGenerator(state: 1644)
  // The same rows are drawn for any number of codes.
  func column(_ prefix: String, _ count: Int, of rows: Int, gaps: Bool = true) -> Column {
    let dictionary = (0..<codes).flatMap { _ in (0..<count + unused).map { "\(prefix)\($0)" } }
    let drawn = (0..<rows).map { _ -> Int32 in
      let (text, code) = (Int(random.next() % UInt64(count)), Int(random.next() % UInt64(3)) % codes)
      return gaps && random.next() % 20 == 0 ? -1 : Int32(code * (count + unused) + text)
    }
    return Column(.text(codes: drawn, dictionary: dictionary))
  }
  func integers(_ rows: Int, _ bound: UInt64) -> Column {
    Column(.integer((0..<rows).map { _ in Int(random.next() % bound) }, missing: []))
  }
  func table(_ number: Int32, _ fields: [Field], _ columns: [Column]) -> Table {
    let count = columns[0].count
    return Table(
      fields: fields, columns: columns, count: count,
      origins: .rows(table: number, rows: (0..<Int32(count)).map { $0 }))
  }
  let units = ["元", "户", "亩"]
  let unitCodes = (0..<rows).map { _ in Int32(random.next() % 3) }
  let amounts = (0..<rows).map { _ in Int64(random.next() % 10_000) }
  let unitColumn = Column(
    .text(
      codes: unitCodes.enumerated().map { row, code in Int32(row % codes) * 3 + code },
      dictionary: (0..<codes).flatMap { _ in units }))
  let t = table(
    0,
    [
      Field("id", .integer), Field("name", .text), Field("other", .text), Field("year", .integer),
      Field("unit", .text), Field("value", .quantity), Field("kind", .text, members: ["x", "y"]),
    ],
    [
      Column(.integer((0..<rows).map { $0 + 1 }, missing: [])), column("n", texts, of: rows),
      column("n", texts, of: rows), integers(rows, 5), unitColumn,
      Column(
        .quantity(
          Decimals(scaled: amounts, exponent: -1), units: unitCodes, dictionary: units.map { Unit($0) }, missing: [])),
      Column(
        .text(
          codes: (0..<rows).map { Int32($0 % 2 + 2 * ($0 % codes)) },
          dictionary: (0..<codes).flatMap { _ in ["x", "y"] })),
    ])
  let others = max(4, rows / 5)
  let u = table(
    1,
    [Field("name", .text), Field("label", .text), Field("year", .integer), Field("n", .integer)],
    [column("n", texts * 2, of: others), column("n", texts, of: others), integers(others, 5), integers(others, 30)])
  return Catalogue(
    entries: [
      Catalogue.Entry(name: "t", summary: "made-up rows", table: t),
      Catalogue.Entry(name: "u", summary: "others", table: u),
    ]
  ) { _ in nil }
}
