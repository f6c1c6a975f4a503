import SourceText
import Syntax
import Tables

// What the binder says of expressions. These stand in a file of their own because the binder is more than one file.

extension Diagnostic {
  private static func error(_ sentence: Phrase, _ span: Span, _ source: Source, _ help: Phrase? = nil) -> Diagnostic {
    Diagnostic(.error, sentence, at: span, in: source, help: help)
  }

  static func unknownValue(_ name: Name, _ scope: Scope) -> Diagnostic {
    let near = suggestion(for: name.text, among: scope.surroundings.definitions.keys.sorted())
    return error(
      "no value named \(name.text)", name.span, scope.source,
      near.map { "did you mean $\($0)?" } ?? "let \(name.text) = … or param \(name.text) = … gives it one")
  }

  static func unknownFunction(_ name: Name, _ surroundings: Surroundings, in source: Source) -> Diagnostic {
    let names = functions.flatMap { [$0.name] + $0.aliases } + surroundings.formulaNames
    if let stage = Stage.named(name.text) {
      return error(
        "\(stage.name) is a stage, not a function", name.span, source,
        "it stands after |, as in figures | \(stage.name) …")
    }
    if let word = StatementWord(name.text) {
      return error(
        "no function named \(name.text)", name.span, source, ".help statements shows how \(word.rawValue) is written")
    }
    let elsewhere = functionsElsewhere[name.text.lowercased()].flatMap { Function.named($0)?.name }
    let near = elsewhere ?? suggestion(for: name.text, among: names)
    return error(
      "no function named \(name.text)", name.span, source,
      near.map { "did you mean \($0)?" } ?? ".help functions lists them all")
  }

  static func notARow(_ row: Name, _ column: Name, _ scope: Scope) -> Diagnostic {
    if scope.fields.contains(where: { $0.tables.contains(row.text) }) {
      return scope.unknown(Name("\(row.text).\(column.text)", row.span.to(column.span)))
    }
    let isTable = scope.surroundings.entry(row.text) != nil
    return error(
      isTable ? "columns are named without their table" : "no row is named \(row.text)", row.span.to(column.span),
      scope.source, isTable ? "write \(column.text)" : "for \(row.text) in … { … } gives each row this name in turn")
  }

  static func unknownColumn(_ column: Name, of row: Name, _ fields: [Field], in source: Source) -> Diagnostic {
    let near = suggestion(for: column.text, among: fields.flatMap { [$0.name] + $0.aliases })
    let shown = fields.filter { !$0.isHidden }.map(\.name)
    return error(
      "no column named \(column.text) in \(row.text)", column.span, source,
      near.map { "did you mean \($0)?" } ?? "its columns are \(all: shown)")
  }

  static func rowIsNoTable(_ name: Name, _ fields: [Field], in source: Source) -> Diagnostic {
    error(
      "\(name.text) is a row, not a table", name.span, source,
      "its columns are values: figures | where place = \(name.text).\(fields.first?.name ?? "name")")
  }

  static func rowIsNoValue(_ name: Name, _ fields: [Field], in source: Source) -> Diagnostic {
    error(
      "\(name.text) is a row, not a value", name.span, source,
      "a column of it is written \(name.text).\(fields.first?.name ?? "name")")
  }

  static func plainNumberMovesNoTime(_ bound: Bound, _ word: Operator, in source: Source) -> Diagnostic {
    let text = source.text(in: bound.span)
    return error(
      "a time moves by a duration, found \(bound.typeName)", bound.span, source,
      bound.isConstant ? "write \(text)年, \(text)月 or \(text)天" : "multiply it by a duration, as in \(text) * 1年")
  }

  static func strayPattern(_ span: Span, in source: Source) -> Diagnostic {
    error("a pattern stands only after ~", span, source, "a text is written in quotes")
  }

  static func wantsPattern(_ span: Span, in source: Source) -> Diagnostic {
    error("expected a pattern", span, source, "patterns are written /…/; for a plain text use contains")
  }

  static func flawedPattern(_ sentence: Phrase, _ span: Span, in source: Source) -> Diagnostic {
    error("in this pattern, \(sentence)", span, source, "a sign that should stand for itself follows a backslash")
  }

  static func notGrouped(_ name: Name, in source: Source) -> Diagnostic {
    error(
      "\(name.text) has many values in a group", name.span, source,
      "put it in an aggregate, as in sum(\(name.text)), or among the columns after by")
  }

  static func nestedAggregate(_ name: Name, in source: Source) -> Diagnostic {
    error("an aggregate cannot stand inside another", name.span, source, "compute the inner one in a stage before")
  }

  static func endsInside(_ end: Destination, _ span: Span, in source: Source) -> Diagnostic {
    error(
      "a pipeline used as a value cannot end in \(end.stage)", span, source,
      end.help)
  }

  static func notOneColumn(_ names: [String], _ span: Span, in source: Source) -> Diagnostic {
    error(
      "a pipeline used as a value has one column, this one has \(names.count)", span, source,
      "choose one with select, as in select \(names.first ?? "name")")
  }

  static func notOneRow(_ count: Int, _ span: Span, in source: Source) -> Diagnostic {
    error(
      "a pipeline used as a value has one row, this one has \(count)", span, source, "end it with take 1 or summarize")
  }

  static func mixedList(_ type: ColumnType, _ bound: Bound, in source: Source) -> Diagnostic {
    error(
      "a list holds values of one type, here \(type.phrase) and \(bound.type?.phrase ?? "null")", bound.span, source)
  }

  static func untypedList(_ span: Span, in source: Source) -> Diagnostic {
    error("a list has at least one value", span, source)
  }

  static func wrongCount(_ function: Function, _ found: Int, _ span: Span, in source: Source) -> Diagnostic {
    let least = function.parameters.filter { !$0.isOptional }.count
    let most = function.parameters.contains { $0.isRepeated } ? nil : function.parameters.count
    let wanted: Phrase =
      if let most, most == least {
        most == 0 ? "no arguments" : most == 1 ? "1 argument" : "\(most) arguments"
      } else if let most {
        "\(least) to \(most) arguments"
      } else {
        "\(least) or more arguments"
      }
    let names = function.parameters.map { $0.isRepeated ? "\($0.name), …" : $0.name }.joined(separator: ", ")
    return error(
      "\(function.name) takes \(wanted), found \(found)", span, source,
      names.isEmpty ? "write \(function.name)()" : "as in \(function.name)(\(names))")
  }

  static func wrongArgument(
    _ function: Function, _ parameter: Parameter, _ bound: Bound, in source: Source
  ) -> Diagnostic {
    error(
      "\(function.name) takes \(parameter.kind.withArticle) as \(parameter.said), found \(bound.typeName)", bound.span,
      source,
      help(for: bound, wanted: parameter.kind))
  }

  static func noOrder(_ function: Function, _ span: Span, in source: Source) -> Diagnostic {
    error("\(function.name) puts nothing in order, so asc and desc mean nothing here", span, source)
  }

  static func wantsTruth(_ user: String, _ bound: Bound, in source: Source) -> Diagnostic {
    error(
      "\(user) takes what is true or false, found \(bound.typeName)", bound.span, source, "compare it with something")
  }

  static func wantsAmount(_ user: String, _ bound: Bound, in source: Source) -> Diagnostic {
    error(
      "\(user) takes numbers and quantities, found \(bound.typeName)", bound.span, source,
      help(for: bound, wanted: .amount))
  }

  static func wantsText(_ user: String, _ bound: Bound, in source: Source) -> Diagnostic {
    error("\(user) takes texts, found \(bound.typeName)", bound.span, source, help(for: bound, wanted: .text))
  }

  static func textsDoNotAdd(_ bound: Bound, in source: Source) -> Diagnostic {
    error(
      "+ takes numbers and quantities, found \(bound.typeName)", bound.span, source, "texts are joined by concat(…)")
  }

  static func comparedWithItself(_ name: String, _ span: Span, in source: Source) -> Diagnostic {
    error("both sides are the column \(name)", span, source, "the value of that name is written $\(name)")
  }

  static func comparedWithNull(_ span: Span, in source: Source) -> Diagnostic {
    error("nothing compares with null", span, source, "write is null or is not null")
  }

  static func noMember(_ name: Name, _ field: Field, in source: Source) -> Diagnostic {
    let candidates = field.members + field.memberAliases.keys.sorted()
    let near = suggestion(for: name.text, among: candidates)
    return error(
      "\(source.text(in: name.span)) is no \(field.name)", name.span, source,
      near.map { "did you mean \($0)?" } ?? "\(field.name) is one of \(all: field.members)")
  }

  static func incomparable(_ left: Bound, _ right: Bound, in source: Source) -> Diagnostic {
    let other = left.isConstant ? left : right
    let kept = left.isConstant ? right : left
    return Diagnostic(
      .error, "cannot compare \(left.typeName) with \(right.typeName)", at: left.span.to(right.span), in: source,
      help: comparing(kept, with: other, source))
  }

  /// 2017-09-30 without its @ is a subtraction.
  static func dateWithoutAt(_ span: Span, in source: Source) -> Diagnostic {
    error("this subtracts numbers", span, source, "a date is written @\(source.text(in: span))")
  }

  static func differentTypes(_ type: ColumnType, _ bound: Bound, in source: Source) -> Diagnostic {
    error("expected \(type.withArticle) like the value before, found \(bound.typeName)", bound.span, source)
  }

  /// How to compare `bound` with `other` after all.
  private static func comparing(_ bound: Bound, with other: Bound, _ source: Source) -> Phrase? {
    let text = source.text(in: other.span)
    switch (bound.type, other.type) {
    case (.text, let type?) where type.isAmount && other.isConstant: return "a text is written \"\(text)\""
    case (.quantity, .text): return "a quantity is written without quotes, with its unit: 100元"
    case (let type?, .text) where type.isNumeric: return "a number is written without quotes"
    case (let type?, let other?) where type.isTime && other.isNumeric: return "a year is written @\(text)"
    case (let type?, .text) where type.isTime: return "a time is written @2017, @2017-09-30, @2017年前三季度"
    case (let type?, _) where type.element != nil: return "whether a list holds a value is asked with contains"
    default: return nil
    }
  }

  /// How to make `bound` what is wanted.
  private static func help(for bound: Bound, wanted: Parameter.Kind) -> Phrase? {
    switch (wanted, bound.type) {
    case (.amount, .text?), (.number, .text?), (.integer, .text?): "number(…) reads a number from a text"
    case (.amount, .truth?), (.number, .truth?): "if(…, 1, 0) makes a number of it"
    case (.number, .quantity?): "number(…) gives the number of a quantity"
    case (.text, _?): "text(…) writes a value as text"
    case (.amount, .period?), (.amount, .date?): "a time moves by a duration, as in @2017 + 1年"
    case (.time, .integer?), (.time, .text?): "a time is written @2017, @2017-09-30, @2017年前三季度"
    default: nil
    }
  }
}
