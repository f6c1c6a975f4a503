/// A text in which every time that something took, `12.34 ms`, is 0 and as wide as it was with the blanks before it:
/// what answers say of times differs from run to run.
package func withoutTimes(_ text: String) -> String {
  text.replacing(/[ ]*[0-9]+\.[0-9]{2} m?s\b/) { match in
    String(repeating: " ", count: max(0, match.output.count - 7)) + "0.00 ms"
  }
}
