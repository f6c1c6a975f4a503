import ArgumentParser
import Rendering
import Shell
import SourceText

/// A report out of a template.
struct Render: ParsableCommand {
  static let name = "render"
  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Write a report from a template of Markdown.",
    discussion: """
      Blocks that begin with ```quan are replaced by their results, and so is what stands in {{…}}; {{contents}} lists the \
      headings. Numbers that reports state get a footnote with their sentence. The output is Markdown, one file of HTML, \
      or DOCX through pandoc, as the name behind -o ends. Nothing is written where something in it fails.
      """)

  @Argument(
    help: ArgumentHelp("The template, a file of Markdown.", valueName: "template"),
    completion: .file(extensions: ["md"]))
  var template: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write; the ending says how: .md, .html, .docx.", valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("set"), help: ArgumentHelp("Set one of the template's parameters.", valueName: "name=value"))
  var assignments: [String] = []

  @Flag(help: "List the template's parameters instead of writing the report.")
  var parameters = false

  @OptionGroup var spokenOption: SpokenOption

  @Argument(help: reportPathsHelp, completion: .file())
  var paths: [String] = []

  private enum Form: String, CaseIterable { case md, html, docx }

  func run() throws {
    let form = form()
    let source: Source
    do throws(SystemFailure) { source = Source(name: template, bytes: try contents(of: template)) } catch {
      refuse("\(template) cannot be read: \(error.reason)")
    }
    let files = Files.onDisk(mayWrite: true)
    let read: Template
    let script: Script
    do throws(Diagnostic) {
      read = try Template(source)
      script = try Script(read.statements, files: files, language: spoken)
    } catch { fail(with: error) }
    if parameters { return StandardOutput.write(script.parameterListing) }
    let values: [String: String]
    do throws(Script.UsageError) { values = try script.values(of: assignments) } catch {
      StandardError.write(error.message)
      leave(with: 2)
    }
    var settings = Settings.pipe(format: .html)
    settings.language = spokenOption.lang ?? read.language ?? spoken
    var session = Session(
      catalogue: reports(at: paths, in: settings.language).catalogue, files: files, settings: settings,
      parameters: values)
    let page: Page
    do throws(Diagnostic) { page = try session.page(from: read) } catch { fail(with: error) }
    switch form {
    case .md: write(Array(page.markdown().utf8), files)
    case .html: write(Array(page.html().utf8), files)
    case .docx: write(wordDocument(page), files)
    }
  }

  private func form() -> Form {
    guard let output else { return .md }
    guard let form = Form.allCases.first(where: { output.lowercased().hasSuffix(".\($0.rawValue)") }) else {
      refuse("the name \(output) does not say how to write: let it end in .md, .html or .docx")
    }
    return form
  }

  private func write(_ bytes: [UInt8], _ files: Files) {
    guard let output else { return StandardOutput.write(bytes) }
    do throws(Files.Failure) {
      _ = try files.write?(output) { sink in
        sink(bytes)
        return true
      }
    } catch {
      StandardError.write(spoken("error: \(output) cannot be written: \(error.reason)") + "\n")
      leave(with: 1)
    }
  }
}
