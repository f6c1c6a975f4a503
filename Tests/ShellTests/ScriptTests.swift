import Quantities
import Shell
import SourceText
import Tables
import Testing

@Suite struct ScriptTests {
  private func script(_ text: String) throws -> Script { try Script(Source(name: "a.quan", text: text)) }

  private let text = """
    param year = 2020 "the year to report"
    param least = 1亿元
    param place = "东湖区"
    param share = 1.5
    param months = @2020Q1
    param short = true
    """

  @Test func valuesAreReadAsTheirParameterIsWritten() throws {
    let assignments = ["year=2017", "least=5000万元", "place=西山区=x", "share=2", "months=2017-09", "short=false"]
    let values = try script(text).values(of: assignments)
    #expect(
      values == [
        "year": .integer(2017), "least": .quantity(Quantity(Decimal(50_000_000), Unit("元"))), "place": .text("西山区=x"),
        "share": .number(Decimal(2)), "short": .truth(false),
        "months": .period(Period(from: CalendarDate(iso: "2017-09-01"), to: CalendarDate(iso: "2017-09-30"))),
      ])
  }

  @Test(arguments: [
    ("year", "--set takes name=value, found year"),
    ("yaer=2017", "a.quan has no parameter named yaer, did you mean year?"),
    ("year=x", "year takes a whole number, found x"),
    ("year=1.5", "year takes a whole number, found 1.5"),
    ("least=3亩", "least takes a quantity in 元 or another unit of money, found 3亩"),
    ("months=soon", "months takes a time such as 2017, 2017-09 or 2017Q3, found soon"),
    ("short=", "short takes true or false, found nothing"),
  ])
  func wrongAssignmentListsTheParameters(assignment: String, sentence: String) throws {
    let script = try script(text)
    let error = #expect(throws: Script.UsageError.self) { try script.values(of: [assignment]) }
    #expect(error?.message == "error: \(sentence)\n\(script.parameterListing)")
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
}
