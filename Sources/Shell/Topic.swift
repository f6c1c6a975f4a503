import Query
import Rendering
import SourceText
import Tables

/// Something that `.help` explains. All are derived from the definitions. Summaries are folded to the terminal's width.
struct Topic {
  let name: String
  let aliases: [String]
  /// `stage`, `function`: said where two topics have one name.
  let kind: String
  let text: String

  static func all(in session: Session) -> [Topic] {
    let page = HelpLayout(width: session.settings.width, language: session.settings.language)
    return Chapter.all.map { topic($0, page) } + lists(in: session) + Query.stages.map { topic($0, page) }
      + Query.functions.map { topic($0, page) } + definitions(in: session)
      + session.tables.map { topic($0, page) } + Command.all.map { topic($0, page) }
      + Format.all.map { topic($0, page) }
  }

  /// The topics that list others.
  static func lists(in session: Session) -> [Topic] {
    let page = HelpLayout(width: session.settings.width, language: session.settings.language)
    let language = page.language
    func list(_ name: String, _ captions: [String], _ summaries: [String], own: [String] = []) -> Topic {
      let summaries = own + summaries.map { language(Phrase(of: $0)) }
      let text = columns([captions, summaries], width: session.settings.width)
      return Topic(name: name, aliases: [], kind: "list", text: text)
    }
    let entries = session.tables
    return [
      list("commands", Command.all.map(page.usage), Command.all.map(\.summary)),
      list("stages", Query.stages.map { named($0.name, $0.aliases) }, Query.stages.map(\.summary)),
      list("functions", Query.functions.map { named($0.name, $0.aliases) }, Query.functions.map(\.summary)),
      list(
        "definitions", definitions(in: session).map { named($0.name, $0.aliases) },
        session.environment.preludeFormulas.map(\.formula.summary), own: session.environment.formulas.map(\.summary)),
      list("tables", entries.map { named($0.name, $0.aliases) }, entries.map(\.summary)),
      list("formats", Format.all.map(\.name), Format.all.map(\.summary)),
    ]
  }

  private static func topic(_ chapter: Chapter, _ page: HelpLayout) -> Topic {
    Topic(
      name: chapter.name, aliases: chapter.aliases, kind: "chapter",
      text: chapter.text(width: page.width, in: page.language))
  }

  static func topic(_ stage: Stage, _ page: HelpLayout) -> Topic {
    Topic(
      name: stage.name, aliases: stage.aliases + stage.choices, kind: "stage",
      text: page.described(page.usage(of: stage), Phrase(of: stage.summary), stage.aliases, stage.parameters)
        + page.notes(stage.notes) + examples(stage.examples))
  }

  static func topic(_ function: Function, _ page: HelpLayout) -> Topic {
    Topic(
      name: function.name, aliases: function.aliases, kind: "function",
      text: page.described(
        page.usage(of: function), Phrase(of: function.summary), function.aliases, function.parameters)
        + examples(function.examples))
  }

  /// What scripts have defined, then the prelude.
  private static func definitions(in session: Session) -> [Topic] {
    let page = HelpLayout(width: session.settings.width, language: session.settings.language)
    return session.environment.formulas.map { topic($0, Phrase(verbatim: $0.summary), [], page) }
      + session.environment.preludeFormulas.map { topic($0.formula, $0.definition.examples, page) }
  }

  /// A definition shows how it is made, so that users can write their own after it.
  static func topic(_ formula: Formula, _ queries: [Example], _ page: HelpLayout) -> Topic {
    topic(formula, Phrase(of: formula.summary), queries, page)
  }

  private static func topic(
    _ formula: Formula, _ summary: Phrase, _ queries: [Example], _ page: HelpLayout
  ) -> Topic {
    Topic(
      name: formula.name, aliases: formula.aliases, kind: "definition",
      text: page.described(formula.usage, formula.summary.isEmpty ? "" : summary, formula.aliases, []) + "\n"
        + indented(formula.text)
        + examples(queries))
  }

  static func topic(_ entry: Catalogue.Entry, _ page: HelpLayout) -> Topic {
    Topic(
      name: entry.name, aliases: entry.aliases, kind: "table",
      text: page.described(entry.name, Phrase(of: entry.summary), entry.aliases, []) + "\n"
        + indented(schemaText(of: entry.fields, width: page.width.map { $0 - 2 }, in: page.language))
        + meaningsText(of: entry.fields, width: page.width, in: page.language))
  }

  static func topic(_ command: Command, _ page: HelpLayout) -> Topic {
    var text = page.described(
      page.usage(of: command), Phrase(of: command.summary), command.aliases.map { ".\($0)" }, [])
    text +=
      "\n" + command.example.lines.map { "  > \($0)\n" }.joined()
      + indented(page.language.known(command.example.reply) ?? command.example.reply)
    return Topic(name: command.name, aliases: [".\(command.name)"] + command.aliases, kind: "command", text: text)
  }

  static func topic(_ format: Format, _ page: HelpLayout) -> Topic {
    Topic(
      name: format.name, aliases: [], kind: "format",
      text: page.described(format.name, Phrase(of: format.summary), [], [])
        + page.language("in files that end in .\(format.fileExtension)") + "\n\n"
        + indented(visibleLines(format.example)))
  }
}

// MARK: pieces

/// `where, 筛选`
private func named(_ name: String, _ aliases: [String]) -> String { ([name] + aliases).joined(separator: ", ") }

/// What topics are written for.
struct HelpLayout {
  /// The terminal's, in cells; nil where nothing is folded.
  let width: Int?
  let language: Language

  func described(_ usage: String, _ summary: Phrase, _ aliases: [String], _ parameters: [Parameter]) -> String {
    var text = "\(usage)\n"
    let summary = language(summary)
    if !summary.isEmpty { text += summary + "\n" }
    if !aliases.isEmpty { text += language("also \(all: aliases)") + "\n" }
    // A parameter whose name says what it is needs no line.
    let parameters = parameters.filter { $0.name != $0.kind.name || $0.isOptional || $0.isRepeated }
    if parameters.isEmpty { return text }
    let notes = parameters.map { parameter -> String in
      let kind = parameter.kind.phrase
      return switch (parameter.isRepeated, parameter.isOptional) {
      case (false, false): language(kind)
      case (true, false): language("\(kind), one or more")
      case (false, true): language("\(kind), may be left out")
      case (true, true): language("\(kind), one or more, may be left out")
      }
    }
    return text + "\n" + columns([parameters.map { "  \(language($0.said))" }, notes])
  }

  /// `summarize assignment, … [by column, …]`
  func usage(of stage: Stage) -> String {
    var plain: [String] = []
    var clauses: [String] = []
    for parameter in stage.parameters {
      let word = language(parameter.said) + (parameter.isRepeated ? ", …" : "")
      let phrase = parameter.keyword.map { "\($0) \(word)" } ?? word
      let text = parameter.isOptional ? "[\(phrase)]" : phrase
      if parameter.keyword == nil { plain.append(text) } else { clauses.append(text) }
    }
    return ([stage.name, plain.joined(separator: ", ")] + clauses).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `round(value, [places])`
  func usage(of function: Function) -> String {
    let parameters = function.parameters.map { parameter in
      let word = language(parameter.said) + (parameter.isRepeated ? ", …" : "")
      return parameter.isOptional ? "[\(word)]" : word
    }
    return "\(function.name)(\(parameters.joined(separator: ", ")))"
  }

  /// `.save file`
  func usage(of command: Command) -> String {
    command.usage.isEmpty ? ".\(command.name)" : ".\(command.name) \(language(Phrase(of: command.usage)))"
  }

  func notes(_ notes: [Note]) -> String {
    if notes.isEmpty { return "" }
    let meanings = notes.map { language(Phrase(of: $0.meaning)) }
    return "\n" + columns([notes.map { "  \(language.known($0.form) ?? $0.form)" }, meanings], width: width)
  }
}

private func examples(_ examples: [Example]) -> String {
  examples.map { "\n  \($0.query)\n" + indented(indented($0.output)) }.joined()
}

func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
    .joined(separator: "\n") + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n")
}

private func visibleLines(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0)) }.joined(separator: "\n")
}
