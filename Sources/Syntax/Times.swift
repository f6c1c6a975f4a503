package import Quantities

/// The period that a time names, as it is written after `@`: `2017`, `2017-09`, `2017-09-30`, `2017Q3`, `2017H1`,
/// `2017年前三季度`, `2017上半年`, `2017年1-9月`, `2016..2020`, `2016至2020年`, `..2020-11-30`, `十三五`. Nil when it names none.
package func period(_ text: String) -> Period? {
  let text = text.filter { $0 != "“" && $0 != "”" && $0 != "\"" }
  if let dots = text.firstRange(of: "..") {
    return range(text[..<dots.lowerBound], text[dots.upperBound...])
  }
  if let plan = fiveYearPlan(text) { return plan }
  if let date = CalendarDate(iso: text) { return Period(from: date, to: date) }
  let digits = text.prefix(while: isDigit)
  guard digits.count == 4, let year = Int(digits), (1...9999).contains(year) else { return nil }
  let rest = text.dropFirst(4)
  if rest.first == "-" || rest.first == "—" || rest.first == "–" || rest.first == "至" {
    return afterDash(year, rest.dropFirst())
  }
  if let half = rest.first, half == "Q" || half == "q" || half == "H" || half == "h" {
    guard rest.count == 2, let number = rest.last.flatMap({ Int(String($0)) }) else { return nil }
    return part(year, number, months: half == "Q" || half == "q" ? 3 : 6)
  }
  if let word = rest.first, "上下前第全".contains(word) { return partOfYear(year, rest) }
  guard rest.hasPrefix("年") else { return rest.isEmpty ? Period(year: year) : nil }
  let inside = rest.dropFirst()
  if inside.hasPrefix("至") || inside.hasPrefix("—") || inside.hasPrefix("-") {
    return afterDash(year, inside.dropFirst())
  }
  return partOfYear(year, inside)
}

/// `2016..2020`: from the first day of one to the last of the other.
private func range(_ start: Substring, _ end: Substring) -> Period? {
  if start.isEmpty && end.isEmpty { return nil }
  let first = start.isEmpty ? nil : period(String(start))
  let last = end.isEmpty ? nil : period(String(end))
  if (!start.isEmpty && first?.from == nil) || (!end.isEmpty && last?.to == nil) { return nil }
  if let from = first?.from, let to = last?.to, to < from { return nil }
  return Period(from: first?.from, to: last?.to)
}

/// `-09` is a month, `-2020` a last year.
private func afterDash(_ year: Int, _ rest: Substring) -> Period? {
  let digits = rest.prefix(while: isDigit)
  guard let number = Int(digits), ["", "年"].contains(rest.dropFirst(digits.count)) else { return nil }
  if digits.count == 4 { return number >= year ? Period(years: year, number) : nil }
  return rest.count == digits.count && digits.count <= 2 ? months(year, number, number) : nil
}

/// What may stand after `2017年`.
private func partOfYear(_ year: Int, _ text: Substring) -> Period? {
  switch text {
  case "", "度", "全年": return Period(year: year)
  case "上半年": return months(year, 1, 6)
  case "下半年": return months(year, 7, 12)
  case "末", "底": return CalendarDate(year: year, month: 12, day: 31).map { Period(from: $0, to: $0) }
  default: break
  }
  var rest = text
  let isFirst = rest.hasPrefix("前")
  if isFirst || rest.hasPrefix("第") { rest = rest.dropFirst() }
  guard let number = smallNumber(&rest) else { return nil }
  if rest == "季度" {
    return isFirst ? ((1...4).contains(number) ? months(year, 1, number * 3) : nil) : part(year, number, months: 3)
  }
  if rest == "月" || rest == "月份" || rest == "个月" { return months(year, isFirst ? 1 : number, number) }
  if let dash = rest.first, dash == "至" || dash == "-" || dash == "—" || dash == "–" {
    rest = rest.dropFirst()
    guard let last = smallNumber(&rest), rest == "月" || rest == "月份" else { return nil }
    return months(year, number, last)
  }
  guard rest.hasPrefix("月") else { return nil }
  rest = rest.dropFirst()
  if rest == "末" || rest == "底" { return months(year, number, number).flatMap(\.to).map { Period(from: $0, to: $0) } }
  guard let day = smallNumber(&rest), rest == "日" || rest == "号" else { return nil }
  return CalendarDate(year: year, month: number, day: day).map { Period(from: $0, to: $0) }
}

private func months(_ year: Int, _ first: Int, _ last: Int) -> Period? {
  first <= last && first >= 1 && last <= 12 ? Period(year: year, months: first...last) : nil
}

/// The `number`-th stretch of `length` months of a year.
private func part(_ year: Int, _ number: Int, months length: Int) -> Period? {
  guard (1...12 / length).contains(number) else { return nil }
  return months(year, (number - 1) * length + 1, number * length)
}

/// `十三五`, `十三五时期`, `一五`: a five-year plan.
private func fiveYearPlan(_ text: String) -> Period? {
  var words = Substring(text)
  for ending in ["时期", "期间", "规划", "计划"] where words.hasSuffix(ending) { words = words.dropLast(ending.count) }
  guard words.hasSuffix("五"), words.count >= 2 else { return nil }
  var number = words.dropLast()
  guard let value = smallNumber(&number), number.isEmpty else { return nil }
  return Period(fiveYearPlan: value)
}

/// A number below 100 in digits or Chinese, taken from the front of `text`.
private func smallNumber(_ text: inout Substring) -> Int? {
  let digits = text.prefix(while: isDigit)
  if !digits.isEmpty {
    text = text.dropFirst(digits.count)
    return digits.count <= 2 ? Int(digits) : nil
  }
  let numerals: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  var value = 0
  if let first = text.first, let unit = numerals[first] {
    value = unit
    text = text.dropFirst()
  }
  if text.first == "十" {
    value = max(value, 1) * 10
    text = text.dropFirst()
    if let first = text.first, let unit = numerals[first] {
      value += unit
      text = text.dropFirst()
    }
  }
  return value == 0 ? nil : value
}

private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
