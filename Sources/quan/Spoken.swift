import ArgumentParser
import SourceText
import Wordings

/// What the program speaks: what `--lang` says, else what the environment asks for. The help about arguments is written
/// before any of them is read, so the option is looked for here, too.
let spoken: Language = {
  let words = CommandLine.arguments
  let value =
    words.firstIndex(of: "--lang").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
    ?? words.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
  return value.flatMap(Language.named) ?? .chosen { environmentText($0, orElse: "") }
}()

/// The option itself, which every command has.
struct SpokenOption: ParsableArguments {
  @Option(help: ArgumentHelp("What it speaks, en or zh; as LANG says, unless said.", valueName: "language"))
  var lang: Language?
}

extension Language: ExpressibleByArgument {
  public init?(argument: String) {
    guard let language = Language.named(argument) else { return nil }
    self = language
  }

  public static var allValueStrings: [String] { Language.names }
  public var defaultValueDescription: String { name }
}
