import Quantities
import SourceText
import Tables

// Aggregates in SQL.

extension SqlCall {
  /// An aggregate of amounts. Amounts of one unit keep it; those of several units of one dimension are brought to the
  /// dimension's first unit; those of several dimensions, which here stop the query, come to nothing.
  func aggregated(_ aggregate: (SqlTerm) -> SqlTerm) -> SqlValue {
    let value = arguments[0]
    if value.type != .quantity { return SqlValue(type, aggregate(value.term)) }
    let plain = aggregate(value.term)
    // A unit that is known is written out: as a column it could not stand beside aggregates.
    if let unit = value.knownUnit {
      return SqlValue(plain, unit: SqlTerm(dialect.text(unit.symbol), mayBeNull: false), known: unit)
    }
    if group?.keys.contains(value.unit.text) == true { return SqlValue(plain, unit: value.unit) }
    // Over groups the amount is measured. Where it is not, it is taken for one of a single unit.
    guard let measure = value.measure else { return SqlValue(plain, unit: SqlTerm("min(\(value.unit))")) }
    let isOneUnit = SqlTerm("min(\(value.unit)) = max(\(value.unit))", .comparison)
    let isOneDimension = SqlTerm("min(\(measure.dimension)) = max(\(measure.dimension))", .comparison)
    let (inFirst, first) = (aggregate(measure.inFirst), SqlTerm("min(\(measure.first))"))
    return SqlValue(
      .quantity,
      [
        .cases([(isOneUnit, plain), (isOneDimension, inFirst)]),
        .cases([(isOneUnit, SqlTerm("min(\(value.unit))"))], otherwise: first),
        SqlTerm("min(\(measure.dimension))"), .cases([(isOneDimension, inFirst)]), first,
      ])
  }

  /// Each group's sum as a percentage of the sum of all.
  func shareOfGroup() -> SqlValue {
    percentage(SqlTerm("sum(\(numberInOneUnit))"), "sum(sum(\(numberInOneUnit))) over ()")
  }

  /// Each row's number as a percentage of the sum of all rows, which `total` makes a select of its own of.
  func shareOfRow(total: (SqlTerm) -> SqlTerm) -> SqlValue {
    percentage(numberInOneUnit, total(SqlTerm("sum(\(numberInOneUnit))")).text)
  }

  private var numberInOneUnit: SqlTerm {
    let value = arguments[0]
    return value.type == .quantity ? dialect.inFirstUnit(value) : value.term
  }

  private func percentage(_ part: SqlTerm, _ total: String) -> SqlValue {
    let divisor = dialect == .sqlite ? total : "nullif(\(total), 0)"
    return SqlValue(
      SqlTerm("\(dialect.real(Decimal(100))) * \(part.within(.product)) / \(divisor)", .product),
      unit: SqlTerm("'%'", mayBeNull: false), known: .percent)
  }

  /// The first value that is there, or the last one.
  func endmost(isFirst: Bool) throws(SqlGap) -> SqlValue {
    let value = arguments[0]
    let number = group?.number ?? SqlRows.number
    let here = value.isPresent
    if dialect == .sqlite, value.type.element != nil || value.type == .truth {
      throw SqlGap("SQLite finds no first or last \(value.type.phrase)", elsewhere: [.duckdb, .spark])
    }
    let parts = value.shown.map { part -> SqlTerm in
      // A written value is there as often as there are rows.
      if part.isLiteral { return SqlTerm("min(\(part))") }
      let kept = value.shown.count > 1 ? SqlTerm.cases([(here, part)]) : part
      switch dialect {
      case .duckdb where value.shown.count == 1:
        return SqlTerm("\(isFirst ? "arg_min" : "arg_max")(\(kept), \(number))")
      case .duckdb:
        return SqlTerm("\(isFirst ? "first" : "last")(\(part) order by \(number)) filter (where \(here))")
      case .spark: return SqlTerm("\(isFirst ? "min_by" : "max_by")(\(part), \(number)) filter (where \(here))")
      case .sqlite: return endmostInSQLite(part, here, number, isFirst: isFirst)
      }
    }
    return SqlValue(type, parts, knownUnit: value.knownUnit)
  }

  /// The least text that begins with a row's number, without the number.
  private func endmostInSQLite(_ part: SqlTerm, _ here: SqlTerm, _ number: String, isFirst: Bool) -> SqlTerm {
    let isNumber = type.isAmount && part == arguments[0].term
    let text = isNumber && type != .integer ? "printf('%!.17g', \(part))" : part.within(.atom)
    let numbered = "printf('%020d', \(number)) || \(part.mayBeNull ? "coalesce(\(text), '')" : text)"
    let chosen = SqlTerm.cases([(here, SqlTerm(numbered, .chain))])
    let rest = "substr(\(isFirst ? "min" : "max")(\(chosen)), 21)"
    if isNumber { return SqlTerm("cast(\(rest) as \(type == .integer ? "integer" : "real"))") }
    return SqlTerm(type == .period ? "nullif(\(rest), '')" : rest)
  }

  /// The least or the greatest value.
  func extreme(isGreatest: Bool) throws(SqlGap) -> SqlValue {
    let name = isGreatest ? "max" : "min"
    let value = arguments[0]
    switch value.type {
    case .list: throw SqlGap("lists have no order")
    case .period:
      // Two days in a row are ordered as the period is: an open beginning first, an open end last.
      let days = SqlTerm.cases([
        (
          value.isPresent,
          SqlTerm("coalesce(\(value.parts[0]), '0000-00-00') || coalesce(\(value.parts[1]), '9999-99-99')", .chain)
        )
      ])
      return SqlValue(
        .period,
        [
          SqlTerm("nullif(substr(\(name)(\(days)), 1, 10), '0000-00-00')"),
          SqlTerm("nullif(substr(\(name)(\(days)), 11), '9999-99-99')"),
        ])
    default: return aggregated { SqlTerm("\(name)(\($0))") }
    }
  }
}

extension SqlCall {
  /// The value in one term, equal where values are.
  var identity: SqlTerm {
    let value = arguments[0]
    switch value.type {
    case .quantity:
      if value.knownUnit != nil { return value.term }
      let number = dialect == .sqlite ? SqlTerm("printf('%!.17g', \(value.term))") : value.term
      return .cases([(value.isPresent, .chain([number, SqlTerm("' '", mayBeNull: false), value.unit]))])
    case .period:
      let days = value.parts.map { SqlTerm("coalesce(\($0), '')", mayBeNull: false) }
      return .cases([(value.isPresent, .chain([days[0], SqlTerm("'/'", mayBeNull: false), days[1]]))])
    default: return value.term
    }
  }

  /// The different values as a list, in no order.
  func listOfDistinct() throws(SqlGap) -> SqlValue {
    let value = arguments[0]
    switch value.type {
    case .quantity, .period, .list: throw SqlGap("SQL has lists of texts, numbers, dates and truths")
    case .truth where dialect == .sqlite: throw SqlGap("SQLite has no truths in lists", elsewhere: [.duckdb, .spark])
    default: break
    }
    let here = value.term.mayBeNull ? " filter (where \(value.isPresent))" : ""
    let text =
      switch dialect {
      case .sqlite: "json_group_array(distinct \(value.term))\(here)"
      case .duckdb: "coalesce(to_json(list(distinct \(value.term))\(here)), '[]')"
      case .spark: "to_json(collect_set(\(value.term)))"
      }
    return SqlValue(type, SqlTerm(text, mayBeNull: false))
  }

  /// The value below which the share `part` of the values lies.
  func quantile(_ part: Decimal) throws(SqlGap) -> SqlValue {
    if dialect == .sqlite { throw SqlGap("SQLite has no such function", elsewhere: [.duckdb, .spark]) }
    let name = dialect == .duckdb ? "quantile_cont" : "percentile"
    return aggregated { SqlTerm("\(name)(\($0), \(part))") }
  }
}
