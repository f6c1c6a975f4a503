import Tables

/// The notes of a page: for each number that was taken from reports, the sentences that it stands in.
struct Notes {
  /// What stands in one note.
  struct Note {
    /// The number stands in each of these sentences, or is made of what does.
    var citations: [Citation] = []
    /// How many more there are.
    var others = 0
  }

  /// A sentence, once, with all that was read from it.
  struct Citation: Hashable {
    let report: String
    let place: String
    let sentence: String
    var marks: [Range<Int>]
  }

  /// So many sentences are looked up for one note.
  private static let mostCitations = 60

  private let evidence: @Sendable (RowReference) -> Evidence?
  private(set) var entries: [Note] = []
  private var numberOfReferences: [[RowReference]: Int?] = [:]
  private var numberOfCitations: [[Citation]: Int] = [:]

  init(_ evidence: @escaping @Sendable (RowReference) -> Evidence?) { self.evidence = evidence }

  /// The number of the note for what was made of these rows, from 1 on; nil where no sentence stands behind it.
  mutating func number(for references: [RowReference]) -> Int? {
    if references.isEmpty { return nil }
    if let known = numberOfReferences[references] { return known }
    let note = note(for: references)
    var number: Int?
    if !note.citations.isEmpty {
      number = numberOfCitations[note.citations]
      if number == nil {
        entries.append(note)
        number = entries.count
        numberOfCitations[note.citations] = number
      }
    }
    numberOfReferences[references] = .some(number)
    return number
  }

  private func note(for references: [RowReference]) -> Note {
    var note = Note()
    var indexOfPlace: [String: Int] = [:]
    for reference in references.prefix(Notes.mostCitations) {
      guard let evidence = evidence(reference) else { continue }
      let key = "\(evidence.place)\n\(evidence.sentence)"
      let index = indexOfPlace[key] ?? note.citations.count
      if index == note.citations.count {
        indexOfPlace[key] = index
        note.citations.append(
          Citation(report: evidence.report, place: evidence.place, sentence: evidence.sentence, marks: []))
      }
      if let mark = evidence.mark, !note.citations[index].marks.contains(mark) {
        note.citations[index].marks.append(mark)
      }
    }
    note.others = max(0, references.count - Notes.mostCitations)
    return note
  }
}

extension Notes.Citation {
  /// The sentence in pieces, each with whether it was read.
  var pieces: [(text: String, isMarked: Bool)] {
    let bytes = Array(sentence.utf8)
    var pieces: [(String, Bool)] = []
    var place = 0
    for mark in marks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let mark = mark.clamped(to: place..<bytes.count)
      if mark.isEmpty { continue }
      if mark.lowerBound > place { pieces.append((text(place..<mark.lowerBound), false)) }
      pieces.append((text(mark), true))
      place = mark.upperBound
    }
    if place < bytes.count { pieces.append((text(place..<bytes.count), false)) }
    return pieces

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
  }

  /// The number of the line at the end of `path:line`.
  var line: Substring? {
    guard let colon = place.lastIndex(of: ":") else { return nil }
    let number = place[place.index(after: colon)...]
    return !number.isEmpty && number.allSatisfy(\.isNumber) ? number : nil
  }

  /// The path before it.
  var path: Substring { line.map { place.dropLast($0.count + 1) } ?? place[...] }
}

extension Table {
  /// The number of the note behind the value of a row and a column. The note of a whole row stands behind one of its
  /// values: a quantity, else what a report wrote, else a number; values that were made of other rows have their own.
  func noteNumber(row: Int, column: Int, _ notes: inout Notes) -> Int? {
    if columns[column].isMissing(row) { return nil }
    if cellOrigins[column] != nil { return notes.number(for: origins(row: row, column: column)) }
    guard let number = notes.number(for: origins.of(row)) else { return nil }
    return column == columnOfNotes(row: row, notes.entries[number - 1]) ? number : nil
  }

  private func columnOfNotes(row: Int, _ note: Notes.Note) -> Int? {
    let shown = fields.indices.filter {
      !fields[$0].isHidden && cellOrigins[$0] == nil && !columns[$0].isMissing(row)
    }
    let read = Set(note.citations.flatMap { $0.pieces.filter(\.isMarked).map(\.text) })
    func isRead(_ column: Int) -> Bool {
      if case .text(let text) = columns[column][row] { read.contains(text) } else { false }
    }
    return shown.first { fields[$0].type == .quantity } ?? shown.first(where: isRead)
      ?? shown.first { fields[$0].type == .number } ?? shown.last { fields[$0].type == .integer } ?? shown.last
  }
}
