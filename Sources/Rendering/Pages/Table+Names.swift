import SourceText
import Tables

extension Table {
  /// The table as a page shows it to readers who do not ask queries: in Chinese its columns and the members of closed sets
  /// have their Chinese names, unless the user has named a column or two columns would have one name.
  func said(in language: Language) -> Table {
    guard language.name == "zh" else { return self }
    var copy = self
    for index in fields.indices {
      let field = fields[index]
      if let name = field.aliases.first(where: \.holdsHan), !field.name.holdsHan,
        !copy.fields.contains(where: { $0.name == name })
      {
        copy.fields[index].name = name
      }
      if !field.members.isEmpty { copy.columns[index] = columns[index].said(field) }
    }
    return copy
  }
}

extension Column {
  /// Members of a closed set by the names that a language has for them.
  fileprivate func said(_ field: Field) -> Column {
    guard case .text = storage else { return self }
    // Of several names the shortest; no order of a dictionary decides.
    let aliases = field.memberAliases.filter(\.key.holdsHan)
      .sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
    let names = Dictionary(aliases.map { ($0.value, $0.key) }) { first, _ in first }
    return Column(
      .text,
      (0..<count).map { row in
        if case .text(let text) = self[row] { .text(names[text] ?? text) } else { .null }
      })
  }
}
