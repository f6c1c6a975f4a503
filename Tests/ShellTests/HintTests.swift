import ExampleCatalogue
import Shell
import Testing

/// What is shown faintly behind the cursor, and which brackets belong together.
@Suite struct HintTests {
  private func session(_ lines: String...) -> Session {
    let files = Files(read: { _ throws(Files.Failure) in [] }, write: nil)
    var session = Session(
      catalogue: exampleCatalogue(), files: files, settings: .terminal(width: 80, colour: false))
    for line in lines { _ = session.reply(to: line) }
    return session
  }

  @Test func theNewestLineThatBeginsSoComesFirst() {
    let session = session("places | count", "places | where level = 市", "figures | count")
    #expect(hint(for: "places |", in: session) == " where level = 市")
    #expect(hint(for: "places | c", in: session) == "ount")
    #expect(hint(for: "figures | count", in: session) == nil)
  }

  @Test func theOnlyWordThatMayFollowComesNext() {
    let session = session()
    #expect(hint(for: "places | where popu", in: session) == "lation")
    #expect(hint(for: "places | s", in: session) == nil)
    #expect(hint(for: "figures | where status = ta", in: session) == "rget")
    #expect(hint(for: "figures | where place = \"西", in: session) == "山区\"")
    #expect(hint(for: "figures | where place = 西", in: session) == nil, "a value in quotes goes on otherwise")
    #expect(hint(for: ".tab", in: session) == "les")
    #expect(hint(for: "places ", in: session) == nil)
    #expect(hint(for: "", in: session) == nil)
  }

  @Test func hintsCanBeSwitchedOff() {
    #expect(hint(for: "places | where popu", in: session(".set hints off")) == nil)
  }

  @Test(arguments: [
    ("f(‸x)", [1, 3]), ("f‸(x)", [1, 3]), ("f(x)‸", [1, 3]), ("f(x‸)", [1, 3]), ("f(‸(x))", [2, 4]), ("(‸]", []),
    ("\"(\" + (‸1)", [6, 8]), ("f（‸x）", [1, 5]), ("in [‸1, 2]", [3, 8]), ("a‸ (b)", []),
  ]) func bracketsThatBelongTogether(marked: String, expected: [Int]) {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false).map(String.init)
    #expect(brackets(in: parts.joined(), at: parts[0].utf8.count) == expected)
  }
}
