/// What was done at the prompt, as `.save` writes it down.
struct Work: Sendable {
  /// The statements and commands that were carried out, in their order.
  var steps: [String] = []
  /// The paths of the reports that were open before the first of them.
  var paths: [String] = []
  /// The scripts that ran in it, by their paths.
  var scripts: Set<String> = []
  /// The files that it was written into, and may be again.
  var files: Set<String> = []
}
