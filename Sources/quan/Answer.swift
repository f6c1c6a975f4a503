import Rendering
import Shell
import SourceText

/// Runs a query, a script or a command, and ends the program with status 1 where it fails.
func answer(_ source: Source, in session: inout Session) {
  var output = Output(to: StandardOutput.write)
  do {
    try session.run(source, to: &output)
    output.flush()
  } catch {
    output.flush()
    fail(with: error)
  }
}

/// Tells what is wrong and ends the program with status 1.
func fail(with diagnostic: Diagnostic) -> Never {
  let isTerminal = StandardError.isTerminal
  // Where nobody fits lines to a screen, a line may be long, but a file that was piped in by mistake may have only one.
  let width = isTerminal ? StandardOutput.widthInCells : 500
  StandardError.write(render(diagnostic, in: spoken, colour: isTerminal && Options.wantsColour, width: width))
  leave(with: 1)
}
