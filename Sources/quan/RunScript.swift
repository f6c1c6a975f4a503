import ArgumentParser
import Rendering
import Shell
import SourceText

struct RunScript: ParsableCommand {
  static let name = "run"
  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Run a script, its parameters set from outside.")

  @Argument(help: ArgumentHelp("The script.", valueName: "script"), completion: .file(extensions: ["quan"]))
  var script: String

  @Option(name: .customLong("set"), help: ArgumentHelp("Set one of the script's parameters.", valueName: "name=value"))
  var assignments: [String] = []

  @Flag(help: "List the script's parameters instead of running it.")
  var parameters = false

  @OptionGroup var options: Options

  @Argument(help: reportPathsHelp, completion: .file())
  var paths: [String] = []

  func run() throws {
    let source: Source
    do throws(SystemFailure) { source = Source(name: script, bytes: try contents(of: script)) } catch {
      refuse("\(script) cannot be read: \(error.reason)")
    }
    let parsed: Script
    do throws(Diagnostic) { parsed = try Script(source, files: options.files, language: spoken) } catch {
      fail(with: error)
    }
    if parameters { return StandardOutput.write(parsed.parameterListing) }
    let values: [String: String]
    do throws(Script.UsageError) { values = try parsed.values(of: assignments) } catch {
      StandardError.write(error.message)
      leave(with: 2)
    }
    let language = options.spokenOption.lang ?? parsed.spoken ?? spoken
    let (catalogue, library) = reports(at: paths, in: language)
    var session = Session(
      catalogue: catalogue, files: options.files, settings: options.settings, parameters: values)
    session.library = library
    answer(source, in: &session)
  }
}
