import Rendering
import SourceText
import Wordings

extension Command {
  static let set = Command(
    name: "set", summary: "shows the settings, or changes one: rows, width, pager …", usage: "[name value]",
    example: Example(
      ".set rows 10", ".set",
      reply: """
        border  plain
        bom     off
        colour  off
        hints   on
        pager   off
        lang    en
        rows    10
        wide    cut
        width   80

        """),
    isWork: true,
    completes: { _, words in
      if words.count <= 1 { return Setting.all.map { Candidate($0.name, caption: $0.summary) } }
      return Setting.all.first { $0.name == words[0] }?.examples.map { Candidate($0) } ?? []
    },
    runs: { session, call throws(Diagnostic) in
      if call.words.isEmpty {
        let width = Setting.all.map { widthInCells($0.name) }.max() ?? 0
        return Reply(
          Setting.all.map { "\(padded($0.name, toCells: width))  \($0.reads(session.settings))\n" }.joined())
      }
      let name = call.text(call.words[0])
      guard let setting = Setting.all.first(where: { $0.name == name }) else {
        throw .noSuchSetting(call.words[0], in: call.source)
      }
      guard call.words.count == 2 else { throw .wantsOneValue(setting, call) }
      if !setting.writes(&session.settings, call.text(call.words[1])) {
        throw .wrongValue(setting, call.words[1], in: call.source)
      }
      return Reply("")
    })
}

/// Something that `.set` changes.
private struct Setting: Sendable {
  let name: String
  let summary: Phrase
  /// What it takes, in words.
  let takes: Phrase
  let examples: [String]
  let reads: @Sendable (Settings) -> String
  /// False when the text is no value for it.
  let writes: @Sendable (inout Settings, String) -> Bool

  /// Something that is on or off.
  private static func flag(
    _ name: String, _ summary: Phrase, _ place: any WritableKeyPath<Settings, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, summary: summary, takes: "on or off", examples: ["on", "off"],
      reads: { $0[keyPath: place] ? "on" : "off" },
      writes: { settings, text in
        if text == "on" || text == "off" { settings[keyPath: place] = text == "on" }
        return text == "on" || text == "off"
      })
  }

  static let all: [Setting] = [
    Setting(
      name: "border", summary: "what stands around the cells of tables",
      takes: "plain, box or ascii", examples: Border.allCases.map(\.rawValue),
      reads: { $0.border.rawValue },
      writes: { settings, text in
        guard let border = Border(rawValue: text) else { return false }
        settings.border = border
        return true
      }),
    .flag("bom", "whether CSV and TSV begin with the mark by which Excel knows UTF-8", \.marksEncoding),
    .flag("colour", "whether answers have colour", \.colour),
    .flag("hints", "whether the prompt shows faintly what probably comes next", \.hints),
    .flag("pager", "whether a pager shows what is longer than the screen", \.pages),
    Setting(
      name: "lang", summary: "what answers, help and captions are said in", takes: "en or zh",
      examples: Language.names, reads: { $0.language.name },
      writes: { settings, text in
        guard let language = Language.named(text) else { return false }
        settings.language = language
        return true
      }),
    Setting(
      name: "rows", summary: "how many rows of a result are shown", takes: "a number or all",
      examples: ["\(Settings.standardRows)", "all"],
      reads: { $0.rows.map(String.init) ?? "all" },
      writes: { settings, text in
        guard text == "all" || Int(text).map({ $0 > 0 }) == true else { return false }
        settings.rows = Int(text)
        settings.rowsAreFixed = true
        return true
      }),
    Setting(
      name: "wide", summary: "whether tables that are too wide are cut, wrapped in their cells or shown as records",
      takes: "cut, wrap or records", examples: Wide.allCases.map(\.rawValue),
      reads: { $0.wide.rawValue },
      writes: { settings, text in
        guard let wide = Wide(rawValue: text) else { return false }
        settings.wide = wide
        return true
      }),
    Setting(
      name: "width", summary: "how many cells a line may take", takes: "a number from 20 on, or all",
      examples: ["80", "all"],
      reads: { $0.width.map(String.init) ?? "all" },
      writes: { settings, text in
        guard text == "all" || Int(text).map({ $0 >= 20 }) == true else { return false }
        settings.width = Int(text)
        settings.widthIsFixed = true
        return true
      }),
  ]
}

extension Diagnostic {
  fileprivate static func noSuchSetting(_ span: Span, in source: Source) -> Diagnostic {
    let names = Setting.all.map(\.name)
    let near = suggestion(for: source.text(in: span), among: names)
    return Diagnostic(
      .error, "no setting named \(source.text(in: span))", at: span, in: source,
      help: near.map { "did you mean \($0)?" } ?? "the settings are \(all: names)")
  }

  fileprivate static func wantsOneValue(_ setting: Setting, _ call: Command.Call) -> Diagnostic {
    let found: Phrase = call.words.count == 1 ? "nothing" : "\(call.words.count - 1) words"
    return Diagnostic(
      .error, "\(setting.name) takes \(setting.takes), found \(found)", at: call.rest,
      in: call.source)
  }

  fileprivate static func wrongValue(_ setting: Setting, _ span: Span, in source: Source) -> Diagnostic {
    Diagnostic(
      .error, "\(setting.name) takes \(setting.takes), found \(source.text(in: span))", at: span, in: source)
  }
}
