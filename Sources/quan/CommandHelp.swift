import SourceText

/// `quan --help`: one screen.
func briefHelp(_ program: CommandTree, in language: Language) -> String {
  var lines = ["quan \(clause(program.summary))", ""]
  // What many values may follow is said in full elsewhere.
  func short(_ command: CommandTree) -> String { command.usage(withMany: false) }
  let width = program.subcommands.map { widthInCells(short($0)) }.max() ?? 0
  for command in program.subcommands {
    lines.append("  quan \(padded(short(command), to: width))  \(clause(command.summary))")
  }
  lines.append("")
  let options = program.subcommands.first { $0.name.isEmpty }?.parts.filter { !$0.names.isEmpty } ?? []
  let optionWidth = options.map { widthInCells($0.usage) }.max() ?? 0
  for option in options {
    // Its first clause is enough here.
    let summary = clause(option.summary).prefix { !",;.，；。".contains($0) }
    lines.append("  \(padded(option.usage, to: optionWidth))  \(summary)")
  }
  lines += [""] + examples.map { "  \($0.command)" }
  lines += ["", language("quan help <command> says more of one, quan help language explains the language.")]
  return lines.map { $0 + "\n" }.joined()
}

/// `quan help run`: what a command is for, and all that may be said after it.
func commandHelp(_ command: CommandTree, in language: Language, width: Int) -> String {
  var lines = [command.call, "", command.summary]
  let room = max(40, min(width, 100))
  if !command.discussion.isEmpty {
    lines.append("")
    for line in command.discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += folded(String(line), toCells: room)
    }
  }
  let parts = command.parts.map { (usage: $0.usage, text: $0.explanation(in: language)) }
  let margin = 4 + (parts.map { widthInCells($0.usage) }.max() ?? 0)
  if !parts.isEmpty { lines.append("") }
  for part in parts {
    for (index, line) in folded(part.text, toCells: room - margin).enumerated() {
      lines.append(padded(index == 0 ? "  \(part.usage)" : "", to: margin) + line)
    }
  }
  return lines.map { $0 + "\n" }.joined()
}

extension CommandTree {
  /// Writes what `--help` behind its name asks for.
  func help() {
    StandardOutput.write(
      name.isEmpty
        ? briefHelp(.program, in: spoken) : commandHelp(self, in: spoken, width: StandardOutput.widthInCells))
  }
}

/// What the program does for people, in its help and its manual.
let examples: [(caption: Phrase, command: String)] = [
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

/// A sentence as it stands behind a name: without its full stop.
func clause(_ sentence: String) -> String {
  sentence.hasSuffix(".") ? sentence.prefix(1).lowercased() + sentence.dropFirst().dropLast() : sentence
}

extension CommandTree {
  /// `quan run <script> [<paths> ...]`
  var call: String { usage.isEmpty ? "quan" : "quan \(usage)" }
}

extension CommandTree.Part {
  /// Its summary, with the values that it takes.
  func explanation(in language: Language) -> String {
    let summary = clause(summary)
    if values.isEmpty { return summary }
    let choice: Phrase = "one of \(all: values)"
    return language(
      standard.isEmpty || isOptional && standard == "[]"
        ? "\(summary): \(choice)" : "\(summary): \(choice); \(standard) unless said")
  }
}

private func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - widthInCells(text)))
}
