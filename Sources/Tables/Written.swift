import Quantities

/// A value as people write it, exactly: what `text(…)`, `concat(…)` and `print` give, and what formats start from. A
/// missing one is nothing.
package func written(_ value: Value) -> String {
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
