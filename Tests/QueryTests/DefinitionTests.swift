import ExampleCatalogue
import Foundation
import Query
import Testing

/// What users can name is walked: every definition says what it must, and does what its examples say.
@Suite struct DefinitionTests {
  @Test func namesAreUniqueLowerCaseAndLegal() {
    let definitions = prelude.flatMap { [$0.name] + $0.aliases }
    for names in [
      stages.flatMap { [$0.name] + $0.aliases } + definitions,
      functions.flatMap { [$0.name] + $0.aliases } + definitions,
    ] {
      #expect(Set(names).count == names.count)
      for name in names {
        #expect(name == name.lowercased())
        #expect(name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" }, "\(name)")
      }
    }
  }

  @Test func wordsOfOtherLanguagesLeadToOneStageAndNameNone() {
    let words = stages.flatMap(\.wordsElsewhere)
    #expect(Set(words).count == words.count)
    #expect(Set(words).isDisjoint(with: stages.flatMap { [$0.name] + $0.aliases }))
  }

  @Test func summariesAreOneLineWithoutFullStop() {
    let formulas = prelude.map { $0.formula(over: exampleCatalogue()) }
    for summary in stages.map(\.summary) + functions.map(\.summary) + formulas.map(\.summary) {
      #expect(
        !summary.isEmpty && !summary.contains("\n") && !summary.hasSuffix(".") && summary.count <= 100, "\(summary)")
      #expect(summary.first?.isLowercase == true, "\(summary)")
    }
  }

  @Test(arguments: stages.map(\.name)) func examplesOfStagesAnswerWhatTheySay(name: String) {
    let examples = stages.first { $0.name == name }?.examples ?? []
    #expect(!examples.isEmpty)
    for example in examples {
      let output = answer(example.query).split(separator: "\n").filter { !$0.hasPrefix("->") }.joined(separator: "\n")
      #expect(output == example.output)
      #expect(example.query.contains(name))
    }
  }

  @Test(arguments: functions.map(\.name)) func examplesOfFunctionsAnswerWhatTheySay(name: String) {
    guard let function = functions.first(where: { $0.name == name }) else { return }
    #expect(!function.examples.isEmpty)
    for example in function.examples {
      #expect(value(of: example.query, function) == example.output, "\(example.query)")
      #expect(example.query.contains("\(name)("))
    }
  }

  @Test(arguments: prelude.map(\.name)) func examplesOfThePreludeAnswerWhatTheySay(name: String) {
    guard let definition = prelude.first(where: { $0.name == name }) else { return }
    #expect(definition.formula(over: exampleCatalogue()).name == name, "it is entered under the name it defines")
    #expect(!definition.examples.isEmpty)
    for example in definition.examples {
      #expect(answer(example.query) == example.output, "\(example.query)")
      #expect(example.query.contains(name))
      for alias in definition.aliases {
        #expect(answer(example.query.replacing(name, with: alias)) == example.output, "\(alias)")
      }
    }
  }

  @Test func everythingHasAChineseNameThatReachesTheSame() {
    func isHan(_ name: String) -> Bool { name.unicodeScalars.allSatisfy { $0.properties.isIdeographic } }
    for stage in stages { #expect(stage.aliases.contains(where: isHan), "\(stage.name)") }
    for function in functions { #expect(function.aliases.contains(where: isHan), "\(function.name)") }
    for definition in prelude { #expect(definition.aliases.contains(where: isHan), "\(definition.name)") }
    for parameter in stages.flatMap(\.parameters) where parameter.keyword != nil {
      #expect(parameter.keywordAliases.contains(where: isHan), "\(parameter.keyword ?? "")")
    }
    for stage in stages {
      for (example, alias) in stage.examples.flatMap({ example in stage.aliases.map { (example, $0) } }) {
        let query = example.query.replacing("| \(stage.name)", with: "| \(alias)")
        #expect(answer(query) == answer(example.query), "\(alias)")
      }
    }
    for function in functions {
      for (example, alias) in function.examples.flatMap({ example in function.aliases.map { (example, $0) } }) {
        let query = example.query.replacing("\(function.name)(", with: "\(alias)(")
        #expect(value(of: query, function) == example.output, "\(alias)")
      }
    }
  }

  /// The value of an expression; aggregates are taken over the places, or over the figures where these have the columns.
  /// Functions over an order are taken over one place's revenue, and have several values.
  private func value(of expression: String, _ function: Function) -> String {
    if function.isWindow {
      let rows = "figures | where indicator = \"财政收入\" and unit = \"元\" and place = \"东湖区\""
      return answer("\(rows) | extend x = \(expression) | summarize x = list(x)").replacing("x\n", with: "")
    }
    if !function.isAggregate { return answer("places | take 1 | select x = \(expression)").replacing("x\n", with: "") }
    let table = expression.contains("year") || expression.hasSuffix("()") ? "figures" : "places"
    return answer("\(table) | extend x = \(expression) | select x | take 1").replacing("x\n", with: "")
  }

  @Test func everyFileIsInItsListAndEveryDefinitionHasAFile() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/Query")
    for (folder, names) in [
      ("Stages", stages.map(\.name)), ("Functions", functions.map(\.name)), ("Prelude", prelude.map(\.name)),
    ] {
      let files = try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: folder).path())
      // A function that shares its name with a stage has a file that says so: CountFunction.swift.
      let stems = files.map { $0.replacing(".swift", with: "").replacing("Function", with: "").lowercased() }
      #expect(stems.sorted() == names.map { $0.replacing("_", with: "") }.sorted())
    }
  }
}
