import Tables

extension Format {
  /// RFC 4180 with bare line feeds, as pipes expect them. A missing value is an empty field, an empty text `""`; the
  /// members of a list stand between `；`, a period is an ISO 8601 interval.
  package static let csv = Format(
    name: "csv", summary: "comma-separated values with a header, numbers and units apart", fileExtension: "csv",
    example: #"""
      name,value,value_unit,share,months,items
      东区,56020000000,元,40.6,2017-01-01/2017-09-30,甲；乙
      "西|区, ""新""",,,,,

      """#,
    headLines: 1, mayBeMarked: true,
    rows: RowForm(
      head: { names in names.map(quotedForCsv).joined(separator: ",") + "\n" },
      row: { fields, row, _ in
        var line = ""
        for (index, field) in fields.enumerated() {
          if index > 0 { line += "," }
          line += csvText(of: field.value(row))
        }
        return line + "\n"
      }))
}

private func csvText(of value: Value) -> String {
  switch value {
  case .text(""): "\"\""
  case .text(let text): quotedForCsv(guarded(text))
  case .list: quotedForCsv(guarded(machineText(of: value)))
  default: machineText(of: value)
  }
}

/// Quoted only where a reader would otherwise take it for something else.
private func quotedForCsv(_ text: String) -> String {
  let needsQuotes =
    text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    || text.first == " " || text.last == " "
  return needsQuotes
    ? "\"\(text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"" : text
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it, which makes it text again. Reports
/// come from anywhere, and only texts that can do something are touched: `-4.3%` stays as it is.
private func guarded(_ text: String) -> String {
  switch text.utf8.first {
  case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: "'" + text
  case UInt8(ascii: "+"), UInt8(ascii: "-"): text.contains { "(|!".contains($0) } ? "'" + text : text
  default: text
  }
}
