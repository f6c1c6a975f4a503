import Query
import Rendering
import SourceText

/// The page that `man quan` shows, made of the definitions, in the macros of man(7).
func manualPage(_ program: CommandTree, in language: Language) -> String {
  var page = Page(language: language)
  page.lines = [".TH QUAN 1 \"\" \"quan \(Quan.version)\" \"\(language("User Commands"))\""]
  // Between words alone, gaps that fill lines up and words that are broken do Chinese no good.
  if language.name == "zh" { page.lines += [".ad l", ".nh"] }
  page.section("NAME")
  page.text("\(program.name) - \(clause(program.summary))")
  page.section("SYNOPSIS")
  for command in program.subcommands {
    page.lines += [".B quan", Page.escaped(command.usage.isEmpty ? language("[options]") : command.usage), ".br"]
  }
  page.section("DESCRIPTION")
  page.text(program.discussion)
  page.section("COMMANDS")
  for command in program.subcommands {
    page.lines.append(".SS \(Page.escaped(command.call))")
    page.text(command.summary)
    if !command.discussion.isEmpty { page.text("\n\n" + command.discussion) }
    for part in command.parts { page.item(part.usage, text: part.explanation(in: language)) }
  }
  page.section("THE LANGUAGE")
  page.text(
    language(
      "A query is a table followed by stages. quan help language has the whole manual, quan help NAME a part of it."))
  for stage in Query.stages { page.item(stage.name, Phrase(of: stage.summary)) }
  page.section("FORMATS")
  for format in Format.all { page.item(format.name, Phrase(of: format.summary)) }
  page.section("EXAMPLES")
  for example in examples {
    page.item(language(example.caption), text: "")
    page.lines += [".nf", Page.escaped(example.command), ".fi"]
  }
  page.section("ENVIRONMENT")
  page.item("LANG", "says what it speaks, as LC_ALL and LC_MESSAGES do: Chinese where it begins with zh, else English")
  page.item("NO_COLOR", "with any value, nothing is coloured")
  page.item("PAGER", "shows what is longer than the screen; less unless set")
  page.item("VISUAL, EDITOR", "changes texts for .edit; vi unless set")
  page.item("XDG_STATE_HOME", "holds quan/history, the lines that were typed; ~/.local/state unless set")
  page.section("EXIT STATUS")
  page.item("0", "done")
  page.item("1", "a query failed, or something could not be read")
  page.item("2", "wrong usage")
  return page.lines.map { $0 + "\n" }.joined()
}

private struct Page {
  let language: Language
  var lines: [String] = []

  mutating func section(_ name: Phrase) { lines.append(".SH \(language(name))") }

  /// Paragraphs, between which there is an empty line.
  mutating func text(_ text: some StringProtocol) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(line.isEmpty ? ".PP" : Page.breakable(Page.escaped(String(line))))
    }
  }

  mutating func item(_ name: String, _ text: Phrase) { item(name, text: language(text)) }

  mutating func item(_ name: String, text: String) {
    lines += [".TP", ".B \(Page.escaped(name))"]
    if !text.isEmpty { self.text(text) }
  }

  /// A text that may break behind each Han character, but not before a mark that ends something or behind one that begins
  /// it.
  private static func breakable(_ text: String) -> String {
    var result = ""
    var last: Character?
    for character in text {
      if let last, isWide(last), isWide(character) || "，。、；".contains(last), !"（《“‘".contains(last),
        !" ，。、；：？！）》”’…".contains(character)
      {
        result += "\\:"
      }
      result.append(character)
      last = character
    }
    return result
  }

  private static func isWide(_ character: Character) -> Bool { widthInCells(String(character)) == 2 }

  /// A text in which roff finds nothing to do.
  static func escaped(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
    return text.hasPrefix(".") ? "\\&" + text : text
  }
}
