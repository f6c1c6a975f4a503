import Quantities
import Tables
import Testing

/// Every kind of column, at every size up to eight, with each pattern of missing values.
@Suite struct ColumnTests {
  private static let samples: [(type: ColumnType, values: [Value])] = [
    (.text, [.text("东"), .text("西"), .text("东")]),
    (.integer, [.integer(3), .integer(-1), .integer(3)]),
    (.number, [.number(Decimal(7)), .number(Decimal(significand: 15, exponent: -1))]),
    (.quantity, [.quantity(Quantity(Decimal(5), Unit("元"))), .quantity(Quantity(Decimal(5), Unit("户")))]),
    (.date, [.date(CalendarDate(startOf: 2017)), .date(CalendarDate(endOf: 2018))]),
    (.period, [.period(Period(year: 2017)), .period(Period(from: nil, to: CalendarDate(endOf: 2020)))]),
    (.truth, [.truth(true), .truth(false), .truth(false)]),
    (.list(of: .text), [.list([.text("园区"), .text("楼宇")]), .list([]), .list([.text("园区")])]),
  ]

  /// Each arrangement of a sample's values over `size` rows, with every subset of rows missing.
  private static func rows(_ values: [Value], size: Int) -> [[Value]] {
    (0..<1 << size).map { mask in
      (0..<size).map { row in mask >> row & 1 == 1 ? .null : values[row % values.count] }
    }
  }

  @Test func whatIsPutInComesOut() {
    for (type, values) in ColumnTests.samples {
      for size in 0...8 {
        for rows in ColumnTests.rows(values, size: size) {
          let column = Column(type, rows)
          #expect(column.type == type)
          #expect(column.count == size)
          #expect((0..<size).map { column[$0] } == rows)
          #expect((0..<size).map { column.isMissing($0) } == rows.map(\.isNull))
        }
      }
    }
  }

  @Test func gatheringPicksRowsInOrder() {
    for (type, values) in ColumnTests.samples {
      for size in 0...8 {
        for rows in ColumnTests.rows(values, size: size) {
          let column = Column(type, rows)
          let reversed = column.gathered((0..<Int32(size)).reversed())
          #expect((0..<size).map { reversed[$0] } == rows.reversed())
          let doubled = column.gathered((0..<Int32(size)).flatMap { [$0, -1, $0] })
          #expect((0..<doubled.count).map { doubled[$0] } == rows.flatMap { [$0, .null, $0] })
        }
      }
    }
  }

  @Test func aMaskIsThereOnlyWhereSomethingIsMissing() {
    for size in 0...8 {
      for rows in ColumnTests.rows([.integer(1)], size: size) {
        guard case .integer(_, let missing) = Column(.integer, rows).storage else {
          Issue.record("integers are stored as integers")
          continue
        }
        #expect(missing.isEmpty ? !rows.contains(.null) : missing.count == size && rows.contains(.null))
      }
    }
  }
}

@Suite struct OriginTests {
  @Test func aRowThatIsNamedTwiceCountsOnce() {
    let reference = RowReference(table: 1, row: 4)
    #expect(Origins.merging([[reference, reference], []]).of(0) == [reference])
    #expect(Origins.merging([[reference, reference], []]).of(1).isEmpty)
  }

  @Test func gatheringKeepsEachRowsOrigins() {
    let origins = Origins.rows(table: 2, rows: [7, 8, 9])
    #expect(origins.gathered([2, 0]).of(0) == [RowReference(table: 2, row: 9)])
    #expect(origins.gathered([-1, 1]).of(0).isEmpty)
    #expect(origins.gathered([-1, 1]).of(1) == [RowReference(table: 2, row: 8)])
    #expect(Origins.none(3).of(2).isEmpty)
  }
}

/// Columns and origins one below the other.
@Suite struct StackingTests {
  @Test func whatIsStackedComesOutInOrder() {
    let samples: [(type: ColumnType, values: [Value])] = [
      (.text, [.text("东"), .text("西")]), (.integer, [.integer(3), .integer(-1)]), (.number, [.number(Decimal(7))]),
      (.quantity, [.quantity(Quantity(Decimal(5), Unit("元"))), .quantity(Quantity(Decimal(6), Unit("户")))]),
      (.date, [.date(CalendarDate(startOf: 2017))]), (.period, [.period(Period(year: 2017))]),
      (.truth, [.truth(true), .truth(false)]), (.list(of: .text), [.list([.text("园区")]), .list([])]),
    ]
    for (type, values) in samples {
      for size in 0...4 {
        for mask in 0..<1 << size {
          let rows = (0..<size).map { mask >> $0 & 1 == 1 ? Value.null : values[$0 % values.count] }
          for cut in 0...size {
            let parts = [Column(type, rows[..<cut]), Column(type, []), Column(type, rows[cut...])]
            let stacked = Column(joining: parts) ?? Column(type, [])
            #expect((0..<stacked.count).map { stacked[$0] } == rows)
          }
        }
      }
    }
  }

  @Test func aTextOfSeveralPartsIsThereOnce() {
    let parts = [["东", "西"], ["西", "南"], ["西", "南"], ["东", "北"]].map { Column(.text, $0.map(Value.text)) }
    guard case .text(let codes, let texts) = Column(joining: parts)?.storage else {
      Issue.record("texts stay texts")
      return
    }
    #expect(texts == ["东", "西", "南", "北"])
    #expect(codes == [0, 1, 1, 2, 1, 2, 0, 3])
  }

  @Test func moreTextsThanAreLookedForAreStackedAsTheyAre() {
    // Each part has half of its texts from the one before.
    let (size, count) = (20_000, 30)
    let parts = (0..<count).map { part in
      Column(
        .text(
          codes: (0..<Int32(size)).map { $0 % 1000 == 7 ? -1 : Int32(size) - 1 - $0 },
          dictionary: (0..<size).map { "镇\(part * size / 2 + $0)" }))
    }
    let stacked = Column(joining: parts) ?? Column(.text, [])
    #expect(stacked.count == size * count)
    #expect(parts.indices.allSatisfy { part in (0..<size).allSatisfy { stacked[part * size + $0] == parts[part][$0] } })
  }

  @Test(arguments: [
    Column(.text, (0..<30_000).map { .text("镇\($0)") }), Column(.integer, (0..<30_000).map { .integer($0) }),
    Column(.number, (0..<30_000).map { .number(Decimal($0)) }),
    Column(.quantity, (0..<30_000).map { .quantity(Quantity(Decimal($0), Unit("元"))) }),
    Column(.list(of: .integer), (0..<30_000).map { .list([.integer($0)]) }),
  ])
  func whatIsStackedCanBeStopped(column: Column) {
    struct Stopped: Error {}
    let parts = [column, column.gathered((0..<30_000).reversed().map { Int32($0) }), Column(column.type, [.null])]
    var asked = 0
    _ = try? Column(joining: parts, check: { () throws(Stopped) in asked += 1 })
    #expect(asked >= 8)
    for last in [1, asked / 2, asked] {
      var questions = 0
      #expect(throws: Stopped.self) {
        try Column(
          joining: parts,
          check: { () throws(Stopped) in
            questions += 1
            if questions == last { throw Stopped() }
          })
      }
      #expect(questions == last)
    }
  }

  @Test func unitsAreStackedUnderOneCode() {
    let yuan = Column(.quantity, [.quantity(Quantity(Decimal(5), Unit("元")))])
    guard case .quantity(_, let codes, let units, _) = Column(joining: [yuan, yuan])?.storage else {
      Issue.record("quantities stay quantities")
      return
    }
    #expect(codes == [0, 0])
    #expect(units.map(\.symbol) == ["元"])
  }

  @Test func originsAreStackedAndPaired() {
    let left = Origins.rows(table: 1, rows: [4, 5])
    let right = Origins.rows(table: 2, rows: [7])
    func references(_ pairs: (Int32, Int32)...) -> [RowReference] { pairs.map { RowReference(table: $0.0, row: $0.1) } }
    let mixed = Origins.stacked([(left, 2), (right, 1), (.none(1), 1)])
    #expect((0..<4).map { mixed.of($0) } == [references((1, 4)), references((1, 5)), references((2, 7)), []])
    guard case .rows(1, [4, 5, 4, 5]) = Origins.stacked([(left, 2), (left, 2)]) else {
      Issue.record("rows of one table stay rows of that table")
      return
    }
    let paired = Origins.paired(left, [1, 0, -1], right, [0, -1, 0])
    let expected = [references((1, 5), (2, 7)), references((1, 4)), references((2, 7))]
    #expect((0..<3).map { paired.of($0) } == expected)
    #expect((0..<4).map { paired.gathered([2, -1, 0, 0]).of($0) } == [expected[2], [], expected[0], expected[0]])
    let picked = Origins.picked(paired, rows: [2, -1, 0])
    #expect((0..<3).map { picked.gathered([0, 1, 2]).of($0) } == [expected[2], [], expected[0]])
    #expect(Origins.paired(left, [0], left, [0]).of(0) == references((1, 4)))
  }
}
