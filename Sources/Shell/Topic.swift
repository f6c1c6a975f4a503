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
    let width = session.settings.width
    return Chapter.all.map { topic($0, width: width) } + lists(in: session)
      + Query.stages.map { topic($0, width: width) } + Query.functions.map(topic) + definitions(in: session)
      + session.tables.map { topic($0, width: width) } + Command.all.map(topic) + Format.all.map(topic)
  }

  /// The topics that list others.
  static func lists(in session: Session) -> [Topic] {
    func list(_ name: String, _ captions: [String], _ summaries: [String]) -> Topic {
      let text = columns([captions, summaries], width: session.settings.width)
      return Topic(name: name, aliases: [], kind: "list", text: text)
    }
    let entries = session.tables
    return [
      list("commands", Command.all.map { ".\($0.name) \($0.usage)" }, Command.all.map(\.summary)),
      list("stages", Query.stages.map { named($0.name, $0.aliases) }, Query.stages.map(\.summary)),
      list("functions", Query.functions.map { named($0.name, $0.aliases) }, Query.functions.map(\.summary)),
      list(
        "definitions", definitions(in: session).map { named($0.name, $0.aliases) },
        session.environment.formulas.map(\.summary) + session.environment.preludeFormulas.map(\.formula.summary)),
      list("tables", entries.map { named($0.name, $0.aliases) }, entries.map(\.summary)),
      list("formats", Format.all.map(\.name), Format.all.map(\.summary)),
    ]
  }

  private static func topic(_ chapter: Chapter, width: Int?) -> Topic {
    Topic(name: chapter.name, aliases: chapter.aliases, kind: "chapter", text: chapter.text(width: width))
  }

  static func topic(_ stage: Stage, width: Int?) -> Topic {
    Topic(
      name: stage.name, aliases: stage.aliases, kind: "stage",
      text: described(usage(of: stage), stage.summary, stage.aliases, stage.parameters)
        + notes(stage.notes, width: width)
        + examples(stage.examples))
  }

  static func topic(_ function: Function) -> Topic {
    Topic(
      name: function.name, aliases: function.aliases, kind: "function",
      text: described(usage(of: function), function.summary, function.aliases, function.parameters)
        + examples(function.examples))
  }

  /// What scripts have defined, then the prelude.
  private static func definitions(in session: Session) -> [Topic] {
    session.environment.formulas.map { topic($0) }
      + session.environment.preludeFormulas.map { topic($0.formula, $0.definition.examples) }
  }

  /// A definition shows how it is made, so that users can write their own after it.
  static func topic(_ formula: Formula, _ queries: [Example] = []) -> Topic {
    Topic(
      name: formula.name, aliases: formula.aliases, kind: "definition",
      text: described(formula.usage, formula.summary, formula.aliases, []) + "\n" + indented(formula.text)
        + examples(queries))
  }

  static func topic(_ entry: Catalogue.Entry, width: Int?) -> Topic {
    Topic(
      name: entry.name, aliases: entry.aliases, kind: "table",
      text: described(entry.name, entry.summary, entry.aliases, []) + "\n"
        + indented(schemaText(of: entry.fields, width: width.map { $0 - 2 })))
  }

  static func topic(_ command: Command) -> Topic {
    var usage = ".\(command.name)"
    if !command.usage.isEmpty { usage += " \(command.usage)" }
    var text = described(usage, command.summary, command.aliases.map { ".\($0)" }, [])
    text += "\n" + command.example.lines.map { "  > \($0)\n" }.joined() + indented(command.example.reply)
    return Topic(name: command.name, aliases: [".\(command.name)"] + command.aliases, kind: "command", text: text)
  }

  static func topic(_ format: Format) -> Topic {
    Topic(
      name: format.name, aliases: [], kind: "format",
      text: described(format.name, format.summary, [], []) + "in files that end in .\(format.fileExtension)\n\n"
        + indented(visibleLines(format.example)))
  }
}

// MARK: pieces

private func notes(_ notes: [Note], width: Int?) -> String {
  notes.isEmpty ? "" : "\n" + columns([notes.map { "  \($0.form)" }, notes.map(\.meaning)], width: width)
}

/// `where, 筛选`
private func named(_ name: String, _ aliases: [String]) -> String { ([name] + aliases).joined(separator: ", ") }

private func described(
  _ usage: String, _ summary: String, _ aliases: [String], _ parameters: [Parameter]
) -> String {
  var text = summary.isEmpty ? "\(usage)\n" : "\(usage)\n\(summary)\n"
  if !aliases.isEmpty { text += "also \(aliases.joined(separator: ", "))\n" }
  // A parameter whose name says what it is needs no line.
  let parameters = parameters.filter { $0.name != $0.kind.name || $0.isOptional || $0.isRepeated }
  if parameters.isEmpty { return text }
  let notes = parameters.map { parameter in
    var note = parameter.kind.name
    if parameter.isRepeated { note += ", one or more" }
    if parameter.isOptional { note += ", may be left out" }
    return note
  }
  return text + "\n" + columns([parameters.map { "  \($0.name)" }, notes])
}

/// `summarize assignment, … [by column, …]`
private func usage(of stage: Stage) -> String {
  var plain: [String] = []
  var clauses: [String] = []
  for parameter in stage.parameters {
    let word = parameter.name + (parameter.isRepeated ? ", …" : "")
    let phrase = parameter.keyword.map { "\($0) \(word)" } ?? word
    let text = parameter.isOptional ? "[\(phrase)]" : phrase
    if parameter.keyword == nil { plain.append(text) } else { clauses.append(text) }
  }
  return ([stage.name, plain.joined(separator: ", ")] + clauses).filter { !$0.isEmpty }.joined(separator: " ")
}

/// `round(value, [places])`
private func usage(of function: Function) -> String {
  let parameters = function.parameters.map { parameter in
    let word = parameter.name + (parameter.isRepeated ? ", …" : "")
    return parameter.isOptional ? "[\(word)]" : word
  }
  return "\(function.name)(\(parameters.joined(separator: ", ")))"
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
