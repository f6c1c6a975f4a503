import Quantities
import Query
import Seeded
import SourceText
import Synchronization
import Syntax
import Tables
import Testing

/// How evaluation uses the machine: threads and the cuts between morsels leave no trace in answers, a query nobody waits for
/// stops soon, and one that would need too much memory says so.
@Suite struct EffortTests {
  private static let queries = [
    "figures | where unit = \"元\" and value >= 500 and year = 2003 | count",
    "figures | where place contains \"1\" and not (year in (2001, 2002)) | select id, value",
    "figures | where value > mean(value) and unit = \"元\" | count",
    "figures | where year > 2004 or value < 20元 | summarize n = count() by place, year",
    "figures | summarize n = count(), least = min(id), greatest = max(value), m = mean(id) by place, unit",
    "figures | summarize total = sum(value), n = count(value), d = distinct(place), l = list(year) by unit, year",
    "figures | summarize m = median(value), s = share(id) by unit",
    "figures | summarize m = mean(value), n = count(value), t = sum(value) by unit",
    "figures | where unit in (\"元\", \"户\") | summarize m = max(value) by unit | sort m",
    "figures | summarize a = first(place), b = last(year), c = min(place), d = max(date), e = count(year > 2003)",
    "figures | summarize n = count() by id, place, value | sort n, id | take 7",
    "figures | sort unit, value desc, id desc",
    "figures | sort place desc, year, date | skip 11 | select id, place",
    "figures | sort value | take 100", "figures | top 25 by year desc, place asc | select id",
    "figures | where unit = \"元\" | sort value desc | select id, value, year | take 9",
    "figures | sort year | where place starts \"p1\" | take 12", "figures | distinct place, year",
    "figures | count by place, unit",
    "figures | extend double = value * 2, next = year + 1 | where next > 2004 | count",
    "figures | where unit = \"户\" | extend half = value / 4 + 1户 | summarize max(half), sum(half) by place",
    "figures | extend x = concat(place, text(year)) | count by x", "figures | summarize sum(value)",
    "figures | join (figures | where year = 2003 and unit = \"元\" | count by place) as b on place | select id, place, n",
    "figures | where unit = \"元\" | left_join (figures | where id < 20) as b on year, place | select id, b.id, b.value",
    "figures | join (figures | where id < 90) as b on date, unit | summarize n = count(), s = sum(b.id) by place",
    "figures | where date between @2003 and @2005 | count", "figures | where value ?? 3元 = 3元 | count by unit",
  ]
  /// Those that end early, or that take all rows at once.
  private static let others = [
    "figures | select share(id), id | take 3", "figures | sample 50 | sort id desc", "figures | extend x = value + 5元",
  ]

  @Test(arguments: [(1, 64), (2, 100), (4, 1), (4, 37)])
  func answersAreTheSameForAnyCut(threads: Int, rowsInMorsel: Int) {
    var whole = Environment(catalogue: catalogue(1200), effort: .one)
    var cut = Environment(
      catalogue: catalogue(1200), effort: Effort(threads: threads, rowsInMorsel: rowsInMorsel))
    for query in EffortTests.queries + EffortTests.others {
      let wanted = answer(query, &whole)
      #expect(answer(query, &cut) == wanted, "\(query)")
      guard let last = whole.last, let found = cut.last else { continue }
      #expect((0..<last.count).allSatisfy { last.origins.of($0) == found.origins.of($0) }, "\(query)")
    }
  }

  /// What passes over most of the rows by what is known of them finds the rows that ordering all of them puts first. The
  /// stage between the order and the first rows keeps the two apart.
  @Test(arguments: [
    "sort value desc, id", "sort value, place", "where unit = \"元\" | sort value desc, id desc",
    "where unit = \"户\" and year > 2003 | sort value | select id, value", "sort year desc, id desc", "sort year",
    "where year = 2003 | sort place desc, date", "where place contains \"7\" and value > 3000 | sort date, value desc",
    "where id > 5000 | sort id", "sort date desc, year, place", "where unit = \"无\" | sort value",
  ])
  func firstRowsAreThoseOfTheWholeOrder(query: String) {
    for effort in [Effort.one, Effort(threads: 2, rowsInMorsel: 100)] {
      var environment = Environment(catalogue: catalogue(6000), effort: effort)
      for count in [1, 7, 60] {
        let wanted = answer("figures | \(query) | skip 0 | take \(count)", &environment)
        #expect(answer("figures | \(query) | take \(count)", &environment) == wanted, "\(query)")
      }
    }
  }

  /// As many questions whether to stop as there are morsels, so that none takes long after nobody waits.
  @Test func everyMorselAsksWhetherToStop() {
    for query in EffortTests.queries {
      let asked = Mutex(0)
      _ = outcome(query, effort: Effort(threads: 2, rowsInMorsel: 16), rows: 3200) {
        asked.withLock {
          $0 += 1
          return false
        }
      }
      #expect(asked.withLock { $0 } >= 200, "\(query)")
    }
  }

  @Test func aStoppedQueryDoesNoMoreMorsels() {
    for query in EffortTests.queries {
      let asked = Mutex(0)
      let text = outcome(query, effort: Effort(threads: 2, rowsInMorsel: 16), rows: 3200) {
        asked.withLock {
          $0 += 1
          return $0 > 100
        }
      }
      #expect(text == "stopped", "\(query)")
      // Each thread asks once more, and those who waited for them.
      #expect(asked.withLock { $0 } < 130, "\(query)")
    }
  }

  @Test func tooLittleMemoryNamesTheStageAndTheWayOut() {
    let effort = Effort(threads: 2, rowsInMorsel: 16, memoryInBytes: 20_000)
    let wanted = "this needs 192 kB of memory, and a query may use 20 kB"
    #expect(outcome("figures | sort place", effort: effort, rows: 3200) { false } == wanted)
    var environment = Environment(catalogue: catalogue(3200), effort: effort)
    let picture = answer("figures | where year > 1 | sort place | take 3000", &environment)
    #expect(
      picture.contains("[sort place | take 3000] keep fewer rows or columns before it, or start quan with --memory"))
    #expect(outcome("figures | top 3 by place", effort: effort, rows: 3200) { false } == "3 rows")
    #expect(outcome("figures | where year = 2003 | count", effort: effort, rows: 3200) { false } == "1 rows")
  }

  /// What a table takes whose rows are put together out of all reports counts, until they are there.
  @Test func tablesThatAreStillToBeMadeTakeMemoryToo() {
    let made = catalogue(3).entries[0].table
    let content = Deferred { made }
    let entry = Catalogue.Entry(
      name: "series", summary: "found in the reports", fields: made.fields, bytes: 900_000_000, content: content)
    let effort = Effort(threads: 1, memoryInBytes: 512_000_000)
    var environment = Environment(catalogue: Catalogue(entries: [entry]) { _ in nil }, effort: effort)
    let picture = answer("series | count", &environment)
    #expect(picture.contains("series needs 900 MB of memory, and a query may use 512 MB"))
    #expect(picture.contains("open fewer reports, or start quan with --memory 3GB"))
    #expect(content.isWaiting)
    _ = content.value
    #expect(answer("series | select id", &environment).contains("3"))
  }

  @Test(arguments: [
    ("512MB", 512_000_000), ("1.5g", 1_500_000_000), ("20", 20), ("", nil), ("2 apples", nil), ("-1k", nil),
  ])
  func sizesAreWrittenWithTheirUnit(text: String, bytes: Int?) { #expect(Effort.bytes(text) == bytes) }

  private func outcome(
    _ query: String, effort: Effort, rows: Int, isCancelled: @escaping @Sendable () -> Bool
  ) -> String {
    var environment = Environment(catalogue: catalogue(rows), effort: effort)
    let source = Source(name: "", text: query)
    do throws(Diagnostic) {
      for statement in try parse(source) {
        try environment.run(statement, in: source, isCancelled: isCancelled) { _ in }
      }
    } catch {
      return error.sentence.english
    }
    return "\(environment.last?.count ?? 0) rows"
  }
}

/// Made-up figures of every type, with gaps.
private func catalogue(_ count: Int) -> Catalogue {
  var random = SeededGenerator(state: 1956)
  let units = ["元", "元", "户", "平方米", "亩"]
  var columns = [ColumnType.integer, .text, .quantity, .text, .integer, .date].map { ColumnBuilder($0) }
  for row in 0..<count {
    let unit = units[Int(random.next() % 5)]
    let hasValue = random.next() % 20 > 0
    let value = Quantity(Decimal(significand: Int64(random.next() % 100_000), exponent: -1), Unit(unit))
    columns[0].append(integer: row + 1)
    columns[1].append(text: random.next() % 30 == 0 ? nil : "p\(random.next() % 40)")
    columns[2].append(quantity: hasValue ? value : nil)
    columns[3].append(text: unit)
    columns[4].append(integer: random.next() % 15 == 0 ? nil : 2000 + Int(random.next() % 8))
    columns[5].append(
      date: CalendarDate(year: 2000 + Int(random.next() % 8), month: 5, day: 1 + Int(random.next() % 9)))
  }
  let fields = [
    Field("id", .integer), Field("place", .text), Field("value", .quantity), Field("unit", .text),
    Field("year", .integer), Field("date", .date),
  ]
  let table = Table(
    fields: fields, columns: columns.map(\.column), count: count,
    origins: .rows(table: 0, rows: (0..<Int32(count)).map { $0 }))
  return Catalogue(entries: [Catalogue.Entry(name: "figures", summary: "made-up figures", table: table)]) { _ in nil }
}
