import Syntax
import Testing

/// When the prompt asks for another line.
@Suite struct UnfinishedTests {
  @Test(arguments: [
    "figures |", "figures | where (a", "figures | where year =", "figures | where a and", "print \"a",
    "figures | select a,",
    "print “a", "figures | where year in", "figures ｜", "f(", "x is not", "for r in places {",
    "if 1 > 2 { print 1 } else {",
    "def f(x) =", "def f(x,", "for r in places { if r.a > 1 { print 1 }", "figures | where a contains # why",
  ]) func theseGoOn(text: String) {
    #expect(isUnfinished(text))
  }

  @Test(arguments: [
    "", "figures", "figures | count", "print \"a\"", "# a comment (", "f()", "figures | where a )", "`a",
    "if 1 > 2 { print 1 }", "def f(x) = x", "print \"{\"", "use \"a.quan\"",
  ])
  func theseDoNot(text: String) {
    #expect(!isUnfinished(text))
  }
}
