// Table: the rows of the example catalogue.

import Quantities
import Tables

struct ExampleFigure {
  let values: [Value]
  let evidence: Evidence
}

func examplePlaces() -> [[Value]] {
  [
    [.text("东湖区"), .text("区县"), amount("482000", "人"), amount("400", "平方公里")],
    [.text("西山区"), .text("市"), amount("353000", "人"), amount("90000", "公顷")],
    [.text("南岭县"), .text("区县"), amount("210000", "人"), .null],
  ]
}

func exampleReports() -> [[Value]] {
  let years = [("东湖区", [2018, 2019, 2020, 2021]), ("西山区", [2018, 2020, 2021]), ("南岭县", [2018, 2019, 2020])]
  return years.flatMap { place, years in
    years.map { year -> [Value] in
      let published = CalendarDate(year: year + 1, month: 1, day: 15).map { Value.date($0) } ?? .null
      let authors: Value = place == "南岭县" ? .null : .list([.text("李明"), .text("\(place)政府办")])
      return [.text("\(place)\(year)"), .text(place), .integer(year), published, authors]
    }
  }
}

/// place, year, indicator, number, unit, kind, status, the words before the number, the number as written
private let stated: [(String, Int, String, String?, String, String, String, String, String)] = [
  ("东湖区", 2018, "财政收入", "3820000000", "元", "level", "actual", "全年财政收入", "38.2亿元"),
  ("东湖区", 2018, "新增就业", "12000", "人", "level", "actual", "新增就业", "1.2万人"),
  ("东湖区", 2019, "财政收入", "4130000000", "元", "level", "actual", "财政收入完成", "41.3亿元"),
  ("东湖区", 2019, "财政收入", "8.1", "%", "change", "actual", "财政收入增长", "8.1%"),
  ("东湖区", 2019, "绿地", "1200", "亩", "level", "actual", "新增绿地", "1200亩"),
  ("东湖区", 2020, "财政收入", "4160000000", "元", "level", "actual", "财政收入", "41.6亿元"),
  ("东湖区", 2020, "财政收入", "1", "位", "rank", "actual", "财政收入居全市第", "一位"),
  ("东湖区", 2020, "绿地", "2", "平方公里", "level", "actual", "新增绿地", "2平方公里"),
  ("东湖区", 2021, "财政收入", "4500000000", "元", "level", "target", "财政收入力争达到", "45亿元"),
  ("东湖区", 2021, "新增就业", "15000", "人", "level", "target", "计划新增就业", "1.5万人"),
  ("西山区", 2018, "财政收入", "2100000000", "元", "level", "actual", "财政收入", "21亿元"),
  ("西山区", 2018, "财政收入", "-2.5", "%", "change", "actual", "财政收入下降", "2.5%"),
  ("西山区", 2020, "旅游收入", "84000000", "元", "level", "actual", "旅游收入", "8400万元"),
  ("西山区", 2020, "财政收入", nil, "元", "level", "estimate", "财政收入尚在", "核定"),
  ("西山区", 2021, "财政收入", "2250000000", "元", "level", "actual", "财政收入", "22.5亿元"),
  ("西山区", 2021, "旅游收入", "91000000", "元", "level", "actual", "旅游收入", "9100万元"),
  ("南岭县", 2018, "财政收入", "830000000", "元", "level", "actual", "财政收入", "8.3亿元"),
  ("南岭县", 2019, "财政收入", "900000000", "元", "level", "actual", "财政收入", "9亿元"),
  ("南岭县", 2019, "新增就业", "4000", "人", "level", "target", "力争新增就业", "4000人"),
  ("南岭县", 2020, "财政收入", "890000000", "元", "level", "actual", "财政收入", "8.9亿元"),
  ("南岭县", 2020, "财政收入", "-1.1", "%", "change", "actual", "财政收入下降", "1.1%"),
]

func exampleFigures() -> [ExampleFigure] {
  var lines: [String: Int] = [:]
  return stated.map { place, year, indicator, number, unit, kind, status, words, written in
    let report = "\(place)\(year)"
    let line = lines[report, default: 2] + 1
    lines[report] = line
    let values: [Value] = [
      .text(report), .text(place), .text(indicator), number.map { amount($0, unit) } ?? .null, .text(unit), .text(kind),
      .text(status), .period(Period(year: year)), .integer(year), .text(indicator), .text(place),
    ]
    let start = words.utf8.count
    let proof = Evidence(
      report: report, place: "\(files[place] ?? place)-\(year).txt:\(line)", sentence: "\(words)\(written)。",
      mark: start..<start + written.utf8.count)
    return ExampleFigure(values: values, evidence: proof)
  }
}

private let files = ["东湖区": "east", "西山区": "west", "南岭县": "south"]

private func amount(_ number: String, _ unit: String) -> Value {
  Decimal(number).map { .quantity(Quantity($0, Unit(unit))) } ?? .null
}
