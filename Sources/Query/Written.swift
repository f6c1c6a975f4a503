import Tables

/// A value as texts hold it: what `text(…)`, `concat(…)` and `print` write.
func written(_ value: Value) -> String {
  switch value {
  case .null: ""
  case .text(let text): text
  case .integer(let number): "\(number)"
  case .number(let number): "\(number)"
  case .quantity(let quantity): "\(quantity)"
  case .date(let date): "\(date)"
  case .period(let period): "\(period)"
  case .truth(let truth): "\(truth)"
  case .list(let values): values.map(written).joined(separator: "、")
  }
}
