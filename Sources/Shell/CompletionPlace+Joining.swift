import Query
import SourceText
import Syntax
import Tables

extension CompletionPlace {
  /// What may stand behind `table.`: the columns of a table that was joined, or that is being joined.
  func members(of table: String, _ stage: Token, _ vocabulary: Vocabulary) -> [Candidate] {
    let begin = "\(table)."
    let flowing = columns.flatMap { field in
      let names = [field.name] + field.aliases
      let own = field.tables.contains(table) ? names : []
      let long = names.filter { $0.hasPrefix(begin) }.map { String($0.dropFirst(begin.count)) }
      return (own + long).filter { !$0.contains(".") }.map { Candidate(quotedName($0), caption: caption(of: field)) }
    }
    if !vocabulary.stagesOfTables.contains(stage.text) { return flowing }
    let fields = table == "left" ? columns : joined(stage, as: table, vocabulary)
    return flowing + fields.flatMap { Candidate.named($0.name, $0.aliases, caption: caption(of: $0)) }
  }

  /// The columns of the table that is being joined, where it is called `name`.
  private func joined(_ stage: Token, as name: String, _ vocabulary: Vocabulary) -> [Field] {
    guard let start = words.firstIndex(of: stage).map({ $0 + 1 }), start < words.count else { return [] }
    let keywords = vocabulary.clauses[stage.text] ?? []
    var depth = 0
    var end = start
    while end < words.count, depth > 0 || !keywords.contains(words[end].text) {
      if words[end].opens { depth += 1 }
      if words[end].closes { depth -= 1 }
      end += 1
    }
    let text = source.text(in: Span(words[start].span.start, words[end - 1].span.end))
    let given = end + 1 < words.count && ["as", "称"].contains(words[end].text) ? words[end + 1].text : text
    guard name == given || name == "right" else { return [] }
    return session.environment.columns(of: text)?.filter { !$0.isHidden } ?? []
  }
}
