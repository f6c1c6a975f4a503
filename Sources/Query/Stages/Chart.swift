import Quantities
import SourceText
import Syntax
import Tables

extension Stage {
  static let chart = Stage(
    "chart", aliases: ["图"], elsewhere: ["plot", "draw", "graph", "画图", "绘图", "图表"],
    "draws the rows as bars, lines, small lines, points or fields",
    [
      Parameter(
        "kind", .choice([["bar", "柱"], ["line", "线"], ["spark", "走势"], ["scatter", "散点"], ["heat", "热力"]])),
      Parameter("values", .column, after: "of", aliases: ["取自"], isOptional: true, isRepeated: true),
      Parameter("labels", .column, after: "by", aliases: ["按"], isOptional: true, isRepeated: true),
    ],
    notes: [
      Note("of", "what is drawn, each column by itself; the first column of quantities or numbers unless said"),
      Note("bar by", "what each bar is called; the first column of texts, whole numbers or times unless said"),
      Note(
        "line by", "where the points stand, then what each line is called: by year, place; years keep their distance"),
      Note("spark by", "what each line is called; a column of whole numbers or times says where its values stand"),
      Note(
        "scatter by",
        "what stands below, an amount or a time, then what the points are called; few names have marks of their own"),
      Note("heat by", "what each line of fields is called, then what stands above the fields; the darker the greater"),
      Note("in a pipe", "nothing is drawn, and the rows are written in the format of the other answers"),
    ],
    examples: [
      Example(
        "places | chart bar of population",
        "population by name\n东湖区  ███████████████████████████████████████████ 48.2万人\n"
          + "西山区  ███████████████████████████████▌ 35.3万人\n南岭县  ██████████████████▊ 21万人\n3 rows"),
      Example(
        "figures | where indicator = \"财政收入\" and unit = \"元\" | chart spark by place",
        "value by place, period\n东湖区  ▁▄▅█  38.2亿元 → 45亿元\n西山区  ▁··█    21亿元 → 22.5亿元\n南岭县  ▁█▇·   8.3亿元 → 8.9亿元\n3 lines of 10 rows"
      ),
      Example(
        "figures | where indicator = \"财政收入\" and unit = \"元\" | chart heat by place, year",
        "value by place, year\n        2018 2019 2020 2021\n东湖区  ████ ████ ████ ████\n西山区  ▒▒▒▒ ·    ·    ▒▒▒▒\n"
          + "南岭县  ░░░░ ░░░░ ░░░░ ·\n8.3亿元 ░ ▒ ▓ █ 45亿元\n10 rows"),
    ]
  ) { call throws(Diagnostic) in
    guard let kind = try call.choices().first.flatMap(Chart.Kind.init(rawValue:)) else {
      preconditionFailure("the words of the parameter are the kinds")
    }
    let chart = try Chart(kind, call)
    return BoundStage(fields: call.fields, keepsSubject: true, role: .destination(.picture(chart))) {
      (flow: Flow) throws(Diagnostic) -> Flow in
      for column in chart.values { try refuseSeveralDimensions(flow, column, call) }
      if chart.kind == .scatter, let axis = chart.axis { try refuseSeveralDimensions(flow, axis, call) }
      return flow
    }
    .withoutSql("databases draw nothing")
  }
}

// MARK: which columns

extension Chart {
  fileprivate init(_ kind: Kind, _ call: Call) throws(Diagnostic) {
    var values: [Int] = []
    for argument in call.arguments(after: "of") {
      let index = try call.column(argument)
      guard call.fields[index].type.isAmount else { throw .drawsAmounts(index, argument.value.span, call) }
      values.append(index)
    }
    var named: [Int] = []
    for argument in call.arguments(after: "by") { named.append(try call.column(argument)) }
    if values.isEmpty, let amount = Chart.amount(besides: named, call) { values = [amount] }
    let (labels, axis) = Chart.places(kind, named, besides: values, call)
    if values.isEmpty {
      // Of several whole numbers one names or places what the next says.
      let taken = labels + [axis].compactMap { $0 }
      let whole = call.fields.indices.filter {
        !taken.contains($0) && !call.fields[$0].isHidden && call.fields[$0].type == .integer
      }
      guard let value = whole.first(where: { !numbersRows($0, call) }) ?? whole.first else {
        throw .nothingToDraw(taken, call)
      }
      values = [value]
    }
    let lacksPlaces = axis == nil && kind != .spark
    if kind == .bar ? labels.isEmpty : lacksPlaces { throw .noLabels(kind, call) }
    self.init(kind, labels: labels, axis: axis, values: values)
  }

  /// The first column of quantities or numbers, or the only one of whole numbers.
  private static func amount(besides named: [Int], _ call: Call) -> Int? {
    let free = call.fields.indices.filter { !named.contains($0) && !call.fields[$0].isHidden }
    let whole = free.filter { call.fields[$0].type == .integer && !numbersRows($0, call) }
    return free.first { [.quantity, .number].contains(call.fields[$0].type) } ?? (whole.count == 1 ? whole[0] : nil)
  }

  /// What names the bars or lines, and where points stand: the columns of the call, else those that suit.
  private static func places(
    _ kind: Kind, _ named: [Int], besides values: [Int], _ call: Call
  ) -> (labels: [Int], axis: Int?) {
    func keepsDistance(_ index: Int) -> Bool { call.fields[index].type.isNumeric || call.fields[index].type.isTime }
    let free = call.fields.indices.filter { !values.contains($0) && !named.contains($0) && !call.fields[$0].isHidden }
    // A word of a closed set is shared by many rows, and names none of them where another text can.
    let texts = free.filter { call.fields[$0].type == .text }
    let text = texts.first { call.fields[$0].members.isEmpty } ?? texts.first
    let whole = free.first { call.fields[$0].type == .integer && !numbersRows($0, call) }
    let time = free.first { call.fields[$0].type.isTime }
    switch kind {
    case .bar:
      if !named.isEmpty { return (named, nil) }
      return ([text, whole, time].compactMap { $0 }.min().map { [$0] } ?? [], nil)
    case .line:
      guard let axis = named.first(where: keepsDistance) ?? named.first else { return ([], time ?? whole ?? text) }
      return (named.filter { $0 != axis }, axis)
    case .spark:
      if named.isEmpty { return (text.map { [$0] } ?? [], time ?? whole) }
      let axis = named.first(where: keepsDistance)
      return (named.filter { $0 != axis }, axis ?? time ?? whole)
    case .scatter:
      let amount = free.first { [.quantity, .number].contains(call.fields[$0].type) }
      let placing = named.first { call.fields[$0].type.isAmount || keepsDistance($0) }
      guard let axis = placing ?? amount ?? whole ?? time else { return (named, nil) }
      let names = named.filter { $0 != axis }
      return (named.isEmpty ? text.map { [$0] } ?? [] : names, axis)
    case .heat:
      let rest = [text, time, whole].compactMap { $0 }
      let pair = Array((named + rest.filter { !named.contains($0) }).prefix(2))
      if named.count > 2 { return (Array(named.dropLast()), named.last) }
      return pair.count == 2 ? ([pair[0]], pair[1]) : (pair, nil)
    }
  }
}

/// Whether a column of whole numbers says which row is meant, of its own table or of another: `id`, `sentence`. Nobody
/// draws these unless they are asked for.
private func numbersRows(_ index: Int, _ call: Call) -> Bool {
  let name = call.fields[index].name
  return name == "id" || call.scope.surroundings.catalogue.entries.contains { $0.name == "\(name)s" }
}

// MARK: units

/// One picture has one scale, so the amounts in it are of one dimension.
private func refuseSeveralDimensions(_ flow: Flow, _ index: Int, _ call: Call) throws(Diagnostic) {
  let column = try flow.column(index)
  guard case .quantity(_, let units, let dictionary, _) = column.storage, dictionary.count > 1 else { return }
  var counts = [Int](repeating: 0, count: dictionary.count)
  try flow.run.eachStretch(units.count) { rows in
    for row in rows where !column.isMissing(row) { counts[Int(units[row])] += 1 }
  }
  let met = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
  if Set(met.map { dictionary[$0].dimension }).count > 1 {
    throw .severalUnits(index, met.map { (dictionary[$0], counts[$0]) }, call)
  }
}

extension Diagnostic {
  /// `place (text), year (integer)`; nil where there is no column.
  private static func listed(_ indices: some Sequence<Int>, _ call: Query.Call) -> Phrase? {
    let shown = indices.filter { !call.fields[$0].isHidden }.map { index -> Phrase in
      "\(call.fields[index].name) (\(call.fields[index].type.phrase))"
    }
    return shown.isEmpty ? nil : enumerated(shown)
  }

  fileprivate static func drawsAmounts(_ index: Int, _ span: Span, _ call: Query.Call) -> Diagnostic {
    let field = call.fields[index]
    let amounts = call.fields.filter { $0.type.isAmount && !$0.isHidden }.map(\.name)
    return Diagnostic(
      .error, "chart draws numbers and quantities, but \(field.name) is \(field.type.withArticle)", at: span,
      in: call.source, help: amounts.isEmpty ? nil : "of takes \(anyOf: amounts.prefix(5)) here"
    )
  }

  fileprivate static func nothingToDraw(_ labels: [Int], _ call: Query.Call) -> Diagnostic {
    let labelled = labels.map { call.fields[$0].name }
    let found = listed(call.fields.indices.filter { !labels.contains($0) }, call)
    let sentence: Phrase =
      switch (labelled.isEmpty, found) {
      case (true, nil): "chart finds no numbers to draw"
      case (true, let found?): "chart finds no numbers to draw, only \(found)"
      case (false, nil): "chart finds no numbers to draw besides the labels in \(all: labelled)"
      case (false, let found?): "chart finds no numbers to draw besides the labels in \(all: labelled), only \(found)"
      }
    return Diagnostic(
      .error, sentence, at: call.syntax.span, in: call.source,
      help: "count or add up first, as in summarize n = count() by place")
  }

  fileprivate static func noLabels(_ kind: Chart.Kind, _ call: Query.Call) -> Diagnostic {
    let found = listed(call.fields.indices, call) ?? ""
    return Diagnostic(
      .error,
      kind == .bar
        ? "chart finds no column to name the bars by, only \(found)"
        : "chart finds no column to place the points by, only \(found)", at: call.syntax.span, in: call.source,
      help: "keep a column of texts, years or times, as in summarize n = count() by year")
  }

  fileprivate static func severalUnits(_ index: Int, _ met: [(unit: Unit, count: Int)], _ call: Query.Call)
    -> Diagnostic
  {
    let named = met.map { "\($0.unit.phrase) (\($0.count))" as Phrase }
    let name = call.fields[index].name
    let symbol = met.first { $0.unit != .none }?.unit.symbol ?? ""
    return Diagnostic(
      .error, "chart meets several units in \(name): \(enumerated(named))", at: call.syntax.span,
      in: call.source, help: "draw one at a time, as in where unit(\(name)) = \"\(symbol)\"")
  }
}
