import Query
import SourceText
import Syntax
import Tables

/// Begins to put together the rows of the tables that a text names while it is still being typed: of a large corpus that
/// takes seconds, in which completion and the query itself would keep their user waiting.
///
/// What it makes is kept where all find it, so that it has no end to be told of and nothing to be taken back; and however
/// many keys are typed meanwhile, one thread makes it.
package func prepare(for text: String, in session: Session) {
  let words = Set(tokens(of: Source(name: "", text: text)).filter { $0.kind == .name }.map(\.text))
  for entry in session.catalogue.entries
  where entry.bytes <= session.environment.effort.memoryInBytes
    && (words.contains(entry.name) || entry.aliases.contains(where: words.contains))
  { entry.begin() }
}
