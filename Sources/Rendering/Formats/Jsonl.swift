import Tables

extension Format {
  package static let jsonl = Format(
    name: "jsonl", summary: "JSON lines: one object a row, for tools that stream", fileExtension: "jsonl",
    example: #"""
      {"name": "东区", "value": 56020000000, "value_unit": "元", "share": 40.6, "months": {"from": "2017-01-01", "to": "2017-09-30"}, "items": ["甲", "乙"]}
      {"name": "西|区, \"新\"", "value": null, "value_unit": null, "share": null, "months": null, "items": null}

      """#,
    headLines: 0,
    rows: RowForm(row: { fields, row, _ in jsonObject(fields, row: row) + "\n" }))
}
