import ArgumentParser
import Programs
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
    case .docx: write(docx(page), files)
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
      try files.write?(output) { sink in
        sink(bytes)
        return true
      }
    } catch {
      StandardError.write(spoken("error: \(output) cannot be written: \(error.reason)") + "\n")
      leave(with: 1)
    }
  }

  /// Word's own notes, headings and tables come of the Markdown, through pandoc. Charts are pictures where rsvg-convert
  /// makes them, for Word shows no SVG alone; else they are drawn in letters.
  private func docx(_ page: Page) -> [UInt8] {
    let arguments = ["--from", "gfm+footnotes+yaml_metadata_block", "--to", "docx", "--dpi", "192", "--output", "-"]
    let text = page.markdown(
      for: Page.PictureMaker { svg in
        let made = Programs.run(
          "rsvg-convert", ["--zoom", "2", "--format", "png"], input: Array(svg.utf8), limit: 1 << 26, seconds: 60)
        guard case .success(let output) = made, output.status == 0, !output.bytes.isEmpty else { return nil }
        return output.bytes
      })
    let refusal: String
    switch Programs.run("pandoc", arguments, input: Array(text.utf8), limit: 1 << 28, seconds: 120) {
    case .success(let output) where output.status == 0 && !output.bytes.isEmpty: return output.bytes
    case .success(let output): refusal = String(decoding: output.complaints, as: UTF8.self)
    case .failure(.missing):
      StandardError.write(spoken("error: DOCX is made by pandoc, which is not here") + "\n")
      StandardError.write(spoken("help: install pandoc, or write .html or .md") + "\n")
      leave(with: 1)
    case .failure(let failure): refusal = "\(failure)"
    }
    StandardError.write(spoken("error: pandoc makes no DOCX of this: \(refusal)") + "\n")
    leave(with: 1)
  }
}
