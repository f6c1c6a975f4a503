import SourceText
import Syntax

// Scripts that use one another. Each is carried out once for all that use it, and none may come back to itself.

extension Session {
  /// Notes that a script has begun, so that the scripts which it uses cannot come back to it.
  mutating func begin(_ source: Source) {
    if open.isEmpty { used = [] }
    open.append(normalized(source.name))
  }

  mutating func end(_ source: Source) {
    let path = normalized(source.name)
    open.removeLast()
    used.insert(path)
    if !open.isEmpty { work.scripts.insert(path) }
  }

  /// The script that a statement at `span` uses; nil where it has been carried out already.
  func script(_ path: String, usedAt span: Span, in source: Source) throws(Diagnostic) -> Source? {
    let place = resolved(path, beside: source.name)
    if let first = open.firstIndex(of: place) { throw .cycle(Array(open[first...]) + [place], span, in: source) }
    if used.contains(place) { return nil }
    if open.count > 20 { throw .usedTooDeep(span, in: source) }
    return try read(place, usedAt: span, in: source, from: files)
  }
}

/// The parameters of a script and of those that it uses, each with the text that it stands in.
func declarations(
  in source: Source, _ files: Files
) throws(Diagnostic) -> [(declaration: Statement, source: Source)] {
  var found: [(Statement, Source)] = []
  var seen: Set<String> = []
  try collect(source, files, &found, &seen)
  return found
}

private func collect(
  _ source: Source, _ files: Files, _ found: inout [(Statement, Source)], _ seen: inout Set<String>
) throws(Diagnostic) {
  seen.insert(normalized(source.name))
  for step in try steps(in: source) {
    guard case .statement(let statement) = step else { continue }
    if case .parameter = statement.form { found.append((statement, source)) }
    guard case .use(let path, let span) = statement.form else { continue }
    let place = resolved(path, beside: source.name)
    if seen.contains(place) { continue }
    if seen.count > 1000 { throw .usedTooDeep(span, in: source) }
    try collect(try read(place, usedAt: span, in: source, from: files), files, &found, &seen)
  }
}

private func read(_ path: String, usedAt span: Span, in source: Source, from files: Files) throws(Diagnostic) -> Source
{
  do throws(Files.Failure) {
    return Source(name: path, bytes: try files.read(path))
  } catch {
    throw .cannotUse(path, span, in: source, reason: error.reason)
  }
}

/// A path as a script beside it writes it: from the folder of that script.
private func resolved(_ path: String, beside script: String) -> String {
  guard !path.hasPrefix("/"), let slash = script.lastIndex(of: "/") else { return normalized(path) }
  return normalized(script[...slash] + path)
}

/// A path without `.` and `..` in its middle, so that each file has one name.
func normalized(_ path: some StringProtocol) -> String {
  var parts: [Substring] = []
  for part in String(path).split(separator: "/", omittingEmptySubsequences: true) where part != "." {
    if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}

extension Diagnostic {
  fileprivate static func cycle(_ paths: [String], _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "these scripts use one another in a circle: \(paths.joined(separator: " → "))", at: span, in: source,
      help: "move what both need into a third script")
  }

  fileprivate static func usedTooDeep(_ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(.error, "scripts use one another more than 20 deep", at: span, in: source)
  }

  fileprivate static func cannotUse(_ path: String, _ span: Span, in source: Source, reason: Phrase) -> Diagnostic {
    Diagnostic(
      .error, "\(path) cannot be read: \(reason)", at: span, in: source,
      help: "a script is looked for from the folder of the one that uses it")
  }
}
