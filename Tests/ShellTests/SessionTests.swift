import ExampleCatalogue
import Rendering
import Shell
import SourceText
import Testing

@Suite struct SessionTests {
  private func session(
    settings: Settings = .terminal(width: 80, colour: false), parameters: [String: String] = [:],
    scripts: [String: String] = [:], maySave: Bool = false
  ) -> Session {
    let writes: Files.Write = { _, _ in true }
    var files = Files(
      read: { path throws(Files.Failure) in
        guard let text = scripts[path] else { throw Files.Failure(reason: "absent") }
        return Array(text.utf8)
      }, write: maySave ? writes : nil, save: { _, _ in })
    files.append = maySave ? writes : nil
    files.edit = { text throws(Files.Failure) in text }
    return Session(catalogue: exampleCatalogue(), files: files, settings: settings, parameters: parameters)
  }

  @Test func pipesGetEverythingPlainly() {
    var session = session(settings: .pipe(format: .csv))
    #expect(session.reply(to: "places | select name").text == "name\n东湖区\n西山区\n南岭县\n")
    session.settings.format = .table
    #expect(session.reply(to: "places | select name").text == "name\n------\n东湖区\n西山区\n南岭县\n")
  }

  @Test func contentsCountWhatIsOpen() {
    #expect(session().contents == "10 reports with 21 figures")
  }

  @Test func parametersAreSetFromOutside() throws {
    var session = session(settings: .pipe(format: .csv), parameters: ["year": "2018"])
    var text = ""
    var output = Output { text += String(decoding: $0, as: UTF8.self) }
    let script = Source(name: "a.quan", text: "param year = 2020\nreports | where year = $year | count\n")
    try session.run(script, to: &output)
    output.flush()
    #expect(text == "n\n3\n")
  }

  @Test func whatWasWrittenBeforeAFailureStays() throws {
    var session = session()
    var text = ""
    var output = Output { text += String(decoding: $0, as: UTF8.self) }
    let script = Source(name: "a.quan", text: "print \"one\"\nplaces | where x = 1\nprint \"two\"\n")
    let error = #expect(throws: Diagnostic.self) { try session.run(script, to: &output) }
    output.flush()
    #expect(text == "one\n")
    #expect(error.map { $0.source.place(at: $0.span.start) } == "a.quan:2:16")
  }

  @Test func scriptThatDoesNotParseWritesNothing() {
    var session = session()
    #expect(session.reply(to: "print \"one\"\nplaces |").text.hasPrefix("error: "))
  }

  @Test func writingCanBeSwitchedOff() {
    var session = session()
    let reply = session.reply(to: "places | to \"a.csv\"")
    #expect(reply.ending == .failed)
    #expect(
      reply.text.hasPrefix("error: writing files is switched off\n  places | to \"a.csv\"\n              ^^^^^^^\n"))
  }

  @Test func cancelledQueriesEndWithAMessage() {
    var session = session()
    let reply = session.reply(to: "figures | sort value", isCancelled: { true })
    #expect(reply.ending == .failed)
    #expect(session.reply(to: "figures | count").ending == .done)
  }

  @Test func timesFollowAnswersWhenWanted() {
    var session = session()
    _ = session.reply(to: ".timer on")
    let lines = session.reply(to: "1").text.split(separator: "\n")
    #expect(lines.first == "1")
    #expect(lines.last?.wholeMatch(of: /[0-9]+\.[0-9]{2} m?s/) != nil)
  }

  @Test func quitEndsTheSession() {
    var session = session()
    #expect(session.reply(to: ".quit").ending == .quit)
    #expect(session.reply(to: "  .quit  ").ending == .quit)
  }

  @Test func scriptsDoNotRunThemselves() {
    var session = session(scripts: ["a.quan": ".run a.quan"])
    #expect(session.reply(to: ".run a.quan").ending == .failed)
  }

  @Test func colourMarksMessages() {
    var session = session(settings: .terminal(width: 80, colour: true))
    #expect(session.reply(to: ".x").text.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m no command named .x\n"))
  }

  @Test func reportsWhoseReadingWasStoppedChangeNothing() {
    var session = session()
    session.library = Library(open: { _, _ in nil }, reload: { _ in nil })
    _ = session.reply(to: "places | count")
    #expect(session.reply(to: ".open more/").text == "error: stopped\n  .open more/\n  ^^^^^\n")
    #expect(session.reply(to: ".reload").ending == .failed)
    #expect(session.lastResultLabel == "_1:1")
  }

  /// Commands' examples in help are what the commands answer.
  @Test(arguments: Command.all) func exampleAnswersAsWritten(command: Command) {
    var session = session(scripts: ["totals.quan": "let n = 21\nprint \"figures in all: {n}\""], maySave: true)
    session.library = Library(
      open: { _, _ in Library.News(catalogue: exampleCatalogue(), reports: 11, read: 1, gone: 0) },
      reload: { _ in Library.News(catalogue: exampleCatalogue(), reports: 10, read: 0, gone: 0) })
    var reply = ""
    for line in command.example.lines { reply = session.reply(to: line).text }
    #expect(withoutTimes(reply) == command.example.reply)
    #expect(command.example.lines.contains { $0.hasPrefix(".\(command.name)") })
  }
}
