import Query
import Rendering
package import SourceText
import Syntax
import Tables
import Wordings

/// A saved script and what others may set in it.
package struct Script: Sendable {
  package let source: Source
  private let language: Language
  /// The language that its first line asks for, `.lang zh`; nil where it asks for none.
  package let spoken: Language?
  /// Its parameters and those of the scripts that it uses, each with the text that it stands in.
  private let statements: [(declaration: Statement, source: Source)]

  /// Reads a script and those that it uses, which `files` holds.
  package init(_ source: Source, files: Files, language: Language = .english) throws(Diagnostic) {
    self.source = source
    self.language = language
    if case .command(let command, let call)? = try steps(in: source).first, command.name == Command.lang.name {
      spoken = Language.named(call.text(call.rest))
    } else {
      spoken = nil
    }
    statements = try Shell.declarations(in: source, files)
  }

  private var declarations: [ParameterDeclaration] { parameters(of: statements.map(\.declaration)) }

  /// What others may set in it, with what it means.
  package var settings: [(name: String, summary: String)] {
    declarations.map { ($0.name.text, $0.summary ?? "") }
  }

  /// A wrong `--set`: what is wrong with it and what the script takes. It stands in no text, so there is no caret.
  package struct UsageError: Error, Sendable {
    package let message: String
  }

  /// The values of assignments `name=value`, by name: texts, which a parameter reads as its own value is written.
  package func values(of assignments: [String]) throws(UsageError) -> [String: String] {
    var values: [String: String] = [:]
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw error("--set takes name=value, found \(assignment)")
      }
      let name = String(assignment[..<equals])
      guard declarations.contains(where: { $0.name.text == name }) else {
        let near = suggestion(for: name, among: declarations.map(\.name.text))
        throw error(
          near.map { "\(source.name) has no parameter named \(name), did you mean \($0)?" }
            ?? "\(source.name) has no parameter named \(name)")
      }
      values[name] = String(assignment[assignment.index(after: equals)...])
    }
    try check(values)
    return values
  }

  /// Declares the parameters in an empty session, which refuses values that do not fit: before anything else runs.
  private func check(_ values: [String: String]) throws(UsageError) {
    let nothing = Catalogue(entries: [], evidence: { _ in nil })
    var environment = Environment(catalogue: nothing, parameters: values)
    for (statement, source) in statements {
      do throws(Diagnostic) {
        try environment.run(statement, in: source, isCancelled: { false }, to: { _ in })
      } catch {
        throw UsageError(message: render(error, in: language, colour: false) + parameterListing)
      }
    }
  }

  /// What it is for: the comment at its head, without the line that makes it executable.
  package var head: String {
    var lines: [Substring] = []
    for line in source.text(in: Span(0, source.bytes.count)).split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("#!") || (line.isEmpty && lines.isEmpty) { continue }
      guard line.hasPrefix("#") else { break }
      lines.append(line.dropFirst(line.hasPrefix("# ") ? 2 : 1))
    }
    return lines.map { visible(String($0)) + "\n" }.joined()
  }

  /// What others may set, a line each: the name, what it is otherwise, what it means.
  package var parameterListing: String {
    if declarations.isEmpty { return language("\(source.name) has no parameters") + "\n" }
    let standards = zip(declarations, statements).map { $1.source.text(in: $0.standardSpan) }
    return language("parameters of \(source.name):") + "\n"
      + columns([
        declarations.map { "  \($0.name.text)" }, standards.map { "= \($0)" }, declarations.map { $0.summary ?? "" },
      ])
  }

  private func error(_ sentence: Phrase) -> UsageError {
    UsageError(message: visible(language("error: \(sentence)")) + "\n" + parameterListing)
  }
}
