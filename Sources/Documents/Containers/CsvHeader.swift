import SourceText

/// The first line of a CSV file with a report a row: which column is the text, and what the others know about it.
struct CsvHeader: Sendable {
  let delimiter: UInt8
  /// What each column is used for; nil for those that say nothing we know.
  let columns: [(role: RecordFields.Role, rank: Int)?]
  /// How many bytes the line takes, its end included.
  let size: Int

  /// nil where this is no such line: a line of at least two names, one of them that of a text.
  init?(firstLineOf bytes: ArraySlice<UInt8>, isAll: Bool) {
    guard let end = bytes.firstIndex(of: newline) ?? (isAll ? bytes.endIndex : nil) else { return nil }
    let line = bytes[bytes.startIndex..<end]
    guard line.count <= 4096, !line.contains(0) else { return nil }
    for delimiter in [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")] {
      var isOpen = false
      let names = fields(of: Array(line.last == 0x0D ? line.dropLast() : line), delimiter, &isOpen).map(decodedText)
      let columns = names.map { RecordFields.Role.of($0) }
      guard names.count > 1, names.allSatisfy({ $0.utf8.count <= 60 }),
        columns.contains(where: { $0?.role == .text })
      else { continue }
      self.delimiter = delimiter
      self.columns = columns
      size = min(end + 1, bytes.endIndex) - bytes.startIndex
      return
    }
    return nil
  }

  /// What a row says, or why it says nothing.
  func read(_ row: [UInt8]) -> Result<RecordFields, Remark.Reason> {
    var isOpen = false
    let values = fields(of: row, delimiter, &isOpen)
    var record = RecordFields()
    // The rows behind it have become part of its text.
    if isOpen { record.remark("has a quotation mark that nothing closes: read up to the end") }
    for (column, value) in zip(columns, values) {
      if let column { record.set(column.role, rank: column.rank, to: value) }
    }
    if record.text == nil {
      let place = (columns.firstIndex { $0?.role == .text } ?? 0) + 1
      return .failure(
        values.count == 1
          ? "has 1 field, and the text is number \(place)"
          : "has \(values.count) fields, and the text is number \(place)")
    }
    return .success(record)
  }
}

/// The fields of a row of CSV, quotes taken off. `isOpen` tells that the last one has no quote at its end.
private func fields(of row: [UInt8], _ delimiter: UInt8, _ isOpen: inout Bool) -> [[UInt8]] {
  var fields: [[UInt8]] = []
  var index = 0
  while true {
    var field: [UInt8] = []
    if index < row.count, row[index] == quote {
      index += 1
      isOpen = true
      while index < row.count {
        let end = row[index...].firstIndex(of: quote) ?? row.count
        field += row[index..<end]
        index = end + 1
        isOpen = end >= row.count
        guard index < row.count, row[index] == quote else { break }
        field.append(quote)
        index += 1
      }
    }
    let end = index < row.count ? row[index...].firstIndex(of: delimiter) ?? row.count : row.count
    if index < end { field += row[index..<end] }
    fields.append(field)
    if end >= row.count { return fields }
    index = end + 1
  }
}

private let quote = UInt8(ascii: "\"")
