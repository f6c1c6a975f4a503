import Query
import SourceText
import Syntax
import Tables

/// What may stand among the arguments of a stage, by what the stage says that it takes.
extension CompletionPlace {
  /// The argument that is being typed.
  private struct Argument {
    /// What the stage says of it; nil inside brackets, and where nothing is known of the stage.
    let parameter: Parameter?
    /// Its words so far, since the last comma or clause.
    var words: ArraySlice<Token>
    /// The parameters whose words stand before it.
    let clauses: [Parameter]
    /// Whether it stands in brackets that are open still.
    let isNested: Bool
  }

  /// What may stand behind `previous`, a word of the call of `stage`.
  func arguments(of stage: Token, behind previous: Token, _ vocabulary: Vocabulary) -> [Candidate] {
    let definition = Query.stages.first { $0.name == stage.text || $0.aliases.contains(stage.text) }
    let argument = argument(of: definition)
    let left = argument.isNested ? [] : definition?.parameters ?? []
    let clauses = left.filter { !argument.clauses.contains($0) }.flatMap { parameter in
      parameter.keyword.map { Candidate.named($0, parameter.keywordAliases, caption: "goes with \(stage.text)") } ?? []
    }
    if previous.endsValue, !previous.isInfixWord, !argument.words.isEmpty {
      return continuations(of: argument, clauses)
    }
    // A stage that takes nothing in order, or may do without it, may go on with a clause at once.
    let first = definition?.parameters.first { $0.keyword == nil }
    let mayBegin = previous.span == stage.span && first?.isOptional ?? true
    if let definition, first == nil, previous.span == stage.span, !definition.parameters.isEmpty { return clauses }
    return beginnings(of: argument.parameter, vocabulary) + (mayBegin ? clauses : [])
  }

  private func argument(of definition: Stage?) -> Argument {
    let start = (lastPipe ?? 0) + 2
    let positional = definition?.parameters.filter { $0.keyword == nil } ?? []
    var parameter = positional.first
    var clauses: [Parameter] = []
    var starts = [start]
    var commas = 0
    for index in words.indices.dropFirst(start) {
      let word = words[index]
      let clause = word.isQuoted ? nil : definition?.parameters.first { $0.isCalled(word.text) }
      if word.opens {
        starts.append(index + 1)
      } else if word.closes {
        if starts.count > 1 { starts.removeLast() }
      } else if word.isMark(",") {
        starts[starts.count - 1] = index + 1
        commas += starts.count == 1 ? 1 : 0
        if starts.count == 1, clauses.isEmpty { parameter = positional.dropFirst(commas).first ?? positional.last }
      } else if starts.count == 1, let clause {
        starts[0] = index + 1
        parameter = clause
        clauses.append(clause)
      }
    }
    let begin = min(starts[starts.count - 1], words.count)
    let isNested = starts.count > 1
    return Argument(
      parameter: isNested ? nil : parameter, words: words[begin...], clauses: clauses, isNested: isNested)
  }

  /// What an argument may begin with, or go on with behind an operator.
  private func beginnings(of parameter: Parameter?, _ vocabulary: Vocabulary) -> [Candidate] {
    switch parameter?.kind {
    case .integer, .number: vocabulary.values
    case .text, .pattern, .wording, .file, .name: []
    case .column, .key: named(columns)
    case .table: vocabulary.sources
    case .word: parameter.map { [Candidate($0.name)] } ?? []
    default: expressions(vocabulary)
    }
  }

  /// What goes on with an operand: the words of its argument first where it is one that they are made for.
  private func continuations(of argument: Argument, _ clauses: [Candidate]) -> [Candidate] {
    switch argument.parameter?.kind {
    case .integer, .text, .pattern, .wording, .file, .name, .column, .table, .word, .choice: return clauses
    case .key: return Keyword.in.candidates + clauses
    case .ordering:
      return [Keyword.ascending, .descending].flatMap(\.candidates) + clauses + comparisons(in: argument.words)
    case .condition: return comparisons(in: argument.words) + clauses
    case .assignment where argument.words.dropFirst().first?.isMark("=") == true:
      // `total = sum(value)` compares nothing.
      return clauses + comparisons(in: argument.words.dropFirst(2))
    default: return clauses + comparisons(in: argument.words)
    }
  }

  /// The words that compare what was typed last, or join what is compared already to another comparison.
  private func comparisons(in words: ArraySlice<Token>) -> [Candidate] {
    let joints = [Keyword.and, .or].flatMap(\.candidates)
    let last = words.lastIndex { $0.keyword == .and || $0.keyword == .or }.map { $0 + 1 } ?? words.startIndex
    let operand = words[last...]
    if operand.contains(where: \.compares) { return joints }
    let type = operand.count == 1 ? operand.first.flatMap { column(named: $0.text)?.type } : nil
    let infix = Vocabulary.betweenTimes
    switch type {
    case .text, .list: return [Keyword.in, .contains, .starts, .ends, .is, .not].flatMap(\.candidates) + joints
    case .date, .period: return infix + [Keyword.between, .in, .is, .not].flatMap(\.candidates) + joints
    case .integer, .number, .quantity: return [Keyword.between, .in, .is, .not].flatMap(\.candidates) + joints
    case .truth: return joints + Keyword.is.candidates
    case nil:
      return joints + [Keyword.in, .between, .contains, .starts, .ends, .is, .not].flatMap(\.candidates) + infix
    }
  }

  func column(named name: String) -> Field? { columns.first { $0.name == name || $0.aliases.contains(name) } }
}

extension Keyword {
  fileprivate var candidates: [Candidate] { Candidate.named(rawValue, aliases) }
}

extension Parameter {
  /// Whether `word` is the one that it stands after.
  func isCalled(_ word: String) -> Bool { keyword == word || (keyword != nil && keywordAliases.contains(word)) }
}

extension Token {
  /// Whether it makes a condition of what stands beside it.
  fileprivate var compares: Bool {
    switch keyword {
    case .in, .between, .contains, .starts, .ends, .is: true
    default: isInfixWord || ["=", "!=", "<", "<=", ">", ">=", "~", "!~"].contains { isMark($0) }
    }
  }
}
