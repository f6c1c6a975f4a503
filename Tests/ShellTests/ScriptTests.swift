import Shell
import SourceText
import Testing

@Suite struct ScriptTests {
  private func script(_ text: String) throws -> Script {
    try Script(Source(name: "a.quan", text: text), files: Files(read: { _ in [] }, write: nil))
  }

  private let text = """
    param year = 2020 "the year to report"
    param least = 1亿元
    param place = "东湖区"
    param share = 1.5
    param months = @2020Q1
    param short = true
    """

  @Test func fittingAssignmentsPass() throws {
    let assignments = ["year=2017", "least=5000万元", "place=西山区=x", "share=2", "months=2017-09", "short=false"]
    let values = try script(text).values(of: assignments)
    #expect(
      values == [
        "year": "2017", "least": "5000万元", "place": "西山区=x", "share": "2", "months": "2017-09", "short": "false",
      ])
  }

  @Test(arguments: [
    ("year", "--set takes name=value, found year"),
    ("yaer=2017", "a.quan has no parameter named yaer, did you mean year?"),
  ])
  func wrongNameListsTheParameters(assignment: String, sentence: String) throws {
    let script = try script(text)
    let error = #expect(throws: Script.UsageError.self) { try script.values(of: [assignment]) }
    #expect(error?.message == "error: \(sentence)\n\(script.parameterListing)")
  }

  @Test(arguments: ["year=x", "year=1.5", "share=many", "months=soon", "short="])
  func valueThatDoesNotFitShowsTheParameter(assignment: String) throws {
    let script = try script(text)
    let error = #expect(throws: Script.UsageError.self) { try script.values(of: [assignment]) }
    let name = assignment.prefix { $0 != "=" }
    #expect(error?.message.hasPrefix("error: \(name) is set to ") == true)
    #expect(error?.message.contains("\n  param \(name) = ") == true)
    #expect(error?.message.hasSuffix(script.parameterListing) == true)
  }

  @Test func listingShowsWhatEachParameterIsAndMeans() throws {
    #expect(
      try script("param year = 2020 \"the year\"\nparam 区县 = '东湖区'").parameterListing == """
        parameters of a.quan:
          year  = 2020      the year
          区县  = '东湖区'

        """)
    #expect(try script("1 + 1").parameterListing == "a.quan has no parameters\n")
  }

  @Test func scriptThatDoesNotReadNamesThePlace() {
    let error = #expect(throws: Diagnostic.self) { try script("param year = 2020\nreports |") }
    #expect(error?.source.name == "a.quan")
  }

  /// A script in a folder, and what lies beside it.
  private func script(using others: [String: String]) throws -> Script {
    let files = Files(
      read: { path throws(Files.Failure) in
        guard let text = others[path] else { throw Files.Failure(reason: "No such file") }
        return Array(text.utf8)
      }, write: nil)
    return try Script(Source(name: "a/main.quan", text: others["a/main.quan"] ?? ""), files: files)
  }

  @Test func parametersOfUsedScriptsAreItsOwn() throws {
    let script = try script(using: [
      "a/main.quan": "use \"../b/years.quan\"\nparam place = '东湖区'",
      "b/years.quan": "use \"more.quan\"\nparam year = 2020 \"which\"",
      "b/more.quan": "use \"../a/main.quan\"\nparam n = 3",
    ])
    #expect(
      script.parameterListing == """
        parameters of a/main.quan:
          n      = 3
          year   = 2020      which
          place  = '东湖区'

        """)
    #expect(try script.values(of: ["n=4", "year=2021"]) == ["n": "4", "year": "2021"])
    let error = #expect(throws: Script.UsageError.self) { try script.values(of: ["n=x"]) }
    #expect(error?.message.contains("b/more.quan:2:11") == true)
  }

  @Test func usedScriptThatIsMissingStopsBeforeAnythingRuns() {
    let error = #expect(throws: Diagnostic.self) { try script(using: ["a/main.quan": "print 1\nuse \"b.quan\""]) }
    #expect(error?.sentence == "a/b.quan cannot be read: No such file")
  }
}
