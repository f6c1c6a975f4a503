import SourceText

/// What stands below a plot: a line, and the labels of places, the last one, and from the first on as many as find room.
/// Round values (`isEven`) keep one distance instead: all of them, or every second, third and so on.
struct Foot {
  private(set) var lines: [String] = []

  init(_ labels: [(place: Double, text: String)], width: Int, isEven: Bool = false, column: (Double) -> Int) {
    var rule = [Character](repeating: "─", count: width)
    var taken: [(start: Int, text: String)] = []
    func room(_ label: (place: Double, text: String)) -> (start: Int, text: String) {
      let text = truncated(label.text, toCells: max(4, width / 2 - 1))
      let cells = widthInCells(text)
      return (max(0, min(width - cells, column(label.place) - (cells - 1) / 2)), text)
    }
    let labels =
      isEven ? Foot.evenly(labels) { room($0).start..<(room($0).start + widthInCells(room($0).text) + 2) } : labels
    guard let last = labels.last else { return }
    let end = room(last)
    var free = 0
    for label in labels {
      let entry = label.place == last.place ? end : room(label)
      let stop = entry.start + widthInCells(entry.text)
      if label.place != last.place, entry.start < free || stop + 1 > end.start { continue }
      taken.append(entry)
      rule[column(label.place)] = "┬"
      free = stop + 2
    }
    var text = ""
    for entry in taken { text = padded(text, toCells: entry.start) + entry.text }
    lines = ["└" + String(rule), " " + text]
  }

  /// As many labels at one distance as do not run into each other, the first among them.
  static func evenly<Bound>(
    _ labels: [(place: Double, text: String)], _ extent: ((place: Double, text: String)) -> Range<Bound>
  ) -> [(place: Double, text: String)] {
    for step in 1...max(1, labels.count) {
      let chosen = stride(from: 0, to: labels.count, by: step).map { labels[$0] }
      let extents = chosen.map(extent)
      if zip(extents, extents.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) { return chosen }
    }
    return labels
  }
}
