import Testing

/// One mistake of each sort: the sentence, the words it is about in brackets, what to try. Grouped by the phase that must
/// catch it.
@Suite struct ErrorTests {
  @Test(arguments: [
    ("print \"a", "this text has no closing quote [\"a]"),
    ("figures | select `a", "this name has no closing backquote [`a]"),
    (
      "figures | where place ~ /a",
      "this pattern has no closing slash [/a] a slash inside a pattern is written \\/"
    ),
    ("figures | where year = 2020 & status = actual", "no query holds & [&] write and"),
  ]) func lexing(query: String, message: String) { #expect(answer(query) == message) }

  @Test(arguments: [
    ("figures | where year >", "expected a value, found the end []"),
    ("figures | where year = 2020 = 3", chained("=")),
    ("figures | where 1 < year < 3", chained("<")),
    ("figures | where year = 2020 in (1, 2)", chained("2020 in (1, 2)")),
    ("figures | where (year = 2020", "expected ), found the end []"),
    ("figures | where @2017-13 = 3", noTime("@2017-13")),
    (
      "figures | where 5 5",
      "expected a comma, | or the end, found 5 [5] arguments are separated by commas, stages by |"
    ),
    (
      "figures | sort desc value",
      "expected a comma, | or the end, found desc [desc] desc stands after what it orders by, as in sort value desc"
    ),
    (
      "figures count",
      "expected the end of the statement, found count [count] a query is a table and its stages, each behind a |, as in figures | take 3"
    ),
    ("figures | | count", "expected a stage, found | [|]"),
    ("param year = count()", parameterWantsLiteral),
    ("print \"{\"", "this brace has no closing brace [{] a brace in a text is written {{"),
    ("print \"a {} b\"", "nothing stands between these braces [{}] a brace in a text is written {{"),
    ("print \"{1 +}\"", "expected a value, found the end []"),
  ]) func parsing(query: String, message: String) { #expect(answer(query) == message) }

  @Test(arguments: [
    ("figres | count", "no table named figres [figres] did you mean figures?"),
    ("xyzzyx | count", "no table named xyzzyx [xyzzyx] the tables are reports, figures, places"),
    ("| count", "there is no last result to go on from [|] begin with a table, as in figures | count"),
    ("1 | count", "a pipeline begins with a table, not with a value [1] begin with a table, as in figures | count"),
    ("figures | wher year = 2020", "no stage named wher [wher] did you mean where?"),
    ("figures | where indicatr = \"x\"", "no column named indicatr in figures [indicatr] did you mean indicator?"),
    (
      "places | where colour = 3",
      "no column named colour in places [colour] the columns here are name, level, population, area"
    ),
    ("places | select name | where area = 1", "no column named area here [area] the columns here are name"),
    ("figures | where status = actul", "actul is no status [actul] did you mean actual?"),
    (
      "figures | where status = finished",
      "finished is no status [finished] status is one of actual, target, estimate"
    ),
    ("figures | where place = 东湖区", "no column named 东湖区 in figures [东湖区] a text is written \"东湖区\""),
    ("figures | where place contains 东", "no column named 东 in figures [东] a text is written \"东\""),
    ("figures | where rond(year) = 1", "no function named rond [rond] did you mean round?"),
    ("figures | where round() = 1", "round takes 1 to 2 arguments, found 0 [round()] as in round(x, digits)"),
    (
      "figures | where round(place) = 1",
      "round takes a number or quantity as x, found a text [place] number(…) reads a number from a text"
    ),
    (
      "figures | where value > \"5\"",
      "cannot compare a quantity with a text [value > \"5\"] a quantity is written without quotes, with its unit: 100元"
    ),
    (
      "figures | where unit = 5",
      "cannot compare a text with an integer [unit = 5] a text is written \"5\""
    ),
    ("figures | where value = null", "nothing compares with null [null] write is null or is not null"),
    ("figures | where place", "where takes what is true or false, found a text [place] compare it with something"),
    (
      "figures | extend x = place + 1",
      "+ takes numbers and quantities, found a text [place] texts are joined by concat(…)"
    ),
    (
      "figures | where place ~ \"a\"",
      "expected a pattern [\"a\"] patterns are written /…/; for a plain text use contains"
    ),
    ("figures | where place ~ /a(b/", flawedPattern("this bracket has no closing bracket", "(")),
    ("figures | where place ~ /a**/", flawedPattern("* has nothing to repeat", "*")),
    ("figures | where place ~ /[b-a]/", flawedPattern("the range b-a runs backwards", "b")),
    ("figures | take \"x\"", "take wants an integer, found a text [\"x\"]"),
    ("figures | take year", "take wants an integer, found a value that differs from row to row [year]"),
    ("figures | take -1", "take wants 0 or more [-1]"),
    ("figures | take", "take wants an integer [take] .help take shows how it is used"),
    ("figures | take 1, 2", "take takes one argument [2] .help take shows how it is used"),
    ("figures | take 1 desc", "take puts nothing in order, so asc and desc mean nothing here [1 desc]"),
    ("figures | take n = 1", "take gives no names, so n = means nothing here [n]"),
    (
      "figures | select place indicator",
      "select has no part called place [place] arguments are separated by commas, stages by |"
    ),
    ("figures | top 3", "top wants by and a column or expression to order by [top 3] .help top shows how it is used"),
    ("figures | select value, value", twice("value")),
    ("figures | rename year = unit", twice("year", at: "year")),
    ("figures | summarize value", notGrouped),
    (
      "figures | summarize sum(max(value))",
      "an aggregate cannot stand inside another [max] compute the inner one in a stage before"
    ),
    ("figures | to \"a.csv\" | count", "nothing comes after to [count] make to the last stage"),
    (
      "1 + (places | select area | take 1 | to \"a.csv\")",
      "a pipeline used as a value cannot end in to [places | select area | take 1 | to \"a.csv\"] "
        + "write the rows in a statement of their own"
    ),
    ("param places = 1", "places is the name of a table [places] choose another name"),
    ("let figures = 3", "figures is the name of a table [figures] choose another name"),
    ("param year = 1\nfigures | where year = year", itself),
    ("count(3)", "an aggregate is taken over the rows of a table [count(3)] as in figures | summarize n = count()"),
    ("k = 3", "nothing is named k [k] let k = … gives a value this name; a text is written \"k\""),
  ]) func binding(query: String, message: String) { #expect(answer(query) == message) }

  @Test(arguments: [
    (
      "figures | summarize sum(value)",
      "sum(value) meets several units: 元 (11), 人 (3), % (3), 亩 (1), 位 (1) and 1 more [sum(value)] "
        + "add by unit, or choose one with where unit = \"元\""
    ),
    (
      "figures | where indicator = \"财政收入\" | summarize mean(value) by place",
      "mean(value) meets several units: 元 (4), % (1), 位 (1) [mean(value)] "
        + "add by unit, or choose one with where unit = \"元\""
    ),
    (
      "5元 + 3平方米",
      "cannot add 平方米 to 元 [5元 + 3平方米] they measure different things; number(…) takes the plain numbers"
    ),
    (
      "figures | extend x = value - 5",
      "cannot subtract a plain number from 元 [value - 5] write the number with its unit, as in 5元"
    ),
    ("(figures | take 2 | select year) + 1", notOneRow),
    ("assert 1 > 2, \"one is {1}\"", "one is 1 [1 > 2]"),
    ("assert 1 > 2", "this does not hold: 1 > 2 [1 > 2]"),
    (
      "param year = 2020\nassert year",
      "assert takes what is true or false, found an integer [year] compare it with something"
    ),
  ]) func evaluating(query: String, message: String) { #expect(answer(query) == message) }
}

private func chained(_ place: String) -> String {
  "comparisons do not chain [\(place)] join two comparisons with and, or put one of them in brackets"
}

private func noTime(_ text: String) -> String {
  "\(text) is not a time [\(text)] "
    + "times look like @2017, @2017-09, @2017-09-30, @2017Q3, @2017年前三季度, @2016..2020, @十三五"
}

private func flawedPattern(_ sentence: String, _ place: String) -> String {
  "in this pattern, \(sentence) [\(place)] a sign that should stand for itself follows a backslash"
}

private func twice(_ name: String, at place: String? = nil) -> String {
  "two columns would be named \(name) [\(place ?? name)] give one of them another name, as in other = \(name)"
}

private let parameterWantsLiteral =
  "a parameter begins as a number, a quantity, a text, a time, true or false [count()] for a computed value use let"
private let notGrouped =
  "value has many values in a group [value] put it in an aggregate, as in sum(value), or among the columns after by"
private let itself = "both sides are the column year [year = year] the value of that name is written $year"
private let notOneRow =
  "a pipeline used as a value has one row, this one has 2 [figures | take 2 | select year] "
  + "end it with take 1 or summarize"
