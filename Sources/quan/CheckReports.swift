import ArgumentParser
import Checks
import Rendering
import Shell
import SourceText

/// What the reports say of themselves: does it add up?
struct CheckReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Tell what does not add up in the reports.",
    discussion: """
      Figures that the reports themselves relate are held against one another:

      \(CheckKind.all.map { "\($0.name), \($0.chineseName): \($0.summary)" }.joined(separator: "\n"))

      At a terminal it shows what differs and what is explained, with the places of the sentences, and counts the rest; in \
      a pipe it writes the rows of the table checks. --verdict chooses. The exit status is 1 when something differs. \
      quan help checks says what is held against what, and what the verdicts mean.
      """)

  @Option(
    help: ArgumentHelp(
      "Only checks of this kind; may be said more than once.",
      valueName: "kind"))
  var kind: [CheckKind] = []

  @Option(
    help: ArgumentHelp(
      "Only checks that came out so; may be said more than once.",
      valueName: "verdict"))
  var verdict: [Check.Verdict] = []

  @OptionGroup var options: Options

  @Argument(help: reportPathsHelp, completion: .file())
  var paths: [String] = []

  func run() throws {
    let catalogue = reports(at: paths).catalogue
    let listing = CheckListing(catalogue, kinds: kind.map(\.name))
    if StandardOutput.isTerminal, options.format == nil {
      let settings = options.settings
      let shown = verdict.isEmpty ? [.differs, .explained] : verdict
      StandardOutput.write(
        listing.text(
          shown.map(\.rawValue), in: settings.language, width: settings.width, colour: settings.colour)
          + settings.language(listing.summary(of: Check.Verdict.allCases.map(\.rawValue))) + "\n")
    } else {
      var session = Session(catalogue: catalogue, files: options.files, settings: options.settings)
      answer(Source(name: "", text: query), in: &session)
    }
    if listing.count(Check.Verdict.differs.rawValue) > 0 { leave(with: 1) }
  }

  /// The rows that were asked for, in the language.
  private var query: String {
    func condition(_ column: String, _ names: [String]) -> String {
      names.isEmpty ? "" : " | where \(column) in (\(names.map { "\"\($0)\"" }.joined(separator: ", ")))"
    }
    return "checks" + condition("kind", kind.map(\.name)) + condition("verdict", verdict.map(\.rawValue))
  }
}

extension CheckKind: ExpressibleByArgument {
  public init?(argument: String) {
    guard let kind = CheckKind.named(argument) else { return nil }
    self = kind
  }

  public static var allValueStrings: [String] { CheckKind.all.map(\.name) }
  public var defaultValueDescription: String { name }
}

extension Check.Verdict: ExpressibleByArgument {}
