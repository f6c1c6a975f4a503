import Query
import Rendering
package import SourceText
import Syntax
package import Tables

/// The manual of the language, one page of Markdown: what `.help` says of each topic, in the order in which one reads.
package func manual(tables catalogue: Catalogue, in language: Language) -> String {
  let page = HelpLayout(width: pageWidth, language: language)
  func part(_ name: String, _ summary: Phrase, _ topics: [Topic]) -> String {
    "\n## \(name)\n\n\(language(summary))\n" + topics.map { "\n### \($0.name)\n\n" + block($0.text) }.joined()
  }
  let chapters = Chapter.all.map { section($0.name, $0.text(width: pageWidth, in: language)) }
  return language(title) + chapters.joined() + "\n## grammar\n\n" + block(grammar)
    + part("stages", "What may follow `|`.", Query.stages.map { Topic.topic($0, page) })
    + part("functions", "What expressions may call.", Query.functions.map { Topic.topic($0, page) })
    + part(
      "definitions", "What is written in the language itself; users write their own with `def`.",
      prelude.map { Topic.topic($0.formula(over: catalogue), $0.examples, page) })
    + part(
      "commands", "What else the shell does; a line that begins with a dot.", Command.all.map { Topic.topic($0, page) })
    + part("formats", "How results may be written.", Format.all.map { Topic.topic($0, page) })
    + part(
      "tables", "What queries may begin with.", catalogue.entries.map { Topic.topic($0, page) })
}

private let pageWidth = 100

private let title: Phrase = """
  # The language of quan

  A query is a table followed by stages; its result is a table again:

      figures | where year = 2017 | sort value desc | take 10

  The tables are those of the reports that are open. The examples below ask a small catalogue of three places and four
  years.

  """

private func section(_ name: String, _ text: String) -> String { "\n## \(name)\n\n" + block(text) }

/// A text as it stands, in a fence that no line of it closes.
private func block(_ text: String) -> String { "```\n\(text)```\n" }
