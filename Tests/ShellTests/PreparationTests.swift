import Dispatch
import Shell
import Synchronization
import Tables
import Testing

/// Tables that are put together while their names are typed.
@Suite struct PreparationTests {
  @Test func whatATextNamesIsMadeAndNothingElse() {
    let made = DispatchSemaphore(value: 0)
    let others = Atomic(0)
    let field = Field("name", .text, summary: "a name")
    let table = Table(fields: [field], columns: [Column(.text, [.text("东湖区")])], count: 1, origins: .none(1))
    let catalogue = Catalogue(
      entries: [
        Catalogue.Entry(
          name: "regions", aliases: ["地区"], summary: "regions", fields: [field],
          content: Deferred {
            made.signal()
            return table
          }),
        Catalogue.Entry(
          name: "roads", summary: "roads", fields: [field],
          content: Deferred {
            others.add(1, ordering: .relaxed)
            return table
          }),
      ], evidence: { _ in nil })
    let files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    let session = Session(catalogue: catalogue, files: files, settings: .terminal(width: 80, colour: false))
    prepare(for: "region", in: session)
    #expect(catalogue.entries[0].isWaiting)
    prepare(for: "地区 | where name = \"roads", in: session)
    #expect(made.wait(timeout: .now() + 30) == .success)
    prepare(for: "regions | join regions", in: session)
    _ = catalogue.entries[0].table
    #expect(!catalogue.entries[0].isWaiting)
    #expect(others.load(ordering: .relaxed) == 0)
    #expect(catalogue.entries[1].isWaiting)
  }

  /// Who does not wait gets no values, and later those that have been put together meanwhile.
  @Test func nobodyHasToWaitForValues() {
    let mayGoOn = DispatchSemaphore(value: 0)
    let field = Field("name", .text, summary: "a name")
    let table = Table(fields: [field], columns: [Column(.text, [.text("东湖区")])], count: 1, origins: .none(1))
    let content = Deferred {
      mayGoOn.wait()
      return table
    }
    let catalogue = Catalogue(
      entries: [Catalogue.Entry(name: "regions", summary: "regions", fields: [field], content: content)],
      evidence: { _ in nil })
    let files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    let session = Session(catalogue: catalogue, files: files, settings: .terminal(width: 80, colour: false))
    let text = "regions | where name = \""
    let early = completions(in: text, at: text.utf8.count, session: session, unless: { true })
    #expect(early.candidates.isEmpty)
    mayGoOn.signal()
    let late = completions(in: text, at: text.utf8.count, session: session)
    #expect(late.candidates.map(\.text) == ["\"东湖区\""])
  }
}
