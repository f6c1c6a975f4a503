import Testing

/// What expressions yield.
@Suite struct ExpressionTests {
  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("7 / 2", "3.5"), ("-3 - -4", "1"), ("1 / 0", "null"),
    ("2 - 3 - 4", "-5"),
    ("0.1 + 0.2", "0.3"), ("9223372036854775807 + 1", "null"), ("１＋２", "3"), ("2 × 3", "6"),
  ]) func numbersAreExact(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test(arguments: [
    ("3公里 + 500米", "3.5公里"), ("500米 + 3公里", "3500米"), ("1公顷 - 1亩", "0.933333333333333333公顷"), ("2亿元 * 3", "6亿元"),
    ("3 * 2亿元", "6亿元"), ("560亿元 * 10%", "56亿元"), ("10亿元 / 4", "2.5亿元"), ("10亿元 / 4亿元", "2.5"),
    ("1公里 / 500米", "2"), ("9000元 / 3户", "3000元/户"), ("9000元 / 3户 * 5户", "1.5万元"), ("-2.5%", "-2.5%"),
    ("40% + 2%", "42%"), ("5元 / 0", "null"), ("4千", "4000"), ("5元 / 50%", "10元"),
  ]) func unitsAreCarriedAndConverted(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test(arguments: [
    ("1000亿元 > 999亿元", "true"), ("1公里 = 1000米", "true"), ("15亩 = 1公顷", "true"), ("5元 > 3户", "false"),
    ("5元 = 5户", "false"),
    ("5元 != 5户", "true"), ("5元 > 3", "true"), ("2 = 2.0", "true"), ("\"a\" < \"b\"", "true"), ("not 1 > 2", "true"),
    ("1 = 1 and not 1 = 2 or 1 > 2", "true"), ("1 > 2 and 1 > 2 or 1 = 1", "true"), ("3 between 1 and 3", "true"),
    ("4 not between 1 and 3", "true"), ("2 in (1, 2)", "true"), ("2 not in [1, 2]", "false"), ("true != false", "true"),
    ("2 ≥ 2", "true"), ("2 ≠ 2", "false"), ("1 <> 2", "true"), ("1 == 1", "true"),
  ]) func comparisons(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test(arguments: [
    ("@2017 < @2018", "true"), ("@2017 < @2017-06", "false"), ("@2018Q1 in @十三五", "true"), ("@2021 in @十三五", "false"),
    ("2018 in @十三五", "true"), ("@2017 = @2017-01-01..2017-12-31", "true"), ("@2017年前三季度", "2017-01..2017-09"),
    ("@2018-03-01 - @2018-02-01", "28天"), ("@十三五 contains @2019", "true"), ("@..2020 < @2021", "true"),
    ("@2017.. > @2016", "true"), ("@2017.. < @2030", "false"),
  ]) func times(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test(arguments: [
    ("\"地区生产总值\" contains \"生产\"", "true"), ("\"地区\" starts \"地\"", "true"), ("\"地区\" ends \"地\"", "false"),
    ("\"地区\" not contains \"生产\"", "true"), ("\"a\" contains \"\"", "true"), ("“全角” = '全角'", "true"),
    ("concat(\"a\", 1, null)", "null"), ("text(1亿元)", "1亿元"), ("replace(\"aXbX\", \"X\", \"\")", "ab"),
    ("substring(\"abc\", 2)", "bc"), ("substring(\"abc\", 9)", ""), ("left(\"abc\", -1)", ""),
    ("number(\"abc\")", "null"), ("number(\" 1.5亿元 \")", "150000000"), ("unit(5)", ""),
  ]) func texts(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test(arguments: [
    ("\"引进项目717个\" ~ /\\d+个/", "true"), ("\"abc\" ~ /^b/", "false"), ("\"abc\" ~ /c$/", "true"),
    ("\"ABC\" ~ /b/", "false"),
    ("\"ABC\" ~ /b/i", "true"), ("\"abc\" ~ /^(a|x)(?:bc)?$/", "true"), ("\"abbbc\" ~ /^ab{2,3}c$/", "true"),
    ("\"abbbbc\" ~ /^ab{2,3}c$/", "false"), ("\"a-b\" ~ /^[a-z-]+$/", "true"), ("\"甲乙\" ~ /^\\h{2}$/", "true"),
    ("\"a.b\" ~ /a\\.b/", "true"), ("\"axb\" ~ /a\\.b/", "false"), ("\"abc\" !~ /d/", "true"), ("\"\" ~ /^$/", "true"),
    ("\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\" ~ /^(a+)+$/", "false"), ("\"[x]\" ~ /[]x]/", "true"),
    ("extract(\"2017年717个\", /\\d+个/)", "717个"), ("extract(\"aaa\", /a+?/)", "a"), ("extract(\"b\", /a/)", "null"),
    ("\"a/b\" ~ /a\\/b/", "true"), ("\"{x\" ~ /{x/", "true"), ("\"a\" ~ /()*a/", "true"),
  ]) func patterns(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test(arguments: [
    ("null ?? 3", "3"), ("null ?? null", "null"), ("coalesce(null, 2.5, 1)", "2.5"),
    ("if(null = null, 1, 2)", nullMessage),
    ("if(1 > 2, 5元)", "null"), ("null is null", "true"), ("3 is not null", "true"), ("if(true, 1, 2.5)", "1"),
    ("abs(null)", "null"), ("round(1234.5, -2)", "1200"), ("round(-2.5)", "-3"), ("ceil(-2.1)", "-2"),
    ("mod(-7, 3)", "2"),
    ("mod(7, 0)", "null"), ("mod(7, -1)", "0"), ("round(5, 999999999999)", "5"),
  ]) func nullsAndChoices(expression: String, result: String) { #expect(answer(expression) == result) }

  @Test func missingValuesHoldNoComparison() {
    #expect(answer("figures | where year = 2020 and value > 0 | count") == "n\n5")
    #expect(answer("figures | where year = 2020 and value <= 0 or value is null | count") == "n\n2")
    #expect(answer("figures | where value is null | select x = value not between 1元 and 2元") == "x\nfalse")
    #expect(answer("figures | where value is null | select x = value not in (1元)") == "x\nfalse")
  }

  @Test func aggregatesPassOverMissingValues() {
    #expect(
      answer("figures | where report = \"西山区2020\" | summarize count(), count(value), mean(value)")
        == "count, count_value, mean_value\n2, 1, 8400万元")
    #expect(
      answer("figures | where year = 1900 | summarize n = count(), s = sum(value), l = list(place), f = first(place)")
        == "n, s, l, f\n0, null, , null")
  }

  @Test func unitsOfOneDimensionAddUpInTheMostFrequentOne() {
    #expect(answer("figures | where indicator = \"绿地\" | summarize sum(value)") == "sum_value\n4200亩")
    #expect(answer("places | summarize sum(area), max(area)") == "sum_area, max_area\n1300平方公里, 900平方公里")
  }

  @Test func aggregatesMayStandAmongRows() {
    #expect(answer("places | where population = max(population) | select name") == "name\n东湖区")
    #expect(
      answer("places | select name, s = round(share(population), 1)") == "name, s\n东湖区, 46.1%\n西山区, 33.8%\n南岭县, 20.1%")
  }
}

private let nullMessage = "nothing compares with null [null] write is null or is not null"
