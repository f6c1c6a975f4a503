import Quantities
import Seeded
import Tables

// Tables as large as one likes, the same ones each time: shaped like the figures, reports and sentences that are read out
// of reports, put together from numbers instead of prose. Columns are drawn one after another, each from a seed of its
// own, so that a longer table begins like a shorter one.

/// Made-up figures, reports and sentences, as a catalogue.
func generatedCatalogue(figures count: Int) -> Catalogue {
  let reports = max(10, count / 2000)
  let sentences = max(20, count / 10)
  let tables = [
    ("figures", generatedFigures(count, reports: reports)), ("reports", generatedReports(reports)),
    ("sentences", generatedSentences(sentences, reports: reports)),
  ]
  let entries = tables.enumerated().map { number, named in
    let rows = (0..<Int32(named.1.count)).map { $0 }
    let table = Table(
      fields: named.1.fields, columns: named.1.columns, count: named.1.count,
      origins: .rows(table: Int32(number), rows: rows))
    return Catalogue.Entry(name: named.0, summary: "made-up \(named.0)", table: table)
  }
  return Catalogue(entries: entries) { _ in nil }
}

private func generatedFigures(_ count: Int, reports: Int) -> Table {
  let units = [
    "元", "元", "元", "元", "%", "%", "个", "人", "户", "家", "平方米", "公里", "亩", "吨", "万千瓦时", "天",
  ]
  let distinctUnits = units.reduce(into: [String]()) { known, unit in if !known.contains(unit) { known.append(unit) } }
  let codeOfUnit = units.map { unit in Int32(distinctUnits.firstIndex(of: unit) ?? 0) }
  let unitCodes = drawn(count, seed: 1) { codeOfUnit[Int($0 % 16)] }
  let values = zip(unitCodes, drawn(count, seed: 2) { $0 }).map { unit, chance in amount(unit, chance) }
  // Every fiftieth figure is a range without a value of its own.
  let isMissing = drawn(count, seed: 3) { $0 % 50 == 0 }
  let places = (0..<400).map { "\(syllables[$0 % 20])\(syllables[($0 * 7 + 3) % 20])\($0 % 3 == 0 ? "市" : "区")\($0)" }
  let base = Column(.integer((1...max(1, count)).prefix(count).map { $0 }, missing: []))
  return table([
    (Field("id", .integer), base),
    (Field("report", .text), text(drawn(count, seed: 4) { Int32($0 % UInt64(reports)) }, reportNames(reports))),
    (
      Field("value", .quantity),
      Column(
        .quantity(
          Decimals(scaled: values, exponent: -2), units: unitCodes, dictionary: distinctUnits.map { Unit($0) },
          missing: isMissing))
    ),
    (Field("unit", .text), text(unitCodes, distinctUnits)),
    (Field("indicator", .text), text(drawn(count, seed: 5) { skewed($0, 3000) }, indicators(3000))),
    (
      Field("kind", .text),
      text(drawn(count, seed: 6) { skewed($0, 5) }, kinds)
    ),
    (Field("status", .text, members: statuses), text(drawn(count, seed: 7) { skewed($0, 3) }, statuses)),
    (
      Field("year", .integer),
      Column(
        .integer(drawn(count, seed: 8) { 1990 + Int($0 % 35) }, missing: drawn(count, seed: 9) { $0 % 20 == 0 }))
    ),
    (Field("place", .text), text(drawn(count, seed: 10) { Int32($0 % 400) }, places)),
  ])
}

/// Hundredths: of money up to a billion, of percentages up to a hundred, of others up to ten million.
private func amount(_ unit: Int32, _ chance: UInt64) -> Int64 {
  switch unit {
  case 0: Int64((chance >> 8) % 100_000_000_000)
  case 1: Int64((chance >> 8) % 10_000)
  default: Int64((chance >> 8) % 10_000_000) * 100
  }
}

private func generatedReports(_ count: Int) -> Table {
  let provinces = (0..<31).map { "\(syllables[$0 % 20])\(syllables[($0 * 3 + 1) % 20])省\($0)" }
  return table([
    (Field("id", .text), text((0..<Int32(count)).map { $0 }, reportNames(count))),
    (Field("province", .text), text(drawn(count, seed: 21) { Int32($0 % 31) }, provinces)),
    (Field("published", .integer), Column(.integer(drawn(count, seed: 22) { 1990 + Int($0 % 35) }, missing: []))),
  ])
}

private func generatedSentences(_ count: Int, reports: Int) -> Table {
  let words = indicators(3000)
  var random = SeededGenerator(state: 31)
  // Every text stands once, so that nothing is gained by looking at each distinct one only.
  let texts = (0..<count).map { row -> String in
    let first = words[Int(random.next() % 3000)]
    let second = words[Int(random.next() % 3000)]
    return "第\(row)句，\(first)完成\(random.next() % 100_000)万元，比上年增长\(random.next() % 100)%，\(second)保持稳定。"
  }
  return table([
    (Field("id", .integer), Column(.integer((1...max(1, count)).map { $0 }, missing: []))),
    (Field("report", .text), text(drawn(count, seed: 32) { Int32($0 % UInt64(reports)) }, reportNames(reports))),
    (Field("text", .text), text((0..<Int32(count)).map { $0 }, texts)),
  ])
}

private let kinds = ["level", "change", "share", "multiple", "rank"]
private let statuses = ["actual", "target", "estimate"]

private let syllables = [
  "东", "西", "南", "北", "山", "河", "湖", "江", "海", "林", "平", "安", "永", "新", "高", "长", "石", "金", "青", "龙",
]

private func indicators(_ count: Int) -> [String] {
  let subjects = ["财政", "旅游", "工业", "农业", "外贸", "固定资产", "招商引资", "社会消费", "教育", "卫生", "交通", "住房"]
  let kinds = ["收入", "支出", "总额", "增加值", "投资", "产值", "税收", "余额"]
  return (0..<count).map { number in
    let subject = subjects[number % 12]
    let kind = kinds[number / 12 % 8]
    return number < 96 ? subject + kind : "\(syllables[number % 20])\(subject)\(kind)\(number / 96)"
  }
}

private func reportNames(_ count: Int) -> [String] { (0..<count).map { "report-\($0)" } }

/// A number for each row, made of a random one.
private func drawn<Element>(_ count: Int, seed: UInt64, _ make: (UInt64) -> Element) -> [Element] {
  var random = SeededGenerator(state: seed &* 1_000_003)
  return (0..<count).map { _ in make(random.next()) }
}

/// A number below `bound`, small ones far more often: as few indicators are told in every report, most in one.
private func skewed(_ chance: UInt64, _ bound: UInt64) -> Int32 {
  let (first, second) = (chance >> 32, chance & 0xFFFF_FFFF)
  return Int32((((first * second) >> 32) * bound) >> 32)
}

private func text(_ codes: [Int32], _ dictionary: [String]) -> Column {
  Column(.text(codes: codes, dictionary: dictionary))
}

private func table(_ columns: [(Field, Column)]) -> Table {
  let count = columns.first?.1.count ?? 0
  return Table(fields: columns.map(\.0), columns: columns.map(\.1), count: count, origins: .none(count))
}
