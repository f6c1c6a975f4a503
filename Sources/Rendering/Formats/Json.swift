import Tables

extension Format {
  package static let json = Format(
    name: "json", summary: "one JSON array of objects, numbers exact and units apart", fileExtension: "json",
    example: #"""
      [
        {"name": "东区", "value": 56020000000, "value_unit": "元", "share": 40.6, "months": {"from": "2017-01-01", "to": "2017-09-30"}, "items": ["甲", "乙"]},
        {"name": "西|区, \"新\"", "value": null, "value_unit": null, "share": null, "months": null, "items": null}
      ]

      """#,
    rows: RowForm(
      head: { _ in "[" }, row: { fields, row, isFirst in (isFirst ? "\n  " : ",\n  ") + jsonObject(fields, row: row) },
      end: { isEmpty in isEmpty ? "]\n" : "\n]\n" }))
}
