import ArgumentParser
import SourceText

/// A command of the program with what may be said after it, as its definition has it. Brief help, completion in shells and
/// the manual page are made of it.
struct CommandTree {
  var name = ""
  /// One sentence.
  var summary = ""
  var discussion = ""
  var parts: [Part] = []
  var subcommands: [CommandTree] = []

  /// An option, or what stands in a place of its own.
  struct Part {
    /// `--format` and its kind; none where its place tells what it is.
    var names: [String] = []
    var summary = ""
    /// What stands for its value, as in `--format <format>`.
    var valueName = ""
    var takesValue = true
    var isOptional = false
    var isRepeating = false
    var candidates: Candidates = .unknown
    /// The only values that it takes; empty where others are taken too.
    var values: [String] = []
    /// What stands where nothing is said; empty where nothing does.
    var standard = ""
    /// Whether a value reads, of those that cannot be listed.
    var reads: @Sendable (String) -> Bool = { _ in true }
  }

  /// What a value may be.
  enum Candidates: Equatable {
    case unknown
    case values([String])
    case folders
    /// Files whose names end so; all where there is no ending.
    case files([String])
  }

  /// The whole program in the language that it speaks. What runs without a command's name has an empty one.
  static var program: CommandTree {
    var reader = JsonTreeReader(Array(Quan._dumpHelp().utf8))
    let root = reader.value()["command"]
    var tree = CommandTree(root)
    let standard = root["defaultSubcommand"].text
    for index in tree.subcommands.indices where tree.subcommands[index].name == standard {
      tree.subcommands[index].name = ""
    }
    return tree.said(in: spoken)
  }

  private init(_ json: JsonTree) {
    name = json["commandName"].text
    summary = json["abstract"].text
    discussion = json["discussion"].text
    parts = json["arguments"].members.filter { $0["shouldDisplay"].isTrue }.map(Part.init)
      .filter { !$0.names.contains("--version") && !$0.names.contains("--help") }
    var known: Set<String> = []
    // The library adds a command help of its own, which the program's own stands for.
    subcommands = json["subcommands"].members.filter { $0["shouldDisplay"].isTrue }.map(CommandTree.init)
      .filter { known.insert($0.name).inserted }
  }
}

extension CommandTree.Part {
  fileprivate init(_ json: JsonTree) {
    names = json["names"].members.map { $0["kind"].text == "short" ? "-\($0["name"].text)" : "--\($0["name"].text)" }
    summary = json["abstract"].text
    valueName = json["valueName"].text
    takesValue = json["kind"].text != "flag"
    isOptional = json["isOptional"].isTrue
    isRepeating = json["isRepeating"].isTrue
    let kind = json["completionKind"]
    values = json["allValues"].members.map(\.text)
    standard = json["defaultValue"].text
    reads = Self.readers[valueName] ?? reads
    let values = values + kind["list"]["values"].members.map(\.text)
    if !values.isEmpty {
      candidates = .values(values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
    } else if case .object = kind["directory"] {
      candidates = .folders
    } else if case .object = kind["file"] {
      candidates = .files(kind["file"]["extensions"].members.map(\.text))
    }
  }

  /// By what stands for the value.
  private static let readers: [String: @Sendable (String) -> Bool] = [
    "number": { Int($0) != nil }, "size": { MemorySize(argument: $0) != nil },
  ]

  /// `-c, --command <query>`, `<script>`, `[<paths> ...]`
  var usage: String {
    if !names.isEmpty { return names.joined(separator: ", ") + (takesValue ? " <\(valueName)>" : "") }
    let value = isRepeating ? "<\(valueName)> ..." : "<\(valueName)>"
    return isOptional ? "[\(value)]" : value
  }

  /// The same where it does not matter that there may be many: `[paths]`.
  fileprivate var shortUsage: String { isRepeating && names.isEmpty ? "[\(valueName)]" : usage }
}

extension CommandTree {
  /// What follows the program's name: `run <script> [<paths> ...]`.
  var usage: String { usage(withMany: true) }

  func usage(withMany: Bool) -> String {
    let places = parts.filter(\.names.isEmpty).map { withMany ? $0.usage : $0.shortUsage }
    return ([name] + places).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same in another language: names and values stay, and what explains them is translated.
  fileprivate func said(in language: Language) -> CommandTree {
    func said(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        // A list names something that is defined elsewhere: `sum, 合计: a whole against its parts`.
        if let colon = line.firstRange(of: ": "), let meaning = language.known(String(line[colon.upperBound...])) {
          return "\(line[..<colon.lowerBound])：\(meaning)"
        }
        return language(Phrase(of: String(line)))
      }.joined(separator: "\n")
    }
    var copy = self
    copy.summary = said(summary)
    copy.discussion = said(discussion)
    copy.subcommands = subcommands.map { $0.said(in: language) }
    for index in copy.parts.indices {
      copy.parts[index].summary = said(copy.parts[index].summary)
      copy.parts[index].valueName = said(copy.parts[index].valueName)
    }
    return copy
  }
}

/// What the library says of the commands. It is read here, since it is JSON that this program wrote itself and needs no
/// words about mistakes.
private enum JsonTree {
  case object([String: JsonTree])
  case array([JsonTree])
  case text(String)
  case other(String)

  subscript(name: String) -> JsonTree {
    if case .object(let members) = self { members[name] ?? .other("null") } else { .other("null") }
  }

  var members: [JsonTree] { if case .array(let members) = self { members } else { [] } }
  var text: String { if case .text(let text) = self { text } else { "" } }
  var isTrue: Bool { if case .other("true") = self { true } else { false } }
}

private struct JsonTreeReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func value() -> JsonTree {
    skipSpace()
    switch rest.first {
    case UInt8(ascii: "{"):
      var members: [String: JsonTree] = [:]
      items(until: "}") { reader in
        let name = reader.string()
        reader.skipSpace()
        reader.rest = reader.rest.dropFirst()
        members[name] = reader.value()
      }
      return .object(members)
    case UInt8(ascii: "["):
      var members: [JsonTree] = []
      items(until: "]") { members.append($0.value()) }
      return .array(members)
    case UInt8(ascii: "\""): return .text(string())
    default:
      let word = rest.prefix { $0 >= UInt8(ascii: "+") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "]") }
        .prefix { $0 != UInt8(ascii: "}") }
      rest = rest.dropFirst(max(1, word.count))
      return .other(String(decoding: word, as: UTF8.self))
    }
  }

  private mutating func items(until end: Unicode.Scalar, _ read: (inout JsonTreeReader) -> Void) {
    rest = rest.dropFirst()
    skipSpace()
    while let byte = rest.first, byte != UInt8(ascii: end) {
      read(&self)
      skipSpace()
      if rest.first == UInt8(ascii: ",") { rest = rest.dropFirst() }
      skipSpace()
    }
    rest = rest.dropFirst()
  }

  private mutating func string() -> String {
    rest = rest.dropFirst()
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch escape {
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "u"):
        let scalar = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
        bytes += Array(String(scalar.map(Character.init) ?? "\u{FFFD}").utf8)
        rest = rest.dropFirst(4)
      default: bytes.append(escape)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func skipSpace() { rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
}
