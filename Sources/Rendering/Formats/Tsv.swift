import Tables

extension Format {
  /// No quotes: a tab, a line's end and a backslash inside a text are written `\t`, `\n`, `\r` and `\\`.
  package static let tsv = Format(
    name: "tsv", summary: "tab-separated values with a header, numbers and units apart", fileExtension: "tsv",
    example: """
      name\tvalue\tvalue_unit\tshare\tmonths\titems
      东区\t56020000000\t元\t40.6\t2017-01-01/2017-09-30\t甲；乙
      西|区, "新"\t\t\t\t\t

      """,
    headLines: 1, mayBeMarked: true,
    rows: RowForm(
      head: { names in names.map(escapedForTsv).joined(separator: "\t") + "\n" },
      row: { fields, row, _ in
        fields.map { escapedForTsv(machineText(of: $0.value(row))) }.joined(separator: "\t") + "\n"
      }))
}

private func escapedForTsv(_ text: String) -> String {
  if !text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "\\") }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\t": result += "\\t"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\\": result += "\\\\"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
