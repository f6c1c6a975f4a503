package import Quantities

/// One cell.
package enum Value: Hashable, Sendable {
  case null
  case text(String)
  case integer(Int)
  case number(Decimal)
  case quantity(Quantity)
  case date(CalendarDate)
  case period(Period)
  case truth(Bool)
  case list([Value])

  package var isNull: Bool { self == .null }
}

/// What a column holds.
package indirect enum ColumnType: Hashable, Sendable {
  /// 招商引资
  case text
  /// 1065
  case integer
  /// 40.6
  case number
  /// 560.2亿元: a number and its unit, row by row
  case quantity
  /// 2017-07-16
  case date
  /// 2017-01..2017-09
  case period
  /// true
  case truth
  /// [园区, 楼宇]
  case list(of: ColumnType)

  /// The name by which messages call it.
  package var name: String {
    switch self {
    case .text: "text"
    case .integer: "integer"
    case .number: "number"
    case .quantity: "quantity"
    case .date: "date"
    case .period: "period"
    case .truth: "truth"
    case .list(let element): "list of \(element.name)"
    }
  }
}
