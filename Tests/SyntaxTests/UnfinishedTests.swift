import Syntax
import Testing

/// When the prompt asks for another line.
@Suite struct UnfinishedTests {
  @Test(arguments: [
    "figures |", "figures | where (a", "figures | where year =", "figures | where a and", "print \"a",
    "figures | select a,",
    "print “a", "figures | where year in", "figures ｜", "f(", "x is not", "figures | where a contains # why",
  ]) func theseGoOn(text: String) {
    #expect(isUnfinished(text))
  }

  @Test(arguments: [
    "", "figures", "figures | count", "print \"a\"", "# a comment (", "f()", "figures | where a )", "`a",
  ])
  func theseDoNot(text: String) {
    #expect(!isUnfinished(text))
  }
}
