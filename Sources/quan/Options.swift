import ArgumentParser
import Query
import Rendering
import Shell
import SourceText

/// What stands behind most commands.
let reportPathsHelp = ArgumentHelp("Folders and files of reports; - for standard input.", valueName: "paths")

/// What every way to ask has in common.
struct Options: ParsableArguments {
  @Option(help: ArgumentHelp("How results are written.", valueName: "format"))
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "The lines of tables, plain, box or ascii; writes tables in a pipe, too.",
      valueName: "border"))
  var border: Border?

  @Flag(help: "Begin CSV and TSV as Excel wants UTF-8.")
  var bom = false

  @Flag(help: "Forbid writing files.")
  var safe = false

  @Option(
    help: ArgumentHelp(
      "How much memory a query may use besides the reports, as 512MB or 2GB; half of the machine's unless said.",
      valueName: "size"))
  var memory: MemorySize?

  @OptionGroup var spokenOption: SpokenOption

  var settings: Settings {
    var settings = Options.settings(format ?? (border == nil ? nil : .table))
    settings.border = border ?? .plain
    settings.marksEncoding = bom
    settings.memoryInBytes = memory?.bytes
    return settings
  }

  /// A table at a terminal, CSV in a pipe, unless the user chose.
  static func settings(_ format: Format?) -> Settings {
    var settings = Settings.pipe(format: format ?? .csv)
    if StandardOutput.isTerminal {
      settings = Settings.terminal(width: StandardOutput.widthInCells, colour: Options.wantsColour)
      // A result stays on the screen with its header, its footer and the query above it.
      settings.rows = min(Settings.standardRows, max(5, StandardOutput.heightInCells - 5))
      if let format { settings.format = format }
    }
    settings.language = spoken
    return settings
  }

  var files: Files { Files.onDisk(mayWrite: !safe) }

  /// See no-color.org: any value but the empty one switches colour off.
  static var wantsColour: Bool {
    environmentText("NO_COLOR", orElse: "").isEmpty && environmentText("TERM", orElse: "") != "dumb"
  }
}

extension Border: ExpressibleByArgument {}

/// `512MB`, `2GB`
struct MemorySize: ExpressibleByArgument {
  let bytes: Int

  init?(argument: String) {
    guard let bytes = Effort.bytes(argument) else { return nil }
    self.bytes = bytes
  }
}

extension Format: ExpressibleByArgument {
  public init?(argument: String) {
    guard let format = Format.named(argument) else { return nil }
    self = format
  }

  public static var allValueStrings: [String] { Format.all.map(\.name) }
  public var defaultValueDescription: String { name }
}
