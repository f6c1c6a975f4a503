package import SourceText
import Tables

/// What goes from stage to stage: columns, of which perhaps only some rows are left.
///
/// Stages that choose or order rows leave the columns alone and say which rows are meant, so that `where … | count` copies
/// nothing; a column that a stage adds has rows of its own. A column is gathered when somebody asks for its values, and one
/// that nobody asks for is never gathered.
struct Flow: Sendable {
  let fields: [Field]
  /// How many rows are left.
  let count: Int
  let run: Run
  private let parts: [Part]
  /// Which rows of the columns are left. The first of them is that of the origins.
  private let layers: [Layer]
  private let sources: Origins

  private struct Part: Sendable {
    let column: Column
    /// Its place among the layers.
    let layer: Int
    /// Where its values came from, if that is known better than for the rows.
    var origins: Told?
    /// Whether a stage has made it, so that it takes memory of its own.
    var isMade = false
    /// What the texts take that it has brought along.
    var ownTexts = 0

    /// The same behind so many other layers.
    func beyond(_ layers: Int) -> Part {
      Part(
        column: column, layer: layer + layers,
        origins: origins.map { Told(origins: $0.origins, layer: $0.layer + layers) }, isMade: isMade,
        ownTexts: ownTexts)
    }
  }

  /// Rows of some columns, and what is known of them all.
  private struct Layer: Sendable {
    let rows: Rows
    var tested: [TestedTexts] = []

    init(_ rows: Rows) { self.rows = rows }

    func choosing(_ chosen: [Int32], _ run: Run) throws(Diagnostic) -> Layer { with(try rows.choosing(chosen, run)) }
    func sliced(_ range: Range<Int>) -> Layer { with(rows.sliced(range)) }

    private func with(_ rows: Rows) -> Layer {
      var layer = Layer(rows)
      layer.tested = tested
      return layer
    }
  }

  /// Only rows are left whose text in that column has a 1 among `answers`, the last of which is for no text.
  private struct TestedTexts: Sendable {
    let column: Column
    let answers: [UInt8]
  }

  /// Origins and their place among the layers.
  private struct Told: Sendable {
    let origins: Origins
    let layer: Int
  }

  /// A column of a projection.
  enum Content: Sendable {
    /// The column that was at that place.
    case kept(Int)
    /// Values for each row that is left.
    case made(Column)
    /// The same, and where each value came from.
    case told(Column, Origins)
  }

  init(_ table: Table, selection: [Int32]? = nil, run: Run) {
    self.init(
      fields: table.fields,
      parts: table.columns.indices.map {
        Part(column: table.columns[$0], layer: 0, origins: table.cellOrigins[$0].map { Told(origins: $0, layer: 0) })
      },
      layers: [Layer(selection.map { .list($0) } ?? .stretch(0..<table.count))], sources: table.origins, run: run)
  }

  private init(fields: [Field], parts: [Part], layers: [Layer], sources: Origins, run: Run) {
    self.fields = fields
    self.parts = parts
    self.layers = layers
    self.sources = sources
    self.run = run
    count = layers[0].rows.count
  }

  func column(_ index: Int) throws(Diagnostic) -> Column {
    try layers[parts[index].layer].rows.of(parts[index].column, run)
  }

  /// A column with all its rows, and which of them are left.
  func source(_ index: Int) -> (column: Column, rows: Rows) { (parts[index].column, layers[parts[index].layer].rows) }

  /// Whether all rows of the table are left, in their order.
  var isWhole: Bool {
    layers.allSatisfy { if case .stretch(let rows) = $0.rows { rows.lowerBound == 0 } else { false } }
      && parts.allSatisfy { $0.column.count == count }
  }

  /// The same rows, of which it is known that the text in a column has a 1 among `answers`.
  func knowing(_ index: Int, _ answers: [UInt8]) -> Flow {
    guard parts[index].column.survey != nil else { return self }
    var layers = layers
    layers[parts[index].layer].tested.append(TestedTexts(column: parts[index].column, answers: answers))
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// The code of the unit that all amounts of a column have, as far as that is known without looking at them.
  func unit(_ index: Int) -> Int32? {
    let column = parts[index].column
    guard case .quantity(_, _, let dictionary, _) = column.storage else { return nil }
    if dictionary.count == 1 { return 0 }
    guard let survey = column.survey else { return nil }
    for test in layers[parts[index].layer].tested {
      guard let units = survey.unitsOfTexts(test.column) else { continue }
      let met = Set(zip(units, test.answers).lazy.filter { $1 == 1 && $0 != Survey.noUnit }.map(\.0))
      if met.count == 1, let unit = met.first, unit != Survey.severalUnits { return unit }
    }
    let used = survey.rowsOfUnits.indices.filter { survey.rowsOfUnits[$0] > 0 }
    return used.count == 1 ? Int32(used[0]) : nil
  }

  /// The visible columns of amounts whose units a column `unit` says in each of the `count` rows that the flow began with;
  /// nil where that is not so of one of them, or where one was made since, so that only the rows left can tell.
  func saidUnits(of count: Int) -> Set<Int>? {
    let amounts = fields.indices.filter { fields[$0].type == .quantity && !fields[$0].isHidden }
    guard let texts = fields.firstIndex(where: { $0.name == "unit" && $0.type == .text }), !amounts.isEmpty else {
      return []
    }
    for index in amounts {
      let (text, amount) = (parts[texts], parts[index])
      guard !text.isMade, !amount.isMade, text.layer == amount.layer, text.column.count == count,
        amount.column.count == count, text.column.says(unitsOf: amount.column)
      else { return nil }
    }
    return Set(amounts)
  }

  /// The unit that all amounts of a column have beside each text of another one of the same rows, as the survey has them;
  /// nil where that is not so, or the column of texts is none of these rows.
  func units(_ index: Int, beside texts: Column) -> [Int32]? {
    let part = parts[index]
    guard let other = texts.survey, parts.contains(where: { $0.layer == part.layer && $0.column.survey === other }),
      let units = part.column.survey?.unitsOfTexts(texts), !units.contains(Survey.severalUnits)
    else { return nil }
    return units
  }

  var origins: Origins {
    if case .stretch(let rows) = layers[0].rows, rows.lowerBound == 0, rows.count == sources.count { return sources }
    return sources.gathered(layers[0].rows.array)
  }

  /// About what it holds besides the columns of the table it began with.
  var ownBytes: Int {
    let lists = layers.reduce(0) { if case .list(let rows) = $1.rows { $0 + 4 * rows.count } else { $0 } }
    return lists + parts.reduce(0) { $0 + ($1.isMade ? $1.column.count * $1.column.bytesPerRow + $1.ownTexts : 0) }
  }

  /// The same rows, for the stage that stands at a place.
  func at(_ place: BoundStage.Place?) -> Flow {
    var run = run
    run.place = place
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// The rows left as a table of their own; stops where nobody waits for them or they are too many.
  func table() throws(Diagnostic) -> Table {
    let gathered = parts.filter { if case .list = layers[$0.layer].rows { true } else { false } }
    try claim(bytesPerRow: gathered.reduce(0) { $0 + $1.column.bytesPerRow })
    try run.check()
    // Threads for a few rows cost more than they do.
    let columns =
      count <= run.effort.rowsInMorsel
      ? try parts.indices.map { (index) throws(Diagnostic) in try column(index) }
      : try run.eachOf(Array(parts.indices)) { (index) throws(Diagnostic) in try column(index) }
    var table = Table(fields: fields, columns: columns, count: count, origins: origins)
    for index in parts.indices { table.cellOrigins[index] = cellOrigins(index) }
    return table
  }

  /// Where the values of a column came from, if that is known better than for the rows.
  func cellOrigins(_ index: Int) -> Origins? {
    parts[index].origins.map { told in
      if case .stretch(let rows) = layers[told.layer].rows, rows == 0..<told.origins.count { return told.origins }
      return told.origins.gathered(layers[told.layer].rows.array)
    }
  }

  /// The same rows for somebody who waits for ever.
  var unhurried: Flow {
    var effort = run.effort
    effort.memoryInBytes = .max
    let run = Run(isCancelled: { false }, span: run.span, source: run.source, effort: effort)
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// The rows at `rows`, counted among those left. A negative one gives missing values, and stays no longer
  /// than until the rows stand beside others.
  func choosing(_ rows: [Int32]) throws(Diagnostic) -> Flow {
    let layers = try layers.map { (layer) throws(Diagnostic) in try layer.choosing(rows, run) }
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// The rows of a stretch, counted among those left.
  func sliced(_ rows: Range<Int>) -> Flow {
    Flow(fields: fields, parts: parts, layers: layers.map { $0.sliced(rows) }, sources: sources, run: run)
  }

  /// Other columns for the same rows, whose origins stay.
  func projecting(_ fields: [Field], _ contents: [Content]) -> Flow {
    var layers = layers
    let own = layers.count
    func made(_ column: Column, _ origins: Origins?) -> Part {
      if layers.count == own { layers.append(Layer(.stretch(0..<count))) }
      precondition(column.count == count, "a column is made for \(count) rows")
      return Part(
        column: column, layer: own, origins: origins.map { Told(origins: $0, layer: own) }, isMade: true,
        ownTexts: column.textBytes)
    }
    let parts = contents.map { content in
      switch content {
      case .kept(let index): self.parts[index]
      case .made(let column): made(column, nil)
      case .told(let column, let origins): made(column, origins)
      }
    }
    return Flow(fields: fields, parts: parts, layers: layers, sources: sources, run: run)
  }

  /// The same rows, which came from others than before.
  func telling(_ origins: Origins) -> Flow {
    precondition(origins.count == count, "every row has an origin")
    return Flow(
      fields: fields, parts: parts.map { $0.beyond(1) }, layers: [Layer(.stretch(0..<count))] + layers,
      sources: origins,
      run: run)
  }

  /// The rows of two flows side by side, as many of each: they came from rows of both, and their values from those of one.
  /// `hasGaps` says whether some rows of the other are none.
  func beside(_ other: Flow, _ fields: [Field], right: [Int], hasGaps: Bool) throws(Diagnostic) -> Flow {
    precondition(other.count == count, "rows stand beside as many")
    func own(_ part: Part, _ sources: Origins) -> Part {
      Part(column: part.column, layer: part.layer, origins: part.origins ?? Told(origins: sources, layer: 0))
    }
    let ours = parts.map { own($0, sources).beyond(1) }
    // Who reads a column with all its rows counts on every row being one of them: gaps are filled in before.
    let theirs = try right.map { (index) throws(Diagnostic) in
      let part = own(other.parts[index], other.sources).beyond(1 + layers.count)
      return hasGaps ? Part(column: try other.column(index), layer: 0, origins: part.origins) : part
    }
    let (first, rows, second, otherRows) = (sources, layers[0].rows, other.sources, other.layers[0].rows)
    return Flow(
      fields: fields, parts: ours + theirs, layers: [Layer(.stretch(0..<count))] + layers + other.layers,
      sources: .made(count: count, outOf: count) { .paired(first, rows.array, second, otherRows.array) },
      run: run)
  }

  /// Made columns for the same rows, whose origins stay.
  func replacing(_ fields: [Field], _ columns: [Column]) -> Flow { projecting(fields, columns.map { .made($0) }) }
}

/// Which rows of a column are meant, in which order.
enum Rows: Sendable {
  case stretch(Range<Int>)
  case list([Int32])

  var count: Int {
    switch self {
    case .stretch(let rows): rows.count
    case .list(let rows): rows.count
    }
  }

  subscript(index: Int) -> Int32 {
    switch self {
    case .stretch(let rows): Int32(rows.lowerBound + index)
    case .list(let rows): rows[index]
    }
  }

  var array: [Int32] {
    switch self {
    case .stretch(let rows): rows.map { Int32($0) }
    case .list(let rows): rows
    }
  }

  func of(_ column: Column) -> Column {
    switch self {
    case .stretch(let rows): rows.count == column.count ? column : column.sliced(rows)
    case .list(let rows): column.gathered(rows)
    }
  }

  func choosing(_ rows: [Int32]) -> Rows {
    switch self {
    case .stretch(let own) where own.lowerBound == 0: .list(rows)
    case .stretch(let own): .list(rows.map { $0 < 0 ? -1 : $0 + Int32(own.lowerBound) })
    case .list(let own): .list(rows.map { $0 < 0 ? -1 : own[Int($0)] })
    }
  }

  func sliced(_ rows: Range<Int>) -> Rows {
    switch self {
    case .stretch(let own): .stretch(own.lowerBound + rows.lowerBound..<own.lowerBound + rows.upperBound)
    case .list(let own): .list(Array(own[rows]))
    }
  }
}

/// One evaluation: how to learn that nobody waits for it any more, and what to blame then; how it uses the machine.
struct Run: Sendable {
  let isCancelled: @Sendable () -> Bool
  /// Takes what should be known about the result, although it is there.
  var note: @Sendable (Diagnostic) -> Void = { _ in }
  var span: Span
  let source: Source
  var effort = Effort.one
  /// The stage that is at work, for messages about it.
  var place: BoundStage.Place?

  func check() throws(Diagnostic) {
    if isCancelled() { throw .stopped(span, in: source) }
  }
}

extension Diagnostic {
  package static func stopped(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "stopped", at: span, in: source)
  }
}
