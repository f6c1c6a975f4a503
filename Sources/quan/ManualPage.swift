import Query
import Rendering
import SourceText

/// The page that `man quan` shows, made of the definitions, in the macros of man(7).
func manualPage(_ program: CommandTree) -> String {
  var page = Page()
  page.lines = [".TH QUAN 1 \"\" \"quan \(Quan.version)\" \"User Commands\""]
  page.section("NAME")
  page.text("\(program.name) - \(lowercasedFirst(program.summary).dropLast())")
  page.section("SYNOPSIS")
  for command in program.subcommands {
    page.lines += [".B quan", Page.escaped(command.usage.isEmpty ? "[options]" : command.usage), ".br"]
  }
  page.section("DESCRIPTION")
  page.text(program.discussion)
  page.section("COMMANDS")
  for command in program.subcommands {
    page.lines.append(".SS \(Page.escaped("quan \(command.usage)"))")
    page.text(command.summary)
    if !command.discussion.isEmpty { page.text("\n\n" + command.discussion) }
    for part in command.parts { page.item(part.usage, part.summary) }
  }
  page.section("THE LANGUAGE")
  page.text(
    "A query is a table followed by stages. quan help language has the whole manual, quan help NAME a part of it.")
  for stage in Query.stages { page.item(stage.name, stage.summary) }
  page.section("FORMATS")
  for format in Format.all { page.item(format.name, format.summary) }
  page.section("EXAMPLES")
  for example in examples {
    page.item(example.caption, "")
    page.lines += [".nf", Page.escaped(example.command), ".fi"]
  }
  page.section("ENVIRONMENT")
  page.item("NO_COLOR", "with any value, nothing is coloured")
  page.item("XDG_STATE_HOME", "holds quan/history, the lines that were typed; ~/.local/state unless set")
  page.section("EXIT STATUS")
  page.item("0", "done")
  page.item("1", "a query failed, or something could not be read")
  page.item("2", "wrong usage")
  return page.lines.map { $0 + "\n" }.joined()
}

/// `quan --help`: one screen.
func briefHelp(_ program: CommandTree, in language: Language) -> String {
  /// A summary as it stands behind a name: without its full stop.
  func said(_ summary: String) -> String {
    language.known(summary) ?? lowercasedFirst(String(summary.dropLast()))
  }
  var lines = ["quan \(said(program.summary))", ""]
  // What many values may follow is said in full elsewhere.
  func short(_ command: CommandTree) -> String { command.usage.replacing("[<paths> ...]", with: "[paths]") }
  let width = program.subcommands.map { widthInCells(short($0)) }.max() ?? 0
  for command in program.subcommands {
    lines.append("  quan \(padded(short(command), to: width))  \(said(command.summary))")
  }
  lines.append("")
  let options = program.subcommands.first { $0.name.isEmpty }?.parts.filter { !$0.names.isEmpty } ?? []
  let optionWidth = options.map { widthInCells($0.usage) }.max() ?? 0
  for option in options {
    // Its first clause is enough here.
    let summary = said(option.summary).prefix { !",;.，；。".contains($0) }
    lines.append("  \(padded(option.usage, to: optionWidth))  \(summary)")
  }
  lines += [""] + examples.map { "  \($0.command)" }
  lines += ["", language("quan help <command> says more of one, quan help language explains the language.")]
  return lines.map { $0 + "\n" }.joined()
}

private let examples = [
  (
    caption: "the largest amounts of money, with where they stand",
    command: "quan -c 'figures | where unit = \"元\" | top 5 by value | cite' reports/"
  ),
  (
    caption: "the promises of a folder of reports, for a spreadsheet",
    command: "quan -c 'figures | where status = target' --format csv reports/ > promises.csv"
  ),
  (
    caption: "what is counted most, by other tools",
    command: "quan extract reports/ | jq -r .measure | sort | uniq -c | sort -rn | head"
  ),
]

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - widthInCells(text)))
}

private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

private struct Page {
  var lines: [String] = []

  mutating func section(_ name: String) { lines.append(".SH \(name)") }

  /// Paragraphs, between which there is an empty line.
  mutating func text(_ text: some StringProtocol) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line.isEmpty ? ".PP" : Page.escaped(String(line)))
    }
  }

  mutating func item(_ name: String, _ text: some StringProtocol) {
    lines += [".TP", ".B \(Page.escaped(name))"]
    if !text.isEmpty { self.text(text) }
  }

  /// A text in which roff finds nothing to do.
  static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
    return text.hasPrefix(".") ? "\\&" + text : text
  }
}
